"""The four steps of making a character, the choice of one, and parting with one.

Each function takes a typed line for its step; `commands.creation` hands it over.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from commands import creation_texts as texts
from commands import present
from commands.refusals import refusal
from game import formulas
from game.catalog import STATS
from game.intents import Create
from game.rules.presence import PRONOUNS
from game.state import Scene
from game.turn import Refused
from typeclasses.characters import awake
from typeclasses.engine import store
from typeclasses.escape import clean
from typeclasses.outbox import send
from typeclasses.roster import MOST, NameRefused, check_name, delete, make, playable

LOOKS_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """A character being made. `step`: choose | origin | calling | customise | confirm."""

    step: str = "choose"
    origin: str = ""
    calling: str = ""
    name: str = ""
    pronouns: str = "they"
    looks: str = ""
    extra: dict[str, int] = field(default_factory=dict)


def enter(session: Any, character: Any) -> None:
    """Play a character with this session."""
    session.ndb.making = None
    shared = character.being_id in awake
    session.account.puppet_object(session, character)
    if session.puppet is not character:  # Evennia has said why
        show(session, Draft())
    elif shared:  # nobody wakes up, yet this session has seen nothing so far
        send([session], text=present.look_around(character.being_id))
        present.say(character.being_id)


def show(session: Any, draft: Draft, note: str = "") -> None:
    """Go to the draft's step and show it."""
    session.ndb.making = draft
    catalog = store.cache.catalog
    page = texts.PAGES[draft.step](catalog, draft, playable(session.account))
    send([session], text=f"{note}\n{page}" if note else page, prompt=texts.PROMPTS[draft.step])


def _choose(session: Any, draft: Draft, line: str) -> None:
    characters = playable(session.account)
    verb, _, rest = line.partition(" ")
    if verb.lower() in ("new", "create", "n"):
        _new(session)
    elif verb.lower() == "delete":
        _delete(session, characters, rest)
    else:
        name = rest if verb.lower() in ("play", "ic") else line
        character = _picked(characters, name)
        if character is None:
            show(session, draft, texts.NOT_A_CHOICE)
        else:
            enter(session, character)


def _new(session: Any) -> None:
    if len(playable(session.account)) >= MOST:
        show(session, Draft(), texts.TOO_MANY)
    else:
        show(session, Draft("origin"))


def _picked(characters: list[Any], text: str) -> Any:
    if text.isdecimal() and 0 < int(text[:4]) <= len(characters):
        return characters[int(text[:4]) - 1]
    return next((each for each in characters if each.key.lower() == text.lower()), None)


def _delete(session: Any, characters: list[Any], rest: str) -> None:
    """`delete Aria yes` deletes; without the yes it asks."""
    words = rest.split()
    character = _picked(characters, words[0]) if words else None
    if character is None:
        show(session, Draft(), texts.NOT_A_CHOICE)
    elif words[1:] != ["yes"]:
        show(session, Draft(), texts.sure(character.key))
    else:
        _part(session, character)


def _part(session: Any, character: Any) -> None:
    name = character.key
    try:
        delete(character)
    except Refused as refused:
        show(session, Draft(), _why(refused))
    else:
        show(session, _next(session), texts.deleted(name))


def _why(refused: Refused) -> str:
    """What only this door can be refused, else as in the game."""
    if refused.code in texts.REFUSED:
        return texts.REFUSED[refused.code]
    return refusal(refused.code, refused.facts, Scene(store.cache.catalog), "")


def _next(session: Any) -> Draft:
    """The choice of a character, or the making of one where there is none."""
    return Draft() if playable(session.account) else Draft("origin")


def _option(keys: list[str], names: list[str], recommended: str, line: str) -> str:
    """The key of a numbered or named option; an empty-handed "r" takes the recommended one."""
    if line.isdecimal() and 0 < int(line[:4]) <= len(keys):
        return keys[int(line[:4]) - 1]
    if line.lower() in ("r", "recommended"):
        return recommended
    fitting = [k for k, n in zip(keys, names, strict=True) if n.lower().startswith(line.lower())]
    return fitting[0] if len(fitting) == 1 else ""


