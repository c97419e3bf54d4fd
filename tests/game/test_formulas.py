"""Worked examples of every formula, as in docs/game-systems.md: a number changes with a reason."""

from collections.abc import Callable
from inspect import getmembers, isfunction

import pytest

from game import formulas as f

EXAMPLES: list[tuple[Callable[..., int], tuple[int, ...], int]] = [
    (f.max_hp, (14, 1), 44), (f.max_hp, (14, 8), 105),
    (f.max_mana, (15, 13, 1), 27), (f.max_mana, (15, 13, 6), 37),
    (f.attack, (14, 13, 4), 24),
    (f.defence, (13, 15), 9),
    (f.magic_power, (16, 13, 5), 27),
    (f.magic_resistance, (15, 13), 10),
    (f.speed, (14, 13), 16),
    (f.critical_chance, (13, 20), 7), (f.critical_chance, (150, 150), 50),
    (f.accuracy, (13, 4), 21),
    (f.evasion, (15, 13, 3), 20), (f.evasion, (16, 16, 0), 16),
    (f.perception, (17, 5), 5), (f.perception, (7, 1), -2), (f.perception, (22, 12), 12),
    (f.stealth, (17, 5), 5), (f.stealth, (22, 12), 12),
    (f.thievery, (16, 15, 5), 4), (f.thievery, (26, 26, 12), 14),
    (f.athletics, (17, 5), 5), (f.athletics, (22, 12), 12),
    (f.lore, (17, 5), 5), (f.lore, (22, 12), 12),
    (f.persuasion, (17, 5), 5), (f.persuasion, (22, 12), 12),
    (f.grown, (12, 70, 11), 19), (f.grown, (12, 70, 2), 12), (f.grown, (12, 60, 1), 12),
    (f.creature_hp, (1, 100), 25), (f.creature_hp, (6, 170), 130),
    (f.creature_attack, (3, 125), 16), (f.creature_attack, (6, 100), 21),
    (f.creature_defence, (5,), 9),
    (f.hit_chance, (12, 16, False), 77), (f.hit_chance, (12, 16, True), 38),
    (f.hit_chance, (50, 10, False), 97), (f.hit_chance, (10, 90, False), 10),
    (f.blow, (6, 18), 10),
    (f.power, (4, 16, 60), 13), (f.power, (5, 0, 0), 5),
    (f.critical, (10,), 16), (f.critical, (7,), 11),
    (f.softened, (20, 50), 10), (f.softened, (20, -30), 20), (f.softened, (1, 400), 1),
    (f.resisted, (40, 25), 30), (f.resisted, (40, -50), 60), (f.resisted, (40, -300), 80),
    (f.resisted, (40, 100), 4), (f.resisted, (0, 10), 0),
    (f.guarded, (9,), 5), (f.guarded, (8,), 4),
    (f.initiative, (14, 7), 21),
    (f.threat, (9,), 9),
    (f.taunt_threat, (7,), 57),
    (f.flee_chance, (12, 10), 66), (f.flee_chance, (10, 60), 20), (f.flee_chance, (60, 10), 95),
    (f.effect_chance, (60, 15), 53), (f.effect_chance, (30, 400), 5),
    (f.revive_hp, (36,), 9), (f.revive_hp, (3,), 1),
    (f.margin, (12, 3, 14), 1),
    (f.experience_for, (1,), 0), (f.experience_for, (2,), 150), (f.experience_for, (5,), 1200),
    (f.experience_worth, (3, 220), 110),
    (f.experience_share, (90, 3, 1, 2), 45), (f.experience_share, (90, 5, 1, 2), 36),
    (f.experience_share, (100, 20, 1, 1), 10), (f.experience_share, (1, 1, 1, 4), 1),
    (f.points_at_level, (), 1),
    (f.reset_price, (7,), 140),
    (f.death_price, (83,), 8), (f.death_price, (9000,), 50),
    (f.waking_hp, (37,), 18),
    (f.recovery, (60, True), 6), (f.recovery, (160, False), 3), (f.recovery, (10, False), 1),
    (f.capacity, (14,), 34),
]  # fmt: skip


@pytest.mark.parametrize(
    ("formula", "given", "result"),
    EXAMPLES,
    ids=[f"{formula.__name__}{given}" for formula, given, _ in EXAMPLES],
)
def test_examples(formula: Callable[..., int], given: tuple[int, ...], result: int) -> None:
    """Each worked by hand from the document."""
    assert formula(*given) == result


def test_every_formula_has_an_example() -> None:
    """A new formula comes with one."""
    assert {name for name, _ in getmembers(f, isfunction)} == {e[0].__name__ for e in EXAMPLES}


def test_levels_take_ever_more() -> None:
    """Each level is further from the last than the one before."""
    steps = [f.experience_for(n + 1) - f.experience_for(n) for n in range(1, f.LEVEL_CAP)]

    assert (len(steps), steps) == (19, sorted(set(steps)))


def test_more_defence_never_hurts() -> None:
    """From none to two hundred points, damage only falls, and never below one."""
    left = [f.softened(30, defence) for defence in range(200)]

    assert (left, left[-1] >= 1) == (sorted(left, reverse=True), True)


def test_a_frame_is_worth_what_it_costs() -> None:
    """The tougher a frame the more experience: minion, normal, elite, boss."""
    frames = ["minion", "normal", "elite", "boss"]
    tables = (f.FRAME_HP, f.FRAME_ATTACK, f.FRAME_EXPERIENCE)

    assert all(sorted(table, key=lambda frame: table[frame]) == frames for table in tables)
