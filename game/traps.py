"""Traps on exits and details: noticed in time, or sprung."""

from game import blows, formulas, secrets
from game.catalog import Trap
from game.events import DetailChanged, Found, Here, Only, TrapSprung
from game.seen_by import has_sight
from game.state import Room
from game.turn import Turn

DISARMED, SPRUNG = "disarmed", "sprung"


def armed(room: Room, target: str, trap: Trap | None) -> bool:
    return trap is not None and room.states.get(state_key(target)) not in (DISARMED, SPRUNG)


def state_key(target: str) -> str:
    """Where a room keeps the state of a target's trap."""
    return f"trap:{target}"


def is_known(turn: Turn, who: str, target: str) -> bool:
    being = turn.being(who)
    return secrets.trap(being.place, target) in being.known


def stops(turn: Turn, who: str, target: str, trap: Trap | None) -> bool:
    """Somebody is about to set a trap off. True if they notice it in time or fall to it.

    Whoever knows of a trap and goes on regardless sets it off.
    """
    room = turn.room(who)
    if trap is None or not armed(room, target, trap):
        return False
    if not is_known(turn, who, target) and notices(turn, who, trap):
        find(turn, who, target)
        return True
    spring(turn, who, target, trap)
    return turn.being(who).condition in ("down", "dead")


def notices(turn: Turn, who: str, trap: Trap) -> bool:
    """A glance in passing: half the care of a search, none in the dark."""
    rolled = turn.dice.between(1, 20)
    points = turn.sheet(who)["perception"]
    sight = has_sight(turn.being(who), turn.scene)
    return sight and formulas.margin(rolled, points, trap.spot) >= 0


def find(turn: Turn, who: str, target: str) -> None:
    secret = secrets.trap(turn.being(who).place, target)
    turn.happen(Found(who, secret, audience=Only((who,))))


def spring(turn: Turn, who: str, target: str, trap: Trap) -> None:
    """The trap goes off at somebody; afterwards it is spent."""
    place = turn.being(who).place
    here = Here(place)
    turn.happen(TrapSprung(who, place, target, trap.line, audience=here))
    turn.happen(DetailChanged(place, state_key(target), SPRUNG, audience=here))
    damage = turn.dice.roll(trap.dice)
    blows.deal(turn, who, who, blows.Hit(damage, trap.damage_type, effect=f"trap:{target}"))
