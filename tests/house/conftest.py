"""Settings name classes of Evennia's lazy API, so it has to be started here as well."""

from tests.evennia.conftest import pytest_configure

__all__ = ["pytest_configure"]
