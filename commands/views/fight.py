"""A fight at a glance, and the prompt."""

from commands.prefs import Prefs
from commands.render import names
from commands.render.bands import look_of, share, theme
from commands.render.grammar import capital, counted, listed
from commands.render.palette import paint
from commands.views.layout import entries, heading, lines, paragraph
from commands.views.sight import room_of
from game.fights import enemies, fight_of
from game.seen_by import SOMEONE, sees
from game.state import Being, Fight, Fighter, Scene
from game.stats import Sheet, sheet


def fight(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """Who fights here, in the order of their turns, and how they are."""
    me = scene.beings[viewer]
    going = room_of(scene, me).fight
    if going is None:
        return "There is no fight here."
    rows = [(_row(scene, me, going, n, prefs),) for n in range(len(going.fighters))]
    mine = "" if going.find(viewer) else "You are not in it; attack somebody to join."
    return lines(
        heading(f"Fight, round {going.round}", prefs),
        entries(rows, prefs),
        paragraph(mine or _own(scene, me, prefs), prefs),
    )


def _row(scene: Scene, me: Being, going: Fight, n: int, prefs: Prefs) -> str:
    fighter = going.fighters[n]
    being = scene.beings.get(fighter.id)
    unseen = being is None or not sees(me, scene, being)
    who = (
        "something"
        if unseen
        else "you"
        if fighter.id == me.id
        else names.the_being(scene, fighter.id)
    )
    notes = ["on its turn" if fighter.id != me.id else "on your turn"] if n == going.turn else []
    if being is not None and not unseen:
        notes += _notes(scene, fighter, being)
    side = "with you" if fighter.side == "heroes" else "against you"
    notes += [side] if fighter.id != me.id and me.is_player else []
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
    parts += ["unconscious"] if me.condition == "down" else []
    parts += ["resting"] if me.condition == "resting" else []
    going = fight_of(scene, viewer)
    if going is not None:
        parts += _foes(scene, me)
        mine = going.current == viewer
        parts.append(
            paint("turn", "your turn", prefs) if mine else _waits(scene, me, going.current)
        )
    return f"{', '.join(parts)}> "


def _waits(scene: Scene, me: Being, current: str) -> str:
    being = scene.beings.get(current)
    seen = being is not None and sees(me, scene, being)
    return f"waiting for {names.the_being(scene, current if seen else SOMEONE, 'something')}"


def _foes(scene: Scene, me: Being) -> list[str]:
    seen = [foe for foe in enemies(scene, me.id) if sees(me, scene, foe)]
    if not seen:
        return []
    worst = min(seen, key=lambda foe: (share(foe.hp, sheet(scene, foe)["max_hp"]), foe.id))
    more = f", {len(seen) - 1} more" if len(seen) > 1 else ""
    return [f"{names.the_being(scene, worst.id)} {look_of(scene, worst)}{more}"]
