"""A newcomer's first evening by telnet, from the first page to coming back the next day."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.books import audit
from tests.e2e.harness import REPO, Game
from tests.e2e.player import ARENA, PASSWORD, Player, flat, without_prompts


@pytest.fixture
def ana(quick_game: Game) -> Iterator[Player]:
    """A newcomer in the square."""
    with Player.new(quick_game) as player:
        yield player


@pytest.fixture
def staff(quick_game: Game) -> Iterator[Player]:
    """Somebody who can bring creatures and take them away."""
    with Player.staff(quick_game) as player:
        yield player


def test_the_password_is_typed_unseen(quick_game: Game) -> None:
    """ECHO is taken for the password and given back after it; the password never comes back."""
    with Player(quick_game) as ana:
        seen = [ana.server_echoes]
        for line, question in ((ana.name, "y/n"), ("y", "8 char"), (PASSWORD, "again")):
            ana.ask(line, question)
            seen.append(ana.server_echoes)
        ana.ask(PASSWORD, "Origin: $")
        assert [*seen, ana.server_echoes] == [False, False, True, True, False]
        assert PASSWORD.encode() not in ana.raw


def test_every_step_of_creation_can_be_undone(quick_game: Game) -> None:
    """Four steps with a recommended choice; `back` leads back; what was chosen is what is made."""
    with Player(quick_game) as ana:
        ana.sign_up()
        assert ana.ask("1", "Class: $").count("recommended") == 1
        assert ana.ask("back", "Origin: $").count("recommended") == 1
        ana.ask("pan", "Class: $")
        ana.ask("mender", "Customise: $")
        ana.ask("back", "Class: $")
        ana.ask("r", "Customise: $")
        ana.ask("points strength 2", r"strength 17\*")
        ana.ask("points strength 2", "at most 3")
        ana.ask("name Ida", "kept for the world")
        ana.ask("pronouns she", "Pronouns: she")
        ana.ask(f"name {ana.name}", rf"Name: {ana.name}")
        ana.ask("done", r"back\): $")
        ana.ask("back", "Customise: $")
        assert f"{ana.name} (she), Warden" in ana.ask("done", r"back\): $")
        ana.ask("yes", "Weighhouse Square")
        assert re.search(r"strength +17", ana.do("score"))


def test_a_newcomer_is_told_what_to_do(ana: Player) -> None:
    """The first room names somebody to talk to; she names a topic; the topic is a quest."""
    assert "Ida Sorrel" in ana.do("look")
    assert "ask me about the scales" in flat(ana.do("talk to ida"))
    assert 'Type "accept short weight"' in flat(ana.do("ask ida about scales"))
    assert "quest taken on" in ana.do("accept short weight")
    assert "Deal with dresser crabs (0 of 2)" in ana.do("journal")


def test_the_first_quest_is_played_to_its_end(ana: Player, staff: Player) -> None:
    """Fight, loot, learn, search, find, bring home: by typing what the game suggests."""
    _make_way(staff)
    ana.do("ask ida about scales")
    ana.do("accept")
    ana.gone("south")
    while "Deal with dresser crabs" in ana.do("quests"):
        staff.do("spawn dresser_crab")
        ana.fight("crab")
        ana.rest_until_well()
    assert "You learn Braced" in ana.do("learn braced")
    assert "Find the brass weight (0 of 1)" in ana.gone("down", "south", "east").do("quests")
    _until(ana, "search", "You find a way north|find nothing new", "push dresser", "rolls")
    ana.gone("north").do("light lantern")
    _until(ana, "search", "notice the brick", "search brick", "find a brass weight")
    ana.gone("south", "west", "north", "up", "north")
    told = ana.do("give weight to ida")
    assert "quest done" in told
    assert "a cork float" in ana.do("inventory")
    assert "Short Weight (done)" in ana.do("journal")


def _make_way(staff: Player) -> None:
    """Take away whatever would fight a newcomer on the way to Number Nine."""
    for room, *creatures in (
        ("The Plank Bridge", "gannet", "bully"),
        ("Pilchard Row", "first dog", "dog"),
        ("Number Nine", "crab"),
        ("The Subsidence Stair", "first crab", "crab"),
    ):
        staff.do(f"tel {room}")
        for creature in creatures:
            staff.do(f"banish {creature}")


def _until(player: Player, *pairs: str) -> None:
    """Repeat a line until it is told that it worked, then the next."""
    for line, success in zip(pairs[::2], pairs[1::2], strict=True):
        for _ in range(60):
            if re.search(success, player.do(line)):
                break
        else:
            raise AssertionError(f"{line}: never {success}")


def test_loot_is_taken_and_worn(ana: Player, staff: Player) -> None:
    """What lies on the ground can be picked up and put on, and it shows."""
    staff.do("spawn tarred_cap")
    assert "You pick up the tarred cap" in ana.do("get cap")
    assert "You put on the tarred cap" in ana.do("wear cap")
    assert re.search(r"head +a tarred cap", ana.do("equipment"))


def test_the_dead_wake_at_the_shrine(ana: Player, staff: Player) -> None:
    """Death is explained, costs a few coins, and nothing that was carried."""
    ana.do("look")
    carried = without_prompts(ana.do("inventory"))
    staff.bring(spawn="the_assessor")
    staff.do("tel Weighhouse Square")
    staff.do(f"tel {ana.name} = {ARENA}")
    told = flat(ana.fight("assessor") + ana.do("look"))
    staff.do(f"tel {ARENA}")
    staff.do("banish assessor")
    assert "You fall unconscious! Somebody must help you up within 3 turns" in told
    assert "You wake at Weighhouse Square: here the dead of these parts come back" in told
    assert "It cost you 2 coins" in told
    left = carried.replace("25 coins", "23 coins")
    assert without_prompts(ana.do("inventory")).endswith(left)


def test_all_is_as_it_was_left(ana: Player) -> None:
    """Quit, and come back to the same place with the same things."""
    ana.do("learn heavy hand")
    ana.do("drop tonic")
    ana.gone("north")
    left = ana.state()
    ana.ask("quit", "sleeps safely")
    assert ana.again().state() == left


def test_all_that_was_played_replays(quick_game: Game, ana: Player, tmp_path: Path) -> None:
    """The log of everything that was played in this game, exported and played again."""
    ana.gone("west").fight("first gull")
    audit(quick_game.home)
    file = tmp_path / "played.jsonl"
    file.write_text(quick_game.launch("manage", "exportlog").stdout, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "game.replay", file],
        cwd=REPO, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    assert re.fullmatch(r"\d\d+ intents, \d+ events: replayed without a difference\n", done.stdout)
