"""Both ends of the link in one process, with a wire of bytes between them."""

from types import SimpleNamespace
from typing import Any

import evennia
import pytest
from evennia.server.portal import amp as stock
from twisted.internet.error import ConnectionLost
from twisted.internet.testing import StringTransport
from twisted.python.failure import Failure

from server.amp import GameServerLink
from server.portal import amp as portal_amp
from server.portal.amp import FIRST_PAGE, GamePortalLink
from server.portal.holding import Holding
from typeclasses.outbox import send


class Wire(StringTransport):
    """A transport that remembers whether Nagle's algorithm was switched off."""

    prompt = False
    connected = True

    def setTcpNoDelay(self, enabled: bool) -> None:  # noqa: N802 (Twisted's name)
        self.prompt = enabled


class Client:
    """A session of the Portal: keeps what it is shown."""

    def __init__(self, sessid: int, logged_in: bool = True) -> None:
        self.sessid = sessid
        self.logged_in = logged_in
        self.shown: list[str] = []

    def send_text(self, text: str, **_options: Any) -> None:
        self.shown.append(text)

    def data_out(self, text: Any) -> None:
        self.shown.append(text[0][0])

    def get_sync_data(self) -> dict[str, Any]:
        return {"sessid": self.sessid}


class PortalSessions(dict[int, Client]):
    """Evennia's handler, reduced to what the link calls."""

    def data_out(self, session: Client, **message: Any) -> None:
        for name, (args, kwargs) in message.items():
            getattr(session, f"send_{name}")(*args, **kwargs)

    def get_all_sync_data(self) -> dict[int, Any]:
        return {}

    def at_server_connection(self) -> None:
        pass


class ServerSessions(dict[int, Client]):
    """Keeps what the Server is told, in its order."""

    def __init__(self) -> None:
        self.heard: list[Any] = []

    def data_in(self, session: Client, **message: Any) -> None:
        self.heard.append((session.sessid, message["text"][0][0]))

    def portal_connect(self, data: dict[str, Any]) -> None:
        self.heard.append((data["sessid"], "connected"))

    def portal_sessions_sync(self, _data: Any) -> None:
        self.heard.append("synced")


class Pair:
    """A Portal's end and a Server's end."""

    def __init__(self) -> None:
        self.portal_factory = SimpleNamespace(
            broadcasts=[],
            server_connection=None,
            launcher_connection=None,
            disconnect_callbacks={},
            server_connect_callbacks=[],
            portal=SimpleNamespace(server_restart_mode=None, start_time=0.0),
        )
        self.connect()

    def connect(self) -> None:
        """A Server comes up and connects."""
        self.portal, self.server = GamePortalLink(), GameServerLink()
        self.portal.factory = self.portal_factory
        self.server.factory = SimpleNamespace(
            broadcasts=[],
            server=SimpleNamespace(get_info_dict=dict, run_initial_setup=lambda: None),
        )
        self.portal_wire, self.server_wire = Wire(), Wire()
        self.portal.makeConnection(self.portal_wire)
        self.server.makeConnection(self.server_wire)

    def flow(self, cut: int = 1 << 20) -> None:
        """Carry bytes both ways until there are none, in pieces of this size."""
        while self.portal_wire.value() or self.server_wire.value():
            for wire, other in ((self.portal_wire, self.server), (self.server_wire, self.portal)):
                data = wire.value()
                wire.clear()
                for start in range(0, len(data), cut):
                    other.dataReceived(data[start : start + cut])

    def kill_server(self) -> None:
        """The Server is gone without a word."""
        self.portal.connectionLost(Failure(ConnectionLost()))


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Pair:
    """A running game of two logged-in clients and one at the door (number 3)."""
    clients = PortalSessions({1: Client(1), 2: Client(2), 3: Client(3, logged_in=False)})
    sessions = ServerSessions()
    sessions.update(clients)
    service = SimpleNamespace(run_init_hooks=lambda _mode: None)
    monkeypatch.setattr(evennia, "PORTAL_SESSION_HANDLER", clients)
    monkeypatch.setattr(evennia, "SERVER_SESSION_HANDLER", sessions)
    monkeypatch.setattr(evennia, "EVENNIA_SERVER_SERVICE", service)
    monkeypatch.setattr(portal_amp, "HOLDING", Holding(limit=2))
    made = Pair()
    made.clients, made.sessions, service.amp_protocol = clients, sessions, made.server
    made.flow()
    sessions.heard.clear()
    return made


