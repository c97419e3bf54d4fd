"""Searching, examining, hiding and trying things out."""

from game import blows, checks, effects, fights, secrets, things, traps, ways
from game.catalog import Deed, Detail, Exit, RoomPlan, Trap
from game.events import (
    DeedDone,
    DetailChanged,
    DoorChanged,
    Examined,
    Found,
    Here,
    Hid,
    Learned,
    Only,
    Searched,
    TrapDisarmed,
)
from game.intents import Disarm, Examine, Hide, Search, Throw, Try
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
        detail = visible_detail(turn, who, intent.target)
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


def visible_detail(turn: Turn, who: str, target: str) -> Detail:
    """The detail, or a refusal if there is none or it has not been found."""
    plan = ways.plan(turn.scene, who)
    detail = plan.detail(target)
    hidden = detail is not None and bool(detail.hidden)
    if detail is None or (
        hidden and secrets.hidden_detail(plan.id, target) not in turn.being(who).known
    ):
        raise Refused("not_here")
    return detail


def examine(turn: Turn, intent: Examine) -> None:
    """Look closely. The door words what is seen; quests take note."""
    who, target = intent.actor, intent.target
    _sighted(turn, who)
    plan = ways.plan(turn.scene, who)
    if plan.detail(target) is not None:
        visible_detail(turn, who, target)
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


def attempt(turn: Turn, intent: Try) -> None:
    """Do a deed to a detail: what it takes and what comes of it is written in the content."""
    who = intent.actor
    fights.peace(turn, who)
    detail = visible_detail(turn, who, intent.target)
    deed = _deed(turn, who, detail, intent)
    fights.get_up(turn, who)
    if deed.check and not checks.passed(checks.check(turn, who, deed.check, deed.difficulty)):
        _fail(turn, who, detail, deed, intent.item)
        return
    turn.happen(
        DeedDone(
            who, deed.verb, detail.id, intent.item, True, deed.success, audience=turn.here(who)
        )
    )
    _follow(turn, who, detail, deed)
    if deed.consumes and intent.item:
        things.spend(turn, things.own(turn.scene, who, intent.item), "used")


def hurl(turn: Turn, intent: Throw) -> None:
    """A thing thrown at a detail is a deed."""
    attempt(turn, Try(intent.actor, "throw", intent.target, intent.item))


def _deed(turn: Turn, who: str, detail: Detail, intent: Try) -> Deed:
    """The deed that fits verb, item and the state of the detail; refusals say what is missing."""
    state = turn.room(who).states.get(detail.id, "")
    deeds = [d for d in detail.deeds if d.verb == intent.verb and d.when == state]
    if not deeds:
        raise Refused("nothing_happens", verb=intent.verb, target=detail.id)
    kind = things.own(turn.scene, who, intent.item).kind if intent.item else ""
    for deed in deeds:
        if deed.item == kind:
            return deed
    carried = {item.kind: item.id for item in turn.scene.contents(who)}
    if kind:
        raise Refused("wrong_thing", verb=intent.verb, target=detail.id, item=intent.item)
    wanted = next((deed.item for deed in deeds if deed.item in carried), "")
    raise Refused("needs_a_thing", verb=intent.verb, target=detail.id, item=carried.get(wanted, ""))


def _fail(turn: Turn, who: str, detail: Detail, deed: Deed, item: str) -> None:
    turn.happen(
        DeedDone(who, deed.verb, detail.id, item, False, deed.failure, audience=turn.here(who))
    )
    if deed.damage:
        hit = blows.Hit(turn.dice.roll(deed.damage), deed.damage_type, effect=f"deed:{detail.id}")
        blows.deal(turn, who, who, hit)


def _follow(turn: Turn, who: str, detail: Detail, deed: Deed) -> None:
    plan, here, only = ways.plan(turn.scene, who), turn.here(who), Only((who,))
    if deed.becomes:
        turn.happen(DetailChanged(plan.id, detail.id, deed.becomes, audience=here))
    if deed.gives:
        turn.happen(Learned(who, deed.gives, audience=only))
    if deed.hands:
        secret = secrets.handed(plan.id, f"{detail.id}:{deed.verb}")
        if secret not in turn.being(who).known:
            turn.happen(Learned(who, secret, audience=only))
            things.hand(turn, deed.hands, who, "found")
    way = plan.exit(deed.opens) if deed.opens else None
    if way is not None:
        _open_way(turn, who, plan, way)


def _open_way(turn: Turn, who: str, plan: RoomPlan, way: Exit) -> None:
    """A hidden exit is seen by all who are here; a door stands open."""
    secret = secrets.hidden_exit(plan.id, way.direction)
    if way.hidden:
        for being in turn.scene.occupants(plan.id):
            if being.is_player and secret not in being.known:
                turn.happen(Found(being.id, secret, audience=Only((being.id,))))
    if way.door and ways.door_state(turn.scene, way.door) != "open":
        back = ways.back(way.direction)
        turn.happen(DoorChanged(who, way.door, "open", way.direction, audience=turn.here(who)))
        turn.happen(DoorChanged("", way.door, "open", back, audience=Here(way.to)))


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
