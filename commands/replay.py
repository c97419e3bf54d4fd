"""Fights played again from their log."""

import structlog

from commands.command import GameCommand, Reply
from commands.render import concerns, fit, word
from game.codec import Malformed
from game.replay import Differs, Step, play
from game.seen_by import moment, seen_by
from typeclasses.engine import store
from typeclasses.escape import plain
from typeclasses.log import FightSummary, fights, lines_of_fight

log = structlog.get_logger(__name__)


class CmdReplay(GameCommand):
    """
    See a fight again.

    Usage:
      replay
      replay <fight>

    Alone it lists the last fights: your own, as you saw them. Staff see all
    fights, as somebody would from whom nothing is hidden.
    """

    key = "replay"
    help_category = "Fighting"

    def play(self) -> None:
        """Players see fights that they took part in."""
        found = fights(None if self.is_staff else self.who)
        if not self.args:
            self.show(self.listed(found))
        elif self.args not in {fight.id for fight in found}:
            raise Reply("There is no such fight. See them with: replay.")
        else:
            self.show("\n".join(self.told(self.args)) or "You saw nothing of it.")

    @property
    def is_staff(self) -> bool:
        """May see everything."""
        return bool(self.caller.locks.check_lockstring(self.caller, "x:perm(Builder)"))

    def listed(self, found: list[FightSummary]) -> str:
        """When, how long, and for staff who: a player may not have made out everybody."""
        rows = [
            f"  |w{fight.id}|n  {fight.began:%d %b %H:%M}, {fight.intents} actions"
            + self.who_in(fight)
            for fight in found
        ]
        return "\n".join(["|wFights|n", *rows]) if rows else "No fight has been logged yet."

    def who_in(self, fight: FightSummary) -> str:
        """Names of all who acted, for staff."""
        return f": {', '.join(map(self.name, fight.who))}" if self.is_staff else ""

    def name(self, who: str) -> str:
        """As it is called now."""
        being = store.cache.beings.get(who)
        return plain(being.name) if being else "somebody gone"

    def told(self, fight: str) -> list[str]:
        """Played again from its log, event by event."""
        told = []
        try:
            for step in play(lines_of_fight(fight)):
                told += [text for n in range(len(step.events)) if (text := self.line(step, n))]
        except (Differs, Malformed, KeyError) as error:
            log.warning("fight_does_not_replay", fight=fight, error=str(error))
            told.append("From here on it was fought by other rules than today's.")
        return told

    def line(self, step: Step, index: int) -> str | None:
        """One event, as this player saw it; staff see it all."""
        event = step.events[index]
        scene = moment(event, step.scenes[index], step.scenes[index + 1])
        viewer = scene.beings.get(self.who)
        seen = event if self.is_staff else seen_by(viewer, event, scene) if viewer else None
        if seen is None:
            return None
        mine = self.who if self.who in concerns(event) and not self.is_staff else ""
        text = word(seen, scene, mine, self.prefs)
        return fit(text, self.prefs) if text else None


COMMANDS = (CmdReplay,)
