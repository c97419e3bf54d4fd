"""Kinds of things, as the content files describe them: what a rule may look up, never change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Bonus = Mapping[str, int]
"""Points added to a stat by its name (see `STATS`, `DERIVED` and `resist_<damage type>`)."""

DamageType = Literal["slash", "pierce", "blunt", "fire", "frost", "shock", "poison", "shadow"]
Target = Literal["self", "one", "ally", "all_enemies", "all_allies", "room"]
EffectFamily = Literal[
    "buff", "debuff", "damage_over_time", "heal_over_time", "stun", "silence", "shield", "taunt",
    "stealth",
]  # fmt: skip
Stacking = Literal["refresh", "stack", "extend", "ignore"]
PartKind = Literal["damage", "heal", "effect", "revive", "cleanse", "mana"]
Rarity = Literal["common", "uncommon", "rare", "epic", "legendary"]
ItemSort = Literal[
    "weapon", "armour", "consumable", "quest", "material", "container", "light", "key", "thrown",
    "coins",
]  # fmt: skip
Light = Literal["bright", "dim", "dark"]
Frame = Literal["minion", "normal", "elite", "boss"]
Behaviour = Literal["brute", "skirmisher", "caster", "pack", "guardian", "healer", "coward"]
PhaseAct = Literal["enrage", "summon", "shield", "mend", "burst"]
ObjectiveKind = Literal["kill", "collect", "visit", "talk", "examine", "use", "persuade", "deliver"]

STATS = ("strength", "dexterity", "constitution", "intelligence", "wisdom", "charisma", "luck")
DERIVED = (
    "max_hp", "max_mana", "attack", "defence", "magic_power", "magic_resistance", "speed",
    "critical_chance", "accuracy", "evasion", "perception", "stealth", "thievery", "athletics",
    "lore", "persuasion",
)  # fmt: skip
DAMAGE_TYPES: tuple[DamageType, ...] = (
    "slash", "pierce", "blunt", "fire", "frost", "shock", "poison", "shadow",
)  # fmt: skip
SLOTS = ("weapon", "off_hand", "head", "body", "hands", "feet", "neck", "ring")
DIRECTIONS = (
    "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "up",
    "down", "in", "out",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EffectKind:
    """A lasting effect; `harmful` ones are shaken off by a cleanse."""

    id: str
    name: str
    family: EffectFamily
    line: str
    stacking: Stacking = "refresh"
    max_stacks: int = 1
    bonus: Bonus = field(default_factory=dict)
    damage_type: DamageType = "poison"
    harmful: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One thing an ability does: base + scale % of a stat (`attribute`), at `chance` per cent."""

    kind: PartKind
    base: int = 0
    attribute: str = ""
    scale: int = 0
    dice: str = ""
    damage_type: DamageType = "slash"
    weapon: bool = False
    """Strikes with the weapon in hand: its dice and damage type are used."""
    effect: str = ""
    turns: int = 0
    chance: int = 100
    on_self: bool = False
    """Lands on the user, whatever the ability is aimed at."""


@dataclass(frozen=True, slots=True)
class Ability:
    """What can be used or cast. `spell`: silence forbids it. Cooldown in the user's turns."""

    id: str
    name: str
    line: str
    target: Target
    parts: tuple[Part, ...]
    mana: int = 0
    cooldown: int = 0
    spell: bool = False
    harmful: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """A skill: a place in a tree, bought with points, that gives a bonus or an ability."""

    id: str
    name: str
    line: str
    tier: int
    cost: int = 1
    bonus: Bonus = field(default_factory=dict)
    ability: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    id: str
    name: str
    line: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Calling:
    """A character class. `growth`: hundredths of a point a level."""

    id: str
    name: str
    line: str
    description: str
    base: Bonus
    growth: Bonus
    trees: tuple[Tree, ...]
    abilities: tuple[str, ...]
    kit: tuple[str, ...]
    recommended: bool = False
    early: bool = False
    """Open to ELITE members first; everybody else sees that it is there."""


@dataclass(frozen=True, slots=True)
class Origin:
    id: str
    name: str
    line: str
    description: str
    start: str
    bonus: Bonus = field(default_factory=dict)
    gift: tuple[str, ...] = ()
    recommended: bool = False
    hook: str = ""
    """The quest in which this past comes back."""


