"""A player's own words for what they type often: kept with the character, filled in at the door."""

import re
from typing import Any

MOST, LONGEST = 50, 200
WORD = re.compile(r"[^\s=$|]{1,20}")
ARGUMENT = re.compile(r"\$([1-9])")


def read(character: Any) -> dict[str, str]:
    """What each word stands for; `$1` to `$9` are places for the words that follow it."""
    if character.ndb.aliases is None:
        character.ndb.aliases = dict(character.attributes.get("aliases", default={}) or {})
    kept: dict[str, str] = character.ndb.aliases
    return kept


def write(character: Any, aliases: dict[str, str]) -> None:
    """Keep these and no others."""
    character.attributes.add("aliases", aliases)
    character.ndb.aliases = aliases


def expand(aliases: dict[str, str], line: str) -> str:
    """The line with an alias at its beginning filled in; what it stands for is no alias again."""
    word, _, rest = line.strip().partition(" ")
    meaning = aliases.get(word.lower())
    if meaning is None:
        return line
    places = [int(number) for number in ARGUMENT.findall(meaning)]
    if not places:
        return f"{meaning} {rest}".strip()
    words = rest.split(maxsplit=max(places) - 1)  # the last place takes all that is left
    return ARGUMENT.sub(lambda place: "".join(words[int(place[1]) - 1 : int(place[1])]), meaning)
