"""What holds of every scene and every step, whoever wishes for what."""

import json
from collections.abc import Iterator
from typing import Any

from game import events, secrets
from game.apply import apply
from game.codec import from_data, tagged, to_data, untagged, vocabulary
from game.documents import dump, load
from game.events import AnyEvent, Event, Here
from game.fights import contested
from game.formulas import LEVEL_CAP
from game.intents import Intent
from game.seen_by import moment, seen_by
from game.state import Being, Fight, Item, Room, Scene, scene_of
from game.stats import sheet
from tests.scenes import Outcome

EVENTS, INTENTS = vocabulary(AnyEvent), vocabulary(Intent)


# One scene.


def sound(scene: Scene) -> None:
    """All that must be true of a scene between two intents."""
    for being in scene.beings.values():
        _being(scene, being)
    for item in scene.items.values():
        _item(scene, item)
    for room in scene.rooms.values():
        if room.fight is not None:
            _fight(scene, room, room.fight)
    _indexes(scene)


def _being(scene: Scene, being: Being) -> None:
    """Hit points may be above their most when a bonus has just gone, until the next pulse."""
    assert being.place in scene.rooms, being
    assert being.condition != "dead", "the dead are buried or back at their shrine"
    assert (being.hp == 0) == (being.condition == "down"), being
    assert min(being.hp, being.mana, being.coins, being.points) >= 0, being
    assert being.is_player or being.coins == 0, "creatures have no purse"
    assert 1 <= being.level <= LEVEL_CAP
    assert (being.bleeding > 0) == (being.condition == "down"), being
    assert all(turns >= 1 for turns in being.cooldowns.values()), being.cooldowns
    for plain in (being.known, being.visited, being.skills, being.channels):
        assert len(set(plain)) == len(plain), plain
    _effects(scene, being)
    _quests(scene, being)


def _effects(scene: Scene, being: Being) -> None:
    assert len({effect.kind for effect in being.effects}) == len(being.effects), being.effects
    for effect in being.effects:
        kind = scene.catalog.effects[effect.kind]
        assert effect.turns >= 1, effect
        assert 1 <= effect.stacks <= max(1, kind.max_stacks), effect
        assert effect.power >= 0, effect


def _quests(scene: Scene, being: Being) -> None:
    for quest, progress in being.quests.items():
        stage = scene.catalog.quests[quest].stage(progress.stage)
        assert stage is not None
        needed = {objective.id: objective.count for objective in stage.objectives}
        assert all(count <= needed[key] for key, count in progress.counts.items()), progress


def _item(scene: Scene, item: Item) -> None:
    """In exactly one place, which exists; worn things fit their slot."""
    places = [where for where in (scene.rooms, scene.beings, scene.items) if item.place in where]
    assert len(places) == 1, f"{item} is in {len(places)} places"
    kind = scene.catalog.items[item.kind]
    assert item.count >= 1, item
    assert item.fuel >= 0, item
    assert item.count == 1 or kind.stacks, item
    if places[0] is scene.items:
        box = scene.items[item.place]
        assert scene.catalog.items[box.kind].sort == "container", item
        assert box.place not in scene.items, "a box in a box"
    if item.slot:
        assert places[0] is scene.beings, item
        assert (item.slot, item.count) == (kind.slot, 1), item
    assert kind.sort != "coins" or places[0] is not scene.beings, "coins belong in the purse"


def _fight(scene: Scene, room: Room, fight: Fight) -> None:
    ids = [fighter.id for fighter in fight.fighters]
    assert len(set(ids)) == len(ids), fight
    assert 0 <= fight.turn < len(ids), fight
    order = [fighter.initiative for fighter in fight.fighters]
    assert order == sorted(order, reverse=True), order
    for fighter in fight.fighters:
        being = scene.beings[fighter.id]
        assert (being.place, being.asleep) == (room.id, False), being
        assert (fighter.side == "heroes") == being.is_player
    assert contested(scene, fight), "a fight with one side left goes on"


def _indexes(scene: Scene) -> None:
    again = scene_of(
        scene.catalog, (), tuple(scene.beings.values()), tuple(scene.items.values())
    )  # fmt: skip
    assert scene.held == again.held
    assert scene.present == again.present
    for being in scene.beings.values():
        worn = [item.slot for item in scene.contents(being.id) if item.slot]
        assert len(set(worn)) == len(worn), f"{being.id} wears two things in one place: {worn}"


# One step.


def honest(outcome: Outcome) -> None:
    """The events tell all that has changed, and nothing grew or was lost behind their back."""
    scene = outcome.before
    for event, before in zip(outcome.events, outcome.scenes, strict=False):
        assert scene == before
        scene = apply(scene, event)
    assert scene == outcome.after
    _bounded(outcome)
    _grown(outcome.before, outcome.after)
    minted = sum(map(_minted, outcome.events, outcome.scenes))
    assert _money(outcome.after) == _money(outcome.before) + minted


