"""Reading sentences about skills, quests and channels."""

from commands.freeform.frame import Frame, unclear
from commands.words import normal
from game import secrets
from game.catalog import Quest
from game.intents import AcceptQuest, Act, DropQuest, Learn, ResetSkills, Tune

_SMALL = frozenset(("the", "quest", "job", "task", "offer", "this", "a", "it", "that"))


def learn(frame: Frame) -> Act:
    """A skill of the player's own class, by its name or the beginning of it."""
    calling = frame.scene.catalog.callings.get(frame.me.calling)
    nodes = [node for tree in (calling.trees if calling else ()) for node in tree.nodes]
    name = normal(frame.rest.removeprefix("the ").removesuffix(" skill"))
    fitting = [n for n in nodes if normal(n.name) == name] or [
        n for n in nodes if name and normal(n.name).startswith(name)
    ]
    if len(fitting) == 1:
        return Learn(frame.who, fitting[0].id)
    raise unclear("Learn which skill? To see them all, type: skills.", "skills")


def reset(frame: Frame) -> Act:
    """All skills are given back."""
    return ResetSkills(frame.who)


def accept(frame: Frame) -> Act:
    """A quest that was offered."""
    me, quests = frame.me, frame.scene.catalog.quests.values()
    offered = [q for q in quests if secrets.offered(q.id) in me.known and q.id not in me.quests]
    return AcceptQuest(frame.who, _quest(frame, offered, "accept").id)


def abandon(frame: Frame) -> Act:
    """A quest that was taken on."""
    mine = frame.me.quests
    active = [
        quest for quest in frame.scene.catalog.quests.values()
        if quest.id in mine and mine[quest.id].status == "active"
    ]  # fmt: skip
    return DropQuest(frame.who, _quest(frame, active, "abandon").id)


def _quest(frame: Frame, quests: list[Quest], verb: str) -> Quest:
    """The quest that is named, or the only one."""
    words = set(frame.rest.split()) - _SMALL
    named = [quest for quest in quests if words & set(normal(quest.name).split())]
    fitting = named if words else quests
    if len(fitting) == 1:
        return fitting[0]
    if not quests:
        raise unclear(f"There is no quest that you could {verb}.", "quests")
    names = "; ".join(quest.name for quest in quests)
    raise unclear(f"Which quest do you mean to {verb}: {names}?", "quests")


def join(frame: Frame) -> Act:
    """A channel is listened to."""
    return _tuned(frame, on=True)


def quit_(frame: Frame) -> Act:
    """A channel is left."""
    return _tuned(frame, on=False)


def _tuned(frame: Frame, on: bool) -> Act:
    words = [w for w in frame.rest.split() if w not in ("the", "channel")]
    if len(words) != 1:
        raise unclear("Which channel? To see them, type: channels.", "channels")
    return Tune(frame.who, words[0], on)
