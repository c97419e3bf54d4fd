"""What is not done by an intent: questions that a plain command answers, and deeds without a rule.

Used by `grammar`, `readers` and `verbless`. Each entry: a sentence, and the command that says what
was meant ("" for none).
"""

_LOOK = ("To see where you are and which ways lead on, type: look.", "look")
_INVENTORY = ("To see what you carry, type: inventory.", "inventory")
_SCORE = ("To see how you are, type: score.", "score")
_HELP = ("For help on a subject, type: help and a word, such as help fighting.", "help")
_QUESTS = ("To see what you have taken on, type: quests.", "quests")
_ABILITIES = ("To see what you can do, type: abilities.", "abilities")

_PHRASES = {
    _LOOK: """look|look around|look about|where am i|what do i see|what can i see|whats here
        what is here|look around the room|look at the room|describe the room|who is here
        whos here|exits|i see|where can i go|what are the exits|which ways can i go
        what is around me|look here|look round|examine the room|look around here
        have a look around|take a look around|is anyone here|is anybody here|who else is here
        where does it go|where are we|what is this place|see""",
    _INVENTORY: """inventory|what am i carrying|what do i have|check my inventory
        check inventory|look at my inventory|what have i got|show inventory|open my bag
        show my inventory|my inventory|what is in my inventory|whats in my inventory
        open inventory|look in my inventory|see inventory|what am i holding|what am i wearing
        take inventory""",
    _SCORE: """how am i|how hurt am i|check my health|my health|status|check myself
        how much health do i have|show my stats|my stats|how am i doing|who am i|show stats
        check my stats|am i hurt""",
    _HELP: """help|what can i do|what now|how do i play|i am lost|im lost|what should i do
        how does this work|lost|im stuck|i am stuck|stuck|hint|how do i fight|how do i talk
        what are the commands|commands|what do i do|how can i play|give me a hint|me""",
    _QUESTS: """my quests|what are my quests|show my quests|journal|show quests|what is my quest
        check my quests|check my journal|read my journal|what was i doing|open my journal""",
    _ABILITIES: """what spells do i know|what can i cast|my spells|my abilities
        what are my abilities|show my spells|what are my spells|which spells do i know""",
    ("Everything is kept as it happens.", ""): "save|save game|save the game",
    ("What is done is done: there is no going back to before.", ""): "undo|restart|load|load game",
    (
        "To talk to somebody, type: talk to, and a name.",
        "",
    ): "who are you|what are you|are you there",
    ("To leave the game, type: quit.", "quit"): "log out|log off|logout|exit game|leave the game",
    (
        "To see who is playing, type: who.",
        "who",
    ): "who is online|whos online|who is playing|players",
    (
        "To see where you are on the map, type: map.",
        "map",
    ): "show map|show the map|open map|look at the map",
}

HOW = "Say what you do and to what, such as: search the room, or: talk to somebody."

PLAIN = {
    phrase.strip(): answer
    for answer, phrases in _PHRASES.items()
    for line in phrases.splitlines()
    for phrase in line.split("|")
}
"""Whole sentences that a command answers."""

NO_RULE: dict[str, tuple[str, str]] = {
    "buy": ("Nothing can be bought or sold yet. Ask people about what they have.", ""),
    "steal": ("Stealing from others is not done here. Ask, or persuade them.", ""),
    "craft": ("Nothing can be made or cooked yet.", ""),
    "follow": ("You cannot follow anybody by itself: go the way that they went.", ""),
    "write": ("There is nothing to write on. To note a thing for others, say it.", ""),
    "fly": ("That takes wings or better magic than there is.", ""),
}
"""Groups of verbs that the rules know nothing of."""
