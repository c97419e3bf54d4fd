"""Recorded logs still replay. `make golden` records them anew: look at what has changed and why."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from game.codec import to_data
from game.events import AnyEvent
from game.intents import Intent
from game.replay import Differs, Step, intent_line, play, scene_line
from tests.golden import stories, wanderings
from tests.scenes import Play

HERE = Path(__file__).parent
REPO = HERE.parent.parent
MOST_BYTES = 150_000
STORIES: dict[str, Callable[[], Play]] = {
    "fight-with-abilities": stories.abilities,
    "boss-with-phases": stories.boss,
    "death-and-return": stories.death,
    "rescue": stories.rescue,
    "quest-with-a-branch": wanderings.quest,
    "exploring": wanderings.exploring,
    "things": wanderings.things,
    "comings-and-goings": wanderings.comings,
}


def log_of(story: str) -> Path:
    return HERE / f"{story}.jsonl"


def lines_of(told: Play) -> Iterator[str]:
    """A story as the lines of a log: the catalogue, the first scene, every intent."""
    start = told.outcomes[0].before
    yield compact({"catalog": to_data(start.catalog)})
    yield compact(scene_line(start))
    for outcome in told.outcomes:
        yield compact(intent_line(outcome.intent, outcome.seed, outcome.events))


def compact(line: object) -> str:
    return json.dumps(line, separators=(",", ":")) + "\n"


def read(story: str) -> list[str]:
    return log_of(story).read_text(encoding="utf-8").splitlines(keepends=True)


def replayed(story: str) -> list[Step]:
    return list(play(read(story)))


@pytest.fixture(scope="module", autouse=True)
def recorded(request: pytest.FixtureRequest) -> None:
    """With `--golden-record` the stories are played and their logs written first."""
    if request.config.getoption("--golden-record"):
        for name, story in STORIES.items():
            log_of(name).write_text("".join(lines_of(story())), encoding="utf-8")


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m game.replay` as a person would run it."""
    line = [sys.executable, "-m", "game.replay", *arguments]
    return subprocess.run(line, cwd=REPO, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("story", STORIES)
def test_it_replays(story: str) -> None:
    """Every intent of a log leads to the events that it led to when it was recorded."""
    assert len(replayed(story)) == len(read(story)) - 2


@pytest.mark.parametrize("story", STORIES)
def test_it_is_small(story: str) -> None:
    """A difference in a log can still be read."""
    assert log_of(story).stat().st_size < MOST_BYTES


def test_no_log_is_forgotten() -> None:
    """Every log in the folder belongs to a story, so that recording renews them all."""
    assert {path.stem for path in HERE.glob("*.jsonl")} == set(STORIES)


def test_every_intent_and_event_is_in_a_log() -> None:
    """Together the logs hold the whole vocabulary: a change to any rule shows."""
    steps = [step for story in STORIES for step in replayed(story)]
    intents = {type(step.intent) for step in steps}
    happened = {type(event) for step in steps for event in step.events}

    assert (set(get_args(Intent)) - intents, set(get_args(AnyEvent)) - happened) == (set(), set())


@pytest.mark.parametrize("story", STORIES)
def test_another_seed_is_noticed(story: str) -> None:
    """A log whose seeds were changed does not replay."""
    lines = [json.loads(line) for line in read(story)]
    for line in lines[2:]:
        line["seed"] += 1

    with pytest.raises(Differs):
        list(play(json.dumps(line) for line in lines))


def test_the_command_says_what_it_replayed() -> None:
    """A log that replays: exit code 0 and how much it was."""
    done = command(str(log_of("things")))

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{len(replayed('things'))} intents, ")


def test_the_command_fails_at_the_first_difference(tmp_path: Path) -> None:
    """A changed line: exit code 1, its number, what was then and what is now."""
    lines = read("things")
    lines[2] = lines[2].replace('"is":"Taken"', '"is":"Dropped"')
    changed = tmp_path / "changed.jsonl"
    changed.write_text("".join(lines), encoding="utf-8")
    done = command(str(changed))

    assert done.returncode == 1
    assert "line 3, event 1" in done.stderr
    assert '"is": "Dropped"' in done.stderr
    assert '"is": "Taken"' in done.stderr


def test_the_command_names_a_file_that_is_not_there() -> None:
    """A missing file: exit code 2."""
    done = command("no-such-log.jsonl")

    assert (done.returncode, done.stderr) == (2, "no-such-log.jsonl: No such file or directory\n")


def test_a_log_that_is_no_json_is_refused(tmp_path: Path) -> None:
    """Something else than a log: exit code 1 and a line that names the file."""
    other = tmp_path / "notes.txt"
    other.write_text("Dear diary\n", encoding="utf-8")
    done = command(str(other))

    assert done.returncode == 1
    assert done.stderr.startswith(f"{other}: ")
