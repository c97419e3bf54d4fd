"""Refusals in words: none of the rules' codes is without a sentence, no sentence without a code."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import game
from commands.refusals import REFUSALS, refusal
from game import intents as i
from game.resolve import resolve
from game.state import Effect, Scene
from game.turn import Refused
from tests.doors.stage import ARIA, BORIS, CRAB, INN, MASTER, fighting, stage
from typeclasses.escape import plain

GAME = Path(game.__file__).parent
SAMPLES: dict[str, str | int] = {
    "item": "i3", "target": MASTER, "by": MASTER, "way": "north", "door": "oak_door",
    "ability": "lunge", "node": "point", "quest": "weight", "verb": "push", "current": CRAB,
    "turns": 2, "count": 3, "level": 4, "mana": 5, "cost": 1, "points": 0, "tier": 1, "amount": 20,
    "coins": 7, "most": 400, "channel": "chat", "calling": "monk", "origin": "moon",
    "pronouns": "xe", "stat": "might", "kind": "dragon",
}  # fmt: skip


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Every code that `game` raises, with the names of its facts."""
    for path in GAME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refused":
                facts = frozenset(keyword.arg or "" for keyword in node.keywords)
                yield from ((code, facts) for code in codes(node.args[0]))


def codes(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*codes(node.body), *codes(node.orelse))
    else:
        yield ast.literal_eval(node)


RAISED = sorted(set(raised()), key=lambda each: (each[0], sorted(each[1])))


def test_words_and_rules_agree() -> None:
    """Each code of the rules has words, and there are no words for codes that do not exist."""
    assert {code for code, _ in RAISED} == set(REFUSALS)


@pytest.mark.parametrize(("code", "facts"), RAISED, ids=lambda part: str(part)[:30])
def test_refusal_is_a_sentence(code: str, facts: frozenset[str]) -> None:
    """Every refusal, with the facts that the rules give it, is a whole sentence."""
    line = refusal(code, {name: SAMPLES[name] for name in facts}, stage(), ARIA)
    assert (not line[0].islower(), line[-1] in '."', "{" in line) == (True, True, False)


@pytest.mark.parametrize(("code", "facts"), RAISED, ids=lambda part: str(part)[:30])
def test_refusal_does_not_guess_at_facts(code: str, facts: frozenset[str]) -> None:
    """No sentence is blank where a fact belongs, so that each names its thing."""
    line = refusal(code, {name: SAMPLES[name] for name in facts}, stage(), ARIA)
    assert re.search(r"  | [.,:]|\bsomebody (lets|will|is|cannot|has)", line) is None


@given(st.sampled_from(sorted(REFUSALS)), st.text(max_size=20))
def test_facts_are_harmless(code: str, text: str) -> None:
    """Whatever somebody typed comes back as a value."""
    facts = {name: text if isinstance(value, str) else value for name, value in SAMPLES.items()}
    line = refusal(code, facts, stage(), ARIA).replace("||", "")
    assert plain(line) == line


def refused(intent: i.Act, scene: Scene | None = None) -> str:
    """The words for what the rules say to an intent."""
    scene = scene or stage()
    with pytest.raises(Refused) as no:
        resolve(intent, scene, 1)
    return refusal(no.value.code, no.value.facts, scene, intent.actor)


def test_locked_door() -> None:
    """A locked door names itself and how to open it."""
    scene = stage().with_door("oak_door", "locked")
    assert refused(i.Move(ARIA, "north"), scene) == (
        'The oak door to the north is locked. Try "unlock north", with its key or by picking the '
        "lock."
    )


def test_guard() -> None:
    """Who stands in the way is named, with three ways round."""
    assert refused(i.Move(ARIA, "west")) == (
        "The Harbour Master lets nobody go west. Talk, fight, or slip past unseen."
    )


def test_no_such_way() -> None:
    """A wrong direction is repeated."""
    assert refused(i.Move(ARIA, "southeast")) == (
        "You know of no way southeast. Look to see the exits, or search for more."
    )


def test_not_ones_turn() -> None:
    """Whose turn it is instead is told."""
    assert refused(i.Attack(ARIA, CRAB), fighting(1)) == (
        "It is not your turn: the first crab is to act. Wait for your turn."
    )


def test_unseen_ones_turn() -> None:
    """A crab in hiding is not given away by a refusal."""
    scene = fighting(1)
    scene = scene.with_being(replace(scene.beings[CRAB], effects=(Effect("unseen", CRAB, 3),)))
    assert refused(i.Attack(ARIA, CRAB), scene) == (
        "It is not your turn: somebody is to act. Wait for your turn."
    )


def test_level_too_low_for_a_thing() -> None:
    """The thing and the level are named."""
    scene = stage()
    scene = scene.with_item(replace(scene.items["i1"], slot=""))
    assert refused(i.Wear(ARIA, "i1"), scene) == (
        "You must be level 2 to use the keen sword of the ebb."
    )


def test_closed_tier() -> None:
    """What must be learnt first is told."""
    assert refused(i.Learn(ARIA, "edge")) == (
        "Edge is still closed. Learn a skill of tier 1 in that tree first."
    )


def test_cooldown() -> None:
    """The turns to wait are counted."""
    assert refused(i.UseAbility(ARIA, "lunge", CRAB), stage(cooldowns={"lunge": 1})) == (
        "Lunge is not ready: 1 turn to go."
    )


def test_too_few_coins() -> None:
    """What it takes and what there is."""
    assert refused(i.GiveCoins(ARIA, BORIS, 100)) == "That takes 100 coins, and you have 12."


def test_peaceful() -> None:
    """Talking is the mend for not being able to fight."""
    assert refused(i.Attack(ARIA, MASTER)) == (
        "The Harbour Master will not fight, and you will not make them. Try talking."
    )


def test_dark() -> None:
    """A light is the mend for the dark."""
    assert refused(i.Search(ARIA), stage("town.cellar")) == (
        "It is too dark to see. Light a lamp or a torch first."
    )


def test_safe_place() -> None:
    """Nobody fights at the inn."""
    assert refused(i.Attack(ARIA, CRAB), stage(INN)) == (
        "Nobody fights here: this is a safe place. Go elsewhere for that."
    )


def test_locked_box() -> None:
    """A container is named like any thing."""
    assert refused(i.Open(ARIA, "i5")) == (
        "The chest is locked. Unlock it first, with its key or by picking it."
    )


def test_deed_without_use() -> None:
    """What was tried is repeated."""
    assert refused(i.Try(ARIA, "pull", "crane")) == (
        "Nothing comes of it when you pull the crane. Look at it for a hint."
    )
