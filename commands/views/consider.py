"""An honest guess at a fight before it begins, from the same formulas that decide it."""

from dataclasses import dataclass
from math import ceil

from commands.prefs import Prefs
from commands.render import names
from commands.render.bands import band
from commands.render.grammar import counted
from commands.render.voice import Voice
from commands.views.layout import lines, paragraph
from commands.views.sight import others
from game import formulas
from game.blows import PHYSICAL, arms
from game.dice import notation
from game.state import Being, Scene
from game.stats import sheet

VERDICTS = (
    (400, "would be no match for you"),
    (200, "looks easier than you"),
    (120, "looks beatable, with some care"),
    (80, "looks like an even fight"),
    (50, "looks stronger than you"),
    (0, "would very likely kill you"),
)
"""By how many times longer you would last than it, in per cent."""


@dataclass(frozen=True, slots=True)
class Odds:
    """Rounds of plain blows until one side falls, as things are now."""

    theirs: int
    mine: int


def consider(scene: Scene, viewer: str, target: str, prefs: Prefs) -> str:
    """Weigh somebody up: a word, and the rounds that a fight with plain blows would take."""
    me, other = scene.beings[viewer], scene.beings[target]
    voice = Voice(scene, viewer, prefs)
    if target == viewer:
        return "You think highly of yourself."
    if other.is_player:
        return paragraph(f"{voice.label(target)} is a player, of level {other.level}.", prefs)
    kind = names.kind_of(scene, other)
    if kind is not None and kind.peaceful:
        return paragraph(f"{voice.label(target)} does not fight.", prefs)
    friends = _friends(scene, me, other)
    odds = weigh(scene, me, [other, *friends])
    return lines(
        paragraph(_verdict(voice, other, odds, len(friends)), prefs),
        paragraph(_rounds(odds), prefs),
    )


def _friends(scene: Scene, me: Being, other: Being) -> list[Being]:
    """Who would stand by it, as far as can be seen."""
    kinds = scene.catalog.creatures
    family = kinds[other.creature].family if other.creature in kinds else ""
    return [
        being for being in others(scene, me)
        if being.id != other.id and being.creature in kinds and being.condition == "up"
        and kinds[being.creature].family == family and not kinds[being.creature].peaceful
    ]  # fmt: skip


def weigh(scene: Scene, me: Being, foes: list[Being]) -> Odds:
    """Rounds until all `foes` are down, and until I am, by mean damage."""
    harm = sum(mean_damage(scene, foe, me) for foe in foes)
    rounds = sum(foe.hp / max(0.1, mean_damage(scene, me, foe)) for foe in foes)
    return Odds(max(1, ceil(rounds)), max(1, ceil(me.hp / max(0.1, harm))))


def mean_damage(scene: Scene, attacker: Being, target: Being) -> float:
    """Mean damage of a plain blow, misses and critical hits counted in."""
    weapon = arms(scene, attacker.id)
    mine, theirs = sheet(scene, attacker), sheet(scene, target)
    rolled = round(notation(weapon.dice).mean)
    blow = formulas.blow(rolled, mine["attack"])
    shelter = theirs["defence" if weapon.damage_type in PHYSICAL else "magic_resistance"]
    resistance = theirs.get(f"resist_{weapon.damage_type}", 0)
    usual, lucky = (
        formulas.resisted(formulas.softened(damage, shelter), resistance)
        for damage in (blow, formulas.critical(blow))
    )
    chance = mine["critical_chance"]
    hit = formulas.hit_chance(mine["accuracy"], theirs["evasion"], blind=False)
    return hit / 100 * (usual * (100 - chance) + lucky * chance) / 100


def _verdict(voice: Voice, other: Being, odds: Odds, friends: int) -> str:
    ratio = 100 * odds.mine // odds.theirs
    word = next(text for least, text in VERDICTS if ratio >= least)
    state = band(other.hp, sheet(voice.scene, other)["max_hp"])
    crowd = f" Counted with it: {counted(friends, 'friend')} who would join in." if friends else ""
    return f"{voice.label(other.id)} (level {other.level}, {state}) {word}.{crowd}"


def _rounds(odds: Odds) -> str:
    win, lose = counted(odds.theirs, "round"), counted(odds.mine, "round")
    return (
        f"With plain blows, as things are, you would need about {win} and last about {lose}. "
        "Abilities and luck can change that."
    )
