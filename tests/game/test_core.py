"""Dice, codec, documents, engine, replay: what everything else stands on."""

import json

import pytest

from game import documents, replay
from game.codec import Malformed, from_data, tagged, to_data, untagged, vocabulary
from game.dice import Dice, notation
from game.engine import Engine, Outcome
from game.events import AnyEvent, Damaged, Died, Here
from game.intents import Act, Attack, Intent, Say
from game.state import Being, Scene
from game.turn import Refused
from tests.keep import YARD
from tests.scenes import ADA, Play, creature, hero, scene


class Shelf:
    """A store in memory: what was saved is what is loaded."""

    def __init__(self, start: Scene) -> None:
        self.scene, self.seed, self.saved = start, 0, []

    def load(self, intent: Act) -> Scene:
        return self.scene

    def next_seed(self) -> int:
        self.seed += 1
        return self.seed

    def save(self, outcome: Outcome) -> None:
        self.scene = outcome.after
        self.saved.append(outcome)


def test_a_seed_gives_the_same_faces() -> None:
    """For ever: these numbers are SplitMix64's own for seed 0."""
    dice = Dice(0)

    assert [dice.number() for _ in range(2)] == [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4]


def test_faces_are_alike() -> None:
    """Sixty thousand throws of a die show each face about ten thousand times."""
    dice = Dice(1)
    counts = [0] * 6
    for _ in range(60_000):
        counts[dice.between(1, 6) - 1] += 1

    assert max(abs(count - 10_000) for count in counts) < 300


@pytest.mark.parametrize(("text", "mean"), [("d20", 10.5), ("2d6+1", 8.0), ("3d4-2", 5.5)])
def test_notation(text: str, mean: float) -> None:
    """Dice as players write them."""
    assert notation(text).mean == mean


@pytest.mark.parametrize("text", ["", "d0", "2x6", "d", "1d6+", "99999d6"])
def test_bad_notation(text: str) -> None:
    """An error that names the text."""
    with pytest.raises(ValueError, match="not dice notation"):
        notation(text)


def test_chances_are_per_cent() -> None:
    """Fifty in a hundred are the faces up to fifty."""
    assert all(Dice(n).chance(50) == (Dice(n).between(1, 100) <= 50) for n in range(500))


def test_weights() -> None:
    """Nine to one is about nine to one."""
    dice = Dice(4)
    picks = [dice.pick_weighted("ab", (9, 1)) for _ in range(2000)]

    assert 130 < picks.count("b") < 270


def test_defaults_are_left_out() -> None:
    """A document holds what is not as usual."""
    assert to_data(Being("c1", "Ada", YARD)) == {"id": "c1", "name": "Ada", "place": YARD}


def test_events_carry_their_name() -> None:
    """And their audience its own."""
    died = tagged(Died("m1", ADA, YARD, audience=Here(YARD)))

    assert (died["is"], died["audience"]) == ("Died", {"is": "Here", "room": YARD})


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"id": "c1", "name": "Ada"}, "Being: 'place' is missing"),
        ({"id": "c1", "name": "Ada", "place": "x", "wings": 2}, "Being: unknown key 'wings'"),
        ({"id": "c1", "name": "Ada", "place": "x", "hp": "9"}, "Being.hp: '9'"),
        ({"id": "c1", "name": "Ada", "place": "x", "hp": True}, "Being.hp: True"),
        ({"id": "c1", "name": "Ada", "place": "x", "condition": "fine"}, "Being.condition"),
        ({"id": "c1", "name": "Ada", "place": "x", "effects": [{}]}, "Being.effects"),
        ([], "Being: []"),
    ],
)
def test_malformed_documents(data: object, message: str) -> None:
    """Unknown, missing and wrong parts are named."""
    with pytest.raises(Malformed) as caught:
        from_data(Being, data)
    assert message in str(caught.value)


@pytest.mark.parametrize("data", [{"is": "Dance"}, {}, [], None, {"is": ["Attack"]}])
def test_unknown_intents(data: object) -> None:
    """Only the closed vocabulary is read."""
    with pytest.raises(Malformed):
        untagged(vocabulary(Intent), data)


def test_documents_of_a_later_game() -> None:
    """Are refused, with both versions named."""
    with pytest.raises(documents.TooNew, match="version 99"):
        documents.load("being", 99, {"id": "c1"})


