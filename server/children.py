"""Starts the two processes: detached from the terminal, each a session of its own."""

import subprocess
import sys

from server import home


def spawn(role: str, place: home.Home) -> subprocess.Popen[bytes]:
    """Start `python -m server.process ROLE`; what it prints before its log opens goes there too."""
    with open(place.logs / f"{role}.log", "ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "server.process", role],
            cwd=home.REPO,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
