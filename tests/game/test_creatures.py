"""How creatures choose: seven behaviours, each with its own idea of whom to strike."""

import pytest

from game.events import AbilityUsed, Damaged, Departed, FleeFailed, Guarded, Missed
from game.intents import CreatureTurn, Defend
from tests.keep import YARD
from tests.scenes import ADA, BRAM, CLEO, Play, creature, effect, fight, hero, kinds, lucky, one

HIT = lucky((100, 1, 10), (100, 50, 100))


def struck(kind: str, seed: int = HIT, **fields: object) -> set[str]:
    """Whom a creature strikes that minds Bram most; Cleo is the weakest of three."""
    heroes = (hero(), hero(BRAM), hero(CLEO, hp=9))
    foe = creature("m1", kind, **({"threat": {ADA: 1, BRAM: 7}, "mana": 0} | fields))
    play = Play(*heroes, foe, fight("m1", ADA, BRAM, CLEO))
    events = play.do(CreatureTurn("m1"), seed)
    return {e.target for e in events if isinstance(e, Damaged | Missed) and e.who == "m1"}


def test_a_brute_goes_for_whom_it_minds_most() -> None:
    """Bram has hurt the bear."""
    assert struck("bear") == {BRAM}


def test_an_unharmed_brute_goes_for_the_weakest() -> None:
    """With nothing to mind it takes whoever is nearest to falling."""
    assert struck("bear", threat={}) == {CLEO}


def test_a_skirmisher_goes_for_the_weakest() -> None:
    """The wolf has an eye for it."""
    assert struck("wolf") == {CLEO}


def test_a_guardian_goes_for_whom_it_minds_most() -> None:
    """The sentry deals with the one who began it."""
    assert struck("sentry", cooldowns={"bash": 9}, seed=lucky((100, 90, 100))) == {BRAM}


def test_a_pack_hunts_together() -> None:
    """The second rat goes for the one that the first minds."""
    heroes = (hero(), hero(BRAM), hero(CLEO))
    rats = (creature("m1", "rat"), creature("m2", "rat", threat={BRAM: 5}))
    play = Play(*heroes, *rats, fight("m1", "m2", ADA, BRAM, CLEO))
    events = play.do(CreatureTurn("m1"), HIT)

    assert {e.target for e in events if isinstance(e, Damaged)} == {BRAM}


def test_a_caster_is_not_choosy() -> None:
    """Over forty fights the shaman has struck at everybody."""
    assert set().union(*(struck("shaman", seed) for seed in range(40))) == {ADA, BRAM, CLEO}


def test_a_coward_runs_early() -> None:
    """Below three fifths a thief is off."""
    play = Play(hero(), creature("m1", "thief", hp=8), fight("m1", ADA))
    play.do(CreatureTurn("m1"), lucky((100, 1, 20)))

    assert play.fight() is None


def test_the_enclosed_fight_on() -> None:
    """Where there is no way out nobody runs."""
    play = Play(
        hero(place="vault"), creature("m1", "wolf", "vault", hp=3),
        fight("m1", ADA, room="vault"),
    )  # fmt: skip
    play.do(CreatureTurn("m1"), HIT)

    assert play.being("m1").place == "vault"


@pytest.mark.parametrize("fields", [{"mana": 0}, {"effects": (effect("silence"),)}])
def test_without_words_or_mana_a_caster_bites(fields: dict[str, object]) -> None:
    """What cannot be used is not tried."""
    foe = creature("m1", "shaman", **fields)
    events = []
    for seed in range(20):
        play = Play(hero(hp=99), foe, fight("m1", ADA))
        events += play.do(CreatureTurn("m1"), seed)

    assert "bolt" not in {e.ability for e in events if isinstance(e, AbilityUsed)}


def test_a_healer_does_not_heal_the_healthy() -> None:
    """With nobody hurt a priest fights like anybody."""
    used = set()
    for seed in range(20):
        play = Play(hero(), creature("m1", "priest"), fight("m1", ADA))
        used |= {e.ability for e in play.do(CreatureTurn("m1"), seed) if isinstance(e, AbilityUsed)}

    assert "chorus" not in used


def test_creatures_use_abilities() -> None:
    """A caster would rather cast than bite."""
    play = Play(hero(), creature("m1", "shaman"), fight(ADA, "m1"))
    play.do(Defend(ADA))
    used = [e for _ in range(6) for e in _round(play) if isinstance(e, AbilityUsed)]

    assert {event.who for event in used} == {"m1"}


def _round(play: Play) -> tuple[object, ...]:
    who = play.fight().current if play.fight() else ""
    return play.do(CreatureTurn(who) if who == "m1" else Defend(ADA)) if who else ()


