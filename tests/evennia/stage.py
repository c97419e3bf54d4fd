"""The tiny world built in a test database, and players in it whose output is caught."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import evennia
from django.conf import settings
from evennia.server.models import ServerConfig
from evennia.server.serversession import ServerSession
from evennia.utils.create import create_account
from evennia.utils.idmapper.models import flush_cache
from twisted.internet.defer import DeferredLock

from commands import creation, present
from game import intents
from game.replay import play
from game.state import Being, Fight
from server.conf.inputfuncs import text as typed
from server.wiring import sessions_back
from typeclasses import build, roster, worldreload
from typeclasses.characters import awake
from typeclasses.engine import engine, store
from typeclasses.log import lines, version_of
from typeclasses.places import places
from typeclasses.worldfiles import read

ACCOUNT = "typeclasses.accounts.Account"


class Link:
    """Stands for the link to the Portal: what was sent, message by message."""

    def __init__(self) -> None:
        self.sent: list[tuple[tuple[int, ...], dict[str, Any]]] = []

    def send_to_many(self, sessids: list[int], message: dict[str, Any]) -> None:
        """What `typeclasses.outbox` calls."""
        self.sent.append((tuple(sessids), message))

    def send_MsgServer2Portal(self, session: Any, **message: Any) -> None:  # noqa: N802
        """Evennia's own `msg`."""
        self.send_to_many([session.sessid], message)

    def send_AdminServer2Portal(self, *_: Any, **__: Any) -> None:  # noqa: N802 - Evennia's name
        """Sessions that change; nobody looks at it here."""


class Player:
    """An account with one session, and a character once it is made."""

    def __init__(self, world: "World", name: str, sessid: int) -> None:
        self.world, self.name = world, name
        self.account = create_account(f"{name}Acc", None, None, typeclass=ACCOUNT)
        self.session = self.connect(sessid)
        self.character: Any = None

    def connect(self, sessid: int) -> ServerSession:
        """One more session of the account."""
        session = ServerSession()
        session.init_session("telnet", ("127.0.0.1", sessid), evennia.SESSION_HANDLER)
        session.sessid = sessid
        evennia.SESSION_HANDLER[sessid] = session
        session.account, session.logged_in = self.account, True
        session.uid, session.uname = self.account.pk, self.account.username
        session.cmdset_storage = settings.CMDSET_SESSION
        session.cmdset.update(init_mode=True)
        return session

    def make(self, **create: Any) -> "Player":
        """A walker from here, asleep."""
        given = {"origin": "local", "calling": "walker", **create}
        self.character = roster.make(self.account, intents.Create("", self.name, **given))
        return self

    def wake(self) -> "Player":
        """Play the character."""
        self.account.puppet_object(self.session, self.character)
        return self

    def leave(self) -> None:
        """The line is gone."""
        self.account.unpuppet_object(self.session)
        evennia.SESSION_HANDLER.pop(self.session.sessid, None)

    def vanish(self) -> None:
        """The line was cut while the Server was down: no hook is called."""
        self.character.sessions.remove(self.session)
        self.session.puppet = None
        evennia.SESSION_HANDLER.pop(self.session.sessid, None)

    @property
    def id(self) -> str:
        """The being's id."""
        return str(self.character.being_id)

    @property
    def being(self) -> Being:
        """The document."""
        return store.cache.beings[self.id]

    def type(self, line: str) -> str:
        """Type a line; what this player is told then."""
        self.world.link.sent.clear()
        typed(self.session, line)
        return self.told()

    def told(self) -> str:
        """What this session was sent since the last line that anybody typed."""
        return "\n".join(
            message["text"][0][0]
            for sessids, message in self.world.link.sent
            if self.session.sessid in sessids and "text" in message
        )

    @property
    def prompts(self) -> int:
        """How many prompts it was sent."""
        sent = self.world.link.sent
        return sum(self.session.sessid in ids and "prompt" in message for ids, message in sent)


class World:
    """The game of a folder of files, without a Portal and without a clock."""

    def __init__(self, folder: Path, link: Link) -> None:
        self.folder, self.link = folder, link
        self.report = build.Report()
        self.start()

    def start(self) -> None:
        """As at a start of the Server: nothing is known but the tables and the files."""
        awake.clear()
        catalog, self.report = read(self.folder), build.Report()
        for _ in build.build(catalog, self.report):
            pass
        store.open(places.open(catalog), version_of(catalog))
        store.mirror = places.mirror

    def restart(self) -> None:
        """A start after which the Portal's sessions are known again."""
        self.start()
        self.link.sent.clear()
        sessions_back()

    def reload(self) -> build.Report:
        """As `world reload` does, but at once."""
        report = build.Report()
        catalog = worldreload.kept_alive(read(self.folder))
        for _ in worldreload.take_over(catalog, version_of(catalog), report):
            pass
        return report

    def refresh(self) -> None:
        """As after a builder's command, but at once."""
        for _ in places.refresh():
            pass

    def replayed(self) -> list[str]:
        """Play the whole log again; the names of its intents. Raises `Differs`."""
        return [type(step.intent).__name__ for step in play(lines())]

    def arrive(self, player: Player, session: ServerSession | None = None) -> None:
        """The text door takes a session over that has logged in."""
        creation.arrive(player.account, session or player.session)

    def beings(self) -> list[Being]:
        """Everybody in the world."""
        return list(store.cache.beings.values())

    def player(self, name: str) -> Player:
        """A new player, awake in the yard."""
        return Player(self, name, len(evennia.SESSION_HANDLER) + 1).make().wake()

    def until_turn_of(self, player: Player) -> None:
        """Everybody else in the player's fight acts or defends until it is their turn."""
        for _ in range(40):
            fight = store.cache.rooms[player.being.place].fight
            if fight is None or fight.current == player.id:
                return
            self.next_turn(fight)

    def creatures_turn(self, player: Player) -> None:
        """Go on until a creature of the player's fight has acted."""
        for _ in range(40):
            fight = store.cache.rooms[player.being.place].fight
            if fight is None or not self.next_turn(fight):
                return

    def next_turn(self, fight: Fight) -> bool:
        """Whoever's turn it is acts, or defends; whether it was a player's."""
        being = store.cache.beings[fight.current]
        mine = intents.Overdue(being.id, fight.id, fight.round)
        engine.submit(mine if being.is_player else intents.CreatureTurn(being.id))
        return being.is_player

    def creature(self, kind: str, where: Player) -> Being:
        """A creature that staff made appear beside a player."""
        engine.submit(intents.Conjure(where.id, kind))
        return next(being for being in store.cache.beings.values() if being.creature == kind)


@contextmanager
def playing(folder: Path) -> Iterator[World]:
    """A world, and afterwards nothing of it left in the process."""
    link = Link()
    flush_cache()
    chance = Random(1)  # noqa: S311 - the same chance in every run
    store.next_seed = lambda: chance.getrandbits(63)  # type: ignore[method-assign]
    places.lock = DeferredLock()
    before = evennia.EVENNIA_SERVER_SERVICE
    evennia.EVENNIA_SERVER_SERVICE = type("Service", (), {"amp_protocol": link})()
    engine.listen(present.tell)
    try:
        yield World(folder, link)
    finally:
        evennia.EVENNIA_SERVER_SERVICE = before
        engine._listeners.clear()
        del store.next_seed
        worldreload.after_reload.clear()
        awake.clear()
        evennia.SESSION_HANDLER.clear()
        ServerConfig.objects.all().delete()
        flush_cache()
