"""The store: documents, one transaction for each intent, what is set aside."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.db import DatabaseError

from game import documents
from game.codec import Malformed
from game.intents import Conjure, Create, Drop, Get, Move, Pulse, Say
from game.state import SCHEMA, Effect, Item, Room
from game.turn import Refused
from tests.evennia.stage import World
from tests.world.tiny import change
from typeclasses import roster
from typeclasses.engine import engine, store
from typeclasses.records.models import Document, LoggedIntent

HALBERD = """\
halberd:
  name: halberd
  sort: weapon
  slot: weapon
  description: Long.
  damage: 1d8 slash
stick:
"""


def everything() -> tuple[object, ...]:
    """All documents and indexes of the cache."""
    cache = store.cache
    rooms = {key: room for key, room in cache.rooms.items() if room != Room(key)}
    documents_ = (dict(cache.beings), dict(cache.items), rooms, dict(cache.doors))
    return (
        *documents_,
        *({k: sorted(v) for k, v in i.items()} for i in (cache.present, cache.held)),
    )


def tables() -> list[tuple[object, ...]]:
    """What the tables hold."""
    return [*Document.objects.order_by("key").values_list(), *LoggedIntent.objects.values_list()]


def body(key: str) -> dict[str, object]:
    """A document as it is stored."""
    found: dict[str, object] = json.loads(Document.objects.get(key=key).body)
    return found


def test_a_restart_finds_everything_as_it_was(world: World) -> None:
    """Documents and indexes come back out of the tables."""
    ana = world.player("Ana")
    ana.type("north")
    before = everything()
    world.start()
    assert everything() == before


def failing(what: Callable[..., None]) -> Callable[..., None]:
    """Do it, and fail all the same."""

    def broken(*args: object) -> None:
        what(*args)
        raise DatabaseError("the disk is full")

    return broken


@pytest.mark.parametrize("where", ["mirror", "_write"])
def test_a_failure_in_the_middle_leaves_all_as_it_was(
    world: World, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Cache, tables and Evennia's location: none knows of an intent that failed."""
    ana = world.player("Ana")
    before, written, place = everything(), tables(), ana.character.location
    monkeypatch.setattr(store, where, failing(getattr(store, where)))
    with pytest.raises(DatabaseError):
        engine.submit(Move(ana.id, "north"))
    assert (everything(), tables(), ana.character.location) == (before, written, place)


