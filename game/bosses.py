"""Phases of bosses: named behaviours here, their parameters in the content."""

from collections.abc import Callable, Mapping

from game import bestiary, blows, effects, fights, formulas
from game.catalog import Phase, PhaseAct
from game.events import Damaged, PhaseBegan
from game.turn import Turn


def change_phase(turn: Turn, event: Damaged) -> None:
    """Each phase begins once, when hit points fall below its mark."""
    boss = turn.scene.beings.get(event.target)
    kind = turn.scene.catalog.creatures.get(boss.creature) if boss else None
    if boss is None or kind is None or boss.condition == "dead" or boss.hp == 0:
        return
    if boss.phase >= len(kind.phases):
        return
    phase = kind.phases[boss.phase]
    if 100 * boss.hp >= phase.below * turn.sheet(boss.id)["max_hp"]:
        return
    turn.happen(PhaseBegan(boss.id, boss.phase + 1, phase.line, audience=turn.here(boss.id)))
    ACTS[phase.act](turn, boss.id, phase)


def enrage(turn: Turn, boss: str, phase: Phase) -> None:
    effects.gain(turn, boss, phase.effect, boss, phase.turns, phase.power)


def summon(turn: Turn, boss: str, phase: Phase) -> None:
    """Helpers appear and join the fight."""
    room = turn.being(boss).place
    for _ in range(phase.count):
        helper = bestiary.appear(turn, phase.creature, room)
        fights.join(turn, helper)


def mend(turn: Turn, boss: str, phase: Phase) -> None:
    """`power` per cent of its hit points."""
    amount = turn.sheet(boss)["max_hp"] * phase.power // 100
    blows.heal(turn, boss, boss, amount)


def burst(turn: Turn, boss: str, phase: Phase) -> None:
    """`power` damage, softened as usual, to every enemy in the fight."""
    kind = turn.scene.catalog.creatures[turn.being(boss).creature]
    for foe in fights.enemies(turn.scene, boss):
        hit = blows.Hit(formulas.power(phase.power, 0, 0), kind.damage_type)
        blows.deal(turn, boss, foe.id, hit)


ACTS: Mapping[PhaseAct, Callable[[Turn, str, Phase], None]] = {
    "enrage": enrage, "summon": summon, "shield": enrage, "mend": mend, "burst": burst,
}  # fmt: skip
