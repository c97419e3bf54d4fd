"""Looking closely, searching, and trying things out."""

from dataclasses import replace

from commands import views
from commands.command import HERE, GameCommand, Reply
from commands.freetext import understand
from game.intents import Disarm, Douse, Examine, Hide, Rest, Search, Stand


class CmdLook(GameCommand):
    """
    Look around, or at something.

    Usage:
      look
      look <thing, somebody, detail or direction>

    Most nouns of a room's description can be looked at.
    See also: examine, search, map.
    """

    key = "look"
    aliases = ["l"]
    help_category = "Looking"

    def play(self) -> None:
        """Looking around costs nothing and nobody notices."""
        words = self.args.removeprefix("at ").removeprefix("the ").strip()
        if not words or words in ("around", "here"):
            prefs = replace(self.prefs, brief_rooms=False)
            self.show(views.room(self.scene, self.who, prefs))
            return
        self.one(words, (*HERE, "item_inside"), self.see)

    def see(self, key: str) -> None:
        """Examine; the outcome's listeners show nothing, so the words follow here."""
        self.submit(Examine(self.who, key))
        self.show(views.look_at(self.scene, self.who, key, self.prefs))


class CmdExamine(CmdLook):
    """
    Look closely at something.

    Usage:
      examine <thing, somebody, detail or direction>
    """

    key = "examine"
    aliases = ["ex", "exa", "x", "inspect"]

    def play(self) -> None:
        """The same as looking at it."""
        if not self.args:
            raise self.usage()
        super().play()


class CmdSearch(GameCommand):
    """
    Look for what is hidden.

    Usage:
      search
      search <detail>

    Perception is rolled against each secret of the place: exits, things,
    traps. A searched detail may give up what it holds. A careless search
    of something trapped can set it off.
    """

    key = "search"
    help_category = "Looking"

    def play(self) -> None:
        """The whole room, or one detail of it."""
        words = self.args.removeprefix("the ")
        if words in ("", "room", "around", "here"):
            self.submit(Search(self.who))
        else:
            self.one(words, ("detail",), lambda key: self.submit(Search(self.who, key)))


class CmdDisarm(GameCommand):
    """
    Make a trap harmless that you have found.

    Usage:
      disarm <detail or direction>

    Thievery decides. If you fumble, it goes off.
    """

    key = "disarm"
    help_category = "Looking"

    def play(self) -> None:
        """Only a trap that is known."""
        if not self.args:
            raise self.usage()
        wanted = ("detail", "exit")
        self.one(self.args, wanted, lambda key: self.submit(Disarm(self.who, key)))


VERBS = (
    "push", "pull", "climb", "pour", "break", "pray", "turn", "read", "dig", "tie", "sit", "touch",
)  # fmt: skip


class CmdTry(GameCommand):
    """
    Try something on a detail of the room.

    Usage:
      push | pull | climb | break | turn | read | dig | sit | touch <detail>
      pour | tie <thing> on <detail>
      pray at <detail>

    What comes of it depends on the place. You may also say in your own
    words what you want to do: "use the rope on the ledge".
    """

    key = "push"
    aliases = list(VERBS[1:])
    help_category = "Looking"

    def play(self) -> None:
        """The grammar of free text reads the whole line."""
        if not self.args:
            raise self.usage()
        understand(self, f"{self.cmdstring} {self.args}")


class CmdLight(GameCommand):
    """
    Light a lamp or a torch that you carry.

    Usage:
      light <lamp>

    A burning lamp lights the room for everybody, and burns down as time
    passes. See also: douse.
    """

    key = "light"
    aliases = ["kindle"]
    help_category = "Things"

    def play(self) -> None:
        """A lamp, or something in the room that can be lit."""
        if not self.args:
            raise self.usage()
        understand(self, f"light {self.args}")


class CmdDouse(GameCommand):
    """
    Put out a lamp or a torch that you carry.

    Usage:
      douse <lamp>
    """

    key = "douse"
    aliases = ["extinguish", "snuff"]
    help_category = "Things"

    def play(self) -> None:
        """It keeps what oil it has."""
        if not self.args:
            raise self.usage()
        self.one(self.args, ("item_carried",), lambda item: self.submit(Douse(self.who, item)))


class CmdHide(GameCommand):
    """
    Hide, so that nobody here sees you.

    Usage:
      hide

    Your stealth is tried against the sharpest eyes here. Hidden, you are
    passed over by aggressive creatures, and your first blow is critical.
    Walking on openly ends it; see sneak.
    """

    key = "hide"
    help_category = "Moving"

    def play(self) -> None:
        """One roll."""
        self.submit(Hide(self.who))


class CmdRest(GameCommand):
    """
    Sit down and get your breath back.

    Usage:
      rest

    Hit points and mana return five times as fast. Not with enemies about.
    """

    key = "rest"
    aliases = ["sleep"]
    help_category = "Playing"

    def play(self) -> None:
        """Until something else is done."""
        self.submit(Rest(self.who))


class CmdStand(GameCommand):
    """
    Get up from resting.

    Usage:
      stand
    """

    key = "stand"
    aliases = ["get up", "wake"]
    help_category = "Playing"

    def play(self) -> None:
        """Walking and fighting do it as well."""
        self.submit(Stand(self.who))


class CmdMap(GameCommand):
    """
    See the part of the zone that you have visited.

    Usage:
      map
      map words

    The second form tells the map in words; with the screen reader setting
    the first one does so too.
    """

    key = "map"
    help_category = "Looking"

    def play(self) -> None:
        """Drawn, or told."""
        told = self.prefs.screen_reader or self.args.lower() in ("words", "in words", "text")
        view = views.map_in_words if told else views.map_view
        self.show(view(self.scene, self.who, self.prefs))


class CmdConsider(GameCommand):
    """
    Judge how a fight with somebody would go.

    Usage:
      consider <creature>
    """

    key = "consider"
    aliases = ["con"]
    help_category = "Fighting"

    def play(self) -> None:
        """By the numbers of the rules."""
        if not self.args:
            raise self.usage()
        self.one(self.args, ("being",), self.judge)

    def judge(self, key: str) -> None:
        if not self.scene.beings[key].creature:
            raise Reply("Players do not fight each other here.")
        self.show(views.consider(self.scene, self.who, key, self.prefs))


COMMANDS = (
    CmdLook, CmdExamine, CmdSearch, CmdDisarm, CmdTry, CmdLight, CmdDouse, CmdHide, CmdRest,
    CmdStand, CmdMap, CmdConsider,
)  # fmt: skip
