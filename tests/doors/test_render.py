"""Events as text: each in every person, for every taste, and whatever strangers write in them."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.prefs import Prefs
from commands.render import WORDS, word
from commands.render.escape import CODE, plain, shown, width, wrap
from commands.render.flavour import flavour
from commands.render.grammar import a, asked, listed, ordinal, plural, sentence, third_person
from commands.render.palette import COLOURS
from game import events as e
from game.events import AnyEvent, Event, Here, Listening, Only
from game.seen_by import SOMEONE, moment, seen_by
from game.state import Being, Effect, Fight, Fighter, Item, QuestProgress, Scene
from tests.doors.stage import (
    ARIA,
    BORIS,
    CRAB,
    INN,
    MASTER,
    OTHER_CRAB,
    QUAY,
    a_fight,
    fighting,
    stage,
)  # fmt: skip

BRIEF = Prefs(colours=False)
OFF = Prefs("off", colours=False)
FULL = Prefs("full", colours=False)
READER = Prefs(colours=False, screen_reader=True)
HERE = Here(QUAY)


def told(event: Event, viewer: str = "", prefs: Prefs = BRIEF, scene: Scene | None = None) -> Any:
    return word(event, scene or stage(), viewer, prefs)


def hit(who: str = ARIA, target: str = CRAB, **more: Any) -> e.Damaged:
    facts = {"amount": 7, "hp": 15, "max_hp": 25, "damage_type": "slash", "audience": HERE}
    return e.Damaged(who, target, **{**facts, **more})


# Each event, as the one concerned and as an onlooker read it.

EXAMPLES = [
    # Coming and going.
    (e.Departed(ARIA, "north", INN), ARIA, "You go north."),
    (e.Departed(ARIA, "north", ""), "", "Aria goes north."),
    (e.Departed(ARIA, "up", "", quiet=True), "", "Aria slips away up."),
    (e.Departed(SOMEONE, "in", ""), "", "Something goes inside."),
    (e.Arrived(ARIA, QUAY, "north"), ARIA, None),
    (e.Arrived(BORIS, QUAY, "north"), "", "Boris arrives from the north."),
    (e.Arrived(CRAB, QUAY, "down"), "", "The first crab arrives from below."),
    (e.Arrived(BORIS, QUAY), "", "Boris appears out of nowhere."),
    (e.DoorChanged(ARIA, "oak_door", "open", "north"), ARIA, "You open the oak door to the north."),
    (e.DoorChanged(BORIS, "oak_door", "locked", "north"), "",
     "Boris locks the oak door to the north."),
    (e.DoorChanged("", "oak_door", "open", "south"), "", "The oak door to the south opens."),
    (e.WokeUp(BORIS), "", "Boris wakes up."),
    (e.FellAsleep(BORIS), "", "Boris leaves the world for now."),
    (e.LinkLost(BORIS), "", "Boris's eyes go blank: the player's line is lost."),
    (e.CharacterCreated(Being("c9", "New", QUAY)), "", None),
    (e.CreatureAppeared(Being("m9", "crab", QUAY, "crab")), "", "A crab appears."),
    (e.CreatureAppeared(Being("m9", "the Harbour Master", QUAY, "master")), "",
     "The Harbour Master appears."),
    (e.Vanished(CRAB), "", "The first crab vanishes."),
    # Things.
    (e.ItemMade(Item("i9", "tea", ARIA, count=2), "gift"), ARIA,
     "You receive 2 flasks of black tea."),
    (e.ItemMade(Item("i9", "coat", ARIA), "loot"), ARIA, "You find an oilskin coat."),
    (e.ItemMade(Item("i9", "lamp", QUAY), "spawn"), "",
     "An oil lamp lies here that did not a moment ago."),
    (e.ItemMade(Item("i9", "lamp", ARIA), "kit"), ARIA, None),
    (e.ItemGone("i5", "staff"), "", "The chest vanishes."),
    (e.ItemGone("i3", "used"), ARIA, None),
    (e.ItemSplit("i3", "i9", 1), ARIA, None),
    (e.ItemsMerged("i3", "i9"), ARIA, None),
    (e.Taken(ARIA, "i6", QUAY), ARIA, "You pick up 7 coins."),
    (e.Taken(BORIS, "i4", "i5"), "", "Boris takes the oil lamp out of the chest."),
    (e.Dropped(ARIA, "i3", QUAY), ARIA, "You drop 3 flasks of black tea."),
    (e.Given(ARIA, "i4", BORIS), ARIA, "You give Boris the oil lamp."),
    (e.Given(ARIA, "i4", BORIS), BORIS, "Aria gives you the oil lamp."),
    (e.Given(ARIA, "i4", MASTER), "", "Aria gives the Harbour Master the oil lamp."),
    (e.Stowed(ARIA, "i4", "i5"), ARIA, "You put the oil lamp into the chest."),
    (e.Worn(ARIA, "i1", "weapon"), ARIA, "You wield the keen sword of the ebb."),
    (e.Worn(ARIA, "i2", "body"), "", "Aria puts on the oilskin coat."),
    (e.TakenOff(ARIA, "i1"), "", "Aria puts away the keen sword of the ebb."),
    (e.TakenOff(ARIA, "i2"), ARIA, "You take off the oilskin coat."),
    (e.Consumed(ARIA, "i3"), ARIA, "You drink a flask of black tea."),
    (e.Thrown(BORIS, "i7", CRAB), "", "Boris throws a salt bomb at the first crab."),
    (e.Thrown(BORIS, "i8", "crane", audience=HERE), BORIS,
     "You throw a jar of lamp oil at the crane."),
    (e.ContainerChanged(ARIA, "i5", closed=True, locked=False), ARIA, "You unlock the chest."),
    (e.ContainerChanged(ARIA, "i5", closed=False, locked=True), "", "Aria opens the chest."),
    (e.LampChanged(ARIA, "i4", True, 40), ARIA, "You light the oil lamp."),
    (e.LampChanged(ARIA, "i4", False, 40), "", "Aria puts out the oil lamp."),
    (e.LampChanged(ARIA, "i4", False, 0), ARIA, "Your oil lamp goes out, burnt to the end."),
    (e.CoinsChanged(ARIA, 5, 17, "loot"), ARIA, "You receive 5 coins and have 17 now."),
    (e.CoinsChanged(BORIS, 1, 9, f"gift:{ARIA}"), ARIA, "You give Boris 1 coin."),
    (e.CoinsChanged(BORIS, 1, 9, f"gift:{ARIA}"), BORIS, "Aria gives you 1 coin."),
    (e.CoinsChanged(ARIA, -5, 7, "gift"), ARIA, None),
    (e.LootFell(CRAB, ("i6", "i4")), "", "The first crab leaves behind 7 coins and an oil lamp."),
    # Fights.
    (e.FightBegan(QUAY, a_fight()), ARIA,
     "A fight begins: you and Boris against the first crab and the second crab. "
     "Order: you, the first crab, Boris and the second crab."),
    (e.JoinedFight(QUAY, BORIS, a_fight()), "", "Boris joins the fight."),
    (e.LeftFight(QUAY, MASTER, a_fight()), "", "The Harbour Master leaves the fight."),
    (e.FightEnded(QUAY, "f1", "heroes", 1), "",
     "The fight is over after 1 round: the heroes are left standing."),
    (e.TurnBegan(QUAY, ARIA, a_fight()), ARIA,
     "Your turn (30 s): attack, an ability, an item, defend, flee."),
    (e.TurnBegan(QUAY, CRAB, a_fight(1)), "", None),
    (e.TurnMissed(QUAY, ARIA, "deadline", 3, True), ARIA,
     "You let the turn go by. From now on you are guarded automatically, until you act again."),
    (e.TurnMissed(QUAY, CRAB, "stun", 0, False), "",
     "The first crab is stunned and loses the turn."),
    (e.ActionTaken(ARIA), ARIA, None),
    (e.Guarded(QUAY, ARIA), ARIA, "You defend yourself."),
    (e.Guarded(QUAY, ARIA), "", "Aria defends herself."),
    (e.Missed(CRAB, ARIA), ARIA, "The first crab misses you."),
    (e.Missed(ARIA, CRAB, ability="lunge"), ARIA, "Your lunge misses the first crab."),
    (hit(), ARIA, "You cut the first crab for 7 (hurt)."),
    (hit(), "", "Aria cuts the first crab for 7 (hurt)."),
    (hit(CRAB, ARIA, hp=23, max_hp=30), ARIA, "The first crab cuts you for 7 (23 of 30 hp)."),
    (hit(SOMEONE, ARIA, hp=23, max_hp=30), ARIA, "Something cuts you for 7 (23 of 30 hp)."),
    (hit(ability="lunge", damage_type="pierce"), "",
     "Aria's lunge stabs the first crab for 7 (hurt)."),
    (hit(critical=True, guarded=True, absorbed=2, resisted=-3), ARIA,
     "You cut the first crab for 7 (hurt; critical; guarded; 2 taken by a shield; weak to slash)."),
    (hit(amount=0, absorbed=7), "",
     "Aria cuts the first crab without harm (hurt; 7 taken by a shield)."),
    (hit(effect="bleeding", hp=3), "", "Bleeding costs the first crab 7 hp (near death)."),
    (hit(ARIA, ARIA, effect="trap:box", damage_type="poison", max_hp=30), ARIA,
     "The trap poisons you for 7 (15 of 30 hp)."),
    (hit(ARIA, ARIA, effect="deed:crane", max_hp=30), "", "Aria hurts herself for 7 (hurt)."),
    (hit(ability="burst_of_salt", hp=0), "", "It cuts the first crab for 7."),
    (e.ShieldSpent(ARIA, "guarded", 3), ARIA, "Raised guard: 3 left."),
    (e.ShieldSpent(CRAB, "guarded", 3), "", None),
    (e.Healed(ARIA, BORIS, 5, 20, 40), BORIS, "Aria heals you for 5 (20 of 40 hp)."),
    (e.Healed(ARIA, ARIA, 5, 50, 100), "", "Aria regains 5 (hurt)."),
    (e.Healed(ARIA, ARIA, 0, 100, 100), "", "Aria has nothing to mend."),
    (e.ManaChanged(ARIA, 5, 15), ARIA, "You regain 5 mana."),
    (e.ManaChanged(ARIA, -5, 5), ARIA, None),
    (e.AbilityUsed(ARIA, "mend", (BORIS,)), BORIS, None),
    (e.CooldownsChanged(ARIA, {}), ARIA, None),
    (e.EffectGained(ARIA, Effect("bleeding", CRAB, 3, 2)), ARIA,
     "You: bleeding (3 turns). You are leaking."),
    (e.EffectGained(CRAB, Effect("bleeding", ARIA, 1, 2, 2)), "",
     "The first crab: bleeding (1 turn, 2 times)."),
    (e.EffectGained(ARIA, Effect("unseen", ARIA, 8)), ARIA, "You are hidden."),
    (e.EffectResisted(CRAB, "bleeding"), "", "The first crab resists bleeding."),
    (e.EffectsCounted(ARIA, ()), ARIA, None),
    (e.EffectEnded(ARIA, "guarded", "broken"), ARIA, "You: raised guard is broken."),
    (e.EffectEnded(ARIA, "unseen", "seen"), "", "Aria is no longer hidden."),
    (e.ThreatChanged(CRAB, {ARIA: 3}), "", None),
    (e.ConditionChanged(ARIA, "down", 2), ARIA, "You are bleeding: 2 turns left until you die."),
    (e.ConditionChanged(ARIA, "up"), ARIA, None),
    (e.Fell(ARIA, CRAB, 3), ARIA,
     "You fall unconscious! Somebody must help you up within 3 turns."),
    (e.Fell(BORIS, CRAB, 1), "", "Boris falls unconscious! Boris can be helped up within 1 turn."),
    (e.Revived(ARIA, BORIS, 9), ARIA, "Boris helps you up, with 9 hp."),
    (e.Revived(ARIA, BORIS, 0), BORIS, "You help Aria up."),
    (e.Revived(ARIA, "", 0), "", "Aria comes to."),
    (e.Died(CRAB, ARIA, QUAY), ARIA, "You kill the first crab."),
    (e.Died(CRAB, ARIA, QUAY), "", "Aria kills the first crab."),
    (e.Died(ARIA, "", QUAY), ARIA, "You die."),
    (e.Returned(ARIA, QUAY, 1, 15, 5), ARIA,
     "You wake at The Quay: here the dead of these parts come back. It cost you 1 coin. "
     "You have 15 hp and 5 mana; rest until you are whole."),
    (e.FleeFailed(ARIA), ARIA, "You try to flee, and get nowhere."),
    (e.FleeFailed(CRAB), "", "The first crab tries to flee, and gets nowhere."),
    (e.PhaseBegan(CRAB, 1, "It clicks."), "", "It clicks."),
    # Looking and trying.
    (e.CheckMade(ARIA, "perception", 14, "success"), ARIA, "(Perception 14: a success)"),
    (e.Searched(ARIA, "box", audience=HERE), ARIA, "You search the poor box."),
    (e.Searched(ARIA, audience=HERE), "", "Aria searches the place."),
    (e.Found(ARIA, f"exit:{QUAY}:down"), ARIA, "You find a way down. A hatch leads down."),
    (e.Found(ARIA, f"trap:{QUAY}:box"), ARIA,
     "You notice a trap on the poor box. You can disarm it, or leave it be."),
    (e.Found(ARIA, f"detail:{QUAY}:ring"), ARIA, "You notice the iron ring."),
    (e.Learned(ARIA, "gulls_secret"), ARIA, "That is worth remembering."),
    (e.Learned(ARIA, "handed:master:tea"), ARIA, None),
    (e.Examined(ARIA, "crane"), ARIA, None),
    (e.TrapSprung(ARIA, QUAY, "box", "A needle comes out."), ARIA,
     "You set off a trap on the poor box! A needle comes out."),
    (e.TrapDisarmed(ARIA, QUAY, "box"), "", "Aria makes the trap on the poor box harmless."),
    (e.DeedDone(ARIA, "push", "crane", "", True, "You push. It swings.", audience=HERE), ARIA,
     "You push. It swings."),
    (e.DeedDone(ARIA, "push", "crane", "", True, "You push. It swings.", audience=HERE), "",
     "Aria pushes the crane."),
    (e.DeedDone(ARIA, "pour", "crane", "i8", False, "It drips.", audience=HERE), "",
     "Aria tries to pour a jar of lamp oil over the crane, and fails. It drips."),
    (e.DetailChanged(QUAY, "crane", "pushed"), "", None),
    (e.Hid(ARIA), ARIA, "You slip out of sight."),
    (e.Rested(BORIS), "", "Boris sits down to rest."),
    (e.StoodUp(ARIA), ARIA, "You get up."),
    (e.Recovered(ARIA, 31, 15), ARIA, None),
    # Words.
    (e.Said(ARIA, "Hello."), ARIA, 'You say, "Hello."'),
    (e.Said(ARIA, "Who is there?"), "", 'Aria asks, "Who is there?"'),
    (e.Said(SOMEONE, "Boo!"), "", 'Someone exclaims, "Boo!"'),
    (e.Told(ARIA, BORIS, "hi"), ARIA, 'You tell Boris, "hi"'),
    (e.Told(ARIA, BORIS, "hi"), BORIS, 'Aria tells you, "hi"'),
    (e.Emoted(ARIA, "grins."), ARIA, "Aria grins."),
    (e.Emoted(ARIA, "'s eyes narrow."), "", "Aria's eyes narrow."),
    (e.SpokeOn(ARIA, "chat", "hi"), ARIA, "[chat] Aria: hi"),
    (e.Tuned(ARIA, "trade", True), ARIA, "You tune in to trade."),
    (e.Greeted(MASTER, ARIA, '"Well?"', ("tides", "gulls")), ARIA,
     '"Well?"\nYou can ask about the tides and gulls.'),
    (e.Greeted(MASTER, ARIA, '"Well?"', ("tides",)), "",
     'Aria talks to the Harbour Master. "Well?"'),
    (e.Answered(MASTER, ARIA, "tides", "tides", '"They come in."'), ARIA, '"They come in."'),
    (e.Answered(MASTER, ARIA, "fish", "", ""), "",
     'Aria asks the Harbour Master about "fish". '
     "The Harbour Master has nothing to say about that."),
    (e.Persuaded(MASTER, ARIA, True, '"Go on."'), ARIA,
     'You win over the Harbour Master. "Go on."'),
    (e.Persuaded(MASTER, ARIA, False, "He looks at you."), "",
     "Aria fails to win over the Harbour Master."),
    (e.SteppedAside(MASTER, ARIA), ARIA, "The Harbour Master lets you pass from now on."),
    # Growth and quests.
    (e.ExperienceGained(ARIA, 30, 30), ARIA, "You gain 30 experience (120 to level 2)."),
    (e.LevelGained(ARIA, 2, 1, 40, 20), ARIA,
     "You reach level 2! You are whole again: 40 hp, 20 mana. You have 1 skill point to spend."),
    (e.LevelGained(ARIA, 2, 1, 40, 20), "", "Aria reaches level 2."),
    (e.PointsGained(ARIA, 1, 3), ARIA, "You gain 1 skill point (3 to spend)."),
    (e.SkillLearned(ARIA, "point", 0), ARIA, "You learn Fine Point (0 points left)."),
    (e.SkillsReset(ARIA, 4), ARIA, "You forget all skills and have 4 points to spend."),
    (e.QuestOffered(ARIA, "weight", MASTER), ARIA,
     "The Harbour Master offers you a quest, Short Weight. A weight is missing. "
     'Type "accept short weight" to take it on.'),
    (e.QuestAccepted(ARIA, "weight", QuestProgress("crabs")), ARIA,
     "Short Weight: quest taken on. Deal with the crabs."),
    (e.QuestAdvanced(ARIA, "weight", "crabs", 1, 2, QuestProgress("crabs")), ARIA,
     "Short Weight: Kill crabs (1 of 2)."),
    (e.QuestStageBegan(ARIA, "weight", QuestProgress("home")), ARIA, "Short Weight: Go home."),
    (e.QuestEnded(ARIA, "weight", QuestProgress("home", "done"), "All is level."), ARIA,
     "Short Weight: quest done. All is level."),
    (e.QuestDropped(ARIA, "weight"), ARIA, "Short Weight: quest given up."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("event", "viewer", "expected"),
    EXAMPLES,
    ids=[f"{type(event).__name__}-{viewer or 'onlooker'}" for event, viewer, _ in EXAMPLES],
)
def test_event_in_words(event: Event, viewer: str, expected: str | None) -> None:
    """Each kind of event reads well for whom it concerns, and for who watches."""
    assert told(event, viewer) == expected


def test_every_kind_of_event_has_an_example() -> None:
    """A new event gets words, and an example of them."""
    assert {type(event) for event, _, _ in EXAMPLES} == set(get_args(AnyEvent)) == set(WORDS)


# The scene decides.


def test_runaway_is_told_from_walker() -> None:
    """Whoever leaves in the middle of a fight flees."""
    assert told(e.Departed(CRAB, "west", "", audience=HERE), scene=fighting()) == (
        "The first crab flees west."
    )


def test_lock_of_a_locked_door_is_opened() -> None:
    """A locked door that is merely closed now was unlocked."""
    scene = stage().with_door("oak_door", "locked")
    assert told(e.DoorChanged(ARIA, "oak_door", "closed", "north"), ARIA, scene=scene) == (
        "You unlock the oak door to the north."
    )


def test_only_one_of_a_kind_has_no_number() -> None:
    """With one crab left it is just the crab."""
    assert told(e.Died(OTHER_CRAB, "", QUAY), scene=stage().without_being(CRAB)) == "The crab dies."


def test_hidden_one_is_not_counted() -> None:
    """A number does not give away that there is a second crab in hiding."""
    scene = stage()
    scene = scene.with_being(replace(scene.beings[CRAB], effects=(Effect("unseen", CRAB, 3),)))
    assert told(e.Guarded(QUAY, OTHER_CRAB), scene=scene) == "The crab defends itself."


def test_dead_creature_does_not_vanish_in_words() -> None:
    """Its death was told; that it leaves the world is bookkeeping."""
    scene = stage()
    scene = scene.with_being(replace(scene.beings[CRAB], hp=0, condition="dead"))
    assert told(e.Vanished(CRAB), scene=scene) is None


def test_new_round_is_announced() -> None:
    """The turn that opens a round says so."""
    event = e.TurnBegan(QUAY, CRAB, a_fight(0, 3))
    assert told(event, scene=fighting(3, 2)) == "— Round 3 —"


def test_new_round_is_announced_without_dashes_to_a_screen_reader() -> None:
    """A screen reader gets a sentence."""
    event = e.TurnBegan(QUAY, CRAB, a_fight(0, 3))
    assert told(event, prefs=READER, scene=fighting(3, 2)) == "Round 3."


def test_turn_of_a_stunned_player_is_not_offered() -> None:
    """Who cannot act is not asked to."""
    scene = fighting(effects=(Effect("stunned", CRAB, 1),))
    assert told(e.TurnBegan(QUAY, ARIA, a_fight()), ARIA, scene=scene) is None


def test_turn_stands_out_in_colour() -> None:
    """One's own turn has a colour of its own, besides its words."""
    line = told(e.TurnBegan(QUAY, ARIA, a_fight()), ARIA, Prefs(), fighting())
    assert line.startswith(COLOURS["turn"] + "Your turn")


