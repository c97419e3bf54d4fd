"""The stories behind the golden logs: fights. Each is played from fixed seeds, by fixed habits."""

from collections.abc import Callable, Sequence

from game.casting import abilities_of
from game.events import Event
from game.intents import (
    Act,
    Attack,
    CreatureTurn,
    Defend,
    Overdue,
    Pulse,
    Rest,
    Revive,
    Stand,
    UseAbility,
)
from game.turn import Refused
from tests.keep import CATALOG, HALL, YARD
from tests.scenes import ADA, BRAM, CLEO, Play, creature, hero, thing

MOST_TURNS = 200

type Habit = Callable[[Play, str], Sequence[Act]]
"""What somebody would like to do with their turn, best first."""


def fight_on(play: Play, habit: Habit, room: str = YARD) -> None:
    """Play the fight of a room to its end."""
    for _ in range(MOST_TURNS):
        if play.fight(room) is None:
            return
        next_turn(play, habit, room)
    raise AssertionError("the fight does not end")


def next_turn(play: Play, habit: Habit, room: str = YARD) -> None:
    """The creature acts, or the hero does the first thing that is not refused."""
    fight = play.fight(room)
    assert fight is not None, "the fight is over too soon"
    who = fight.current
    if play.being(who).creature:
        play.do(CreatureTurn(who))
        return
    for wish in (*habit(play, who), Defend(who)):
        try:
            play.do(wish)
        except Refused:
            continue
        return


def until(play: Play, wish: Act, wanted: type[Event], room: str = YARD) -> None:
    """Try something again, with time passing between, until something comes of it."""
    for _ in range(MOST_TURNS):
        try:
            if any(isinstance(event, wanted) for event in play.do(wish)):
                return
        except Refused:
            play.do(Pulse(room))
    raise AssertionError(f"{wish} never led to {wanted.__name__}")


def foes(play: Play, room: str = YARD) -> list[str]:
    fight = play.fight(room)
    fighters = fight.fighters if fight else ()
    return [each.id for each in fighters if each.side == "creatures"]


def blows(play: Play, who: str) -> Sequence[Act]:
    return [Attack(who, foes(play)[0])]


def every_ability(play: Play, who: str) -> Sequence[Act]:
    """All one's abilities in turn, the longest unused first; harm to a foe, help to a friend."""
    used = [o.intent.ability for o in play.outcomes if isinstance(o.intent, UseAbility)]
    names = sorted(abilities_of(play.scene, play.being(who)), key=used.count)
    worst = min((ADA, BRAM), key=lambda each: play.being(each).hp)
    return [
        UseAbility(who, name, foes(play)[-1] if CATALOG.abilities[name].harmful else worst)
        for name in names
    ]


def help_or_blows(play: Play, who: str) -> Sequence[Act]:
    """A fallen companion first."""
    fallen = [each for each in (ADA, BRAM) if play.being(each).condition == "down"]
    return [*(Revive(who, each) for each in fallen), *blows(play, who)]


def abilities() -> Play:
    """An adept who knows every trick and a knight against a cult."""
    cult = (creature("m1", "shaman"), creature("m2", "priest", hp=20))
    ada = hero(ADA, calling="adept", level=8, hp=95, mana=120, known=("ember",))
    play = Play(
        ada, hero(BRAM, level=8, hp=100, mana=40), *cult, creature("m4", "thief"),
        thing("i1", "sword", BRAM, slot="weapon"), thing("i2", "ring", ADA, slot="ring"), seed=100,
    )  # fmt: skip
    play.do(Attack(BRAM, "m1"))
    play.do(Attack(ADA, "m4"))
    fight_on(play, every_ability)
    return play


def boss() -> Play:
    """Two heroes take the Warlord through all five of his phases."""
    play = Play(
        hero(ADA, level=10, hp=160, mana=60), hero(BRAM, level=10, hp=160, mana=60),
        creature("m1", "warlord"), thing("i1", "sword", ADA, slot="weapon"),
        thing("i2", "maul", BRAM, slot="weapon"), thing("i3", "coat", ADA, slot="body"), seed=200,
    )  # fmt: skip
    play.do(Attack(ADA, "m1"))
    play.do(Attack(BRAM, "m1"))
    fight_on(play, blows)
    return play


def death() -> Play:
    """Bram bleeds to death while Ada is away; she comes back and wins; he wakes and rests."""
    play = Play(
        hero(ADA, level=6, hp=95, coins=80), hero(BRAM, hp=30, coins=55), hero(CLEO, HALL, hp=12),
        creature("m1", "bear"), thing("i1", "sword", ADA, slot="weapon"), seed=300,
    )  # fmt: skip
    play.do(Attack(BRAM, "m1"))
    play.do(Attack(ADA, "m1"))
    while not is_absent(play, ADA):
        next_turn(play, lambda play, who: absent(play, who) if who == ADA else blows(play, who))
    play.do(Attack(ADA, "m1"))
    fight_on(play, blows)
    play.do(Rest(BRAM))
    for _ in range(4):
        play.do(Pulse(HALL))
    play.do(Stand(BRAM))
    return play


def is_absent(play: Play, who: str) -> bool:
    fight = play.fight()
    fighter = fight.find(who) if fight else None
    return fighter is not None and fighter.absent


def absent(play: Play, who: str) -> Sequence[Act]:
    """Nobody types anything."""
    fight = play.fight()
    return [Overdue(who, fight.id, fight.round)] if fight else []


def rescue() -> Play:
    """Bram falls, is helped up by Ada, and victory helps up whoever lies then."""
    play = Play(
        hero(ADA, level=9, hp=130), hero(BRAM, hp=3),
        creature("m1", "wolf"), creature("m2", "bear"),
        thing("i1", "sword", ADA, slot="weapon"), thing("i2", "coat", ADA, slot="body"), seed=400,
    )  # fmt: skip
    play.do(Attack(BRAM, "m1"))
    play.do(Attack(ADA, "m1"))
    fight_on(play, help_or_blows)
    return play
