"""Who can be fought, and who is meant by a blow at nobody in particular."""

from commands.freeform.frame import Frame, unclear
from commands.targets import Thing
from game import fights
from game.state import Being


def hostile(frame: Frame, thing: Thing) -> bool:
    """Whether a blow at a thing makes sense."""
    if not isinstance(thing, Being):
        return True
    kind = frame.scene.catalog.creatures.get(thing.creature)
    return kind is not None and not kind.peaceful and thing.condition not in ("down", "dead")


def in_fight(frame: Frame) -> bool:
    """Whether the player is in the fight of the room."""
    return fights.fight_of(frame.scene, frame.who) is not None


def foes(frame: Frame) -> list[Being]:
    """The enemies in the fight; out of one, all who could be fought."""
    if in_fight(frame):
        return fights.enemies(frame.scene, frame.who)
    return [being for being in frame.seen() if hostile(frame, being)]


def only_foe(frame: Frame) -> str:
    """The only one there is to fight, else it is asked among those who are seen."""
    here = foes(frame)
    if len(here) == 1:
        return here[0].id
    seen = [being for being in frame.seen() if being.id in {foe.id for foe in here}]
    if not seen:
        raise unclear("You see nobody here to fight.")
    raise frame.asks("Attack whom", seen[:12], "attack #")
