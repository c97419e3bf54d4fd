"""Fighting: blows, guard, flight, abilities, first aid."""

from commands import views
from commands.command import GameCommand, Reply
from commands.freetext import understand
from commands.targets import Choice, Question, label
from commands.things import split
from game.casting import abilities_of
from game.catalog import Ability
from game.intents import Attack, Defend, Flee, Revive, UseAbility


class CmdAttack(GameCommand):
    """
    Strike at a creature with what you hold.

    Usage:
      attack <creature>
      attack

    The first blow begins a fight; from then on everybody has one action a
    turn, in the order of initiative. In a fight, attack alone strikes at
    the enemy you struck last, or the only one.
    See also: defend, flee, abilities, fight, consider.
    """

    key = "attack"
    aliases = ["kill", "k", "hit", "strike", "fight with"]
    help_category = "Fighting"

    def play(self) -> None:
        """In a fight the target may be left out."""
        if self.args:
            self.one(self.args, ("being",), self.strike)
        else:
            self.strike(last_enemy(self, "attack"))

    def strike(self, target: str) -> None:
        self.caller.ndb.last_enemy = target
        self.submit(Attack(self.who, target))


def last_enemy(command: GameCommand, line: str) -> str:
    """The enemy struck last if it still stands, or the only one; else asked, `line` to be gone on.

    With nobody to fight it says so.
    """
    scene = command.scene
    fight = scene.rooms[command.being.place].fight
    foes = [f.id for f in fight.fighters if f.side == "creatures"] if fight else []
    standing = [foe for foe in foes if foe in scene.beings]
    last: str = command.caller.ndb.last_enemy or ""
    if last in standing:
        return last
    if len(standing) == 1:
        return standing[0]
    if not standing:
        raise Reply("You are in no fight. Say whom: attack <creature>.")
    choices = tuple(
        Choice(foe, label(scene, scene.beings[foe]), f"{line} #{foe}") for foe in standing
    )
    command.caller.ndb.question = Question("Whom?", choices)
    listed = ", ".join(f"{n} {choice.label}" for n, choice in enumerate(choices, 1))
    raise Reply(f"Whom: {listed}?")


class CmdDefend(GameCommand):
    """
    Guard yourself until your next turn: blows do half their damage.

    Usage:
      defend
    """

    key = "defend"
    aliases = ["guard", "block", "parry"]
    help_category = "Fighting"

    def play(self) -> None:
        """The action of the turn."""
        self.submit(Defend(self.who))


class CmdFlee(GameCommand):
    """
    Try to get out of a fight.

    Usage:
      flee
      flee <direction>

    The faster you are than your fastest enemy, the better your chance.
    """

    key = "flee"
    aliases = ["run", "escape", "retreat"]
    help_category = "Fighting"

    def play(self) -> None:
        """Any open exit, if none is named."""
        words = self.args.removeprefix("away").strip()
        if words:
            self.one(words, ("exit",), lambda way: self.submit(Flee(self.who, way)))
        else:
            self.submit(Flee(self.who))


class CmdRevive(GameCommand):
    """
    Help an unconscious companion to their feet.

    Usage:
      revive <companion>

    Whoever loses all hit points bleeds for three turns, then dies.
    """

    key = "revive"
    aliases = ["help up", "rescue", "aid"]
    help_category = "Fighting"

    def play(self) -> None:
        """The action of the turn."""
        if not self.args:
            raise self.usage()
        self.one(self.args, ("being",), lambda key: self.submit(Revive(self.who, key)))


class CmdUse(GameCommand):
    """
    Use an ability, or something that you carry.

    Usage:
      use <ability>
      use <ability> on <target>
      use <thing>
      use <thing> on <somebody or something>

    Abilities cost mana and need some turns before they can be used again;
    see abilities. "cast" does the same.
    """

    key = "use"
    aliases = ["cast", "invoke"]
    help_category = "Fighting"

    def play(self) -> None:
        """Abilities first, then things."""
        if not self.args:
            raise self.usage()
        what, whom = split(self.args, "on", "at", "against", "upon")
        ability = self.ability(what)
        if ability is None:
            understand(self, f"{self.cmdstring} {self.args}")
        elif whom:
            self.one(whom, ("being",), lambda key: self.cast(ability, key))
        else:
            self.cast(ability, self.default_target(ability))

    def ability(self, words: str) -> Ability | None:
        """The ability whose name begins with the words; asked back if several do."""
        text = words.lower().strip("'\" ")
        known = [self.catalog.abilities[key] for key in abilities_of(self.scene, self.being)]
        exact = [each for each in known if text in (each.name.lower(), each.id)]
        fitting = exact or [each for each in known if each.name.lower().startswith(text)]
        if len({each.id for each in fitting}) > 1:
            names = ", ".join(each.name for each in fitting)
            raise Reply(f"Which ability: {names}?")
        return fitting[0] if fitting else None

    def default_target(self, ability: Ability) -> str:
        if ability.harmful and ability.target == "one":
            return last_enemy(self, f"use {ability.name} on")
        return ""

    def cast(self, ability: Ability, target: str) -> None:
        if ability.harmful and target:
            self.caller.ndb.last_enemy = target
        self.submit(UseAbility(self.who, ability.id, target))


class CmdAbilities(GameCommand):
    """
    See your abilities: what they do and cost, and when they are ready.

    Usage:
      abilities
    """

    key = "abilities"
    aliases = ["ab", "spells"]
    help_category = "Character"

    def play(self) -> None:
        """Costs nothing."""
        self.show(views.abilities(self.scene, self.who, self.prefs))


class CmdFight(GameCommand):
    """
    See how the fight stands: the order, whose turn it is, how all are.

    Usage:
      fight
    """

    key = "fight"
    aliases = ["combat", "order"]
    help_category = "Fighting"

    def play(self) -> None:
        """Costs nothing."""
        self.show(views.fight(self.scene, self.who, self.prefs))


COMMANDS = (
    CmdAttack, CmdDefend, CmdFlee, CmdRevive, CmdUse, CmdAbilities, CmdFight,
)  # fmt: skip
