"""Views as text: what they show and hide, that they fit, and that they can be heard."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import views
from commands.prefs import Prefs
from commands.render.bands import band
from commands.render.escape import plain, shown, width
from commands.render.palette import COLOURS
from commands.views.consider import weigh
from game import intents as i
from game.catalog import DERIVED, STATS, Catalog
from game.resolve import resolve
from game.state import Effect, Item, QuestProgress, Room, Scene, scene_of
from tests.doors.stage import (
    ARIA,
    BORIS,
    CATALOG,
    CELLAR,
    CRAB,
    INN,
    MASTER,
    OTHER_CRAB,
    PLAYER,
    QUAY,
    busy,
    fighting,
    stage,
)  # fmt: skip
from world.load import load

P = Prefs(colours=False)
READER = Prefs(colours=False, screen_reader=True)


def looked(target: str, scene: Scene | None = None, prefs: Prefs = P) -> str:
    return views.look_at(scene or busy(), ARIA, target, prefs)


# The room.


def test_room() -> None:
    """Name, text, people, things and ways out, alike ones counted."""
    scene = stage()
    scene = scene.with_being(replace(scene.beings[OTHER_CRAB], hp=25))
    assert views.room(scene, ARIA, P) == (
        "The Quay\n"
        "Boards, tar and gulls. A crane leans over the water and thinks.\n"
        "Players: Boris (scratched).\n"
        "Here: 2 crabs and the Harbour Master.\n"
        "On the ground: a chest (locked) and 7 coins.\n"
        "Exits: north (The Dry Foot; oak door, closed), west (guarded by the Harbour Master)."
    )


def test_brief_room() -> None:
    """With brief rooms the description is left out."""
    assert "gulls" not in views.room(stage(), ARIA, replace(P, brief_rooms=True))


def test_hidden_exit_is_not_shown() -> None:
    """A hatch nobody has found is not in the list."""
    assert "down" not in views.room(stage(), ARIA, P)


def test_found_exit_is_shown() -> None:
    """Whoever found the hatch sees it."""
    assert "down" in views.room(busy(), ARIA, P)


def test_found_detail_is_named() -> None:
    """What is not in the description but was found has a line."""
    assert "You have found: the iron ring." in views.room(busy(), ARIA, P)


def test_hidden_being_is_not_shown() -> None:
    """Whoever is in stealth is not in the room's text."""
    scene = stage()
    scene = scene.with_being(replace(scene.beings[BORIS], effects=(Effect("unseen", BORIS, 3),)))
    assert "Boris" not in views.room(scene, ARIA, P)


def test_dark_room() -> None:
    """In the dark only known ways are felt."""
    assert views.room(stage(CELLAR), ARIA, P) == (
        "Darkness\n"
        "It is too dark to see. Light a lamp or a torch, if you carry one.\n"
        "You feel your way: up."
    )


def test_lamp_lights_a_dark_room() -> None:
    """With a burning lamp the cellar has a name again."""
    scene = stage(CELLAR)
    scene = scene.with_item(replace(scene.items["i4"], lit=True))
    assert views.room(scene, ARIA, P).startswith("The Cellar")


def test_wounds_separate_alike_creatures() -> None:
    """A hurt crab is told from a whole one."""
    assert "a crab, a crab (hurt)" in views.room(stage(), ARIA, P)


# A close look.


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (MASTER, "The Harbour Master\nHe counts ships.\nThe Harbour Master is unhurt."),
        (OTHER_CRAB, "A crab\nIt has claws and plans for them.\nThe second crab is hurt."),
        ("i3", "3 flasks of black tea\nStewed.\nCommon consumable. Use it: Mana comes back. "
               "Bulk 3, worth 0 coins."),
        ("i4", "An oil lamp\nIt smells of fish.\nCommon light. It is not lit, with 40 % of its "
               "fuel left. Bulk 1, worth 0\ncoins."),
        ("i5", "A chest\nOak.\nCommon container. Bulk 1, worth 0 coins.\nIt is locked."),
        ("crane", "It leans."),
        ("box", "It has a slot.\nIt is trapped: disarm it, or leave it be."),
        ("ring", "It is set in the stone."),
        ("north", "The oak door is closed. It leads to The Dry Foot."),
        ("west", "It is guarded by the Harbour Master."),
        ("down", "A hatch leads down."),
        ("gone", "You see nothing like that here."),
    ],
)  # fmt: skip
def test_look_at(target: str, expected: str) -> None:
    """Everything in a room can be looked at."""
    assert looked(target) == expected


