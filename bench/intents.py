"""Resolved intents a second on one core: four heroes and four creatures fight, one walks about.

The scenes are taken out of fights that are played here, so that wounds, effects, cooldowns and
threat are those of real play; only `resolve` is timed, without store and presenters.
"""

import platform
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game import intents
from game.casting import abilities_of, ready
from game.dice import Dice
from game.fights import fight_of
from game.intents import Act
from game.resolve import resolve
from game.state import Being, Effect, Item, Scene
from game.turn import Refused, Turn
from tests.keep import CATALOG, YARD
from tests.scenes import creature, hero, scene, thing

SECONDS = 2.0
FIGHTS, TURNS = 24, 80
TARGET = 10_000
"""Attacks a second, on a core of 2.5 GHz."""
FIGHTERS = {"c1": "knight", "c2": "adept", "c3": "scout", "c4": "knight"}
FOES = {"m1": "warlord", "m2": "bear", "m3": "shaman", "m4": "priest"}
WALKER = "c9"
LEVEL = 6
SKILLS = ("edge", "poise", "gasher")
WORN = {"sword": "weapon", "shield": "off_hand", "coat": "body", "ring": "ring"}
CARRIED = ("potion", "torch", "lamp", "oil")


@dataclass(frozen=True)
class Sample:
    """One intent in one scene."""

    intent: Act
    scene: Scene


def main() -> None:
    """Time every kind of intent and print a table."""
    print(f"Python {platform.python_version()}, {processor()}, one core")
    number = len(beginning().items)
    print(f"4 heroes, 4 creatures, {number} things; target {TARGET:,} attacks a second")
    print(f"{'intent':10}{'a second':>10}{'microseconds':>14}{'of the target':>15}{'events':>8}")
    for name, samples in all_samples().items():
        measured(name, samples)


def processor() -> str:
    """The name of the processor as Linux gives it, else the machine's kind."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            facts = dict(line.split(":", 1) for line in lines if ":" in line)
    except OSError:
        return platform.machine()
    known = {key.strip(): value.strip() for key, value in facts.items()}
    return f"{known.get('model name', platform.machine())} at {known.get('cpu MHz', '?')} MHz"


def measured(name: str, samples: list[Sample]) -> None:
    """Resolve the samples over and over for a while; print a row of the table."""
    happened = sum(len(resolve(s.intent, s.scene, n).events) for n, s in enumerate(samples))
    done, seed, begin = 0, 0, time.process_time()
    while time.process_time() - begin < SECONDS:
        for sample in samples:
            resolve(sample.intent, sample.scene, seed := seed + 1)
        done += len(samples)
    rate = done / (time.process_time() - begin)
    share = f"{100 * rate / TARGET:.0f} %"
    print(f"{name:10}{rate:10,.0f}{1e6 / rate:14.1f}{share:>15}{happened / len(samples):8.1f}")


def all_samples() -> dict[str, list[Sample]]:
    """By name: what each kind of intent is measured with."""
    scenes = [each for seed in range(FIGHTS) for each in heroes_turns(seed)]
    walker: dict[str, Act] = {
        "search": intents.Search(WALKER), "move": intents.Move(WALKER, "in"),
    }  # fmt: skip
    samples = {
        "attack": [Sample(attack(each), each) for each in scenes],
        "ability": [sample for each in scenes for sample in ability(each)],
    }
    free = [each for each in scenes if fight_of(each, WALKER) is None]
    return samples | {name: [Sample(act, each) for each in free] for name, act in walker.items()}


def beginning() -> Scene:
    """Heroes in gear with skills and effects, foes of four behaviours, and a walker."""
    beings = [fighter(who, calling) for who, calling in FIGHTERS.items()]
    foes = [creature(who, kind) for who, kind in FOES.items()]
    walker = hero(WALKER, level=LEVEL, skills=SKILLS, calling="scout")
    return scene(*beings, walker, *foes, *things([*FIGHTERS, WALKER]))


def fighter(who: str, calling: str) -> Being:
    return replace(
        hero(who, calling=calling, level=LEVEL, skills=SKILLS, hp=90, mana=50),
        effects=(Effect("might", who, 300), Effect("regen", who, 300, power=1)),
    )


def things(who: list[str]) -> Iterator[Item]:
    """Each carries a set and wears the better part of it; five things lie about."""
    number = 0
    for owner in who:
        for kind in (*WORN, *CARRIED):
            number += 1
            affixes = ("keen",) if kind == "sword" else ()
            yield thing(f"i{number}", kind, owner, slot=WORN.get(kind, ""), affixes=affixes)
    for kind in ("pelt", "coin", "maul", "sack", "key"):
        number += 1
        yield thing(f"i{number}", kind, YARD)


def heroes_turns(seed: int) -> Iterator[Scene]:
    """Scenes of a fight that is played, one for each turn of a hero while all eight stand."""
    dice = Dice(seed)
    now = resolve(intents.Attack("c1", "m1"), beginning(), dice.number()).scene
    for _ in range(TURNS):
        fight = now.rooms[YARD].fight
        if fight is None or not {*FIGHTERS, *FOES} <= standing(now):
            return
        if fight.current in FIGHTERS:
            yield now
        now = resolve(next_act(now, fight.current, dice), now, dice.number()).scene


def standing(now: Scene) -> set[str]:
    return {being.id for being in now.occupants(YARD) if being.condition == "up"}


def next_act(now: Scene, who: str, dice: Dice) -> Act:
    """What whoever has the turn does; the heroes use abilities as often as blows."""
    if now.beings[who].creature:
        return intents.CreatureTurn(who)
    able = ability(now)
    return able[0].intent if able and dice.chance(50) else attack(now)


def attack(now: Scene) -> Act:
    """Whoever has the turn strikes at a foe, not always the same one."""
    who = current(now)
    foes = list(FOES)
    return intents.Attack(who, foes[now.beings[who].hp % len(foes)])


def current(now: Scene) -> str:
    fight = now.rooms[YARD].fight
    return fight.current if fight else WALKER


def ability(now: Scene) -> list[Sample]:
    """One of the abilities that can be used now, another for each hit point; none if none can."""
    who = current(now)
    usable = [name for name in abilities_of(now, now.beings[who]) if works(now, who, name)]
    if not usable:
        return []
    chosen = CATALOG.abilities[usable[now.beings[who].hp % len(usable)]]
    target = next(iter(FOES)) if chosen.harmful else who
    return [Sample(intents.UseAbility(who, chosen.id, target), now)]


def works(now: Scene, who: str, name: str) -> bool:
    try:
        ready(Turn(now, 0, Dice(0)), who, CATALOG.abilities[name])
    except Refused:
        return False
    return True


if __name__ == "__main__":
    main()
