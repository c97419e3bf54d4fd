"""Events as text: each in every person, as the scene decides, for every taste."""

from dataclasses import replace
from typing import get_args

import pytest

from commands.prefs import Prefs
from commands.render import WORDS, word
from commands.render.flavour import flavour
from commands.render.palette import COLOURS
from game import events as e
from game.events import AnyEvent, Event
from game.seen_by import seen_by
from game.state import Effect
from tests.doors.stage import (
    ARIA,
    BORIS,
    CRAB,
    INN,
    OTHER_CRAB,
    QUAY,
    a_fight,
    fighting,
    stage,
)  # fmt: skip
from tests.doors.tellings import BRIEF, EXAMPLES, FULL, HERE, OFF, READER, hit, told


@pytest.mark.parametrize(
    ("event", "viewer", "expected"),
    EXAMPLES,
    ids=[f"{type(event).__name__}-{viewer or 'onlooker'}" for event, viewer, _ in EXAMPLES],
)
def test_event_in_words(event: Event, viewer: str, expected: str | None) -> None:
    """Each kind of event reads well for whom it concerns, and for who watches."""
    assert told(event, viewer) == expected


def test_every_kind_of_event_has_an_example() -> None:
    """A new event gets words, and an example of them."""
    assert {type(event) for event, _, _ in EXAMPLES} == set(get_args(AnyEvent)) == set(WORDS)


# The scene decides.


def test_runaway_is_told_from_walker() -> None:
    """Whoever leaves in the middle of a fight flees."""
    assert told(e.Departed(CRAB, "west", "", audience=HERE), scene=fighting()) == (
        "The first crab flees west."
    )


def test_lock_of_a_locked_door_is_opened() -> None:
    """A locked door that is merely closed now was unlocked."""
    scene = stage().with_door("oak_door", "locked")
    assert told(e.DoorChanged(ARIA, "oak_door", "closed", "north"), ARIA, scene=scene) == (
        "You unlock the oak door to the north."
    )


def test_only_one_of_a_kind_has_no_number() -> None:
    """With one crab left it is just the crab."""
    assert told(e.Died(OTHER_CRAB, "", QUAY), scene=stage().without_being(CRAB)) == "The crab dies."


def test_hidden_one_is_not_counted() -> None:
    """A number does not give away that there is a second crab in hiding."""
    scene = stage()
    scene = scene.with_being(replace(scene.beings[CRAB], effects=(Effect("unseen", CRAB, 3),)))
    assert told(e.Guarded(QUAY, OTHER_CRAB), scene=scene) == "The crab defends itself."


def test_dead_creature_does_not_vanish_in_words() -> None:
    """Its death was told; that it leaves the world is bookkeeping."""
    scene = stage()
    scene = scene.with_being(replace(scene.beings[CRAB], hp=0, condition="dead"))
    assert told(e.Vanished(CRAB), scene=scene) is None


def test_new_round_is_announced() -> None:
    """The turn that opens a round says so."""
    event = e.TurnBegan(QUAY, CRAB, a_fight(0, 3))
    assert told(event, scene=fighting(3, 2)) == "— Round 3 —"


def test_new_round_is_announced_without_dashes_to_a_screen_reader() -> None:
    """A screen reader gets a sentence."""
    event = e.TurnBegan(QUAY, CRAB, a_fight(0, 3))
    assert told(event, prefs=READER, scene=fighting(3, 2)) == "Round 3."


def test_turn_of_a_stunned_player_is_not_offered() -> None:
    """Who cannot act is not asked to."""
    scene = fighting(effects=(Effect("stunned", CRAB, 1),))
    assert told(e.TurnBegan(QUAY, ARIA, a_fight()), ARIA, scene=scene) is None


def test_turn_stands_out_in_colour() -> None:
    """One's own turn has a colour of its own, besides its words."""
    line = told(e.TurnBegan(QUAY, ARIA, a_fight()), ARIA, Prefs(), fighting())
    assert line.startswith(COLOURS["turn"] + "Your turn")


def test_turn_says_how_long_it_may_take() -> None:
    """The deadline comes from the configuration."""
    line = word(e.TurnBegan(QUAY, ARIA, a_fight()), fighting(), ARIA, BRIEF, turn_seconds=45)
    assert "(45 s)" in (line or "")


def test_cooldown_that_is_over_is_told() -> None:
    """An ability that has become ready again is named."""
    scene = stage(cooldowns={"lunge": 1, "persuade:master": 1})
    assert told(e.CooldownsChanged(ARIA, {}), ARIA, scene=scene) == "Ready again: lunge."


def test_rest_is_over_when_whole() -> None:
    """The last breath of a rest is told, the others are not."""
    scene = stage(condition="resting")
    assert told(e.Recovered(ARIA, 36, 21), ARIA, scene=scene) == "You are rested and whole."


def test_room_that_a_fled_one_left_says_nothing_more() -> None:
    """That a runaway is out of the order needs no second line."""
    scene = fighting()
    scene = scene.with_being(replace(scene.beings[CRAB], place=INN))
    assert told(e.LeftFight(QUAY, CRAB, a_fight()), scene=scene) is None


# How much: off, brief, full.


def test_facts_only() -> None:
    """With narration off a blow is one compact fact."""
    event = hit(critical=True, hp=60, max_hp=100)
    assert told(event, prefs=OFF) == "Aria > first crab: 7 slash, critical; first crab 60%"


def test_facts_only_about_oneself() -> None:
    """Of oneself one knows the number."""
    event = hit(CRAB, ARIA, hp=23, max_hp=30)
    assert told(event, ARIA, OFF) == "first crab > you: 7 slash; you 23/30"


def test_facts_only_for_a_screen_reader() -> None:
    """An arrow is not read aloud."""
    assert told(e.Missed(ARIA, CRAB), ARIA, replace(READER, narration="off")) == (
        "you to first crab: miss"
    )


def test_full_narration_adds_one_sentence() -> None:
    """Flavour follows the facts."""
    event = hit()
    assert (
        told(event, prefs=FULL)
        == f"Aria cuts the first crab for 7 (hurt). {flavour(event, stage())}"
    )


def test_flavour_is_the_same_for_all_viewers() -> None:
    """Two players who talk about a blow mean the same blow."""
    scene, event = fighting(), hit(CRAB, ARIA, hp=22, max_hp=30)
    seen = [seen_by(scene.beings[who], event, scene) for who in (ARIA, BORIS)]
    assert len({flavour(each, scene) for each in seen if each}) == 1


def test_flavour_has_variety() -> None:
    """Twenty blows are not told in one sentence."""
    assert len({flavour(hit(amount=n), stage()) for n in range(1, 21)}) == 4


def test_ability_that_strikes_is_told_once() -> None:
    """In brief, "your lunge cuts the crab" is enough."""
    assert told(e.AbilityUsed(ARIA, "lunge", (CRAB,)), ARIA) is None


def test_ability_that_strikes_is_told_in_full() -> None:
    """The full narration has both."""
    assert told(e.AbilityUsed(ARIA, "lunge", (CRAB,)), ARIA, FULL) == (
        "You use lunge on the first crab."
    )


def test_ability_that_helps_is_told() -> None:
    """A mended wound has a name and a patient."""
    scene = stage(skills=("edge",))
    assert (
        told(e.AbilityUsed(ARIA, "mend", (BORIS,)), BORIS, scene=scene) == "Aria uses mend on you."
    )


def test_channel_without_brackets_for_a_screen_reader() -> None:
    """Decoration is left out."""
    assert told(e.SpokeOn(ARIA, "chat", "hi"), ARIA, READER) == "chat, Aria: hi"
