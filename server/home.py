"""Where one instance of the game keeps its things: the paths below COC_HOME.

Several instances run side by side when each has its own home and ports. Everything here is
standard library only, so that the launcher starts fast.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REPO = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Home:
    """The data directory of one instance."""

    root: Path
    env_file: Path

    @property
    def database(self) -> Path:
        """The embedded SQLite database."""
        return self.root / "coc.db3"

    @property
    def logs(self) -> Path:
        """portal.log and server.log, with their rotated forerunners."""
        return self.root / "logs"

    @property
    def run(self) -> Path:
        """Pid files, which double as locks."""
        return self.root / "run"

    @property
    def static(self) -> Path:
        """Collected web assets."""
        return self.root / "static"

    @property
    def media(self) -> Path:
        """Uploaded files."""
        return self.root / "media"

    @property
    def stamps(self) -> Path:
        """Remembers which migrations and assets are already in place."""
        return self.root / "setup.json"

    def make(self) -> None:
        """Create the directories; the home is private to its owner."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (self.logs, self.run, self.static, self.media):
            folder.mkdir(exist_ok=True)


def find(environ: Mapping[str, str] = os.environ) -> Home:
    """The home that COC_HOME names, or `var` in the repository."""
    named = environ.get("COC_HOME")
    if not named:
        return Home(REPO / "var", REPO / ".env")
    root = Path(named).expanduser().resolve()
    return Home(root, root / ".env")
