"""The logs: one line for each thing, in both formats, and no secret in any of them."""

import json
import logging
import subprocess
import sys

import pytest

from server import logs

SAY = """
import sys, pathlib, logging, structlog
from server import logs
from server.config import Log
logs.start("server", pathlib.Path(sys.argv[1]), Log(format=sys.argv[2]))
structlog.get_logger().warning("login_refused", account="ana", password="hunter2")
logging.getLogger("django").error("first\\nsecond")
from twisted.logger import Logger
Logger(namespace="evennia.x").error("{line}", line="token=hunter2 gone")
print("printed")
try:
    1 / 0
except ZeroDivisionError:
    structlog.get_logger().exception("broke")
"""


def spoken(folder, kind):
    """The log's lines of a process that said all sorts of things."""
    subprocess.run([sys.executable, "-c", SAY, str(folder), kind], check=True)
    return (folder / "server.log").read_text().splitlines()


@pytest.mark.parametrize("kind", ["text", "json"])
def test_one_line_for_each_thing(tmp_path, kind):
    """Our own, Django's, Evennia's and printed lines, and a traceback: one line each."""
    lines = [line for line in spoken(tmp_path, kind) if "Main loop" not in line]
    assert [
        word
        for line in lines
        for word in ("refused", "second", "gone", "printed", "broke")
        if word in line
    ] == ["refused", "second", "gone", "printed", "broke"]
    assert len(lines) == 5


@pytest.mark.parametrize("kind", ["text", "json"])
def test_no_secret_gets_through(tmp_path, kind):
    """Neither as a field nor inside somebody's sentence."""
    assert "hunter2" not in "\n".join(spoken(tmp_path, kind))


def test_json_lines_have_level_and_process(tmp_path):
    """Machines find what they filter by."""
    event = json.loads(spoken(tmp_path, "json")[0])
    assert (event["level"], event["process"], event["event"]) == (
        "warning",
        "server",
        "login_refused",
    )


def test_secrets_are_masked_at_any_depth():
    """A list in a dict in a dict is still looked into."""
    event = {"event": "x", "data": {"list": [{"Password": "hunter2"}], "csessid": "abc"}}
    masked = logs.mask(logging.getLogger(), "info", event)
    assert masked["data"] == {"list": [{"Password": "***"}], "csessid": "***"}


@pytest.mark.parametrize("text", ["password=hunter2", "Token: hunter2", '{"secret": "hunter2"}'])
def test_secrets_are_masked_inside_text(text):
    """Sentences of other people's code are searched too."""
    assert "hunter2" not in logs.mask(logging.getLogger(), "info", {"event": text})["event"]
