"""A small world with one of everything that the rules know, for the tests of the core."""

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
    LootEntry,
    LootTable,
    Node,
    Objective,
    Origin,
    Part,
    Persuasion,
    Phase,
    Quest,
    RoomPlan,
    Spawn,
    Stage,
    Topic,
    Trap,
    Tree,
    Zone,
)

HALL, YARD, CELLAR, VAULT, DEN, TOWER = "hall", "yard", "cellar", "vault", "den", "tower"

# fmt: off
ROOMS = (
    RoomPlan(HALL, "Hall", "A shrine.", zone="keep", safe=True, shrine=True,
             exits=(Exit("out", YARD),)),
    RoomPlan(
        YARD, "Yard", "A yard.", zone="keep",
        exits=(
            Exit("in", HALL), Exit("north", VAULT, door="gate"), Exit("east", DEN, hidden=14),
            Exit("down", CELLAR, trap=Trap(12, 12, "1d6", "pierce", "A dart flies.")),
            Exit("west", TOWER),
        ),
        details=(
            Detail("well", ("well",), "A deep well."),
            Detail("niche", ("niche",), "A dark niche.", hidden=12, loot="hoard"),
        ),
    ),
    RoomPlan(
        CELLAR, "Cellar", "Damp.", zone="keep", light="dark", exits=(Exit("up", YARD),),
        details=(
            Detail(
                "chest", ("chest",), "An old chest.", loot="hoard",
                trap=Trap(12, 12, "1d6", "poison", "A needle."),
            ),
            Detail(
                "brazier", ("brazier",), "A cold brazier.", texts={"lit": "It burns."},
                deeds=(
                    Deed("light", item="torch", success="It burns.", becomes="lit", gives="ember"),
                    Deed("pull", check="athletics", difficulty=12, success="It moves.",
                         failure="It burns you.", damage="1d4", hands="letter", when="lit"),
                    Deed("throw", item="oil", consumes=True, success="It roars.", becomes="",
                         when="lit"),
                ),
            ),
        ),
    ),
    RoomPlan(
        VAULT, "Vault", "Gold once.", zone="keep", exits=(Exit("south", YARD, door="gate"),),
        details=(
            Detail("lever", ("lever",), "A lever.",
                   deeds=(Deed("pull", success="Stones grind.", opens="south"),)),
        ),
    ),
    RoomPlan(
        DEN, "Den", "Bones.", zone="keep", light="dim", exits=(Exit("west", YARD, hidden=14),),
        details=(
            Detail("idol", ("idol",), "An idol.",
                   deeds=(Deed("push", success="The wall opens.", opens="west"),)),
        ),
    ),
    RoomPlan(TOWER, "Tower", "A view.", zone="wilds", exits=(Exit("east", YARD),)),
)

ITEMS = (
    ItemKind("sword", "sword", "weapon", "Sharp.", slot="weapon", damage="1d8",
             damage_type="slash", bonus={"accuracy": 2}),
    ItemKind("maul", "maul", "weapon", "Heavy.", slot="weapon", damage="2d6", two_handed=True),
    ItemKind("relic", "relic blade", "weapon", "Old.", slot="weapon", damage="1d10", level=5),
    ItemKind("staff", "staff", "weapon", "For scouts.", slot="weapon", callings=("scout",)),
    ItemKind("shield", "shield", "armour", "Round.", slot="off_hand", bonus={"defence": 4}),
    ItemKind("coat", "coat", "armour", "Thick.", slot="body", bonus={"defence": 3, "max_hp": 8}),
    ItemKind("ring", "ring", "armour", "Warm.", slot="ring",
             bonus={"intelligence": 4, "max_mana": 5, "resist_fire": 20}),
    ItemKind("knife", "knife", "thrown", "Balanced.", slot="weapon", damage="1d4", stacks=True,
             throw="fling"),
    ItemKind("oil", "flask of oil", "thrown", "Slick.", stacks=True, throw="splash"),
    ItemKind("bomb", "bomb", "consumable", "Round.", stacks=True, use="blast"),
    ItemKind("potion", "potion", "consumable", "Red.", stacks=True, use="drink"),
    ItemKind("salts", "smelling salts", "consumable", "Sharp.", stacks=True, use="wake"),
    ItemKind("lamp", "lamp", "light", "Brass.", fuel=6),
    ItemKind("torch", "torch", "light", "Tarred.", stacks=True, fuel=3),
    ItemKind("glowstone", "glowstone", "light", "Never goes out."),
    ItemKind("key", "key", "key", "Iron."),
    ItemKind("sack", "sack", "container", "Roomy.", capacity=12),
    ItemKind("strongbox", "strongbox", "container", "Locked.", capacity=20, key="key",
             difficulty=12, loot="hoard", bulk=5),
    ItemKind("coin", "coin", "coins", "Round.", stacks=True, bulk=0),
    ItemKind("letter", "letter", "quest", "Sealed.", bound=True),
    ItemKind("pelt", "pelt", "material", "Grey.", stacks=True),
    ItemKind("anvil", "anvil", "material", "No.", bulk=1000),
    ItemKind("crate", "crate", "material", "Big.", bulk=25),
)

