"""Checks with degrees of success: 1d20 + skill against a difficulty."""

from typing import Literal

from game import formulas
from game.events import CheckMade, Only
from game.turn import Turn

Degree = Literal["fumble", "failure", "success", "triumph"]


def degree(margin: int) -> Degree:
    """Ten above or below the difficulty is a triumph or a fumble."""
    if margin >= 0:
        return "triumph" if margin >= 10 else "success"
    return "fumble" if margin <= -10 else "failure"


def check(turn: Turn, who: str, skill: str, difficulty: int) -> Degree:
    """Roll against `difficulty`; the one who rolls is told. `skill` is a derived stat's name."""
    points = turn.sheet(who)[skill]
    margin = formulas.margin(turn.dice.between(1, 20), points, difficulty)
    result = degree(margin)
    turn.happen(CheckMade(who, skill, margin + difficulty, result, audience=Only((who,))))
    return result


def passed(result: Degree) -> bool:
    return result in ("success", "triumph")
