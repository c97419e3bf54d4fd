"""Reading sentences about fights: blows, guarding, helping, healing."""

from commands.freeform.abilities import ability_named, with_part
from commands.freeform.foes import hostile, only_foe
from commands.freeform.frame import (
    CARRIED,
    Frame,
    Reply,
    after,
    ask,
    deed,
    item_of,
    parted,
    unclear,
)
from commands.freeform.line import without_loose_end
from commands.targets import OWN, Choice, Thing, item_name
from game.catalog import Detail
from game.intents import Act, Attack, Defend, Revive, Throw, UseAbility, UseItem
from game.state import Being, Item

_ANYBODY = ("", "back", "enemy", "the enemy", "enemies", "the enemies")
_BARE = ("fist", "fists", "hands", "everything", "weapon", "all")


def attack(frame: Frame) -> Act:
    """With what is in hand, something thrown or an ability; on a part of the room a deed."""
    phrase, _, tool = parted(frame, "with", "using")
    phrase = without_loose_end(after(phrase, ("at", "on", "against", "into", "out at")))
    if phrase in _ANYBODY:
        return _strike(frame, only_foe(frame), tool)
    found = frame.one(phrase, ("being", "detail", "exit"), lambda thing: hostile(frame, thing))
    if isinstance(found.thing, Detail):
        return deed(frame, ("break", "push", "use"), found.thing)
    if found.sort == "exit":
        raise unclear("A door is opened, or unlocked, with a key or by picking the lock.")
    return _strike(frame, found.id, tool)


def _strike(frame: Frame, target: str, tool: str) -> Act:
    """ "with my dagger": it must be in hand first; "with oil" throws it."""
    ability = ability_named(frame, tool)
    if ability is not None:
        return UseAbility(frame.who, ability.id, target)
    if not tool or tool.split()[-1] in _BARE:
        return Attack(frame.who, target)
    item = item_of(frame.one(tool, OWN))
    if item.slot:
        return Attack(frame.who, target)
    if frame.kind(item).throw:
        return Throw(frame.who, item.id, target)
    raise _not_in_hand(frame, item, target)


def _not_in_hand(frame: Frame, item: Item, target: str) -> Reply:
    if frame.kind(item).slot != "weapon":
        return unclear("That is no weapon. Attack with what is in your hand.", f"attack #{target}")
    name = item_name(frame.scene, item)
    return ask(f"You do not have the {name} in your hand", [
        Choice(item.id, f"wield the {name}", f"wield #{item.id}"),
        Choice(target, "attack with what you have in hand", f"attack #{target}"),
    ])  # fmt: skip


def shield(frame: Frame) -> Act:
    """A shielding ability if there is just one; else a guard."""
    wards = with_part(frame, "effect", "shield")
    return UseAbility(frame.who, wards[0].id) if len(wards) == 1 else Defend(frame.who)


def defend(frame: Frame) -> Act:
    """Whatever is to be guarded, a guard is what there is."""
    return Defend(frame.who)


def revive(frame: Frame) -> Act:
    """Somebody unconscious; the only one, if nobody is named."""
    words = without_loose_end(after(frame.rest, ("to", "the wounds of")))
    if words in ("me", "myself"):
        raise unclear("You cannot help yourself up. To stand up, type: stand.", "stand")
    found = frame.one(words or _fallen(frame), ("being",), _is_down)
    return Revive(frame.who, found.id)


def _is_down(thing: Thing) -> bool:
    return isinstance(thing, Being) and thing.condition == "down"


def _fallen(frame: Frame) -> str:
    here = [being for being in frame.seen() if _is_down(being)]
    if len(here) == 1:
        return f"#{here[0].id}"
    raise unclear("Help whom? Name somebody.")


def help_(frame: Frame) -> Act:
    """Somebody unconscious is helped up; how others are to be helped is asked."""
    words = without_loose_end(frame.rest.partition(" to ")[0])
    if not words or words.startswith(("with ", "on ")):
        raise unclear("For help on a subject, type: help and a word.", "help")
    found = frame.one(words, ("being",), _is_down)
    if _is_down(found.thing):
        return Revive(frame.who, found.id)
    raise unclear("How? You can heal, give something, or fight at their side.")


def heal(frame: Frame) -> Act:
    """With an ability that heals if there is just one, or with the thing that is named."""
    phrase, _, tool = parted(frame, "with", "using")
    words = without_loose_end(after(phrase, ("to",)))
    target = frame.one(words, ("being",)).id if words and "wounds" not in words else frame.who
    if tool:
        return _treat(frame, target, tool)
    cures = with_part(frame, "heal")
    if len(cures) == 1:
        return UseAbility(frame.who, cures[0].id, target)
    if not cures:
        raise unclear("You know no healing. Use something: use salve on somebody.", "inventory")
    raise ask("Heal with what", [
        Choice(cure.id, cure.name, f"cast {cure.name} on #{target}") for cure in cures
    ])  # fmt: skip


def _treat(frame: Frame, target: str, tool: str) -> Act:
    ability = ability_named(frame, tool)
    if ability is not None:
        return UseAbility(frame.who, ability.id, target)
    item = frame.one(tool, CARRIED)
    return UseItem(frame.who, item.id, "" if target == frame.who else target)
