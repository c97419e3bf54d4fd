"""Taking on quests and giving them up."""

from game import questing, secrets
from game.events import Only, QuestAccepted, QuestDropped
from game.intents import AcceptQuest, DropQuest
from game.state import QuestProgress
from game.turn import Refused, Turn


def accept(turn: Turn, intent: AcceptQuest) -> None:
    """Take on a quest that was offered."""
    who = intent.actor
    being = turn.being(who)
    quest = turn.scene.catalog.quests.get(intent.quest)
    if quest is None or secrets.offered(quest.id) not in being.known:
        raise Refused("not_offered")
    if quest.id in being.quests:
        raise Refused("quest_done" if being.quests[quest.id].status == "done" else "quest_taken")
    if being.level < quest.level:
        raise Refused("level_too_low", level=quest.level)
    for needed in quest.needs:
        if needed not in being.quests or being.quests[needed].status != "done":
            raise Refused("quest_needed", quest=needed)
    first = quest.stages[0]
    only = Only((who,))
    turn.happen(QuestAccepted(who, quest.id, QuestProgress(first.id), audience=only))
    questing.recount(turn, who, first)


def drop(turn: Turn, intent: DropQuest) -> None:
    """Give up a quest; it can be taken on again from its beginning."""
    progress = turn.being(intent.actor).quests.get(intent.quest)
    if progress is None or progress.status != "active":
        raise Refused("no_such_quest")
    turn.happen(QuestDropped(intent.actor, intent.quest, audience=Only((intent.actor,))))
