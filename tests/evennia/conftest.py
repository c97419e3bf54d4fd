"""Starts Evennia's lazy API once, before test modules import it."""

import django
import pytest
from pytest_django.plugin import blocking_manager_key


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Evennia reads the database while it loads, which pytest-django forbids outside of tests."""
    with config.stash[blocking_manager_key].unblock():
        django.setup()
        import evennia

        evennia._init()