def test_a_healer_mends_the_worst() -> None:
    """A priest mends the shaman that is below half before doing anything else."""
    hurt = creature("m1", "shaman", hp=5)
    play = Play(hero(), hurt, creature("m2", "priest"), fight("m2", ADA, "m1"))
    play.do(CreatureTurn("m2"))

    assert play.being("m1").hp > 5


def test_a_frightened_creature_flees() -> None:
    """A wolf below two fifths runs."""
    play = Play(hero(), creature("m1", "wolf", hp=3), fight("m1", ADA))
    events = play.do(CreatureTurn("m1"), lucky((100, 1, 20)))

    assert (one(events, Departed).who, play.fight()) == ("m1", None)


def test_an_invisible_fight_does_not_hang() -> None:
    """With nobody in sight a creature waits behind its guard."""
    play = Play(hero(effects=(effect("unseen", 5),)), creature("m1", "bear"), fight("m1", ADA))

    assert one(play.do(CreatureTurn("m1")), Guarded).who == "m1"


@pytest.mark.parametrize(("kind", "hp"), [("wolf", 14), ("thief", 15)])
def test_courage_has_its_mark(kind: str, hp: int) -> None:
    """At two fifths a wolf fights on, at three fifths a thief does."""
    play = Play(hero(), creature("m1", kind, hp=hp), fight("m1", ADA))
    play.do(CreatureTurn("m1"), lucky((100, 1, 20)))

    assert play.being("m1").place == YARD


def test_a_creature_fails_to_flee() -> None:
    """That was its turn."""
    play = Play(hero(), creature("m1", "wolf", hp=3), fight("m1", ADA))
    one(play.do(CreatureTurn("m1"), lucky((100, 96, 100))), FleeFailed)

    assert (play.being("m1").place, play.fight().current) == (YARD, ADA)


def test_a_healer_leaves_alone_who_is_half_well() -> None:
    """At half its hit points the shaman needs no priest."""
    for seed in range(20):
        play = Play(
            hero(), creature("m1", "shaman", hp=17), creature("m2", "priest"),
            fight("m2", ADA, "m1"),
        )  # fmt: skip
        play.do(CreatureTurn("m2"), seed)
        assert play.being("m1").hp == 17


@pytest.mark.parametrize(
    ("kind", "chance"),
    [("warlord", 30), ("shaman", 85), ("sentry", 50), ("priest", 60), ("thief", 20)],
)
def test_how_often_abilities_are_used(kind: str, chance: int) -> None:
    """Each behaviour has its own liking for them."""
    used = []
    for throw in (chance, chance + 1):
        play = Play(hero(hp=99), creature("m1", kind), fight("m1", ADA))
        events = play.do(CreatureTurn("m1"), lucky((100, throw, throw)))
        used.append("AbilityUsed" in kinds(events))

    assert used == [True, False]


def test_a_quake_draws_bystanders_in() -> None:
    """Whom a creature harms is in the fight."""
    tired = creature("m1", "shaman", cooldowns={"bolt": 9, "venom": 9, "hush": 9, "ward": 9})
    play = Play(hero(), hero(BRAM), tired, fight("m1", ADA))
    play.do(CreatureTurn("m1"), lucky((100, 1, 85)))

    assert (play.fight().find(BRAM) is not None, play.being("m1").mana) == (True, tired.mana - 4)


def test_a_taunt_by_somebody_who_has_gone() -> None:
    """Without Bram in the fight the wolf goes for the weakest as usual."""
    assert struck("wolf", effects=(effect("goaded", 2, "c9"),)) == {CLEO}


def test_nobody_strikes_the_fallen() -> None:
    """Cleo lies on the ground: the wolf turns to somebody who stands."""
    fallen = hero(CLEO, hp=0, condition="down", bleeding=3)
    play = Play(hero(), fallen, creature("m1", "wolf"), fight("m1", ADA, CLEO))
    events = play.do(CreatureTurn("m1"), HIT)

    assert [e.target for e in events if isinstance(e, Damaged)] == [ADA]


def test_a_thief_strengthens_itself() -> None:
    """And not whom it robs: an ability for anybody is for the caster."""
    thief = creature("m1", "thief", cooldowns={"fade": 9, "bash": 9})
    play = Play(hero(), thief, fight("m1", ADA))
    play.do(CreatureTurn("m1"), lucky((100, 1, 20)))

    assert (play.being().effects, [e.kind for e in play.being("m1").effects]) == (
        (),
        ["regen", "might"],
    )
