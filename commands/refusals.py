"""What the rules refuse, in words: each code of `game` names the thing and the mend.

The rules raise `Refused(code, **facts)`; facts are ids and numbers.
"""

from collections.abc import Callable, Mapping

from commands.prefs import Prefs
from commands.render import names
from commands.render.grammar import counted, sentence
from commands.render.voice import Voice
from game.seen_by import SOMEONE, sees
from game.state import Scene
from typeclasses.escape import plain

type Facts = Mapping[str, str | int]


class Case:
    """A refusal's facts, as names in the scene of the one who is refused."""

    def __init__(self, facts: Facts, scene: Scene, viewer: str) -> None:
        self.facts, self.scene, self.viewer = facts, scene, viewer
        self.voice = Voice(scene, viewer, Prefs(), unseen="somebody")

    def text(self, name: str) -> str:
        return plain(str(self.facts.get(name, "")))

    def count(self, name: str, noun: str) -> str:
        return counted(int(self.facts.get(name, 0)), noun)

    def id(self, name: str) -> str:
        return str(self.facts.get(name, ""))

    def item(self, name: str = "item") -> str:
        thing = self.scene.items.get(self.id(name))
        return f"the {names.of_item(self.scene, thing)}" if thing else "that"

    def bare_item(self) -> str:
        thing = self.scene.items.get(self.id("item"))
        return names.of_item(self.scene, thing) if thing else "it"

    def being(self, name: str = "target") -> str:
        """A being that the reader cannot make out stays somebody."""
        me, other = self.scene.beings.get(self.viewer), self.scene.beings.get(self.id(name))
        unseen = me is not None and other is not None and not sees(me, self.scene, other)
        return self.voice.name(SOMEONE if unseen else self.id(name))

    def place(self) -> str:
        being = self.scene.beings.get(self.viewer)
        return being.place if being else ""

    def detail(self) -> str:
        return names.detail(self.scene, self.place(), self.id("target"))

    def ability(self) -> str:
        return names.ability(self.scene, self.id("ability"))

    def node(self) -> str:
        return names.node(self.scene, self.id("node"))

    def quest(self) -> str:
        return names.quest(self.scene, self.id("quest"))

    def way(self) -> str:
        return names.going(self.id("way"))

    def door(self) -> str:
        return names.door(self.scene, self.id("door"), self.id("way"))


def _guarded(c: Case) -> str:
    return f"{c.being('by')} lets nobody go {c.way()}. Talk, fight, or slip past unseen"


def _level(c: Case) -> str:
    needed = c.text("level")
    if "item" in c.facts:
        return f"you must be level {needed} to use {c.item()}"
    return f"you must be level {needed} to take that quest on"


def _needs_a_thing(c: Case) -> str:
    verb, thing = c.text("verb"), c.detail()
    if c.id("item") in c.scene.items:
        attempt = f"{verb} {thing} with {c.bare_item()}"
        return f'you cannot {verb} {thing} with bare hands. Try "{attempt}"'
    return f"you need something to {verb} {thing} with, and carry nothing that would do"


def _not_your_turn(c: Case) -> str:
    if "current" not in c.facts:
        return "it is not your turn"
    return f"it is not your turn: {c.being('current')} is to act. Wait for your turn"


def _tier(c: Case) -> str:
    return f"{c.node()} is still closed. Learn a skill of tier {c.text('tier')} in that tree first"


def _coins(c: Case) -> str:
    return f"that takes {c.count('amount', 'coin')}, and you have {c.text('coins')}"


def _points(c: Case) -> str:
    cost, have = c.count("cost", "skill point"), c.text("points")
    return f"{c.node()} costs {cost}, and you have {have}. A new level brings one"