def test_turn_says_how_long_it_may_take() -> None:
    """The deadline comes from the configuration."""
    line = word(e.TurnBegan(QUAY, ARIA, a_fight()), fighting(), ARIA, BRIEF, turn_seconds=45)
    assert "(45 s)" in (line or "")


def test_cooldown_that_is_over_is_told() -> None:
    """An ability that has become ready again is named."""
    scene = stage(cooldowns={"lunge": 1, "persuade:master": 1})
    assert told(e.CooldownsChanged(ARIA, {}), ARIA, scene=scene) == "Ready again: lunge."


def test_rest_is_over_when_whole() -> None:
    """The last breath of a rest is told, the others are not."""
    scene = stage(condition="resting")
    assert told(e.Recovered(ARIA, 36, 21), ARIA, scene=scene) == "You are rested and whole."


def test_room_that_a_fled_one_left_says_nothing_more() -> None:
    """That a runaway is out of the order needs no second line."""
    scene = fighting()
    scene = scene.with_being(replace(scene.beings[CRAB], place=INN))
    assert told(e.LeftFight(QUAY, CRAB, a_fight()), scene=scene) is None


# How much: off, brief, full.


def test_facts_only() -> None:
    """With narration off a blow is one compact fact."""
    event = hit(critical=True, hp=60, max_hp=100)
    assert told(event, prefs=OFF) == "Aria > first crab: 7 slash, critical; first crab 60%"


