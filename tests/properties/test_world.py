"""Any wishes in any order: the world stays sound, its log replays, and secrets stay secret."""

import json
from collections.abc import Sequence
from dataclasses import replace

import hypothesis.strategies as st
from hypothesis import given, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from game.codec import to_data
from game.dice import Dice
from game.intents import Act, CreatureTurn, Overdue
from game.replay import Step, intent_line, play, scene_line
from game.resolve import resolve
from game.state import Scene
from game.turn import Refused
from tests.keep import CATALOG, CELLAR, DEN, HALL, TOWER, VAULT, YARD
from tests.properties import invariants
from tests.properties.wishes import KINDS, ROOMS, any_kind, turn_of, wish
from tests.scenes import ADA, BRAM, CLEO, Outcome, creature, hero, scene, thing

SEEDS = st.integers(0, 2**63)
TRIES = 4
LIVES, WISHES = 40, 250
PATIENCE = 12
CATALOG_JSON = json.dumps({"catalog": to_data(CATALOG)})


def a_quiet_scene(dice: Dice) -> Scene:
    """The same without those who attack on sight, and with most secrets found."""
    found = ("ember", "exit:yard:east", "detail:yard:niche", "trap:cellar:chest", "offer:gather")
    lively = a_scene(*(dice.pick(ROOMS) for _ in range(3)))
    for who in ("m1", "m7", "m8", "m10"):
        lively = lively.without_being(who)
    for who in (ADA, CLEO):
        lively = lively.with_being(replace(lively.beings[who], known=found))
    return lively


def a_scene(ada: str = YARD, bram: str = YARD, cleo: str = CELLAR) -> Scene:
    """Three players about the keep, with creatures of every kind and things of every sort."""
    return scene(
        hero(ADA, ada, calling="adept", mana=60, coins=60, points=3, level=3, experience=420),
        hero(BRAM, bram, coins=12, known=("offer:hunt", "offer:gather", "ember"), level=3,
             experience=420, hp=55),
        hero(CLEO, cleo, calling="scout", hp=20, coins=5),
        creature("m1", "rat"), creature("m2", "wolf"), creature("m3", "sage"),
        creature("m4", "sentry"), creature("m5", "shaman", DEN), creature("m6", "priest", DEN),
        creature("m7", "warlord", VAULT, hp=70), creature("m8", "bat", CELLAR),
        creature("m9", "thief", TOWER), creature("m10", "bear", TOWER),
        thing("i1", "sword", ADA, slot="weapon"), thing("i2", "coat", ADA, slot="body"),
        thing("i3", "lamp", ADA, lit=True), thing("i4", "potion", ADA, count=4),
        thing("i5", "oil", ADA, count=3), thing("i6", "sack", ADA), thing("i7", "pelt", "i6",
                                                                          count=2),
        thing("i8", "maul", BRAM), thing("i9", "shield", BRAM, slot="off_hand"),
        thing("i10", "key", BRAM), thing("i11", "knife", BRAM, count=5),
        thing("i12", "bomb", BRAM, count=2), thing("i13", "letter", BRAM),
        thing("i14", "torch", CLEO, count=3), thing("i15", "salts", CLEO, count=2),
        thing("i16", "strongbox", YARD, closed=True, locked=True), thing("i17", "coin", "i16",
                                                                        count=30),
        thing("i18", "coin", YARD, count=9), thing("i19", "anvil", YARD),
        thing("i20", "pelt", YARD, count=3), thing("i21", "relic", YARD), thing("i22", "crate",
                                                                               YARD),
        thing("i23", "potion", HALL, count=2), thing("i24", "glowstone", CELLAR),
        thing("i25", "sack", YARD), thing("i26", "ring", YARD),
    )  # fmt: skip


