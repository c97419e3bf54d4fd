"""Maps, and what holds for all views: that they fit, are harmless and can be heard."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import views
from commands.prefs import Prefs
from commands.render.measure import shown, width
from commands.render.palette import COLOURS
from game.catalog import Catalog
from game.state import Item, Room, Scene, scene_of
from tests.doors.stage import (
    ARIA,
    BORIS,
    CATALOG,
    CRAB,
    INN,
    MASTER,
    PLAYER,
    QUAY,
    busy,
    stage,
)  # fmt: skip
from typeclasses.escape import plain
from world.load import load

P = Prefs(colours=False)
READER = Prefs(colours=False, screen_reader=True)


# Maps.


def test_map() -> None:
    """Rooms one has been in, ways one knows, a door, and what is not yet visited."""
    assert views.map_view(busy(), ARIA, P) == (
        "The Quay, Saltreach\n"
        "    [^]-[?]\n"
        "     +\n"
        "[?]-[@]\n"
        "Signs: @ you, ^ way up, ? not visited, + door.\n"
        "Down: not visited yet."
    )


def test_map_without_secrets() -> None:
    """A hatch that was not found is on no map."""
    assert "Down" not in views.map_view(stage(), ARIA, P)


def test_map_fits() -> None:
    """A long street is cut at the edges, with the player in the middle."""
    scene = street(41)
    drawn = views.map_view(scene, ARIA, replace(P, width=40)).split("\n")[1]
    assert (len(drawn) <= 40, drawn.count("["), "[@]" in drawn) == (True, drawn.count("]"), True)


def street(length: int) -> Scene:
    """A street of rooms from west to east, all visited, the player in its middle."""
    plan = CATALOG.rooms[INN]
    rooms = {}
    for n in range(length):
        ways = [("west", n - 1), ("east", n + 1)]
        exits = tuple(replace(plan.exits[1], direction=way, to=f"r{to}") for way, to in ways)
        rooms[f"r{n}"] = replace(plan, id=f"r{n}", at=(n, 0, 0), exits=exits)
    me = replace(PLAYER, place=f"r{length // 2}", visited=tuple(rooms))
    return scene_of(Catalog(rooms=rooms, zones=CATALOG.zones), tuple(map(Room, rooms)), (me,))


def test_map_in_words() -> None:
    """What lies in each direction, and how to get to what one has not seen."""
    assert views.map_in_words(busy(), ARIA, P) == (
        "You are in The Quay, Saltreach.\n"
        "North: The Dry Foot (oak door, closed).\n"
        "West: not visited yet.\n"
        "Down: not visited yet.\n"
        "Ways not yet taken, the nearest first:\n"
        "Up from The Dry Foot (go north, up).\n"
        "East from The Dry Foot (go north, east)."
    )


def test_screen_reader_gets_the_map_in_words() -> None:
    """Nothing is drawn for ears."""
    assert views.map_view(busy(), ARIA, READER) == views.map_in_words(busy(), ARIA, READER)


# All views.

View = Callable[[Scene, str, Prefs], str]
ALL: list[View] = [
    views.room, views.inventory, views.equipment, views.score, views.skills, views.abilities,
    views.effects, views.quests, views.journal, views.map_view, views.map_in_words, views.fight,
    *(lambda s, who, p, t=t: views.look_at(s, who, t, p)
      for t in (ARIA, BORIS, CRAB, "i1", "i3", "i5", "crane", "box", "north", "west")),
    lambda s, who, p: views.topics(s, who, MASTER, p),
    lambda s, who, p: views.consider(s, who, CRAB, p),
    lambda s, who, p: views.who([views.Somebody(s.beings[who].name, "Mender", 3, "Town")], p),
]  # fmt: skip
names = st.one_of(
    st.sampled_from(["|r|lcquit|lt", "{x}", "W" * 60, "\x1b[31mred", "日本語" * 20, "a\nb"]),
    st.text(min_size=1, max_size=60),
)


@pytest.mark.parametrize("columns", [40, 78])
@pytest.mark.parametrize("view", ALL)
@given(name=names)
def test_views_fit_and_are_harmless(view: View, columns: int, name: str) -> None:
    """No view is wider than the screen or lets a name's markup through."""
    text = view(busy(name=name, looks=name), ARIA, Prefs(width=columns))
    codes = "".join({code[1] for code in COLOURS.values()} | {"n"})
    assert max(width(line) for line in text.split("\n")) <= columns
    assert "|" not in re.sub(rf"\|\||\|[{codes}]", "", text)
    assert plain(re.sub(r"[\n|]", "", text)) == re.sub(r"[\n|]", "", text)


@pytest.mark.parametrize("view", ALL)
def test_views_of_little_fit(view: View) -> None:
    """Somebody without skills, things, quests or company has views that fit, too."""
    me = replace(PLAYER, calling="", skills=(), visited=())
    others = [being for being in stage().beings.values() if being.id != ARIA]
    text = view(scene_of(CATALOG, (Room(QUAY),), (me, *others)), ARIA, replace(P, width=40))
    assert max(width(line) for line in text.split("\n")) <= 40


@pytest.mark.parametrize("view", ALL)
def test_screen_reader_views_have_no_art(view: View) -> None:
    """No drawing, rules, bars or columns: only words, numbers and the marks between them."""
    text = view(busy(), ARIA, READER)
    assert re.search(r"[-=_*#+|<>\[\]~]{2}|  |[—─│•]|^\W+$", text, re.M) is None


@pytest.mark.parametrize("view", ALL)
def test_colours_only_add_codes(view: View) -> None:
    """Colour never says what words do not."""
    assert shown(view(busy(), ARIA, Prefs())) == shown(view(busy(), ARIA, P))


@pytest.mark.parametrize("view", ALL)
def test_views_change_nothing_when_asked_twice(view: View) -> None:
    """A view is a query: the same scene gives the same text."""
    scene = busy()
    assert view(scene, ARIA, P) == view(scene, ARIA, P)


# The world that comes with the game.


@pytest.fixture(scope="module")
def saltreach() -> Catalog:
    return load()


@pytest.mark.parametrize("columns", [40, 78])
def test_whole_world_can_be_seen(saltreach: Catalog, columns: int) -> None:
    """Every room, detail and exit of the real world has a view that fits."""
    prefs, wide = Prefs(colours=False, width=columns), 0
    for plan in saltreach.rooms.values():
        lamp = Item("i1", "tin_lantern", ARIA, lit=True, fuel=9)
        me = replace(PLAYER, place=plan.id, calling="warden", visited=tuple(saltreach.rooms))
        scene = scene_of(saltreach, tuple(map(Room, saltreach.rooms)), (me,), (lamp,))
        targets = [detail.id for detail in plan.details] + [way.direction for way in plan.exits]
        texts = [views.look_at(scene, ARIA, target, prefs) for target in targets]
        texts += [views.room(scene, ARIA, prefs), views.map_view(scene, ARIA, prefs)]
        wide = max(wide, *(width(line) for text in texts for line in text.split("\n")))
    assert 30 < wide <= columns
