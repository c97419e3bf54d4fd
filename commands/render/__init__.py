"""Events as text: one wording for each kind of event, in the person of whoever reads it.

An event comes as `game.seen_by` masked it; nothing is held back here.
"""

from typing import get_args

from commands.prefs import Prefs
from commands.render import comings, effects, fights, growth, things, trials, words, wounds
from commands.render.concern import closing, concerns
from commands.render.flavour import flavour
from commands.render.measure import wrap
from commands.render.voice import Voice
from game.events import AnyEvent, Event
from game.state import Scene
from typeclasses.escape import plain

__all__ = ["closing", "concerns", "fit", "plain", "word", "wrap"]

WORDS = {
    **comings.WORDS, **things.WORDS, **fights.WORDS, **wounds.WORDS, **effects.WORDS,
    **trials.WORDS, **words.WORDS, **growth.WORDS,
}  # fmt: skip

_forgotten = set(get_args(AnyEvent)) ^ set(WORDS)
if _forgotten:
    raise TypeError(f"every event needs words: {sorted(kind.__name__ for kind in _forgotten)}")


def word(
    event: Event, scene: Scene, viewer: str, prefs: Prefs, turn_seconds: int = 30
) -> str | None:
    """One event in words, `None` if it needs none.

    Args:
        event: as the viewer learns of it; beings that are not made out are SOMEONE.
        scene: the scene of that moment, see `game.seen_by.moment`.
        viewer: the id of the viewer's being if the event `concerns` it, else "": so that one
            wording serves all who merely watch.
        prefs: how the viewer wants to be told.
        turn_seconds: how long a turn in a fight may take.
    """
    told = WORDS[type(event)](Voice(scene, viewer, prefs, turn_seconds), event)
    if not told or not told.strip():
        return None
    if prefs.narration != "full":
        return told
    more = flavour(event, scene)
    return f"{told} {more}" if more else told


def fit(text: str, prefs: Prefs) -> str:
    """A text broken at the viewer's width; a screen reader breaks lines itself."""
    return text if prefs.screen_reader else wrap(text, prefs.width)
