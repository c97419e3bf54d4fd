"""Quests: they are offered, every stage is reached, every objective can be met, and they end."""

from collections.abc import Iterator

from game.catalog import Catalog, Objective, Quest, Stage
from world.checks import sources
from world.checks.ways import reachable
from world.draft import Draft
from world.pages import Place
from world.problems import Problem, did_you_mean


def check_quests(draft: Draft) -> Iterator[Problem]:
    """All that is wrong with quests and their stages."""
    for key, quest in draft.catalog.quests.items():
        for what, mend, place in (*_offer(draft.catalog, quest), *_stages(quest)):
            yield draft.problem("quest", key, what, mend, place)


def _offer(catalog: Catalog, quest: Quest) -> Iterator[tuple[str, str, Place]]:
    giver = catalog.creatures.get(quest.giver)
    if giver and all(topic.quest != quest.id for topic in giver.topics):
        what = f'its giver "{quest.giver}" has no topic that offers it'
        yield what, f'Write "quest: {quest.id}" in one of the giver\'s topics.', ("giver",)
    if quest.id in _needed_before(catalog, quest):
        yield "it needs itself to be done first", 'Mend "needs".', ("needs",)


def _needed_before(catalog: Catalog, quest: Quest) -> set[str]:
    needed: set[str] = set()
    todo = list(quest.needs)
    while todo:
        key = todo.pop()
        if key not in needed and key in catalog.quests:
            needed.add(key)
            todo += catalog.quests[key].needs
    return needed


def _stages(quest: Quest) -> Iterator[tuple[str, str, Place]]:
    known = [stage.id for stage in quest.stages]
    for stage in quest.stages:
        for name, place in _nexts(stage):
            if name not in known:
                what = f'the stage "{name}" does not exist'
                yield f"{'.'.join(map(str, place))}: {what}", did_you_mean(name, known), place
    reached = _reached(quest)
    for stage in quest.stages:
        if stage.id not in reached:
            mend = f'Write "next: {stage.id}" in a stage or an objective before it.'
            yield f'the stage "{stage.id}" cannot be reached', mend, ("stages", stage.id)
    if not any(_ends(stage) for stage in quest.stages if stage.id in reached):
        yield "it never ends", 'Leave out "next:" in its last stage.', ("stages",)


def _nexts(stage: Stage) -> Iterator[tuple[str, Place]]:
    if stage.next:
        yield stage.next, ("stages", stage.id, "next")
    for wanted in stage.objectives:
        if wanted.next:
            yield wanted.next, ("stages", stage.id, "objectives", wanted.id, "next")


def _ends(stage: Stage) -> bool:
    """Whether the quest is done with this stage: it leads nowhere on."""
    return not stage.next and any(not wanted.next for wanted in stage.objectives)


def _reached(quest: Quest) -> set[str]:
    todo = [quest.stages[0].id]
    reached: set[str] = set()
    while todo:
        stage = quest.stage(todo.pop())
        if stage is not None and stage.id not in reached:
            reached.add(stage.id)
            todo += [name for name, _ in _nexts(stage)]
    return reached


def check_objectives(draft: Draft) -> Iterator[Problem]:
    """Objectives that exist and still cannot be met."""
    for key, quest in draft.catalog.quests.items():
        for stage in quest.stages:
            for wanted in stage.objectives:
                if what := _unmet(draft.catalog, wanted):
                    place = ("stages", stage.id, "objectives", wanted.id, wanted.kind)
                    mend = "Put it into the world, or ask for something else."
                    yield draft.problem(
                        "quest", key, f'objective "{wanted.id}": {what}', mend, place
                    )


def _unmet(catalog: Catalog, wanted: Objective) -> str:
    """Why an objective cannot be met, or ""."""
    target, _, more = wanted.target.partition(":")
    match wanted.kind:
        case "kill" | "talk" | "persuade":
            return _unmet_creature(catalog, wanted.kind, target, more)
        case "collect":
            return "" if target in sources.items_found(catalog) else f'"{target}" is found nowhere'
        case "deliver":
            return _undelivered(catalog, target, more)
        case "visit":
            return "" if target in reachable(catalog) else f'nobody can get to "{target}"'
        case "examine":
            return "" if _has_detail(catalog, target) else f'no room has the detail "{target}"'
        case "use":
            return "" if _has_deed(catalog, target) else f'nothing can be done to "{target}"'


def _unmet_creature(catalog: Catalog, kind: str, target: str, topic: str) -> str:
    creature = catalog.creatures.get(target)
    if creature is None:
        return ""
    if target not in sources.creatures_met(catalog):
        return f'"{target}" is met in no room'
    if kind == "kill" and creature.peaceful:
        return f'"{target}" is peaceful and cannot be fought'
    if kind == "persuade" and creature.persuasion is None:
        return f'"{target}" cannot be persuaded of anything'
    if topic and all(known.id != topic for known in creature.topics):
        return f'"{target}" has no topic "{topic}"'
    if kind == "talk" and not creature.greeting:
        return f'"{target}" says nothing'
    return ""


def _undelivered(catalog: Catalog, item: str, creature: str) -> str:
    if not creature:
        return f'"{item}" is delivered to nobody (write {item}:<creature>)'
    if item not in sources.items_found(catalog):
        return f'"{item}" is found nowhere'
    return "" if creature in sources.creatures_met(catalog) else f'"{creature}" is met in no room'


def _has_detail(catalog: Catalog, target: str) -> bool:
    return any(room.detail(target) for room in catalog.rooms.values())


def _has_deed(catalog: Catalog, target: str) -> bool:
    details = (room.detail(target) for room in catalog.rooms.values())
    return any(detail.deeds for detail in details if detail)
