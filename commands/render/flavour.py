"""The second sentence of the full narration: written, small, and chosen by the facts alone.

The same event gives the same sentence to all; no sentence names anybody.
"""

from collections.abc import Mapping
from zlib import crc32

from game import events
from game.events import Event
from game.state import Scene

type Table = tuple[str, ...]

WOUNDS: Mapping[str, Table] = {
    "slash": (
        "The edge goes in clean and comes out less so.",
        "It opens along a line, politely, and then all at once.",
        "Cloth parts, and so does what was under it.",
        "A red line appears where there was none.",
    ),
    "pierce": (
        "The point finds the gap that everybody swears is not there.",
        "In, a twist, and out again.",
        "It is a small hole and a deep one.",
        "Something is let out that ought to stay in.",
    ),
    "blunt": (
        "There is a sound like a dropped trunk.",
        "Something gives way that was not meant to.",
        "The air goes out of the conversation.",
        "That will be purple by morning.",
    ),
    "fire": (
        "There is a smell of singed wool.",
        "The flame takes hold and has to be beaten out.",
        "Sparks hiss on the wet stones.",
        "For a breath everything is orange.",
    ),
    "frost": (
        "Breath turns white and falls.",
        "Rime creaks over cloth and skin.",
        "The cold goes straight to the bone and sits down.",
        "Fingers forget what they were holding.",
    ),
    "shock": (
        "There is a crack, and a taste of pennies.",
        "Every hair within a yard stands up to look.",
        "Muscles that were never asked answer at once.",
        "The light is blue and over too soon to see.",
    ),
    "poison": (
        "The colour that comes up is not a healthy one.",
        "It works inwards, in no hurry.",
        "Sweat breaks out, and it is cold.",
        "The stomach has an opinion and voices it.",
    ),
    "shadow": (
        "The light goes thin at the edges.",
        "Something is taken that will not be missed until later.",
        "For a moment there is one shadow too many.",
        "It makes no sound at all, which is worse.",
    ),
}
CRITICAL: Table = (
    "It could not have been placed better with a ruler.",
    "Everybody within earshot winces.",
    "That one was on purpose.",
    "It lands with the full weight of a good idea.",
)
NEAR_DEATH: Table = (
    "The end of it is in sight.",
    "What is left is mostly stubbornness.",
    "The next one will settle the matter.",
    "Only habit is holding things upright now.",
)
UNHARMED: Table = (
    "It makes a good noise and no difference.",
    "The harm stops short of anybody.",
    "Nothing comes of it but a ringing.",
)
MISSES: Table = (
    "The air is thoroughly beaten.",
    "It would have been a good one.",
    "A hand's breadth, and the wrong side of it.",
    "The floor takes it without complaint.",
    "There was somebody there a moment ago.",
)
DEATHS: Table = (
    "It goes quiet very quickly.",
    "There is no more to be said on that side.",
    "What is left takes up less room.",
    "The dust takes its time to settle.",
    "After that there is only the weight of it.",
)
FALLS: Table = (
    "The ground was nearer than it looked.",
    "It is an untidy way to lie down.",
    "Knees first, and then the rest.",
)
MENDINGS: Table = (
    "Colour comes back, from the ears inwards.",
    "Torn edges remember each other.",
    "The pain takes a step back.",
    "It itches, which is a good sign.",
)
GUARDS: Table = (
    "Feet are set; a chin goes down.",
    "It is all elbows and patience now.",
    "Nothing is open that could be shut.",
)
BEGINNINGS: Table = (
    "Whatever was going to be said will have to wait.",
    "Somewhere a door is closed, firmly.",
    "There is that small silence before such things.",
)
BALKED: Table = (
    "There was a gap, and there is not.",
    "The way out moves, or seems to.",
    "A boot slips at the wrong moment.",
)
RISINGS: Table = (
    "It is not graceful, but it is up.",
    "The world comes back, sideways at first.",
    "There is some swearing, all of it grateful.",
)


def flavour(event: Event, scene: Scene) -> str:
    """A sentence that goes with an event, "" for most."""
    table = _wound(event) if isinstance(event, events.Damaged) else TABLES.get(type(event), ())
    return table[_mark(event, scene) % len(table)] if table else ""


TABLES: Mapping[type[Event], Table] = {
    events.Missed: MISSES,
    events.Died: DEATHS,
    events.Fell: FALLS,
    events.Healed: MENDINGS,
    events.Guarded: GUARDS,
    events.FightBegan: BEGINNINGS,
    events.FleeFailed: BALKED,
    events.Revived: RISINGS,
}


def _wound(event: events.Damaged) -> Table:
    if event.effect:
        return ()
    if event.amount == 0:
        return UNHARMED
    if event.critical:
        return CRITICAL
    if 0 < 5 * event.hp < event.max_hp:
        return NEAR_DEATH
    return WOUNDS.get(event.damage_type, ())


def _mark(event: Event, scene: Scene) -> int:
    """A number out of what every viewer of an event learns alike."""
    alike = ("amount", "damage_type", "ability", "weapon", "room", "rounds")
    facts = [str(getattr(event, name, "")) for name in alike]
    room = scene.rooms.get(getattr(event.audience, "room", ""))
    if room is not None and room.fight is not None:
        facts += [str(room.fight.round), str(room.fight.turn)]
    return crc32("\x1f".join((type(event).__name__, *facts)).encode("utf-8", "surrogatepass"))
