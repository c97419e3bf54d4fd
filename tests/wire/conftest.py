"""Evennia's lazy API is started once, before these modules import its classes."""

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
