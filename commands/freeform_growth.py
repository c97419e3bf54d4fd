"""Reading sentences about skills, quests and channels."""

from commands.freeform_frame import Frame, unclear
from commands.words import normal
from game import secrets
from game.catalog import Quest
from game.intents import AcceptQuest, Act, DropQuest, Learn, ResetSkills, Tune


def learn(frame: Frame) -> Act:
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
    return ResetSkills(frame.who)


def accept(frame: Frame) -> Act:
    me, quests = frame.me, frame.scene.catalog.quests.values()
    offered = [q for q in quests if secrets.offered(q.id) in me.known and q.id not in me.quests]
    return AcceptQuest(frame.who, _quest(frame, offered, "accept").id)


def abandon(frame: Frame) -> Act:
    mine = frame.me.quests
    active = [
        quest for quest in frame.scene.catalog.quests.values()
        if quest.id in mine and mine[quest.id].status == "active"
    ]  # fmt: skip
    return DropQuest(frame.who, _quest(frame, active, "abandon").id)


def _quest(frame: Frame, quests: list[Quest], verb: str) -> Quest:
    """The quest that is named, or the only one."""
    words = {w for w in frame.rest.split() if w not in ("the", "quest", "job", "task", "offer", "this", "a", "it", "that")}  # fmt: skip
    named = [quest for quest in quests if words & set(normal(quest.name).split())]
    fitting = named if words else quests
    if len(fitting) == 1:
        return fitting[0]
    if not quests:
        raise unclear("Nobody has offered you a quest." if verb == "accept" else "You have no quest.", "quests")
    names = "; ".join(quest.name for quest in quests)
    raise unclear(f"Which quest do you mean to {verb}: {names}?", "quests")


def join(frame: Frame) -> Act:
    return _tuned(frame, on=True)


def quit_(frame: Frame) -> Act:
    return _tuned(frame, on=False)


def _tuned(frame: Frame, on: bool) -> Act:
    words = [w for w in frame.rest.split() if w not in ("the", "channel")]
    if len(words) != 1:
        raise unclear("Which channel? To see them, type: channels.", "channels")
    return Tune(frame.who, words[0], on)