EFFECTS = (
    EffectKind("might", "might", "buff", "Strong.", bonus={"strength": 6, "max_hp": 5}),
    EffectKind("weak", "weak", "debuff", "Weak.", "stack", 3, bonus={"defence": -4}, harmful=True),
    EffectKind("poison", "poison", "damage_over_time", "Ill.", "stack", 3, harmful=True),
    EffectKind("bleed", "bleed", "damage_over_time", "Leaking.", "extend", damage_type="slash",
               harmful=True),
    EffectKind("regen", "regen", "heal_over_time", "Mending.", "ignore"),
    EffectKind("stun", "stun", "stun", "Dazed.", "ignore", harmful=True),
    EffectKind("silence", "silence", "silence", "Hushed.", harmful=True),
    EffectKind("ward", "ward", "shield", "Safe."),
    EffectKind("goaded", "goaded", "taunt", "Angry.", harmful=True),
    EffectKind("unseen", "unseen", "stealth", "Hidden."),
)

ABILITIES = (
    Ability("strike", "Strike", "Hit hard.", "one", (
        Part("damage", base=3, weapon=True), Part("effect", effect="weak", turns=2),
    ), cooldown=2, harmful=True),
    Ability("bolt", "Bolt", "Fire.", "one", (
        Part("damage", base=4, attribute="magic_power", scale=60, damage_type="fire"),
    ), mana=3, spell=True, harmful=True),
    Ability("storm", "Storm", "All foes.", "all_enemies", (
        Part("damage", base=3, dice="1d4", damage_type="shock"),
    ), mana=5, cooldown=3, spell=True, harmful=True),
    Ability("quake", "Quake", "The room.", "room", (
        Part("damage", base=2, damage_type="blunt"),
        Part("effect", effect="stun", turns=1, chance=30),
    ), mana=4, harmful=True),
    Ability("mend", "Mend", "Heal.", "ally", (
        Part("heal", base=6, attribute="wisdom", scale=50), Part("effect", effect="regen", turns=3,
                                                                 base=2),
    ), mana=3, spell=True),
    Ability("chorus", "Chorus", "Heal all.", "all_allies", (Part("heal", base=5),), mana=4),
    Ability("wake", "Wake", "Up.", "ally", (Part("revive"),), mana=2),
    Ability("bless", "Bless", "Strong.", "self", (Part("effect", effect="might", turns=3),)),
    Ability("venom", "Venom", "Poison.", "one", (
        Part("effect", effect="poison", turns=3, base=2, chance=90),
    ), mana=1, harmful=True),
    Ability("gash", "Gash", "Bleed.", "one", (
        Part("effect", effect="bleed", turns=2, base=2, chance=100),
    ), harmful=True),
    Ability("bash", "Bash", "Stun.", "one", (
        Part("damage", base=1), Part("effect", effect="stun", turns=1, chance=100),
    ), cooldown=3, harmful=True),
    Ability("hush", "Hush", "Silence.", "one", (
        Part("effect", effect="silence", turns=2, chance=100),
    ), mana=1, harmful=True),
    Ability("ward", "Ward", "Shield.", "self", (
        Part("effect", effect="ward", turns=3, base=8),
    ), mana=2, cooldown=2),
    Ability("goad", "Goad", "Taunt.", "one", (
        Part("effect", effect="goaded", turns=2, chance=100),
    ), harmful=True),
    Ability("fade", "Fade", "Vanish.", "self", (Part("effect", effect="unseen", turns=3),), mana=1),
    Ability("purge", "Purge", "Cleanse.", "ally", (Part("cleanse"),), mana=2),
    Ability("focus", "Focus", "Mana.", "self", (Part("mana", base=6),), cooldown=4),
    Ability("inspire", "Inspire", "Anyone.", "one", (
        Part("effect", effect="might", turns=2),
        Part("effect", effect="regen", turns=2, base=1, on_self=True),
    )),
    Ability("drink", "Drink", "Heal.", "ally", (Part("heal", base=12),)),
    Ability("fling", "Fling", "Throw.", "one", (Part("damage", base=5, damage_type="pierce"),),
            harmful=True),
    Ability("splash", "Splash", "Burn.", "one", (
        Part("damage", base=4, damage_type="fire"),
        Part("effect", effect="poison", turns=2, base=1),
    ), harmful=True),
    Ability("blast", "Blast", "Boom.", "all_enemies", (
        Part("damage", base=4, damage_type="fire"),
    ), harmful=True),
)
BASIC = ("strike", "bolt", "mend", "bless", "ward")

