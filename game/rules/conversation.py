"""Speech, and what creatures can be asked and talked into."""

from game import checks, fights, rounds, secrets, things
from game.catalog import CreatureKind, Topic
from game.events import (
    Answered,
    CooldownsChanged,
    Emoted,
    Greeted,
    Learned,
    Listening,
    Only,
    Persuaded,
    QuestOffered,
    Said,
    SpokeOn,
    SteppedAside,
    Told,
    Tuned,
)
from game.intents import Ask, Emote, Persuade, Say, SpeakOn, Talk, Tell, Tune
from game.state import Being
from game.turn import Refused, Turn

CHANNELS = ("newbie", "chat", "trade")
TEXT_MOST = 400
SULKING = 10
"""Turns before somebody who was not persuaded listens again."""


def _words(text: str) -> str:
    """Text as it may be spoken; doors have stripped control characters and cut its length."""
    words = " ".join(text.split())
    if not words:
        raise Refused("nothing_said")
    if len(words) > TEXT_MOST:
        raise Refused("too_long", most=TEXT_MOST)
    return words


def say(turn: Turn, intent: Say) -> None:
    if turn.being(intent.actor).condition in ("down", "dead"):
        raise Refused("unconscious")
    turn.happen(Said(intent.actor, _words(intent.text), audience=turn.here(intent.actor)))


def emote(turn: Turn, intent: Emote) -> None:
    if turn.being(intent.actor).condition in ("down", "dead"):
        raise Refused("unconscious")
    turn.happen(Emoted(intent.actor, _words(intent.text), audience=turn.here(intent.actor)))


def tell(turn: Turn, intent: Tell) -> None:
    """Speak to one player, wherever they are."""
    other = turn.scene.beings.get(intent.to)
    if other is None or not other.is_player or other.asleep or other.linkdead:
        raise Refused("not_awake")
    if other.id == intent.actor:
        raise Refused("yourself")
    only = Only((intent.actor, other.id))
    turn.happen(Told(intent.actor, other.id, _words(intent.text), audience=only))


def speak_on(turn: Turn, intent: SpeakOn) -> None:
    if intent.channel not in CHANNELS:
        raise Refused("no_such_channel", channel=intent.channel)
    if intent.channel not in turn.being(intent.actor).channels:
        raise Refused("not_tuned", channel=intent.channel)
    listening = Listening(intent.channel)
    words = _words(intent.text)
    turn.happen(SpokeOn(intent.actor, intent.channel, words, audience=listening))


def tune(turn: Turn, intent: Tune) -> None:
    if intent.channel not in CHANNELS:
        raise Refused("no_such_channel", channel=intent.channel)
    if (intent.channel in turn.being(intent.actor).channels) == intent.on:
        raise Refused("already_tuned" if intent.on else "not_tuned", channel=intent.channel)
    only = Only((intent.actor,))
    turn.happen(Tuned(intent.actor, intent.channel, intent.on, audience=only))


def _listener(turn: Turn, who: str, to: str) -> tuple[Being, CreatureKind]:
    fights.able(turn, who)
    other = turn.scene.beings.get(to)
    if other is None or other.place != turn.being(who).place or other.asleep:
        raise Refused("not_here")
    if other.is_player:
        raise Refused("talk_to_players_with_say", target=to)
    if other.condition in ("down", "dead"):
        raise Refused("no_answer", target=to)
    kind = turn.scene.catalog.creatures[other.creature]
    if not (kind.greeting or kind.topics or kind.persuasion):
        raise Refused("no_answer", target=to)
    return other, kind


def topics_for(being: Being, kind: CreatureKind) -> list[Topic]:
    """The topics that somebody may ask about, as far as their knowledge opens them."""
    return [topic for topic in kind.topics if not topic.needs or topic.needs in being.known]


