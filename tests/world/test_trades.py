"""Classes, origins and things: everybody has enough of them, and nobody buys strength."""

import pytest

from game.catalog import Catalog, ItemKind
from game.dice import notation

LEVELS = (1, 4, 8, 12, 16, 20)
TOOLED = ("pyrist", "mender", "tidecaller", "tallyman", "bonesetter", "bellringer")


def test_trees_are_full(shipped: Catalog) -> None:
    """Eight classes, each with two trees of five tiers of two skills."""
    tiers = {
        (calling.id, tree.id, tier): sum(node.tier == tier for node in tree.nodes)
        for calling in shipped.callings.values()
        for tree in calling.trees
        for tier in range(1, 6)
    }

    assert (len(tiers), set(tiers.values())) == (8 * 2 * 5, {2})


def test_two_classes_are_early(shipped: Catalog) -> None:
    """Two of the eight open to ELITE members first."""
    early = {calling.id for calling in shipped.callings.values() if calling.early}

    assert early == {"tallyman", "bellringer"}


def test_no_two_abilities_do_the_same(shipped: Catalog) -> None:
    """No ability is another one under a new name."""
    done = [(each.target, each.parts, each.mana) for each in shipped.abilities.values()]

    assert [each for each in done if done.count(each) > 1] == []


@pytest.mark.parametrize("calling", TOOLED)
def test_every_trade_has_its_tools(shipped: Catalog, calling: str) -> None:
    """A class that needs a tool of its own finds one at levels 1, 4, 8, 12, 16 and 20."""
    tools = {item.level for item in shipped.items.values() if item.callings == (calling,)}

    assert tools >= set(LEVELS)


def test_every_slot_is_served(shipped: Catalog) -> None:
    """Head, body, hands, feet, neck, ring and off hand have something new every few levels."""
    served = {slot: 0 for slot in ("head", "body", "hands", "feet", "neck", "ring", "off_hand")}
    for item in shipped.items.values():
        if item.slot in served and item.level > 1:
            served[item.slot] += 1

    assert min(served.values()) >= 5


def test_members_are_not_stronger(shipped: Catalog) -> None:
    """An exclusive thing gives no more points, and strikes no harder, than some ordinary one."""
    exclusive = [item for item in shipped.items.values() if item.exclusive]
    ordinary = [item for item in shipped.items.values() if not item.exclusive]

    def matched(item: ItemKind) -> bool:
        return any(
            other.sort == item.sort and other.slot == item.slot and other.level <= item.level
            and sum(other.bonus.values()) >= sum(item.bonus.values())
            and (not item.damage or notation(other.damage).mean >= notation(item.damage).mean)
            for other in ordinary
        )  # fmt: skip

    assert (len(exclusive), [item.id for item in exclusive if not matched(item)]) == (8, [])


def test_every_past_comes_back(shipped: Catalog) -> None:
    """Each origin has a quest that it leads into."""
    assert all(origin.hook in shipped.quests for origin in shipped.origins.values())


def test_much_is_known(shipped: Catalog) -> None:
    """At least twelve lore topics, fourteen affixes and ninety kinds of things."""
    assert (len(shipped.lore) >= 12, len(shipped.affixes) >= 14, len(shipped.items) >= 90) == (
        True, True, True,
    )  # fmt: skip
