"""Doors and locks, from both sides."""

from dataclasses import replace

import pytest

from game.events import DoorChanged, Here
from game.intents import Close, Lock, Move, Open, Unlock
from tests.keep import CATALOG, VAULT, YARD
from tests.scenes import ADA, Play, hero, lucky, thing

TWENTY, ONE = lucky((20, 20, 20)), lucky((20, 1, 1))


def test_a_locked_door() -> None:
    """Stops everybody."""
    assert Play(hero()).refused(Move(ADA, "north")) == "door_locked"


def test_a_closed_door_is_opened_in_passing() -> None:
    """And heard on both sides."""
    play = Play(hero(), doors={"gate": "closed"})
    events = play.do(Move(ADA, "north"))

    assert len([e for e in events if isinstance(e, DoorChanged)]) == 2


def test_a_key_turns() -> None:
    """Locked, unlocked, open, closed, locked again."""
    play = Play(hero(), thing("i1", "key", ADA))
    for intent in (Unlock, Open, Close, Lock):
        play.do(intent(ADA, "north"))

    assert play.scene.doors["gate"] == "locked"


@pytest.mark.parametrize(("seed", "state"), [(TWENTY, "closed"), (ONE, "locked")])
def test_picking_a_lock(seed: int, state: str) -> None:
    """Without the key it takes thievery."""
    play = Play(hero())
    play.do(Unlock(ADA, "north"), seed)

    assert play.scene.doors.get("gate", "locked") == state


@pytest.mark.parametrize(
    ("intent", "door", "code"),
    [
        (Open(ADA, "north"), "open", "already_open"),
        (Open(ADA, "north"), "locked", "door_locked"),
        (Close(ADA, "north"), "closed", "already_closed"),
        (Unlock(ADA, "north"), "closed", "not_locked"),
        (Lock(ADA, "north"), "closed", "no_key"),
        (Open(ADA, "in"), "open", "no_door"),
    ],
)
def test_doors_that_do_not_move(intent: Open, door: str, code: str) -> None:
    """A refusal says how the door stands."""
    assert Play(hero(), doors={"gate": door}).refused(intent) == code


@pytest.mark.parametrize(("face", "state"), [(12, "closed"), (11, "locked")])
def test_how_good_a_lock_is(face: int, state: str) -> None:
    """Twelve picks the gate, eleven does not."""
    play = Play(hero())
    play.do(Unlock(ADA, "north"), lucky((20, face, face)))

    assert play.scene.doors.get("gate", "locked") == state


def test_a_door_is_heard_on_both_sides() -> None:
    """Who closes it is seen on this side; on the other side it just closes."""
    play = Play(hero(), doors={"gate": "open"})
    changed = [e for e in play.do(Close(ADA, "north")) if isinstance(e, DoorChanged)]

    assert [(e.who, e.way, e.audience) for e in changed] == [
        (ADA, "north", Here(YARD)),
        ("", "south", Here(VAULT)),
    ]


def test_a_door_is_one_door() -> None:
    """What was opened in the yard is open in the vault."""
    play = Play(hero(place=VAULT), doors={"gate": "open"})
    play.do(Move(ADA, "south"))

    assert play.being().place == YARD


def test_locked_is_locked() -> None:
    """A key does not turn twice."""
    play = Play(hero(), thing("i1", "key", ADA))

    assert play.refused(Lock(ADA, "north")) == "already_locked"


def test_a_lock_without_keyhole_or_pick() -> None:
    """What no skill opens needs its key."""
    gate = replace(CATALOG.doors["gate"], pick=0)
    play = Play(hero(), catalog=replace(CATALOG, doors={"gate": gate}))

    assert play.refused(Unlock(ADA, "north")) == "no_key"