def test_migrations_run_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of version 0 is brought to this one."""

    def rename(kind: str, data: dict[str, object]) -> dict[str, object]:
        return {("name" if key == "title" else key): value for key, value in data.items()}

    monkeypatch.setattr(documents, "MIGRATIONS", {0: rename})
    loaded = documents.load("being", 0, {"id": "c1", "title": "Ada", "place": YARD})

    assert loaded == Being("c1", "Ada", YARD)


def test_the_engine_saves_then_tells() -> None:
    """A listener hears of what is saved."""
    shelf = Shelf(scene(hero()))
    engine, heard = Engine(shelf), []
    engine.listen(lambda outcome: heard.append((outcome, len(shelf.saved))))
    outcome = engine.submit(Say(ADA, "Hello"))

    assert heard == [(outcome, 1)]


def test_a_refusal_is_neither_saved_nor_told() -> None:
    """It passes through to the door that asked."""
    shelf = Shelf(scene(hero()))
    engine = Engine(shelf)
    engine.listen(lambda outcome: pytest.fail("told"))
    with pytest.raises(Refused, match="nothing_said"):
        engine.submit(Say(ADA, " "))

    assert shelf.saved == []


def test_what_listeners_submit_is_told_afterwards() -> None:
    """In the order in which it was committed."""
    engine, heard = Engine(Shelf(scene(hero()))), []

    def answer(outcome: Outcome) -> None:
        heard.append(outcome.events[0].text)
        if len(heard) == 1:
            engine.submit(Say(ADA, "second"))
            heard.append("after submitting")

    engine.listen(answer)
    engine.submit(Say(ADA, "first"))

    assert heard == ["first", "after submitting", "second"]


def test_an_outcome_knows_before_and_after() -> None:
    """One scene more than events."""
    play = Play(hero(), creature("m1", "bear"))
    play.do(Attack(ADA, "m1"))
    outcome = play.outcomes[-1]

    assert (len(outcome.scenes), outcome.after) == (len(outcome.events) + 1, play.scene)


def written(play: Play, start: Scene) -> list[str]:
    """A log, with the catalogue it was played with."""
    lines = [{"catalog": to_data(start.catalog)}, replay.scene_line(start)]
    lines += [replay.intent_line(o.intent, o.seed, o.events) for o in play.outcomes]
    return [json.dumps(line) for line in lines]


@pytest.fixture
def log() -> list[str]:
    play = Play(hero(), creature("m1", "bear"))
    start = play.scene
    play.do(Attack(ADA, "m1"))
    return written(play, start)


def test_a_log_replays(log: list[str]) -> None:
    """To the same events."""
    assert [type(step.intent).__name__ for step in replay.play(log)] == ["Attack"]


def test_a_forged_log_differs(log: list[str]) -> None:
    """The message names the line and both versions."""
    with pytest.raises(replay.Differs, match=r"line 3, event \d+"):
        list(replay.play([*log[:2], log[2].replace("Damaged", "Healed").replace("Missed", "X")]))


def test_a_refused_intent_in_a_log(log: list[str]) -> None:
    """The rules have changed: what was allowed is refused now."""
    with pytest.raises(replay.Differs, match="refused now"):
        list(replay.play([*log[:2], log[2].replace('"m1"', '"x9"', 1)]))


def test_replay_from_the_command_line(log: list[str], tmp_path, capsys) -> None:
    """Says how much it played, and exits with 0."""
    file = tmp_path / "fight.jsonl"
    file.write_text("\n".join(log))

    assert (replay.main([str(file)]), "1 intents" in capsys.readouterr().out) == (0, True)


@pytest.mark.parametrize(
    ("text", "code"),
    [(None, 2), ("{", 1), ('{"do": {"is": "Dance"}, "seed": 1, "happened": []}', 1)],
)
def test_replay_of_what_is_no_log(text: str | None, code: int, tmp_path) -> None:
    """No file, no JSON, no such intent: an exit code and no traceback."""
    file = tmp_path / "fight.jsonl"
    if text is not None:
        file.write_text(text)

    assert replay.main([str(file)]) == code


def test_events_are_values() -> None:
    """Two alike are equal, and none can be changed."""
    event = Damaged(ADA, "m1", 1, 2, 3, "slash")

    assert event == Damaged(ADA, "m1", 1, 2, 3, "slash")


def test_every_event_has_a_journey() -> None:
    """The vocabulary of events is closed: each name is known once."""
    assert len(vocabulary(AnyEvent)) == len(AnyEvent.__args__)