def test_facts_only_about_oneself() -> None:
    """Of oneself one knows the number."""
    event = hit(CRAB, ARIA, hp=23, max_hp=30)
    assert told(event, ARIA, OFF) == "first crab > you: 7 slash; you 23/30"


def test_facts_only_for_a_screen_reader() -> None:
    """An arrow is not read aloud."""
    assert told(e.Missed(ARIA, CRAB), ARIA, replace(READER, narration="off")) == (
        "you to first crab: miss"
    )


def test_full_narration_adds_one_sentence() -> None:
    """Flavour follows the facts."""
    event = hit()
    assert (
        told(event, prefs=FULL)
        == f"Aria cuts the first crab for 7 (hurt). {flavour(event, stage())}"
    )


def test_flavour_is_the_same_for_all_viewers() -> None:
    """Two players who talk about a blow mean the same blow."""
    scene, event = fighting(), hit(CRAB, ARIA, hp=22, max_hp=30)
    seen = [seen_by(scene.beings[who], event, scene) for who in (ARIA, BORIS)]
    assert len({flavour(each, scene) for each in seen if each}) == 1


def test_flavour_has_variety() -> None:
    """Twenty blows are not told in one sentence."""
    assert len({flavour(hit(amount=n), stage()) for n in range(1, 21)}) == 4


