"""What somebody wants to do. Every door produces these, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Act:
    """An intent of the being `actor`, which the door takes from its session."""

    actor: str


# Places and ways. `way`: a direction or an exit's key. `what`: an exit's direction or an item id.


@dataclass(frozen=True, slots=True)
class Move(Act):
    way: str
    sneaking: bool = False


@dataclass(frozen=True, slots=True)
class Open(Act):
    what: str


@dataclass(frozen=True, slots=True)
class Close(Act):
    what: str


@dataclass(frozen=True, slots=True)
class Unlock(Act):
    """Unlock with the fitting key if it is carried, else try to pick the lock."""

    what: str


@dataclass(frozen=True, slots=True)
class Lock(Act):
    what: str


# Things.


@dataclass(frozen=True, slots=True)
class Get(Act):
    """`count` 0 takes all of a stack. `item` may lie in the room or in an open container."""

    item: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Drop(Act):
    item: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class DropCoins(Act):
    amount: int


@dataclass(frozen=True, slots=True)
class Give(Act):
    item: str
    to: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class GiveCoins(Act):
    to: str
    amount: int


@dataclass(frozen=True, slots=True)
class Put(Act):
    item: str
    into: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Wear(Act):
    item: str


@dataclass(frozen=True, slots=True)
class Remove(Act):
    item: str


@dataclass(frozen=True, slots=True)
class UseItem(Act):
    """Drink, eat, read, apply. `target`: a being, "" for oneself."""

    item: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Throw(Act):
    """`target`: a being or the id of a detail."""

    item: str
    target: str


@dataclass(frozen=True, slots=True)
class Kindle(Act):
    """Light a lamp or a torch."""

    item: str


@dataclass(frozen=True, slots=True)
class Douse(Act):
    item: str


# Fights.


@dataclass(frozen=True, slots=True)
class Attack(Act):
    target: str


@dataclass(frozen=True, slots=True)
class UseAbility(Act):
    """`target` is ignored by abilities that choose for themselves."""

    ability: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Defend(Act):
    pass


@dataclass(frozen=True, slots=True)
class Flee(Act):
    way: str = ""


@dataclass(frozen=True, slots=True)
class Revive(Act):
    """Help an unconscious companion to their feet."""

    target: str


# Looking for things and trying things.


@dataclass(frozen=True, slots=True)
class Search(Act):
    """`target`: the id of a detail, or "" for the whole room."""

    target: str = ""


@dataclass(frozen=True, slots=True)
class Examine(Act):
    """`target`: a detail, an item, a being or an exit's direction."""

    target: str


@dataclass(frozen=True, slots=True)
class Disarm(Act):
    """`target`: the id of a detail or an exit's direction."""

    target: str


@dataclass(frozen=True, slots=True)
class Try(Act):
    """A deed on a detail: `verb` is one of the closed verbs of the content schema."""

    verb: str
    target: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Hide(Act):
    pass


@dataclass(frozen=True, slots=True)
class Rest(Act):
    pass


@dataclass(frozen=True, slots=True)
class Stand(Act):
    pass


# Words.


@dataclass(frozen=True, slots=True)
class Say(Act):
    text: str


@dataclass(frozen=True, slots=True)
class Tell(Act):
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Emote(Act):
    text: str


@dataclass(frozen=True, slots=True)
class SpeakOn(Act):
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class Tune(Act):
    """Join (`on`) or leave a channel."""

    channel: str
    on: bool


@dataclass(frozen=True, slots=True)
class Talk(Act):
    """Open a conversation: a greeting and what can be asked about."""

    to: str


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """`topic`: the id of one of the listener's topics, or the asker's own words."""

    to: str
    topic: str


@dataclass(frozen=True, slots=True)
class Persuade(Act):
    to: str


# Growth and quests.


@dataclass(frozen=True, slots=True)
class Learn(Act):
    node: str


@dataclass(frozen=True, slots=True)
class ResetSkills(Act):
    pass


@dataclass(frozen=True, slots=True)
class AcceptQuest(Act):
    quest: str


@dataclass(frozen=True, slots=True)
class DropQuest(Act):
    quest: str


# Coming and going of players. The door of a session makes these, with the character it opened.


@dataclass(frozen=True, slots=True)
class Create(Act):
    """A new character, `actor` its new id. `extra`: the points spent on stats by name."""

    name: str
    origin: str
    calling: str
    pronouns: str = "they"
    looks: str = ""
    extra: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wake(Act):
    """The player's first session with this character has come."""


@dataclass(frozen=True, slots=True)
class Sleep(Act):
    """The player's last session with this character has gone."""


# The world's own wishes: no door decodes these from a payload; clocks and staff submit them.


@dataclass(frozen=True, slots=True)
class CreatureTurn(Act):
    """The creature whose turn it is in a fight acts."""


@dataclass(frozen=True, slots=True)
class Overdue(Act):
    """The fighter whose turn it is has let the deadline pass; `round` and `fight` name the turn."""

    fight: str
    round: int


@dataclass(frozen=True, slots=True)
class Pulse(Act):
    """A turn's worth of time passes in the room `actor` for those who are not in a fight."""


@dataclass(frozen=True, slots=True)
class Roam(Act):
    """A creature that wanders may wander."""


@dataclass(frozen=True, slots=True)
class Respawn(Act):
    """The spawn `actor` fills up."""


@dataclass(frozen=True, slots=True)
class Restore(Act):
    """Doors and details of the room `actor` go back to how they were written."""


@dataclass(frozen=True, slots=True)
class Conjure(Act):
    """Staff: make `count` of a creature or item kind in the room of `actor`."""

    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Banish(Act):
    """Staff: take a creature or an item out of the world."""

    target: str


@dataclass(frozen=True, slots=True)
class Transport(Act):
    """Staff and storage: `actor` is now in the room `to`."""

    to: str


Played = (
    Move | Open | Close | Unlock | Lock | Get | Drop | DropCoins | Give | GiveCoins | Put | Wear
    | Remove | UseItem | Throw | Kindle | Douse | Attack | UseAbility | Defend | Flee | Revive
    | Search | Examine | Disarm | Try | Hide | Rest | Stand | Say | Tell | Emote | SpeakOn | Tune
    | Talk | Ask | Persuade | Learn | ResetSkills | AcceptQuest | DropQuest
)  # fmt: skip
"""What a player may wish; the only intents that a door may decode."""

Worldly = (
    Create | Wake | Sleep | CreatureTurn | Overdue | Pulse | Roam | Respawn | Restore | Conjure
    | Banish | Transport
)  # fmt: skip

Intent = Played | Worldly
