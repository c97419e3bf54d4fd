"""Skills: learnt with points, in order, and forgotten for coins."""

from game import fights, formulas
from game.catalog import Node, Tree
from game.events import CoinsChanged, Only, SkillLearned, SkillsReset
from game.intents import Learn, ResetSkills
from game.state import Being
from game.turn import Refused, Turn


def learn(turn: Turn, intent: Learn) -> None:
    """Buy a skill; each tier of a tree opens with one skill of the tier before."""
    who = intent.actor
    fights.peace(turn, who)
    being = turn.being(who)
    tree, node = _find(turn, being, intent.node)
    if node.id in being.skills:
        raise Refused("already_learnt", node=node.id)
    if not opened(being, tree, node):
        raise Refused("tier_closed", node=node.id, tier=node.tier - 1)
    if being.points < node.cost:
        raise Refused("no_points", node=node.id, cost=node.cost, points=being.points)
    turn.happen(SkillLearned(who, node.id, being.points - node.cost, audience=Only((who,))))


def opened(being: Being, tree: Tree, node: Node) -> bool:
    """Whether the tier of a node is open to somebody."""
    return node.tier == 1 or any(
        other.tier == node.tier - 1 and other.id in being.skills for other in tree.nodes
    )


def _find(turn: Turn, being: Being, node: str) -> tuple[Tree, Node]:
    calling = turn.scene.catalog.callings.get(being.calling)
    for tree in calling.trees if calling else ():
        for each in tree.nodes:
            if each.id == node:
                return tree, each
    raise Refused("no_such_skill", node=node)


def reset(turn: Turn, intent: ResetSkills) -> None:
    """Forget all skills, for coins; every point comes back."""
    who = intent.actor
    fights.peace(turn, who)
    being, nodes = turn.being(who), turn.scene.catalog.nodes
    if not being.skills:
        raise Refused("nothing_learnt")
    price = formulas.reset_price(being.level)
    if being.coins < price:
        raise Refused("not_enough_coins", amount=price, coins=being.coins)
    only = Only((who,))
    turn.happen(CoinsChanged(who, -price, being.coins - price, "reset", audience=only))
    points = being.points + sum(nodes[node].cost for node in being.skills if node in nodes)
    turn.happen(SkillsReset(who, points, audience=only))
