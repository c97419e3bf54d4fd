"""What things are called in a text: beings, items, details, exits, all escaped."""

from commands.render.grammar import a, counted, ordinal, plural
from game.catalog import CreatureKind, Detail
from game.seen_by import SOMEONE, hidden
from game.state import Being, Item, Scene
from typeclasses.escape import plain

WAYS = {"in": "inside", "out": "outside"}
PLACES = {"up": "above", "down": "below", "in": "inside", "out": "outside"}


def kind_of(scene: Scene, being: Being) -> CreatureKind | None:
    return scene.catalog.creatures.get(being.creature)


def bare(scene: Scene, being: Being) -> str:
    """The name without article or number."""
    return plain(being.name) or "nobody in particular"


def is_proper(scene: Scene, being: Being) -> bool:
    kind = kind_of(scene, being)
    return being.is_player or (kind is not None and kind.proper)


def the_being(scene: Scene, who: str, unseen: str = "someone") -> str:
    """ "Aria", "the crab", "the second crab"; a being that is not made out is `unseen`."""
    being = scene.beings.get(who)
    if who == SOMEONE or being is None:
        return unseen
    name = bare(scene, being)
    if is_proper(scene, being):
        return name
    place = place_among_alike(scene, being)
    return f"the {ordinal(place)} {name}" if place else f"the {name}"


def a_being(scene: Scene, being: Being) -> str:
    """ "Aria", "a crab"."""
    name = bare(scene, being)
    return name if is_proper(scene, being) else a(name)


def place_among_alike(scene: Scene, being: Being) -> int:
    """Its number among those of its kind in the room, as in "2.crab"; 0 when it is the only one.

    Whoever is in stealth is not counted, so that a number gives nobody away.
    """
    alike = [
        other.id for other in scene.occupants(being.place)
        if other.creature == being.creature and other.name == being.name
        and (other.id == being.id or not hidden(scene, other))
    ]  # fmt: skip
    return alike.index(being.id) + 1 if len(alike) > 1 and being.id in alike else 0


def many_beings(scene: Scene, being: Being, count: int) -> str:
    """ "3 crabs"."""
    kind = kind_of(scene, being)
    many = plain(kind.plural) if kind else ""
    return counted(count, bare(scene, being), many)


def of_item(scene: Scene, item: Item, many: bool = False) -> str:
    """The name of an item with its affixes: "keen salt cutlass of the ebb"."""
    kind = scene.catalog.items.get(item.kind)
    if kind is None:
        return "things" if many else "thing"
    name = (kind.plural or plural(kind.name)) if many else kind.name
    affixes = [scene.catalog.affixes[key] for key in item.affixes if key in scene.catalog.affixes]
    before = [affix.name for affix in affixes if affix.where == "prefix"]
    after = [affix.name for affix in affixes if affix.where == "suffix"]
    return plain(" ".join((*before, name, *after)))


def an_item(scene: Scene, item: Item, count: int | None = None) -> str:
    """ "a tin lantern", "3 flasks of black tea", "1 coin"."""
    count = item.count if count is None else count
    if count != 1:
        return f"{count} {of_item(scene, item, many=True)}"
    kind = scene.catalog.items.get(item.kind)
    name = of_item(scene, item)
    return f"1 {name}" if kind and kind.sort == "coins" else a(name)


def the_item(scene: Scene, item: Item) -> str:
    """ "the tin lantern", "3 flasks of black tea"."""
    kind = scene.catalog.items.get(item.kind)
    if item.count != 1 or (kind and kind.sort == "coins"):
        return an_item(scene, item)
    return f"the {of_item(scene, item)}"


def item_kind(scene: Scene, key: str) -> str:
    kind = scene.catalog.items.get(key)
    return plain(kind.name) if kind else "thing"


def ability(scene: Scene, key: str) -> str:
    kind = scene.catalog.abilities.get(key)
    return plain(kind.name) if kind else "something"


def effect(scene: Scene, key: str) -> str:
    kind = scene.catalog.effects.get(key)
    return plain(kind.name) if kind else "something"


def quest(scene: Scene, key: str) -> str:
    plan = scene.catalog.quests.get(key)
    return plain(plan.name) if plan else "a quest"


def node(scene: Scene, key: str) -> str:
    plan = scene.catalog.nodes.get(key)
    return plain(plan.name) if plan else "a skill"


def room(scene: Scene, key: str) -> str:
    plan = scene.catalog.rooms.get(key)
    return plain(plan.name) if plan else "a place nobody has named"


def detail_of(scene: Scene, place: str, key: str) -> Detail | None:
    plan = scene.catalog.rooms.get(place)
    return plan.detail(key) if plan else None


def detail(scene: Scene, place: str, key: str) -> str:
    """ "the poor box"; for a trap on an exit "the way north" or its door."""
    thing = detail_of(scene, place, key)
    if thing is not None:
        return f"the {plain(thing.nouns[0] if thing.nouns else thing.id.replace('_', ' '))}"
    plan = scene.catalog.rooms.get(place)
    way = plan.exit(key) if plan else None
    if way is None:
        return "something"
    return door(scene, way.door, key) if way.door else f"the way {going(key)}"


def door(scene: Scene, key: str, way: str = "") -> str:
    """ "the iron door to the north"."""
    plan = scene.catalog.doors.get(key)
    name = f"the {plain(plan.name)}" if plan else "the door"
    return f"{name} {towards(way)}" if way else name


def going(way: str) -> str:
    """Where somebody goes: "north", "up", "inside"."""
    return WAYS.get(way, plain(way))


def coming(way: str) -> str:
    """Where somebody comes from: "the north", "above"."""
    return PLACES.get(way, f"the {plain(way)}")


def towards(way: str) -> str:
    """Where something is: "to the north", "above"."""
    return PLACES.get(way, f"to the {plain(way)}")
