"""What the choice of a character and its making say: every choice has one line of meaning."""

from collections.abc import Callable, Mapping
from typing import Any

from game import formulas
from game.catalog import STATS, Calling, Catalog
from typeclasses.escape import plain
from typeclasses.roster import MOST

NOT_A_CHOICE = "|yThat is not one of the choices.|n"
TOO_MANY = f"|yYou have {MOST} characters already. Delete one first.|n"
POINTS_USAGE = "|yFor example: points strength 2. To start over: points reset.|n"
POINTS_LIMIT = (
    f"|yYou have {formulas.CREATION_POINTS} points, at most {formulas.CREATION_MOST} on one stat.|n"
)
REFUSED: Mapping[str, str] = {
    "already_awake": "|yThat character is being played just now; it has to leave the game first.|n",
    "in_fight": "|yThat character is still in a fight. Try again when it is over.|n",
    "too_many_characters": TOO_MANY,
}
HELP = (
    "Type the number or the name of a choice. |wback|n goes one step back, |wlook|n shows the step"
    " again, |wquit|n leaves; nothing is made until you confirm."
)
PROMPTS: Mapping[str, str] = {
    "choose": "Character: ",
    "origin": "Origin: ",
    "calling": "Class: ",
    "customise": "Customise: ",
    "confirm": "Make this character? (yes, or back): ",
}


def sure(name: str) -> str:
    return f"|yDeleting {plain(name)} is for good. If you are sure: delete {plain(name)} yes|n"


def deleted(name: str) -> str:
    return f"{plain(name)} is gone."


def choose(catalog: Catalog, draft: Any, characters: list[Any]) -> str:
    """The characters of an account."""
    rows = [_character(catalog, number, each) for number, each in enumerate(characters, 1)]
    return "\n".join(
        ["|wYour characters|n", *rows, "", "Type a number or name to play, |wnew|n to make another,"
         " |wdelete <name>|n to part with one."]
    )  # fmt: skip


def _character(catalog: Catalog, number: int, character: Any) -> str:
    being = character.being
    calling = catalog.callings.get(being.calling)
    name = calling.name if calling else being.calling
    return f"  |w{number}|n  {plain(being.name)}, {name}, level {being.level}"


def origin(catalog: Catalog, draft: Any, characters: list[Any]) -> str:
    """Step 1: where the character comes from."""
    rows = [
        _choice(n, each.name, each.line, each.recommended)
        for n, each in enumerate(catalog.origins.values(), 1)
    ]
    return _step(1, "Where do you come from?", rows)


def calling(catalog: Catalog, draft: Any, characters: list[Any]) -> str:
    """Step 2: what the character can do."""
    rows = [
        _choice(n, each.name, each.line, each.recommended, each.early)
        for n, each in enumerate(catalog.callings.values(), 1)
    ]
    return _step(2, "What can you do?", rows)


def _choice(number: int, name: str, line: str, recommended: bool, early: bool = False) -> str:
    mark = " |g(recommended for a first character)|n" if recommended else ""
    mark += " (early access)" if early else ""
    return f"  |w{number}|n  |w{name}|n: {line}{mark}"


def _step(number: int, question: str, rows: list[str]) -> str:
    return "\n".join(["", f"|wStep {number} of 4. {question}|n", *rows, "", HELP])


def customise(catalog: Catalog, draft: Any, characters: list[Any]) -> str:
    """Step 3: name, pronouns, looks, points."""
    left = formulas.CREATION_POINTS - sum(draft.extra.values())
    looks = plain(draft.looks) or "nothing to tell yet"
    return _step(
        3,
        "Who are you?",
        [
            f"  Name: |w{plain(draft.name) or 'none yet'}|n   (type |wname <name>|n)",
            f"  Pronouns: |w{draft.pronouns}|n   (|wpronouns she|n, he, they or it)",
            f"  Looks: {looks}   (|wlooks <what others see>|n)",
            f"  Points left: |w{left}|n   (|wpoints <stat> <number>|n; you may leave them)",
            *_stats(catalog, draft),
            "",
            "Type |wdone|n to go on.",
        ],
    )


def _stats(catalog: Catalog, draft: Any) -> list[str]:
    made = catalog.callings[draft.calling]
    bonus = catalog.origins[draft.origin].bonus
    parts = [
        f"{name} {made.base.get(name, 10) + bonus.get(name, 0) + draft.extra.get(name, 0)}"
        + ("*" if name in draft.extra else "")
        for name in STATS
    ]
    return [f"  {', '.join(parts[:4])},", f"  {', '.join(parts[4:])}"]


def confirm(catalog: Catalog, draft: Any, characters: list[Any]) -> str:
    """Step 4: all at a glance."""
    made: Calling = catalog.callings[draft.calling]
    abilities = [catalog.abilities[key] for key in made.abilities]
    rows = [
        f"  |w{plain(draft.name)}|n ({draft.pronouns}), {made.name}, from"
        f" {catalog.origins[draft.origin].name}",
        f"  {made.description}",
        *(f"  You can: {each.name} ({each.line})" for each in abilities),
        *_stats(catalog, draft),
    ]
    return _step(4, "Is this right?", rows)


PAGES: Mapping[str, Callable[[Catalog, Any, list[Any]], str]] = {
    "choose": choose,
    "origin": origin,
    "calling": calling,
    "customise": customise,
    "confirm": confirm,
}
