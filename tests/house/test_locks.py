"""Pid files that no dead process can hold."""

import subprocess
import sys

from server import locks

HOLD = (
    "import sys, pathlib; from server.locks import PidFile;"
    "file = PidFile(pathlib.Path(sys.argv[1])); file.acquire(); file.ready();"
    "print('held', flush=True); sys.stdin.read()"
)


def held_elsewhere(path):
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout.readline() == b"held\n"
    return other


def test_a_living_holder_is_seen(tmp_path):
    """The file tells who holds it and that the start is complete."""
    other = held_elsewhere(tmp_path / "pid")
    assert locks.holder(tmp_path / "pid") == locks.Holder(other.pid, ready=True)
    other.communicate()


def test_a_killed_holder_is_no_obstacle(tmp_path):
    """After `kill -9` the file still has a pid in it, and nobody holds it."""
    other = held_elsewhere(tmp_path / "pid")
    other.kill()
    other.communicate()
    assert (tmp_path / "pid").read_text().split()
    assert locks.holder(tmp_path / "pid") is None
    assert locks.PidFile(tmp_path / "pid").acquire()


def test_a_held_file_is_refused(tmp_path):
    """Only one process at a time."""
    other = held_elsewhere(tmp_path / "pid")
    assert not locks.PidFile(tmp_path / "pid").acquire(patience=0.1)
    other.communicate()


def test_nobody_holds_a_missing_file(tmp_path):
    """No file, no holder."""
    assert locks.holder(tmp_path / "pid") is None
