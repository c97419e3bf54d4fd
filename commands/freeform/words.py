"""The words of free text: how sentences begin and end, and which verbs mean the same.

Read by `line`. A group of verbs is its name, then what players write for it.
"""

_PREFIXES = """
please|ok|okay|well|so|now|then|and|also|just|hey|um|uh|hmm|alright|finally|again|maybe|perhaps
i|we|id|ill|im|lets|let me|my character|he|she|do|going to|gonna|want to|wanna|would like to
i will|i would|i want to|i wanna|i would like to|id like to|id love to|i need to|i have to
i must|i should|i shall|i think i will|i think ill|i decide to|i am going to|im going to
im gonna|i am trying to|im trying to|i am|ill try to|i will try to|i begin to|i start to
begin to|start to|i try to|i try and|i attempt to|try to|try and|attempt to|trying to|manage to
proceed to|go and|go ahead and|continue to|keep|can i|could i|may i|might i|should i|can we
could we|can you|could you|would you|will you|can you please|could you please|is it possible to
is it possible for me to|how about i|how about we|what if i|what happens if i|help me|help me to
can you help me|i use my action to|use my action to|i use my turn to|as my action i|next i
first i|i then|i now|i carefully|i quickly|you|time to|it is time to|i wish to|i intend to
i plan to|i mean to|i try|we should|we need to|let us try to|quick|yes i|no i|i also
i still want to|all right
"""

_ADVERBS = """
quickly|carefully|slowly|gently|closely|cautiously|boldly|bravely|politely|thoroughly
immediately|calmly|nervously|angrily|loudly|firmly|hastily|swiftly|simply|really|actually
finally|eagerly|desperately|deftly|suddenly|warily|curiously|casually|kindly|basically|please
instead|somehow|very|hard|maybe|anyway|once|more|again
"""
_QUIET = """
quietly|silently|stealthily|sneakily|softly|unseen|unnoticed|discreetly
"""
_ENDINGS = """
please|now|again|thanks|thank you|for me|if i can|if possible|if i may|a bit|a little|right now
real quick|too|as well|with care|with caution|for a while|for a bit|for a moment|right away
at once|a second time|with all my strength|with all my might|as hard as i can|in return
or something|to one side|to the side|out of the way|out of my way|out loud|to the left
to the right|with my bare hands|with my hands|with both hands|i guess|for good measure
one more time
"""
_CUTS = """
so that|so i can|so we can|so i|because|in order to|in case|while|hoping|until|before|to see
to find|to check|to look|to get to|to reach|to avoid|to learn|to know|to escape|to make|to kill
to find out|but|since|as quietly as|as fast as|with the intention
"""

