"""What must hold between entries. A check that looks for what is missing needs whole entries."""

from collections.abc import Callable, Iterator, Sequence

from world.checks import idle, quests, references, rooms, ways
from world.draft import SHELVES, Draft
from world.problems import Problem

CHECKS: Sequence[tuple[Callable[[Draft], Iterator[Problem]], tuple[str, ...]]] = (
    (references.check_references, ()),
    (ways.check_ways, ("room",)),
    (ways.check_reachable, ("room", "origin")),
    (rooms.check_rooms, ("room",)),
    (idle.check_people, ("class", "origin")),
    (idle.check_skills, ()),
    (idle.check_powers, ()),
    (idle.check_lore, ()),
    (idle.check_loot, ("affix",)),
    (idle.check_secrets, ("creature", "room")),
    (idle.check_idle, tuple(SHELVES)),
    (quests.check_quests, ("creature",)),
    (quests.check_objectives, tuple(SHELVES)),
)
"""Each check with the kinds it can only judge when all their entries are valid."""


def check(draft: Draft) -> Iterator[Problem]:
    """Every mistake that one entry alone does not show."""
    for find, kinds in CHECKS:
        if draft.whole(*kinds):
            yield from find(draft)
