"""Trying things out on what is in a room: what each deed takes and brings is content."""

from game import blows, checks, fights, secrets, things, ways
from game.catalog import Deed, Detail, Exit, RoomPlan
from game.events import DeedDone, DetailChanged, DoorChanged, Found, Here, Learned, Only
from game.intents import Throw, Try
from game.turn import Refused, Turn


def attempt(turn: Turn, intent: Try) -> None:
    """Do a deed to a detail: what it takes and what comes of it is written in the content."""
    who = intent.actor
    fights.peace(turn, who)
    detail = ways.visible_detail(turn.scene, who, intent.target)
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
