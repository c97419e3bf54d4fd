"""Searching, examining, hiding and trying things out."""

from game import checks, effects, fights, secrets, things, traps, ways
from game.catalog import Detail, RoomPlan, Trap
from game.events import (
    DetailChanged,
    Examined,
    Found,
    Hid,
    Learned,
    Only,
    Searched,
    TrapDisarmed,
)
from game.intents import Disarm, Examine, Hide, Search
from game.seen_by import has_sight, sees
from game.turn import Refused, Turn

SEARCH_BASE = 10
"""What every search is measured by, so that its degree does not tell what there is to find."""
FIND_LOOT = 8
HIDE_BASE = 10
HIDE_TURNS = 8
CARELESS = 5
"""A search this far below a trap's difficulty sets it off."""


def _sighted(turn: Turn, who: str) -> None:
    if not has_sight(turn.being(who), turn.scene):
        raise Refused("too_dark")


def search(turn: Turn, intent: Search) -> None:
    """Look for what is hidden in the room, or in one of its details. Always one roll."""
    who = intent.actor
    fights.peace(turn, who)
    _sighted(turn, who)
    plan = ways.plan(turn.scene, who)
    if intent.target:
        detail = ways.visible_detail(turn.scene, who, intent.target)
        turn.happen(Searched(who, detail.id, audience=turn.here(who)))
        _search_detail(turn, who, plan, detail)
    else:
        turn.happen(Searched(who, audience=turn.here(who)))
        _search_room(turn, who, plan)


def _roll(turn: Turn, who: str) -> int:
    """The total of a perception check; a place without secrets rolls too: silence tells nothing."""
    checks.check(turn, who, "perception", SEARCH_BASE)
    made = turn.events[-1]
    return getattr(made, "total", 0)


def _search_room(turn: Turn, who: str, plan: RoomPlan) -> None:
    known = turn.being(who).known
    hidden = [
        *((way.hidden, secrets.hidden_exit(plan.id, way.direction)) for way in plan.exits),
        *((thing.hidden, secrets.hidden_detail(plan.id, thing.id)) for thing in plan.details),
        *((trap.spot, secrets.trap(plan.id, target)) for target, trap in _armed(turn, who, plan)),
    ]
    hidden = [(level, key) for level, key in hidden if level and key not in known]
    total = _roll(turn, who)
    for level, key in hidden:
        if total >= level:
            turn.happen(Found(who, key, audience=Only((who,))))


def _armed(turn: Turn, who: str, plan: RoomPlan) -> list[tuple[str, Trap]]:
    room = turn.room(who)
    places: list[tuple[str, Trap | None]] = [(way.direction, way.trap) for way in plan.exits]
    places += [(detail.id, detail.trap) for detail in plan.details]
    return [(target, trap) for target, trap in places if trap and traps.armed(room, target, trap)]


def _search_detail(turn: Turn, who: str, plan: RoomPlan, detail: Detail) -> None:
    trap = detail.trap if traps.armed(turn.room(who), detail.id, detail.trap) else None
    known = traps.is_known(turn, who, detail.id)
    total = _roll(turn, who)
    if trap is not None and not known:
        if total >= trap.spot:
            traps.find(turn, who, detail.id)
            return
        if total < trap.spot - CARELESS:
            traps.spring(turn, who, detail.id, trap)
            return
    if total >= FIND_LOOT:
        _take_out(turn, who, plan, detail)


def _take_out(turn: Turn, who: str, plan: RoomPlan, detail: Detail) -> None:
    """What a detail holds is found once by each character."""
    secret = secrets.handed(plan.id, detail.id)
    if detail.loot and secret not in turn.being(who).known:
        turn.happen(Learned(who, secret, audience=Only((who,))))
        things.roll_loot(turn, detail.loot, turn.being(who).level, who, Only((who,)))


def examine(turn: Turn, intent: Examine) -> None:
    """Look closely. The door words what is seen; quests take note."""
    who, target = intent.actor, intent.target
    _sighted(turn, who)
    plan = ways.plan(turn.scene, who)
    if plan.detail(target) is not None:
        ways.visible_detail(turn.scene, who, target)
    elif target in turn.scene.items:
        things.reach(turn.scene, who, target)
    elif target in turn.scene.beings:
        other = turn.being(target)
        if other.place != turn.being(who).place or not sees(turn.being(who), turn.scene, other):
            raise Refused("not_here")
    elif all(target != way.direction for way in ways.known(turn.scene, who)):
        raise Refused("not_here")
    turn.happen(Examined(who, target, audience=Only((who,))))


def disarm(turn: Turn, intent: Disarm) -> None:
    """Make a known trap harmless; a fumble sets it off."""
    who, target = intent.actor, intent.target
    fights.peace(turn, who)
    _sighted(turn, who)
    trap = _trap_at(ways.plan(turn.scene, who), target)
    room = turn.room(who)
    if trap is None or not traps.is_known(turn, who, target):
        raise Refused("no_trap_known")
    if not traps.armed(room, target, trap):
        raise Refused("trap_spent")
    result = checks.check(turn, who, "thievery", trap.disarm)
    if checks.passed(result):
        here = turn.here(who)
        turn.happen(TrapDisarmed(who, room.id, target, audience=here))
        turn.happen(DetailChanged(room.id, traps.state_key(target), traps.DISARMED, audience=here))
    elif result == "fumble":
        traps.spring(turn, who, target, trap)


def _trap_at(plan: RoomPlan, target: str) -> Trap | None:
    detail, way = plan.detail(target), plan.exit(target)
    return detail.trap if detail else way.trap if way else None


def hide(turn: Turn, intent: Hide) -> None:
    """Go into stealth, if nobody here is watchful enough."""
    who = intent.actor
    fights.peace(turn, who)
    being = turn.being(who)
    if effects.has(turn.scene, being, "stealth"):
        raise Refused("already_hidden")
    kind = next((e for e in turn.scene.catalog.effects.values() if e.family == "stealth"), None)
    if kind is None:
        raise Refused("nowhere_to_hide")
    watchers = [
        turn.sheet(other.id)["perception"]
        for other in turn.scene.occupants(being.place) if other.creature
    ]  # fmt: skip
    fights.get_up(turn, who)
    difficulty = HIDE_BASE + max(watchers, default=0)
    if checks.passed(checks.check(turn, who, "stealth", difficulty)):
        turn.happen(Hid(who, audience=Only((who,))))
        effects.gain(turn, who, kind.id, who, HIDE_TURNS)
