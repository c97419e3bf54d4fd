"""From the login into the world: four steps, back again, and parting with a character."""

import pytest

from game.intents import Conjure
from tests.evennia.stage import Player, World
from typeclasses.engine import engine
from typeclasses.roster import MOST, NameRefused, check_name


@pytest.fixture
def new(world: World) -> Player:
    """A login without a character, at the first step."""
    player = Player(world, "Nora", 1)
    world.arrive(player)
    return player


def make(player: Player, *lines: str) -> str:
    """Type lines one after the other; what the last one brings."""
    told = ""
    for line in lines:
        told = player.type(line)
    return told


def test_a_first_login_begins_with_the_origin(new: Player) -> None:
    """Every choice with its line, one of them recommended."""
    assert "Local|n: From here. |g(recommended" in new.told()


def test_four_steps_make_a_character(new: Player) -> None:
    """By number, by name, and the rest as it is suggested."""
    told = make(new, "1", "walker", "name Nora", "done", "yes")
    assert "A yard with a well in it." in told


def test_every_step_can_be_undone(new: Player) -> None:
    """What was chosen is still there when one comes back."""
    make(new, "1", "1", "name Nora", "pronouns she", "looks Tall.", "done")
    steps = [new.type("back").split(". ")[0].removeprefix("\n|w") for _ in range(4)]
    assert steps == ["Step 3 of 4", "Step 2 of 4", "Step 1 of 4", "Step 1 of 4"]
    told = make(new, "1", "1")
    assert "|wNora|n" in told
    assert "Tall." in told


def test_nothing_is_made_before_the_yes(new: Player) -> None:
    """A lost line leaves no half character."""
    make(new, "1", "1", "name Nora", "done")
    assert list(new.account.characters.all()) == []


def test_what_is_no_choice_shows_the_step_again(new: Player) -> None:
    """With a line that says so."""
    assert "not one of the choices" in new.type("7")


@pytest.mark.parametrize("name", ["Al", "Annabella Lee", "Näher", "x" * 17, "Wasp", "admin", "{x}"])
def test_names_that_nobody_can_have(world: World, name: str) -> None:
    """Too short, too long, taken by the world, or none at all."""
    with pytest.raises(NameRefused):
        check_name(name)


def test_a_name_is_nobody_elses(new: Player, world: World) -> None:
    """Whatever its case."""
    world.player("Ana")
    assert "Somebody has that name" in make(new, "1", "1", "name aNA")


@pytest.mark.parametrize("wish", ["points luck 9", "points luck -1", "points charm 1", "points"])
def test_points_have_limits(new: Player, wish: str) -> None:
    """Told with the limit or an example."""
    make(new, "1", "1")
    assert "|yYou have" in (told := new.type(wish)) or "|yFor example" in told


def test_points_are_in_the_character(new: Player) -> None:
    """Two more than a walker from here has."""
    make(new, "1", "1", "name Nora", "points luck 2", "done", "yes")
    assert new.session.puppet.being.base.luck == 12


def test_a_login_with_one_character_plays_it(world: World) -> None:
    """No question asked."""
    ana = Player(world, "Ana", 1).make()
    world.arrive(ana)
    assert ana.session.puppet is ana.character


def test_a_second_login_sees_the_room(world: World) -> None:
    """Nobody wakes up, and yet it must be shown something."""
    ana = world.player("Ana")
    second = ana.connect(2)
    world.link.sent.clear()
    world.arrive(ana, second)
    seen = [message["text"][0][0] for ids, message in world.link.sent if ids == (2,)]
    assert any("A yard with a well in it." in text for text in seen)


def test_a_character_is_deleted_only_after_a_yes(world: World) -> None:
    """The question says that it is for good."""
    ana = world.player("Ana")
    ana.type("characters")
    assert "for good" in ana.type("delete ana")
    assert ana.account.characters.all()
    assert "Ana is gone." in ana.type("delete ana yes")
    assert ana.account.characters.all() == []


def test_a_character_in_a_fight_is_not_deleted(world: World) -> None:
    """Told to try again."""
    ana = world.player("Ana")
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp"))
    ana.type("attack wasp")
    ana.account.unpuppet_object(ana.session)
    assert "still in a fight" in ana.type("delete ana yes")


def test_an_account_has_so_many_characters(world: World) -> None:
    """Then one has to go."""
    ana = world.player("Ana")
    ana.type("characters")
    for n in range(MOST - 1):
        make(ana, "new", "1", "1", f"name Ana{chr(97 + n)}", "done", "yes", "characters")
    assert "Delete one first" in ana.type("new")