def test_ability_that_strikes_is_told_once() -> None:
    """In brief, "your lunge cuts the crab" is enough."""
    assert told(e.AbilityUsed(ARIA, "lunge", (CRAB,)), ARIA) is None


def test_ability_that_strikes_is_told_in_full() -> None:
    """The full narration has both."""
    assert told(e.AbilityUsed(ARIA, "lunge", (CRAB,)), ARIA, FULL) == (
        "You use lunge on the first crab."
    )


def test_ability_that_helps_is_told() -> None:
    """A mended wound has a name and a patient."""
    scene = stage(skills=("edge",))
    assert (
        told(e.AbilityUsed(ARIA, "mend", (BORIS,)), BORIS, scene=scene) == "Aria uses mend on you."
    )


def test_channel_without_brackets_for_a_screen_reader() -> None:
    """Decoration is left out."""
    assert told(e.SpokeOn(ARIA, "chat", "hi"), ARIA, READER) == "chat, Aria: hi"


# Whatever strangers write.

NASTY = [
    "|r|lcquit|ltclick|le", "{x} %(y)s $eval(1) ${z}", "<b>bold</b>", "\x1b[31mred\x1b[0m",
    "a\nb\r\nc\td", "\u202egnp.exe", "||n|", "$You() {target!r}", "\x00\x07\x9b", "\ue0ff|",
]  # fmt: skip
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=40))


