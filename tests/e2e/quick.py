"""A game for impatient players: the same rules with short turns, and limits no test runs into."""

from collections.abc import Mapping
from pathlib import Path

from tests.e2e.harness import Game

LIMITS = {
    "connections_per_second": 1000,
    "commands_per_second": 1000,
    "logins": 1000,
    "registrations": 1000,
}
PACE = {"turn_seconds": 5, "creature_seconds": 0.05, "pulse_seconds": 0.3, "roam_seconds": 1000}


SHARED = {"commands_per_second": 30, "logins": 1000, "registrations": 1000}
"""All tests come from one address: what one of them tries must not lock the next one out."""


def quick(home: Path, **pace: float) -> Game:
    """A game in this home, not yet started; `pace` overrides seconds, `turn_seconds=60` say."""
    return configured(home, LIMITS, {**PACE, **pace})


def shared(home: Path) -> Game:
    """A game as it comes, but for what tests from one address would spend of each other's."""
    return configured(home, SHARED, {})


def configured(home: Path, limits: Mapping[str, float], pace: Mapping[str, float]) -> Game:
    """A game in this home, not yet started, with these limits and seconds."""
    home.mkdir(exist_ok=True)
    config = home / "tests.yaml"
    config.write_text(
        f"limits: {_flow(limits)}\nweb: {{https: false}}\nlog: {{format: text}}\n"
        f"pace: {_flow(pace)}\n",
        encoding="utf-8",
    )
    return Game(home, COC_CONFIG=str(config))


def _flow(values: Mapping[str, float]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in values.items()) + "}"
