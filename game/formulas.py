"""Every number of the game in one place: each function is one expression, whole numbers only.

`docs/game-systems.md` is made from this file by `make docs`, and CI fails when it is stale.
Stats are in points, damage and healing in hit points, chances in per cent.
"""

from collections.abc import Mapping

FRAME_HP: Mapping[str, int] = {"minion": 55, "normal": 100, "elite": 170, "boss": 420}
FRAME_ATTACK: Mapping[str, int] = {"minion": 75, "normal": 100, "elite": 125, "boss": 150}
FRAME_EXPERIENCE: Mapping[str, int] = {"minion": 50, "normal": 100, "elite": 220, "boss": 700}
LEVEL_CAP = 20
BLEEDING_TURNS = 3
MISSES_UNTIL_ABSENT = 3
CREATION_POINTS = 5
CREATION_MOST = 3
INVENTORY_BASE = 20


# Derived stats.


def max_hp(constitution: int, level: int) -> int:
    """Hit points of a character."""
    return 16 + 2 * constitution + 7 * (level - 1) + constitution * (level - 1) // 8


def max_mana(intelligence: int, wisdom: int, level: int) -> int:
    """Mana of a character."""
    return 6 + intelligence + wisdom // 2 + 2 * (level - 1)


def attack(strength: int, dexterity: int, level: int) -> int:
    """Adds to weapon damage, see `blow`."""
    return strength + dexterity // 2 + level


def defence(constitution: int, dexterity: int) -> int:
    """Lessens physical damage, see `softened`; armour adds to it."""
    return constitution // 2 + dexterity // 4


def magic_power(intelligence: int, wisdom: int, level: int) -> int:
    """Strength of spells, where an ability scales with it."""
    return intelligence + wisdom // 2 + level


def magic_resistance(wisdom: int, constitution: int) -> int:
    """Lessens elemental damage, see `softened`."""
    return wisdom // 2 + constitution // 4


def speed(dexterity: int, luck: int) -> int:
    """Decides initiative, see `initiative`."""
    return dexterity + luck // 5


def critical_chance(luck: int, dexterity: int) -> int:
    """Chance of a critical hit, in per cent."""
    return min(50, luck // 3 + dexterity // 6)


def accuracy(dexterity: int, level: int) -> int:
    """Against evasion, see `hit_chance`."""
    return dexterity + 2 * level


def evasion(dexterity: int, luck: int, level: int) -> int:
    """Against accuracy, see `hit_chance`."""
    return dexterity * 3 // 4 + luck // 4 + 2 * level


def perception(wisdom: int, level: int) -> int:
    """For searching and for seeing who hides."""
    return (wisdom - 10) // 2 + level // 2


def stealth(dexterity: int, level: int) -> int:
    """For hiding and sneaking."""
    return (dexterity - 10) // 2 + level // 2


def thievery(dexterity: int, intelligence: int, level: int) -> int:
    """For locks and traps."""
    return (dexterity + intelligence - 20) // 4 + level // 2


def athletics(strength: int, level: int) -> int:
    """For climbing, breaking and pushing."""
    return (strength - 10) // 2 + level // 2


def lore(intelligence: int, level: int) -> int:
    """For reading, praying and understanding."""
    return (intelligence - 10) // 2 + level // 2


def persuasion(charisma: int, level: int) -> int:
    """For talking others into things."""
    return (charisma - 10) // 2 + level // 2


def grown(base: int, growth: int, level: int) -> int:
    """A stat at a level; growth in hundredths of a point a level."""
    return base + growth * (level - 1) // 100


# Creatures.


def creature_hp(level: int, frame: int) -> int:
    """Hit points of a creature; `frame` in per cent, from FRAME_HP."""
    return (17 + 8 * level + level * level // 3) * frame // 100


def creature_attack(level: int, frame: int) -> int:
    """Attack of a creature; `frame` in per cent, from FRAME_ATTACK."""
    return (6 + 5 * level // 2) * frame // 100


def creature_defence(level: int) -> int:
    """Defence and magic resistance of a creature."""
    return 2 + 3 * level // 2


# Blows.


def hit_chance(accuracy: int, evasion: int, blind: bool) -> int:
    """Chance to hit, in per cent; half as good when the attacker cannot see the target."""
    return max(10, min(97, 85 + 2 * (accuracy - evasion))) // (2 if blind else 1)


def blow(rolled: int, attack: int) -> int:
    """Damage of a weapon's dice before defence."""
    return rolled + attack // 4


def power(base: int, stat: int, scale: int) -> int:
    """Damage or healing of an ability; `scale` in per cent of the stat."""
    return base + stat * scale // 100


def critical(damage: int) -> int:
    """A critical hit."""
    return damage * 3 // 2 + 1


def softened(damage: int, defence: int) -> int:
    """Damage after defence or magic resistance: half at 50, never below 1."""
    return max(1, damage * 50 // (50 + max(0, defence)))


def resisted(damage: int, resistance: int) -> int:
    """Damage after a resistance in per cent (negative is a weakness), -100 to 90."""
    return max(0, damage * (100 - max(-100, min(90, resistance))) // 100)


def guarded(damage: int) -> int:
    """Damage to somebody who defends."""
    return (damage + 1) // 2


def initiative(speed: int, rolled: int) -> int:
    """Order in a fight, highest first; `rolled` is 1d20."""
    return speed + rolled


def threat(damage: int) -> int:
    """How much a creature minds damage done to it."""
    return damage


def taunt_threat(highest: int) -> int:
    """Threat of somebody who taunts, over the highest so far."""
    return highest + 50


def flee_chance(speed: int, fastest: int) -> int:
    """Chance to get away from the fastest enemy, in per cent."""
    return max(20, min(95, 60 + 3 * (speed - fastest)))


def effect_chance(chance: int, resistance: int) -> int:
    """Chance that a harmful effect takes hold, against the target's magic resistance."""
    return max(5, chance - resistance // 2)


def revive_hp(max_hp: int) -> int:
    """Hit points of somebody helped to their feet."""
    return max(1, max_hp // 4)


# Checks.


def margin(rolled: int, skill: int, difficulty: int) -> int:
    """By how much a check succeeds; `rolled` is 1d20."""
    return rolled + skill - difficulty


# Growth.


def experience_for(level: int) -> int:
    """Total experience at which a level begins."""
    return 50 * (level - 1) * level + 50 * (level - 1)


def experience_worth(level: int, frame: int) -> int:
    """Experience of a creature; `frame` in per cent, from FRAME_EXPERIENCE."""
    return (20 + 10 * level) * frame // 100


def experience_share(worth: int, level: int, creature_level: int, sharers: int) -> int:
    """Each fighter's share: 10 % less for each level above the creature's beyond two."""
    return max(1, worth * max(10, 100 - 10 * max(0, level - creature_level - 2)) // 100 // sharers)


def points_at_level() -> int:
    """Skill points of a new level."""
    return 1


def reset_price(level: int) -> int:
    """Coins for forgetting all skills."""
    return 20 * level


# Death, rest, things.


def death_price(coins: int) -> int:
    """Coins that a death costs."""
    return min(50, coins // 10)


def waking_hp(max_hp: int) -> int:
    """Hit points after a death."""
    return max_hp // 2


def recovery(maximum: int, resting: bool) -> int:
    """Hit points or mana that come back in a turn outside of fights."""
    return max(1, maximum * (10 if resting else 2) // 100)


def capacity(strength: int) -> int:
    """How much bulk can be carried."""
    return INVENTORY_BASE + strength