def unescaped(line: str) -> str:
    """What is left of a line when escaped bars and our own colour codes are gone."""
    codes = "".join({code[1] for code in COLOURS.values()} | {"n"})
    return re.sub(rf"\|\||\|[{codes}]", "", line)


def harmless(line: str) -> bool:
    return "|" not in unescaped(line) and plain(shown(line).replace("\n", "").replace("|", "")) == (
        shown(line).replace("\n", "").replace("|", "")
    )


@given(texts, st.sampled_from([BRIEF, Prefs(), READER]))
def test_speech_is_harmless(text: str, prefs: Prefs) -> None:
    """No speech, emote, tell or channel line carries markup or control characters."""
    said = [
        e.Said(ARIA, text), e.Emoted(ARIA, text), e.Told(ARIA, BORIS, text),
        e.SpokeOn(ARIA, text, text), e.Answered(MASTER, ARIA, text, "", ""),
    ]  # fmt: skip
    assert all(harmless(told(event, viewer, prefs)) for event in said for viewer in (ARIA, ""))


@given(texts)
def test_speech_is_whole(text: str) -> None:
    """What can be shown of a speech is shown as it was typed."""
    assert plain(text) in told(e.Said(ARIA, text), "")


@given(texts, st.sampled_from([event for event, _, _ in EXAMPLES]))
def test_names_are_harmless(name: str, event: Event) -> None:
    """A name is a value in every sentence."""
    line = told(event, "", Prefs(), stage(name=name))
    assert line is None or harmless(line)


