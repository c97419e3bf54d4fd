"""Who is in the world now."""

from collections.abc import Iterable
from dataclasses import dataclass

from commands.prefs import Prefs
from commands.render.grammar import counted
from commands.views.layout import entries, heading, lines
from typeclasses.escape import plain


@dataclass(frozen=True, slots=True)
class Somebody:
    """A line of the list; the names of class and zone, not their ids."""

    name: str
    calling: str
    level: int
    zone: str


def who(people: Iterable[Somebody], prefs: Prefs) -> str:
    """Everybody who plays, by name."""
    rows = [_line(person) for person in sorted(people, key=lambda person: person.name.lower())]
    if not rows:
        return "Nobody is here."
    title = f"{counted(len(rows), 'player')} in the world"
    return lines(heading(title, prefs), entries(rows, prefs))


def _line(person: Somebody) -> str:
    calling = f", {plain(person.calling).lower()}" if person.calling else ""
    zone = f", in {plain(person.zone)}" if person.zone else ""
    return f"{plain(person.name)}{calling} of level {person.level}{zone}"
