"""A small quay with a bit of everything, for the tests of what players are told.

Aria (c1) and Boris (c2) are players; two crabs (m1, m2) and the harbour master (m3) are not.
"""

from dataclasses import replace

from game import secrets
from game.catalog import (
    Ability,
    Affix,
    Calling,
    Catalog,
    CreatureKind,
    Deed,
    Detail,
    Door,
    EffectKind,
    Exit,
    ItemKind,
    Node,
    Objective,
    Origin,
    Part,
    Persuasion,
    Quest,
    RoomPlan,
    Stage,
    Topic,
    Trap,
    Tree,
    Zone,
)  # fmt: skip
from game.state import (
    Being,
    Effect,
    Fight,
    Fighter,
    Item,
    QuestProgress,
    Room,
    Scene,
    Stats,
    scene_of,
)  # fmt: skip

ARIA, BORIS, CRAB, OTHER_CRAB, MASTER = "c1", "c2", "m1", "m2", "m3"
QUAY, INN, CELLAR = "town.quay", "town.inn", "town.cellar"
NEEDLE = Trap(10, 10, "1d4", "poison", "A needle comes out.")

CREATURES = (
    CreatureKind(
        "crab", "crab", "It has claws and plans for them.", "shell", damage="1d6",
        damage_type="slash", abilities=("pinch",), aggressive=True,
    ),
    CreatureKind(
        "master", "the Harbour Master", "He counts ships.", "town", proper=True, pronouns="he",
        peaceful=True, greeting='"Well?" says the Harbour Master.',
        topics=(Topic("tides", ("the tides",), '"They come in."'), Topic("gulls", (), "Loud.")),
        persuasion=Persuasion(10, '"Go on."', '"No."'), guards="west",
    ),
)  # fmt: skip
ITEMS = (
    ItemKind("sword", "sword", "weapon", "Sharp on both sides.", slot="weapon", damage="1d8",
             damage_type="slash", level=2, value=12),
    ItemKind("coat", "oilskin coat", "armour", "Yellow.", slot="body", bonus={"defence": 3}),
    ItemKind("lamp", "oil lamp", "light", "It smells of fish.", fuel=100),
    ItemKind("tea", "flask of black tea", "consumable", "Stewed.", use="drink_tea", stacks=True),
    ItemKind("bomb", "salt bomb", "thrown", "It fizzes.", throw="burst_of_salt", stacks=True),
    ItemKind("chest", "chest", "container", "Oak.", capacity=10, difficulty=5),
    ItemKind("coin", "coin", "coins", "Round.", stacks=True),
    ItemKind("oil", "jar of lamp oil", "material", "Slow.", stacks=True),
)  # fmt: skip
EFFECTS = (
    EffectKind("bleeding", "bleeding", "damage_over_time", "You are leaking.", harmful=True),
    EffectKind("guarded", "raised guard", "shield", "Your shield is up."),
    EffectKind("unseen", "unseen", "stealth", "Nobody looks."),
    EffectKind("stunned", "staggered", "stun", "Your knees stop.", harmful=True),
    EffectKind("quick", "quickstep", "buff", "You are quick.", bonus={"speed": 4}),
)
ABILITIES = (
    Ability("lunge", "lunge", "A long thrust.", "one", (Part("damage", weapon=True),), mana=3,
            cooldown=2, harmful=True),
    Ability("mend", "mend", "Close a wound.", "ally", (Part("heal", base=5),), mana=4, spell=True),
    Ability("pinch", "pinch", "It pinches.", "one", (Part("damage", base=3),), harmful=True),
    Ability("drink_tea", "drink tea", "Mana comes back.", "self", (Part("mana", base=5),)),
    Ability("burst_of_salt", "throw salt", "It stings.", "one", (Part("damage", base=4),),
            harmful=True),
)  # fmt: skip
TREE = Tree("steel", "Steel", "Sharp things.", (
    Node("point", "Fine Point", "The tip goes where you look", 1, bonus={"accuracy": 2}),
    Node("edge", "Edge", "It cuts", 2, ability="mend"),
))  # fmt: skip
QUEST = Quest("weight", "Short Weight", "master", 1, "A weight is missing.", (
    Stage("crabs", "Deal with the crabs.", (Objective("crabs", "kill", "crab", "Kill crabs", 2),),
          next="home"),
    Stage("home", "Go home.", (), outcome="All is level."),
))  # fmt: skip
ROOMS = (
    RoomPlan(
        QUAY, "The Quay", "Boards, tar and gulls. A crane leans over the water and thinks.",
        zone="town", at=(0, 0, 0), shrine=True, exits=(
            Exit("north", INN, door="oak_door"), Exit("west", "town.mole"),
            Exit("down", CELLAR, hidden=12, text="A hatch leads down."),
        ),
        details=(
            Detail("crane", ("crane",), "It leans.", {"pushed": "It leans the other way."},
                   deeds=(Deed("push", success="The crane swings round."),)),
            Detail("box", ("poor box",), "It has a slot.", trap=NEEDLE),
            Detail("ring", ("iron ring",), "It is set in the stone.", hidden=9),
        ),
    ),
    RoomPlan(INN, "The Dry Foot", "Warm.", zone="town", at=(0, 1, 0), safe=True, exits=(
        Exit("south", QUAY, door="oak_door"), Exit("up", "town.loft"), Exit("east", "town.yard"),
    )),
    RoomPlan(CELLAR, "The Cellar", "Wet.", zone="town", at=(0, 0, -1), light="dark", exits=(
        Exit("up", QUAY),
    )),
    RoomPlan("town.mole", "The Mole", "Windy.", zone="town", at=(-1, 0, 0)),
    RoomPlan("town.yard", "The Yard", "Muddy.", zone="town", at=(1, 1, 0)),
    RoomPlan("town.loft", "The Loft", "Dusty.", zone="town", at=(0, 1, 1)),
)  # fmt: skip

