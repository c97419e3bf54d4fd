"""The world's documents in memory, with indexes by place: what scenes are cut out of."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.catalog import Catalog
from game.state import Being, DoorState, Item, Room, Scene


@dataclass(slots=True)
class Cache:
    """All documents by id, and sorted ids by place. Only the store changes it."""

    catalog: Catalog = field(default_factory=Catalog)
    rooms: dict[str, Room] = field(default_factory=dict)
    doors: dict[str, DoorState] = field(default_factory=dict)
    beings: dict[str, Being] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    held: dict[str, list[str]] = field(default_factory=dict)
    present: dict[str, list[str]] = field(default_factory=dict)

    def put_being(self, being: Being) -> None:
        old = self.beings.get(being.id)
        _reindex(self.present, being.id, old.place if old else None, being.place)
        self.beings[being.id] = being

    def drop_being(self, who: str) -> None:
        _reindex(self.present, who, self.beings.pop(who).place, None)

    def put_item(self, item: Item) -> None:
        old = self.items.get(item.id)
        _reindex(self.held, item.id, old.place if old else None, item.place)
        self.items[item.id] = item

    def drop_item(self, what: str) -> None:
        _reindex(self.held, what, self.items.pop(what).place, None)

    def adopt(self, before: Scene, after: Scene) -> None:
        """Take over what an intent changed between two scenes."""
        for who in before.beings.keys() - after.beings.keys():
            self.drop_being(who)
        for what in before.items.keys() - after.items.keys():
            self.drop_item(what)
        for being in changed(before.beings, after.beings):
            self.put_being(being)
        for item in changed(before.items, after.items):
            self.put_item(item)
        for room in changed(before.rooms, after.rooms):
            self.rooms[room.id] = room
        if after.doors is not before.doors:
            self.doors |= after.doors

    def cut(self, full: Iterable[str], bare: Iterable[str] = (), who: Iterable[str] = ()) -> Scene:
        """A scene: rooms with all that is in them, rooms without, and single beings with theirs."""
        full, rooms, doors = list(full), {}, {}
        for key in (*full, *bare):
            plan = self.catalog.rooms.get(key)
            if plan is None:
                continue
            rooms[key] = self.rooms.setdefault(key, Room(key))
            for way in plan.exits:
                if way.door in self.doors:
                    doors[way.door] = self.doors[way.door]
        present = {key: tuple(self.present[key]) for key in full if self.present.get(key)}
        beings = {each: self.beings[each] for ids in present.values() for each in ids}
        for each in who:
            if each not in beings and each in self.beings:
                beings[each] = self.beings[each]
                place = beings[each].place
                present[place] = tuple(sorted((*present.get(place, ()), each)))
        held: dict[str, tuple[str, ...]] = {}
        items = dict(self._items_of([*full, *beings], held))
        return Scene(self.catalog, rooms, doors, beings, items, held, present)

    def _items_of(
        self, places: Iterable[str], held: dict[str, tuple[str, ...]]
    ) -> Iterator[tuple[str, Item]]:
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            ids = self.held.get(place)
            if ids and place not in held:
                held[place] = tuple(ids)
                waiting += ids  # containers hold things in their turn
                for key in ids:
                    yield key, self.items[key]


def changed[T](before: Mapping[str, T], after: Mapping[str, T]) -> list[T]:
    """The documents that are new or not the same object as before."""
    if after is before:
        return []
    return [document for key, document in after.items() if before.get(key) is not document]


def _reindex(index: dict[str, list[str]], key: str, old: str | None, new: str | None) -> None:
    if old == new:
        return
    if old is not None:
        index[old].remove(key)
        if not index[old]:
            del index[old]
    if new is not None:
        insort(index.setdefault(new, []), key)
