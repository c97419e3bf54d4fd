"""The Pans can be played: the sluice lets itself be worked, and every quest comes to each end."""

import pytest

from game.catalog import Catalog
from game.intents import Kindle, Move, Open, Search, Unlock
from game.turn import Refused
from tests.world.play import HERO
from tests.world.walker import Walker

FIGURES = (
    ("pans.pan_office", "rate_book"), ("pans.weigh_gate", "gate_tally"),
    ("pans.windpump_cap", "weather_hatch"),
)  # fmt: skip


@pytest.fixture
def hero(shipped: Catalog) -> Walker:
    """A quester who fails at nothing."""
    return Walker(shipped)


def place(hero: Walker) -> str:
    """Where the hero is now."""
    return hero.scene.beings[HERO].place


def audited(hero: Walker) -> Walker:
    """The same, with all three figures of the sum read."""
    hero.go("pans.pan_office").take("the_sum_of_twelve", "honor_lunt", "audit")
    for room, detail in FIGURES:
        hero.go(room).try_("use", detail)
    return hero.go("pans.pan_office")


def test_road_leads_out_of_town(hero: Walker) -> None:
    """The Salt Road begins on the quay."""
    hero.go("saltreach.quay").do(Move(HERO, "north"))

    assert place(hero) == "pans.salt_road"


def test_sluice_in_its_order_bares_the_feeder(hero: Walker) -> None:
    """Let her in, shut her up, turn her round: then one can climb down."""
    hero.go("pans.great_sluice").try_("pull", "paddle_gear").try_("push", "paddle_gear")
    hero.try_("turn", "paddle_gear").do(Move(HERO, "down"))

    assert place(hero) == "pans.feeder"


def test_sluice_out_of_order_bares_nothing(hero: Walker) -> None:
    """Turned with the lock empty, it opens no way down."""
    hero.go("pans.great_sluice").try_("turn", "paddle_gear")

    with pytest.raises(Refused, match="no_way"):
        hero.do(Move(HERO, "down"))


@pytest.mark.parametrize(
    ("room", "way", "to"),
    [("flues", "west", "tally_gallery"), ("runners_hythe", "west", "salt_cache")],
)
def test_hidden_way_is_found(hero: Walker, room: str, way: str, to: str) -> None:
    """A search by lantern-light shows what was laid up without mortar, or tied back too often."""
    hero.do(Kindle(HERO, hero.holding("horn_lantern")))
    hero.go(f"pans.{room}").do(Search(HERO))

    hero.do(Move(HERO, way))

    assert place(hero) == f"pans.{to}"


@pytest.mark.parametrize("opened", ["key", "shoulder"])
def test_numbered_gate_opens(hero: Walker, opened: str) -> None:
    """Stott's key opens the gate to Pan Thirteen, and so does a strong back."""
    hero.go("pans.tally_gallery")
    if opened == "key":
        hero.try_("use", "dinner_tins").do(Unlock(HERO, "north"))
        hero.do(Open(HERO, "north"))
    else:
        hero.try_("push", "gate_number")
    hero.do(Move(HERO, "north"))

    assert place(hero) == "pans.pan_thirteen"


def test_straw_wages(hero: Walker) -> None:
    """Three crusted rakers and a clear crystal are a day's work."""
    hero.go("pans.rakers_bothy").take("straw_wages", "mercy_brack", "work")
    hero.go("pans.low_pans").slay("crusted_raker", 3)
    hero.go("pans.white_field").try_("dig", "raked_cones")

    hero.go("pans.rakers_bothy").give("clear_crystal", "mercy_brack")

    assert hero.stage("straw_wages") == "done"


def test_right_answer_ends_the_audit(hero: Walker) -> None:
    """The lie is in the ground: there is a hidden pan."""
    audited(hero).ask("honor_lunt", "there is a hidden pan")

    assert hero.stage("the_sum_of_twelve") == "done"


@pytest.mark.parametrize(
    ("words", "stage"),
    [("the book is wrong", "not_the_book"), ("the gate is wrong", "not_the_gate")],
)
def test_wrong_answer_sends_one_back(hero: Walker, words: str, stage: str) -> None:
    """A wrong answer is told from the right one."""
    audited(hero).ask("honor_lunt", words)

    assert hero.stage("the_sum_of_twelve") == stage


@pytest.mark.parametrize(("words", "figure"), [("the book is wrong", 0), ("the gate is wrong", 1)])
def test_wrong_answer_can_be_mended(hero: Walker, words: str, figure: int) -> None:
    """A wrong answer sends the auditor back to a figure, and leaves the right one open."""
    audited(hero).ask("honor_lunt", words)
    room, detail = FIGURES[figure]
    hero.go(room).try_("use", detail)

    hero.go("pans.pan_office").ask("honor_lunt", "hidden pan")

    assert hero.stage("the_sum_of_twelve") == "done"


def duty(hero: Walker) -> Walker:
    """The same, on Abel Tench's errand, at the hythe."""
    hero.go("pans.excise_post").take("duty_paid", "abel_tench", "work")
    return hero.go("pans.runners_hythe")


def test_duty_by_licence(hero: Walker) -> None:
    """Talked into a licence Corder Swale is no smuggler."""
    duty(hero).persuade("corder_swale").go("pans.excise_post").talk("abel_tench")

    assert hero.stage("duty_paid") == "done"


def test_duty_by_steel(hero: Walker) -> None:
    """Nor, technically, is he one when he is dead."""
    duty(hero).slay("corder_swale").go("pans.excise_post").talk("abel_tench")

    assert hero.stage("duty_paid") == "done"


def test_duty_by_warning(hero: Walker) -> None:
    """Whoever takes his side is paid by Juniper Stott."""
    duty(hero).ask("corder_swale", "soldiers").go("pans.eel_staithe").talk("juniper_stott")

    assert hero.stage("duty_paid") == "done"


def shift(hero: Walker) -> Walker:
    """The same, with the time book of the thirteenth shift."""
    hero.go("pans.ramage_cottage").take("clocking_off", "wilf_ramage", "shift")
    return hero.go("pans.tally_gallery").try_("pull", "rack")


def test_shift_signed_off_by_an_officer(hero: Walker) -> None:
    """Dame Honor's signature lets six men go home."""
    shift(hero).go("pans.pan_office").persuade("honor_lunt")

    hero.go("pans.ramage_cottage").give("time_book", "wilf_ramage")

    assert hero.stage("clocking_off") == "done"


def test_shift_ended_with_its_reeve(hero: Walker) -> None:
    """So does the end of the Reeve."""
    shift(hero).go("pans.pan_thirteen").slay("reeve_threlk")

    hero.go("pans.ramage_cottage").give("time_book", "wilf_ramage")

    assert hero.stage("clocking_off") == "done"


def test_thirteenth_pan(hero: Walker) -> None:
    """The Reeve falls, somebody prays for the six, and Mercy hears of it."""
    audited(hero).ask("honor_lunt", "hidden pan").go("pans.rakers_bothy")
    hero.take("the_thirteenth_pan", "mercy_brack", "thirteen").go("pans.pan_thirteen")
    hero.slay("reeve_threlk").try_("pray", "six_men")

    hero.go("pans.rakers_bothy").talk("mercy_brack")

    assert hero.stage("the_thirteenth_pan") == "done"
