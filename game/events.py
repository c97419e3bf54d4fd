"""What happened. Events are facts in the past tense: they carry results, never formulas.

`who` is the being that acted or that it happened to. `audience` says who may learn of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.state import Being, Condition, DoorState, Effect, Fight, Item, QuestProgress


@dataclass(frozen=True, slots=True)
class Here:
    """All who are in this room and can perceive it."""

    room: str


@dataclass(frozen=True, slots=True)
class Only:
    """Only these beings; others do not learn that the event exists."""

    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listening:
    """All who are tuned to this channel, wherever they are."""

    channel: str


Audience = Here | Only | Listening
NOBODY = Only(())


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`quiet`: only who sees `who` learns of it (a sneaking step); speech is heard in the dark."""

    audience: Audience = NOBODY
    quiet: bool = False


# Coming and going.


@dataclass(frozen=True, slots=True)
class Departed(Event):
    """`to` is known to the one who goes; others see only the direction."""

    who: str
    way: str
    to: str


@dataclass(frozen=True, slots=True)
class Arrived(Event):
    """`way`: the direction it came from, "" out of nowhere. Changes the place of `who`."""

    who: str
    at: str
    way: str = ""


@dataclass(frozen=True, slots=True)
class DoorChanged(Event):
    who: str
    door: str
    state: DoorState
    way: str = ""


@dataclass(frozen=True, slots=True)
class WokeUp(Event):
    who: str


@dataclass(frozen=True, slots=True)
class FellAsleep(Event):
    """The player is gone; the character leaves the world until the next login."""

    who: str


@dataclass(frozen=True, slots=True)
class LinkLost(Event):
    """The player is gone in the middle of a fight; the character stays and defends."""

    who: str


@dataclass(frozen=True, slots=True)
class CharacterCreated(Event):
    being: Being


@dataclass(frozen=True, slots=True)
class CreatureAppeared(Event):
    being: Being


@dataclass(frozen=True, slots=True)
class Vanished(Event):
    """A creature is out of the world. `spawn` may fill its place after `after` seconds."""

    who: str
    spawn: str = ""
    after: int = 0


# Things.


@dataclass(frozen=True, slots=True)
class ItemMade(Event):
    item: Item
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ItemGone(Event):
    """Used up, broken or handed over for good."""

    item: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ItemSplit(Event):
    """`count` pieces of a stack became the new item `piece`, in the same place."""

    item: str
    piece: str
    count: int


@dataclass(frozen=True, slots=True)
class ItemsMerged(Event):
    """The stack `item` was joined to the stack `into`, in the same place."""

    item: str
    into: str


@dataclass(frozen=True, slots=True)
class Taken(Event):
    """`source`: the room or the container it was in."""

    who: str
    item: str
    source: str


@dataclass(frozen=True, slots=True)
class Dropped(Event):
    who: str
    item: str
    room: str


@dataclass(frozen=True, slots=True)
class Given(Event):
    who: str
    item: str
    to: str


@dataclass(frozen=True, slots=True)
class Stowed(Event):
    who: str
    item: str
    into: str


@dataclass(frozen=True, slots=True)
class Worn(Event):
    who: str
    item: str
    slot: str


@dataclass(frozen=True, slots=True)
class TakenOff(Event):
    who: str
    item: str


@dataclass(frozen=True, slots=True)
class Consumed(Event):
    """Used; the loss of the piece is an `ItemGone` or `ItemSplit` of its own."""

    who: str
    item: str


@dataclass(frozen=True, slots=True)
class Thrown(Event):
    who: str
    item: str
    target: str


@dataclass(frozen=True, slots=True)
class ContainerChanged(Event):
    who: str
    item: str
    closed: bool
    locked: bool


@dataclass(frozen=True, slots=True)
class LampChanged(Event):
    who: str
    item: str
    lit: bool
    fuel: int


@dataclass(frozen=True, slots=True)
class CoinsChanged(Event):
    """`total` is the purse after it."""

    who: str
    amount: int
    total: int
    reason: str


@dataclass(frozen=True, slots=True)
class CoinsGiven(Event):
    """`amount` is 0 for all but the two concerned: purses are private."""

    who: str
    to: str
    amount: int


@dataclass(frozen=True, slots=True)
class LootFell(Event):
    """What a creature left behind, on the ground."""

    who: str
    items: tuple[str, ...]


# Fights.


@dataclass(frozen=True, slots=True)
class FightBegan(Event):
    room: str
    fight: Fight


@dataclass(frozen=True, slots=True)
class JoinedFight(Event):
    room: str
    who: str
    fight: Fight


