"""What changed between two catalogues: the ids that builders must touch, and no others."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from game.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Change:
    """Ids of one kind that are new, that say something else now, and that are gone."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


NOTHING = Change()


@dataclass(frozen=True, slots=True)
class Difference:
    """Changes by the catalogue's field ("rooms", "items" …); kinds without any are left out."""

    kinds: Mapping[str, Change] = field(default_factory=dict)

    def __getitem__(self, kind: str) -> Change:
        return self.kinds.get(kind, NOTHING)

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def lines(self) -> list[str]:
        """The difference in words, one line for each kind and sort of change."""
        return [
            f"{kind} {sort}: {', '.join(getattr(change, sort))}"
            for kind, change in self.kinds.items()
            for sort in ("added", "changed", "removed")
            if getattr(change, sort)
        ]


def difference(old: Catalog, new: Catalog) -> Difference:
    """Compare two catalogues entry by entry."""
    names = [one.name for one in fields(Catalog)]
    changes = {name: _change(getattr(old, name), getattr(new, name)) for name in names}
    return Difference({name: change for name, change in changes.items() if change})


def _change(old: Mapping[str, Any], new: Mapping[str, Any]) -> Change:
    return Change(
        added=tuple(key for key in new if key not in old),
        changed=tuple(key for key in new if key in old and new[key] != old[key]),
        removed=tuple(key for key in old if key not in new),
    )
