"""Rooms out of files: by difference, in place; what builders changed is theirs."""

import pytest
from evennia.utils.create import create_object

from game.intents import Drop
from tests.evennia.stage import World
from tests.world.tiny import change
from typeclasses import worldreload
from typeclasses.engine import engine, store
from typeclasses.exits import Exit
from typeclasses.places import places
from typeclasses.rooms import Room
from world.problems import WorldErrors

ZONE = "zones/town.yaml"
CELLAR = """\
  cellar:
    name: Cellar
    description: Wet.
    at: [0, 0, -1]
    exits:
      up: {to: yard}
  lane:
"""


def ids() -> dict[str, int]:
    """Database ids of rooms and exits."""
    rooms = {room.content_id: room.pk for room in Room.objects.all_family()}
    exits = {f"{way.location.content_id} {way.key}": way.pk for way in Exit.objects.all()}
    return rooms | exits


def room(key: str) -> Room:
    """Evennia's room."""
    found: Room = places.rooms[key]
    return found


def dig_cellar(world: World) -> None:
    """A new room below the yard."""
    change(world.folder, ZONE, "  lane:\n", CELLAR)
    change(world.folder, ZONE, "north: {to: lane, door: gate}",
           "north: {to: lane, door: gate}\n      down: {to: cellar}")  # fmt: skip


def test_the_second_start_builds_nothing(world: World) -> None:
    """And says so."""
    world.start()
    assert str(world.report) == "nothing to do"


def test_a_reload_keeps_every_database_id(world: World) -> None:
    """A changed text is changed in place."""
    before = ids()
    change(world.folder, ZONE, "A yard with a well in it.", "A yard with a deep well.")
    world.reload()
    assert (ids(), room("town.yard").db.desc) == (before, "A yard with a deep well.")


def test_a_new_room_and_its_exits_are_there_at_once(world: World) -> None:
    """Players walk there without a restart."""
    ana = world.player("Ana")
    dig_cellar(world)
    world.reload()
    assert "Wet." in ana.type("down")


def test_an_exit_taken_out_of_the_files_goes(world: World) -> None:
    """The room stays, and so does who is in it."""
    dig_cellar(world)
    world.start()
    change(world.folder, ZONE, "      down: {to: cellar}\n", "")
    change(world.folder, ZONE, CELLAR, "  lane:\n")
    report = world.reload()
    assert report.gone == ["town.cellar"]
    assert [way.key for way in room("town.yard").exits] == ["north"]


def test_what_a_builder_changed_stays(world: World) -> None:
    """The files have nothing new to say."""
    room("town.yard").db.desc = "Frogs."
    report = world.reload()
    assert (room("town.yard").db.desc, report.kept) == ("Frogs.", ["town.yard, description"])


def test_what_both_changed_is_listed_and_left(world: World) -> None:
    """No silent choice."""
    room("town.yard").db.desc = "Frogs."
    change(world.folder, ZONE, "A yard with a well in it.", "A yard with a deep well.")
    report = world.reload()
    assert [str(clash) for clash in report.clashes] == [
        'town.yard, description: in the game "Frogs.", in the files "A yard with a deep well."'
    ]


@pytest.mark.parametrize(("take", "text"), [(True, "A yard with a deep well."), (False, "Frogs.")])
def test_staff_choose(world: World, take: bool, text: str) -> None:
    """The files' version or the game's; the next reload has nothing to say about it."""
    room("town.yard").db.desc = "Frogs."
    change(world.folder, ZONE, "A yard with a well in it.", "A yard with a deep well.")
    world.reload()
    worldreload.choose("town.yard", "description", take)
    assert (world.reload().clashes, room("town.yard").db.desc) == ([], text)


def test_a_builders_exit_stays(world: World) -> None:
    """It is none of the files' business."""
    create_object(Exit, key="out", location=room("town.yard"), destination=room("town.lane"))
    world.reload()
    ana = world.player("Ana")
    assert "A lane." in ana.type("out")


def test_an_exit_that_a_builder_closed_for_good_stays_away(world: World) -> None:
    """A reload does not open it again."""
    next(way for way in room("town.yard").exits if way.key == "north").delete()
    report = world.reload()
    assert (room("town.yard").exits, report.kept) == ([], ["town.yard, exit north"])


def test_a_room_that_a_builder_destroyed_stays_away(world: World) -> None:
    """It is listed as a difference, and can be had back."""
    room("town.lane").delete()
    report = world.reload()
    assert "town.lane" not in ids()
    assert str(report.clashes[0]) == 'town.lane, room: in the game none, in the files "Lane"'
    worldreload.choose("town.lane", "room", take=True)
    world.refresh()
    worldreload.choose("town.yard", "exit north", take=True)
    world.refresh()
    assert "A lane." in world.player("Ana").type("north")


def test_an_exit_to_a_destroyed_room_waits_for_it(world: World) -> None:
    """Told which room to take first."""
    room("town.lane").delete()
    world.reload()
    told = worldreload.choose("town.yard", "exit north", take=True)
    assert told.endswith("First: world take town.lane room")


def test_players_in_a_destroyed_room_are_brought_home(world: World) -> None:
    """Evennia moves their objects, the rules their documents."""
    ana = world.player("Ana")
    ana.type("north")
    room("town.lane").delete()
    world.refresh()
    assert (ana.being.place, ana.character.location) == ("town.yard", room("town.yard"))


def test_a_room_in_which_things_lie_cannot_be_destroyed(world: World) -> None:
    """Nothing is lost by mistake."""
    ana = world.player("Ana")
    ana.type("north")
    engine.submit(Drop(ana.id, next(i.id for i in store.cache.items.values() if not i.slot)))
    assert room("town.lane").delete() is False


def test_a_builders_room_survives_a_restart(world: World) -> None:
    """With the way there and back."""
    den = create_object(Room, key="Den")
    create_object(Exit, key="west", location=room("town.yard"), destination=den)
    create_object(Exit, key="east", location=den, destination=room("town.yard"))
    world.refresh()
    ana = world.player("Ana")
    ana.type("west")
    world.restart()
    assert "Den" in ana.type("look")
    assert "well" in ana.type("east")


def test_broken_files_are_refused_with_all_mistakes(world: World) -> None:
    """And the old world stays."""
    change(world.folder, ZONE, "      south: {to: yard, door: gate}", "      south: {to: yrad}")
    change(world.folder, "items/all.yaml", "sort: key", "sort: kee")
    catalog = store.cache.catalog
    with pytest.raises(WorldErrors) as raised:
        world.reload()
    assert (len(raised.value.problems) >= 2, store.cache.catalog) == (True, catalog)


def test_players_and_their_things_outlive_a_reload(world: World) -> None:
    """Even where the kind of a thing has changed."""
    ana = world.player("Ana")
    before = ana.type("inventory")
    change(world.folder, "items/all.yaml", "description: Green.", "description: Red.")
    world.reload()
    assert ana.type("inventory") == before
    assert "Red." in ana.type("look apple")
