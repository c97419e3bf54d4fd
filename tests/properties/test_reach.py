"""The scene that the store cuts out for an intent holds all that the rules look at."""

from hypothesis import given, settings

from game.dice import Dice
from game.intents import Act
from game.resolve import resolve
from game.state import Scene
from game.turn import Refused
from tests.properties.test_world import LIVES, SEEDS, TRIES, WISHES, a_scene
from tests.properties.wishes import ROOMS, any_kind, turn_of, wish
from typeclasses.cache import Cache
from typeclasses.reach import reach


def cached(scene: Scene) -> Cache:
    """A world in memory, as the store holds it."""
    cache = Cache(scene.catalog, rooms=dict(scene.rooms), doors=dict(scene.doors))
    for being in scene.beings.values():
        cache.put_being(being)
    for item in scene.items.values():
        cache.put_item(item)
    return cache


def cut(cache: Cache, intent: Act) -> Scene:
    part = reach(intent, cache)
    return cache.cut(part.full, part.bare, part.who)


def outcome(intent: Act, scene: Scene, seed: int) -> tuple[object, Scene]:
    """The events, `None` if it is refused; and the scene then."""
    try:
        turn = resolve(intent, scene, seed)
    except Refused:
        return None, scene
    return turn.events, turn.scene


@given(SEEDS)
@settings(max_examples=LIVES)
def test_a_part_of_the_world_is_enough(seed: int) -> None:
    """The same happens in the scene of an intent as in the whole world."""
    dice = Dice(seed)
    whole = a_scene(*(dice.pick(ROOMS) for _ in range(3)))
    cache = cached(whole)
    for _ in range(WISHES):
        kind = any_kind(dice)
        for _ in range(TRIES):
            fight = turn_of(whole, dice.pick(ROOMS), dice) if dice.chance(60) else None
            intent, throw = fight or wish(whole, kind, dice), dice.number()
            part = cut(cache, intent)
            happened, after = outcome(intent, part, throw)
            expected, whole = outcome(intent, whole, throw)
            assert happened == expected
            cache.adopt(part, after)
    assert (cache.beings, cache.items, cache.rooms) == (whole.beings, whole.items, whole.rooms)