@pytest.mark.parametrize("text", NASTY)
def test_plain_is_one_line_without_marks(text: str) -> None:
    """Nothing that a client or the Portal would act on is left."""
    assert (
        re.search(r"[\x00-\x1f\x7f-\x9f\u202e\ue000-\uf8ff]|(?<!\|)(\|\|)*\|(?!\|)", plain(text))
        is None
    )


# Every event, made of anything.

IDS = [ARIA, BORIS, CRAB, MASTER, SOMEONE, "", "gone", QUAY, INN, "i1", "i3", "crane", "bleeding",
       "lunge", "weight", "oak_door", "north", f"exit:{QUAY}:down", "trap:", "slash"]  # fmt: skip
strings = st.one_of(
    st.sampled_from(IDS), st.text(st.characters(exclude_characters="{"), max_size=12)
)
audiences = st.sampled_from([HERE, Only((ARIA,)), Listening("chat"), Here("gone")])
fights = st.builds(
    lambda who, turn: Fight("f", tuple(Fighter(w, "heroes", 1) for w in who), 2, turn % len(who)),
    st.lists(strings, min_size=1, max_size=4), st.integers(0, 3),
)  # fmt: skip
MADE: Mapping[Any, st.SearchStrategy[Any]] = {
    str: strings, int: st.integers(-3, 200), bool: st.booleans(), Fight: fights,
    e.Audience: audiences,
    Being: st.builds(Being, strings, strings, strings, strings, pronouns=strings),
    Effect: st.builds(Effect, strings, strings, st.integers(0, 9), stacks=st.integers(0, 3)),
    Item: st.builds(Item, strings, strings, strings, count=st.integers(0, 9)),
    QuestProgress: st.builds(QuestProgress, strings),
}  # fmt: skip


