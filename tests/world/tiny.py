"""A world of two rooms, small enough to break one line of it at a time."""

from pathlib import Path

TREE = """\
      name: {name}
      line: A tree.
      tiers:
        - {key}_1: {{name: One, line: A line., bonus: {{attack: 1}}}}
        - {key}_2: {{name: Two, line: A line., bonus: {{attack: 1}}}}
        - {key}_3: {{name: Three, line: A line., bonus: {{attack: 1}}}}
        - {key}_4: {{name: Four, line: A line., bonus: {{attack: 1}}}}
        - {key}_5: {{{last}}}
"""

FILES = {
    "classes/all.yaml": f"""\
walker:
  name: Walker
  line: Walks.
  description: Somebody who walks.
  recommended: true
  base:
    {{strength: 10, dexterity: 10, constitution: 10, intelligence: 10, wisdom: 10, charisma: 10,
      luck: 10}}
  growth: {{strength: 50}}
  abilities: [kick]
  kit: [stick]
  trees:
    left:
{TREE.format(name="Left", key="left", last="ability: poke")}\
    right:
{TREE.format(name="Right", key="right", last="name: Five, line: A line., bonus: {luck: 2}")}\
""",
    "origins/all.yaml": """\
local:
  name: Local
  line: From here.
  description: Born next door.
  recommended: true
  start: town.yard
  gift: [apple]
""",
    "abilities/all.yaml": """\
kick:
  name: kick
  line: A kick.
  target: one
  harmful: true
  parts:
    - {damage: weapon, scale: 10% attack}
    - {effect: sore, power: 1, turns: 2}
poke:
  name: poke
  line: A poke.
  target: one
  harmful: true
  parts:
    - {damage: 1d6 pierce}
eat_apple:
  name: eat
  line: Crunch.
  target: self
  parts:
    - {heal: 1d4+1}
""",
    "effects/all.yaml": """\
sore:
  name: sore
  family: damage_over_time
  line: It hurts.
  harmful: true
""",
    "items/all.yaml": """\
stick:
  name: stick
  sort: weapon
  slot: weapon
  description: A stick.
  damage: 1d4 blunt
apple:
  name: apple
  sort: consumable
  description: Green.
  use: eat_apple
  stacks: true
gate_key:
  name: gate key
  sort: key
  description: Rusty.
""",
    "affixes/all.yaml": """\
stout:
  name: stout
  where: prefix
  bonus: {attack: 1}
  sorts: [weapon]
""",
    "loot/all.yaml": """\
pockets:
  entries:
    - {weight: 1, item: stick, affix_chance: 10}
    - {weight: 1, item: gate_key}
    - {weight: 1}
""",
    "creatures/all.yaml": """\
wasp:
  name: wasp
  description: It buzzes.
  family: insect
  abilities: [poke]
  loot: [pockets]
ann:
  name: Ann
  proper: true
  description: She waits.
  family: people
  peaceful: true
  greeting: Hello.
  topics:
    work:
      text: Kill a wasp.
      quest: wasps
    secret:
      needs: knows_well
      text: It is deep.
""",
    "quests/all.yaml": """\
wasps:
  name: Wasps
  giver: ann
  level: 1
  summary: Too many wasps.
  stages:
    kill:
      text: Kill one.
      next: back
      objectives:
        wasp: {kill: wasp, text: Kill a wasp}
    back:
      text: Go back.
      objectives:
        ann: {talk: ann, text: Tell Ann}
""",
    "lore/all.yaml": """\
towns:
  name: Towns
  words: [town, towns]
  text: There is one.
""",
    "zones/town.yaml": """\
zone:
  name: Town
  line: A town.
  levels: 1-2
  shrine: yard
doors:
  gate:
    name: gate
    key: gate_key
rooms:
  yard:
    name: Yard
    description: A yard with a well in it.
    safe: true
    shrine: true
    at: [0, 0, 0]
    exits:
      north: {to: lane, door: gate}
    creatures: {ann: 1}
    details:
      well:
        text: Deep.
        deeds:
          - {verb: use, success: You look into the well., gives: knows_well}
  lane:
    name: Lane
    description: A lane.
    at: [0, 1, 0]
    exits:
      south: {to: yard, door: gate}
    creatures: {wasp: 2}
    items: {apple: 1}
""",
}


def write(folder: Path) -> Path:
    """Write the tiny world into a folder."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Change the first `old` of a file to `new`; without `old` it is a new file."""
    path = folder / file
    text = path.read_text(encoding="utf-8") if old else ""
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8", errors="surrogateescape")
