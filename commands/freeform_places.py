"""Reading sentences about ways, doors and places: going, sneaking, opening, searching, looking."""

from commands.freeform_frame import Frame, Reply, deed, detail_of, key_of, parted, unclear
from commands.freeform_line import direction_in, without_loose_end
from commands.freeform_words import MOVABLE
from commands.target_names import ANYTHING, ITEMS, Sort, Thing
from commands.targets import Ambiguous, Found, Many, Nothing, find
from commands.words import direction_of
from game import fights, secrets, ways
from game.catalog import Detail, Exit
from game.intents import (
    Act, Close, Disarm, Emote, Examine, Flee, Hide, Lock, Move, Open, Rest, Search, Stand, Unlock,
)  # fmt: skip
from game.state import Being, Item

ROOM = frozenset(
    """room here area around place everywhere everything surroundings chamber scene all
    about anything something thoroughly it""".split()
)
LOOK_INTO = ("behind", "under", "underneath", "beneath", "inside", "in", "into", "through", "for",
             "below", "between", "within")  # fmt: skip
_TOWARDS = ("to", "towards", "toward", "into", "through", "via", "along", "onto", "at", "on", "in",
            "out", "up", "down", "back", "over", "by", "using", "out of", "off", "the", "past",
            "straight", "from", "for")  # fmt: skip
_OPENABLE: tuple[Sort, ...] = ("exit", *ITEMS)


def go(frame: Frame) -> Act:
    """Through an exit: by its direction, its name, or where it leads. "move the statue" pushes."""
    if frame.said.startswith("move ") and frame.rest.split()[0] not in _TOWARDS:
        moved = detail_of(frame, without_loose_end(frame.rest))
        if moved is not None:
            return deed(frame, MOVABLE, moved)
    way = _way(frame, frame.rest)
    return Move(frame.who, way, sneaking=frame.quiet)


def _way(frame: Frame, words: str) -> str:
    """The exit that words name; a direction need not be an exit (the rules refuse it)."""
    compass = direction_in(words)
    if compass:
        return compass
    if words.startswith("#"):
        return words[1:]
    name = noun(words)
    found = exit_named(frame, name) if name else ""
    if found:
        return found
    edge = next((direction_of(word) for word in words.split() if direction_of(word)), "")
    if edge and (not name or edge in _known(frame)):
        return edge
    if name and frame.maybe(name, ANYTHING) is not None:
        raise unclear(f"You are near enough to it already. Try: examine {name}.", f"examine {name}")
    if name:
        raise unclear(f"There is no way “{name[:40]}” here. {_ways_listed(frame)}")
    return _only_way(frame)


def exit_named(frame: Frame, name: str) -> str:
    """The exit that fits a name at least as well as anything else here does; "" if none."""
    finding = find(frame.scene, frame.who, name, ("exit", "detail", "item_here"), frame.memory)
    if isinstance(finding, Ambiguous):
        known = _known(frame)
        ids = [choice.id for choice in finding.choices if choice.id in known]
        if len(ids) > 1:
            raise frame.asks("Which way", [w for w in ways.known(frame.scene, frame.who) if w.direction in ids], "go #")  # fmt: skip
        return ids[0] if ids else ""
    return finding.id if isinstance(finding, Found) and finding.sort == "exit" else ""


def noun(words: str) -> str:
    tokens = words.split()
    while tokens and tokens[0] in _TOWARDS:
        tokens = tokens[1:]
    return "" if tokens and tokens[0] in ("away", "on", "somewhere") else " ".join(tokens)


def _known(frame: Frame) -> list[str]:
    return [way.direction for way in ways.known(frame.scene, frame.who)]


def _ways_listed(frame: Frame) -> str:
    known = _known(frame)
    return f"You can go {', '.join(known)}." if known else "You see no way out."