def talk(turn: Turn, intent: Talk) -> None:
    who = intent.actor
    other, kind = _listener(turn, who, intent.to)
    topics = [topic.id for topic in topics_for(turn.being(who), kind) if topic.listed]
    greeting = Greeted(other.id, who, kind.greeting, tuple(topics), audience=turn.here(who))
    turn.happen(greeting)
    fights.spend(turn, who)


def ask(turn: Turn, intent: Ask) -> None:
    who = intent.actor
    other, kind = _listener(turn, who, intent.to)
    topic = _topic(topics_for(turn.being(who), kind), _words(intent.topic))
    answer = Answered(
        other.id, who, _words(intent.topic), topic.id if topic else "", topic.text if topic else "",
        audience=turn.here(who),
    )  # fmt: skip
    turn.happen(answer)
    if topic is not None:
        _follow(turn, who, other, kind, topic)
    fights.spend(turn, who)


def _topic(topics: list[Topic], asked: str) -> Topic | None:
    """The topic by its id or by the most of its words in what was asked."""
    words = asked.lower().replace("?", "").split()
    best = max(topics, key=lambda topic: _likeness(topic, words), default=None)
    return best if best is not None and _likeness(best, words) else None


def _likeness(topic: Topic, words: list[str]) -> int:
    if [topic.id] == words:
        return 100
    text = f" {' '.join(words)} "
    return sum(f" {word.lower()} " in text for word in topic.words)


def _follow(turn: Turn, who: str, other: Being, kind: CreatureKind, topic: Topic) -> None:
    only = Only((who,))
    if topic.gives and topic.gives not in turn.being(who).known:
        turn.happen(Learned(who, topic.gives, audience=only))
    if topic.hands:
        _hand(turn, who, kind, topic.hands)
    quest = turn.scene.catalog.quests.get(topic.quest)
    if quest is not None and quest.id not in turn.being(who).quests:
        if secrets.offered(quest.id) not in turn.being(who).known:
            turn.happen(Learned(who, secrets.offered(quest.id), audience=only))
        turn.happen(QuestOffered(who, quest.id, other.id, audience=only))


def _hand(turn: Turn, who: str, kind: CreatureKind, item: str) -> None:
    secret = secrets.handed(kind.id, item)
    if secret not in turn.being(who).known:
        turn.happen(Learned(who, secret, audience=Only((who,))))
        things.hand(turn, item, who, "gift")


def persuade(turn: Turn, intent: Persuade) -> None:
    """Talk somebody into what they can be talked into; in a fight it is the turn's action."""
    who = intent.actor
    other, kind = _listener(turn, who, intent.to)
    plan = kind.persuasion
    if plan is None:
        raise Refused("not_to_be_persuaded", target=other.id)
    sulk = f"persuade:{kind.id}"
    if turn.being(who).cooldowns.get(sulk):
        raise Refused("sulking", target=other.id, turns=turn.being(who).cooldowns[sulk])
    won = checks.passed(checks.check(turn, who, "persuasion", plan.difficulty))
    line = plan.success if won else plan.failure
    turn.happen(Persuaded(other.id, who, won, line, audience=turn.here(who)))
    if won:
        _won(turn, who, other, kind)
    else:
        cooldowns = {**turn.being(who).cooldowns, sulk: SULKING}
        turn.happen(CooldownsChanged(who, cooldowns, audience=Only((who,))))
    fights.spend(turn, who)


def _won(turn: Turn, who: str, other: Being, kind: CreatureKind) -> None:
    plan = kind.persuasion
    if plan is None:
        return
    if plan.gives and plan.gives not in turn.being(who).known:
        turn.happen(Learned(who, plan.gives, audience=Only((who,))))
    if plan.hands:
        _hand(turn, who, kind, plan.hands)
    if plan.steps_aside:
        turn.happen(SteppedAside(other.id, who, audience=turn.here(who)))
        if fights.fight_of(turn.scene, other.id):
            rounds.leave(turn, other.id, other.place)