def of_type(kind: Any) -> st.SearchStrategy[Any]:
    if kind in MADE:
        return MADE[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(of_type(args[0]), max_size=3).map(tuple)
    if origin in (Union, UnionType):
        return st.one_of([of_type(arg) for arg in args])
    return st.dictionaries(of_type(args[0]), of_type(args[1]), max_size=3)


@cache
def any_of(kind: type[Event]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: of_type(hints[field.name]) for field in fields(kind)})


@given(
    st.sampled_from(sorted(WORDS, key=lambda kind: kind.__name__)).flatmap(any_of),
    st.sampled_from([ARIA, BORIS, ""]),
    st.builds(
        Prefs, st.sampled_from(["off", "brief", "full"]), colours=st.booleans(),
        screen_reader=st.booleans(),
    ),
)  # fmt: skip
def test_every_event_words_without_error(event: Event, viewer: str, prefs: Prefs) -> None:
    """Whatever an event holds, it is told harmlessly and without a template's leftovers."""
    line = word(event, fighting(), viewer, prefs)
    assert line is None or (line.strip() and harmless(line) and "{" not in line)


@given(
    st.sampled_from(sorted(WORDS, key=lambda kind: kind.__name__)).flatmap(any_of),
    st.sampled_from([ARIA, BORIS]),
)
def test_colours_only_add_codes(event: Event, viewer: str) -> None:
    """Without its colours a line says the same, and every colour ends in its line."""
    scene = fighting()
    bright, bare = (word(event, scene, viewer, Prefs(colours=on)) for on in (True, False))
    assert shown(bright or "") == shown(bare or "")
    assert (bright or "").replace("||", "").count("|") % 2 == 0


