"""How a player wants to be told things; kept with the character, changed by `settings`."""

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

Narration = Literal["off", "brief", "full"]
NARRATIONS: tuple[Narration, ...] = ("off", "brief", "full")
LEAST_WIDTH, MOST_WIDTH = 40, 200
LEAST_TOLD = 30
"""A telephone's window is narrower than anybody would choose; its lines must not break twice."""
USUAL_WIDTH = 78


@dataclass(frozen=True, slots=True)
class Prefs:
    """`narration`: facts only, sentences, or sentences with flavour. `width` in columns."""

    narration: Narration = "brief"
    brief_rooms: bool = False
    colours: bool = True
    screen_reader: bool = False
    prompt: bool = True
    width: int = USUAL_WIDTH


@dataclass(frozen=True, slots=True)
class Client:
    """What the newest session's client tells of itself."""

    width: int = 0
    screen_reader: bool = False


def client(character: Any) -> Client:
    """The size of the window (0: not told), and whether it is read aloud."""
    sessions = character.sessions.all()
    flags = sessions[-1].protocol_flags if sessions else {}
    return Client(flags.get("SCREENWIDTH", {}).get(0, 0), bool(flags.get("SCREENREADER")))


def read(character: Any, told: Client) -> Prefs:
    """What is stored with a character, over what its client says of itself."""
    stored = character.attributes.get("settings", default={}) or {}
    known = {field.name for field in fields(Prefs)}
    chosen = {key: value for key, value in stored.items() if key in known}
    return replace(_suggested(told), **chosen)


def _suggested(told: Client) -> Prefs:
    """One column less than the window has, for clients that wrap in the last one."""
    width = min(max(told.width - 1, LEAST_TOLD), 100) if told.width else USUAL_WIDTH
    return Prefs(width=width, screen_reader=told.screen_reader)


def write(character: Any, **changes: Any) -> None:
    """Store what the player chose."""
    stored = dict(character.attributes.get("settings", default={}) or {})
    character.attributes.add("settings", {**stored, **changes})
    character.forget_prefs()
