"""The Portal's proxy before the website, with visitors who do not wait."""

import socket

from tests.e2e.harness import Game


def test_a_visitor_who_leaves_early_leaves_no_trace(game: Game) -> None:
    """Twenty requests are broken off before their answer; the next one is answered."""
    request = b"GET /help/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
    before = game.log_lines_above_info()
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", game.web_port)) as visitor:
            visitor.sendall(request)
    with socket.create_connection(("127.0.0.1", game.web_port), timeout=20) as visitor:
        visitor.sendall(request)
        assert visitor.recv(12) == b"HTTP/1.1 200"
    assert game.log_lines_above_info() == before