TREE = Tree("arms", "Arms", "Fighting.", (
    Node("edge", "Edge", "Sharper.", 1, bonus={"strength": 2}),
    Node("poise", "Poise", "Steadier.", 1, bonus={"max_hp": 6, "evasion": 2}),
    Node("gasher", "Gasher", "Cut.", 2, cost=2, ability="gash"),
    Node("master", "Master", "Best.", 3, cost=2, bonus={"accuracy": 5}),
))
CALLINGS = (
    Calling("knight", "Knight", "Fights.", "A knight.", {"strength": 14, "constitution": 13},
            {"strength": 60, "constitution": 50}, (TREE,), BASIC, ("sword", "coat", "potion")),
    Calling("adept", "Adept", "Knows every trick.", "An adept.",
            {"intelligence": 14, "wisdom": 14}, {"intelligence": 70}, (TREE,),
            tuple(ability.id for ability in ABILITIES), ("ring",)),
    Calling("scout", "Scout", "Sneaks.", "A scout.", {"dexterity": 15}, {"dexterity": 80}, (TREE,),
            ("strike", "fade"), ("staff", "torch")),
)
ORIGINS = (Origin("local", "Local", "From here.", "Born here.", HALL, {"luck": 1}, ("lamp",)),)

AFFIXES = (
    Affix("keen", "keen", "prefix", {"accuracy": 3}, ("weapon",)),
    Affix("stout", "of the stout", "suffix", {"max_hp": 6}, ("weapon", "armour"), level=3),
)
LOOT = (
    LootTable("scraps", 2, (LootEntry(2, "pelt", 1, 2), LootEntry(1, "coin", 1, 6), LootEntry(1))),
    LootTable("hoard", 2, (
        LootEntry(2, "sword", affix_chance=80), LootEntry(1, "coin", 5, 9), LootEntry(1, "potion"),
    )),
)

