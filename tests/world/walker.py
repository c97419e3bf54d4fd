"""A quester in the shipped world: goes anywhere, meets anybody, and never fails a check."""

from dataclasses import replace

from game.catalog import Catalog
from game.intents import (
    AcceptQuest,
    Ask,
    Attack,
    Conjure,
    CreatureTurn,
    Get,
    Give,
    Persuade,
    Talk,
    Transport,
    Try,
)
from tests.world.play import HERO, Play


class Walker(Play):
    """A hero far too good for the place, so that only the quest is tried."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__(catalog)
        hero = self.scene.beings[HERO]
        names = ("strength", "dexterity", "constitution", "intelligence", "wisdom", "charisma")
        best = replace(hero.base, **dict.fromkeys(names, 150))
        self.scene = self.scene.with_being(replace(hero, base=best, level=12, hp=2000, mana=300))

    def go(self, room: str) -> "Walker":
        """The same, in a room named with its zone."""
        if self.scene.beings[HERO].place != room:
            self.do(Transport(HERO, room))
        return self

    def pick(self, kind: str) -> "Walker":
        """Get a thing of a kind that lies here."""
        here = self.scene.beings[HERO].place
        self.do(Conjure(HERO, kind))
        self.do(Get(HERO, next(i.id for i in self.scene.contents(here) if i.kind == kind)))
        return self

    def meet(self, kind: str) -> str:
        """The id of a creature that is here now."""
        place = self.scene.beings[HERO].place
        here = [b for b in self.scene.beings.values() if b.creature == kind and b.place == place]
        if not here:
            self.do(Conjure(HERO, kind))
            here = [b for b in self.scene.beings.values() if b.creature == kind]
        return here[-1].id

    def ask(self, kind: str, words: str) -> "Walker":
        """Ask somebody who is here about something."""
        self.do(Ask(HERO, self.meet(kind), words))
        return self

    def talk(self, kind: str) -> "Walker":
        """Have a word with somebody who is here."""
        self.do(Talk(HERO, self.meet(kind)))
        return self

    def persuade(self, kind: str) -> "Walker":
        """Talk somebody who is here into it."""
        self.do(Persuade(HERO, self.meet(kind)))
        return self

    def take(self, quest: str, giver: str, words: str) -> "Walker":
        """Be offered a quest, and take it on."""
        self.ask(giver, words).do(AcceptQuest(HERO, quest))
        return self

    def try_(self, verb: str, detail: str, item: str = "") -> "Walker":
        """Do something to a detail, perhaps with a kind of thing that is carried."""
        self.do(Try(HERO, verb, detail, self.carried(item) if item else ""))
        return self

    def carried(self, kind: str) -> str:
        """The id of a thing that is carried."""
        return next(item.id for item in self.scene.contents(HERO) if item.kind == kind)

    def give(self, kind: str, to: str) -> "Walker":
        """Give a thing, or as many as are wanted, to somebody who is here."""
        self.do(Give(HERO, self.carried(kind), self.meet(to)))
        return self

    def slay(self, kind: str, times: int = 1) -> "Walker":
        """Fight creatures of a kind, and whoever helps them, to the end."""
        for _ in range(times):
            self._fight(self.meet(kind))
        return self

    def _fight(self, foe: str) -> None:
        room = self.scene.beings[HERO].place
        while foe in self.scene.beings or self.scene.rooms[room].fight:
            fight = self.scene.rooms[room].fight
            if fight is not None and fight.current != HERO:
                self.do(CreatureTurn(fight.current))
                continue
            target = foe if foe in self.scene.beings else self._other(room)
            self.do(Attack(HERO, target))

    def _other(self, room: str) -> str:
        fight = self.scene.rooms[room].fight
        fighters = fight.fighters if fight else ()
        return next(fighter.id for fighter in fighters if fighter.id != HERO)

    def stage(self, quest: str) -> str:
        """Where a quest stands: "done", or the stage it is in."""
        progress = self.scene.beings[HERO].quests[quest]
        return "done" if progress.status == "done" else progress.stage