def test_detail_changes_with_its_state() -> None:
    """A pushed crane leans the other way."""
    scene = stage().with_room(Room(QUAY, states={"crane": "pushed"}))
    assert looked("crane", scene) == "It leans the other way."


def test_hidden_detail_cannot_be_looked_at() -> None:
    """The iron ring must be found first."""
    assert looked("ring", stage()) == "You see nothing like that here."


def test_trap_is_not_given_away() -> None:
    """A trap that was not noticed is not in the text."""
    assert "trap" not in looked("box", stage())


def test_looks_of_a_player_are_a_value() -> None:
    """What players write about themselves is shown as it is."""
    assert "tall ||r{x}" in views.look_at(stage(looks="tall |r{x}"), BORIS, ARIA, P)


def test_look_in_the_dark_at_what_is_carried() -> None:
    """One's own lamp can be felt."""
    assert looked("i4", stage(CELLAR)) == "It is too dark to see. It feels like an oil lamp."


def test_look_in_the_dark_at_what_lies_there() -> None:
    """What lies in the dark cannot."""
    assert looked("i5", stage(CELLAR)) == "It is too dark to see."


def test_open_chest_shows_what_is_in_it() -> None:
    """The contents of an open container are listed."""
    scene = stage().with_item(Item("i5", "chest", QUAY)).with_item(Item("i9", "tea", "i5"))
    assert looked("i5", scene).endswith("In it: a flask of black tea.")


# Oneself.


def test_inventory() -> None:
    """What is worn is not in the pack."""
    assert views.inventory(stage(), ARIA, P) == (
        "You carry\n3 flasks of black tea\na jar of lamp oil\nan oil lamp\n"
        "Load 7 of 30. You have 12 coins."
    )


def test_equipment() -> None:
    """Each slot has a line, empty ones too."""
    lines = views.equipment(stage(), ARIA, P).split("\n")
    assert lines[1:3] == [
        "weapon    a keen sword of the ebb (1d8 slash; +1 attack and +1 speed)",
        "off hand  nothing",
    ]


@pytest.mark.parametrize("stat", [*STATS, *(name for name in DERIVED if "max" not in name)])
def test_score_has_every_stat(stat: str) -> None:
    """No number is kept from the player."""
    assert re.search(rf"^{stat.replace('_', ' ')}: -?\d", views.score(stage(), ARIA, READER), re.M)


def test_score_shows_what_is_added() -> None:
    """A stat that is not one's own alone shows its parts."""
    catalog = replace(CATALOG, nodes={"point": replace(CATALOG.nodes["point"], bonus={"luck": 3})})
    scene = replace(stage(skills=("point",)), catalog=catalog)
    assert "luck: 13 (10 +3)." in views.score(scene, ARIA, READER)


def test_skills() -> None:
    """What is learnt, open and closed."""
    assert views.skills(stage(skills=("point",), points=0), ARIA, P).split("\n")[:4] == [
        "Steel", "Sharp things.",
        "1. Fine Point (learnt): The tip goes where you look. +2 accuracy.",
        "2. Edge (needs 1 point): It cuts.",
    ]  # fmt: skip


def test_abilities() -> None:
    """Cost, aim and what is left of a cooldown."""
    assert views.abilities(stage(cooldowns={"lunge": 2}), ARIA, P) == (
        "Your abilities\nlunge (3 mana, on one enemy, ready in 2 turns): A long thrust."
    )


def test_effects() -> None:
    """Turns, power and bonuses of what is on oneself."""
    assert views.effects(busy(), ARIA, P) == (
        "On you\nbleeding (2 turns; 3 a turn): You are leaking.\n"
        "quickstep (4 turns; +4 speed): You are quick."
    )


def test_quests() -> None:
    """The stage under way, with its count."""
    assert views.quests(busy(), ARIA, P) == (
        "Short Weight\nDeal with the crabs.\n- Kill crabs (1 of 2)"
    )


def test_quest_on_offer() -> None:
    """An offer says who made it and how to take it."""
    assert views.quests(busy(quests={}), ARIA, P).startswith(
        "Short Weight, offered by the Harbour Master"
    )


