"""One telling of one scene to one viewer: who is "you", who is "the second crab"."""

from dataclasses import dataclass

from commands.prefs import Narration, Prefs
from commands.render import names
from commands.render.grammar import capital, owner, sentence, third_person
from commands.render.palette import Theme, paint
from game.casting import abilities_of
from game.events import Event, Here
from game.state import Being, Item, Scene

THEIR = {"she": "her", "he": "his", "it": "its", "they": "their"}
THEMSELF = {"she": "herself", "he": "himself", "it": "itself", "they": "themself"}


@dataclass(frozen=True, slots=True)
class Voice:
    """`viewer` is the id of the being that is "you", "" when nobody in the event is.

    `unseen` is what a being is called that is not made out.
    """

    scene: Scene
    viewer: str
    prefs: Prefs
    turn_seconds: int = 30
    unseen: str = "something"

    @property
    def narration(self) -> Narration:
        return self.prefs.narration

    def is_me(self, who: str) -> bool:
        return bool(who) and who == self.viewer

    def being(self, who: str) -> Being | None:
        return self.scene.beings.get(who)

    def name(self, who: str) -> str:
        """ "you", "Aria", "the second crab"."""
        return "you" if self.is_me(who) else names.the_being(self.scene, who, self.unseen)

    def does(self, who: str, verb: str) -> str:
        """ "you hit", "the crab hits"."""
        return f"{self.name(who)} {verb if self.is_me(who) else third_person(verb)}"

    def whose(self, who: str) -> str:
        """ "your", "the crab's"."""
        return "your" if self.is_me(who) else owner(self.name(who))

    def target(self, target: str, by: str) -> str:
        """ "you", "the crab", or "yourself" and "itself" for one's own deeds."""
        if target != by or not self.being(target):
            return self.name(target)
        return "yourself" if self.is_me(by) else THEMSELF[self._pronouns(by)]

    def their(self, who: str) -> str:
        """ "your", "her", "its"."""
        return "your" if self.is_me(who) else THEIR[self._pronouns(who)]

    def _pronouns(self, who: str) -> str:
        being = self.being(who)
        return being.pronouns if being and being.pronouns in THEIR else "they"

    def an_item(self, item: str, count: int | None = None) -> str:
        thing = self.scene.items.get(item)
        return names.an_item(self.scene, thing, count) if thing else "something"

    def the_item(self, item: str) -> str:
        thing = self.scene.items.get(item)
        return names.the_item(self.scene, thing) if thing else "something"

    def item(self, item: str) -> Item | None:
        return self.scene.items.get(item)

    def room_of(self, event: Event) -> str:
        """The room that an event happened in."""
        if isinstance(event.audience, Here):
            return event.audience.room
        being = self.being(getattr(event, "who", ""))
        return being.place if being else ""

    def owns(self, who: str, ability: str) -> bool:
        """Whether an ability is the being's own; a potion's or a bomb's is told by its use."""
        being = self.being(who)
        return being is None or ability in abilities_of(self.scene, being)

    def say(self, text: str, theme: Theme | None = None) -> str:
        """A sentence, in the colour of its purpose."""
        whole = sentence(text)
        return paint(theme, whole, self.prefs) if theme else whole

    def label(self, who: str) -> str:
        """How a short fact begins: "You", "The second crab"."""
        return capital(self.name(who))


def silent(_voice: Voice, _event: Event) -> None:
    """Bookkeeping, or told by the events around it."""
