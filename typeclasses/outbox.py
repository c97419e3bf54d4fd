"""The one way out: presenters hand over a text once, with all the sessions that get it.

The Portal (`server.portal`) fans it out and turns the markup into each client's own form.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import evennia

Payload = (
    str | Mapping[str, Any] | tuple[Any, Mapping[str, Any]] | list[Any] | int | float | bool | None
)


class Session(Protocol):
    """What is needed of a session: its number, and a way out where there is no Portal."""

    sessid: int

    def data_out(self, **message: Any) -> None:
        """Send to this session alone."""


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
