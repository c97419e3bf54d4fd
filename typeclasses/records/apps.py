"""Registers the tables with Django."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """The app's label is the prefix of its tables."""

    name = "typeclasses.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"