def _only_way(frame: Frame) -> str:
    """The only exit there is, else ask which."""
    known = ways.known(frame.scene, frame.who)
    if len(known) == 1:
        return known[0].direction
    if not known:
        raise unclear("You see no way out.")
    raise frame.asks("Which way", known, f"{'sneak' if frame.quiet else 'go'} #")


def leave(frame: Frame) -> Act:
    """Out: by the exit called so, or the only one. "leave the rope here" drops it."""
    item = frame.maybe(frame.rest, ("item_carried",)) if frame.rest else None
    if item is not None:
        from commands.freeform_things import drop

        return drop(frame)
    if "out" in _known(frame):
        return Move(frame.who, "out", sneaking=frame.quiet)
    compass = direction_in(frame.rest)
    name = noun(frame.rest)
    found = frame.maybe(name, ("exit",)) if name and not compass else None
    return Move(frame.who, compass or (found.id if found else _only_way(frame)), frame.quiet)


def sneak(frame: Frame) -> Act:
    """Past somebody who guards an exit, through that exit; else by the exit that is named."""
    quiet = Frame(frame.scene, frame.who, frame.memory, frame.said, frame.rest, frame.line, True)
    words = frame.rest
    compass = direction_in(words)
    if compass:
        return Move(frame.who, compass, sneaking=True)
    if words.startswith(("up on", "behind", "into the shadow", "around", "up behind")):
        return Hide(frame.who)
    if words.startswith(("past ", "by ", "around ")) or frame.said.startswith(("slip past", "steal past", "sneak past", "slip by", "sneak by")):  # fmt: skip
        return Move(frame.who, _past(quiet, words), sneaking=True)
    return Move(frame.who, _way(quiet, words), sneaking=True)


def _past(frame: Frame, words: str) -> str:
    """The exit that those guard who are to be passed; asked, if they guard none."""
    phrase = words.removeprefix("past ").removeprefix("by ").removeprefix("around ")
    phrase, _, after = _split_goal(phrase)
    if after:
        return _way(frame, after)
    beings = _all_named(frame, phrase)
    kinds = frame.scene.catalog.creatures
    guarded = {kinds[being.creature].guards for being in beings if being.creature in kinds}
    known = [way for way in _known(frame) if way in guarded]
    return known[0] if len(known) == 1 else _only_way(frame)


def _split_goal(phrase: str) -> tuple[str, str, str]:
    for link in (" to the ", " to ", " into the ", " into ", " through the ", " up ", " down "):
        before, found, after = phrase.partition(link)
        if found and after:
            return before, link, after
    return phrase, "", ""


def _all_named(frame: Frame, phrase: str) -> list[Being]:
    """Every being that a phrase may mean: whom one passes need not be told apart."""
    finding = find(frame.scene, frame.who, phrase, ("being",), frame.memory)
    if isinstance(finding, Nothing):
        raise unclear(finding.text)
    if isinstance(finding, Found):
        keys: list[str] = [finding.id]
    elif isinstance(finding, Many):
        keys = list(finding.ids)
    else:
        assert isinstance(finding, Ambiguous)
        keys = [choice.id for choice in finding.choices]
    return [frame.scene.beings[key] for key in keys]


def climb(frame: Frame) -> Act:
    """An exit if one fits, else a detail to be climbed."""
    name = noun(frame.rest)
    way = exit_named(frame, name) if name else ""
    if way:
        return Move(frame.who, way, sneaking=frame.quiet)
    if not name and frame.said.startswith(("jump", "leap")) and not frame.rest:
        return Emote(frame.who, "jumps up and down.")
    if name:
        found = frame.one(name, ("detail", *ITEMS, "being"))
        if isinstance(found.thing, Detail):
            return deed(frame, ("climb", "use"), found.thing)
        raise unclear("You cannot climb that.")
    return Move(frame.who, _way(frame, _implied(frame)), sneaking=frame.quiet)


def _implied(frame: Frame) -> str:
    words = set(frame.said.split())
    return "down" if "down" in words else "out" if "out" in words else "up"


