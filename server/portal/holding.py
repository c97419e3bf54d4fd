"""Lines typed while no Server listens (a reload takes seconds), kept for `server.portal.amp`."""

from dataclasses import dataclass, field
from typing import Any

Message = dict[str, Any]


@dataclass
class Holding:
    """Keeps each session's lines in their order until a Server is there again."""

    limit: int = 20
    closed: bool = True
    newcomers: set[int] = field(default_factory=set)
    _kept: dict[int, list[Message]] = field(default_factory=dict)

    def keep(self, sessid: int, message: Message) -> int:
        """Keep a message; returns how many this session has now, or 0 if there is no more room."""
        lines = self._kept.setdefault(sessid, [])
        if len(lines) >= self.limit:
            return 0
        lines.append(message)
        return len(lines)

    def open(self) -> tuple[set[int], dict[int, list[Message]]]:
        """Let input pass from now on; returns who came meanwhile, and what was kept."""
        waited = self.newcomers, self._kept
        self.closed, self.newcomers, self._kept = False, set(), {}
        return waited
