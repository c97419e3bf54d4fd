"""A crowded guard room with a bit of everything, for tests of what players type.

Rowan (c1) is the reader's player. Around: two goblins, two wolves, a guard before the east exit, an
innkeeper, a smith, an old woman, and two companions, of whom Aria lies unconscious.
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
    Part,
    Persuasion,
    Quest,
    RoomPlan,
    Stage,
    Topic,
    Trap,
    Tree,
)  # fmt: skip
from game.state import Being, Fight, Fighter, Item, Room, Scene, scene_of

ME = "c1"
ROOM = "keep.guard_room"

NEEDLE = Trap(12, 12, "1d6", "poison", "A needle comes out.")

DETAILS = (
    Detail("altar", ("altar",), "A dusty stone altar.", deeds=(Deed("pray"), Deed("touch"))),
    Detail("fire", ("fire", "brazier", "flames"), "It burns low.", deeds=(
        Deed("throw", item="lamp_oil"), Deed("pour", item="lamp_oil"), Deed("light"),
    )),
    Detail("ledge", ("ledge", "hook"), "High up, with a hook.", deeds=(
        Deed("tie", item="hemp_rope"), Deed("throw", item="hemp_rope"),
        Deed("use", item="hemp_rope"), Deed("climb"),
    )),
    Detail("tapestry", ("tapestry", "hunting tapestry"), "A faded hunt.", deeds=(Deed("pull"),)),
    Detail("statue", ("statue", "marble statue"), "A marble knight.", deeds=(Deed("push"),)),
    Detail("inscription", ("inscription", "runes"), "Old letters.", deeds=(Deed("read"),)),
    Detail("barrels", ("barrels", "barrel"), "Empty barrels."),
    Detail("wheel", ("wheel", "valve wheel"), "A rusty iron wheel.", deeds=(
        Deed("turn"), Deed("use", item="lamp_oil"),
    )),
    Detail("crate", ("crate",), "Nailed shut.", deeds=(Deed("break"),)),
    Detail("poor_box", ("poor box", "box"), "An iron box.", loot="alms", trap=NEEDLE),
    Detail("lever", ("lever", "handle"), "A lever in the wall.", deeds=(Deed("pull"),)),
    Detail("bench", ("bench",), "A long bench.", deeds=(Deed("sit"),)),
    Detail("mound", ("mound", "earth"), "Loose earth.", deeds=(Deed("dig"),)),
    Detail("wall", ("wall", "rough wall"), "Rough stone.", deeds=(Deed("climb"),)),
    Detail("bell", ("bell", "bronze bell"), "A bronze bell.", deeds=(Deed("use"), Deed("touch"))),
    Detail("niche", ("niche", "secret niche"), "A niche.", hidden=14, loot="niche"),
)  # fmt: skip

EXITS = (
    Exit("north", "keep.armoury", door="oak_door"),
    Exit("east", "keep.hall", aliases=("passage", "archway")),
    Exit("west", "keep.chapel"),
    Exit("down", "keep.cellar", aliases=("well", "ladder", "stairs")),
    Exit("up", "keep.attic", hidden=15),
)

ROOMS = {
    ROOM: RoomPlan(ROOM, "The Guard Room", "Crowded.", exits=EXITS, details=DETAILS),
    "keep.armoury": RoomPlan("keep.armoury", "The Armoury", "Racks."),
    "keep.hall": RoomPlan("keep.hall", "The Great Hall", "Wide."),
    "keep.chapel": RoomPlan("keep.chapel", "The Chapel", "Quiet."),
    "keep.cellar": RoomPlan("keep.cellar", "The Cellar", "Wet.", light="dark", exits=(
        Exit("up", ROOM, aliases=("well", "ladder")),
    ), details=(Detail("puddle", ("puddle",), "Wet."),)),
    "keep.attic": RoomPlan("keep.attic", "The Attic", "Dust."),
}  # fmt: skip

KINDS = (
    ItemKind("torch", "torch", "light", "A pitch torch.", plural="torches", stacks=True, fuel=40),
    ItemKind("lantern", "lantern", "light", "A tin lantern.", nouns=("lamp",), fuel=200),
    ItemKind("red_potion", "red potion", "consumable", "It fizzes.", ("potion",), use="mend_self"),
    ItemKind("blue_potion", "blue potion", "consumable", "Cold.", ("potion",), use="mend_self"),
    ItemKind("salve", "pot of salve", "consumable", "Green.", ("salve",), use="mend_one"),
    ItemKind("bread", "loaf of bread", "consumable", "Stale.", ("bread", "loaf"), use="mend_self"),
    ItemKind("sword", "iron sword", "weapon", "An old blade.", ("sword",), slot="weapon"),
    ItemKind("dagger", "dagger", "weapon", "A thin blade.", ("knife",), slot="weapon"),
    ItemKind("axe", "hand axe", "weapon", "A short axe.", ("axe",), slot="weapon"),
    ItemKind("helmet", "leather helmet", "armour", "A cap.", ("helmet", "cap"), slot="head"),
    ItemKind("boots", "pair of boots", "armour", "Worn.", ("boots",), slot="feet"),
    ItemKind("shield", "round shield", "armour", "Wood.", ("shield",), slot="off_hand"),
    ItemKind("lamp_oil", "jar of lamp oil", "thrown", "It burns.", ("oil", "jar"),
             plural="jars of lamp oil", stacks=True, throw="burst"),
    ItemKind("throwing_knife", "throwing knife", "thrown", "Balanced.", ("knife",),
             plural="throwing knives", stacks=True, throw="burst"),
    ItemKind("hemp_rope", "hemp rope", "material", "Ten fathoms.", ("rope",)),
    ItemKind("brass_key", "brass key", "key", "A brass key.", ("key",)),
    ItemKind("rusty_key", "rusty key", "key", "A rusty key.", ("key",)),
    ItemKind("satchel", "canvas satchel", "container", "A bag.", ("satchel", "bag"), capacity=9),
    ItemKind("chest", "oak chest", "container", "Banded.", ("chest",), capacity=30, bulk=1000,
             key="brass_key", difficulty=12),
    ItemKind("apple", "apple", "consumable", "A red apple.", use="mend_self"),
    ItemKind("ring", "silver ring", "quest", "A ring.", ("ring",)),
    ItemKind("letter", "sealed letter", "quest", "A letter.", ("letter",), bound=True),
    ItemKind("coins", "coin", "coins", "Salt pence.", ("coin", "coins", "money"), plural="coins",
             stacks=True, bulk=0),
)  # fmt: skip

CREATURES = (
    CreatureKind("goblin", "goblin", "A small green nuisance.", "goblin", nouns=("goblin",)),
    CreatureKind("wolf", "grey wolf", "A lean wolf.", "wolf", nouns=("wolf",), plural="grey wolves",
                 aggressive=True),
    CreatureKind("guard", "town guard", "A bored man with a halberd.", "townsfolk",
                 nouns=("guard",), pronouns="he", guards="east", greeting="Halt.",
                 topics=(Topic("hall", ("hall",), "It is shut."),),
                 persuasion=Persuasion(12, "Go on.", "No.", steps_aside=True)),
    CreatureKind("innkeeper", "Bette Orlock", "The innkeeper, with rolled sleeves.", "townsfolk",
                 nouns=("bette", "orlock", "innkeeper"), pronouns="she", proper=True,
                 peaceful=True, greeting="Feet.", topics=(Topic("cellar", ("cellar",), "Wet."),)),
    CreatureKind("smith", "smith", "A broad smith.", "townsfolk", nouns=("smith", "blacksmith"),
                 pronouns="he", peaceful=True, greeting="Hm.",
                 topics=(Topic("sword", ("sword",), "Mine."),)),
    CreatureKind("marta", "Old Marta", "An old woman in a shawl.", "townsfolk", nouns=("marta",),
                 pronouns="she", proper=True, peaceful=True, greeting="Dear."),
)  # fmt: skip

ABILITIES = (
    Ability("firebolt", "firebolt", "Fire.", "one", (Part("damage", 4, damage_type="fire"),),
            spell=True, harmful=True),
    Ability("shield_bash", "shield bash", "Bash.", "one", (Part("damage", 2),), harmful=True),
    Ability("mending", "mending touch", "Mend.", "ally", (Part("heal", 5),), spell=True),
    Ability("ward", "stone ward", "Ward.", "self", (Part("effect", effect="warded", turns=3),),
            spell=True),
    Ability("flare", "flare", "All burn.", "all_enemies", (Part("damage", 3),), spell=True,
            harmful=True),
    Ability("ice_lance", "ice lance", "Ice.", "one", (Part("damage", 4),), spell=True),
)  # fmt: skip

TREE = Tree("stone", "Stone", "Stone.", (
    Node("thick_skin", "thick skin", "Hard.", 1), Node("long_memory", "long memory", "Hm.", 2),
))  # fmt: skip
CALLING = Calling(
    "warden", "Warden", "Stands.", "Stands.", {}, {}, (TREE,),
    ("firebolt", "shield_bash", "mending", "ward", "flare"), (),
)  # fmt: skip

QUESTS = (
    Quest("lost_ring", "The Lost Ring", "marta", 1, "Find it.", (Stage("find", "Find it.", ()),)),
    Quest("rats", "Rats Below", "innkeeper", 1, "Kill.", (Stage("kill", "Kill them.", ()),)),
)

CATALOG = Catalog(
    rooms=ROOMS,
    doors={"oak_door": Door("oak_door", "oak door", "brass_key", 12, "locked")},
    creatures={kind.id: kind for kind in CREATURES},
    items={kind.id: kind for kind in KINDS},
    affixes={
        "keen": Affix("keen", "keen", "prefix", {}, ("weapon",)),
        "of_rust": Affix("of_rust", "of rust", "suffix", {}, ("weapon",)),
    },
    effects={
        "warded": EffectKind("warded", "warded", "shield", "Warded."),
        "unseen": EffectKind("unseen", "unseen", "stealth", "Unseen."),
    },
    abilities={ability.id: ability for ability in ABILITIES},
    callings={"warden": CALLING},
    quests={quest.id: quest for quest in QUESTS},
    nodes={node.id: node for node in TREE.nodes},
)

BEINGS = (
    Being(ME, "Rowan", ROOM, calling="warden", coins=30, hp=20, mana=9,
          known=(secrets.offered("lost_ring"),), channels=("chat", "newbie"), visited=(ROOM,)),
    Being("c2", "Aria", ROOM, calling="warden", pronouns="she", hp=0, condition="down"),
    Being("c3", "Bran", ROOM, calling="warden", pronouns="he", hp=20),
    Being("m1", "goblin", ROOM, "goblin", hp=999),
    Being("m2", "goblin", ROOM, "goblin", hp=2),
    Being("m3", "town guard", ROOM, "guard", hp=999),
    Being("m4", "Bette Orlock", ROOM, "innkeeper", hp=999),
    Being("m5", "smith", ROOM, "smith", hp=999),
    Being("m6", "Old Marta", ROOM, "marta", hp=999),
    Being("m7", "grey wolf", ROOM, "wolf", hp=999),
    Being("m8", "grey wolf", ROOM, "wolf", hp=999),
)  # fmt: skip

THINGS = (
    Item("i1", "torch", ME, count=3, fuel=40),
    Item("i2", "lantern", ME, fuel=200),
    Item("i3", "red_potion", ME),
    Item("i4", "blue_potion", ME),
    Item("i5", "salve", ME),
    Item("i6", "sword", ME, slot="weapon"),
    Item("i7", "dagger", ME, affixes=("keen", "of_rust")),
    Item("i8", "helmet", ME),
    Item("i9", "boots", ME, slot="feet"),
    Item("i10", "lamp_oil", ME, count=2),
    Item("i11", "hemp_rope", ME),
    Item("i12", "brass_key", ME),
    Item("i13", "rusty_key", ME),
    Item("i14", "satchel", ME),
    Item("i15", "apple", "i14"),
    Item("i16", "ring", "i14"),
    Item("i17", "chest", ROOM, closed=True, locked=True),
    Item("i18", "axe", ROOM),
    Item("i19", "coins", ROOM, count=12),
    Item("i20", "bread", ROOM),
    Item("i21", "bread", ROOM),
    Item("i22", "shield", ROOM),
    Item("i23", "letter", ME),
)


def guard_room(*changed: Being | Item | Room) -> Scene:
    """The scene, with some documents instead of or besides those written here."""
    beings = {being.id: being for being in BEINGS}
    items = {item.id: item for item in THINGS}
    rooms = {key: Room(key) for key in ROOMS}
    for thing in changed:
        if isinstance(thing, Being):
            beings[thing.id] = thing
        elif isinstance(thing, Item):
            items[thing.id] = thing
        else:
            rooms[thing.id] = thing
    return scene_of(CATALOG, (*rooms.values(),), (*beings.values(),), (*items.values(),))


def fighting() -> Scene:
    """Rowan and Bran against the first goblin."""
    fighters = (Fighter(ME, "heroes", 9), Fighter("m1", "creatures", 5), Fighter("c3", "heroes", 2))
    return guard_room(Room(ROOM, Fight("f1", fighters)))


def in_the_cellar(lit: bool = False) -> Scene:
    """Rowan and Bran in the dark cellar, with an axe on the floor."""
    return guard_room(
        replace(BEINGS[0], place="keep.cellar"), replace(BEINGS[2], place="keep.cellar"),
        Item("i24", "axe", "keep.cellar"), replace(THINGS[1], lit=lit),
    )  # fmt: skip


def alone(*with_: str) -> Scene:
    """Rowan in the guard room with nobody but those named by id."""
    gone = [being for being in BEINGS if being.id not in (ME, *with_)]
    return guard_room(*(replace(being, place="keep.attic") for being in gone))
