"""The clock: deadlines, creatures' turns, what is due, and time that passes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils.timezone import now
from twisted.internet import task

from game.intents import Attack, Banish, Conjure, Transport
from game.state import Fight
from server import clock as clock_module
from server.clock import Clock
from tests.evennia.stage import Player, World
from tests.world.tiny import change
from typeclasses import worldreload
from typeclasses.due import RESTORE_AFTER
from typeclasses.engine import engine, store
from typeclasses.records.models import Due, LoggedIntent

LOFT = """\
  loft:
    name: Loft
    description: Dusty.
    at: [0, 0, 1]
    exits:
      down: {to: yard}
  lane:
"""
PACE = settings.COC.pace


@pytest.fixture
def time() -> task.Clock:
    """Time that passes when the test says so."""
    return task.Clock()


@pytest.fixture
def clock(world: World, time: task.Clock) -> Iterator[Clock]:
    """A clock that runs."""
    running = Clock(time)
    running.start()
    pass_(time, 1)
    yield running
    running.stop()


def pass_(time: task.Clock, seconds: float) -> None:
    """Let time pass in small steps."""
    time.pump([0.1] * round(seconds * 10))


def wasps() -> list[str]:
    """All wasps of the world."""
    return [being.id for being in store.cache.beings.values() if being.creature == "wasp"]


def intents() -> list[str]:
    """The names of all logged intents."""
    rows = LoggedIntent.objects.order_by("pk").values_list("intent", flat=True)
    return [row.split('"')[3] for row in rows]


@pytest.fixture
def ana(world: World, clock: Clock) -> Player:
    """In the lane, in a fight with two wasps, and it is her turn."""
    ana = world.player("Ana")
    ana.type("north")
    store.cache.put_being(replace(ana.being, hp=500))
    engine.submit(Attack(ana.id, wasps()[0]))
    world.until_turn_of(ana)
    return ana


def test_a_start_fills_the_spawns(clock: Clock) -> None:
    """Two wasps, Ann and an apple, as the files say."""
    things = [item.kind for item in store.cache.items.values()]
    assert (len(wasps()), things) == (2, ["apple"])


def test_an_absent_player_defends_when_the_time_is_up(ana: Player, time: task.Clock) -> None:
    """And not before."""
    pass_(time, PACE.turn_seconds - 1)
    assert "Overdue" not in intents()
    pass_(time, 1.1)
    assert "Overdue" in intents()


def test_a_creature_takes_its_turn_in_its_time(ana: Player, time: task.Clock) -> None:
    """Players can read what happens."""
    ana.type("defend")
    before = intents().count("CreatureTurn")
    pass_(time, PACE.creature_seconds + 0.1)
    assert intents().count("CreatureTurn") == before + 1


def test_whoever_leaves_in_their_turn_has_used_it(ana: Player) -> None:
    """Coming and going wins no time: nobody can freeze a fight."""
    ana.leave()
    ana.connect(9)
    ana.wake()
    assert fight().current != ana.id


def test_a_fight_does_not_wait_for_whoever_has_left(ana: Player, time: task.Clock) -> None:
    """The creatures act one after the other."""
    ana.leave()
    before = intents().count("CreatureTurn")
    pass_(time, 4 * PACE.creature_seconds + 1)
    assert intents().count("CreatureTurn") == before + 4


def fight() -> Fight:
    """The fight in the lane."""
    going = store.cache.rooms["town.lane"].fight
    assert going is not None
    return going


def test_a_fight_goes_on_after_a_restart(ana: Player, world: World, time: task.Clock) -> None:
    """A new clock finds it in the room's document."""
    world.restart()
    again = task.Clock()
    Clock(again).start()
    pass_(again, PACE.turn_seconds + 1)
    assert "Overdue" in intents()