def _bounded(outcome: Outcome) -> None:
    """No healing goes above the most that somebody has at the time."""
    for event, before in zip(outcome.events, outcome.scenes, strict=False):
        if isinstance(event, events.Healed | events.Revived | events.Recovered):
            who = event.target if isinstance(event, events.Healed) else event.who
            being = before.beings[who]
            assert event.hp <= max(being.hp, sheet(before, being)["max_hp"]), event
        if isinstance(event, events.Damaged | events.Healed):
            assert min(event.amount, event.hp) >= 0, event


def _grown(before: Scene, after: Scene) -> None:
    for who in before.beings.keys() & after.beings.keys():
        old, new = before.beings[who], after.beings[who]
        assert new.experience >= old.experience, new
        assert new.level >= old.level, new


def _money(scene: Scene) -> int:
    coins = scene.catalog.items
    piles = (item.count for item in scene.items.values() if coins[item.kind].sort == "coins")
    return sum(piles) + sum(being.coins for being in scene.beings.values())


def _minted(event: Event, before: Scene) -> int:
    """Coins that an event says came into the world (or left it, below zero)."""
    if isinstance(event, events.CoinsChanged):
        return event.amount if event.reason in ("loot", "quest_reward", "death", "reset") else 0
    if isinstance(event, events.ItemMade) and event.item.kind == "coin":
        return event.item.count if event.reason != "purse" else 0
    if isinstance(event, events.ItemGone) and before.items[event.item].kind == "coin":
        return -before.items[event.item].count if event.reason != "pocketed" else 0
    return 0


def encoded(outcome: Outcome) -> None:
    """Every event, intent and document is the same after a journey as JSON."""
    for event in outcome.events:
        assert untagged(EVENTS, _journey(tagged(event))) == event
    assert untagged(INTENTS, _journey(tagged(outcome.intent))) == outcome.intent
    for being in outcome.after.beings.values():
        assert load("being", 1, _journey(dump(being))) == being
    for item in outcome.after.items.values():
        assert load("item", 1, _journey(dump(item))) == item
    for room in outcome.after.rooms.values():
        assert from_data(Room, _journey(to_data(room))) == room


def _journey(data: Any) -> Any:
    return json.loads(json.dumps(data))


# Secrets.

PRIVATE = (
    events.CoinsChanged, events.CooldownsChanged, events.CheckMade, events.Found, events.Learned,
    events.ManaChanged, events.ExperienceGained, events.PointsGained, events.ConditionChanged,
    events.EffectsCounted, events.Recovered, events.Returned, events.QuestAdvanced,
    events.QuestAccepted, events.QuestEnded, events.QuestOffered, events.Hid, events.SkillLearned,
)  # fmt: skip
"""Nobody's business but that of `who`."""


def secret(outcome: Outcome) -> None:
    """Nobody learns more of what happened than they can perceive."""
    for event, before, after in zip(
        outcome.events, outcome.scenes, outcome.scenes[1:], strict=False
    ):
        scene = moment(event, before, after)
        for viewer in scene.beings.values():
            if viewer.is_player:
                _discreet(viewer, event, scene)


def _discreet(viewer: Being, event: Event, scene: Scene) -> None:
    seen = seen_by(viewer, event, scene)
    if seen is None:
        return
    assert not (isinstance(seen, PRIVATE) and seen.who != viewer.id), seen
    assert not isinstance(seen, events.ThreatChanged), "what creatures mind is theirs"
    if isinstance(seen, events.Told):
        assert viewer.id in (seen.who, seen.to)
        return
    if isinstance(seen, events.SpokeOn):
        assert seen.channel in viewer.channels
        return
    _named(viewer, seen, scene)
    if isinstance(seen.audience, Here):
        _local(viewer, seen, scene, seen.audience.room)


def _named(viewer: Being, seen: Event, scene: Scene) -> None:
    """Every being that an event names can be made out."""
    for text in _strings(to_data(seen), skip="audience"):
        other = scene.beings.get(text)
        if other is not None:
            assert _makes_out(viewer, other, scene), f"{viewer.id} learns of {text} by {seen}"


def _makes_out(viewer: Being, other: Being, scene: Scene) -> bool:
    if other.id == viewer.id or other.asleep:
        return True
    if any(scene.catalog.effects[effect.kind].family == "stealth" for effect in other.effects):
        return False
    return other.place != viewer.place or _light(scene, viewer.place)


def _light(scene: Scene, room: str) -> bool:
    awake = [b.id for b in scene.beings.values() if b.place == room and not b.asleep]
    lamps = [item for item in scene.items.values() if item.lit and item.place in (room, *awake)]
    return scene.catalog.rooms[room].light != "dark" or bool(lamps)


def _local(viewer: Being, seen: Event, scene: Scene, room: str) -> None:
    """Only who is there learns of it, and not of places they have not found."""
    assert (viewer.place, viewer.asleep) == (room, False)
    mine = getattr(seen, "who", "") == viewer.id
    for name in () if mine else ("way", "target", "detail"):
        place = getattr(seen, name, "").removeprefix("trap:")
        assert not secrets.unfound(viewer, scene, room, place), seen
    if isinstance(seen, events.Damaged) and seen.target != viewer.id:
        assert 0 <= seen.hp <= seen.max_hp == 100, seen


def _strings(data: Any, skip: str) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key != skip:
                yield from _strings(value, skip)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value, skip)
