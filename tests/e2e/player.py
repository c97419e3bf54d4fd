"""Somebody who plays by telnet: makes an account and a character, acts, fights, comes back."""

import random
import re
import time
from itertools import count
from typing import Protocol, Self

from tests.e2e.harness import Game, Telnet, wait_until

PASSWORD = "grey heron over the mill"
ARENA = "The Far End"
"""A lit room where fights are allowed and no creature appears or passes by itself."""
TURN = r"your turn> "
OVER = r"The fight is over|You wake at"
MOST_TURNS = 100
_letters = random.SystemRandom()


def fresh_name() -> str:
    """A name that no account and no character has."""
    return "".join(_letters.choices("abcdefghijklmnopqrstuvwxyz", k=10)).capitalize()


class Named(Protocol):
    """A player at any door."""

    name: str

    def do(self, line: str) -> str:
        """Type a line and wait until all that it brought at once has come; returns that."""


class Player(Telnet):
    """One telnet client with an account and one character, mostly of the same name."""

    def __init__(self, game: Game, account: str = "", password: str = PASSWORD) -> None:
        super().__init__(game.telnet_port)
        self.game = game
        self.account = self.name = account or fresh_name()
        self.password = password
        self._marks = count(1)
        self.expect(r"Name: $")

    @classmethod
    def new(cls, game: Game, calling: str = "Warden") -> "Player":
        """A newcomer who stands in the square."""
        player = cls(game)
        player.sign_up()
        player.make_character(calling)
        return player

    @classmethod
    def staff(cls, game: Game) -> "Player":
        """The owner of the game in the square; the character is made when first asked for."""
        player = cls(game, *game.staff)
        player.name = "Overseer"
        if player.log_in(r"Origin: $|Exits: .*").endswith("Origin: "):
            player.make_character()
        player.do("tel Weighhouse Square")
        return player

    def bring(self, *players: Named, spawn: str = "") -> None:
        """Staff: go to the arena with these players, and let one creature appear there."""
        self.do(f"tel {ARENA}")
        noun = spawn.rpartition("_")[2]
        while spawn and "vanishes" in self.do(f"banish first {noun}") + self.do(f"banish {noun}"):
            pass
        for player in players:
            self.do(f"tel {player.name} = {ARENA}")
            player.do("look")
        if spawn:
            self.do(f"spawn {spawn}")

    def again(self) -> "Player":
        """The same person at a new connection, logged in."""
        self.close()
        player = Player(self.game, self.account, self.password)
        player.name = self.name
        player.log_in()
        return player

    def sign_up(self) -> None:
        """Make the account, up to the first step of the character's making."""
        self.ask(self.account, r"\(y/n\)")
        self.ask("y", "8 characters")
        self.ask(self.password, "again")
        self.ask(self.password, r"Origin: $")

    def make_character(self, calling: str = "Warden") -> None:
        """The four steps, with the player's `name` for the character."""
        self.ask("r", r"Class: $")
        self.ask(calling, r"Customise: $")
        self.ask(f"name {self.name}", rf"Name: {self.name}\b")
        self.ask("done", r"back\): $")
        self.ask("yes", r"Exits: .*")
        self.do("look")

    def log_in(self, until: str = r"Exits: .*") -> str:
        """Come in with name and password."""
        self.ask(self.account, "Password")
        return self.ask(self.password, until)

    def do(self, line: str) -> str:
        """Type a line and wait until all that it brought at once has come; returns that."""
        mark = f"zz{next(self._marks)}"
        self.send(line)
        self.send(f"drop {mark}")
        return re.sub(rf"[^\n]*\b{mark}\b[^\n]*\n$", "", self.expect(rf"\b{mark}\b[^\n]*\n"))

    def strike(self, line: str = "attack") -> str:
        """One action of a fight; returns what is told until one's next turn or the end."""
        return self.ask(line, f"{TURN}|{OVER}", 20)

    def fight(self, target: str, line: str = "attack") -> str:
        """Attack somebody and go on until one side is left; returns the whole telling."""
        told = self.strike(f"attack {target}")
        for _ in range(MOST_TURNS):
            if re.search(OVER, told):
                return told + self.do("look")
            told += self.strike(line)
        raise AssertionError(f"The fight does not end: {told[-2000:]}")

    def turn_comes(self) -> None:
        """Wait until it is one's turn in a fight that goes on."""
        wait_until(lambda: "your turn" in self.do("fight"))

    def gone(self, *ways: str) -> Self:
        """The same player, some steps further."""
        for way in ways:
            self.do(way)
        return self

    def rest_until_well(self) -> None:
        """Sit down until all hit points are back."""
        self.do("rest")
        for _ in range(200):
            if re.search(r"\b(\d+) of \1 hp", self.do("score")):
                break
            time.sleep(0.1)
        self.do("stand")

    def state(self) -> str:
        """All that a player can learn of their character: for "as I left it"."""
        views = ("score", "inventory", "equipment", "skills", "journal", "look")
        return "\n".join(without_prompts(self.do(view)) for view in views)


def without_prompts(text: str) -> str:
    """A text without the prompts in it, and without empty lines around it."""
    return re.sub(r"\d+/\d+ hp \d+/\d+ mana[^\n>]*> ", "", text).strip()


def flat(text: str) -> str:
    """A text in one line, wherever the game has broken it."""
    return " ".join(text.split())