@given(st.sampled_from([event for event, _, _ in EXAMPLES]), st.sampled_from([ARIA, BORIS, CRAB]))
def test_masked_events_name_nobody_unseen(event: Event, viewer: str) -> None:
    """In the dark, no line names another player but by what was said."""
    dark = stage("town.cellar")
    event = replace(event, audience=Here("town.cellar"))
    seen = seen_by(dark.beings[viewer], event, moment(event, dark, dark))
    line = word(seen, dark, viewer, BRIEF) if seen else None
    unseen = {"Aria": ARIA, "Boris": BORIS}
    hidden = [name for name, who in unseen.items() if who != viewer]
    assert (
        line is None
        or isinstance(seen, e.CreatureAppeared)
        or not any(name in line for name in hidden)
    )


# The grammar.


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("apple", "an apple"), ("sword", "a sword"), ("hour", "an hour"), ("one", "a one"),
        ("unicorn", "a unicorn"), ("umbrella", "an umbrella"), ("uncut gem", "an uncut gem"),
        ("oilskin coat", "an oilskin coat"), ("eel", "an eel"), ("ewer", "a ewer"),
    ],
)  # fmt: skip
def test_article(noun: str, expected: str) -> None:
    """The article goes by how a word is said."""
    assert a(noun) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("crab", "crabs"), ("plank bully", "plank bullies"), ("wolf", "wolves"),
        ("flask of black tea", "flasks of black tea"), ("throwing knife", "throwing knives"),
        ("old woman", "old women"), ("box", "boxes"), ("torch", "torches"), ("boy", "boys"),
    ],
)  # fmt: skip
def test_plural(noun: str, expected: str) -> None:
    """The noun is put in the plural, not what it is made of."""
    assert plural(noun) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("hit", "hits"), ("miss", "misses"), ("push", "pushes"), ("try", "tries"), ("go", "goes"),
        ("pick up", "picks up"), ("are", "is"), ("have", "has"), ("say", "says"),
    ],
)  # fmt: skip
def test_third_person(verb: str, expected: str) -> None:
    """The first word of a verb takes the ending."""
    assert third_person(verb) == expected


def test_list_of_three() -> None:
    """No comma before the last."""
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(("place", "expected"), [(2, "second"), (13, "13th"), (22, "22nd")])
def test_ordinal(place: int, expected: str) -> None:
    """Small ordinals are words."""
    assert ordinal(place) == expected


def test_sentence_is_not_ended_twice() -> None:
    """A text that ends in a quotation has its stop within."""
    assert sentence('he says "no."') == 'He says "no."'


@pytest.mark.parametrize(("text", "verb"), [("Why?", "ask"), ('"Ha!"', "exclaim"), ("Ah", "say")])
def test_verb_of_speech(text: str, verb: str) -> None:
    """Questions are asked."""
    assert asked(text) == verb


# Measuring and wrapping.


@given(st.text(max_size=200), st.integers(10, 80))
def test_wrapped_lines_fit(text: str, columns: int) -> None:
    """No line of a wrapped text is wider than it may be."""
    assert all(width(line) <= columns for line in wrap(plain(text), columns).split("\n"))


@given(st.text(max_size=200), st.integers(10, 80))
def test_wrapping_loses_nothing(text: str, columns: int) -> None:
    """Only spaces turn into line ends."""
    words = plain(text)
    assert "".join(wrap(words, columns).split()) == "".join(words.split())


def test_width_does_not_count_codes() -> None:
    """Colour codes take no room, an escaped bar takes one column, a wide letter two."""
    assert width("|rred|n ||日") == 3 + 1 + 1 + 2


def test_codes_are_those_of_the_palette() -> None:
    """What is measured as a code is a code."""
    assert all(CODE.fullmatch(code) for code in COLOURS.values())


XTERM = {"r": (255, 0, 0), "g": (0, 255, 0), "y": (255, 255, 0), "c": (0, 255, 255),
         "w": (255, 255, 255), "m": (255, 0, 255)}  # fmt: skip


@pytest.mark.parametrize("code", sorted(set(COLOURS.values())))
def test_colours_have_contrast(code: str) -> None:
    """Every colour is readable on black (WCAG AA: 4.5 to 1)."""
    parts = [part / 255 for part in XTERM[code[1]]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert (luminance + 0.05) / 0.05 >= 4.5
