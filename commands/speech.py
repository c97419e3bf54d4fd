"""Speech: say, tell, emote, channels; and conversations with those who live here."""

from commands import views
from commands.command import GameCommand, Reply
from commands.things import split
from game.intents import Ask, Emote, Persuade, Say, SpeakOn, Talk, Tell, Tune
from game.rules.conversation import CHANNELS
from game.state import Being
from typeclasses.characters import awake
from typeclasses.engine import store


class CmdSay(GameCommand):
    """
    Say something to all who are here.

    Usage:
      say <words>
      "<words>
    """

    key = "say"
    aliases = ['"', "'"]
    help_category = "Talking"
    arg_regex = None

    def play(self) -> None:
        """Shown as it is typed."""
        if not self.args:
            raise self.usage()
        self.submit(Say(self.who, self.args))


class CmdEmote(GameCommand):
    """
    Do something that only needs words.

    Usage:
      emote <what you do>
      :<what you do>

    Example: emote leans against the wall.
    """

    key = "emote"
    aliases = ["pose", "me", ":"]
    help_category = "Talking"
    arg_regex = None

    def play(self) -> None:
        """Your name comes first."""
        if not self.args:
            raise self.usage()
        self.submit(Emote(self.who, self.args))


class CmdTell(GameCommand):
    """
    Speak to one player, wherever they are.

    Usage:
      tell <player> <words>
      reply <words>
    """

    key = "tell"
    aliases = ["whisper", "reply", "t"]
    help_category = "Talking"

    def play(self) -> None:
        """A reply goes to whoever told you something last."""
        if self.cmdstring == "reply":
            name, words = self.caller.ndb.told_by or "", self.args
            if not name:
                raise Reply("Nobody has told you anything yet.")
            self.submit(Tell(self.who, name, words))
            return
        name, _, words = self.args.partition(" ")
        if not words.strip():
            raise self.usage()
        self.submit(Tell(self.who, player(name), words))


def player(name: str) -> str:
    """The id of a player who is on, by the whole name or its only beginning."""
    beings = store.cache.beings
    names = {beings[who].name.lower(): who for who in awake if who in beings}
    wanted = name.lower()
    if wanted in names:
        return names[wanted]
    fitting = [who for each, who in names.items() if each.startswith(wanted)]
    if len(fitting) != 1:
        raise Reply("Nobody of that name is playing now. See: who.")
    return fitting[0]


class CmdChannel(GameCommand):
    """
    Speak on a channel, or see which there are.

    Usage:
      newbie <words> | chat <words> | trade <words>
      channels
      channels join <channel> | channels leave <channel>
    """

    key = "channels"
    aliases = list(CHANNELS)
    help_category = "Talking"

    def play(self) -> None:
        """A channel's own name speaks on it."""
        if self.cmdstring in CHANNELS:
            if not self.args:
                raise self.usage()
            self.submit(SpeakOn(self.who, self.cmdstring, self.args))
            return
        verb, _, channel = self.args.lower().partition(" ")
        if verb in ("join", "leave"):
            self.submit(Tune(self.who, channel.strip(), verb == "join"))
        else:
            self.show(self.listed())

    def listed(self) -> str:
        """Every channel, and whether you hear it."""
        on = self.being.channels
        rows = [f"  {name}: {'joined' if name in on else 'not joined'}" for name in CHANNELS]
        return "\n".join(["|wChannels|n", *rows])


class CmdTalk(GameCommand):
    """
    Talk to somebody who lives here.

    Usage:
      talk to <somebody>

    They greet you, and you learn what you can ask about.
    See also: ask, persuade.
    """

    key = "talk"
    aliases = ["greet", "speak"]
    help_category = "Talking"

    def play(self) -> None:
        """To players you speak with say."""
        words = self.args.removeprefix("to ").removeprefix("with ")
        if not words:
            raise self.usage()
        self.one(words, ("being",), lambda key: self.submit(Talk(self.who, key)))


class CmdAsk(GameCommand):
    """
    Ask somebody about something.

    Usage:
      ask <somebody> about <topic>
      ask about <topic>

    The second form asks whoever you talked to last.
    """

    key = "ask"
    help_category = "Talking"

    def play(self) -> None:
        """The topic in your own words will do."""
        whom, topic = split(f" {self.args}", "about", "for")
        if not topic:
            raise self.usage()
        whom = whom.strip() or "them"
        self.one(whom, ("being",), lambda key: self.submit(Ask(self.who, key, topic)))


class CmdPersuade(GameCommand):
    """
    Try to talk somebody into something.

    Usage:
      persuade <somebody>

    Persuasion decides. Who is not persuaded will not listen for a while.
    In a fight it is your action of the turn.
    """

    key = "persuade"
    aliases = ["convince", "bribe"]
    help_category = "Talking"

    def play(self) -> None:
        """What can be had from somebody depends on them."""
        if not self.args:
            raise self.usage()
        self.one(self.args, ("being",), lambda key: self.submit(Persuade(self.who, key)))


class CmdWho(GameCommand):
    """
    See who is playing.

    Usage:
      who
    """

    key = "who"
    help_category = "Talking"

    def play(self) -> None:
        """Names, classes, levels and zones; never rooms."""
        beings = [store.cache.beings[who] for who in awake if who in store.cache.beings]
        self.show(views.who([self.somebody(being) for being in beings], self.prefs))

    def somebody(self, being: Being) -> views.Somebody:
        calling = self.catalog.callings.get(being.calling)
        plan = self.catalog.rooms.get(being.place)
        zone = self.catalog.zones.get(plan.zone) if plan else None
        name = calling.name if calling else ""
        return views.Somebody(being.name, name, being.level, zone.name if zone else "")


COMMANDS = (
    CmdSay, CmdEmote, CmdTell, CmdChannel, CmdTalk, CmdAsk, CmdPersuade, CmdWho,
)  # fmt: skip
