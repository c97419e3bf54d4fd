"""Plain Evennia objects: what builders make with `create`. Items of the game are documents."""

from evennia.objects.objects import DefaultObject


class Object(DefaultObject):
    """Scenery that a builder placed; it takes no part in the rules."""
