"""Events as text, whatever they hold and whatever strangers write in them."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.prefs import Prefs
from commands.render import WORDS, closing, concerns, fit, word
from commands.render.measure import shown
from commands.render.palette import COLOURS
from game import events as e
from game.events import Event, Here, Listening, Only
from game.seen_by import SOMEONE, moment, seen_by
from game.state import Being, Effect, Fight, Fighter, Item, QuestProgress
from tests.doors.stage import (
    ARIA,
    BORIS,
    CRAB,
    INN,
    MASTER,
    QUAY,
    fighting,
    stage,
)  # fmt: skip
from tests.doors.tellings import BRIEF, EXAMPLES, HERE, READER, told
from typeclasses.escape import plain

# Whatever strangers write.

NASTY = [
    "|r|lcquit|ltclick|le", "{x} %(y)s $eval(1) ${z}", "<b>bold</b>", "\x1b[31mred\x1b[0m",
    "a\nb\r\nc\td", "\u202egnp.exe", "||n|", "$You() {target!r}", "\x00\x07\x9b", "\ue0ff|",
]  # fmt: skip
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=40))


def unescaped(line: str) -> str:
    """What is left of a line when escaped bars and our own colour codes are gone."""
    codes = "".join({code[1] for code in COLOURS.values()} | {"n"})
    return re.sub(rf"\|\||\|[{codes}]", "", line)


def harmless(line: str) -> bool:
    return "|" not in unescaped(line) and plain(shown(line).replace("\n", "").replace("|", "")) == (
        shown(line).replace("\n", "").replace("|", "")
    )


@given(texts, st.sampled_from([BRIEF, Prefs(), READER]))
def test_speech_is_harmless(text: str, prefs: Prefs) -> None:
    """No speech, emote, tell or channel line carries markup or control characters."""
    said = [
        e.Said(ARIA, text), e.Emoted(ARIA, text), e.Told(ARIA, BORIS, text),
        e.SpokeOn(ARIA, text, text), e.Answered(MASTER, ARIA, text, "", ""),
    ]  # fmt: skip
    assert all(harmless(told(event, viewer, prefs)) for event in said for viewer in (ARIA, ""))


@given(texts)
def test_speech_is_whole(text: str) -> None:
    """What can be shown of a speech is shown as it was typed."""
    assert plain(text) in told(e.Said(ARIA, text), "")


@given(texts, st.sampled_from([event for event, _, _ in EXAMPLES]))
def test_names_are_harmless(name: str, event: Event) -> None:
    """A name is a value in every sentence."""
    line = told(event, "", Prefs(), stage(name=name))
    assert line is None or harmless(line)


@pytest.mark.parametrize("text", NASTY)
def test_plain_is_one_line_without_marks(text: str) -> None:
    """Nothing that a client or the Portal would act on is left."""
    assert (
        re.search(r"[\x00-\x1f\x7f-\x9f\u202e\ue000-\uf8ff]|(?<!\|)(\|\|)*\|(?!\|)", plain(text))
        is None
    )


# Every event, made of anything.

IDS = [ARIA, BORIS, CRAB, MASTER, SOMEONE, "", "gone", QUAY, INN, "i1", "i3", "crane", "bleeding",
       "lunge", "weight", "oak_door", "north", f"exit:{QUAY}:down", "trap:", "slash"]  # fmt: skip
strings = st.one_of(
    st.sampled_from(IDS), st.text(st.characters(exclude_characters="{"), max_size=12)
)
audiences = st.sampled_from([HERE, Only((ARIA,)), Listening("chat"), Here("gone")])
fights = st.builds(
    lambda who, turn: Fight("f", tuple(Fighter(w, "heroes", 1) for w in who), 2, turn % len(who)),
    st.lists(strings, min_size=1, max_size=4), st.integers(0, 3),
)  # fmt: skip
MADE: Mapping[Any, st.SearchStrategy[Any]] = {
    str: strings, int: st.integers(-3, 200), bool: st.booleans(), Fight: fights,
    e.Audience: audiences,
    Being: st.builds(Being, strings, strings, strings, strings, pronouns=strings),
    Effect: st.builds(Effect, strings, strings, st.integers(0, 9), stacks=st.integers(0, 3)),
    Item: st.builds(Item, strings, strings, strings, count=st.integers(0, 9)),
    QuestProgress: st.builds(QuestProgress, strings),
}  # fmt: skip


def of_type(kind: Any) -> st.SearchStrategy[Any]:
    if kind in MADE:
        return MADE[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(of_type(args[0]), max_size=3).map(tuple)
    if origin in (Union, UnionType):
        return st.one_of([of_type(arg) for arg in args])
    return st.dictionaries(of_type(args[0]), of_type(args[1]), max_size=3)


@cache
def any_of(kind: type[Event]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: of_type(hints[field.name]) for field in fields(kind)})


@given(
    st.sampled_from(sorted(WORDS, key=lambda kind: kind.__name__)).flatmap(any_of),
    st.sampled_from([ARIA, BORIS, ""]),
    st.builds(
        Prefs, st.sampled_from(["off", "brief", "full"]), colours=st.booleans(),
        screen_reader=st.booleans(),
    ),
)  # fmt: skip
def test_every_event_words_without_error(event: Event, viewer: str, prefs: Prefs) -> None:
    """Whatever an event holds, it is told harmlessly and without a template's leftovers."""
    line = word(event, fighting(), viewer, prefs)
    assert line is None or (line.strip() and harmless(line) and "{" not in line)