def test_a_creature_that_failed_to_act_does_not_freeze_the_fight(
    ana: Player, time: task.Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again."""
    ana.type("defend")
    with monkeypatch.context() as patch:
        patch.setattr(engine, "submit", lambda intent: 1 / 0)
        pass_(time, PACE.creature_seconds + 0.1)
    before = intents().count("CreatureTurn")
    pass_(time, PACE.creature_seconds + 0.1)
    assert intents().count("CreatureTurn") == before + 1


def test_a_killed_creature_comes_back_in_its_time(
    clock: Clock, world: World, time: task.Clock
) -> None:
    """Not before; and the row that said so is gone then."""
    ana = world.player("Ana")
    ana.type("north")
    banish(ana, wasps()[0])
    plan = store.cache.catalog.spawns["town.lane/wasp"]
    pass_(time, plan.after - 1)
    assert len(wasps()) == 1
    pass_(time, 2)
    assert (len(wasps()), Due.objects.filter(key__startswith="spawn").count()) == (2, 0)


def banish(ana: Player, who: str) -> None:
    """A creature is gone; its spawn brings another one."""
    engine.submit(Banish(ana.id, who))


def test_what_is_due_outlives_a_restart(clock: Clock, world: World) -> None:
    """The row is found again; the spawn is not filled up before."""
    ana = world.player("Ana")
    ana.type("north")
    banish(ana, wasps()[0])
    world.restart()
    later = task.Clock()
    Clock(later).start()
    pass_(later, 5)
    assert len(wasps()) == 1
    pass_(later, store.cache.catalog.spawns["town.lane/wasp"].after)
    assert len(wasps()) == 2


def test_what_fell_due_while_the_server_was_down_is_done_at_once(
    clock: Clock, world: World
) -> None:
    """An hour later."""
    ana = world.player("Ana")
    ana.type("north")
    banish(ana, wasps()[0])
    Due.objects.update(at=now() - timedelta(hours=1))
    world.restart()
    later = task.Clock()
    Clock(later).start()
    pass_(later, 1)
    assert len(wasps()) == 2


def test_an_intent_that_is_no_more_does_not_stop_the_start(world: World, time: task.Clock) -> None:
    """A row of an older version."""
    Due.objects.create(key="old", at=now(), intent='{"is":"Polish","actor":"x"}')
    Clock(time).start()
    assert not Due.objects.filter(key="old").exists()


def test_an_altered_room_goes_back_once_it_is_empty(
    clock: Clock, world: World, time: task.Clock
) -> None:
    """With somebody in it, it waits."""
    change(world.folder, "zones/town.yaml", "  lane:\n", LOFT)
    change(world.folder, "zones/town.yaml", "      north: {to: lane", "      up: {to: loft}\n"
           "      north: {to: lane")  # fmt: skip
    world.reload()
    ana, ben = world.player("Ana"), world.player("Ben")
    ana.type("north")
    pass_(time, RESTORE_AFTER + 1)
    assert store.cache.doors == {"gate": "open"}
    for player in (ana, ben):
        engine.submit(Transport(player.id, "town.loft"))
    pass_(time, RESTORE_AFTER + 1)
    assert store.cache.doors == {"gate": "closed"}


def test_time_heals(clock: Clock, world: World, time: task.Clock) -> None:
    """A pulse at a time."""
    ana = world.player("Ana")
    store.cache.put_being(replace(ana.being, hp=1))
    pass_(time, 2 * PACE.pulse_seconds)
    assert ana.being.hp > 1


def test_a_room_where_time_changes_nothing_is_left_alone(
    clock: Clock, world: World, time: task.Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until something happens there."""
    ana = world.player("Ana")
    pass_(time, 3 * PACE.pulse_seconds)
    asked: list[str] = []
    monkeypatch.setattr(clock_module, "submit", lambda intent: asked.append(intent.actor) or "")
    pass_(time, 2 * PACE.pulse_seconds)
    assert asked == []
    engine.submit(Conjure(ana.id, "wasp"))
    pass_(time, PACE.pulse_seconds)
    assert asked == ["town.yard"]


def test_an_error_in_a_loop_does_not_end_it(
    clock: Clock, time: task.Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is logged, and the next round comes."""
    rounds: list[int] = []

    def broken() -> list[str]:
        rounds.append(1)
        raise KeyError("zone")

    monkeypatch.setattr(clock_module, "_plays", lambda being: broken())
    pass_(time, 2 * PACE.roam_seconds + 1)
    assert len(rounds) > 1


def test_a_reload_fills_new_spawns(clock: Clock, world: World, time: task.Clock) -> None:
    """Whoever the new files want is there soon."""
    worldreload.after_reload.append(clock.fill)
    change(world.folder, "zones/town.yaml", "creatures: {wasp: 2}", "creatures: {wasp: 5}")
    world.reload()
    pass_(time, 1)
    assert len(wasps()) == 5