@dataclass(frozen=True, slots=True)
class ItemKind:
    """`use`: the ability of a consumable; `throw`: of a thing that can be thrown."""

    id: str
    name: str
    sort: ItemSort
    description: str
    nouns: tuple[str, ...] = ()
    plural: str = ""
    rarity: Rarity = "common"
    value: int = 0
    bulk: int = 1
    stacks: bool = False
    slot: str = ""
    two_handed: bool = False
    level: int = 1
    callings: tuple[str, ...] = ()
    bonus: Bonus = field(default_factory=dict)
    damage: str = ""
    damage_type: DamageType = "blunt"
    use: str = ""
    throw: str = ""
    capacity: int = 0
    loot: str = ""
    """What a container holds when it is made, and again when its room goes back."""
    key: str = ""
    """Kind of the item that unlocks this container."""
    difficulty: int = 0
    fuel: int = 0
    bound: bool = False
    """A quest thing: it can be neither dropped nor given."""
    exclusive: bool = False
    """For ELITE members: it looks different and is never stronger."""


@dataclass(frozen=True, slots=True)
class Affix:
    id: str
    name: str
    where: Literal["prefix", "suffix"]
    bonus: Bonus
    sorts: tuple[ItemSort, ...]
    level: int = 1
    weight: int = 1


@dataclass(frozen=True, slots=True)
class LootEntry:
    """One line of a loot table: an item kind, or nothing at all when `item` is empty."""

    weight: int
    item: str = ""
    least: int = 1
    most: int = 1
    affix_chance: int = 0


