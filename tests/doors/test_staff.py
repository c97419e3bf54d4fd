"""Staff: the world's files, creatures and things at will, rooms dug in the running game."""

import pytest

from game.intents import Conjure
from tests.evennia.stage import Player, World
from tests.world.tiny import change
from typeclasses.engine import engine, store
from typeclasses.places import places
from typeclasses.rooms import Room


@pytest.fixture
def staff(world: World, monkeypatch: pytest.MonkeyPatch) -> Player:
    """A builder in the yard; rooms are looked at anew at once."""
    monkeypatch.setattr(places, "refresh_soon", world.refresh)
    staff = world.player("Sofia")
    staff.account.permissions.add("Admin")
    return staff


def test_a_dug_room_can_be_walked_to(staff: Player, world: World) -> None:
    """By players as well."""
    ana = world.player("Ana")
    staff.type("@dig Frog Hollow = hollow;hol, out")
    assert "Frog Hollow" in ana.type("hollow")


def test_a_tunnel_leads_there_and_back(staff: Player) -> None:
    """In one of the twelve directions."""
    staff.type("tunnel w = Den")
    assert "Den" in staff.type("west")
    assert "well" in staff.type("east")


def test_a_switch_is_understood(staff: Player) -> None:
    """With the slash right after the word."""
    staff.type("tunnel/oneway w = Den")
    assert "no way out" in staff.type("west") or staff.being.place.startswith("room")


def test_descriptions_and_names_change_at_once(staff: Player) -> None:
    """What players see."""
    staff.type("desc here = Frogs everywhere.")
    staff.type("name here = The Frog Yard")
    told = staff.type("look")
    assert "The Frog Yard" in told
    assert "Frogs everywhere." in told


def test_exits_are_opened_unlinked_and_linked(staff: Player) -> None:
    """Unlinked, an exit is none."""
    staff.type("@open gap = Lane")
    assert "A lane." in staff.type("gap")
    staff.type("tel Yard")
    staff.type("unlink gap")
    assert "gap" not in staff.type("look")
    staff.type("link gap = Lane")
    assert "A lane." in staff.type("gap")


def test_teleporting_is_seen_by_both_rooms(staff: Player, world: World) -> None:
    """It goes by the rules."""
    ana = world.player("Ana")
    ana.type("north")
    world.link.sent.clear()
    staff.type("tel Lane")
    assert (staff.being.place, "Sofia" in ana.told()) == ("town.lane", True)


def test_goto_knows_ids_names_and_players(staff: Player, world: World) -> None:
    """Three ways to say where."""
    ana = world.player("Ana")
    assert "A lane." in staff.type("goto town.lane")
    assert "well" in staff.type("goto yard")
    ana.type("north")
    assert "A lane." in staff.type("goto ana")


def test_an_object_of_evennias_can_be_looked_at(staff: Player) -> None:
    """Scenery."""
    staff.type("create/drop lamp post;post")
    staff.type("desc lamp post = It hums.")
    assert "It hums." in staff.type("look post")


def test_a_destroyed_room_leaves_no_way_to_it(staff: Player) -> None:
    """Evennia asks first; the switch answers."""
    staff.type("@dig Frog Hollow = hollow, out")
    staff.type(f"@destroy/force #{Room.objects.get(db_key='Frog Hollow').pk}")
    assert "hollow" not in staff.type("look")
    assert not Room.objects.filter(db_key="Frog Hollow").exists()


def test_examining_and_finding_are_evennias(staff: Player) -> None:
    """With the at sign where players have the word too."""
    assert "typeclasses.rooms.Room" in staff.type("@examine here")
    assert "Lane" in staff.type("find Lane")


def test_tags_and_attributes_can_be_set(staff: Player) -> None:
    """On rooms, for whatever staff do with them."""
    staff.type("tag here = cosy")
    staff.type("@set here/mood = 'dark'")
    room = staff.character.location
    assert (room.tags.has("cosy"), room.db.mood) == (True, "dark")


def test_spawn_and_banish(staff: Player) -> None:
    """Creatures and things, by the ids of the files."""
    staff.type("spawn wasp 2")
    staff.type("banish 1.wasp")
    assert [b.place for b in store.cache.beings.values() if b.creature == "wasp"] == ["town.yard"]


def test_spawn_lists_ids(staff: Player) -> None:
    """Of creatures and of items."""
    assert "wasp" in staff.type("spawn list")
    assert "Try: spawn" in staff.type("spawn wasp lots")


def test_xray_shows_the_document(staff: Player) -> None:
    """As it is stored."""
    assert '"calling": "walker"' in staff.type("xray me")


def test_zones_are_listed_and_shown(staff: Player) -> None:
    """With the ids of their rooms."""
    assert "town: Town, levels 1 to 2, 2 rooms" in staff.type("zone list")
    assert "town.lane: Lane" in staff.type("zone town")


def test_differences_are_told_and_chosen(staff: Player, world: World) -> None:
    """In words."""
    staff.type("desc here = A well full of frogs.")
    change(world.folder, "zones/town.yaml", "A yard with a well in it.", "A yard and a well.")
    world.reload()
    assert 'in the files "A yard and a well."' in staff.type("world differences")
    staff.type("world take town.yard description")
    assert "A yard and a well." in staff.type("look")


def test_players_cannot_do_any_of_this(world: World) -> None:
    """The words mean nothing to them."""
    ana = world.player("Ana")
    for line in ("spawn wasp", "world reload", "@dig Den", "xray me", "goto town.lane", "py 1"):
        ana.type(line)
    assert (len(places.rooms), ana.being.place, len(store.cache.beings)) == (2, "town.yard", 1)


def test_quelled_staff_find_the_way_back(staff: Player) -> None:
    """Quell and unquell."""
    staff.type("quell")
    assert "no way" in staff.type("spawn wasp") or not wasps()
    staff.type("unquell")
    staff.type("spawn wasp")
    assert wasps()


def wasps() -> list[str]:
    """All wasps."""
    return [b.id for b in store.cache.beings.values() if b.creature == "wasp"]


def fought(world: World) -> Player:
    """Ana, after a fight that Ben did not see."""
    ana = world.player("Ana")
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp"))
    ana.type("attack wasp")
    return ana


def test_a_fight_is_shown_again(world: World) -> None:
    """To those who were in it."""
    ana = fought(world)
    listed = ana.type("replay")
    assert "wasp" not in listed
    fight = listed.split("|w")[2].split("|n")[0]
    assert "wasp" in ana.type(f"replay {fight}")
    assert "no such fight" in world.player("Ben").type(f"replay {fight}")


def test_staff_see_every_fight(staff: Player, world: World) -> None:
    """As somebody would from whom nothing is hidden."""
    fought(world)
    assert "Ana" in staff.type("replay")
