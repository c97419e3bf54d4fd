"""English: articles, plurals, verbs and lists. No game knowledge, no markup."""

import re
from collections.abc import Mapping, Sequence

IRREGULAR: Mapping[str, str] = {
    "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth",
    "mouse": "mice", "goose": "geese", "person": "people", "ox": "oxen", "die": "dice",
    "sheep": "sheep", "fish": "fish", "deer": "deer", "staff": "staves", "roof": "roofs",
}  # fmt: skip
VERBS: Mapping[str, str] = {"be": "is", "are": "is", "have": "has", "do": "does", "go": "goes"}
ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
)  # fmt: skip

_SAID_WITH_A_CONSONANT = re.compile(r"(one|once|uni|use|usu|eu|ewe|u[bcfklnrt][aeio])", re.I)
_SILENT_H = re.compile(r"(hour|honest|honour|heir)", re.I)


def article(noun: str) -> str:
    """ "a" or "an", by how the word is said."""
    if _SILENT_H.match(noun):
        return "an"
    if _SAID_WITH_A_CONSONANT.match(noun):
        return "a"
    return "an" if noun[:1].lower() in "aeiou" and noun else "a"


def a(noun: str) -> str:
    return f"{article(noun)} {noun}"


def plural(noun: str) -> str:
    """The plural of a name: "flasks of tea", "plank bullies"."""
    head, of, rest = noun.partition(" of ")
    start, space, last = head.rpartition(" ")
    return f"{start}{space}{_plural(last)}{of}{rest}"


def _plural(word: str) -> str:
    if word.lower() in IRREGULAR:
        return IRREGULAR[word.lower()]
    if word.endswith("woman"):
        return word[:-2] + "en"
    if re.search(r"([sxz]|[cs]h)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if re.search(r"(kni|wi|li)fe$", word):
        return word[:-2] + "ves"
    if re.search(r"(lea|loa|wol|shel|hal|thie|el)f$", word):
        return word[:-1] + "ves"
    return word + "s"


def third_person(verb: str) -> str:
    """What he, she or it does: "hits", "carries", "puts on"."""
    first, space, rest = verb.partition(" ")
    if first in VERBS:
        return VERBS[first] + space + rest
    if re.search(r"([sxz]|[cs]h|o)$", first):
        first += "es"
    elif re.search(r"[^aeiou]y$", first):
        first = first[:-1] + "ies"
    else:
        first += "s"
    return first + space + rest


def counted(count: int, noun: str, many: str = "") -> str:
    """ "1 turn", "3 turns"."""
    return f"{count} {noun if count == 1 else many or plural(noun)}"


def ordinal(place: int) -> str:
    if 0 <= place < len(ORDINALS):
        return ORDINALS[place]
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{place}{'th' if place % 100 in (11, 12, 13) else ends.get(place % 10, 'th')}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """ "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def owner(name: str) -> str:
    """ "the crab's", "Boris's"."""
    return f"{name}'s"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With a capital at its beginning and a stop at its end."""
    text = text.strip()
    ended = re.search(r"[.!?…][\"')\u201d\u2019]?$", text)
    return capital(text) + ("" if ended or not text else ".")


def asked(text: str) -> str:
    """The verb of speech that goes with what is said."""
    last = text.rstrip("\"' )")[-1:]
    return {"?": "ask", "!": "exclaim"}.get(last, "say")
