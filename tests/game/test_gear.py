"""What is worn, wielded and lit."""

import pytest

from game.events import LampChanged
from game.intents import Douse, Kindle, Pulse, Remove, Wear
from tests.keep import CELLAR, YARD
from tests.scenes import ADA, Play, creature, fight, hero, one, thing


def test_wearing() -> None:
    """A coat goes to the body."""
    play = Play(hero(), thing("i1", "coat", ADA))
    play.do(Wear(ADA, "i1"))

    assert play.scene.items["i1"].slot == "body"


def test_wielding_out_of_a_stack() -> None:
    """One knife of five is in the hand, four are not."""
    play = Play(hero(), thing("i1", "knife", ADA, count=5))
    play.do(Wear(ADA, "i1"))

    assert sorted((item.slot, item.count) for item in play.scene.contents(ADA)) == [
        ("", 4),
        ("weapon", 1),
    ]


def test_one_thing_in_one_place() -> None:
    """Wielding a second sword puts the first away."""
    play = Play(hero(), thing("i1", "sword", ADA, slot="weapon"), thing("i2", "sword", ADA))
    play.do(Wear(ADA, "i2"))

    assert (play.scene.items["i1"].slot, play.scene.items["i2"].slot) == ("", "weapon")


def test_a_maul_takes_both_hands() -> None:
    """The shield makes room for the maul, and the maul for the shield."""
    play = Play(hero(), thing("i1", "shield", ADA, slot="off_hand"), thing("i2", "maul", ADA))
    play.do(Wear(ADA, "i2"))
    first = play.scene.items["i1"].slot
    play.do(Wear(ADA, "i1"))

    assert (first, play.scene.items["i2"].slot) == ("", "")


@pytest.mark.parametrize(
    ("kind", "code"),
    [("potion", "cannot_be_worn"), ("relic", "level_too_low"), ("staff", "wrong_calling")],
)
def test_what_cannot_be_worn(kind: str, code: str) -> None:
    """No slot, too low a level, another class's."""
    assert Play(hero(), thing("i1", kind, ADA)).refused(Wear(ADA, "i1")) == code


def test_taking_off() -> None:
    """A coat comes off, once."""
    play = Play(hero(), thing("i1", "coat", ADA, slot="body"))
    play.do(Remove(ADA, "i1"))

    assert play.refused(Remove(ADA, "i1")) == "not_worn"


def test_a_lamp_lights_the_dark() -> None:
    """With a lamp lit one can see."""
    play = Play(hero(place=CELLAR), thing("i1", "lamp", ADA))
    play.do(Kindle(ADA, "i1"))

    assert play.scene.items["i1"].lit


def test_one_torch_of_three() -> None:
    """One torch burns, two stay in the bundle."""
    play = Play(hero(), thing("i1", "torch", ADA, count=3))
    play.do(Kindle(ADA, "i1"))

    assert sorted((item.lit, item.count) for item in play.scene.contents(ADA)) == [
        (False, 2),
        (True, 1),
    ]


def test_lamps_burn_down() -> None:
    """A torch with one turn left goes out with the next."""
    play = Play(hero(place=CELLAR), thing("i1", "torch", ADA, lit=True, fuel=1))
    play.do(Pulse(CELLAR))

    assert (play.scene.items["i1"].lit, play.refused(Kindle(ADA, "i1"))) == (False, "burnt_out")


def test_a_dropped_torch_burns_too() -> None:
    """A light on the ground is no light for ever."""
    play = Play(hero(), thing("i1", "torch", CELLAR, lit=True, fuel=2))
    play.do(Pulse(CELLAR))

    assert play.scene.items["i1"].fuel == 1


def test_a_glowstone_needs_no_fuel() -> None:
    """A light without fuel burns as long as it likes."""
    play = Play(hero(), thing("i1", "glowstone", ADA))
    play.do(Kindle(ADA, "i1"))
    play.do(Pulse(YARD))

    assert play.scene.items["i1"].lit


def test_putting_out_a_light() -> None:
    """What burns can be put out."""
    play = Play(hero(), thing("i1", "lamp", ADA, lit=True))
    play.do(Douse(ADA, "i1"))

    assert play.refused(Douse(ADA, "i1")) == "not_lit"


