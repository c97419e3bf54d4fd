"""`make manage ARGS="exportlog"`: the log of intents as lines for `python -m game.replay`."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from typeclasses.records.reading import lines, lines_of_fight


class Command(BaseCommand):
    """Writes to standard output; the game may run meanwhile."""

    help = "Print the log of intents, or of one fight, for python -m game.replay."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A fight is optional."""
        parser.add_argument("--fight", help="the id of a fight, as `replay` lists it in the game")

    def handle(self, *args: Any, **options: Any) -> None:
        """Line by line, so that a long log fits into memory."""
        count = 0
        for line in lines_of_fight(options["fight"]) if options["fight"] else lines():
            self.stdout.write(line)
            count += 1
        if not count:
            raise CommandError("There is nothing in the log of that kind.")
