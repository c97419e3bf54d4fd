"""Reading sentences about fights: blows, abilities, guarding, helping, healing."""

from commands.freeform_frame import Frame, deed, parted, unclear
from commands.freeform_line import without_loose_end
from commands.target_names import OWN, Thing, item_name
from commands.targets import Choice, Found, Question
from commands.freeform_frame import Reply
from commands.words import near, normal
from game import fights
from game.casting import abilities_of
from game.catalog import Ability, Detail, PartKind
from game.intents import Act, Attack, Defend, Revive, Throw, UseAbility, UseItem
from game.state import Being, Item

_AIM = ("at", "on", "against", "upon", "with", "towards", "toward", "to", "over", "into")


def attack(frame: Frame) -> Act:
    """With what is in hand, something thrown or an ability; on a part of the room a deed."""
    done = ability_in(frame, frame.said)
    if done is not None:
        return done
    phrase, _, tool = parted(frame, "with", "using")
    phrase = without_loose_end(_after(phrase, ("at", "on", "against", "the enemy", "into", "out at")))
    target = _foe(frame, phrase)
    if isinstance(target.thing, Detail):
        return deed(frame, ("break", "push", "use"), target.thing)
    if target.sort == "exit":
        raise unclear("A door is opened, or unlocked, with a key or by picking the lock.")
    return _armed(frame, target.id, tool) if tool else Attack(frame.who, target.id)


def _after(phrase: str, links: tuple[str, ...]) -> str:
    for link in links:
        phrase = phrase.removeprefix(f"{link} ")
    return "" if phrase in links else phrase


def _foe(frame: Frame, phrase: str) -> Found:
    """Who is meant; without a word the only enemy, else it is asked."""
    if phrase and phrase not in ("back", "enemy", "the enemy", "enemies", "the enemies"):
        return frame.one(phrase, ("being", "detail", "exit"), lambda thing: _hostile(frame, thing))
    here = fights.enemies(frame.scene, frame.who) if _fighting(frame) else _strangers(frame)
    foes = [foe for foe in here if frame.maybe(f"#{foe.id}", ("being",)) is not None]
    if len(foes) == 1:
        return Found(foes[0].id, "being", foes[0])
    if not foes:
        raise unclear("There is nobody here to fight.")
    raise frame.asks("Attack whom", foes[:12], "attack #")


def _fighting(frame: Frame) -> bool:
    return fights.fight_of(frame.scene, frame.who) is not None


def _strangers(frame: Frame) -> list[Being]:
    here = frame.scene.occupants(frame.me.place)
    return [being for being in here if _hostile(frame, being)]


def _hostile(frame: Frame, thing: Thing) -> bool:
    if not isinstance(thing, Being):
        return True
    kind = frame.scene.catalog.creatures.get(thing.creature)
    return kind is not None and not kind.peaceful and thing.condition not in ("down", "dead")


def _armed(frame: Frame, target: str, tool: str) -> Act:
    """"with my dagger": it must be in hand first; "with oil" throws it."""
    ability = ability_named(frame, tool)
    if ability is not None:
        return UseAbility(frame.who, ability.id, target)
    if tool.split()[-1] in ("fist", "fists", "hands", "everything", "weapon", "all"):
        return Attack(frame.who, target)
    item = frame.one(tool, ("item_worn", "item_carried")).thing
    assert isinstance(item, Item)
    if item.slot:
        return Attack(frame.who, target)
    kind = frame.kind(item)
    if kind.throw:
        return Throw(frame.who, item.id, target)
    if kind.slot != "weapon":
        raise unclear(f"That is no weapon. Try: attack #{target}.".replace(f"#{target}", "it"), f"attack #{target}")
    name = item_name(frame.scene, item)
    choices = (
        Choice(item.id, f"wield the {name}", f"wield #{item.id}"),
        Choice(target, "attack with what you have in hand", f"attack #{target}"),
    )
    raise Reply(Question(
        f"You do not have the {name} in your hand: 1 {choices[0].label}, 2 {choices[1].label}?", choices,
    ))  # fmt: skip


# Abilities.


def cast(frame: Frame) -> Act:
    """An ability that the player has, perhaps at somebody."""
    words = _after(frame.rest, ("a", "an", "the", "my", "spell", "spell of"))
    done = ability_in(frame, words)
    if done is not None:
        return done
    phrase = parted(frame.about(words), *_AIM)[0]
    known = {a.id: a for a in frame.scene.catalog.abilities.values()}
    mine = [known[key].name for key in abilities_of(frame.scene, frame.me) if key in known]
    listed = f"You know: {', '.join(mine)}." if mine else "You know none yet."
    if any(normal(a.name) == phrase for a in known.values()):
        raise unclear(f"You have not learnt {phrase}. {listed}", "abilities")
    raise unclear(f"Use which ability? {listed}", "abilities")


