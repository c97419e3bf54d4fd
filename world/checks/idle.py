"""Entries that nobody meets, finds, learns or uses, and numbers that do not belong together."""

from collections import Counter
from collections.abc import Iterator

from game.catalog import Catalog, EffectKind, Part
from world.checks import sources
from world.draft import Draft
from world.problems import Problem, did_you_mean


def check_idle(draft: Draft) -> Iterator[Problem]:
    """What is written and never comes up in play."""
    catalog = draft.catalog
    tables = (
        ("ability", sources.abilities_used(catalog), "nobody has this ability"),
        ("effect", sources.effects_used(catalog), "nothing lays this effect on anybody"),
        ("loot", sources.loot_used(catalog), "nothing drops from this table"),
        ("creature", sources.creatures_met(catalog), "it is met in no room"),
        ("item", sources.items_found(catalog) | _coins(catalog), "nobody can come by it"),
    )
    for kind, used, what in tables:
        for key in draft.ids(kind):
            if key not in used:
                yield draft.problem(kind, key, what, "Use it or remove it.")


def _coins(catalog: Catalog) -> set[str]:
    return {key for key, item in catalog.items.items() if item.sort == "coins"}


def check_secrets(draft: Draft) -> Iterator[Problem]:
    """Topics that wait for a secret which nobody can learn."""
    given = sources.secrets_given(draft.catalog)
    for key, kind in draft.catalog.creatures.items():
        for topic in kind.topics:
            if topic.needs and topic.needs not in given:
                what = f'the topic "{topic.id}" needs "{topic.needs}", which nothing gives'
                mend = did_you_mean(topic.needs, given - {""})
                yield draft.problem("creature", key, what, mend, ("topics", topic.id, "needs"))


def check_people(draft: Draft) -> Iterator[Problem]:
    """What character creation needs: classes and origins, one of each recommended."""
    for kind in ("class", "origin"):
        entries = draft.entries[kind].values()
        chosen = [entry for entry in entries if getattr(entry.text, "recommended", False)]
        for entry in list(entries)[:1] if not chosen else chosen[1:]:
            what = f"{len(chosen)} entries of the kind {kind} are recommended"
            yield entry.problem(what, 'Write "recommended: true" in just one.')


def check_skills(draft: Draft) -> Iterator[Problem]:
    """Skills and spells: an id means one skill, an ability is learnt once in a class."""
    owners: dict[str, str] = {}
    for key, calling in draft.catalog.callings.items():
        learnt = Counter(calling.abilities)
        for tree in calling.trees:
            for node in tree.nodes:
                learnt[node.ability] += bool(node.ability)
                place = ("trees", tree.id, "tiers", node.tier - 1, node.id)
                owner = owners.setdefault(node.id, f"{key}.{tree.id}")
                if owner != f"{key}.{tree.id}":
                    what = f'the skill "{node.id}" is also in {owner}'
                    yield draft.problem("class", key, what, "Rename one of them.", place)
        for ability, times in learnt.items():
            if times > 1:
                what = f'the ability "{ability}" is learnt {times} times'
                yield draft.problem("class", key, what, "Take it out of all places but one.")


def check_powers(draft: Draft) -> Iterator[Problem]:
    """Abilities and their effects: friend or foe, and power where a family needs it."""
    for key, ability in draft.catalog.abilities.items():
        for index, part in enumerate(ability.parts):
            effect = draft.catalog.effects.get(part.effect)
            if effect is None:
                continue
            for what, mend in _power(effect, part, ability.harmful):
                yield draft.problem("ability", key, what, mend, ("parts", index))


def _power(effect: EffectKind, part: Part, harmful: bool) -> Iterator[tuple[str, str]]:
    ticks = effect.family in ("damage_over_time", "heal_over_time", "shield")
    if ticks and not (part.base or part.scale):
        yield f'the {effect.family} "{effect.id}" has no power', 'Write "power:" or "scale:".'
    if not part.on_self and effect.harmful != harmful:
        says = "harmful" if effect.harmful else "not harmful"
        yield (
            f'its effect "{effect.id}" is {says} and the ability is otherwise',
            'Make them agree: "harmful:" in both.',
        )


def check_lore(draft: Draft) -> Iterator[Problem]:
    """A word asks for one lore topic."""
    owners: dict[str, str] = {}
    for key, topic in draft.catalog.lore.items():
        for index, word in enumerate(topic.words):
            owner = owners.setdefault(word, key)
            if owner != key:
                what = f'the word "{word}" also asks for "{owner}"'
                mend = "Take it out of one of them."
                yield draft.problem("lore", key, what, mend, ("words", index))


def check_loot(draft: Draft) -> Iterator[Problem]:
    """Loot lines: only what stacks falls in numbers, only what has affixes gets them."""
    suited = {sort for affix in draft.catalog.affixes.values() for sort in affix.sorts}
    for key, table in draft.catalog.loot.items():
        for index, entry in enumerate(table.entries):
            item = draft.catalog.items.get(entry.item)
            place = ("entries", index)
            if item and entry.most > 1 and not item.stacks:
                what = f'"{item.id}" falls in numbers but does not stack'
                yield draft.problem("loot", key, what, "Write one, or let it stack.", place)
            if item and entry.affix_chance and item.sort not in suited:
                what = f'"{item.id}" has a chance of an affix, and none suits a {item.sort}'
                yield draft.problem("loot", key, what, 'Remove "affix_chance".', place)
