"""Words that all readers of typed text share: plain forms, small words, numbers, directions.

Used by `targets` (names of things) and `freeform` (whole sentences). Pure: no Evennia.
"""

import unicodedata
from functools import lru_cache

from game.catalog import DIRECTIONS

ARTICLES = frozenset(
    ("a", "an", "the", "this", "that", "these", "those", "some", "any", "teh", "hte")
)
POSSESSIVES = frozenset(("my", "your", "his", "her", "its", "their", "our", "own"))
LINKS = frozenset(("of", "the", "a", "an"))
"""Small words inside a name that nobody has to type."""

HERE = frozenset(("here", "there", "nearby", "around"))
SELF = frozenset(("me", "self", "myself", "yourself"))
PRONOUNS = {
    "it": ("it",), "that": ("it",), "this": ("it",), "him": ("he", "they"), "he": ("he", "they"),
    "her": ("she", "they"), "she": ("she", "they"), "them": ("they", "it", "he", "she"),
    "they": ("they", "it", "he", "she"), "these": ("they", "it"), "those": ("they", "it"),
}  # fmt: skip
"""What somebody who is called so may be called: the values of `Being.pronouns`."""

VAGUE = frozenset((
    "old", "young", "big", "large", "great", "small", "little", "tiny", "huge", "tall", "nice",
    "strange", "nearest", "closest", "ugly", "poor", "good", "whole", "damn", "damned", "bloody",
))  # fmt: skip
"""Adjectives that fit anything, so that they need not be true."""

GENDERED = {
    "she": ("woman", "lady", "girl"), "he": ("man", "fellow", "guy"), "they": ("person",),
    "it": ("creature", "beast", "monster"),
}  # fmt: skip
"""What a stranger may call a being, besides its own nouns."""

SOURCES = ("from inside", "out of", "inside", "from", "within", "in", "on", "off", "under")
"""Between a thing and what it lies in."""

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50,
    "hundred": 100, "couple": 2, "pair": 2, "dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "last": -1,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9,
}  # fmt: skip
ALL = frozenset(("all", "every", "each", "everything", "both"))

SHORT_DIRECTIONS = {
    "n": "north", "ne": "northeast", "e": "east", "se": "southeast", "s": "south",
    "sw": "southwest", "w": "west", "nw": "northwest", "u": "up", "d": "down", "o": "out",
}  # fmt: skip
DIRECTION_WORDS = {
    **{name: name for name in DIRECTIONS},
    **SHORT_DIRECTIONS,
    **{f"{name}{end}": name for name in DIRECTIONS for end in ("ward", "wards", "erly")},
    "upstairs": "up", "upward": "up", "downstairs": "down", "inside": "in", "indoors": "in",
    "outside": "out", "outdoors": "out", "inwards": "in", "outwards": "out",
}  # fmt: skip

BRITISH = {
    "armor": "armour", "gray": "grey", "ax": "axe", "color": "colour", "colored": "coloured",
    "plow": "plough", "mold": "mould", "jewelry": "jewellery", "draft": "draught",
    "saber": "sabre", "scepter": "sceptre", "vise": "vice", "program": "programme",
    "mustache": "moustache", "harbor": "harbour", "parlor": "parlour", "odor": "odour",
}  # fmt: skip
"""Both spellings of a word are read as the British one."""


def unaccented(text: str) -> str:
    """Small letters without accents, curly quotes straightened."""
    straight = text.replace("\u2019", "'").replace("\u2018", "'").lower()
    parts = unicodedata.normalize("NFKD", straight)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)
def normal(text: str) -> str:
    """A name as it is compared: no case, accents, apostrophes or hyphens; British spelling."""
    loose = unaccented(text).replace("'", "").replace("-", " ").replace('"', " ")
    return " ".join(BRITISH.get(word, word) for word in loose.split())


def direction_of(text: str) -> str:
    """The direction that a word or two name ("n", "north-east", "upstairs"), or ""."""
    words = normal(text).split()
    return DIRECTION_WORDS.get("".join(words), "") if 1 <= len(words) <= 2 else ""


def number_of(word: str) -> int:
    """The number that a word or digits name; 0 if it is none (or far too large to be meant)."""
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= 6 else 0
    return NUMBERS.get(word, 0)


def plural_of(noun: str) -> str:
    """A noun's regular plural (wolf, loaf and knife too); content gives the irregular ones."""
    if noun.endswith(("lf", "oaf", "eaf", "ife")):
        return f"{noun.removesuffix('fe').removesuffix('f')}ves"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def with_article(name: str) -> str:
    """A name after "a" or "an"."""
    return f"{'an' if name[:1].lower() in tuple('aeiou') else 'a'} {name}"


@lru_cache(maxsize=8192)
def near(word: str, other: str) -> bool:
    """One slip of the finger apart: a letter missing, too many, wrong, or two swapped."""
    if word == other or abs(len(word) - len(other)) > 1:
        return word == other
    start = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), -1)
    if start < 0:
        return True
    mine, theirs = word[start:], other[start:]
    swapped = mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:] and len(theirs) > 1
    return swapped or mine[1:] == theirs or mine == theirs[1:] or mine[1:] == theirs[1:]
