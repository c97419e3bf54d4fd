"""A fight at a glance, and the prompt."""

from collections.abc import Mapping

from commands.prefs import Prefs
from commands.render import names
from commands.render.bands import look_of, share, theme
from commands.render.grammar import capital, counted, listed
from commands.render.palette import paint
from commands.views.layout import entries, heading, lines, paragraph
from commands.views.sight import room_of
from game.fights import enemies, fight_of
from game.seen_by import SOMEONE, sees
from game.state import Being, Condition, Fight, Fighter, Scene
from game.stats import Sheet, sheet

CONDITIONS: Mapping[Condition, str] = {
    "resting": "resting",
    "down": "unconscious",
    "dead": "dead",
}


def fight(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """Who fights here, in the order of their turns, and how they are."""
    me = scene.beings[viewer]
    going = room_of(scene, me).fight
    if going is None:
        return "There is no fight here."
    rows = [_row(scene, me, going, n, prefs) for n in range(len(going.fighters))]
    mine = "" if going.find(viewer) else "You are not in it; attack somebody to join."
    return lines(
        heading(f"Fight, round {going.round}", prefs),
        entries(rows, prefs),
        paragraph(mine or _own(scene, me, prefs), prefs),
    )


def _row(scene: Scene, me: Being, going: Fight, n: int, prefs: Prefs) -> str:
    fighter = going.fighters[n]
    being, mine = scene.beings.get(fighter.id), fighter.id == me.id
    seen = being is not None and sees(me, scene, being)
    who = "you" if mine else names.the_being(scene, fighter.id if seen else SOMEONE, "something")
    notes = ["your turn" if mine else "acts now"] if n == going.turn else []
    notes += _notes(scene, fighter, being) if being is not None and seen else []
    side = "with you" if fighter.side == "heroes" else "against you"
    notes += [side] if me.is_player and not mine else []
    line = f"{n + 1}. {capital(who)}: {', '.join(notes)}"
    return paint("turn", line, prefs) if n == going.turn else line


def _notes(scene: Scene, fighter: Fighter, being: Being) -> list[str]:
    notes = [look_of(scene, being)]
    notes += ["guarding"] if fighter.guarding else []
    notes += ["absent"] if fighter.absent else []
    effects = [names.effect(scene, e.kind) + f" {e.turns}" for e in being.effects]
    return notes + effects


def _own(scene: Scene, me: Being, prefs: Prefs) -> str:
    stats = sheet(scene, me)
    waits = [
        f"{names.ability(scene, key)} in {counted(turns, 'turn')}"
        for key, turns in me.cooldowns.items() if key in scene.catalog.abilities
    ]  # fmt: skip
    ready = f" Not ready: {listed(waits)}." if waits else ""
    return f"You have {_vitals(me, stats, prefs)}.{ready}"


def _vitals(me: Being, stats: Sheet, prefs: Prefs) -> str:
    hp = paint(theme(me.hp, stats["max_hp"]), f"{me.hp}/{stats['max_hp']}", prefs)
    return f"{hp} hp {me.mana}/{stats['max_mana']} mana"


def prompt(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """ "42/50 hp 18/25 mana> "; in a fight also the worst hurt enemy and whose turn it is."""
    me = scene.beings[viewer]
    parts = [_vitals(me, sheet(scene, me), prefs)]
    parts += [CONDITIONS[me.condition]] if me.condition in CONDITIONS else []
    going = fight_of(scene, viewer)
    if going is not None:
        parts += [*_foes(scene, me), _whose_turn(me, going.current, prefs)]
    return f"{', '.join(parts)}> "


def _whose_turn(me: Being, current: str, prefs: Prefs) -> str:
    return paint("turn", "your turn", prefs) if current == me.id else "waiting"


def _foes(scene: Scene, me: Being) -> list[str]:
    """The worst hurt enemy, and how many others there are."""
    seen = [foe for foe in enemies(scene, me.id) if sees(me, scene, foe)]
    if not seen:
        return []
    worst = min(seen, key=lambda foe: (share(foe.hp, sheet(scene, foe)["max_hp"]), foe.id))
    more = f" +{len(seen) - 1}" if len(seen) > 1 else ""
    name = names.the_being(scene, worst.id).removeprefix("the ")
    return [f"{name} {look_of(scene, worst)}{more}"]
