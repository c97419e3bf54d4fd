"""A game for impatient players: the same rules with short turns, and limits no test runs into."""

from pathlib import Path

from tests.e2e.harness import Game

LIMITS = {
    "connections_per_second": 1000,
    "commands_per_second": 1000,
    "logins": 1000,
    "registrations": 1000,
}
PACE = {"turn_seconds": 5, "creature_seconds": 0.05, "pulse_seconds": 0.3, "roam_seconds": 1000}


def quick(home: Path, **pace: float) -> Game:
    """A game in this home, not yet started; `pace` overrides seconds, `turn_seconds=60` say."""
    home.mkdir(exist_ok=True)
    config = home / "quick.yaml"
    config.write_text(
        f"limits: {_flow(LIMITS)}\nweb: {{https: false}}\nlog: {{format: text}}\n"
        f"pace: {_flow({**PACE, **pace})}\n",
        encoding="utf-8",
    )
    return Game(home, COC_CONFIG=str(config))


def _flow(values: dict[str, float]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in values.items()) + "}"
