"""Any wish at all: an intent of a kind over what is in a scene, each part thrown with dice.

Most wishes are for what is near, some for anything in the world, some for what does not exist.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, get_args

from game import intents
from game.casting import abilities_of
from game.dice import Dice
from game.intents import Act, Intent
from game.state import Fight, Scene
from tests.keep import CATALOG
from tests.scenes import ADA, BRAM, CLEO

PLAYERS = (ADA, BRAM, CLEO)
UNKNOWN = ("x9", "")
ROOMS = tuple(CATALOG.rooms)
DETAILS = tuple(detail.id for room in CATALOG.rooms.values() for detail in room.details)
WAYS = ("in", "out", "north", "south", "east", "west", "up", "down", "nowhere")
WORDS = ("rats?", "secret", "tea", "hello there", "  ", "x" * 401, "|r<b>{x}$eval(1)")
CHANNELS = ("chat", "newbie", "trade", "secret")
VERBS = ("light", "pull", "push", "throw", "read")
AMOUNTS = (1, 2, 0, 3, 14, -1)
CREATURES = (*CATALOG.creatures, *UNKNOWN)


type Pool = Callable[[Scene, str], Sequence[Any]]


def _always(*values: Any) -> Pool:
    return lambda scene, who: values


def _place(scene: Scene, who: str) -> str:
    return scene.beings[who].place if who in scene.beings else ""


def near(scene: Scene, who: str) -> Sequence[str]:
    """Beings in the same room."""
    return scene.present.get(_place(scene, who), UNKNOWN)


def within_reach(scene: Scene, who: str) -> Sequence[str]:
    """Things carried and in the room, and what is in them."""
    boxes = (*scene.held.get(who, ()), *scene.held.get(_place(scene, who), ()))
    return (*boxes, *(item for box in boxes for item in scene.held.get(box, ()))) or UNKNOWN


def places(scene: Scene, who: str) -> Sequence[str]:
    """Details and exits of the room."""
    plan = scene.catalog.rooms.get(_place(scene, who))
    if plan is None:
        return UNKNOWN
    return (*(detail.id for detail in plan.details), *(way.direction for way in plan.exits))


def beings(scene: Scene, who: str = "") -> Sequence[str]:
    return (*scene.beings, *UNKNOWN)


def anything(scene: Scene, who: str) -> Sequence[str]:
    return (*scene.beings, *scene.items, *DETAILS, *WAYS, *UNKNOWN)


NEAR: Mapping[str, Pool] = {
    "into": within_reach,
    "item": within_reach,
    "target": lambda scene, who: (*near(scene, who), *places(scene, who)),
    "to": near,
    "way": places,
    "what": lambda scene, who: (*places(scene, who), *within_reach(scene, who)),
}
POOLS: Mapping[str, Pool] = {
    "ability": _always(*CATALOG.abilities),
    "amount": _always(*AMOUNTS),
    "channel": _always(*CHANNELS),
    "count": _always(*AMOUNTS),
    "kind": _always("coin", "sack", "strongbox", *CREATURES),
    "node": _always(*CATALOG.nodes),
    "on": _always(True, False),
    "quest": _always(*CATALOG.quests, *UNKNOWN),
    "sneaking": _always(False, True),
    "text": _always(*WORDS),
    "topic": _always(*WORDS),
    "verb": _always(*VERBS),
}
ACTORS: Mapping[type[Act], Callable[[Scene], Sequence[str]]] = {
    intents.Pulse: lambda _: ROOMS,
    intents.Restore: lambda _: ROOMS,
    intents.Respawn: lambda _: (*CATALOG.spawns, *UNKNOWN),
    intents.CreatureTurn: beings,
    intents.Roam: beings,
    intents.Wake: lambda _: PLAYERS,
    intents.Sleep: lambda _: PLAYERS,
    intents.Transport: beings,
}
KINDS = tuple(kind for kind in get_args(Intent) if kind not in (intents.Create, intents.Overdue))
PLAYED = get_args(intents.Played)
CLOCK = (intents.Pulse, intents.Roam, intents.Wake, intents.Wake, intents.Respawn)
RARE = (intents.Sleep, intents.Transport, intents.Conjure, intents.Banish, intents.Restore)


def any_kind(dice: Dice) -> type[Act]:
    """Mostly what players do."""
    many = PLAYED if dice.chance(80) else CLOCK if dice.chance(75) else RARE
    return dice.pick(many)


def wish(scene: Scene, kind: type[Act], dice: Dice) -> Act:
    """An intent of a kind."""
    players = (*PLAYERS, *PLAYERS, *PLAYERS, "x9")
    who = dice.pick(ACTORS[kind](scene) if kind in ACTORS else players)
    if kind is intents.Try and dice.chance(70):
        return _fitting_deed(scene, who, dice)
    values: dict[str, Any] = {"actor": who}
    for field in fields(kind)[1:]:
        values[field.name] = dice.pick(_pool(kind, field.name, dice)(scene, who))
    return kind(**values)


def _pool(kind: type[Act], field: str, dice: Dice) -> Pool:
    if kind is intents.Transport:
        return _always(*ROOMS, *UNKNOWN)
    close = dice.chance(80)
    return NEAR[field] if field in NEAR and close else POOLS.get(field, anything)


def _fitting_deed(scene: Scene, who: str, dice: Dice) -> Act:
    """One of the deeds that are written for the room, with the thing for it if it is at hand."""
    plan = scene.catalog.rooms.get(_place(scene, who))
    deeds = [(each.id, deed) for each in (plan.details if plan else ()) for deed in each.deeds]
    if not deeds:
        return intents.Try(who, "pull", "lever")
    target, deed = dice.pick(deeds)
    things = [item for item in within_reach(scene, who) if item in scene.items]
    item = next((item for item in things if scene.items[item].kind == deed.item), "")
    return intents.Try(who, deed.verb, target, item)


def turn_of(scene: Scene, room: str, dice: Dice) -> Act | None:
    """What whoever has the turn in a fight might do."""
    fight = scene.rooms[room].fight
    if fight is None:
        return None
    who = fight.current
    if scene.beings[who].creature:
        return intents.CreatureTurn(who)
    return dice.pick(DEEDS)(scene, fight, who, dice)


def _foe(fight: Fight, dice: Dice) -> str:
    return dice.pick([fighter.id for fighter in fight.fighters if fighter.side == "creatures"])


def _friend(fight: Fight, dice: Dice) -> str:
    return dice.pick([fighter.id for fighter in fight.fighters if fighter.side == "heroes"])


def _ability(scene: Scene, fight: Fight, who: str, dice: Dice) -> Act:
    ability = CATALOG.abilities[dice.pick(abilities_of(scene, scene.beings[who]))]
    target = (_foe if ability.harmful else _friend)(fight, dice)
    return intents.UseAbility(who, ability.id, target)


DEEDS: Sequence[Callable[[Scene, Fight, str, Dice], Act]] = (
    lambda scene, fight, who, dice: intents.Attack(who, _foe(fight, dice)),
    lambda scene, fight, who, dice: intents.Attack(who, _foe(fight, dice)),
    _ability,
    _ability,
    lambda scene, fight, who, dice: intents.Defend(who),
    lambda scene, fight, who, dice: intents.Flee(who),
    lambda scene, fight, who, dice: intents.Revive(who, _friend(fight, dice)),
    lambda scene, fight, who, dice: intents.UseItem(who, dice.pick(within_reach(scene, who))),
    lambda scene, fight, who, dice: intents.Throw(
        who, dice.pick(within_reach(scene, who)), _foe(fight, dice)
    ),
    lambda scene, fight, who, dice: intents.Overdue(who, fight.id, fight.round),
    lambda scene, fight, who, dice: intents.Persuade(who, _foe(fight, dice)),
)
