"""Quests under way and done, and what somebody can be asked about."""

from commands.prefs import Prefs
from commands.render import names
from commands.render.grammar import listed, sentence
from commands.render.palette import paint
from commands.render.words import topic_name
from commands.views.layout import entries, heading, lines, paragraph, prose
from game import secrets
from game.catalog import Objective, Quest, Stage
from game.rules.conversation import topics_for
from game.state import QuestProgress, Scene
from typeclasses.escape import plain


def quests(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """The quests under way, each with what is to be done; then what is on offer."""
    being = scene.beings[viewer]
    running = [
        (scene.catalog.quests[key], progress) for key, progress in being.quests.items()
        if progress.status == "active" and key in scene.catalog.quests
    ]  # fmt: skip
    offers = [
        quest for key, quest in scene.catalog.quests.items()
        if secrets.offered(key) in being.known and key not in being.quests
    ]  # fmt: skip
    told = [_running(quest, progress, prefs) for quest, progress in running]
    told += [_offer(scene, quest, prefs) for quest in offers]
    nothing = "You have no quests. Talk to people: somebody always wants something."
    return lines(*told) or paragraph(nothing, prefs)


def _running(quest: Quest, progress: QuestProgress, prefs: Prefs) -> str:
    stage = quest.stage(progress.stage)
    return lines(
        paint("quest", paragraph(plain(quest.name), prefs), prefs),
        prose(stage.text, prefs) if stage else "",
        objectives(stage, progress, prefs) if stage else "",
    )


def objectives(stage: Stage, progress: QuestProgress, prefs: Prefs) -> str:
    """Each objective with its count; where one of several is enough, that is said."""
    rows = [_objective(o, progress.counts.get(o.id, 0), prefs) for o in stage.objectives]
    either = len([o for o in stage.objectives if o.next]) > 1
    return lines("One of these will do:" if either else "", entries(rows, prefs) if rows else "")


def _objective(objective: Objective, count: int, prefs: Prefs) -> str:
    done = count >= objective.count
    text = plain(objective.text).removesuffix(".")
    how = "done" if done else f"{count} of {objective.count}"
    mark = "" if prefs.screen_reader else ("* " if done else "- ")
    return paint("help", f"{mark}{text} ({how})", prefs) if done else f"{mark}{text} ({how})"


def _offer(scene: Scene, quest: Quest, prefs: Prefs) -> str:
    giver = scene.catalog.creatures.get(quest.giver)
    by = f", offered by {plain(giver.name)}" if giver else ""
    name = plain(quest.name)
    return lines(
        heading(f"{name}{by}", prefs),
        prose(quest.summary, prefs),
        paragraph(f'For level {quest.level} and above. Type "accept {name.lower()}".', prefs),
    )


def journal(scene: Scene, viewer: str, prefs: Prefs) -> str:
    """Quests that are over, and how they ended; then those under way."""
    being = scene.beings[viewer]
    over = [
        (scene.catalog.quests[key], progress) for key, progress in being.quests.items()
        if progress.status != "active" and key in scene.catalog.quests
    ]  # fmt: skip
    told = [_over(quest, progress, prefs) for quest, progress in over]
    running = any(progress.status == "active" for progress in being.quests.values())
    told += [quests(scene, viewer, prefs)] if running else []
    return lines(*told) or "Your journal is empty."


def _over(quest: Quest, progress: QuestProgress, prefs: Prefs) -> str:
    stage = quest.stage(progress.stage)
    text = (stage.outcome or stage.text) if stage else quest.summary
    status = "failed" if progress.status == "failed" else "done"
    return lines(heading(f"{plain(quest.name)} ({status})", prefs), prose(text, prefs))


def topics(scene: Scene, viewer: str, who: str, prefs: Prefs) -> str:
    """What a creature can be asked about, as far as the viewer knows."""
    being = scene.beings.get(who)
    kind = names.kind_of(scene, being) if being else None
    name = names.the_being(scene, who)
    known = topics_for(scene.beings[viewer], kind) if kind else []
    subjects = [topic_name(topic) for topic in known if topic.listed]
    if not subjects:
        return paragraph(sentence(f"{name} has nothing to tell"), prefs)
    return paragraph(sentence(f"you can ask {name} about {listed(subjects)}"), prefs)
