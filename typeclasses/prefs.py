"""How a player wants to be told things; kept with the character, changed by `settings`."""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

Narration = Literal["off", "brief", "full"]
NARRATIONS: tuple[Narration, ...] = ("off", "brief", "full")
LEAST_WIDTH, MOST_WIDTH = 40, 200


@dataclass(frozen=True, slots=True)
class Prefs:
    """`narration`: facts only, sentences, or sentences with flavour. `width` in columns."""

    narration: Narration = "brief"
    brief_rooms: bool = False
    colours: bool = True
    screen_reader: bool = False
    prompt: bool = True
    width: int = 78


def read(character: Any) -> Prefs:
    """What is stored with a character, over what its client says of itself."""
    stored = character.attributes.get("settings", default={}) or {}
    known = {field.name for field in fields(Prefs)}
    told = {key: value for key, value in stored.items() if key in known}
    return replace(_client(character), **told)


def write(character: Any, **changes: Any) -> None:
    """Store what the player chose."""
    stored = dict(character.attributes.get("settings", default={}) or {})
    character.attributes.add("settings", {**stored, **changes})
    character.ndb.prefs = None


def _client(character: Any) -> Prefs:
    """The size of the window and a screen reader, as the newest session's client tells."""
    sessions = character.sessions.all()
    flags = sessions[-1].protocol_flags if sessions else {}
    width = flags.get("SCREENWIDTH", {}).get(0, 0) or 78
    width = max(LEAST_WIDTH, min(MOST_WIDTH, width - 1 if width > LEAST_WIDTH else width))
    return Prefs(width=min(width, 100), screen_reader=bool(flags.get("SCREENREADER")))
