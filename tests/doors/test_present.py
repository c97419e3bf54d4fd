"""Who is told what, how often it is worded, and in how many messages it goes out."""

from typing import Any

import pytest

from commands import present
from game.intents import Attack, Conjure, Say, SpeakOn, Tell
from tests.evennia.stage import Player, World
from tests.world.tiny import change
from typeclasses.engine import engine


@pytest.fixture
def ana(world: World) -> Player:
    """Awake in the yard."""
    return world.player("Ana")


@pytest.fixture
def ben(world: World, ana: Player) -> Player:
    """In the yard as well."""
    return world.player("Ben")


def crowd(world: World, size: int) -> list[Player]:
    """Players in one room."""
    names = [f"P{chr(97 + n // 26)}{chr(97 + n % 26)}x" for n in range(size)]
    return [world.player(name) for name in names]


def test_a_line_to_forty_is_worded_twice_and_sent_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for the speaker, once for all who listen."""
    speaker, *_ = crowd(world, 40)
    worded: list[Any] = []
    word = present.word
    monkeypatch.setattr(present, "word", lambda *args: worded.append(args) or word(*args))
    world.link.sent.clear()
    engine.submit(Say(speaker.id, "Hello."))
    assert (len(worded), sorted(len(ids) for ids, _ in world.link.sent)) == (2, [1, 39])


def test_whoever_wants_it_otherwise_is_told_otherwise(world: World) -> None:
    """Three kinds of viewers, three wordings."""
    speaker, second, *_ = crowd(world, 5)
    second.type("settings width 40")
    world.link.sent.clear()
    engine.submit(Say(speaker.id, "Hello, all of you who have come here today."))
    assert sorted(len(ids) for ids, _ in world.link.sent) == [1, 1, 3]


def test_only_whom_it_concerns_gets_a_prompt(ana: Player, ben: Player) -> None:
    """A listener's line may be half typed."""
    ana.type("say Hello.")
    assert (ana.prompts, ben.prompts) == (1, 0)


def test_a_command_is_told_in_one_message(ana: Player, world: World) -> None:
    """Whatever comes of it, with one prompt at the end."""
    ana.type("north")
    assert (len(world.link.sent), ana.prompts) == (1, 1)


def test_lines_come_in_the_order_of_events(ana: Player) -> None:
    """First the step, then what is seen there."""
    told = ana.type("north")
    assert told.index("north") < told.index("A lane.")


def test_a_tell_is_for_two(ana: Player, ben: Player, world: World) -> None:
    """Nobody else hears it."""
    cat = world.player("Cat")
    world.link.sent.clear()
    engine.submit(Tell(ana.id, ben.id, "It is in the well."))
    assert ("in the well" in ben.told(), cat.told()) == (True, "")


def test_a_channel_reaches_other_rooms(ana: Player, ben: Player, world: World) -> None:
    """Whoever listens, wherever they are."""
    ben.type("north")
    world.link.sent.clear()
    engine.submit(SpeakOn(ana.id, "chat", "Anybody there?"))
    assert "Anybody there?" in ben.told()


def test_the_dark_hides_who_speaks(ana: Player, ben: Player, world: World) -> None:
    """A voice, no name."""
    change(world.folder, "zones/town.yaml", "    description: A lane.",
           "    description: A lane.\n    light: dark")  # fmt: skip
    world.reload()
    ben.type("north")
    ana.type("north")
    world.link.sent.clear()
    engine.submit(Say(ana.id, "Hello."))
    assert ("Hello." in ben.told(), "Ana" in ben.told()) == (True, False)


def test_somebody_asleep_is_told_nothing(ana: Player, ben: Player, world: World) -> None:
    """Their session is gone, their character is still there."""
    ben.leave()
    world.link.sent.clear()
    engine.submit(Say(ana.id, "Hello."))
    assert [ids for ids, _ in world.link.sent] == [(1,)]


def test_a_strangers_markup_is_shown_as_it_is(ana: Player, ben: Player) -> None:
    """Nothing of it works."""
    ana.type("say |rred|n {x} $eval(1)")
    assert "||rred||n {x} $eval(1)" in ben.told()


def test_whoever_is_struck_gets_a_prompt(ana: Player, ben: Player, world: World) -> None:
    """Their hit points have changed."""
    ana.type("north")
    engine.submit(Conjure(ana.id, "wasp"))
    wasp = next(b for b in world.beings() if b.creature == "wasp")
    world.link.sent.clear()
    engine.submit(Attack(ana.id, wasp.id))
    world.creatures_turn(ana)
    assert ana.prompts >= 1
