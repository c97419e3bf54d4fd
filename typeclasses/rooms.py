"""Rooms as builders see them: name, description and exits are Evennia's, the rest is content."""

from evennia.objects.objects import DefaultRoom

from typeclasses.engine import store

CONTENT = "content"
"""Category of the tag that holds a room's content id."""


class Room(DefaultRoom):
    """`content_id` names the room in rules, logs and files."""

    @property
    def content_id(self) -> str:
        """The id from the files, or one made of the database id for a room a builder dug."""
        tag = self.tags.get(category=CONTENT, return_list=True)
        return str(tag[0]) if tag else f"room{self.pk}"

    @property
    def region(self) -> str:
        """The part of the world that one process keeps: so far, all of it."""
        return "main"

    def at_object_delete(self) -> bool:
        """Not while things lie in it: they would be nowhere. Whoever is in it goes home."""
        return self.content_id not in store.cache.held