def ability_in(frame: Frame, words: str) -> Act | None:
    """The ability whose name words begin with, and whom it is aimed at; None if there is none."""
    tokens = normal(words).split()
    for size in range(min(5, len(tokens)), 0, -1):
        ability = ability_named(frame, " ".join(tokens[:size]), loose=size == 1)
        if ability is not None:
            return _aimed(frame, ability, " ".join(tokens[size:]))
    return None


def ability_named(frame: Frame, words: str, loose: bool = True) -> Ability | None:
    """The player's ability of this name, or with one letter wrong in it."""
    catalog = frame.scene.catalog.abilities
    mine = [catalog[key] for key in abilities_of(frame.scene, frame.me) if key in catalog]
    name = " ".join(word for word in normal(words).split() if word not in ("my", "the", "a", "an"))
    exact = [each for each in mine if normal(each.name) == name]
    slips = [each for each in mine if len(name) > 4 and near(normal(each.name), name)]
    found = exact or (slips if loose or slips else [])
    return found[0] if len(found) == 1 else None


def _aimed(frame: Frame, ability: Ability, rest: str) -> Act:
    phrase = rest
    for link in _AIM:
        phrase = phrase.removeprefix(f"{link} ")
    if not phrase or ability.target in ("self", "all_allies", "room"):
        return UseAbility(frame.who, ability.id)
    if ability.target == "all_enemies" and ("all" in phrase.split() or phrase.endswith("s")):
        return UseAbility(frame.who, ability.id)
    found = frame.one(
        phrase, ("being",), (lambda thing: _hostile(frame, thing)) if ability.harmful else None
    )
    return UseAbility(frame.who, ability.id, found.id)


def _with_part(frame: Frame, part: PartKind, family: str = "") -> list[Ability]:
    """The player's harmless abilities that heal, or give an effect of a family."""
    catalog = frame.scene.catalog
    mine = [catalog.abilities[k] for k in abilities_of(frame.scene, frame.me) if k in catalog.abilities]
    return [
        each for each in mine if not each.harmful and any(
            p.kind == part and (not family or (
                p.effect in catalog.effects and catalog.effects[p.effect].family == family))
            for p in each.parts)
    ]  # fmt: skip


def shield(frame: Frame) -> Act:
    """A shielding ability if there is just one; else a guard."""
    done = ability_in(frame, frame.said)
    if done is not None:
        return done
    wards = _with_part(frame, "effect", "shield")
    return UseAbility(frame.who, wards[0].id) if len(wards) == 1 else Defend(frame.who)


def defend(frame: Frame) -> Act:
    done = ability_in(frame, frame.said)
    return done if done is not None else Defend(frame.who)


# Helping.


def revive(frame: Frame) -> Act:
    words = without_loose_end(_after(frame.rest, ("to", "the wounds of")))
    if words in ("me", "myself"):
        raise unclear("You cannot help yourself up. To stand up, type: stand.", "stand")
    found = frame.one(words or _fallen(frame), ("being",), _is_down)
    return Revive(frame.who, found.id)


def _is_down(thing: Thing) -> bool:
    return isinstance(thing, Being) and thing.condition == "down"


def _fallen(frame: Frame) -> str:
    """The only one here who lies unconscious."""
    here = [being for being in frame.scene.occupants(frame.me.place) if _is_down(being)]
    if len(here) == 1:
        return f"#{here[0].id}"
    raise unclear("Help whom? Name somebody.")


def help_(frame: Frame) -> Act:
    """Somebody unconscious is helped up; others are healed or asked about."""
    words = without_loose_end(frame.rest.removesuffix(" to her feet").removesuffix(" to his feet").removesuffix(" to their feet"))  # fmt: skip
    if not words or words.startswith(("with ", "on ")):
        raise unclear("For help on a subject, type: help and a word.", "help")
    found = frame.one(words, ("being",), _is_down)
    if _is_down(found.thing) or words != frame.rest:
        return Revive(frame.who, found.id)
    raise unclear("How? You can heal, give something, or fight at their side.")


def heal(frame: Frame) -> Act:
    """With an ability that heals if there is just one, or with the thing that is named."""
    phrase, _, tool = parted(frame, "with", "using")
    words = without_loose_end(_after(phrase, ("to",)))
    target = frame.one(words, ("being",)).id if words and "wounds" not in words else frame.who
    if tool:
        ability = ability_named(frame, tool)
        if ability is not None:
            return UseAbility(frame.who, ability.id, target)
        item = frame.one(tool, (*OWN, "item_inside"))
        return UseItem(frame.who, item.id, "" if target == frame.who else target)
    cures = _with_part(frame, "heal")
    if len(cures) == 1:
        return UseAbility(frame.who, cures[0].id, target)
    if not cures:
        raise unclear("You know no healing. Use something: use salve on somebody.", "inventory")
    choices = tuple(Choice(a.id, a.name, f"cast {a.name} on #{target}") for a in cures)
    listed = ", ".join(f"{n} {choice.label}" for n, choice in enumerate(choices, start=1))
    raise Reply(Question(f"Heal with what: {listed}?", choices))
