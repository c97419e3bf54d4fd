"""Reading sentences about doors, lids, locks and traps."""

from commands.freeform.frame import Frame, key_of, parted, unclear
from commands.freeform.line import without_loose_end
from commands.targets import ITEMS, Sort, Thing, candidates
from game import secrets, ways
from game.catalog import Detail, Exit
from game.intents import Act, Close, Disarm, Lock, Open, Search, Unlock
from game.state import Item

OPENABLE: tuple[Sort, ...] = ("exit", *ITEMS)
_LOCK_WORDS = ("lock", "on", "of", "to", "the")
_TRAP_WORDS = ("the", "trap", "traps", "a", "needle")


def open_(frame: Frame) -> Act:
    """A door or a lid; with a key named, what is locked is unlocked. A detail is searched."""
    phrase, _, key = parted(frame, "with", "using")
    phrase = without_loose_end(phrase)
    found = frame.one(
        phrase, (*OPENABLE, "detail"), lambda thing: has_state(frame, thing, "closed")
    )
    if isinstance(found.thing, Detail):
        return Search(frame.who, found.id)
    if key and has_state(frame, found.thing, "locked"):
        frame.one(key, ("item_carried",))
        return Unlock(frame.who, found.id)
    return Open(frame.who, found.id)


def close(frame: Frame) -> Act:
    """A door or a lid, one that is open before one that is not."""
    phrase = without_loose_end(parted(frame, "with")[0])
    found = frame.one(phrase, OPENABLE, lambda thing: has_state(frame, thing, "open"))
    return Close(frame.who, found.id)


def unlock(frame: Frame) -> Act:
    """With a key or by picking: the rules see to that."""
    return Unlock(frame.who, lock_of(frame, "locked"))


def lock(frame: Frame) -> Act:
    """Only a key locks: the rules see to that."""
    return Lock(frame.who, lock_of(frame, "closed"))


def lock_of(frame: Frame, state: str) -> str:
    """What has the lock: named, or the only one in that state."""
    phrase, _, tool = parted(frame, "with", "using")
    if tool and "key" in tool:
        frame.one(tool, ("item_carried",))
    words = [word for word in phrase.split() if word not in _LOCK_WORDS]
    if words:
        sorts = (*OPENABLE, "detail")
        found = frame.one(" ".join(words), sorts, lambda thing: has_state(frame, thing, state))
        if isinstance(found.thing, Detail):
            raise unclear("It has no lock to speak of. Try a search.", f"search #{found.id}")
        return found.id
    things = [thing for thing in _with_locks(frame) if has_state(frame, thing, state)]
    if len(things) == 1:
        return key_of(things[0])
    if not things:
        raise unclear(f"You see nothing {state} here.")
    verb = "unlock" if state == "locked" else "lock"
    raise frame.asks("Which lock", things, f"{verb} #")


def _with_locks(frame: Frame) -> list[Thing]:
    """The doors and containers that the player makes out."""
    return [each.thing for each in candidates(frame.scene, frame.who, OPENABLE)]


def has_state(frame: Frame, thing: Thing, state: str) -> bool:
    """Whether a door or a container is "open", "closed" (or locked) or "locked"."""
    if isinstance(thing, Exit):
        if not thing.door:
            return False
        now = ways.door_state(frame.scene, thing.door)
        return now == state or (state == "closed" and now == "locked")
    if not isinstance(thing, Item) or frame.kind(thing).sort != "container":
        return False
    return {"open": not thing.closed, "closed": thing.closed, "locked": thing.locked}[state]


def disarm(frame: Frame) -> Act:
    """A trap that is known of: on what is named, or the only one."""
    phrase, link, place = parted(frame, "on", "in", "of", "at", "inside")
    words = place if link else phrase
    bare = [word for word in words.split() if word not in _TRAP_WORDS]
    if bare:
        return Disarm(frame.who, frame.one(" ".join(bare), ("detail", "exit")).id)
    known = _known_traps(frame)
    if len(known) == 1:
        return Disarm(frame.who, key_of(known[0]))
    if not known:
        raise unclear("You know of no trap here. Search for one first.", "search")
    raise frame.asks("Which trap", known, "disarm #")


def _known_traps(frame: Frame) -> list[Thing]:
    plan = ways.plan(frame.scene, frame.who)
    things: list[Thing] = [*plan.details, *plan.exits]
    return [t for t in things if secrets.trap(plan.id, key_of(t)) in frame.me.known]
