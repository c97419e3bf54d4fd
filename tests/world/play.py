"""A newcomer in the shipped world, to play with: intents in, the changed scene kept."""

from dataclasses import replace

from game.catalog import Catalog
from game.events import Event
from game.intents import Act, Attack, Create, CreatureTurn, Transport, Wake
from game.resolve import resolve
from game.state import Item, Room, Scene, scene_of

HERO = "c1"


class Play:
    """One character, awake in a room of the world; creatures come when they are conjured."""

    def __init__(self, catalog: Catalog, calling: str = "warden", seed: int = 1) -> None:
        self.scene: Scene = scene_of(catalog, rooms=tuple(Room(room) for room in catalog.rooms))
        self.seed = seed
        self.do(Create(HERO, "Ada", origin="pan_born", calling=calling))
        self.do(Wake(HERO))

    def do(self, intent: Act) -> tuple[Event, ...]:
        """Resolve an intent; what happened."""
        self.seed += 1
        turn = resolve(intent, self.scene, self.seed)
        self.scene = turn.scene
        return tuple(turn.events)

    def at(self, room: str) -> "Play":
        """The same, elsewhere."""
        self.do(Transport(HERO, f"saltreach.{room}"))
        return self

    def holding(self, kind: str) -> str:
        """Put an item of a kind into the character's hands; its id."""
        key = f"i{len(self.scene.items) + 900}"
        self.scene = self.scene.with_item(Item(key, kind, HERO, fuel=60))
        return key

    def skilled(self) -> "Play":
        """The same, so able that no check fails."""
        hero = self.scene.beings[HERO]
        best = replace(
            hero.base, strength=90, dexterity=90, intelligence=90, wisdom=90, charisma=90
        )
        self.scene = self.scene.with_being(replace(hero, base=best, level=5))
        return self

    def has(self, kind: str) -> bool:
        """Whether the character carries an item of a kind."""
        return any(item.kind == kind for item in self.scene.contents(HERO))

    def foe(self, kind: str) -> str:
        """The id of a creature of a kind that is in the world."""
        return next(being.id for being in self.scene.beings.values() if being.creature == kind)

    def kill(self, kind: str) -> None:
        """Fight a creature with plain blows to the end of one of the two."""
        foe, room = self.foe(kind), self.scene.beings[HERO].place
        while foe in self.scene.beings and self.scene.beings[HERO].place == room:
            self.blow(foe, room)

    def blow(self, foe: str, room: str) -> None:
        """The next turn of the fight, or the blow that begins it."""
        fight = self.scene.rooms[room].fight
        mine = fight is None or fight.current == HERO
        self.do(Attack(HERO, foe) if mine or fight is None else CreatureTurn(fight.current))
