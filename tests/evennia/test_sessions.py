"""Who plays, who sleeps: logins, lost lines, restarts."""

import pytest

from commands.render.measure import shown
from game.intents import Conjure
from tests.evennia.stage import Player, World
from typeclasses.characters import awake
from typeclasses.engine import engine, store


@pytest.fixture
def ana(world: World) -> Player:
    """Awake in the yard."""
    return world.player("Ana")


def fighting(ana: Player) -> None:
    """In the lane, against a wasp, and it is Ana's turn."""
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp"))
    ana.type("attack wasp")
    ana.world.until_turn_of(ana)


def test_a_login_wakes_the_character_and_shows_the_room(world: World) -> None:
    """The first thing that a player sees."""
    ana = Player(world, "Ana", 1).make().wake()
    assert (ana.being.asleep, "A yard with a well in it." in ana.told()) == (False, True)


def test_a_lost_line_lets_the_character_sleep(ana: Player) -> None:
    """Outside of a fight."""
    ana.leave()
    assert (ana.being.asleep, ana.id in awake) == (True, False)


def test_others_see_somebody_come_and_go(ana: Player, world: World) -> None:
    """In words, once each."""
    ben = world.player("Ben")
    world.link.sent.clear()
    ana.leave()
    assert ben.told().count("Ana") == 1


def test_a_lost_line_in_a_fight_leaves_the_character_in_it(ana: Player) -> None:
    """Quitting is no way out."""
    fighting(ana)
    ana.leave()
    assert (ana.being.linkdead, ana.being.asleep) == (True, False)


def test_whoever_comes_back_in_time_fights_on(ana: Player) -> None:
    """The character is their own again."""
    fighting(ana)
    ana.leave()
    ana.connect(9)
    ana.wake()
    assert not ana.being.linkdead
    assert store.cache.rooms["town.lane"].fight


def test_a_restart_shows_players_nothing(ana: Player, world: World) -> None:
    """They never left."""
    world.restart()
    assert (ana.told(), awake[ana.id], ana.being.asleep) == ("", ana.character, False)


def test_after_a_restart_players_play_on(ana: Player, world: World) -> None:
    """With the same session."""
    world.restart()
    assert "well" in ana.type("look")


def test_whoever_was_cut_off_during_a_restart_sleeps(ana: Player, world: World) -> None:
    """Nobody was there to notice."""
    ana.vanish()
    world.restart()
    assert ana.being.asleep


def test_whoever_was_cut_off_in_a_fight_is_still_in_it(ana: Player, world: World) -> None:
    """Guarded, until the fight is over or they are back."""
    fighting(ana)
    ana.vanish()
    world.restart()
    assert ana.being.linkdead


def test_a_second_session_shares_the_character(ana: Player, world: World) -> None:
    """Both see what happens, and the first one's ending changes nothing."""
    second = ana.connect(7)
    ana.account.puppet_object(second, ana.character)
    ana.type("say Hello.")
    assert {1, 7} <= set(world.link.sent[0][0])
    ana.account.unpuppet_object(ana.session)
    assert not ana.being.asleep


def test_evennias_own_first_character_plays_nothing(world: World) -> None:
    """Staff have one without a document; whatever they type is answered, not an error."""
    from evennia.utils.create import create_object

    staff = Player(world, "Staff", 1)
    staff.character = create_object("typeclasses.characters.Character", key="Admin")
    staff.character.locks.add("puppet:all()")
    staff.account.puppet_object(staff.session, staff.character)
    assert "not a character of the game" in staff.type("look")


def test_settings_follow_the_window(ana: Player) -> None:
    """A client that is made smaller is told so at once."""
    ana.session.protocol_flags["SCREENWIDTH"] = {0: 61}
    assert ana.character.prefs.width == 60


def test_lines_fit_the_window_of_a_telephone(ana: Player) -> None:
    """A client of 33 columns gets no line that it would have to break once more."""
    ana.session.protocol_flags["SCREENWIDTH"] = {0: 33}
    lines = ana.type("score").splitlines()
    assert len(lines) > 5
    assert max(len(shown(line)) for line in lines) <= 32
