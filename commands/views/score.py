"""A character's numbers: stats, effects, abilities, skills."""

from commands.prefs import Prefs
from commands.render.grammar import counted, sentence
from commands.render.palette import paint
from commands.views.layout import entries, heading, lines, pairs, paragraph
from commands.views.numbers import bonuses, signed, stat_name
from game.casting import abilities_of
from game.catalog import DERIVED, STATS, Ability, EffectKind, Node, Target, Tree
from game.formulas import LEVEL_CAP, experience_for, grown, reset_price
from game.rules.growth import opened
from game.state import Being, Effect, Scene
from game.stats import Sheet, sheet
from typeclasses.escape import plain

AIMS: dict[Target, str] = {
    "self": "yourself", "one": "one", "ally": "an ally", "all_enemies": "all enemies",
    "all_allies": "all allies", "room": "everybody here",
}  # fmt: skip


def score(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """Everything about oneself in numbers. A stat that things change shows its base too."""
    being = scene.beings[viewer]
    stats = sheet(scene, being)
    return lines(
        heading(_title(scene, being), prefs),
        paragraph(_state(being, stats), prefs),
        pairs([(stat_name(name), _stat(scene, being, name, stats)) for name in STATS], prefs),
        pairs(_derived(stats), prefs),
        paragraph(_wealth(being), prefs),
        effects(scene, viewer, prefs) if being.effects else "",
    )


def _title(scene: Scene, being: Being) -> str:
    calling = scene.catalog.callings.get(being.calling)
    origin = scene.catalog.origins.get(being.origin)
    parts = [plain(plan.name) for plan in (origin, calling) if plan]
    return ", ".join((plain(being.name), f"level {being.level}", *parts))


def _state(being: Being, stats: Sheet) -> str:
    if being.level >= LEVEL_CAP:
        growth = f"{being.experience} experience, the highest level"
    else:
        left = experience_for(being.level + 1) - being.experience
        growth = f"{being.experience} experience, {max(0, left)} to level {being.level + 1}"
    vitals = f"{being.hp} of {stats['max_hp']} hp, {being.mana} of {stats['max_mana']} mana"
    return sentence(f"{vitals}; {growth}")


def _stat(scene: Scene, being: Being, name: str, stats: Sheet) -> str:
    """ "14 (12 +2)": what is in force, what is one's own, what is added to it."""
    calling = scene.catalog.callings.get(being.calling)
    growth = calling.growth.get(name, 0) if calling else 0
    own = grown(getattr(being.base, name), growth, being.level)
    more = stats[name] - own
    return f"{stats[name]} ({own} {signed(more)})" if more else str(stats[name])


def _derived(stats: Sheet) -> list[tuple[str, str]]:
    shown = [name for name in DERIVED if name not in ("max_hp", "max_mana")]
    shown += sorted(name for name in stats if name.startswith("resist_") and stats[name])
    per_cent = {"critical_chance", *(name for name in shown if name.startswith("resist_"))}
    return [(stat_name(n), f"{stats[n]} %" if n in per_cent else str(stats[n])) for n in shown]


def _wealth(being: Being) -> str:
    points = counted(being.points, "skill point")
    return f"You have {counted(being.coins, 'coin')} and {points} to spend."


def effects(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """What is on oneself, what it does and for how long."""
    being = scene.beings[viewer]
    rows = [
        _effect(scene.catalog.effects[effect.kind], effect)
        for effect in being.effects if effect.kind in scene.catalog.effects
    ]  # fmt: skip
    if not rows:
        return paragraph("Nothing out of the ordinary is on you.", prefs)
    return lines(heading("On you", prefs), entries(rows, prefs))


def _effect(kind: EffectKind, effect: Effect) -> str:
    notes = [counted(effect.turns, "turn")]
    notes += [f"{effect.stacks} times"] if effect.stacks > 1 else []
    notes += [f"{effect.power * effect.stacks} a turn"] if kind.family.endswith("over_time") else []
    notes += [f"{effect.power} left"] if kind.family == "shield" else []
    notes += [text] if (text := bonuses(*[kind.bonus] * effect.stacks)) else []
    return f"{plain(kind.name)} ({'; '.join(notes)}): {sentence(plain(kind.line))}"


def abilities(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """What can be used: cost, cooldown, whom it reaches."""
    being = scene.beings[viewer]
    kinds = [scene.catalog.abilities.get(key) for key in dict.fromkeys(abilities_of(scene, being))]
    rows = [_ability(being, kind) for kind in kinds if kind]
    if not rows:
        return paragraph("You have no abilities yet. Learn skills to get some.", prefs)
    return lines(heading("Your abilities", prefs), entries(rows, prefs))


def _ability(being: Being, kind: Ability) -> str:
    notes = [f"{kind.mana} mana"] if kind.mana else []
    notes.append(_aim(kind))
    if left := being.cooldowns.get(kind.id):
        notes.append(f"ready in {counted(left, 'turn')}")
    elif kind.cooldown:
        notes.append(f"every {counted(kind.cooldown, 'turn')}")
    notes += ["not enough mana"] if being.mana < kind.mana else []
    notes += ["spell"] if kind.spell else []
    return f"{plain(kind.name)} ({', '.join(notes)}): {sentence(plain(kind.line))}"


def _aim(kind: Ability) -> str:
    if kind.target == "one":
        return "on one enemy" if kind.harmful else "on one"
    return f"on {AIMS[kind.target]}"


def skills(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """The trees of one's class, tier by tier."""
    being = scene.beings[viewer]
    calling = scene.catalog.callings.get(being.calling)
    if calling is None or not calling.trees:
        return paragraph("There are no skills for you to learn.", prefs)
    price = counted(reset_price(being.level), "coin")
    ending = (
        "A tier opens with one skill of the tier before. "
        f"You have {counted(being.points, 'point')} to spend. Forgetting all costs {price}."
    )
    trees = (_tree(being, tree, prefs) for tree in calling.trees)
    return lines(*trees, paragraph(ending, prefs))


def _tree(being: Being, tree: Tree, prefs: Prefs) -> str:
    nodes = sorted(tree.nodes, key=lambda node: node.tier)
    rows = [_node(being, tree, node, prefs) for node in nodes]
    line = paragraph(sentence(plain(tree.line)), prefs)
    return lines(heading(plain(tree.name), prefs), line, entries(rows, prefs))


def _node(being: Being, tree: Tree, node: Node, prefs: Prefs) -> str:
    state = _node_state(being, tree, node)
    name = plain(node.name)
    name = paint("help", name, prefs) if state == "learnt" else name
    gives = f" {sentence(text)}" if (text := bonuses(node.bonus)) else ""
    return f"{node.tier}. {name} ({state}): {sentence(plain(node.line))}{gives}"


def _node_state(being: Being, tree: Tree, node: Node) -> str:
    if node.id in being.skills:
        return "learnt"
    if not opened(being, tree, node):
        return "closed"
    cost = counted(node.cost, "point")
    return f"open, {cost}" if being.points >= node.cost else f"needs {cost}"