def types(pair: Pair, number: int, line: str) -> None:
    """A client types a line."""
    pair.portal.send_MsgPortal2Server(pair.clients[number], text=[[line], {}])


def test_neither_end_waits_to_fill_packets(pair: Pair) -> None:
    """Nagle's algorithm is off at both ends."""
    assert pair.portal_wire.prompt
    assert pair.server_wire.prompt


def test_one_message_reaches_many(pair: Pair) -> None:
    """The Portal fans a text out."""
    send(pair.clients.values(), text="Gong.")
    pair.flow()
    assert [client.shown[-1] for client in pair.clients.values()] == ["Gong."] * 3


def test_order_holds_between_both_ways_of_sending(pair: Pair) -> None:
    """A `msg()` and a broadcast arrive in the order in which they were sent."""
    client = pair.clients[1]
    pair.server.send_MsgServer2Portal(client, text=[["one"], {}])
    send([client], text="two")
    pair.server.send_MsgServer2Portal(client, text=[["three"], {}])
    pair.flow()
    assert client.shown[-3:] == ["one", "two", "three"]


@pytest.mark.parametrize("cut", [1, 7, 1000])
def test_packets_may_be_cut_anywhere(pair: Pair, cut: int) -> None:
    """A text full of zero bytes, cut at any place, is not taken for a browser."""
    text = "\x00\x00x" * 3000
    send([pair.clients[1]], text=text)
    pair.flow(cut)
    assert pair.clients[1].shown[-1] == text


def test_a_browser_on_the_link_is_turned_away(pair: Pair) -> None:
    """Anything that does not begin as AMP is answered in HTTP and closed."""
    stranger = GamePortalLink()
    stranger.factory = pair.portal_factory
    wire = Wire()
    stranger.makeConnection(wire)
    stranger.dataReceived(b"GET / HTTP/1.1\r\n\r\n")
    assert b"HTTP/1.1" in wire.value()
    assert wire.disconnecting


def test_input_reaches_its_session(pair: Pair) -> None:
    """A line goes to the session that typed it."""
    types(pair, 2, "look")
    pair.flow()
    assert pair.sessions.heard == [(2, "look")]


def test_lines_typed_while_the_server_reloads_are_done_afterwards(pair: Pair) -> None:
    """From the order to reload until the next Server has its sessions, lines wait in order."""
    pair.portal.send_AdminPortal2Server = lambda *_args, **_kwargs: None
    pair.portal.stop_server("reload")
    types(pair, 1, "north")
    pair.kill_server()
    types(pair, 1, "east")
    pair.connect()
    pair.flow()
    waited = [entry for entry in pair.sessions.heard if entry[0] == 1]
    assert waited == [(1, "north"), (1, "east")]
    assert pair.sessions.heard[0] == "synced"


def test_a_player_is_told_once_that_lines_wait(pair: Pair) -> None:
    """And told of each line for which there is no room."""
    pair.kill_server()
    for line in ("one", "two", "three |r"):
        types(pair, 1, line)
    assert pair.clients[1].shown[-2:] == [
        portal_amp.KEPT,
        portal_amp.FULL.format(line="three ||r"),
    ]


def test_nothing_typed_at_the_door_waits(pair: Pair) -> None:
    """It may be a password; after the reload the first page is shown again."""
    pair.kill_server()
    types(pair, 3, "hunter2")
    pair.connect()
    pair.flow()
    assert [entry for entry in pair.sessions.heard if entry[0] == 3] == [
        (3, FIRST_PAGE["text"][0][0])
    ]


def test_a_client_that_comes_during_a_reload_is_announced_afterwards(pair: Pair) -> None:
    """The next Server learns of it as of any new client."""
    pair.kill_server()
    pair.portal.send_AdminPortal2Server(pair.clients[2], stock.PCONN, sessiondata={})
    pair.connect()
    pair.flow()
    assert (2, "connected") in pair.sessions.heard


def test_a_line_lost_with_the_server_is_reported(pair: Pair) -> None:
    """The Server dies with a line in its socket: the player learns which."""
    types(pair, 1, "cast fireball")
    pair.kill_server()
    assert pair.clients[1].shown[-1] == portal_amp.LOST.format(line="cast fireball")
