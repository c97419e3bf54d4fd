"""Play a log again: `python -m game.replay FILE` fails at the first difference.

A log is JSON lines: {"catalog": …} first, then {"scene": …} with documents that enter (a scene line
may come again: what it names is laid over what was), and {"do", "seed", "happened"} for an intent.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from game.catalog import Catalog, RoomPlan
from game.codec import Malformed, from_data, tagged, to_data, untagged, vocabulary
from game.events import Event
from game.intents import Act, Intent
from game.resolve import resolve
from game.state import Being, Item, Room, Scene
from game.turn import Refused

INTENTS = vocabulary(Intent)


class Differs(Exception):
    """The log and the rules disagree; the message names the line and both versions."""


@dataclass(frozen=True, slots=True)
class Step:
    """One intent played again."""

    line: int
    intent: Act
    events: tuple[Event, ...]
    scenes: tuple[Scene, ...]


def scene_line(scene: Scene, gone: tuple[str, ...] = ()) -> dict[str, Any]:
    """A scene's documents and room plans, and ids of documents that are no more, as a log line."""
    plans = scene.catalog.rooms
    return {
        "scene": {
            "plans": [to_data(plans[key]) for key in scene.rooms if key in plans],
            "rooms": [to_data(room) for room in scene.rooms.values()],
            "doors": dict(scene.doors),
            "beings": [to_data(being) for being in scene.beings.values()],
            "items": [to_data(item) for item in scene.items.values()],
            "gone": list(gone),
        }
    }


def intent_line(intent: Act, seed: int, events: Iterable[Event]) -> dict[str, Any]:
    return {"do": tagged(intent), "seed": seed, "happened": [tagged(event) for event in events]}


def play(lines: Iterable[str]) -> Iterator[Step]:
    """Play the lines of a log. Raises `Differs` at the first difference."""
    scene = Scene(Catalog())
    for number, text in enumerate(lines, 1):
        line = json.loads(text)
        if "catalog" in line:
            catalog = from_data(Catalog, line["catalog"])
            rooms = {**scene.catalog.rooms, **catalog.rooms}
            scene = replace(scene, catalog=replace(catalog, rooms=rooms))
        elif "scene" in line:
            scene = enter(scene, line["scene"])
        else:
            step = _again(number, line, scene)
            scene = step.scenes[-1]
            yield step


def enter(scene: Scene, data: dict[str, Any]) -> Scene:
    """Lay the documents of a scene line over a scene."""
    for key in data.get("gone", ()):
        scene = _forget(scene, key)
    plans = [from_data(RoomPlan, plan) for plan in data.get("plans", ())]
    if plans:
        rooms = {**scene.catalog.rooms, **{plan.id: plan for plan in plans}}
        scene = replace(scene, catalog=replace(scene.catalog, rooms=rooms))
    for room in data["rooms"]:
        scene = scene.with_room(from_data(Room, room))
    for door, state in data["doors"].items():
        scene = scene.with_door(door, state)
    for being in data["beings"]:
        scene = scene.with_being(from_data(Being, being))
    for item in data["items"]:
        scene = scene.with_item(from_data(Item, item))
    return scene


def _forget(scene: Scene, key: str) -> Scene:
    if key in scene.beings:
        return scene.without_being(key)
    return scene.without_item(key) if key in scene.items else scene


def _again(number: int, line: dict[str, Any], scene: Scene) -> Step:
    intent = untagged(INTENTS, line["do"])
    try:
        turn = resolve(intent, scene, line["seed"])
    except Refused as refused:
        raise Differs(f"line {number}: {line['do']} is refused now: {refused}") from refused
    happened = [tagged(event) for event in turn.events]
    then = line["happened"]
    for n in range(max(len(happened), len(then))):
        now_event = happened[n] if n < len(happened) else None
        then_event = then[n] if n < len(then) else None
        if json.loads(json.dumps(now_event)) != then_event:
            raise Differs(
                f"line {number}, event {n + 1}:\n  then {json.dumps(then_event)}\n"
                f"  now  {json.dumps(now_event)}"
            )
    return Step(number, intent, tuple(turn.events), (*turn.scenes, turn.scene))


def main(arguments: list[str]) -> int:
    """Exit code 0: replayed; 1: differs; 2: no such log."""
    if len(arguments) != 1:
        print("usage: python -m game.replay FILE", file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8") as lines:
            steps = list(play(lines))
    except OSError as error:
        print(f"{arguments[0]}: {error.strerror}", file=sys.stderr)
        return 2
    except (Differs, Malformed, json.JSONDecodeError, KeyError) as error:
        print(f"{arguments[0]}: {error}", file=sys.stderr)
        return 1
    events = sum(len(step.events) for step in steps)
    print(f"{len(steps)} intents, {events} events: replayed without a difference")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