def test_after_a_failure_the_log_still_replays(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a failed intent would have told the log's readers is told with the next one."""
    ana = world.player("Ana")
    with monkeypatch.context() as patch:
        patch.setattr(store, "_write", failing(store._write))
        with pytest.raises(DatabaseError):
            engine.submit(Move(ana.id, "north"))
    engine.submit(Move(ana.id, "north"))
    assert world.replayed()[-1] == "Move"


def test_a_walk_takes_evennias_location_along(world: World) -> None:
    """Staff commands look there."""
    ana = world.player("Ana")
    ana.type("north")
    assert ana.character.location.content_id == "town.lane"


def test_an_intent_of_which_nothing_came_leaves_no_row(world: World) -> None:
    """A pulse in a room where time changes nothing."""
    world.player("Ana")
    before = tables()
    engine.submit(Pulse("town.yard"))
    assert tables() == before


def test_an_intent_is_one_row_and_each_changed_document_one(world: World) -> None:
    """Speech writes no document."""
    ana = world.player("Ana")
    documents_, intents = Document.objects.count(), LoggedIntent.objects.count()
    engine.submit(Say(ana.id, "Hello."))
    assert (Document.objects.count(), LoggedIntent.objects.count()) == (documents_, intents + 1)


def test_older_documents_are_migrated(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of the version before goes through the migrations in between."""
    ana = world.player("Ana")
    old = {("nickname" if k == "name" else k): v for k, v in body(ana.id).items()}
    Document.objects.filter(key=ana.id).update(version=0, body=json.dumps(old))

    def renamed(kind: str, data: dict[str, object]) -> dict[str, object]:
        return {("name" if k == "nickname" else k): v for k, v in data.items()}

    monkeypatch.setattr(documents, "MIGRATIONS", {0: renamed})
    world.start()
    assert store.cache.beings[ana.id].name == "Ana"


def test_documents_of_a_later_version_stop_the_start(world: World) -> None:
    """The message names the document."""
    ana = world.player("Ana")
    Document.objects.filter(key=ana.id).update(version=SCHEMA + 1)
    with pytest.raises(documents.TooNew, match=ana.id):
        world.start()


def test_a_broken_document_stops_the_start_and_is_named(world: World) -> None:
    """Half a world is worse than none."""
    ana = world.player("Ana")
    Document.objects.filter(key=ana.id).update(body='{"id":"c1","hp":"many"}')
    with pytest.raises(Malformed) as raised:
        world.start()
    assert ana.id in str(getattr(raised.value, "__notes__", ""))


def test_things_of_a_kind_that_is_not_in_the_files_are_set_aside(world: World) -> None:
    """They are not there, yet not lost: with the kind they come back."""
    ana = world.player("Ana")
    stick = Item("i99", "halberd", ana.id)
    Document.objects.create(
        key="i99", kind="item", version=SCHEMA, body=json.dumps(documents.dump(stick))
    )
    world.start()
    assert "i99" not in store.cache.items
    change(world.folder, "items/all.yaml", "stick:\n", HALBERD)
    change(world.folder, "zones/town.yaml", "{apple: 1}", "{apple: 1, halberd: 1}")
    world.start()
    assert store.cache.items["i99"] == stick


def test_an_effect_that_is_not_in_the_files_has_ended(world: World) -> None:
    """A rule would stumble over it at each pulse."""
    ana = world.player("Ana")
    cursed = replace(ana.being, effects=(Effect("curse", ana.id, 3), Effect("sore", ana.id, 3, 1)))
    Document.objects.filter(key=ana.id).update(body=json.dumps(documents.dump(cursed)))
    world.start()
    assert [effect.kind for effect in store.cache.beings[ana.id].effects] == ["sore"]


def test_whoever_stands_in_no_room_is_brought_home(world: World) -> None:
    """The room was taken out of the files, say."""
    ana = world.player("Ana")
    lost = json.dumps(documents.dump(replace(ana.being, place="town.nowhere")))
    Document.objects.filter(key=ana.id).update(body=lost)
    world.start()
    assert store.cache.beings[ana.id].place == "town.yard"


def test_a_thing_that_changes_hands_is_in_one_place(world: World) -> None:
    """The index follows the document."""
    ana = world.player("Ana")
    apple = next(i.id for i in store.cache.items.values() if i.kind == "apple")
    engine.submit(Drop(ana.id, apple))
    engine.submit(Get(ana.id, apple))
    engine.submit(Drop(ana.id, apple))
    assert [place for place, held in store.cache.held.items() if apple in held] == ["town.yard"]


def test_a_thing_eaten_is_gone_from_the_table(world: World) -> None:
    """Documents that an intent ends are deleted."""
    ana = world.player("Ana")
    apple = next(i.id for i in store.cache.items.values() if i.kind == "apple")
    ana.type("eat apple")
    assert not Document.objects.filter(key=apple).exists()


def test_a_deleted_character_takes_everything_along(world: World) -> None:
    """Its document, its things, and Evennia's object."""
    ana = world.player("Ana")
    ana.leave()
    roster.delete(ana.character)
    assert not Document.objects.filter(kind__in=("being", "item"), body__contains=ana.id).exists()
    assert list(ana.account.characters.all()) == []


def test_a_character_in_a_fight_cannot_be_deleted(world: World) -> None:
    """The line is gone, the fight is not."""
    ana = world.player("Ana")
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp"))
    ana.type("attack wasp")
    ana.leave()
    with pytest.raises(Refused, match="in_fight"):
        roster.delete(ana.character)


def test_a_character_that_the_rules_refuse_leaves_nothing(world: World) -> None:
    """Neither Evennia's object nor the name are used up."""
    ana = world.player("Ana")
    with pytest.raises(Refused):
        roster.make(ana.account, Create("", "Bea", "local", "wizard"))
    assert roster.check_name("Bea") == "Bea"
