"""Start, stop, crash and reload of the real game, through the launcher that `make run` calls."""

import os
import re
import shutil
import signal
import socket
import stat
import time
import urllib.error
import urllib.request

import pytest

from tests.e2e.harness import Game, Telnet, free_ports, wait_until
from tests.e2e.player import Player


def page(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
        return answer.read().decode()


def test_the_first_start_tells_password_and_doors(tmp_path):
    """The password is printed once, kept privately, and the doors are named."""
    game = Game(tmp_path)
    try:
        said = game.start()
        name, password = game.staff
        assert re.search(rf"{name}\s+password: {re.escape(password)}", said)
        assert f"telnet     localhost {game.telnet_port}" in said
        assert stat.S_IMODE(os.stat(tmp_path / ".env").st_mode) == 0o600
        assert password not in game.start()
        assert password not in game.log_text()
    finally:
        game.stop()


def test_the_second_start_is_fast(own_game):
    """What is set up already costs nothing the second time."""
    own_game.stop()
    begun = time.monotonic()
    own_game.start()
    assert time.monotonic() - begun < 15


def test_telnet_and_web_answer(game):
    """Both doors are open when the launcher says so."""
    with Telnet(game.telnet_port) as ana:
        assert ana.expect(r"\w+")
    assert "Code of Conquest" in page(game.web_port)


@pytest.mark.parametrize(("path", "host"), [("/no/such/page", "localhost"), ("/", "evil.example")])
def test_a_visitor_who_is_wrong_is_no_trouble(game, path, host):
    """A missing page and a strange host are refused, and the log stays calm."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{game.web_port}{path}", headers={"Host": host}
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    assert refused.value.code in (400, 404)
    assert game.log_lines_above_info() == []


def test_a_server_killed_again_and_again_comes_back(own_game):
    """The Portal starts a dead Server each time, and the line to the player stays."""
    with Telnet(own_game.telnet_port) as ana:
        ana.expect(r"\w+")
        for _ in range(7):
            own_game.kill9("server")
            own_game.start()
        ana.read_for(0.5)
        assert not ana.closed
    assert own_game.log_text().count("server_died_restarting") == 7


@pytest.mark.parametrize("roles", [("portal",), ("portal", "server")])
def test_a_start_recovers_a_killed_game(own_game, roles):
    """Whatever `kill -9` left behind, the next start makes a whole game of it."""
    own_game.kill9(*roles)
    own_game.start()
    assert "running" in own_game.launch("status").stdout
    with Telnet(own_game.telnet_port) as ana:
        assert ana.expect(r"\w+")


def test_a_reload_keeps_the_line(own_game):
    """After a reload there is another Server and the same connection."""
    with Telnet(own_game.telnet_port) as ana:
        ana.expect(r"\w+")
        before = own_game.pid("server")
        own_game.reload()
        ana.read_for(0.5)
        assert own_game.pid("server") != before
        assert not ana.closed


def test_a_terminated_portal_takes_the_server_along(own_game):
    """What a service manager sends ends both processes cleanly."""
    os.kill(own_game.pid("portal"), signal.SIGTERM)
    wait_until(lambda: own_game.pid("portal") is None and own_game.pid("server") is None)
    assert "Traceback" not in own_game.log_text()


def test_a_taken_port_is_named(tmp_path):
    """Somebody else's port is not a riddle: the message names it and the variable to set."""
    port = free_ports(1)[0]
    game = Game(tmp_path, COC_WEB_PORT=str(port))
    with socket.create_server(("127.0.0.1", port)):
        said = game.launch("start", check=False)
    assert said.returncode == 1
    assert f"Port {port} (web) is taken" in said.stderr
    assert "COC_WEB_PORT" in said.stderr


def test_a_reset_deletes_only_when_told(own_game):
    """With nobody to ask nothing is deleted; YES=1 is an answer."""
    assert own_game.launch("reset", check=False).returncode == 1
    assert (own_game.home / "coc.db3").exists()
    own_game.environ["YES"] = "1"
    own_game.launch("reset")
    assert not (own_game.home / "coc.db3").exists()
    assert (own_game.home / ".env").exists()


def test_two_games_run_side_by_side(game, own_game):
    """Home and ports keep instances apart; who plays in one is unknown in the other."""
    with Player.new(game) as ana, Player(own_game, ana.account) as ben:
        ben.ask(ben.account, r"\(y/n\)")
        assert f"account={ana.account}" in game.log_text()
        assert ana.account not in own_game.log_text()
        own_game.stop()
        assert "Weighhouse Square" in ana.do("look")


def test_a_start_that_fails_says_why(prepared_home, tmp_path):
    """A ruined database is not a riddle, and nothing half alive is left behind."""
    game = Game(shutil.copytree(prepared_home, tmp_path / "home"))
    (game.home / "coc.db3").write_bytes(b"no database at all" * 1000)
    said = game.launch("start", check=False)
    assert said.returncode == 1
    assert "file is not a database" in said.stderr
    assert game.pid("portal") is None
    assert game.pid("server") is None
