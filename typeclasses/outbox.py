"""The one way out: presenters hand over a text once, with all the sessions that get it.

The Portal (`server.portal`) fans it out and turns the markup into each client's own form.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import evennia

# All control characters but the line feed and the tab, C1 controls, marks that turn the direction
# of text around, and private use (the Portal keeps a mark of its own there).
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]"
)

Payload = (
    str | Mapping[str, Any] | tuple[Any, Mapping[str, Any]] | list[Any] | int | float | bool | None
)


class Session(Protocol):
    """What is needed of a session: its number, and a way out where there is no Portal."""

    sessid: int

    def data_out(self, **message: Any) -> None:
        """Send to this session alone."""


def clean(text: str) -> str:
    """A text without control characters; line feeds and tabs stay."""
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(text: str) -> str:
    """A stranger's text, safe to put into a line: no control characters, no markup, one line."""
    return " ".join(clean(text).split("\n")).replace("\t", " ").replace("|", "||")


def send(
    sessions: Iterable[Session],
    text: Payload = None,
    prompt: Payload = None,
    **oob: Payload,
) -> None:
    """Send to any number of sessions in one message to the Portal.

    Args:
        sessions: who gets it.
        text: a text in Evennia's markup, foreign parts passed through `plain`; or a pair of the
            text and a dict that tells web clients what it is, such as `{"type": "say"}`.
        prompt: a prompt, shown after all else.
        oob: out-of-band messages by name: a dict, a value, or a pair `([args], {kwargs})`.
    """
    message = {name: _command(value) for name, value in oob.items()}
    if text is not None:
        message = {"text": _with_options(text), **message}
    if prompt is not None:
        message["prompt"] = _with_options(prompt)
    targets = {session.sessid: session for session in sessions}
    if targets and message:
        _hand_over(targets, message)


def _hand_over(targets: dict[int, Session], message: dict[str, Any]) -> None:
    link = getattr(evennia.EVENNIA_SERVER_SERVICE, "amp_protocol", None)
    if link:
        link.send_to_many(list(targets), message)
        return
    for session in targets.values():  # no Portal: a shell, a test
        session.data_out(**message)


def _with_options(value: Payload) -> list[Any]:
    args, kwargs = _command(value)
    return [args, {**kwargs, "options": kwargs.get("options", {})}]


def _command(value: Payload) -> list[Any]:
    match value:
        case (args, Mapping() as kwargs) if isinstance(value, tuple):
            return [list(args) if isinstance(args, list | tuple) else [args], dict(kwargs)]
        case Mapping():
            return [[], dict(value)]
        case _:
            return [[value], {}]
