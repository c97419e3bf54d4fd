"""After a death: experience, loot, quests, and where the dead go. Documented in game-systems."""

from game import fights, formulas, questing, rounds, things
from game.catalog import CreatureKind
from game.events import (
    NOBODY,
    Arrived,
    CoinsChanged,
    Died,
    Dropped,
    ExperienceGained,
    FellAsleep,
    FightEnded,
    Here,
    LeftFight,
    LootFell,
    Only,
    Returned,
    Revived,
    Vanished,
)
from game.state import Being
from game.turn import Turn


def reward(turn: Turn, event: Died) -> None:
    """The heroes of the fight share a creature's experience and coins; its things fall down."""
    being = turn.scene.beings.get(event.who)
    kind = turn.scene.catalog.creatures.get(being.creature) if being else None
    if being is None or kind is None:
        return
    sharers = _sharers(turn, being)
    for who in sharers:
        _experience(turn, who, kind, len(sharers))
        questing.note(turn, who, "kill", kind.id)
    _coins(turn, kind, sharers)
    _loot(turn, being, kind)


def _sharers(turn: Turn, being: Being) -> list[str]:
    """Heroes in the fight; outside of one, whoever the creature minded and is still here."""
    fight = fights.fight_of(turn.scene, being.id)
    who = [f.id for f in fight.fighters] if fight else sorted(being.threat)
    beings = [turn.scene.beings[each] for each in who if each in turn.scene.beings]
    return [each.id for each in beings if each.is_player and each.place == being.place]


def _experience(turn: Turn, who: str, kind: CreatureKind, sharers: int) -> None:
    worth = formulas.experience_worth(kind.level, formulas.FRAME_EXPERIENCE[kind.frame])
    level = turn.being(who).level
    amount = formulas.experience_share(worth, level, kind.level, sharers)
    total = turn.being(who).experience + amount
    turn.happen(ExperienceGained(who, amount, total, audience=Only((who,))))


def _coins(turn: Turn, kind: CreatureKind, sharers: list[str]) -> None:
    """Equal parts; what does not divide goes to the first."""
    found = turn.dice.between(*kind.coins) if kind.coins[1] else 0
    for number, who in enumerate(sharers if found else ()):
        part = found // len(sharers) + (found % len(sharers) if number == 0 else 0)
        if part:
            total = turn.being(who).coins + part
            turn.happen(CoinsChanged(who, part, total, "loot", audience=Only((who,))))


def _loot(turn: Turn, being: Being, kind: CreatureKind) -> None:
    """What the tables give and what it carried, on the ground."""
    here = Here(being.place)
    finds = [
        item for table in kind.loot
        for item in things.roll_loot(turn, table, kind.level, being.place, NOBODY)
    ]  # fmt: skip
    for item in list(turn.scene.contents(being.id)):
        turn.happen(Dropped(being.id, item.id, being.place, audience=here))
    if finds:
        turn.happen(LootFell(being.id, tuple(finds), audience=here))


def bury(turn: Turn, event: Died) -> None:
    """A dead creature leaves the world; a dead character wakes at its shrine, a little poorer."""
    being = turn.scene.beings.get(event.who)
    if being is None:
        return
    rounds.leave(turn, event.who, event.room)
    if being.creature:
        spawn = turn.scene.catalog.spawns.get(being.spawn)
        after = spawn.after if spawn else 0
        turn.happen(Vanished(being.id, being.spawn, after, audience=Here(event.room)))
    else:
        _return(turn, event.who)


def _return(turn: Turn, who: str) -> None:
    being, only = turn.being(who), Only((who,))
    lost = formulas.death_price(being.coins)
    if lost:
        turn.happen(CoinsChanged(who, -lost, being.coins - lost, "death", audience=only))
    sheet = turn.sheet(who)
    hp = max(1, formulas.waking_hp(sheet["max_hp"]))
    turn.happen(
        Returned(who, being.home, lost, hp, min(being.mana, sheet["max_mana"]), audience=only)
    )
    turn.happen(Arrived(who, being.home, audience=Here(being.home)))
    _let_sleep(turn, who)


def _let_sleep(turn: Turn, who: str) -> None:
    """Out of the fight a character whose player went away leaves the world."""
    being = turn.scene.beings.get(who)
    if being is not None and being.linkdead and being.condition in ("up", "resting"):
        turn.happen(FellAsleep(who, audience=turn.here(who)))


def dust_settles(turn: Turn, event: FightEnded) -> None:
    """After a victory the fallen are helped up; characters whose players went away leave."""
    for being in list(turn.scene.occupants(event.room)):
        if being.condition == "down" and event.outcome == "heroes":
            hp = formulas.revive_hp(turn.sheet(being.id)["max_hp"])
            turn.happen(Revived(being.id, "", hp, audience=Here(event.room)))
        _let_sleep(turn, being.id)


def left_behind(turn: Turn, event: LeftFight) -> None:
    """Taken out of a fight by staff while the player was away."""
    _let_sleep(turn, event.who)
