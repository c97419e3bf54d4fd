"""Passwords, names and who may come in: the rules behind every door."""

from typing import Any

import pytest
from django.contrib.auth import hashers
from django.core.cache import caches
from evennia.accounts.models import AccountDB
from twisted.internet.defer import Deferred, succeed

from typeclasses import passwords, registration
from typeclasses.passwords import Busy, Verdict
from typeclasses.registration import Rejected

GOOD = "seven green owls"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash in place, for there is no reactor here; throttles forget."""
    monkeypatch.setattr(passwords, "hashed", lambda word: succeed(hashers.make_password(word)))
    monkeypatch.setattr(
        passwords, "check", lambda encoded, word: succeed(passwords._verdict(encoded, word))
    )
    for cache in caches.all(initialized_only=True):
        cache.clear()


def result(question: Any) -> Any:
    """What a coroutine of the door comes to. Raises what it raises."""
    answers: list[Any] = []
    Deferred.fromCoroutine(question).addBoth(answers.append)
    if hasattr(answers[0], "raiseException"):
        answers[0].raiseException()
    return answers[0]


def refusal(question: Any) -> str:
    """The code of a refusal."""
    with pytest.raises(Rejected) as refused:
        result(question)
    return refused.value.code


def test_unknown_name_is_never_right() -> None:
    """Even with the password that stands in for it."""
    assert passwords._verdict(None, "nobody") == Verdict(right=False, fresh_hash=None)


def test_old_hash_is_replaced_when_its_password_is_given(settings: Any) -> None:
    """A hash of another kind comes back as one of ours."""
    old = hashers.make_password(GOOD, hasher="md5")
    settings.PASSWORD_HASHERS = [
        "typeclasses.passwords.Argon2",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    fresh = passwords._verdict(old, GOOD).fresh_hash
    assert fresh is not None
    assert fresh.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")


def test_too_many_at_once_are_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for minutes: beyond the limit the answer is `Busy`."""
    monkeypatch.setattr(passwords, "deferToThreadPool", lambda *_args: Deferred())
    pool = passwords._Pool()
    for _ in range(passwords.MOST_WAITING):
        pool.run(len, "x")
    failures: list[Any] = []
    pool.run(len, "x").addErrback(failures.append)
    assert failures[0].check(Busy)
    pool._threads.stop()


@pytest.mark.django_db
def test_new_account_can_come_back() -> None:
    """By its name in any case, with its password only."""
    account = result(registration.sign_up("Rowena", GOOD, "10.0.0.1"))
    assert result(registration.log_in("rOWENA", GOOD, "10.0.0.1")) == account
    assert refusal(registration.log_in("Rowena", "other", "10.0.0.1")) == "wrong"


@pytest.mark.django_db
def test_names_are_taken_whatever_their_case() -> None:
    """Two accounts cannot differ by case alone."""
    result(registration.sign_up("Rowena", GOOD, "10.0.0.1"))
    assert refusal(registration.sign_up("ROWENA", GOOD, "10.0.0.1")) == "name_taken"


@pytest.mark.django_db
def test_name_taken_while_hashing_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two people ask for one name in the same moment: one gets it."""
    waiting: Deferred[str] = Deferred()
    monkeypatch.setattr(passwords, "hashed", lambda _word: waiting)
    outcomes: list[Any] = []
    for _ in range(2):
        coming = Deferred.fromCoroutine(registration.sign_up("Twin", GOOD, "10.0.0.1"))
        coming.addCallbacks(lambda account: account.key, lambda f: f.value.code)
        coming.addBoth(outcomes.append)
    waiting.callback(hashers.make_password(GOOD))
    assert sorted(outcomes) == ["Twin", "name_taken"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["", "ab", "a" * 21, "1abc", "a b c", "|rred", "<b>", "é" * 5])
def test_names_have_a_form(name: str) -> None:
    """Letters, digits, - and _; nothing that needs quoting or can look like another."""
    assert refusal(registration.sign_up(name, GOOD, "10.0.0.1")) == "name_form"


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password_weak"),
        ("password", "password_weak"),
        ("84736251", "password_weak"),
        ("xxROWENAxx", "password_name"),
        ("x" * 257, "password_long"),
    ],
)
def test_weak_passwords_are_refused(password: str, code: str) -> None:
    """Short, common, a number, the name, or endless."""
    with pytest.raises(Rejected) as refused:
        registration.check_password("Rowena", password)
    assert refused.value.code == code


@pytest.mark.django_db
def test_five_failures_close_the_door_for_that_address(settings: Any) -> None:
    """And for that address only; a good password does not help it."""
    account = result(registration.sign_up("Rowena", GOOD, "10.0.0.1"))
    for _ in range(settings.LOGIN_THROTTLE_LIMIT):
        refusal(registration.log_in("Rowena", "guess", "10.6.6.6"))
    assert refusal(registration.log_in("Rowena", GOOD, "10.6.6.6")) == "too_many_failures"
    assert result(registration.log_in("Rowena", GOOD, "10.0.0.1")) == account


@pytest.mark.django_db
def test_one_address_makes_few_accounts(settings: Any) -> None:
    """After the limit, no more for a while."""
    for number in range(settings.CREATION_THROTTLE_LIMIT):
        result(registration.sign_up(f"Many{number}", GOOD, "10.0.0.1"))
    assert refusal(registration.sign_up("Onemore", GOOD, "10.0.0.1")) == "too_many_accounts"


@pytest.mark.django_db
def test_refused_name_leaves_no_account() -> None:
    """Nothing is made before everything is checked."""
    refusal(registration.sign_up("Rowena", "password", "10.0.0.1"))
    assert not AccountDB.objects.filter(username="Rowena").exists()