VERBS = {
    "go": """go|walk|move to|move|head|travel|step|march|stroll|wander|enter|proceed|continue
        hurry|rush|dash|go to|go through|pass through|go back|return to|ride|cross|advance
        descend|ascend|swim|crawl|jump down|drop down|climb out|climb into|squeeze through|come""",
    "sneak": """sneak|creep|tiptoe|skulk|slink|prowl|slip past|slip by|sneak past|sneak by
        steal past|move silently|go unseen|slip""",
    "leave": "leave|exit|get out|go out|go outside|walk out|head out|step outside|depart",
    "follow": "follow|chase|pursue|accompany|go after|go with",
    "search": """search|ransack|rummage|rummage through|rummage in|frisk|scour|comb|comb through
        investigate|explore|look behind|look under|look underneath|look beneath|look inside
        look for|look below|look between|look beyond|look through|hunt for|seek|find|dig through
        feel around|feel behind|feel under|feel along|scan|peek behind|peek under|peer behind
        peer under|peer into|poke around|sift through|probe|listen|turn over|lift|reach into
        peek inside|look around for|see if there is|see if there are|are there|is there
        go through the contents of|pat down|loot""",
    "look": "look|glance|gaze|stare|peer|peek|watch|observe|view|see|look about|have a look",
    "examine": """examine|inspect|study|x|l|look at|look closely at|look over|take a look at
        have a look at|have a closer look at|take a closer look at|describe|consider|assess
        appraise|regard|eye|scrutinise|scrutinize|analyse|analyze|smell|sniff|glance at|stare at
        gaze at|peer at|peek at|identify|what is|what are|whats|who is|who are|whos|where is
        wheres|tell me about the look of|exam""",
    "check": "check|check out|check on|check over|check for|test",
    "read": "read|decipher|translate|read out|read from|what does|what do",
    "pick": "pick",
    "grease": "oil|grease|lubricate",
    "get": """get|take|grab|pick up|collect|gather|acquire|snatch|seize|retrieve|fetch|scoop up
        pocket|take back|help myself to|lift up|take hold of|grab hold of|pull out|bring out
        fish out|haul out|recover""",
    "drop": """drop|put down|discard|set down|lay down|let go of|throw away|toss aside
        get rid of|dump|leave behind|release""",
    "give": "give|hand|offer|pass|hand over|pay|donate|feed|give back|deliver|return|lend",
    "show": "show|present|display",
    "put": """put|place|insert|stow|stash|store|set|slip into|lay|fit|hang|stick|pack|fill
        drop into""",
    "wear": """wear|wield|equip|don|put on|draw|unsheathe|ready|hold|brandish|strap on
        arm myself with|dress in|slip on|try on|grip|switch to|change into|use as my weapon""",
    "remove": """remove|take off|doff|unwield|unequip|sheathe|sheath|put away|undress|strip off
        unstrap|pull off|holster""",
    "use": "use|employ|activate|operate|utilise|utilize|apply|try using|try|ring|play|press|work",
    "consume": """drink|eat|quaff|sip|swallow|consume|devour|chew|gulp|gulp down|down|nibble
        munch|bite into|taste|drain|uncork|dine on|snack on""",
    "throw": "throw|toss|hurl|lob|fling|chuck|pitch|cast away",
    "pour": "pour|spill|splash|empty|sprinkle|douse with|tip|drip|pour out",
    "light": """light|ignite|kindle|set fire to|set light to|set alight|burn|light up|turn on
        switch on|relight|fire up|set ablaze""",
    "douse": """extinguish|douse|put out|snuff|snuff out|blow out|turn off|switch off|quench
        stamp out|unlight|smother|shutter""",
    "attack": """attack|hit|kill|fight|strike|stab|slash|punch|kick|slay|charge|charge at
        swing at|shoot|shoot at|smack|bash|beat|beat up|hack|hack at|murder|assault|ambush
        backstab|lunge at|whack|cut|cut down|finish off|take out|engage|smite|thrust at|go for
        hurt|wound|headbutt|club|bite|jump on|slap|swing|sneak attack|fire at|pummel|clobber
        destroy the enemy|run through|stick it to|slice|cleave|duel|defeat|aim at
        go after the enemy|retaliate""",
    "cast": "cast|invoke|conjure|channel|perform|unleash|cast a|cast the|launch|evoke|blast",
    "defend": """defend|block|parry|guard|brace|dodge|defend myself|protect|cover
        raise my shield|raise my guard|guard myself|brace myself|take a defensive stance|duck
        evade|protect myself|hold my ground|stand my ground|put my guard up""",
    "shield": "shield|shield myself|ward|ward myself",
    "flee": """flee|run away|escape|retreat|run for it|run for my life|bolt|withdraw|get away
        make a run for it|run off|back away|fall back|disengage|get out of here|run""",
    "revive": """revive|resuscitate|stabilise|stabilize|wake|wake up|rouse|give first aid to
        first aid|save|rescue|help up|bring round|bring back|tend to|tend|aid""",
    "help": "help|assist|support",
    "heal": "heal|mend|cure|treat|bandage|patch up|restore|dress the wounds of",
    "disarm": "disarm|defuse|disable|deactivate|make safe|dismantle|neutralise|neutralize",
    "open": "open|open up|unseal|unbar|lift the lid of|pry open|force open|prise open|unbolt",
    "close": "close|shut|slam|seal|close up",
    "unlock": """unlock|pick the lock|pick lock|pick a lock|pick locks|lockpick|pick the lock on
        pick the lock of|pick the lock to|crack the lock|pick open|jimmy|undo the lock""",
    "lock": "lock|bolt shut|lock up",
    "push": """push|shove|press on|press down|shift|slide|roll|nudge|heave|topple|tip over
        knock over|push over|push against|lean on|lean against|budge|displace""",
    "pull": """pull|tug|yank|drag|haul|pull on|tug on|tug at|pull at|pull down|tear down|jerk
        draw back""",
    "turn": "turn|rotate|spin|twist|crank|wind|turn around|screw|unscrew|swivel",
    "climb": """climb|scale|clamber|climb up|climb down|climb onto|climb on|shin up|mount|jump
        leap|vault""",
    "break": """break|smash|shatter|destroy|crack|crush|force|break open|smash open|chop
        demolish|break down|smash down|kick down|kick in|kick open|wreck|chop up|snap|hammer
        batter|bash in|crack open|tear|rip|ruin""",
    "pray": """pray|worship|kneel and pray|kneel before|say a prayer|kneel at|kneel in front of
        bless""",
    "dig": "dig|dig up|excavate|dig in|burrow|shovel|dig through the earth|dig out|unearth",
    "tie": "tie|fasten|attach|knot|loop|hook|secure|bind|lash|tie up|wrap",
    "sit": "sit|sit on|sit down on|sit upon|take a seat on|sit in|sit at|lie on|lie down on",
    "touch": "touch|feel|stroke|pat|caress|tap|rub|poke|lay a hand on|put my hand on|handle|prod",
    "hide": """hide|take cover|lie low|hide myself|conceal myself|duck behind|lurk|sneak up on
        stay hidden|blend in|slip into the shadows|go into stealth|crouch behind
        sneak into the shadows|get out of sight|vanish|disappear|stay out of sight
        keep out of sight|melt into the shadows|duck into the shadows|go stealth|keep quiet""",
    "rest": """rest|warm myself|warm up|sleep|nap|sit down|take a rest|take a break|take a nap
        make camp|camp|meditate|catch my breath|have a rest|lie down|relax|recover my strength
        take a seat|take a breather|set up camp|recuperate|regain my strength|go to sleep
        have a nap|doze""",
    "stand": "stand|stand up|get up|rise|get to my feet|get on my feet|get back up|stop resting",
    "wait": "wait|do nothing|stay|stay here|pass the time|wait here|linger|pause",
    "talk": """talk to|talk with|speak to|speak with|chat with|chat to|converse with|greet|hail
        address|talk|speak|approach|have a word with|start a conversation with|interview
        question|interrogate|strike up a conversation with|say hello to|say hi to
        introduce myself to|call to|chat|welcome""",
    "ask": "ask|inquire|enquire|query|ask about|enquire about|inquire about|beg for|request",
    "persuade": """persuade|convince|intimidate|threaten|charm|beg|plead with|negotiate with
        bribe|bluff|flatter|sweet talk|talk down|reason with|coax|cajole|seduce|bargain with
        haggle with|implore|win over|sway|deceive|trick|scare|fast talk|coerce|urge""",
    "learn": """learn|train|study the skill|unlock the skill|practise|practice|buy the skill
        acquire the skill""",
    "reset": """reset my skills|reset skills|forget my skills|forget all my skills
        unlearn everything""",
    "accept": """accept|agree to|accept the quest|take the quest|take the job|accept the job
        take on|take the task|accept the task|agree to help|take quest|accept quest|say yes to
        volunteer for""",
    "abandon": """abandon|give up on|abandon the quest|drop the quest|quit the quest
        give up the quest|drop quest|abandon quest|cancel the quest""",
    "join": """join the channel|join channel|join|tune in to|tune into|listen to the channel
        subscribe to""",
    "buy": "buy|purchase|sell|trade|barter|shop|order|rent|hire",
    "steal": "steal|pickpocket|rob|swipe|mug|pick the pocket of|pick the pockets of",
    "craft": "craft|forge|cook|brew|fish|build|make|sew|repair|fix|smelt|carve|sharpen|bake|fry",
    "write": "write|draw a map|engrave|inscribe|sketch|sign",
    "fly": "fly|teleport|levitate|time travel|summon|shapeshift|transform",
    "quit": "leave the channel|leave channel|tune out of|unsubscribe from|mute",
}  # fmt: skip
"""Groups of verbs that mean one kind of deed."""