CREATURES = (
    CreatureKind("rat", "rat", "A rat.", "vermin", damage="1d4", damage_type="pierce",
                 behaviour="pack", aggressive=True, wanders=True, loot=("scraps",), coins=(1, 4)),
    CreatureKind("wolf", "wolf", "A wolf.", "beasts", level=2, damage="1d6", behaviour="skirmisher",
                 flees_below=40, wanders=True, loot=("scraps",)),
    CreatureKind("bear", "bear", "A bear.", "beasts", level=3, frame="elite", damage="1d8",
                 bonus={"resist_slash": 25}, coins=(3, 9)),
    CreatureKind("shaman", "shaman", "A shaman.", "cult", level=2, behaviour="caster",
                 abilities=("bolt", "venom", "hush", "ward", "quake")),
    CreatureKind("priest", "priest", "A priest.", "cult", level=2, behaviour="healer",
                 abilities=("mend", "chorus", "storm")),
    CreatureKind("thief", "thief", "A thief.", "rogues", behaviour="coward", flees_below=60,
                 abilities=("fade", "bash", "inspire")),
    CreatureKind("bat", "bat", "A bat.", "vermin", frame="minion", aggressive=True,
                 dark_sight=True),
    CreatureKind("sentry", "sentry", "A sentry.", "watch", level=3, behaviour="guardian",
                 guards="west", abilities=("goad", "bash"), greeting="Halt.",
                 persuasion=Persuasion(8, "Pass.", "No.", steps_aside=True)),
    CreatureKind("sage", "Sage", "Old.", "folk", proper=True, peaceful=True, greeting="Hello.",
                 topics=(
                     Topic("rats", ("rats", "vermin"), "Kill them.", quest="hunt"),
                     Topic("secret", ("secret",), "The idol moves.", needs="ember", gives="idol"),
                     Topic("tea", ("tea",), "Take it.", hands="potion", listed=False),
                 ),
                 persuasion=Persuasion(10, "Fine.", "Never.", gives="lore", hands="key")),
    CreatureKind("warlord", "Warlord", "Huge.", "horde", level=3, frame="boss", proper=True,
                 damage="1d8", damage_type="slash", behaviour="brute", abilities=("strike",),
                 loot=("hoard",), coins=(20, 30),
                 phases=(
                     Phase(85, "enrage", "He roars.", effect="might", turns=3),
                     Phase(70, "summon", "He whistles.", creature="rat", count=2),
                     Phase(50, "shield", "He hunkers.", effect="ward", turns=4, power=12),
                     Phase(35, "mend", "He drinks.", power=10),
                     Phase(20, "burst", "He swings wide.", power=12, abilities=("storm",)),
                 )),
)

QUESTS = (
    Quest("hunt", "The Hunt", "sage", 1, "Rid us of rats.", (
        Stage("kill", "Kill rats.", (Objective("rats", "kill", "rat", "Kill 2 rats.", 2),),
              next="choose"),
        Stage("choose", "Report or bribe.", (
            Objective("report", "deliver", "pelt:sage", "Bring 2 pelts.", 2, next="praised"),
            Objective("win", "persuade", "sentry", "Win over the sentry.", next="feared"),
        )),
        Stage("praised", "", (), outcome="The sage thanks you."),
        Stage("feared", "Show it.", (Objective("see", "visit", TOWER, "Climb the tower."),),
              outcome="They fear you."),
    ), experience=120, coins=15, items=("ring",), points=1),
    Quest("gather", "Gather", "sage", 1, "Three pelts.", (
        Stage("collect", "Gather.", (
            Objective("pelts", "collect", "pelt", "Hold 3 pelts.", 3),
            Objective("look", "examine", "well", "Look into the well."),
        ), next="ask"),
        Stage("ask", "Ask.", (Objective("ask", "talk", "sage:rats", "Ask about rats."),),
              next="burn"),
        Stage("burn", "Burn.", (Objective("fire", "use", "brazier", "Light the brazier."),),
              outcome="Done."),
    ), experience=40),
    Quest("honour", "Honour", "sage", 3, "Later.", (
        Stage("go", "Go.", (Objective("go", "talk", "sage", "Greet the sage."),)),
    ), needs=("hunt",)),
)
SPAWNS = (
    Spawn("rats", YARD, creature="rat", count=2, after=60),
    Spawn("torches", CELLAR, item="torch", count=2),
)
# fmt: on

CATALOG = Catalog(
    zones={"keep": Zone("keep", "Keep", "A keep.", (1, 3), HALL)},
    rooms={room.id: room for room in ROOMS},
    doors={"gate": Door("gate", "gate", key="key", pick=12, starts="locked")},
    spawns={spawn.id: spawn for spawn in SPAWNS},
    creatures={kind.id: kind for kind in CREATURES},
    items={kind.id: kind for kind in ITEMS},
    affixes={affix.id: affix for affix in AFFIXES},
    loot={table.id: table for table in LOOT},
    effects={kind.id: kind for kind in EFFECTS},
    abilities={ability.id: ability for ability in ABILITIES},
    callings={calling.id: calling for calling in CALLINGS},
    origins={origin.id: origin for origin in ORIGINS},
    quests={quest.id: quest for quest in QUESTS},
    nodes={node.id: node for node in TREE.nodes},
)
