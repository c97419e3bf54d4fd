"""When this happens, that follows: the links between rules, in the order they run."""

from collections.abc import Callable, Mapping
from typing import Any

from game import (
    aftermath,
    aggression,
    bosses,
    effects,
    events,
    fights,
    levels,
    questing,
    rounds,
    secrets,
    things,
)
from game.turn import Turn

type Reaction = Callable[[Turn, Any], None]


def turn_goes_on(turn: Turn, event: events.ActionTaken) -> None:
    if fights.on_turn(turn.scene, event.who):
        rounds.advance(turn, turn.being(event.who).place)


def stealth_breaks(turn: Turn, event: events.Damaged) -> None:
    if event.target in turn.scene.beings:
        effects.end_family(turn, event.target, "stealth", "seen")


def hand_is_counted(turn: Turn, event: events.Taken) -> None:
    _count(turn, event.who)


def gift_is_counted(turn: Turn, event: events.Given) -> None:
    receiver, item = turn.scene.beings.get(event.to), turn.scene.items.get(event.item)
    if receiver is None or receiver.is_player:
        _count(turn, event.to)
    elif item is not None:
        questing.note(turn, event.who, "deliver", f"{item.kind}:{receiver.creature}", item.count)
        things.vanish(turn, item.id, "kept", events.NOBODY)


def find_is_counted(turn: Turn, event: events.ItemMade) -> None:
    _count(turn, event.item.place)


def _count(turn: Turn, who: str) -> None:
    """A find may have been joined to a stack already, so all that is held is counted."""
    if who not in turn.scene.beings:
        return
    for kind in dict.fromkeys(thing.kind for thing in turn.scene.contents(who)):
        questing.note(turn, who, "collect", kind, questing.held(turn, who, kind))


def visit_is_noted(turn: Turn, event: events.Arrived) -> None:
    questing.note(turn, event.who, "visit", event.at)


def way_back_is_known(turn: Turn, event: events.Arrived) -> None:
    """Whoever came through a hidden way knows it from this side too."""
    who = turn.scene.beings.get(event.who)
    if who is not None and secrets.unfound(who, turn.scene, event.at, event.way):
        found = secrets.hidden_exit(event.at, event.way)
        turn.happen(events.Found(event.who, found, audience=events.Only((event.who,))))


def talk_is_noted(turn: Turn, event: events.Greeted) -> None:
    questing.note(turn, event.by, "talk", turn.being(event.who).creature)


def answer_is_noted(turn: Turn, event: events.Answered) -> None:
    creature = turn.being(event.who).creature
    questing.note(turn, event.by, "talk", f"{creature}:{event.topic}")


def look_is_noted(turn: Turn, event: events.Examined) -> None:
    questing.note(turn, event.who, "examine", event.target)


def deed_is_noted(turn: Turn, event: events.DeedDone) -> None:
    if event.succeeded:
        questing.note(turn, event.who, "use", event.target)


def persuasion_is_noted(turn: Turn, event: events.Persuaded) -> None:
    if event.succeeded:
        questing.note(turn, event.by, "persuade", turn.being(event.who).creature)


REACTIONS: Mapping[type[events.Event], tuple[Reaction, ...]] = {
    events.Damaged: (stealth_breaks, bosses.change_phase),
    events.Died: (aftermath.reward, aftermath.bury),
    events.FightEnded: (aftermath.dust_settles,),
    events.LeftFight: (aftermath.left_behind,),
    events.ActionTaken: (turn_goes_on,),
    events.Arrived: (way_back_is_known, visit_is_noted, aggression.pounce),
    events.WokeUp: (aggression.pounce,),
    events.CreatureAppeared: (aggression.pounce,),
    events.ExperienceGained: (levels.rise,),
    events.Taken: (hand_is_counted,),
    events.Given: (gift_is_counted,),
    events.ItemMade: (find_is_counted,),
    events.Greeted: (talk_is_noted,),
    events.Answered: (answer_is_noted,),
    events.Examined: (look_is_noted,),
    events.DeedDone: (deed_is_noted,),
    events.Persuaded: (persuasion_is_noted,),
}


def react(turn: Turn) -> None:
    """Let each event have its consequences, and those theirs, until nothing new happens.

    Only then are fights settled that have lost a side: whoever died is rewarded for first.
    """
    walked = 0
    while walked < len(turn.events):
        for event in turn.events[walked:]:
            for reaction in REACTIONS.get(type(event), ()):
                reaction(turn, event)
            walked += 1
        if walked == len(turn.events):
            rounds.settle(turn)
