"""Views of the surroundings: rooms and close looks, what they show and what they hide."""

from dataclasses import replace

import pytest

from commands import views
from commands.prefs import Prefs
from game.state import Effect, Item, Room, Scene
from tests.doors.stage import (
    ARIA,
    BORIS,
    CELLAR,
    MASTER,
    OTHER_CRAB,
    QUAY,
    busy,
    stage,
)  # fmt: skip

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
        "Exits: north (The Dry Foot; oak door, closed), west (guarded by the Harbour\n"
        "Master)."
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
