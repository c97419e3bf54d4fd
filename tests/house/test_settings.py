"""Settings that must not drift: they keep players' data, passwords and sessions safe."""

import importlib

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

CLASSES = [
    "AMP_CLIENT_PROTOCOL_CLASS",
    "AMP_SERVER_PROTOCOL_CLASS",
    "BASE_ACCOUNT_TYPECLASS",
    "BASE_CHANNEL_TYPECLASS",
    "BASE_CHARACTER_TYPECLASS",
    "BASE_EXIT_TYPECLASS",
    "BASE_OBJECT_TYPECLASS",
    "BASE_ROOM_TYPECLASS",
    "BASE_SCRIPT_TYPECLASS",
    "CMDSET_ACCOUNT",
    "CMDSET_CHARACTER",
    "CMDSET_SESSION",
    "CMDSET_UNLOGGEDIN",
    "EVENNIA_PORTAL_SERVICE_CLASS",
    "EVENNIA_SERVER_SERVICE_CLASS",
    "TELNET_PROTOCOL_CLASS",
    "WEBSOCKET_PROTOCOL_CLASS",
]


@pytest.mark.parametrize("name", CLASSES)
def test_our_classes_can_be_imported(name):
    """A class path that does not exist would make Evennia fall back silently."""
    assert import_string(getattr(settings, name))


def test_every_hook_module_can_be_imported():
    """So would a module path."""
    paths = [*settings.INPUT_FUNC_MODULES, settings.AT_SERVER_STARTSTOP_MODULE]
    assert [importlib.import_module(path).__name__ for path in paths] == paths


def test_new_passwords_are_argon2():
    """The test settings swap the hasher for speed; the game's own has Argon2 first."""
    from server.conf import settings as real

    path, _, name = real.PASSWORD_HASHERS[0].rpartition(".")
    first = getattr(importlib.import_module(path), name)
    assert first().encode("correct horse", "saltsaltsalt").startswith("argon2$argon2id$")


def test_sessions_are_hard_to_steal():
    """Scripts cannot read the cookie, other sites do not send it, frames do not show it."""
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
    assert settings.X_FRAME_OPTIONS == "DENY"


def test_players_see_no_tracebacks():
    """Evennia's default shows them."""
    assert settings.IN_GAME_ERRORS is False