CATALOG = Catalog(
    zones={"town": Zone("town", "Saltreach", "A town.", (1, 5), QUAY)},
    rooms={room.id: room for room in ROOMS},
    doors={"oak_door": Door("oak_door", "oak door")},
    creatures={kind.id: kind for kind in CREATURES},
    items={kind.id: kind for kind in ITEMS},
    affixes={
        "keen": Affix("keen", "keen", "prefix", {"attack": 1}, ("weapon",)),
        "ebb": Affix("ebb", "of the ebb", "suffix", {"speed": 1}, ("weapon",)),
    },
    effects={kind.id: kind for kind in EFFECTS},
    abilities={kind.id: kind for kind in ABILITIES},
    callings={"blade": Calling(
        "blade", "Duellist", "Quick.", "Quick and thin.", {}, {}, (TREE,), ("lunge",), (),
    )},
    origins={"born": Origin("born", "Pan-Born", "Of here.", "Born here.", QUAY)},
    quests={QUEST.id: QUEST},
    nodes={node.id: node for node in TREE.nodes},
)  # fmt: skip

PLAYER = Being(
    ARIA, "Aria", QUAY, origin="born", calling="blade", pronouns="she", level=1, base=Stats(),
    hp=30, mana=15, coins=12, points=1, visited=(QUAY, INN), home=QUAY, channels=("chat",),
)  # fmt: skip


def beings(place: str = QUAY) -> tuple[Being, ...]:
    """Two players, two crabs and the harbour master, in one room."""
    return (
        replace(PLAYER, place=place),
        replace(PLAYER, id=BORIS, name="Boris", pronouns="he", place=place),
        Being(CRAB, "crab", place, "crab", pronouns="it", hp=25),
        Being(OTHER_CRAB, "crab", place, "crab", pronouns="it", hp=12),
        Being(MASTER, "the Harbour Master", place, "master", pronouns="he", hp=25),
    )


def items(place: str = QUAY) -> tuple[Item, ...]:
    """Things worn, carried, on the ground and in the chest."""
    return (
        Item("i1", "sword", ARIA, slot="weapon", affixes=("keen", "ebb")),
        Item("i2", "coat", ARIA, slot="body"),
        Item("i3", "tea", ARIA, count=3),
        Item("i4", "lamp", ARIA, fuel=40),
        Item("i5", "chest", place, closed=True, locked=True),
        Item("i6", "coin", place, count=7),
        Item("i7", "bomb", BORIS, count=2),
        Item("i8", "oil", ARIA),
    )


def stage(place: str = QUAY, **aria: object) -> Scene:
    """Everybody in one room; fields of Aria's document by name."""
    first, *others = beings(place)
    me = replace(first, **aria)  # type: ignore[arg-type]
    rooms = tuple(Room(room.id) for room in ROOMS)
    return scene_of(CATALOG, rooms, (me, *others), items(place))


def fighting(turn: int = 0, round_: int = 2, **aria: object) -> Scene:
    """The players and the crabs in a fight; `turn`: 0 Aria, 1 the first crab, 2 Boris."""
    scene = stage(**aria)
    return scene.with_room(replace(scene.rooms[QUAY], fight=a_fight(turn, round_)))


def a_fight(turn: int = 0, round_: int = 2) -> Fight:
    order = (ARIA, CRAB, BORIS, OTHER_CRAB)
    fighters = tuple(
        Fighter(who, "heroes" if who.startswith("c") else "creatures", 20 - n)
        for n, who in enumerate(order)
    )
    return Fight("f1", fighters, round_, turn)


def busy(**aria: object) -> Scene:
    """Aria with effects, cooldowns, quests and secrets of her own."""
    fields: dict[str, object] = {
        "effects": (Effect("bleeding", CRAB, 2, 3), Effect("quick", ARIA, 4)),
        "cooldowns": {"lunge": 1},
        "quests": {"weight": QuestProgress("crabs", counts={"crabs": 1})},
        "known": (
            secrets.hidden_exit(QUAY, "down"), secrets.hidden_detail(QUAY, "ring"),
            secrets.trap(QUAY, "box"), secrets.offered("weight"),
        ),
    }  # fmt: skip
    return fighting(**{**fields, **aria})
