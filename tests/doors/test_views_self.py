"""Views of oneself and of fights: things, numbers, quests, the prompt, the odds."""

import re
from dataclasses import replace

import pytest

from commands import views
from commands.prefs import Prefs
from commands.render.bands import band
from commands.views.consider import weigh
from game import intents as i
from game.catalog import DERIVED, STATS
from game.resolve import resolve
from game.state import Effect, QuestProgress, Scene
from tests.doors.stage import (
    ARIA,
    BORIS,
    CATALOG,
    CRAB,
    MASTER,
    OTHER_CRAB,
    QUAY,
    busy,
    fighting,
    stage,
)  # fmt: skip

P = Prefs(colours=False)
READER = Prefs(colours=False, screen_reader=True)


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