class Chronicle:
    """A world, all that was accepted in it, and what must hold of that."""

    def __init__(self, start: Scene) -> None:
        self.scene = self.start = start
        self.outcomes: list[Outcome] = []
        self.wishes = 0

    def submit(self, intent: Act, seed: int) -> bool:
        """Resolve an intent and look at all that it did; whether it was accepted."""
        try:
            turn = resolve(intent, self.scene, seed)
        except Refused:
            return False
        assert resolve(intent, self.scene, seed).events == turn.events
        outcome = Outcome(intent, seed, tuple(turn.events), (*turn.scenes, turn.scene))
        invariants.honest(outcome)
        invariants.secret(outcome)
        self.outcomes.append(outcome)
        self.scene = turn.scene
        return True

    def dice(self, seed: int) -> Dice:
        """Fresh dice for each wish, also when two rules were given the same seed."""
        self.wishes += 1
        return Dice(Dice(seed + (self.wishes << 64)).number() ^ Dice(self.wishes).number())

    def close(self) -> None:
        """The log of it all replays to the same end."""
        for outcome in self.outcomes:
            invariants.encoded(outcome)
        if self.outcomes:
            assert replayed(self.start, self.outcomes)[-1].scenes[-1] == self.scene


def replayed(start: Scene, outcomes: Sequence[Outcome]) -> list[Step]:
    """Play a log of outcomes again, from its JSON lines."""
    written = [intent_line(o.intent, o.seed, o.events) for o in outcomes]
    return list(play([CATALOG_JSON, *map(json.dumps, (scene_line(start), *written))]))


class World(RuleBasedStateMachine):
    """Everybody wishes for anything, and time passes."""

    @initialize()
    def begin(self) -> None:
        self.world = Chronicle(a_scene())

    @rule(kind=st.sampled_from(KINDS), seed=SEEDS)
    def anything(self, kind: type[Act], seed: int) -> None:
        for _ in range(TRIES):
            dice = self.world.dice(seed)
            if self.world.submit(wish(self.world.scene, kind, dice), dice.number()):
                return

    @rule(seed=SEEDS)
    def the_next_turns(self, seed: int) -> None:
        for room in ROOMS:
            dice = self.world.dice(seed)
            intent = turn_of(self.world.scene, room, dice)
            if intent is not None:
                self.world.submit(intent, dice.number())

    @rule(room=st.sampled_from(ROOMS), seed=SEEDS)
    def the_clock_alone(self, room: str, seed: int) -> None:
        """Whatever state a fight is in, the server's own intents move it on."""
        for _ in range(PATIENCE):
            fight = self.world.scene.rooms[room].fight
            if fight is None:
                return
            creature = self.world.scene.beings[fight.current].creature
            overdue = Overdue(fight.current, fight.id, fight.round)
            intent = CreatureTurn(fight.current) if creature else overdue
            assert self.world.submit(intent, self.world.dice(seed).number())

    @invariant()
    def is_sound(self) -> None:
        invariants.sound(self.world.scene)

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.close()


@given(SEEDS)
@settings(max_examples=LIVES)
def test_a_long_life(seed: int) -> None:
    """Hundreds of wishes of everybody, turn about with the fights and the clock."""
    dice = Dice(seed)
    quiet = dice.chance(50)
    world = Chronicle(
        a_quiet_scene(dice) if quiet else a_scene(*(dice.pick(ROOMS) for _ in range(3)))
    )
    for _ in range(WISHES):
        some_wish(world, world.dice(seed))
        invariants.sound(world.scene)
    world.close()


def some_wish(world: Chronicle, dice: Dice) -> None:
    """The next turn of a fight, or a wish that is tried in several ways."""
    rooms = [room for room in ROOMS if world.scene.rooms[room].fight is not None]
    intent = turn_of(world.scene, dice.pick(rooms), dice) if rooms and dice.chance(60) else None
    if intent is not None:
        world.submit(intent, dice.number())
        return
    kind = any_kind(dice)
    for _ in range(TRIES):
        if world.submit(wish(world.scene, kind, dice), dice.number()):
            return


TestWorld = World.TestCase
TestWorld.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
