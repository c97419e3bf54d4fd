"""Two players who hand things about at random, and a model of where everything must be.

The model knows only what the players were told. A command whose answer never came may have been
done or not: from then on there are two models, until the books say which one is right.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.e2e.books import Books
from tests.e2e.player import Player

THINGS = {
    "knife": "gutting_knife",
    "rapier": "tally_rapier",
    "jack": "ropework_jack",
    "cap": "tarred_cap",
    "satchel": "canvas_satchel",
}
PLAYERS = ("first", "second")
UNSURE = "may not have been received"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Places of things by noun (a worn thing has a "!" behind its place), and coins.

    `coins`: on the ground, the first player's, the second player's.
    """

    things: tuple[tuple[str, str], ...]
    coins: tuple[int, ...]

    def place(self, thing: str) -> str:
        """Where a thing is: "floor", "first", "second" or "satchel"."""
        return dict(self.things)[thing]

    def moved(self, thing: str, place: str) -> "Whereabouts":
        """The same with a thing elsewhere."""
        return replace(self, things=tuple(sorted({**dict(self.things), thing: place}.items())))

    def paid(self, giver: int, taker: int, amount: int) -> "Whereabouts":
        """The same with coins elsewhere."""
        change = {giver: -amount, taker: amount}
        return replace(self, coins=tuple(n + change.get(i, 0) for i, n in enumerate(self.coins)))


@dataclass(frozen=True, slots=True)
class Deed:
    """What player number `who` types, what must be told, and how things are once it is done."""

    who: int
    line: str
    told: str
    after: Whereabouts


def deeds(now: Whereabouts, names: tuple[str, ...]) -> Iterator[Deed]:
    """All that can be done."""
    for who in (0, 1):
        for thing, place in now.things:
            yield from _moves(now, who, names[1 - who], thing, place)
        yield from _payments(now, who, names[1 - who])
        yield from _dressing(now, who)


def _moves(now: Whereabouts, who: int, friend: str, thing: str, place: str) -> Iterator[Deed]:
    me, other = PLAYERS[who], PLAYERS[1 - who]
    bag = now.place("satchel") == me
    if place == "floor":
        yield Deed(who, f"get {thing}", "pick up", now.moved(thing, me))
    elif place == me:
        yield Deed(who, f"drop {thing}", "drop", now.moved(thing, "floor"))
        yield Deed(who, f"give {thing} to {friend}", "give", now.moved(thing, other))
        if bag and thing != "satchel":
            yield Deed(who, f"put {thing} in satchel", "put", now.moved(thing, "satchel"))
    elif place == "satchel" and bag:
        yield Deed(who, f"get {thing} from satchel", "take", now.moved(thing, me))


def _payments(now: Whereabouts, who: int, friend: str) -> Iterator[Deed]:
    floor, mine = now.coins[0], now.coins[1 + who]
    if mine > 3:
        yield Deed(who, "drop 3 coins", "drop", now.paid(1 + who, 0, 3))
        yield Deed(who, f"give 2 coins to {friend}", "give", now.paid(1 + who, 2 - who, 2))
    if floor:
        yield Deed(who, "get coins", "pick up", now.paid(0, 1 + who, floor))


def _dressing(now: Whereabouts, who: int) -> Iterator[Deed]:
    me, cap = PLAYERS[who], now.place("cap")
    if cap == me:
        yield Deed(who, "wear cap", "put on", now.moved("cap", f"{me}!"))
    elif cap == f"{me}!":
        yield Deed(who, "remove cap", "take off", now.moved("cap", me))


class Jugglers:
    """Two players in one room with the things of THINGS at their feet."""

    def __init__(self, players: list[Player], chance: random.Random) -> None:
        self.players = players
        self.names = tuple(player.name for player in players)
        self.chance = chance
        things = tuple(sorted((thing, "floor") for thing in THINGS))
        self.possible = [Whereabouts(things, (0, 25, 25))]
        self.done = 0

    def juggle(self) -> bool:
        """Do something that can be done; False when it is not known whether it was done."""
        deed = self.chance.choice(list(deeds(self.possible[0], self.names)))
        try:
            told = self.players[deed.who].do(deed.line)
        except (AssertionError, OSError):  # the line went dead
            told = UNSURE
        if UNSURE in told:
            self.possible.append(deed.after)
            return False
        assert deed.told in told, f"{deed.line}: {told}"
        self.possible = [deed.after]
        self.done += 1
        return True

    def check(self, books: Books) -> None:
        """Find out which of the possible states is the case. AssertionError if it is none."""
        found = whereabouts(books, self.names)
        assert found in self.possible, f"{found} is none of {self.possible}"
        self.possible = [found]


def whereabouts(books: Books, names: tuple[str, ...]) -> Whereabouts:
    """Where the things are by the books."""
    first, second = (books.being(name) for name in names)
    hands = (first.place, first.id, second.id)
    (bag,) = (item for hand in hands for item in books.held(hand) if item.kind == THINGS["satchel"])
    places = {first.place: "floor", first.id: "first", second.id: "second", bag.id: "satchel"}
    things = {}
    for thing, kind in THINGS.items():
        (item,) = (item for place in places for item in books.held(place) if item.kind == kind)
        things[thing] = places[item.place] + ("!" if item.slot else "")
    heaps = [item.count for item in books.held(first.place) if item.kind == "coins"]
    return Whereabouts(tuple(sorted(things.items())), (sum(heaps), first.coins, second.coins))
