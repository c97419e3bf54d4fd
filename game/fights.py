"""Who is in a fight: sides, beginning, joining; and what may be done in one at all."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from game import formulas
from game.events import ActionTaken, FightBegan, JoinedFight, StoodUp
from game.state import Being, Fight, Fighter, Scene, Side
from game.turn import Refused, Turn


def fight_of(scene: Scene, who: str) -> Fight | None:
    """The fight that a being takes part in."""
    room = scene.rooms.get(scene.beings[who].place)
    fight = room.fight if room else None
    return fight if fight is not None and fight.find(who) else None


def side_of(being: Being) -> Side:
    return "heroes" if being.is_player else "creatures"


def able(turn: Turn, who: str) -> None:
    """Refuse what an unconscious or dead being wants to do, and what comes out of turn."""
    being = turn.being(who)
    if being.condition in ("down", "dead"):
        raise Refused("unconscious")
    fight = fight_of(turn.scene, who)
    if fight is not None and fight.current != who:
        raise Refused("not_your_turn", current=fight.current)


def on_turn(scene: Scene, who: str) -> bool:
    """Whether it is somebody's turn in their fight."""
    fight = fight_of(scene, who)
    return fight is not None and fight.current == who


def spend(turn: Turn, who: str) -> None:
    """In a fight, what was just done was the turn's action."""
    if on_turn(turn.scene, who):
        turn.happen(ActionTaken(who))


def peace(turn: Turn, who: str) -> None:
    """Refuse what cannot be done in a fight or without one's senses."""
    if turn.being(who).condition in ("down", "dead"):
        raise Refused("unconscious")
    if fight_of(turn.scene, who):
        raise Refused("in_fight")


def get_up(turn: Turn, who: str) -> None:
    """Whoever rests gets up before doing something."""
    if turn.being(who).condition == "resting":
        turn.happen(StoodUp(who, audience=turn.here(who)))


def enemies(scene: Scene, who: str) -> list[Being]:
    """Those on the other side who can still fight, in the order of the fight."""
    fight = fight_of(scene, who)
    mine = side_of(scene.beings[who])
    return _standing(scene, fight, lambda fighter: fighter.side != mine)


def allies(scene: Scene, who: str) -> list[Being]:
    """Those on the same side, `who` included; out of a fight only `who`."""
    fight = fight_of(scene, who)
    mine = side_of(scene.beings[who])
    return _standing(scene, fight, lambda f: f.side == mine) if fight else [scene.beings[who]]


def _standing(scene: Scene, fight: Fight | None, wanted: Callable[[Fighter], bool]) -> list[Being]:
    fighters = fight.fighters if fight else ()
    beings = (scene.beings[f.id] for f in fighters if wanted(f) and f.id in scene.beings)
    return [being for being in beings if being.condition not in ("down", "dead")]


def engage(turn: Turn, who: str, target: str) -> None:
    """See to it that both are in the fight of their room; begin one if there is none."""
    fight = turn.room(who).fight
    sides = (who, target, *_friends(turn.scene, target))
    if fight is None:
        _begin(turn, who, sides)
        return
    for newcomer in sides:
        if fight.find(newcomer) is None:
            join(turn, newcomer)


def enter(turn: Turn, who: str, targets: list[str], harmful: bool) -> bool:
    """Enter the fight that a deed on others belongs to: harm begins one, help joins one.

    Whether the deed can be done at once: out of a fight, or on one's turn.
    """
    for target in targets:
        if harmful and not together(turn.scene, who, target):
            engage(turn, who, target)
        elif target != who and fight_of(turn.scene, target):
            join(turn, who)
    return fight_of(turn.scene, who) is None or on_turn(turn.scene, who)


def together(scene: Scene, one: str, other: str) -> bool:
    """Whether two beings are in the same fight."""
    fight = fight_of(scene, one)
    return fight is not None and fight.find(other) is not None


def contested(scene: Scene, fight: Fight) -> bool:
    """Whether both sides have somebody standing."""
    return _stands(scene, fight, "heroes") and _stands(scene, fight, "creatures")


def _stands(scene: Scene, fight: Fight, side: Side) -> bool:
    for fighter in fight.fighters:
        being = scene.beings.get(fighter.id) if fighter.side == side else None
        if being is not None and being.condition not in ("down", "dead"):
            return True
    return False


def winners(scene: Scene, fight: Fight) -> str:
    """The side that is left standing, "over" if none is."""
    if _stands(scene, fight, "heroes"):
        return "heroes"
    return "creatures" if _stands(scene, fight, "creatures") else "over"


def _friends(scene: Scene, target: str) -> list[str]:
    """Who stands by a creature that is attacked: its own family here, if it is awake to it."""
    being = scene.beings[target]
    kind = scene.catalog.creatures.get(being.creature)
    if kind is None:
        return []
    kinds = scene.catalog.creatures
    return [
        other.id for other in scene.occupants(being.place)
        if other.creature and other.id != target and other.condition not in ("down", "dead")
        and kinds[other.creature].family == kind.family and not kinds[other.creature].peaceful
    ]  # fmt: skip


def _begin(turn: Turn, opener: str, who: Iterable[str]) -> None:
    """Order by initiative; the opener has the first turn, and the order goes on from there."""
    fighters = sorted(
        (_fighter(turn, each) for each in dict.fromkeys(who)),
        key=lambda fighter: (-fighter.initiative, fighter.id),
    )
    first = next(n for n, fighter in enumerate(fighters) if fighter.id == opener)
    fight = Fight(turn.new_id("f"), tuple(fighters), turn=first)
    room = turn.being(opener).place
    turn.happen(FightBegan(room, fight, audience=turn.here(opener)))


def _fighter(turn: Turn, who: str) -> Fighter:
    rolled = turn.dice.between(1, 20)
    initiative = formulas.initiative(turn.sheet(who)["speed"], rolled)
    return Fighter(who, side_of(turn.being(who)), initiative)


def join(turn: Turn, who: str) -> None:
    """Enter the fight of one's room by initiative; nothing if there is none or one is in it."""
    room = turn.room(who)
    fight = room.fight
    if fight is None or fight.find(who):
        return
    fighter = _fighter(turn, who)
    at = next(
        (n for n, f in enumerate(fight.fighters) if f.initiative < fighter.initiative),
        len(fight.fighters),
    )
    fighters = (*fight.fighters[:at], fighter, *fight.fighters[at:])
    now = fight.turn + 1 if at <= fight.turn else fight.turn
    joined = replace(fight, fighters=fighters, turn=now)
    turn.happen(JoinedFight(room.id, who, joined, audience=turn.here(who)))
