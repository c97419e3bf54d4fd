"""The log of intents: what it exports, the rules play again."""

from collections.abc import Iterable

import pytest

from game.intents import Banish, Conjure, Pulse, Transport
from game.replay import Differs, play
from tests.evennia.stage import Player, World
from tests.world.tiny import change
from typeclasses.engine import engine, store
from typeclasses.log import fights, lines, lines_of_fight
from typeclasses.records.models import CatalogVersion
from typeclasses.store import Store


def names(log: Iterable[str]) -> list[str]:
    """The intents of a log, played again."""
    return [type(step.intent).__name__ for step in play(log)]


def fought(world: World, wasps: int = 1) -> Player:
    """Ana in the lane, in the middle of a fight."""
    ana = world.player("Ana")
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp", wasps))
    ana.type("attack 1.wasp")
    return ana


def the_fight() -> str:
    """The id of the only fight."""
    return fights(None)[0].id


def test_a_played_session_replays(world: World) -> None:
    """Two characters made, a walk, things changing hands, a fight, a restart."""
    ana, ben = fought(world, 2), world.player("Ben")
    for line in ("get apple", "drop apple", "say Hello.", "north", "attack 2.wasp", "defend"):
        ben.type(line)
        ana.type("attack 1.wasp")
    world.restart()
    assert len(names(lines())) > 10


def test_a_log_goes_on_after_somebody_is_deleted(world: World) -> None:
    """Their documents leave the log too: the room looks the same to the rules."""
    ana, ben = world.player("Ana"), world.player("Ben")
    ben.leave()
    ben.character.delete()
    ana.type("say Is anybody here?")
    assert [being.name for being in last_scene(lines()) if being.is_player] == ["Ana"]


def last_scene(log: Iterable[str]) -> list[object]:
    """The beings at the end of a log."""
    return list([*play(log)][-1].scenes[-1].beings.values())


def test_a_fights_log_replays_by_itself(world: World) -> None:
    """It opens with all that the fight began with."""
    ana = fought(world)
    ana.type("attack wasp")
    assert names(lines_of_fight(the_fight()))[0] == "Attack"


def test_a_fights_log_replays_whatever_happened_elsewhere(world: World) -> None:
    """A wasp that the fight had seen next door goes; the hero flees there and meets nobody."""
    ben = world.player("Ben")
    engine.submit(Conjure(ben.id, "wasp"))
    ana = fought(world)
    world.creatures_turn(ana)
    wasp = next(b for b in store.cache.beings.values() if b.creature and b.place == "town.yard")
    engine.submit(Banish(ben.id, wasp.id))
    engine.submit(Transport(ben.id, "town.lane"))
    world.until_turn_of(ana)
    ana.type("flee south")
    assert wasp.id not in {being.id for being in last_scene(lines_of_fight(the_fight()))}


def test_time_that_passes_beside_a_fight_is_in_its_log(world: World) -> None:
    """A pulse is none of the fight's intents, yet changes those who stand by."""
    ben = world.player("Ben")
    ben.type("north")
    ana = fought(world)
    ben.type("eat apple")
    engine.submit(Pulse("town.lane"))
    world.until_turn_of(ana)
    ana.type("defend")
    assert "Defend" in names(lines_of_fight(the_fight()))


def test_a_fight_goes_on_in_the_log_after_a_restart(world: World) -> None:
    """The new process tells the readers everything once more."""
    ana = fought(world)
    world.restart()
    world.until_turn_of(ana)
    ana.type("defend")
    assert "Defend" in names(lines_of_fight(the_fight()))


def test_the_log_goes_on_over_a_changed_catalogue(world: World) -> None:
    """Each intent is played with the numbers it was resolved with."""
    ana = world.player("Ana")
    ana.type("eat apple")
    change(world.folder, "abilities/all.yaml", "1d4+1", "7")
    world.reload()
    ana.type("drop stick")
    assert (CatalogVersion.objects.count(), names(lines())[-1]) == (2, "Drop")


def test_the_log_knows_kinds_that_only_the_game_still_has(world: World) -> None:
    """A kind taken out of the files stays in force until a restart, in the log as well."""
    ana = world.player("Ana")
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp"))
    change(world.folder, "creatures/all.yaml", "wasp:\n  name: wasp", "hornet:\n  name: hornet")
    for file in ("quests/all.yaml", "zones/town.yaml"):
        change(world.folder, file, "wasp: 2" if "zones" in file else "kill: wasp,",
               "hornet: 2" if "zones" in file else "kill: hornet,")  # fmt: skip
    world.reload()
    ana.type("attack wasp")
    assert names(lines())[-1] == "Attack"


def test_a_room_that_changed_travels_with_the_log(world: World) -> None:
    """Plans are not in the catalogue's version."""
    ana = world.player("Ana")
    ana.character.location.db.desc = "A yard full of frogs."
    world.refresh()
    ana.type("say Frogs!")
    step = [*play(lines())][-1]
    assert step.scenes[0].catalog.rooms["town.yard"].description == "A yard full of frogs."


def test_a_changed_log_is_found_out(world: World) -> None:
    """At the first difference."""
    ana = world.player("Ana")
    ana.type("say Hello.")
    text = "\n".join(lines()).replace('"text":"Hello."', '"text":"Hullo."', 1)
    with pytest.raises(Differs, match="Hullo"):
        names(text.splitlines())


def test_seeds_fit_a_bigint() -> None:
    """PostgreSQL's BIGINT has 63 bits and a sign."""
    seeds = [Store().next_seed() for _ in range(100)]
    assert 2**62 < max(seeds) < 2**63
    assert min(seeds) >= 0