REFUSALS: Mapping[str, str | Callable[[Case], str]] = {
    # Places and ways.
    "no_way": lambda c: f"you know of no way {c.way()}. Look to see the exits, or search for more",
    "no_way_out": "there is no way out that is open. Defend yourself, or fight on",
    "no_door": lambda c: f"there is no door {names.towards(c.id('way'))}",
    "door_locked": lambda c: (
        f'{c.door()} is locked. Try "unlock {c.text("way")}", with its key or by picking the lock'
    ),
    "guarded": _guarded,
    "already_open": "it is open already",
    "already_closed": "it is closed already",
    "already_locked": "it is locked already",
    "not_locked": "it is not locked. Just open it",
    "no_key": "you have no key for this lock, and it cannot be worked without one",
    "cannot_lock": "only doors can be locked, and only with their key",
    "box_locked": lambda c: f"{c.item()} is locked. Unlock it first, with its key or by picking it",
    "box_closed": lambda c: f"{c.item()} is closed. Open it first",
    "too_dark": "it is too dark to see. Light a lamp or a torch first",
    "not_here": "there is nothing like that within your reach. Look to see what is here",
    "no_such_place": "there is no such place. Check its id",
    "already_there": "they are there already",
    # Things.
    "already_carried": lambda c: f"you carry {c.item()} already",
    "cannot_be_carried": lambda c: f"{c.item()} cannot be carried by anybody. Use it where it is",
    "too_much_to_carry": "that is more than can be carried. Drop something first",
    "not_carried": "you do not carry that. Get it first",
    "not_so_many": lambda c: f"there are not so many: only {c.text('count')}",
    "not_wanted": lambda c: (
        f"{c.being()} has no use for that. Give it to somebody who asked for it"
    ),
    "not_an_amount": lambda c: f"{c.text('amount')} is no amount. Name a number above zero",
    "not_enough_coins": _coins,
    "bound": lambda c: (
        f"you cannot part with {c.item()}: it belongs to a quest. Give it to whoever wants it"
    ),
    "box_full": lambda c: f"{c.item()} is full. Take something out of it first",
    "box_in_box": lambda c: f"{c.item()} will not go into another container. Carry it by itself",
    "not_a_container": lambda c: f"{c.item()} holds nothing: it is no container",
    "cannot_be_worn": lambda c: f"{c.item()} cannot be worn or wielded",
    "already_worn": lambda c: f"you wear or wield {c.item()} already",
    "not_worn": lambda c: f"you do not wear or wield {c.item()}. Drop it to be rid of it",
    "level_too_low": _level,
    "wrong_calling": lambda c: f"{c.item()} is not made for your class. Look at it to see for whom",
    "no_use": lambda c: f"{c.item()} is nothing to use up. Look at it to see what it is for",
    "cannot_be_thrown": lambda c: f"{c.item()} is not made for throwing. Drop it, or give it away",
    "does_not_burn": lambda c: f"{c.item()} gives no light. Light a lamp, a candle or a torch",
    "already_lit": lambda c: f"{c.item()} is lit already",
    "not_lit": lambda c: f"{c.item()} is not lit",
    "burnt_out": lambda c: f"{c.item()} is burnt out. Find another light",
    "wrong_thing": lambda c: (
        f"you cannot {c.text('verb')} {c.detail()} with {c.item()}. Try another thing"
    ),
    "needs_a_thing": _needs_a_thing,
    "nothing_happens": lambda c: (
        f"nothing comes of it when you {c.text('verb')} {c.detail()}. Look at it for a hint"
    ),
    "no_trap_known": "you know of no trap there. Search it first",
    "trap_spent": "that trap is harmless already",
    "already_hidden": "you are hidden already",
    "nowhere_to_hide": "there is nowhere to hide here",
    # Fights.
    "unconscious": "you are unconscious. Somebody must help you up; you can only wait",
    "not_your_turn": _not_your_turn,
    "in_fight": "you are in a fight. Win it, or flee first",
    "no_fight": "there is no fight here. Attack somebody to begin one",
    "not_an_enemy": lambda c: f"{c.being()} is on your side. Choose an enemy",
    "not_an_ally": lambda c: f"{c.being()} is not on your side. Choose a companion, or yourself",
    "already_down": lambda c: f"{c.being()} is down already. Choose somebody else",
    "peaceful": lambda c: f"{c.being()} will not fight, and you will not make them. Try talking",
    "safe_here": "nobody fights here: this is a safe place. Go elsewhere for that",
    "whom": 'whom? Name an enemy, as in "attack crab"',
    "no_enemies": "there is no enemy here to reach with that. Name one to begin a fight",
    "yourself": "you cannot do that to yourself. Name somebody else",
    "not_unconscious": lambda c: f"{c.being()} is not unconscious and needs no help up",
    "not_overdue": "that turn is over already",
    "no_such_ability": "you have no such ability. Type abilities to see yours",
    "cooling_down": lambda c: f"{c.ability()} is not ready: {c.count('turns', 'turn')} to go",
    "no_mana": lambda c: f"{c.ability()} takes {c.text('mana')} mana. Rest to get more",
    "silenced": lambda c: f"you are silenced and cannot cast {c.ability()}. Do something else",
    # Rest.
    "already_resting": "you are resting already",
    "already_up": "you are on your feet already",
    "enemies_here": lambda c: f"you cannot rest with {c.being()} here. Go somewhere safer",
    # Words.
    "nothing_said": "you say nothing. Write what you want to say after the command",
    "too_long": lambda c: f"that is too long. {c.text('most')} characters are the most",
    "not_awake": "nobody of that name is awake. Type who to see the players",
    "no_such_channel": lambda c: (
        f"there is no channel {c.text('channel')}. Type channels to see all"
    ),
    "not_tuned": lambda c: f"you are not tuned in to {c.text('channel')}. Join it first",
    "already_tuned": lambda c: f"you are tuned in to {c.text('channel')} already",
    "talk_to_players_with_say": lambda c: f"{c.being()} is a player. Use say or tell",
    "no_answer": lambda c: f"{c.being()} has nothing to say to you",
    "not_to_be_persuaded": lambda c: f"{c.being()} cannot be talked into anything. Try asking",
    "sulking": lambda c: (
        f"{c.being()} will not hear more of it yet. Try again in {c.count('turns', 'turn')}"
    ),
    # Growth and quests.
    "no_such_skill": "your class has no such skill. Type skills to see what there is",
    "already_learnt": lambda c: f"you have learnt {c.node()} already",
    "tier_closed": _tier,
    "no_points": _points,
    "nothing_learnt": "you have learnt no skills that could be forgotten",
    "not_offered": "nobody has offered you that quest. Talk to people, and ask them about things",
    "quest_done": "you have done that quest. It can be done only once",
    "quest_taken": "you have taken that quest on already. Type quests to see it",
    "quest_needed": lambda c: f"do the quest {c.quest()} first",
    "no_such_quest": "you have no such quest under way. Type quests to see yours",
    # Characters and the staff.
    "no_such_character": "there is no such character in the world",
    "no_such_calling": lambda c: f"there is no class {c.text('calling')}. Choose one from the list",
    "no_such_origin": lambda c: f"there is no origin {c.text('origin')}. Choose one from the list",
    "no_such_pronouns": lambda c: (
        f'there are no pronouns "{c.text("pronouns")}". Choose she, he, they or it'
    ),
    "no_such_stat": lambda c: f"there is no attribute {c.text('stat')}. Choose one from the list",
    "too_many_points": lambda c: (
        f"you have {c.count('points', 'point')} to spend, and only a few for any one attribute"
    ),
    "no_such_kind": lambda c: f"there is no kind {c.text('kind')} in the catalogue. Check its id",
    "already_awake": "that character is awake already",
    "already_asleep": "that character is asleep already",
    # The world to itself.
    "no_such_spawn": "there is no such spawn. Check its id",
    "spawn_full": "that spawn is full",
    "stays": "it has nowhere to wander",
    "occupied": "the room is in use. Wait until it is empty",
}


def refusal(code: str, facts: Facts, scene: Scene, viewer: str) -> str:
    """The sentence for a refusal, as told to the one who was refused.

    Raises KeyError for a code that has no words: a test holds this table and `game` together.
    """
    words = REFUSALS[code]
    return sentence(words if isinstance(words, str) else words(Case(facts, scene, viewer)))
