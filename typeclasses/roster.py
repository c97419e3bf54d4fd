"""The characters of accounts: made, listed, deleted; one set of rules for every door."""

import re
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.db import transaction
from evennia.utils.create import create_object

from game.intents import Create
from game.turn import Refused
from typeclasses.characters import Character, awake
from typeclasses.engine import engine, store
from typeclasses.places import places
from typeclasses.registration import RESERVED

MOST = settings.MAX_NR_CHARACTERS
NAME = re.compile(r"[A-Za-z]{3,16}")


class NameRefused(Exception):
    """A character cannot have this name; the text says why and what would do."""


def check_name(name: str) -> str:
    """The name as it will be written. Raises `NameRefused`."""
    if not name:
        raise NameRefused("Your character needs a name. Type: name <name>.")
    if not NAME.fullmatch(name):
        raise NameRefused("A name has 3 to 16 letters from A to Z and nothing else.")
    if name.lower() in RESERVED or name.lower() in _world_names():
        raise NameRefused("That name is kept for the world itself. Choose another one.")
    if Character.objects.filter(db_key__iexact=name).exists():
        raise NameRefused("Somebody has that name already. Choose another one.")
    return name[0].upper() + name[1:].lower()


def _world_names() -> set[str]:
    """What creatures are called: a player must not pass for one."""
    kinds = store.cache.catalog.creatures.values()
    return {word.lower() for kind in kinds for word in (*kind.nouns, *kind.name.split())}


def playable(account: Any) -> list[Any]:
    """The characters of an account that have a document, in the order they were made."""
    return [each for each in account.own_characters() if getattr(each, "being", None) is not None]


def make(account: Any, intent: Create) -> Any:
    """A new character of an account: Evennia's object and the document, both or neither.

    Raises `NameRefused`, or `Refused` with the code "too_many_characters" among others.
    """
    name = check_name(intent.name)
    origin = store.cache.catalog.origins.get(intent.origin)
    if origin is None:
        raise Refused("no_such_origin", origin=intent.origin)
    if len(playable(account)) >= MOST:
        raise Refused("too_many_characters", most=MOST)
    with transaction.atomic():
        return _made(account, places.rooms[origin.start], replace(intent, name=name))


def _made(account: Any, room: Any, intent: Create) -> Any:
    character = create_object(Character, key=intent.name, location=room, home=room)
    try:
        engine.submit(replace(intent, actor=character.being_id))
    except BaseException:
        character.delete()  # a rollback leaves Evennia's objects in memory as they are
        raise
    character.locks.add(f"puppet:pid({account.pk}) or pperm(Developer);delete:pperm(Admin)")
    account.characters.add(character)
    return character


def delete(character: Any) -> None:
    """Take a character and all it carries out of the world, for good."""
    if character.being_id in awake:
        raise Refused("already_awake")
    if not character.delete():
        raise Refused("in_fight")