@dataclass(frozen=True, slots=True)
class LeftFight(Event):
    """Out of the order: fled, died, went away."""

    room: str
    who: str
    fight: Fight


@dataclass(frozen=True, slots=True)
class FightEnded(Event):
    """`outcome`: heroes | creatures | over."""

    room: str
    fight: str
    outcome: str
    rounds: int


@dataclass(frozen=True, slots=True)
class TurnBegan(Event):
    room: str
    who: str
    fight: Fight


@dataclass(frozen=True, slots=True)
class TurnMissed(Event):
    """The deadline passed, or somebody could not act (`reason`: deadline | stun | absent)."""

    room: str
    who: str
    reason: str
    missed: int
    absent: bool


@dataclass(frozen=True, slots=True)
class CameBack(Event):
    """A fighter who was absent does something again; their turns wait for them from now on."""

    room: str
    who: str


@dataclass(frozen=True, slots=True)
class ActionTaken(Event):
    """Somebody used their action of this turn."""

    who: str


@dataclass(frozen=True, slots=True)
class Guarded(Event):
    room: str
    who: str


@dataclass(frozen=True, slots=True)
class Missed(Event):
    """`how`: evaded | blinded by darkness | …; `weapon` is an item kind or ""."""

    who: str
    target: str
    weapon: str = ""
    ability: str = ""


@dataclass(frozen=True, slots=True)
class Damaged(Event):
    """`amount` was lost of the target's hit points, `absorbed` by shields, `guarded` by guard."""

    who: str
    target: str
    amount: int
    hp: int
    max_hp: int
    damage_type: str
    weapon: str = ""
    ability: str = ""
    effect: str = ""
    critical: bool = False
    absorbed: int = 0
    guarded: bool = False
    resisted: int = 0


@dataclass(frozen=True, slots=True)
class ShieldSpent(Event):
    """A shield took `amount`; `power` is left, 0 is broken."""

    who: str
    effect: str
    power: int


@dataclass(frozen=True, slots=True)
class Healed(Event):
    who: str
    target: str
    amount: int
    hp: int
    max_hp: int
    ability: str = ""
    effect: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class ManaChanged(Event):
    who: str
    amount: int
    mana: int


@dataclass(frozen=True, slots=True)
class AbilityUsed(Event):
    who: str
    ability: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CooldownsChanged(Event):
    who: str
    cooldowns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class EffectGained(Event):
    who: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class EffectResisted(Event):
    who: str
    effect: str


@dataclass(frozen=True, slots=True)
class EffectsCounted(Event):
    """A turn of the effects of `who` went by; these are left (those that ended are told)."""

    who: str
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class EffectEnded(Event):
    """`reason`: over | broken | cleansed | seen."""

    who: str
    effect: str
    reason: str


@dataclass(frozen=True, slots=True)
class ThreatChanged(Event):
    who: str
    threat: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ConditionChanged(Event):
    """`bleeding`: own turns left before an unconscious being dies."""

    who: str
    condition: Condition
    bleeding: int = 0


@dataclass(frozen=True, slots=True)
class Fell(Event):
    """Unconscious: out of the fight until helped, or dead in `bleeding` turns."""

    who: str
    by: str
    bleeding: int


@dataclass(frozen=True, slots=True)
class Revived(Event):
    who: str
    by: str
    hp: int


@dataclass(frozen=True, slots=True)
class Died(Event):
    who: str
    by: str
    room: str


@dataclass(frozen=True, slots=True)
class Returned(Event):
    """A dead character wakes at a shrine; `lost`: the coins it cost."""

    who: str
    at: str
    lost: int
    hp: int
    mana: int


@dataclass(frozen=True, slots=True)
class FleeFailed(Event):
    who: str


@dataclass(frozen=True, slots=True)
class PhaseBegan(Event):
    """A boss changed its ways. `line` is content, told to all."""

    who: str
    phase: int
    line: str


# Looking for and trying.


@dataclass(frozen=True, slots=True)
class CheckMade(Event):
    """A check, told to the one who made it. `degree`: fumble | failure | success | triumph."""

    who: str
    skill: str
    total: int
    degree: str


@dataclass(frozen=True, slots=True)
class Searched(Event):
    who: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Found(Event):
    """`secret` is known to `who` from now on: an exit, a detail or a trap, see `game.secrets`."""

    who: str
    secret: str


@dataclass(frozen=True, slots=True)
class Learned(Event):
    """A secret was told or understood: it opens topics, deeds and stages."""

    who: str
    secret: str


@dataclass(frozen=True, slots=True)
class Examined(Event):
    who: str
    target: str


@dataclass(frozen=True, slots=True)
class TrapSprung(Event):
    who: str
    room: str
    target: str
    line: str


