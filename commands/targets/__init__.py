"""Which thing a player means: "2.goblin", "my sword", "all coins", "it", "key from the chest".

An ambiguous phrase is asked back, never guessed; what somebody cannot see they cannot name.
Used by every text command and by `freeform`. Pure: functions over a scene.
"""

from commands.targets.answers import (
    EMPTY,
    Ambiguous,
    Choice,
    Finding,
    Found,
    Many,
    Memory,
    Nothing,
    Question,
    about,
    answer,
    pinned,
)
from commands.targets.finding import find, find_in, split_source, suggest
from commands.targets.names import (
    ANYTHING,
    ITEMS,
    OWN,
    Sort,
    Thing,
    candidates,
    item_name,
    label,
    names_of,
    shortened,
)

__all__ = [
    "ANYTHING", "EMPTY", "ITEMS", "OWN", "Ambiguous", "Choice", "Finding", "Found", "Many",
    "Memory", "Nothing", "Question", "Sort", "Thing", "about", "answer", "candidates", "find",
    "find_in", "item_name", "label", "names_of", "pinned", "shortened", "split_source", "suggest",
]  # fmt: skip
