"""Lines typed while the Server is away: none is lost without a word."""

import re
import threading
import time

import pytest

from tests.e2e.harness import Game, Telnet

pytestmark = [pytest.mark.e2e, pytest.mark.slow]


def new_character(game: Game, name: str) -> Telnet:
    """A client that plays a fresh character."""
    client = Telnet(game.telnet_port)
    client.expect("Name: ")
    client.ask(f'create {name} "seven green owls"', "Origin: ")
    client.ask("recommended", "Class: ")
    client.ask("recommended", "Customise: ")
    client.ask("done", "Make this character?")
    client.send("yes")
    client.read_for(1.5)
    return client


def test_every_line_typed_during_a_reload_is_done(own_game: Game) -> None:
    """They come out in the order in which they were typed."""
    with new_character(own_game, "Steadfast") as client:
        reload = threading.Thread(target=own_game.reload)
        reload.start()
        typed = 0
        while reload.is_alive() and typed < 15:
            client.send(f"say number {typed}.")
            typed += 1
            time.sleep(0.3)
        reload.join()
        seen = client.expect(rf"number {typed - 1}\.", timeout=20)
    assert [int(number) for number in re.findall(r"number (\d+)\.", seen)] == list(range(typed))


def test_a_killed_server_is_noticed_and_the_player_stays(own_game: Game) -> None:
    """The connection outlives the Server; what is typed in the gap is done by the next one."""
    with new_character(own_game, "Unshaken") as client:
        own_game.kill9("server")
        client.ask("say still here.", "What you type is kept|may not have been received")
        client.send("say and back.")
        client.expect(r"and back\.", timeout=30)


def test_whoever_is_at_the_door_begins_again(own_game: Game) -> None:
    """A half-told login is not continued with a guess."""
    with Telnet(own_game.telnet_port) as client:
        client.expect("Name: ")
        client.ask("Nobodyyet", r"\(y/n\)")
        own_game.reload()
        client.expect("Name: ", timeout=20)
        client.ask("help", "plain output")