_GESTURES = """
apologise|apologize|applaud|beckon|bend|blush|bow|celebrate|cheer|chuckle|clap|comfort
congratulate|cough|crouch|cry|cuddle|curtsey|curtsy|dance|drool|facepalm|frown|gasp|giggle|glare
grin|groan|growl|howl|hug|hum|juggle|kiss|kneel|knock|laugh|mock|nod|pace|point|ponder|pout
salute|scowl|scratch|scream|shiver|shrug|shudder|sigh|sing|smile|smirk|sneeze|snort|sob|spit
stomp|stretch|stumble|tease|thank|think|tremble|wave|weep|whistle|wink|yawn
"""
PRELUDES = (
    "kneel", "crouch", "bend", "stop", "pause", "wait", "approach", "turn around", "step closer",
    "step forward", "step up", "come closer", "reach out", "lean", "get ready", "walk over",
    "walk up to", "go over", "go up to", "walk to", "go to", "walk towards", "go closer", "duck",
    "take a deep breath", "take a breath", "turn to", "stand", "look around", "move closer",
    "move to", "move over", "run over", "run to", "run up to", "head over", "step over", "nod",
    "smile", "hide my", "grit my", "sigh", "crack my", "roll up", "go back to",
)  # fmt: skip
"""First clauses that only lead up to the next one, if one follows."""

