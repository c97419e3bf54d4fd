"""Where things come from: what can be found, met and learnt in this world, and what cannot."""

from collections.abc import Iterator

from game.catalog import Catalog, Deed


def deeds(catalog: Catalog) -> Iterator[Deed]:
    """All deeds of all rooms."""
    details = (detail for room in catalog.rooms.values() for detail in room.details)
    return (deed for detail in details for deed in detail.deeds)


def creatures_met(catalog: Catalog) -> set[str]:
    """Kinds that appear in a room, or are summoned by one that does."""
    met = {spawn.creature for spawn in catalog.spawns.values() if spawn.creature}
    todo = list(met)
    while todo:
        kind = catalog.creatures.get(todo.pop())
        summoned = {phase.creature for phase in kind.phases if phase.creature} if kind else set()
        todo += summoned - met
        met |= summoned
    return met


def loot_used(catalog: Catalog) -> set[str]:
    """Loot tables that somebody or something drops from."""
    met = creatures_met(catalog)
    details = (detail for room in catalog.rooms.values() for detail in room.details)
    dropped = (catalog.creatures[kind].loot for kind in met if kind in catalog.creatures)
    held = {kind.loot for kind in catalog.items.values()}
    return (
        held | {detail.loot for detail in details} | {each for tables in dropped for each in tables}
    )


def items_found(catalog: Catalog) -> set[str]:
    """Kinds that can come into somebody's hands; exclusive ones are for ELITE members."""
    found = {spawn.item for spawn in catalog.spawns.values()}
    found |= {key for key, item in catalog.items.items() if item.exclusive}
    found |= {item for calling in catalog.callings.values() for item in calling.kit}
    found |= {item for origin in catalog.origins.values() for item in origin.gift}
    found |= {item for quest in catalog.quests.values() for item in quest.items}
    found |= {deed.hands for deed in deeds(catalog)}
    tables = (catalog.loot[key] for key in loot_used(catalog) if key in catalog.loot)
    found |= {entry.item for table in tables for entry in table.entries}
    return found | _handed_over(catalog)


def _handed_over(catalog: Catalog) -> set[str]:
    met = [kind for key, kind in catalog.creatures.items() if key in creatures_met(catalog)]
    handed = {topic.hands for kind in met for topic in kind.topics}
    return handed | {kind.persuasion.hands for kind in met if kind.persuasion}


def abilities_used(catalog: Catalog) -> set[str]:
    """Abilities that somebody has or something does."""
    used = {ability for calling in catalog.callings.values() for ability in calling.abilities}
    used |= {node.ability for node in catalog.nodes.values()}
    for item in catalog.items.values():
        used |= {item.use, item.throw}
    for kind in catalog.creatures.values():
        used |= set(kind.abilities)
        used |= {ability for phase in kind.phases for ability in phase.abilities}
    return used


def effects_used(catalog: Catalog) -> set[str]:
    """Effects that an ability or a boss lays on somebody."""
    used = {part.effect for ability in catalog.abilities.values() for part in ability.parts}
    phases = (phase for kind in catalog.creatures.values() for phase in kind.phases)
    return used | {phase.effect for phase in phases}


def secrets_given(catalog: Catalog) -> set[str]:
    """Secrets that somebody can learn."""
    given = {deed.gives for deed in deeds(catalog)}
    for kind in catalog.creatures.values():
        given |= {topic.gives for topic in kind.topics}
        given |= {kind.persuasion.gives} if kind.persuasion else set()
    return given
