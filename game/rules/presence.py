"""Characters made, waking and sleeping; and what staff may do to the world."""

from dataclasses import replace

from game import bestiary, fights, formulas, rounds, things
from game.catalog import STATS, Calling, Origin
from game.events import (
    ActionTaken,
    Arrived,
    CharacterCreated,
    Dropped,
    FellAsleep,
    Here,
    LinkLost,
    Only,
    Vanished,
    WokeUp,
    Worn,
)
from game.intents import Banish, Conjure, Create, Sleep, Transport, Wake
from game.state import Being, Stats
from game.stats import sheet
from game.turn import Refused, Turn

STARTING_COINS = 25
PRONOUNS = ("she", "he", "they", "it")
"""What a character may be called by."""
LOOKS_MOST = 300
STARTING_CHANNELS = ("newbie", "chat")


def create(turn: Turn, intent: Create) -> None:
    """A new character: stats of class, origin and extra points; its kit, and what fits worn."""
    catalog = turn.scene.catalog
    calling, origin = catalog.callings.get(intent.calling), catalog.origins.get(intent.origin)
    if intent.actor in turn.scene.beings:
        raise Refused("already_awake")
    if calling is None:
        raise Refused("no_such_calling", calling=intent.calling)
    if origin is None:
        raise Refused("no_such_origin", origin=intent.origin)
    _fair(intent)
    turn.happen(CharacterCreated(_body(turn, intent, calling, origin)))
    for kind in (*calling.kit, *origin.gift):
        _equip(turn, intent.actor, things.hand(turn, kind, intent.actor, "kit"))


def _fair(intent: Create) -> None:
    """Refuse extra points beyond what creation gives."""
    extra = intent.extra
    if any(name not in STATS for name in extra):
        raise Refused("no_such_stat", stat=next(name for name in extra if name not in STATS))
    least, most = min(extra.values(), default=0), max(extra.values(), default=0)
    if least < 0 or most > formulas.CREATION_MOST or sum(extra.values()) > formulas.CREATION_POINTS:
        raise Refused("too_many_points", points=formulas.CREATION_POINTS)
    if intent.pronouns not in PRONOUNS:
        raise Refused("no_such_pronouns", pronouns=intent.pronouns)
    if len(intent.looks) > LOOKS_MOST:
        raise Refused("too_long", most=LOOKS_MOST)


def _body(turn: Turn, intent: Create, calling: Calling, origin: Origin) -> Being:
    points = {
        name: calling.base.get(name, 10) + origin.bonus.get(name, 0) + intent.extra.get(name, 0)
        for name in STATS
    }
    zone = turn.scene.catalog.rooms[origin.start].zone
    zones = turn.scene.catalog.zones
    home = zones[zone].shrine if zone in zones else origin.start
    bare = Being(
        intent.actor, intent.name, origin.start, origin=origin.id, calling=calling.id,
        pronouns=intent.pronouns, looks=intent.looks, base=Stats(**points), coins=STARTING_COINS,
        points=1, visited=(origin.start,), home=home, channels=STARTING_CHANNELS, asleep=True,
    )  # fmt: skip
    stats = sheet(turn.scene, bare)
    return replace(bare, hp=stats["max_hp"], mana=stats["max_mana"])


def _equip(turn: Turn, who: str, item: str) -> None:
    """Wear a piece of the kit if its place is free."""
    piece = turn.scene.items.get(item)
    if piece is None or piece.count != 1:
        return
    kind = things.kind_of(turn.scene, piece)
    worn = {other.slot for other in turn.scene.contents(who) if other.slot}
    if kind.slot and kind.slot not in worn:
        turn.happen(Worn(who, item, kind.slot, audience=Only((who,))))


def wake(turn: Turn, intent: Wake) -> None:
    being = turn.scene.beings.get(intent.actor)
    if being is None:
        raise Refused("no_such_character")
    if not being.asleep and not being.linkdead:
        raise Refused("already_awake")
    turn.happen(WokeUp(intent.actor, audience=Here(being.place)))


def sleep(turn: Turn, intent: Sleep) -> None:
    """Out of the world; in a fight the character stays, guarded, until it is over."""
    being = turn.scene.beings.get(intent.actor)
    if being is None or being.asleep:
        raise Refused("already_asleep")
    here = turn.here(intent.actor)
    if being.linkdead:
        raise Refused("already_asleep")
    if fights.fight_of(turn.scene, intent.actor):
        turn.happen(LinkLost(intent.actor, audience=here))
        _give_way(turn, intent.actor)
    else:
        turn.happen(FellAsleep(intent.actor, audience=here))


def _give_way(turn: Turn, who: str) -> None:
    """Nobody is there to use the turn that has begun."""
    if fights.on_turn(turn.scene, who):
        rounds.guard(turn, turn.being(who).place, who)
        turn.happen(ActionTaken(who))


def conjure(turn: Turn, intent: Conjure) -> None:
    """Staff: creatures or things of a kind, here."""
    catalog, room = turn.scene.catalog, turn.being(intent.actor).place
    if not 1 <= intent.count <= 100:
        raise Refused("not_an_amount", amount=intent.count)
    if intent.kind in catalog.creatures:
        for _ in range(intent.count):
            bestiary.appear(turn, intent.kind, room)
    elif intent.kind in catalog.items:
        things.make(turn, intent.kind, room, intent.count, "staff", Here(room))
    else:
        raise Refused("no_such_kind", kind=intent.kind)


def banish(turn: Turn, intent: Banish) -> None:
    """Staff: a creature or a thing here leaves the world; a spawn fills its place in time."""
    target = turn.scene.beings.get(intent.target)
    here = turn.here(intent.actor)
    if things.room_of(turn.scene, intent.target) != here.room:
        raise Refused("not_here")
    if target is not None and target.creature:
        rounds.leave(turn, target.id, target.place)
        for item in list(turn.scene.contents(target.id)):
            turn.happen(Dropped(target.id, item.id, target.place, audience=Here(target.place)))
        spawn = turn.scene.catalog.spawns.get(target.spawn)
        after = spawn.after if spawn else 0
        turn.happen(Vanished(target.id, target.spawn, after, audience=here))
    elif intent.target in turn.scene.items:
        things.vanish(turn, intent.target, "staff", here)
    else:
        raise Refused("not_here")


def transport(turn: Turn, intent: Transport) -> None:
    """Staff: somebody is elsewhere now; they leave the fight they are in."""
    being = turn.scene.beings.get(intent.actor)
    rooms = turn.scene.rooms
    if being is None or intent.to not in rooms or intent.to not in turn.scene.catalog.rooms:
        raise Refused("no_such_place")
    if being.place == intent.to:
        raise Refused("already_there")
    turn.happen(Arrived(being.id, intent.to, audience=Here(intent.to)))
    rounds.leave(turn, being.id, being.place)
