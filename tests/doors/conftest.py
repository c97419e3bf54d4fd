"""The text door is played in the small world of tests/evennia."""

from tests.evennia.conftest import pytest_configure, world

__all__ = ["pytest_configure", "world"]