def flee(frame: Frame) -> Act:
    """In a fight an attempt to get away; else a walk, if a way is named."""
    compass = direction_in(frame.rest)
    name = noun(frame.rest)
    if fights.fight_of(frame.scene, frame.who) is None:
        if compass or name:
            foe = frame.rest.startswith("from ") and not compass
            return Flee(frame.who) if foe else go(frame)
        return Flee(frame.who) if not frame.said.startswith("run") or "away" in frame.said else go(frame)
    if compass or not name or frame.rest.startswith("from "):
        return Flee(frame.who, compass)
    return Flee(frame.who, _way(frame, frame.rest))


# Doors, lids and locks.


def open_(frame: Frame) -> Act:
    """A door or a lid; with a key named, what is locked is unlocked. A detail is searched."""
    phrase, _, key = parted(frame, "with", "using")
    phrase = without_loose_end(phrase)
    found = frame.one(phrase, (*_OPENABLE, "detail"), lambda thing: _is(frame, thing, "closed"))
    if isinstance(found.thing, Detail):
        return Search(frame.who, found.id)
    if key and _is(frame, found.thing, "locked"):
        frame.one(key, ("item_carried",))
        return Unlock(frame.who, found.id)
    return Open(frame.who, found.id)


def close(frame: Frame) -> Act:
    phrase = without_loose_end(parted(frame, "with")[0])
    found = frame.one(phrase, _OPENABLE, lambda thing: _is(frame, thing, "open"))
    return Close(frame.who, found.id)


def unlock(frame: Frame) -> Act:
    return Unlock(frame.who, lock_of(frame, "locked"))


def lock(frame: Frame) -> Act:
    return Lock(frame.who, lock_of(frame, "closed"))


def lock_of(frame: Frame, state: str) -> str:
    """What has the lock: named, or the only one in that state."""
    phrase, _, tool = parted(frame, "with", "using")
    if tool and "key" in tool:
        frame.one(tool, ("item_carried",))
    words = [word for word in phrase.split() if word not in ("lock", "on", "of", "to", "the", "it")]
    if words or "it" in phrase.split():
        wanted = " ".join(words) or "it"
        return frame.one(wanted, _OPENABLE, lambda thing: _is(frame, thing, state)).id
    things = [thing for thing in _with_locks(frame) if _is(frame, thing, state)]
    if len(things) == 1:
        return key_of(things[0])
    if not things:
        raise unclear(f"You see nothing {state} here.")
    verb = "unlock" if state == "locked" else "lock"
    raise frame.asks("Which lock", things, f"{verb} #")


def _with_locks(frame: Frame) -> list[Thing]:
    doors = [way for way in ways.known(frame.scene, frame.who) if way.door]
    here = (*frame.scene.contents(frame.me.place), *frame.scene.contents(frame.who))
    boxes = [item for item in here if frame.kind(item).sort == "container"]
    return [*doors, *boxes]


def _is(frame: Frame, thing: Thing, state: str) -> bool:
    """Whether a door or a container is "open", "closed" (or locked) or "locked"."""
    if isinstance(thing, Exit):
        if not thing.door:
            return False
        now = ways.door_state(frame.scene, thing.door)
        return now == state or (state == "closed" and now == "locked")
    if not isinstance(thing, Item) or frame.kind(thing).sort != "container":
        return False
    return {"open": not thing.closed, "closed": thing.closed, "locked": thing.locked}[state]


# Looking and searching.