def _origin(session: Any, draft: Draft, line: str) -> None:
    origins = list(store.cache.catalog.origins.values())
    best = next((each.id for each in origins if each.recommended), origins[0].id)
    key = _option([o.id for o in origins], [o.name for o in origins], best, line)
    if key:
        show(session, replace(draft, origin=key, step="calling"))
    else:
        show(session, draft, texts.NOT_A_CHOICE)


def _calling(session: Any, draft: Draft, line: str) -> None:
    callings = list(store.cache.catalog.callings.values())
    best = next((each.id for each in callings if each.recommended), callings[0].id)
    key = _option([c.id for c in callings], [c.name for c in callings], best, line)
    if key:
        show(session, replace(draft, calling=key, step="customise"))
    else:
        show(session, draft, texts.NOT_A_CHOICE)


def _customise(session: Any, draft: Draft, line: str) -> None:
    word, _, rest = line.partition(" ")
    rest = rest.strip()
    match word.lower():
        case "name":
            _name(session, draft, rest)
        case "pronouns":
            _pronouns(session, draft, rest.lower())
        case "looks":
            show(session, replace(draft, looks=clean(rest)[:LOOKS_LONGEST]))
        case "points" | "add":
            _points(session, draft, rest.lower())
        case "done" | "next" | "ok" | "d":
            _done(session, draft)
        case _:
            _name(session, draft, line)


def _name(session: Any, draft: Draft, name: str) -> None:
    try:
        show(session, replace(draft, name=check_name(name)))
    except NameRefused as refused:
        show(session, draft, str(refused))


def _pronouns(session: Any, draft: Draft, word: str) -> None:
    if word in PRONOUNS:
        show(session, replace(draft, pronouns=word))
    else:
        show(session, draft, f"Choose one of: {', '.join(PRONOUNS)}.")


def _points(session: Any, draft: Draft, rest: str) -> None:
    """`points strength 2`, `points strength -1`, `points reset`."""
    words = rest.split()
    if words == ["reset"]:
        show(session, replace(draft, extra={}))
        return
    stat = next((name for name in STATS if words and name.startswith(words[0])), "")
    amount = words[1].lstrip("+") if len(words) > 1 else "1"
    if not stat or not amount.lstrip("-").isdecimal() or len(amount) > 3:
        show(session, draft, texts.POINTS_USAGE)
        return
    extra = {**draft.extra, stat: draft.extra.get(stat, 0) + int(amount)}
    extra = {name: points for name, points in extra.items() if points}
    fair = all(0 < points <= formulas.CREATION_MOST for points in extra.values())
    if not fair or sum(extra.values()) > formulas.CREATION_POINTS:
        show(session, draft, texts.POINTS_LIMIT)
    else:
        show(session, replace(draft, extra=extra))


def _done(session: Any, draft: Draft) -> None:
    try:
        show(session, replace(draft, name=check_name(draft.name), step="confirm"))
    except NameRefused as refused:
        show(session, draft, str(refused))


def _confirm(session: Any, draft: Draft, line: str) -> None:
    if line.lower() in ("n", "no"):
        show(session, replace(draft, step="customise"))
        return
    if line.lower() not in ("y", "yes", "confirm"):
        show(session, draft, texts.NOT_A_CHOICE)
        return
    intent = Create(
        "", draft.name, draft.origin, draft.calling, draft.pronouns, draft.looks, draft.extra
    )
    try:
        character = make(session.account, intent)
    except NameRefused as refused:
        show(session, replace(draft, step="customise"), str(refused))
    except Refused as refused:
        show(session, replace(draft, step="origin"), _why(refused))
    else:
        enter(session, character)


STEPS: dict[str, Callable[[Any, Draft, str], None]] = {
    "choose": _choose,
    "origin": _origin,
    "calling": _calling,
    "customise": _customise,
    "confirm": _confirm,
}