def test_worn_is_worn() -> None:
    """Nobody puts on what they wear."""
    assert Play(hero(), thing("i1", "coat", ADA, slot="body")).refused(Wear(ADA, "i1")) == (
        "already_worn"
    )


def test_made_for_scouts() -> None:
    """A scout wields what a knight may not."""
    play = Play(hero(calling="scout"), thing("i1", "staff", ADA))
    play.do(Wear(ADA, "i1"))

    assert play.scene.items["i1"].slot == "weapon"


def test_of_the_fifth_level() -> None:
    """At level five the relic fits."""
    play = Play(hero(level=5), thing("i1", "relic", ADA))
    play.do(Wear(ADA, "i1"))

    assert play.scene.items["i1"].slot == "weapon"


def test_a_sword_and_a_shield() -> None:
    """One hand for each: neither is put away."""
    play = Play(hero(), thing("i1", "shield", ADA, slot="off_hand"), thing("i2", "sword", ADA))
    play.do(Wear(ADA, "i2"))

    assert (play.scene.items["i1"].slot, play.scene.items["i2"].slot) == ("off_hand", "weapon")


def test_out_of_a_bag_and_on() -> None:
    """What is in an open bag is worn at once."""
    play = Play(hero(), thing("i1", "sack", ADA), thing("i2", "coat", "i1"))
    play.do(Wear(ADA, "i2"))

    assert (play.scene.items["i2"].place, play.scene.items["i2"].slot) == (ADA, "body")


def test_a_knife_goes_back_to_its_like() -> None:
    """Four in the belt and the one from the hand are five again."""
    play = Play(
        hero(), thing("i1", "knife", ADA, slot="weapon"), thing("i2", "knife", ADA, count=4)
    )  # fmt: skip
    play.do(Remove(ADA, "i1"))

    assert [item.count for item in play.scene.contents(ADA)] == [5]


@pytest.mark.parametrize(
    ("kind", "fields", "code"),
    [("sword", {}, "does_not_burn"), ("lamp", {"lit": True}, "already_lit")],
)
def test_what_cannot_be_lit(kind: str, fields: dict[str, object], code: str) -> None:
    """No light, or burning already."""
    assert Play(hero(), thing("i1", kind, ADA, **fields)).refused(Kindle(ADA, "i1")) == code


@pytest.mark.parametrize("wish", [Wear, Kindle, Remove, Douse])
def test_what_lies_about_is_taken_first(wish: type[Wear]) -> None:
    """Nothing is worn or lit from the ground."""
    assert Play(hero(), thing("i1", "lamp", YARD)).refused(wish(ADA, "i1")) == "not_carried"


def test_gear_takes_a_turn() -> None:
    """In a fight a light is an action."""
    play = Play(hero(), creature("m1", "bear"), thing("i1", "lamp", ADA), fight(ADA, "m1"))
    play.do(Kindle(ADA, "i1"))

    assert play.fight().current == "m1"


def test_a_shield_to_a_sword() -> None:
    """The shield leaves the sword where it is."""
    play = Play(hero(), thing("i1", "shield", ADA), thing("i2", "sword", ADA, slot="weapon"))
    play.do(Wear(ADA, "i1"))

    assert (play.scene.items["i1"].slot, play.scene.items["i2"].slot) == ("off_hand", "weapon")


@pytest.mark.parametrize(("place", "who"), [(ADA, ADA), (CELLAR, "")])
def test_whose_light_goes_out(place: str, who: str) -> None:
    """Ada's torch, or one on the ground."""
    play = Play(hero(place=CELLAR), thing("i1", "torch", place, lit=True, fuel=1))

    assert one(play.do(Pulse(CELLAR)), LampChanged).who == who


def test_the_last_of_a_torch() -> None:
    """With a turn's worth left it can be lit."""
    play = Play(hero(), thing("i1", "torch", ADA, fuel=1))
    play.do(Kindle(ADA, "i1"))

    assert play.scene.items["i1"].lit