SPEECH = {
    "say": "say", "shout": "shout", "yell": "shout", "scream": "shout", "cry": "shout",
    "call": "shout", "exclaim": "say", "mutter": "say", "mumble": "say", "announce": "say",
    "declare": "say", "state": "say", "reply": "say", "answer": "say", "respond": "say",
    "whisper": "whisper", "tell": "tell", "inform": "tell", "warn": "tell", "emote": "emote",
}  # fmt: skip
_ALOUD = "bye|cheers|farewell|goodbye|greetings|hallo|hello|hey|hi|hiya|howdy|sorry|thanks|welcome"
ALOUD_PHRASES = ("thank you", "good morning", "good evening", "good day", "good night", "well met")
"""Words that are simply spoken when a line begins with them."""

MOVABLE = ("push", "pull", "turn", "use")
PARTICLES = {
    ("put", "on"): "wear", ("take", "off"): "remove", ("pull", "off"): "remove",
    ("put", "down"): "drop", ("set", "down"): "drop", ("lay", "down"): "drop",
    ("put", "out"): "douse", ("blow", "out"): "douse", ("snuff", "out"): "douse",
    ("turn", "off"): "douse", ("switch", "off"): "douse", ("turn", "on"): "light",
    ("switch", "on"): "light", ("pick", "up"): "get", ("help", "up"): "revive",
    ("get", "up"): "revive", ("wake", "up"): "revive", ("patch", "up"): "heal",
    ("lift", "up"): "get", ("throw", "away"): "drop", ("put", "away"): "remove",
    ("leave", "here"): "drop", ("leave", "behind"): "drop", ("put", "back"): "put",
    ("take", "out"): "get", ("pull", "out"): "get", ("tear", "down"): "pull",
    ("break", "open"): "break", ("smash", "open"): "break", ("kick", "down"): "break",
    ("kick", "in"): "break", ("break", "down"): "break", ("pick", "open"): "unlock",
    ("light", "up"): "light", ("set", "fire"): "light", ("set", "alight"): "light",
    ("tip", "over"): "push", ("knock", "over"): "push",
    ("push", "over"): "push", ("dig", "up"): "dig", ("try", "on"): "wear",
}  # fmt: skip
"""Verb … particle: "put the lamp out"."""

_BODY = """
arm|arms|back|belt|body|chest|feet|finger|fingers|foot|hand|hands|head|hip|leg|legs|neck
shoulders|side|waist|weapon|wrist
"""
"""Where one wears things."""

LOOSE_ENDS = ("aside", "away", "back", "over", "open", "up", "down", "apart", "off", "out", "along")
"""Particles that change nothing: "push the statue aside"."""

_NEGATIONS = "dont|do not|refuse to|never|will not|wont|would not|wouldnt|would rather not"
NOTHINGS = frozenset(("no", "nothing", "stop", "cancel", "never mind", "nevermind", "forget it"))


def listed(text: str) -> tuple[str, ...]:
    """The entries of a word list, the longest first."""
    entries = (entry.strip() for line in text.splitlines() for entry in line.split("|"))
    return tuple(sorted(set(filter(None, entries)), key=lambda entry: (-len(entry.split()), entry)))


PREFIXES, ENDINGS, CUTS = listed(_PREFIXES), listed(_ENDINGS), listed(_CUTS)
GESTURES, ALOUD = frozenset(listed(_GESTURES)), frozenset(listed(_ALOUD))
ADVERBS, QUIET = frozenset(listed(_ADVERBS)), frozenset(listed(_QUIET))
NEGATIONS, BODY = listed(_NEGATIONS), frozenset(listed(_BODY))
VERB_INDEX = {verb: group for group, verbs in VERBS.items() for verb in listed(verbs)}
FIRST_WORDS = frozenset(verb.split()[0] for verb in VERB_INDEX) | GESTURES | frozenset(SPEECH)