def test_journal_keeps_what_is_done() -> None:
    """A quest that is over keeps its last words."""
    scene = stage(quests={"weight": QuestProgress("home", "done")})
    assert views.journal(scene, ARIA, P) == "Short Weight (done)\nAll is level."


def test_topics() -> None:
    """What can be asked about."""
    assert views.topics(stage(), ARIA, MASTER, P) == (
        "You can ask the Harbour Master about the tides and gulls."
    )


def test_who() -> None:
    """Players by name, with class, level and zone."""
    people = [views.Somebody("Zoe", "Mender", 3, "Saltreach"), views.Somebody("Ann", "", 1, "")]
    assert views.who(people, P) == (
        "2 players in the world\nAnn of level 1\nZoe, mender of level 3, in Saltreach"
    )


# Fights.


def test_fight() -> None:
    """The order, whose turn it is, and how everybody is."""
    assert views.fight(fighting(1), ARIA, P) == (
        "Fight, round 2\n"
        "1. You: scratched\n"
        "2. The first crab: acts now, unhurt, against you\n"
        "3. Boris: scratched, with you\n"
        "4. The second crab: hurt, against you\n"
        "You have 30/36 hp 15/21 mana."
    )


def test_fight_hides_who_is_hidden() -> None:
    """A crab in stealth is something in the order."""
    scene = fighting()
    scene = scene.with_being(replace(scene.beings[CRAB], effects=(Effect("unseen", CRAB, 3),)))
    assert "2. Something: against you" in views.fight(scene, ARIA, P)


def test_prompt() -> None:
    """Out of fights: vitals."""
    assert views.prompt(stage(), ARIA, P) == "30/36 hp 15/21 mana> "


def test_prompt_in_a_fight() -> None:
    """In a fight: also the worst hurt enemy, how many more, and that it is one's turn."""
    assert views.prompt(fighting(), ARIA, P) == (
        "30/36 hp 15/21 mana, second crab hurt +1, your turn> "
    )


def test_prompt_while_waiting() -> None:
    """It is somebody else's turn."""
    assert views.prompt(fighting(1), ARIA, P).endswith(", waiting> ")


@pytest.mark.parametrize(("hp", "colour"), [(36, "|g"), (20, "|y"), (3, "|r")])
def test_prompt_changes_colour_with_wounds(hp: int, colour: str) -> None:
    """Few hit points look different, and are a number all the same."""
    assert views.prompt(stage(hp=hp), ARIA, Prefs()).startswith(f"{colour}{hp}/36|n hp")


@pytest.mark.parametrize(
    ("hp", "word"),
    [(100, "unhurt"), (99, "scratched"), (50, "hurt"), (30, "badly hurt"), (5, "near death")],
)
def test_bands(hp: int, word: str) -> None:
    """Others' wounds are words."""
    assert band(hp, 100) == word


def test_consider_counts_friends() -> None:
    """The other crab would join in, and is counted."""
    assert "Counted with it: 1 friend who would join in." in views.consider(
        stage(), ARIA, CRAB, P
    ).replace("\n", " ")


def test_consider_who_does_not_fight() -> None:
    """No odds where there is no fight."""
    assert views.consider(stage(), ARIA, MASTER, P) == "The Harbour Master does not fight."


def test_consider_is_honest() -> None:
    """Over many fights to the end, the guess at the rounds is right within a third."""
    scene = stage().without_being(OTHER_CRAB).without_being(BORIS)
    scene = scene.with_being(replace(scene.beings[ARIA], hp=500))
    guess = weigh(scene, scene.beings[ARIA], [scene.beings[CRAB]]).theirs
    mean = sum(rounds(scene, seed) for seed in range(40)) / 40
    assert abs(mean - guess) <= guess / 3


def rounds(scene: Scene, seed: int) -> int:
    """Aria's blows until the crab is dead."""
    blows = 0
    while CRAB in scene.beings:
        seed += 1000
        fight = scene.rooms[QUAY].fight
        if fight is None or fight.current == ARIA:
            blows += 1
            scene = resolve(i.Attack(ARIA, CRAB), scene, seed).scene
        else:
            scene = resolve(i.CreatureTurn(CRAB), scene, seed).scene
    return blows


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
