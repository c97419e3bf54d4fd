"""The Spire can be played: its mirror opens the door, its riddle has one answer, its quests end."""

import pytest

from game.catalog import Catalog
from game.intents import Move, Open, Search, Unlock
from game.turn import Refused
from tests.world.play import HERO
from tests.world.walker import Walker

PAPERS = (
    ("spire.tower_foot", "deposition_hasp"), ("spire.cell_terce", "deposition_halse"),
    ("spire.lens_shop", "deposition_oake"), ("spire.chapter_house", "deposition_keel"),
    ("spire.chapter_house", "visitors_finding"),
)  # fmt: skip


@pytest.fixture
def hero(shipped: Catalog) -> Walker:
    """A quester who fails at nothing."""
    return Walker(shipped)


def place(hero: Walker) -> str:
    """Where the hero is now."""
    return hero.scene.beings[HERO].place


def test_mirror_in_its_order_opens_the_copper_door(hero: Walker) -> None:
    """First the face, then the shoulder, then the chin."""
    hero.go("spire.lens_hall").try_("touch", "great_mirror").try_("turn", "great_mirror")
    hero.try_("push", "great_mirror").do(Move(HERO, "up"))

    assert place(hero) == "spire.lantern_room"


def test_mirror_out_of_order_opens_nothing(hero: Walker) -> None:
    """A mirror with a dirty face throws nothing anywhere."""
    hero.go("spire.lens_hall").try_("turn", "great_mirror").try_("push", "great_mirror")

    with pytest.raises(Refused):
        hero.do(Move(HERO, "up"))


def test_key_opens_the_copper_door(hero: Walker) -> None:
    """Brother Oake can be persuaded to part with his key."""
    hero.go("spire.lens_shop").persuade("brother_oake").go("spire.lens_hall")
    hero.do(Unlock(HERO, "up"))
    hero.do(Open(HERO, "up"))

    hero.do(Move(HERO, "up"))

    assert place(hero) == "spire.lantern_room"


@pytest.mark.parametrize(
    ("room", "way", "to"),
    [("cliff_foot", "north", "figurehead_cave"), ("scriptorium", "north", "visitors_cell")],
)
def test_hidden_way_is_found(hero: Walker, room: str, way: str, to: str) -> None:
    """A search shows the slot in the cliff, and the shelf that hangs on hinges."""
    hero.go(f"spire.{room}").do(Search(HERO))

    hero.do(Move(HERO, way))

    assert place(hero) == f"spire.{to}"


def test_riddle_has_one_answer() -> None:
    """Only if Halse turned the wheel is just one of the four papers true."""
    papers = {
        "oake": lambda who: who == "hasp",
        "hasp": lambda who: who == "keel",
        "halse": lambda who: who != "halse",
        "keel": lambda who: who != "keel",
    }
    true = {who: sum(paper(who) for paper in papers.values()) for who in papers}

    assert [who for who, count in true.items() if count == 1] == ["halse"]


def claim(hero: Walker) -> Walker:
    """The same, with all papers of the claim read."""
    hero.go("spire.constance_hull").take("the_constance_claim", "captain_ruddle", "claim")
    for room, detail in PAPERS:
        hero.go(room).try_("read", detail)
    return hero.go("spire.constance_hull")


@pytest.mark.parametrize("wrong", ["oake", "hasp", "keel"])
def test_wrong_name_does_not_fit(hero: Walker, wrong: str) -> None:
    """The Captain counts the papers and sends a wrong guesser back to the finding."""
    claim(hero).ask("captain_ruddle", wrong)

    assert hero.stage("the_constance_claim") == "not_so"


@pytest.mark.parametrize("wrong", ["oake", "hasp", "keel"])
def test_claim_named(hero: Walker, wrong: str) -> None:
    """A wrong name does not fit, the finding is read again, and the right one is paid upon."""
    claim(hero).ask("captain_ruddle", wrong).go("spire.chapter_house").try_(
        "read", "visitors_finding"
    )
    hero.go("spire.constance_hull").ask("captain_ruddle", "it was sister halse")

    hero.go("spire.gatehouse").talk("alban_grice")

    assert hero.stage("the_constance_claim") == "done"


def test_claim_owned(hero: Walker) -> None:
    """Told to her face, Sister Halse signs."""
    claim(hero).go("spire.sisters_garden").ask("sister_halse", "it was you")

    hero.go("spire.constance_hull").talk("captain_ruddle")

    assert hero.stage("the_constance_claim") == "done"


def test_three_good_eggs(hero: Walker) -> None:
    """Three eggs, from ledge and from birds, make a next year."""
    hero.go("spire.eggers_brink").take("three_good_eggs", "tansy_rook", "eggs")
    hero.go("spire.solan_ledges").try_("use", "solan_nests").try_("pull", "solan_nests")
    hero.pick("solan_egg")

    hero.go("spire.eggers_brink").give("solan_egg", "tansy_rook")

    assert hero.stage("three_good_eggs") == "done"


def test_a_little_dark(hero: Walker) -> None:
    """Pim's jar is filled in the oil cellar and brought back shut."""
    hero.go("spire.cell_sext").take("a_little_dark", "novice_pim", "dark")
    hero.go("spire.oil_cellar").try_("use", "dark_corner", "empty_jar")

    hero.go("spire.cell_sext").give("jar_of_dark", "novice_pim")

    assert hero.stage("a_little_dark") == "done"


@pytest.mark.parametrize("end", ["words", "blows", "fire"])
def test_light_dues(hero: Walker, end: str) -> None:
    """The bill is taken, forced or burnt; Alban Grice hears of each."""
    hero.go("spire.gatehouse").take("light_dues", "alban_grice", "bill")
    match end:
        case "words":
            hero.go("spire.tower_foot").persuade("brother_hasp")
        case "blows":
            hero.go("spire.tower_foot").slay("brother_hasp")
        case _:
            hero.go("spire.refectory").try_("throw", "refectory_brazier", "light_bill")

    hero.go("spire.gatehouse").talk("alban_grice")

    assert hero.stage("light_dues") == "done"


@pytest.mark.parametrize("choice", ["shutter_wheel", "lamp_cock"])
def test_let_it_out(hero: Walker, choice: str) -> None:
    """The Prior falls, and the light is let out, or let rest."""
    hero.go("spire.sisters_garden").take("let_it_out", "sister_halse", "prior")
    hero.go("spire.lantern_room").slay("prior_keel").try_("turn", choice)

    hero.go("spire.sisters_garden").talk("sister_halse")

    assert hero.stage("let_it_out") == "done"