@given(
    st.sampled_from(sorted(WORDS, key=lambda kind: kind.__name__)).flatmap(any_of),
    st.sampled_from([ARIA, BORIS]),
)
def test_colours_only_add_codes(event: Event, viewer: str) -> None:
    """Without its colours a line says the same, and every colour ends in its line."""
    scene = fighting()
    bright, bare = (word(event, scene, viewer, Prefs(colours=on)) for on in (True, False))
    assert shown(bright or "") == shown(bare or "")
    assert (bright or "").replace("||", "").count("|") % 2 == 0


@given(
    st.sampled_from(sorted(WORDS, key=lambda kind: kind.__name__)).flatmap(any_of),
    st.sampled_from([ARIA, BORIS]),
)
def test_onlookers_read_alike(event: Event, viewer: str) -> None:
    """Whom an event does not concern reads it like anybody else: one wording serves them all."""
    if viewer not in concerns(event):
        assert word(event, fighting(), viewer, BRIEF) == word(event, fighting(), "", BRIEF)


@pytest.mark.parametrize(("event", "viewer"), [(event, who) for event, who, _ in EXAMPLES if who])
def test_events_concern_whom_they_address(event: Event, viewer: str) -> None:
    """Everybody who is told "you" is among those whom the event concerns."""
    if told(event, viewer) != told(event):
        assert viewer in concerns(event)


def test_fruitless_search_is_told() -> None:
    """A search that found nothing says so, and one that did not is silent."""
    searched, found = e.Searched(ARIA), e.Found(ARIA, f"exit:{QUAY}:down")
    assert (closing([searched], ARIA), closing([searched, found], ARIA), closing([], ARIA)) == (
        "You find nothing new.", "", "",
    )  # fmt: skip


def test_lines_fit_a_narrow_screen() -> None:
    """A long line is broken for eyes, and left whole for ears."""
    line = "word " * 20
    assert (max(map(len, fit(line, Prefs(width=40)).split("\n"))), fit(line, READER)) == (39, line)


SHARED = [event for event, _, _ in EXAMPLES if not isinstance(event, e.CoinsChanged)]


@given(st.sampled_from(SHARED), st.sampled_from([ARIA, BORIS, CRAB]))
def test_masked_events_name_nobody_unseen(event: Event, viewer: str) -> None:
    """In the dark, no line names another player but by what was said."""
    dark = stage("town.cellar")
    event = replace(event, audience=Here("town.cellar"))
    seen = seen_by(dark.beings[viewer], event, moment(event, dark, dark))
    line = word(seen, dark, viewer, BRIEF) if seen else None
    unseen = {"Aria": ARIA, "Boris": BORIS}
    hidden = [name for name, who in unseen.items() if who != viewer]
    assert (
        line is None
        or isinstance(seen, e.CreatureAppeared)
        or not any(name in line for name in hidden)
    )
