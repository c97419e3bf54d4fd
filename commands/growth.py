"""The character: score, skills, quests."""

from commands import views
from commands.command import GameCommand, Reply
from game import secrets
from game.catalog import Quest
from game.intents import AcceptQuest, DropQuest, Learn, ResetSkills


class CmdScore(GameCommand):
    """
    See your level, stats, effects and purse.

    Usage:
      score
    """

    key = "score"
    aliases = ["sc", "stats", "sheet"]
    help_category = "Character"

    def play(self) -> None:
        """Base stats and what they come to with equipment, skills and effects."""
        self.show(views.score(self.scene, self.who, self.prefs))


class CmdSkills(GameCommand):
    """
    See your skill trees.

    Usage:
      skills
      skills reset

    Each tree has five tiers; a tier opens with one skill of the tier
    before. Skills are bought with points (see learn), and may all be
    forgotten for coins.
    """

    key = "skills"
    aliases = ["trees"]
    help_category = "Character"

    def play(self) -> None:
        """Forgetting has to be spelled out."""
        if self.args.lower() == "reset":
            self.submit(ResetSkills(self.who))
        else:
            self.show(views.skills(self.scene, self.who, self.prefs))


class CmdLearn(GameCommand):
    """
    Buy a skill with skill points. Each level gives a point.

    Usage:
      learn <skill>
    """

    key = "learn"
    help_category = "Character"

    def play(self) -> None:
        """By the name, or its beginning."""
        if not self.args:
            raise self.usage()
        calling = self.catalog.callings.get(self.being.calling)
        nodes = [node for tree in calling.trees for node in tree.nodes] if calling else []
        text = self.args.lower()
        exact = [node.id for node in nodes if text in (node.name.lower(), node.id)]
        begun = [node.id for node in nodes if node.name.lower().startswith(text)]
        found = exact or begun
        if len(found) != 1:
            raise Reply("Which skill? The names are under: skills.")
        self.submit(Learn(self.who, found[0]))


class CmdQuests(GameCommand):
    """
    See your quests, take one on, or give one up.

    Usage:
      quests
      quests accept <quest>
      quests drop <quest>
      quests all

    The last form tells of the ones you have ended, too. Quests are offered
    by people you talk to.
    """

    key = "quests"
    aliases = ["quest", "journal", "j"]
    help_category = "Character"

    def play(self) -> None:
        """`journal` shows all."""
        verb, _, name = self.args.partition(" ")
        match verb.lower():
            case "accept" | "take":
                self.submit(AcceptQuest(self.who, self.quest(name, self.offers())))
            case "drop" | "abandon":
                taken = list(self.being.quests)
                self.submit(DropQuest(self.who, self.quest(name, taken)))
            case _:
                everything = self.cmdstring in ("journal", "j") or verb.lower() == "all"
                view = views.journal if everything else views.quests
                self.show(view(self.scene, self.who, self.prefs))

    def offers(self) -> list[str]:
        """Quests that were offered and are not taken."""
        known, taken = self.being.known, self.being.quests
        every = self.catalog.quests
        return [key for key in every if secrets.offered(key) in known and key not in taken]

    def quest(self, name: str, among: list[str]) -> str:
        """The quest meant; the only one need not be named."""
        quests: list[Quest] = [self.catalog.quests[key] for key in among]
        words = name.lower().strip()
        found = [quest.id for quest in quests if words in quest.name.lower()]
        if len(found) == 1:
            return found[0]
        if not quests:
            raise Reply("There is none. People you talk to offer quests.")
        names = ", ".join(quest.name for quest in quests)
        raise Reply(f"Which quest: {names}?")


class CmdAccept(CmdQuests):
    """
    Take on a quest that was offered to you.

    Usage:
      accept
      accept <quest>
    """

    key = "accept"
    aliases = []

    def play(self) -> None:
        """The only offer need not be named."""
        self.submit(AcceptQuest(self.who, self.quest(self.args, self.offers())))


COMMANDS = (CmdScore, CmdSkills, CmdLearn, CmdQuests, CmdAccept)
