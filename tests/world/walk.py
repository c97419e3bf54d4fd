"""The walker: so able that no check fails and no fight is lost; what a road asks, it does."""

from dataclasses import replace

from game.catalog import Catalog
from game.intents import (
    AcceptQuest,
    Ask,
    Conjure,
    Examine,
    Give,
    Kindle,
    Move,
    Persuade,
    Search,
    Talk,
    Transport,
    Try,
    Unlock,
)
from tests.world.play import HERO, Play


class Walk(Play):
    """A walker of level twenty, so able that no check fails and no fight is lost."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__(catalog)
        hero = self.skilled().scene.beings[HERO]
        hero = replace(hero, level=20, hp=9000, base=replace(hero.base, constitution=900))
        self.scene = self.scene.with_being(hero)
        self.do(Kindle(HERO, self.holding("tin_lantern")))

    def met(self, kind: str) -> str:
        """The creature of a kind, conjured where the walker stands if there is none yet."""
        here = self.scene.beings[HERO].place
        for being in self.scene.beings.values():
            if being.creature == kind and being.place == here:
                return being.id
        self.do(Conjure(HERO, kind))
        beings = self.scene.beings.values()
        return next(b.id for b in beings if b.creature == kind and b.place == here)

    def step(self, room: str, what: str, target: str, item: str = "") -> None:
        """One step of a quest: go there, and do it."""
        if self.scene.beings[HERO].place != room:
            self.do(Transport(HERO, room))
        getattr(self, f"step_{what}")(target, item)

    def step_accept(self, giver: str, topic_and_quest: str) -> None:
        topic, quest = topic_and_quest.split(":")
        self.do(Ask(HERO, self.met(giver), topic))
        self.do(AcceptQuest(HERO, quest))

    def step_ask(self, who: str, topic: str) -> None:
        self.do(Ask(HERO, self.met(who), topic))

    def step_talk(self, who: str, _: str) -> None:
        self.do(Talk(HERO, self.met(who)))

    def step_persuade(self, who: str, _: str) -> None:
        self.do(Persuade(HERO, self.met(who)))

    def step_give(self, who: str, item: str) -> None:
        self.do(Give(HERO, self.own(item), self.met(who)))

    def step_kill(self, kind: str, times: str) -> None:
        for _ in range(int(times or 1)):
            foe, room = self.met(kind), self.scene.beings[HERO].place
            while foe in self.scene.beings:
                self.blow(foe, room)
            self.finish(room)

    def finish(self, room: str) -> None:
        """Fight on until nobody is left who was called in."""
        while (fight := self.scene.rooms[room].fight) is not None:
            foes = [f.id for f in fight.fighters if f.id != HERO]
            self.blow(foes[0], room)

    def step_look(self, target: str, _: str) -> None:
        self.do(Examine(HERO, target))

    def step_search(self, target: str, _: str) -> None:
        self.do(Search(HERO, target))

    def step_go(self, way: str, _: str) -> None:
        self.do(Move(HERO, way))

    def step_unlock(self, way: str, _: str) -> None:
        self.do(Unlock(HERO, way))

    def step_try(self, verb_and_target: str, item: str) -> None:
        verb, target = verb_and_target.split(":")
        self.do(Try(HERO, verb, target, self.own(item) if item else ""))

    def own(self, kind: str) -> str:
        """The walker's item of a kind; what anybody can buy or gather is put there."""
        if kind in ("lamp_oil", "ships_biscuit") and not self.has(kind):
            return self.holding(kind)
        return next(item.id for item in self.scene.contents(HERO) if item.kind == kind)

    def ended(self, quest: str) -> tuple[str, str]:
        progress = self.scene.beings[HERO].quests[quest]
        return progress.stage, progress.status