@dataclass(frozen=True, slots=True)
class LootTable:
    id: str
    rolls: int
    entries: tuple[LootEntry, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Something a creature can be asked about. `needs`/`gives`: secrets known to the asker."""

    id: str
    words: tuple[str, ...]
    text: str
    needs: str = ""
    gives: str = ""
    quest: str = ""
    """Offers this quest."""
    hands: str = ""
    """Hands over one item of this kind, once."""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Persuasion:
    """What a creature can be talked into: a check, then a secret, an open way, an item."""

    difficulty: int
    success: str
    failure: str
    gives: str = ""
    hands: str = ""
    steps_aside: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """A boss's phase: below `below` per cent of its hit points it does `act`, once."""

    below: int
    act: PhaseAct
    line: str
    creature: str = ""
    count: int = 0
    power: int = 0
    effect: str = ""
    turns: int = 0
    abilities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CreatureKind:
    id: str
    name: str
    description: str
    family: str
    level: int = 1
    frame: Frame = "normal"
    nouns: tuple[str, ...] = ()
    plural: str = ""
    pronouns: str = "it"
    proper: bool = False
    """A name of its own: no article."""
    base: Bonus = field(default_factory=dict)
    bonus: Bonus = field(default_factory=dict)
    damage: str = "1d4"
    damage_type: DamageType = "blunt"
    behaviour: Behaviour = "brute"
    abilities: tuple[str, ...] = ()
    aggressive: bool = False
    peaceful: bool = False
    """Cannot be fought."""
    wanders: bool = False
    flees_below: int = 0
    guards: str = ""
    """Direction of the exit that it lets nobody use."""
    dark_sight: bool = False
    loot: tuple[str, ...] = ()
    coins: tuple[int, int] = (0, 0)
    phases: tuple[Phase, ...] = ()
    greeting: str = ""
    topics: tuple[Topic, ...] = ()
    persuasion: Persuasion | None = None
    persona: str = ""
    """How it talks and what it wants, for whoever has to speak in its place."""
    knowledge: tuple[str, ...] = ()
    """What it knows, one fact each; it tells nothing else."""


@dataclass(frozen=True, slots=True)
class Trap:
    """`spot` and `disarm`: difficulties; it does `dice` damage to whoever sets it off."""

    spot: int
    disarm: int
    dice: str
    damage_type: DamageType
    line: str


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done to a detail: a verb, perhaps with an item, a check, and what follows."""

    verb: str
    item: str = ""
    consumes: bool = False
    when: str = ""
    check: str = ""
    difficulty: int = 0
    success: str = ""
    failure: str = ""
    becomes: str = ""
    opens: str = ""
    """Direction of a hidden exit that is found, or of a door that is unlocked and opened."""
    gives: str = ""
    hands: str = ""
    damage: str = ""
    damage_type: DamageType = "fire"


@dataclass(frozen=True, slots=True)
class Detail:
    """Something in a room that can be examined. `texts`: other words by its state."""

    id: str
    nouns: tuple[str, ...]
    text: str
    texts: Mapping[str, str] = field(default_factory=dict)
    night: str = ""
    """Its text by night, as long as it is in its first state."""
    hidden: int = 0
    trap: Trap | None = None
    loot: str = ""
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Door:
    """Shared by the exits of both its sides. `key`: item kind; `pick`: difficulty, 0 is never."""

    id: str
    name: str
    key: str = ""
    pick: int = 0
    starts: Literal["open", "closed", "locked"] = "closed"


@dataclass(frozen=True, slots=True)
class Exit:
    direction: str
    to: str
    aliases: tuple[str, ...] = ()
    door: str = ""
    hidden: int = 0
    trap: Trap | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class RoomPlan:
    id: str
    name: str
    description: str
    night: str = ""
    """Shown by night instead of the description."""
    zone: str = ""
    terrain: str = "street"
    light: Light = "bright"
    safe: bool = False
    shrine: bool = False
    at: tuple[int, int, int] | None = None
    exits: tuple[Exit, ...] = ()
    details: tuple[Detail, ...] = ()

    def exit(self, direction: str) -> Exit | None:
        return next((way for way in self.exits if way.direction == direction), None)

    def detail(self, key: str) -> Detail | None:
        return next((detail for detail in self.details if detail.id == key), None)


@dataclass(frozen=True, slots=True)
class Spawn:
    """Keeps `count` creatures (or one item) of a kind in a room; `after` seconds between."""

    id: str
    room: str
    creature: str = ""
    item: str = ""
    count: int = 1
    after: int = 120


@dataclass(frozen=True, slots=True)
class Zone:
    id: str
    name: str
    line: str
    levels: tuple[int, int]
    shrine: str


@dataclass(frozen=True, slots=True)
class Objective:
    """`next`: the stage that follows when this objective is met, whatever the others say."""

    id: str
    kind: ObjectiveKind
    target: str
    text: str
    count: int = 1
    next: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A quest's stage; when all its objectives are met, `next` follows (or the end)."""

    id: str
    text: str
    objectives: tuple[Objective, ...]
    next: str = ""
    outcome: str = ""
    """Told when a quest ends with this stage."""


@dataclass(frozen=True, slots=True)
class Quest:
    id: str
    name: str
    giver: str
    level: int
    summary: str
    stages: tuple[Stage, ...]
    experience: int = 0
    coins: int = 0
    items: tuple[str, ...] = ()
    points: int = 0
    needs: tuple[str, ...] = ()

    def stage(self, key: str) -> Stage | None:
        return next((stage for stage in self.stages if stage.id == key), None)


@dataclass(frozen=True, slots=True)
class Lore:
    """What is commonly known of something; asked for by any of its words."""

    id: str
    name: str
    words: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """All kinds by their content ids. `tuning`: the numbers of config that rules may read."""

    zones: Mapping[str, Zone] = field(default_factory=dict)
    rooms: Mapping[str, RoomPlan] = field(default_factory=dict)
    doors: Mapping[str, Door] = field(default_factory=dict)
    spawns: Mapping[str, Spawn] = field(default_factory=dict)
    creatures: Mapping[str, CreatureKind] = field(default_factory=dict)
    items: Mapping[str, ItemKind] = field(default_factory=dict)
    affixes: Mapping[str, Affix] = field(default_factory=dict)
    loot: Mapping[str, LootTable] = field(default_factory=dict)
    effects: Mapping[str, EffectKind] = field(default_factory=dict)
    abilities: Mapping[str, Ability] = field(default_factory=dict)
    callings: Mapping[str, Calling] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    quests: Mapping[str, Quest] = field(default_factory=dict)
    lore: Mapping[str, Lore] = field(default_factory=dict)
    nodes: Mapping[str, Node] = field(default_factory=dict)
    """Every skill of every tree; made by `with_indexes`."""
