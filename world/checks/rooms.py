"""What is in a room: details that can be named, deeds that fit their states, who lives there."""

import re
from collections.abc import Iterator

from game.catalog import CreatureKind, Deed, Detail, RoomPlan
from world.draft import Draft
from world.problems import Problem


def check_rooms(draft: Draft) -> Iterator[Problem]:
    """Nouns, deeds and dwellers of each room; the shrine of each zone."""
    for key, room in draft.catalog.rooms.items():
        dwellers = _dwellers(draft, key)
        yield from _twice(draft, room, dwellers)
        for detail in room.details:
            yield from _unseen(draft, room, detail)
            yield from _deeds(draft, room, detail)
        for kind in dwellers:
            yield from _dweller(draft, room, kind)
    yield from _shrines(draft)


def _dwellers(draft: Draft, room: str) -> list[CreatureKind]:
    text = dict(draft.rooms())[room]
    creatures = draft.catalog.creatures
    return [creatures[kind] for kind in text.creatures if kind in creatures]


def _twice(draft: Draft, room: RoomPlan, dwellers: list[CreatureKind]) -> Iterator[Problem]:
    owners: dict[str, str] = {noun: kind.name for kind in dwellers for noun in kind.nouns}
    for detail in room.details:
        for noun in detail.nouns:
            owner = owners.setdefault(noun, detail.id)
            if owner != detail.id:
                what = f'the noun "{noun}" of the detail "{detail.id}" also means "{owner}"'
                mend = "Give one of them another noun."
                yield draft.problem("room", room.id, what, mend, ("details", detail.id, "nouns"))


def _unseen(draft: Draft, room: RoomPlan, detail: Detail) -> Iterator[Problem]:
    """A detail that no text speaks of is never looked at."""
    if detail.hidden:
        return
    others = [other for other in room.details if other.id != detail.id]
    texts = [room.description, room.night, *(way.text for way in room.exits)]
    for other in others:
        texts += [other.text, other.night, *other.texts.values()]
    told = " ".join(texts).lower()
    if not any(re.search(rf"\b{re.escape(noun)}\b", told) for noun in detail.nouns):
        what = f'no text here speaks of the detail "{detail.id}" ({", ".join(detail.nouns)})'
        mend = "Use one of its nouns in the description, or write how deep it is hidden."
        yield draft.problem("room", room.id, what, mend, ("details", detail.id))


def _deeds(draft: Draft, room: RoomPlan, detail: Detail) -> Iterator[Problem]:
    states = {"", *(deed.becomes for deed in detail.deeds)}
    place = ("details", detail.id)
    for state in detail.texts:
        if state not in states:
            what = f'the detail "{detail.id}" never becomes "{state}"'
            mend = 'Write a deed with "becomes:", or remove the text.'
            yield draft.problem("room", room.id, what, mend, (*place, "texts", state))
    for deed in detail.deeds:
        for what, mend in _deed(room, detail, deed, states):
            yield draft.problem("room", room.id, what, mend, (*place, "deeds"))


def _deed(
    room: RoomPlan, detail: Detail, deed: Deed, states: set[str]
) -> Iterator[tuple[str, str]]:
    named = f'{deed.verb} on "{detail.id}"'
    if deed.when not in states:
        yield (
            f'{named} waits for the state "{deed.when}", which never comes',
            f'Write a deed with "becomes: {deed.when}".',
        )
    way = room.exit(deed.opens) if deed.opens else None
    if deed.opens and (way is None or not (way.hidden or way.door)):
        yield (
            f"{named} opens {deed.opens}, where there is no hidden exit and no door",
            "Write one, or another direction.",
        )
    if way is not None and way.hidden and deed.becomes and not _opens_again(detail, deed):
        yield (
            f'{named} opens {deed.opens} once, and nobody else can while it is "{deed.becomes}"',
            f'Write a deed with "when: {deed.becomes}" that opens it too.',
        )


def _opens_again(detail: Detail, deed: Deed) -> bool:
    later = (other for other in detail.deeds if other.when == deed.becomes)
    return any(other.opens == deed.opens for other in later)


def _dweller(draft: Draft, room: RoomPlan, kind: CreatureKind) -> Iterator[Problem]:
    place = ("creatures", kind.id)
    if kind.guards and room.exit(kind.guards) is None:
        what = f'"{kind.id}" guards the exit {kind.guards}, which is not here'
        yield draft.problem("room", room.id, what, "Put it elsewhere, or write the exit.", place)
    if room.safe and kind.aggressive:
        what = f'the room is safe and "{kind.id}" is aggressive'
        yield draft.problem("room", room.id, what, "Take one of the two out.", place)
    zone = draft.catalog.zones.get(room.zone)
    if zone and not kind.peaceful and not zone.levels[0] <= kind.level <= zone.levels[1]:
        least, most = zone.levels
        what = f'"{kind.id}" is of level {kind.level}, and the zone of levels {least}-{most}'
        yield draft.problem("room", room.id, what, "Change one of the two.", place)


def _shrines(draft: Draft) -> Iterator[Problem]:
    for key, zone in draft.catalog.zones.items():
        room = draft.catalog.rooms.get(zone.shrine)
        if room is not None and not room.shrine:
            what = f'its shrine "{zone.shrine}" is a room without "shrine: true"'
            yield draft.problem("zone", key, what, "Write it there.", ("shrine",))
    zoned = {key.partition(".")[0] for key in draft.ids("room")} - set(draft.ids("zone"))
    for key in draft.ids("room"):
        if key.partition(".")[0] in zoned:
            zoned.discard(key.partition(".")[0])
            what = 'the zone of this room has no "zone:" of its own'
            yield draft.problem("room", key, what, 'Write "zone:" in one of its files.')