def search(frame: Frame) -> Act:
    """A detail, or the room; beings and things are looked at instead."""
    phrase, _, goal = parted(frame, "for", "if", "whether")
    if _sought(frame):
        phrase, goal = "", phrase or goal
    if goal and not phrase.strip():
        phrase = parted(frame.about(goal), "on", "under", "behind", "around", "inside", "beneath", "near", "in", "along")[2]  # fmt: skip
    phrase = _place_in(phrase)
    if not phrase or set(phrase.split()) <= ROOM | {"the", "this", "whole", "entire"}:
        spoken = "it" in phrase.split() and frame.maybe("it", ("detail",))
        return Search(frame.who, spoken.id if spoken else "")
    found = frame.one(phrase, ANYTHING)
    if found.sort == "detail":
        return Search(frame.who, found.id)
    return Search(frame.who) if found.sort == "exit" else Examine(frame.who, found.id)


def _sought(frame: Frame) -> bool:
    """Whether what follows the verb is what is sought ("look for traps"), not where."""
    before = frame.said.removesuffix(frame.rest).split()
    return bool(before) and before[-1] in ("for", "seek", "find", "there", "is", "are")


def _place_in(phrase: str) -> str:
    tokens = phrase.split()
    while tokens and tokens[0] in (*LOOK_INTO, "on", "at", "along", "around", "about", "over", "all", "near", "to"):  # fmt: skip
        tokens = tokens[1:]
    return " ".join(tokens)


def look(frame: Frame) -> Act:
    """Looking behind, under or for something is a search; at something, a closer look."""
    first = frame.rest.split()[0] if frame.rest else ""
    if first in LOOK_INTO and not direction_of(frame.rest):
        return _look_into(frame)
    words = _place_in(frame.rest)
    if not words or set(words.split()) <= ROOM | {"the", "this"}:
        raise unclear("To see where you are, type: look.", "look")
    return examine(frame.about(words))


def _look_into(frame: Frame) -> Act:
    words = _place_in(frame.rest)
    box = frame.maybe(words, ITEMS) if words and not frame.rest.startswith("for ") else None
    return Examine(frame.who, box.id) if box is not None else search(frame)


def check(frame: Frame) -> Act:
    """"check the altar for traps" is a search, "check the altar" a look."""
    return search(frame) if _sought(frame) else examine(frame)


def examine(frame: Frame) -> Act:
    """A closer look at anything; at something "for traps" it is a search."""
    phrase, _, goal = parted(frame, "for")
    if goal:
        return search(frame)
    words = _place_in(without_loose_end(phrase) if len(phrase.split()) > 1 else phrase)
    if not words or set(words.split()) <= (ROOM - {"it"}) | {"the", "this"}:
        raise unclear("To see where you are, type: look.", "look")
    way = direction_in(words)
    if way in _known(frame):
        return Examine(frame.who, way)
    return Examine(frame.who, frame.one(words, ANYTHING).id)


def disarm(frame: Frame) -> Act:
    """A trap that is known of: on what is named, or the only one."""
    phrase, link, place = parted(frame, "on", "in", "of", "at", "inside")
    words = place if link else phrase
    bare = [word for word in words.split() if word not in ("the", "trap", "traps", "a", "needle")]
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


# Oneself.


def hide(frame: Frame) -> Act:
    """Oneself; a thing that is carried is put away instead."""
    from commands.freeform_things import put

    item = frame.maybe(parted(frame, "in", "behind", "under")[0], ("item_carried",)) if frame.rest else None  # fmt: skip
    return put(frame) if item is not None else Hide(frame.who)


def rest(frame: Frame) -> Act:
    return Rest(frame.who)


def stand(frame: Frame) -> Act:
    """"stand" gets up; to "stand on" or "stand by" something means nothing here."""
    if frame.rest and detail_of(frame, _place_in(frame.rest)) is not None:
        return deed(frame, ("climb", "sit", "use"), _detail(frame, _place_in(frame.rest)))
    return Stand(frame.who)


def _detail(frame: Frame, phrase: str) -> Detail:
    found = frame.one(phrase, ("detail",)).thing
    assert isinstance(found, Detail)
    return found


def wait(frame: Frame) -> Act:
    raise Reply(unclear("Time passes by itself. To get your strength back, type: rest.", "rest").reading)
