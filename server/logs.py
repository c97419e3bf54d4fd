"""One log for each process: ours, Evennia's, Twisted's and Django's lines through structlog.

Text for eyes or JSON for machines, one line for each thing that happened, secrets masked.
Use it anywhere as `structlog.get_logger().warning("login_refused", account=name)`.
"""

import logging
import re
import sys
from collections.abc import Callable, MutableMapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from server.config import Log

_SECRET_KEY = re.compile(r"passw|secret|token|cookie|authorization|csessid|api_?key", re.IGNORECASE)
_SECRET_TEXT = re.compile(
    r"(?i)((?:passw\w*|secret\w*|token|csessid|api_?key)[\"']?\s*[=:]\s*[\"']?)([^\s\"',;&}]+)"
)
_NOISY = ("Starting factory", "Stopping factory")
_LEVELS = {"debug": 10, "info": 20, "warn": 30, "error": 40, "critical": 50}


def start(process: str, folder: Path, log: Log) -> None:
    """Send all logging of this process to `folder/<process>.log`; call it once, before Evennia."""
    handler = RotatingFileHandler(
        folder / f"{process}.log",
        maxBytes=log.megabytes * 1_000_000,
        backupCount=log.keep,
        encoding="utf-8",
    )
    handler.setFormatter(_formatter(log.format))
    handler.addFilter(_calm)
    logging.basicConfig(handlers=[handler], level=log.level.upper(), force=True)
    logging.captureWarnings(True)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(process=process)
    _follow_twisted()


def _calm(record: logging.LogRecord) -> bool:
    """What a visitor got wrong (a strange host, a missing page) is no trouble of ours."""
    refused = record.name == "django.request" and record.levelno == logging.WARNING
    if refused or record.name.startswith("django.security"):
        record.levelno, record.levelname, record.exc_info = logging.INFO, "INFO", None
    return True


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        _level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        mask,
    ]


def _level(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """The level, as `_calm` may have changed it after the call."""
    structlog.stdlib.add_log_level(logger, method, event)
    if record := event.get("_record"):
        event["level"] = record.levelname.lower()
    return event


def _formatter(kind: str) -> logging.Formatter:
    render: Processor = structlog.processors.JSONRenderer()
    if kind == "text":
        render = structlog.processors.LogfmtRenderer(
            key_order=["timestamp", "level", "event"], drop_missing=True, bool_as_flag=False
        )
    return structlog.stdlib.ProcessorFormatter(
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _one_line if kind == "text" else _untouched,
            render,
        ],
        foreign_pre_chain=_shared(),
    )


def _untouched(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return event


def _one_line(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Line ends stay visible but do not break the line; logfmt cannot hold odd key names."""
    return {
        re.sub(r"\W", "_", key): value.replace("\r", "").replace("\n", " | ")
        if isinstance(value, str)
        else value
        for key, value in event.items()
    }


def mask(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Hide values whose key names a secret, at any depth, and `password=...` inside text."""
    return {key: _masked(key, value) for key, value in event.items()}


def _masked(key: str, value: Any) -> Any:
    if _SECRET_KEY.search(str(key)):
        return "***"
    if isinstance(value, MutableMapping):
        return {inner: _masked(str(inner), thing) for inner, thing in value.items()}
    if isinstance(value, (list, tuple)):
        return [_masked("", thing) for thing in value]
    return _SECRET_TEXT.sub(r"\1***", value) if isinstance(value, str) else value


def _follow_twisted() -> None:
    from twisted.logger import globalLogBeginner

    globalLogBeginner.beginLoggingTo(
        [_from_twisted], discardBuffer=False, redirectStandardIO=not sys.stdout.isatty()
    )


def _from_twisted(event: dict[str, Any]) -> None:
    from twisted.logger import eventAsText

    text = eventAsText(event, includeTraceback=True, includeTimestamp=False, includeSystem=False)
    if not text or text.startswith(_NOISY):
        return
    level = getattr(event.get("log_level"), "name", "info")
    source = "evennia" if event.get("log_namespace", "").startswith("evennia") else "twisted"
    logging.getLogger(source).log(_LEVELS[level], "%s", text)


def whole_tracebacks() -> None:
    """Make Evennia's logger hand over a message of many lines, a traceback say, as one event."""
    from evennia.utils import logger

    def one_event(message: Any, log: Callable[..., None], prefix: str = "", **fields: Any) -> None:
        log("{line}", prefix=prefix, line=str(message).strip(), **fields)

    logger._log = one_event
