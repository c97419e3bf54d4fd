"""Help that belongs to no command. Evennia's website reads HELP_ENTRY_DICTS as well."""

from typing import TypedDict


class Page(TypedDict):
    """As Evennia wants its file help entries."""

    key: str
    aliases: list[str]
    category: str
    text: str


def _page(key: str, aliases: list[str], text: str) -> Page:
    return {"key": key, "aliases": aliases, "category": "How to play", "text": text.strip()}


HELP_ENTRY_DICTS: list[Page] = [
    _page("start", ["newbie", "first steps", "tutorial"], """
Look around with look, or look and the name of something. The exits are
listed; type a direction (north, or n) to go there. Talk to people: talk
and a name, then ask them about what they bring up. Most quests begin so,
and accept takes one on; quests shows what is to be done.

What is yours: inventory, equipment, score. What can be done to a thing you
see here: search it, use it, or simply say it in your own words (see
help own words). If you do not know what to type, type help.
"""),
    _page("own words", ["free text", "words", "typing"], """
You need not know commands. Say what you do and to what: search the altar
for traps, throw oil on the fire, use the rope on the ledge, sneak past the
wolves, try to talk the guard into letting us pass.

Targets: goblin, 2.goblin for the second one, my sword for yours and not the
one on the ground, all coins, and it, him, her or them for what you spoke of
last. If several things fit, you are asked which one.
"""),
    _page("fights", ["fighting", "combat", "turns", "initiative"], """
A fight goes by turns, the fastest first; the prompt shows whose turn it is.
In your turn do one thing: attack, use an ability, use or throw a thing,
defend, or flee. Talking costs nothing. If you do nothing for 30 seconds you
defend instead, and after three such turns you are guarded until you act.

Attack somebody who fights here to join in. fight shows everybody's state,
consider tells how strong somebody is before you begin.
"""),
    _page("death", ["dying", "unconscious", "bleeding", "shrine"], """
At 0 hit points you fall unconscious and bleed. Anybody can revive you
before it is too late; a healing ability does as well. If nobody does, you
die: that costs some of your coins, and you wake up at the shrine of the
place you belong to with everything else that is yours.
"""),
    _page("growth", ["levels", "experience", "learning"], """
Fights and quests give experience; enough of it, and you rise a level and
get a point. skills shows what you can learn with points, tier by tier;
learn takes a skill. abilities shows what you can do already.
"""),
    _page("resting", ["health", "mana", "recovery"], """
Hit points and mana come back by themselves, faster when you rest, and not
in a fight. Moving or acting ends a rest.
"""),
    _page("light", ["dark", "darkness", "lamps"], """
In the dark you see nobody and nothing, and nobody sees you. light a lamp or
a torch that you carry; it burns for a while, so douse it when you can.
"""),
    _page("screen readers", ["accessibility", "blind"], """
settings screen reader on: no drawings and no decoration, the map in words,
lines are not broken. settings prompt off leaves the prompt out, settings
brief rooms on leaves out descriptions of rooms, settings narration off
tells facts only.
"""),
]  # fmt: skip