@dataclass(frozen=True, slots=True)
class TrapDisarmed(Event):
    who: str
    room: str
    target: str


@dataclass(frozen=True, slots=True)
class DeedDone(Event):
    """`line` is content, told to all; `succeeded` or not."""

    who: str
    verb: str
    target: str
    item: str
    succeeded: bool
    line: str


@dataclass(frozen=True, slots=True)
class DetailChanged(Event):
    room: str
    detail: str
    state: str


@dataclass(frozen=True, slots=True)
class Hid(Event):
    who: str


@dataclass(frozen=True, slots=True)
class Rested(Event):
    who: str


@dataclass(frozen=True, slots=True)
class StoodUp(Event):
    who: str


@dataclass(frozen=True, slots=True)
class Recovered(Event):
    """Breath and strength come back outside of fights."""

    who: str
    hp: int
    mana: int


# Words.


@dataclass(frozen=True, slots=True)
class Said(Event):
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Told(Event):
    who: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Emoted(Event):
    who: str
    text: str


@dataclass(frozen=True, slots=True)
class SpokeOn(Event):
    who: str
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class Tuned(Event):
    who: str
    channel: str
    on: bool


@dataclass(frozen=True, slots=True)
class Greeted(Event):
    """`who` was talked to by `by`; `topics` are the ids of what can be asked about."""

    who: str
    by: str
    line: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """`topic` is "" when `who` knows nothing about it; `asked` are the asker's words."""

    who: str
    by: str
    asked: str
    topic: str
    line: str


@dataclass(frozen=True, slots=True)
class Persuaded(Event):
    who: str
    by: str
    succeeded: bool
    line: str


@dataclass(frozen=True, slots=True)
class SteppedAside(Event):
    """A creature that guards an exit lets `by` through from now on."""

    who: str
    by: str


# Growth and quests.


@dataclass(frozen=True, slots=True)
class ExperienceGained(Event):
    who: str
    amount: int
    total: int


@dataclass(frozen=True, slots=True)
class LevelGained(Event):
    who: str
    level: int
    points: int
    hp: int
    mana: int


@dataclass(frozen=True, slots=True)
class PointsGained(Event):
    who: str
    amount: int
    points: int


@dataclass(frozen=True, slots=True)
class SkillLearned(Event):
    who: str
    node: str
    points: int


@dataclass(frozen=True, slots=True)
class SkillsReset(Event):
    who: str
    points: int


@dataclass(frozen=True, slots=True)
class QuestOffered(Event):
    who: str
    quest: str
    by: str


@dataclass(frozen=True, slots=True)
class QuestAccepted(Event):
    who: str
    quest: str
    progress: QuestProgress


@dataclass(frozen=True, slots=True)
class QuestAdvanced(Event):
    """`objective` moved to `count` of `needed`."""

    who: str
    quest: str
    objective: str
    count: int
    needed: int
    progress: QuestProgress


@dataclass(frozen=True, slots=True)
class QuestStageBegan(Event):
    who: str
    quest: str
    progress: QuestProgress


@dataclass(frozen=True, slots=True)
class QuestEnded(Event):
    who: str
    quest: str
    progress: QuestProgress
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class QuestDropped(Event):
    who: str
    quest: str


AnyEvent = (
    Departed | Arrived | DoorChanged | WokeUp | FellAsleep | LinkLost | CharacterCreated
    | CreatureAppeared | Vanished | ItemMade | ItemGone | ItemSplit | ItemsMerged | Taken
    | Dropped | Given | Stowed | Worn | TakenOff | Consumed | Thrown | ContainerChanged
    | LampChanged | CoinsChanged | CoinsGiven | LootFell | FightBegan | JoinedFight | LeftFight
    | FightEnded | TurnBegan | TurnMissed | CameBack | ActionTaken | Guarded | Missed | Damaged
    | ShieldSpent | Healed | ManaChanged | AbilityUsed | CooldownsChanged | EffectGained
    | EffectResisted | EffectsCounted | EffectEnded | ThreatChanged | ConditionChanged | Fell
    | Revived | Died | Returned | FleeFailed | PhaseBegan | CheckMade | Searched | Found | Learned
    | Examined | TrapSprung | TrapDisarmed | DeedDone | DetailChanged | Hid | Rested | StoodUp
    | Recovered | Said | Told | Emoted | SpokeOn | Tuned | Greeted | Answered | Persuaded
    | SteppedAside | ExperienceGained | LevelGained | PointsGained | SkillLearned | SkillsReset
    | QuestOffered | QuestAccepted | QuestAdvanced | QuestStageBegan | QuestEnded | QuestDropped
)  # fmt: skip
