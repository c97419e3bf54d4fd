"""Speech, channels, topics, persuasion."""

import pytest

from game.events import Answered, Greeted
from game.intents import Ask, Emote, Say, SpeakOn, Talk, Tell, Tune
from tests.keep import CELLAR, HALL
from tests.scenes import ADA, BRAM, CLEO, Play, creature, effect, fight, hero, kinds, one


def test_speech_is_heard_here() -> None:
    """By all in the room, and by nobody else."""
    play = Play(hero(), hero(BRAM), hero(CLEO, HALL))
    play.do(Say(ADA, "Hello"))

    assert (len(play.seen(BRAM)), len(play.seen(CLEO))) == (1, 0)


def test_speech_in_the_dark() -> None:
    """One hears the words and not whose they are."""
    play = Play(hero(place=CELLAR), hero(BRAM, CELLAR))
    play.do(Say(ADA, "Hello"))

    assert [(e.who, e.text) for e in play.seen(BRAM)] == [("?", "Hello")]


@pytest.mark.parametrize("markup", ["|rred", "$eval(1)", "{x}", "<b>bold</b>", "50% off"])
def test_words_stay_words(markup: str) -> None:
    """Nothing in speech is ever markup."""
    assert Play(hero()).do(Say(ADA, markup))[0].text == markup


def test_spaces_are_tidied() -> None:
    """Runs of blanks and line ends are one blank."""
    assert Play(hero()).do(Say(ADA, "  a \n\t b  "))[0].text == "a b"


@pytest.mark.parametrize(("text", "code"), [("  ", "nothing_said"), ("x" * 401, "too_long")])
def test_what_cannot_be_said(text: str, code: str) -> None:
    """Nothing, and too much."""
    play = Play(hero())

    assert {play.refused(Say(ADA, text)), play.refused(Emote(ADA, text))} == {code}


def test_a_tell_is_for_two() -> None:
    """Nobody else learns of it."""
    play = Play(hero(), hero(BRAM, HALL), hero(CLEO))
    play.do(Tell(ADA, BRAM, "Psst"))

    assert (len(play.seen(BRAM)), len(play.seen(ADA)), len(play.seen(CLEO))) == (1, 1, 0)


@pytest.mark.parametrize(
    ("to", "code"),
    [("x9", "not_awake"), (BRAM, "not_awake"), ("m1", "not_awake"), (ADA, "yourself")],
)
def test_whom_nobody_can_tell(to: str, code: str) -> None:
    """Strangers, sleepers, creatures, oneself."""
    play = Play(hero(), hero(BRAM, asleep=True), creature("m1", "sage"))

    assert play.refused(Tell(ADA, to, "Psst")) == code


def test_channels_reach_those_who_listen() -> None:
    """Wherever they are, with the speaker's name."""
    play = Play(hero(effects=(effect("unseen"),)), hero(BRAM, HALL), hero(CLEO, channels=()))
    play.do(SpeakOn(ADA, "chat", "Hello"))

    assert (play.seen(BRAM)[0].who, play.seen(CLEO)) == (ADA, [])


def test_tuning_in_and_out() -> None:
    """Leaving a channel and joining it again."""
    play = Play(hero())
    play.do(Tune(ADA, "chat", on=False))
    left = play.being().channels
    play.do(Tune(ADA, "chat", on=True))

    assert (left, play.being().channels) == ((), ("chat",))


@pytest.mark.parametrize(
    ("intent", "code"),
    [
        (SpeakOn(ADA, "secret", "x"), "no_such_channel"),
        (SpeakOn(ADA, "trade", "x"), "not_tuned"),
        (Tune(ADA, "secret", on=True), "no_such_channel"),
        (Tune(ADA, "chat", on=True), "already_tuned"),
        (Tune(ADA, "trade", on=False), "not_tuned"),
    ],
)
def test_channels_that_do_not_work(intent: Tune, code: str) -> None:
    """Unknown, not joined, joined already, not left."""
    assert Play(hero()).refused(intent) == code


def test_a_greeting() -> None:
    """Names what can be asked about, as far as it is listed and known."""
    greeted = one(Play(hero(), creature("m1", "sage")).do(Talk(ADA, "m1")), Greeted)

    assert (greeted.line, greeted.topics) == ("Hello.", ("rats",))


def test_knowledge_opens_topics() -> None:
    """Who has seen the ember may ask about the secret."""
    play = Play(hero(known=("ember",)), creature("m1", "sage"))

    assert one(play.do(Talk(ADA, "m1")), Greeted).topics == ("rats", "secret")


@pytest.mark.parametrize("asked", ["rats", "Vermin?", "tell me of the rats please"])
def test_asking_in_ones_own_words(asked: str) -> None:
    """The topic is found by its words."""
    play = Play(hero(), creature("m1", "sage"))

    assert one(play.do(Ask(ADA, "m1", asked)), Answered).topic == "rats"


def test_asking_about_nothing_known() -> None:
    """An answer without a topic."""
    play = Play(hero(), creature("m1", "sage"))

    assert one(play.do(Ask(ADA, "m1", "the moon")), Answered).topic == ""


def test_an_answer_can_teach() -> None:
    """What the sage tells is known from then on."""
    play = Play(hero(known=("ember",)), creature("m1", "sage"))
    play.do(Ask(ADA, "m1", "secret"))

    assert "idol" in play.being().known


def test_a_gift_comes_once() -> None:
    """Tea, and no second tea."""
    play = Play(hero(), creature("m1", "sage"))
    play.do(Ask(ADA, "m1", "tea"))
    play.do(Ask(ADA, "m1", "tea"))

    assert play.held() == {"potion": 1}


def test_an_answer_can_offer_a_quest() -> None:
    """Asked about rats the sage has work."""
    play = Play(hero(), creature("m1", "sage"))

    assert "QuestOffered" in kinds(play.do(Ask(ADA, "m1", "rats")))


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("m1", "no_answer"),
        ("m2", "not_here"),
        (BRAM, "talk_to_players_with_say"),
        ("x9", "not_here"),
    ],
)
def test_who_does_not_talk(to: str, code: str) -> None:
    """A bear, somebody elsewhere, a player, nobody."""
    play = Play(hero(), hero(BRAM), creature("m1", "bear"), creature("m2", "sage", HALL))

    assert {play.refused(Talk(ADA, to)), play.refused(Ask(ADA, to, "rats"))} == {code}


def test_talking_takes_a_turn() -> None:
    """In a fight a word to the enemy is the turn's action."""
    play = Play(hero(), creature("m1", "sentry"), fight(ADA, "m1"))
    play.do(Talk(ADA, "m1"))

    assert play.fight().current == "m1"


def test_a_voice_from_afar_names_its_speaker() -> None:
    """A tell out of a dark cellar, or from somebody in hiding, says who speaks."""
    play = Play(hero(place=CELLAR, effects=(effect("unseen"),)), hero(BRAM, CELLAR))
    play.do(Tell(ADA, BRAM, "It is me"))

    assert [e.who for e in play.seen(BRAM)] == [ADA]


def test_the_limit_of_speech() -> None:
    """Four hundred characters are not too many."""
    assert len(Play(hero()).do(Say(ADA, "x" * 400))[0].text) == 400


def test_the_dead_tell_no_tales() -> None:
    """Who has no senses neither speaks nor waves."""
    play = Play(hero(hp=0, condition="down", bleeding=2))

    assert {play.refused(Say(ADA, "x")), play.refused(Emote(ADA, "waves"))} == {"unconscious"}
