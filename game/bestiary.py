"""Creatures coming into the world."""

from dataclasses import replace

from game.events import CreatureAppeared, Here
from game.state import Being
from game.stats import sheet
from game.turn import Turn


def appear(turn: Turn, kind: str, room: str, spawn: str = "") -> str:
    """A creature of a kind, whole and rested; its id."""
    plan = turn.scene.catalog.creatures[kind]
    bare = Being(
        turn.new_id("m"), plan.name, room, kind, pronouns=plan.pronouns, level=plan.level,
        home=room, spawn=spawn,
    )  # fmt: skip
    stats = sheet(turn.scene, bare)
    being = replace(bare, hp=stats["max_hp"], mana=stats["max_mana"])
    turn.happen(CreatureAppeared(being, audience=Here(room)))
    return being.id
