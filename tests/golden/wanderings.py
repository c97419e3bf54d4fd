"""More stories behind the golden logs: quests, exploring, things, and comings and goings."""

from game import intents as do
from game.events import Arrived, CheckMade, DoorChanged, Found, Hid, Persuaded, TrapDisarmed
from game.intents import Act
from tests.golden.stories import blows, fight_on, foes, until
from tests.keep import CELLAR, DEN, HALL, YARD
from tests.scenes import ADA, BRAM, Play, creature, hero, thing


def all_of(play: Play, *wishes: Act) -> None:
    for wish in wishes:
        play.do(wish)


def persuaded(play: Play, who: str, whom: str) -> None:
    """Talk to somebody until they give in, waiting while they sulk."""
    while not any(isinstance(e, Persuaded) and e.succeeded for e in play.outcomes[-1].events):
        until(play, do.Persuade(who, whom), Persuaded)


def quest() -> Play:
    """Ada and Bram hunt the rats; she brings the pelts, he wins over the sentry instead."""
    play = Play(
        hero(ADA, level=2, experience=300, coins=60), hero(BRAM, level=2, experience=300),
        creature("m1", "sage"), creature("m2", "sentry"), creature("m3", "rat"),
        creature("m4", "rat"), thing("i1", "sword", ADA, slot="weapon"),
        thing("i2", "pelt", ADA, count=3), seed=500,
    )  # fmt: skip
    all_of(play, do.Talk(ADA, "m1"), do.Ask(ADA, "m1", "what of the rats?"))
    all_of(play, do.Ask(BRAM, "m1", "rats"), do.Ask(BRAM, "m1", "moon"), do.Ask(ADA, "m1", "tea"))
    all_of(play, do.AcceptQuest(ADA, "hunt"), do.AcceptQuest(BRAM, "hunt"))
    all_of(play, do.DropQuest(BRAM, "hunt"), do.AcceptQuest(BRAM, "hunt"))
    all_of(play, do.Attack(ADA, "m3"), do.Attack(BRAM, "m4"))
    fight_on(play, blows)
    play.do(do.Give(ADA, "i2", "m1", count=2))
    persuaded(play, BRAM, "m2")
    all_of(play, do.Move(BRAM, "west"), do.Learn(ADA, "poise"), do.ResetSkills(ADA))
    return play


def exploring() -> Play:
    """A scout finds what is hidden, passes traps, locks and the dark, and burns the brazier."""
    scout = hero(ADA, calling="scout", level=4, hp=70, mana=30)
    play = Play(
        scout, creature("m1", "bat", CELLAR), thing("i1", "lamp", ADA, fuel=12),
        thing("i2", "torch", ADA, count=2), thing("i3", "oil", ADA), thing("i4", "salts", ADA),
        seed=600,
    )  # fmt: skip
    until(play, do.Search(ADA), Found)
    search_all(play)
    all_of(play, do.Search(ADA, "niche"), do.Examine(ADA, "well"))
    all_of(play, do.Move(ADA, "east", sneaking=True), do.Try(ADA, "push", "idol"))
    play.do(do.Move(ADA, "west"))
    until(play, do.Unlock(ADA, "north"), DoorChanged)
    all_of(play, do.Open(ADA, "north"), do.Move(ADA, "north"), do.Try(ADA, "pull", "lever"))
    all_of(play, do.Move(ADA, "south"), do.Close(ADA, "north"), do.Kindle(ADA, "i1"))
    until(play, do.Disarm(ADA, "down"), TrapDisarmed)
    into_the_cellar(play)
    return play


def search_all(play: Play) -> None:
    """Search until the exit, the detail and the trap of the yard are known."""
    while not {"exit:yard:east", "detail:yard:niche", "trap:yard:down"} <= {*play.being().known}:
        until(play, do.Search(ADA), CheckMade)


def into_the_cellar(play: Play) -> None:
    """Past the bat; the chest's trap goes off, the brazier burns, the lamp burns out."""
    play.do(do.Move(ADA, "down"))
    fight_on(play, lambda play, who: [do.Attack(who, foes(play, CELLAR)[0])], CELLAR)
    all_of(play, do.Search(ADA, "chest"), do.Search(ADA, "chest"))
    all_of(play, do.Try(ADA, "light", "brazier", "i2"), do.Try(ADA, "pull", "brazier"))
    play.do(do.Throw(ADA, "i3", "brazier"))
    until(play, do.Hide(ADA), Hid, CELLAR)
    for _ in range(12):
        play.do(do.Pulse(CELLAR))
    until(play, do.Move(ADA, "up"), Arrived, CELLAR)
    all_of(play, do.Restore(CELLAR), do.Restore(DEN))


def things() -> Play:
    """Everything that can be done with things and coins."""
    play = Play(
        hero(ADA, coins=60, known=("trap:yard:down",)), hero(BRAM, coins=5),
        thing("i1", "sword", YARD), thing("i2", "maul", ADA), thing("i3", "potion", ADA, count=4),
        thing("i4", "sack", ADA), thing("i5", "strongbox", YARD, closed=True, locked=True),
        thing("i6", "key", ADA), thing("i7", "coin", "i5", count=9), thing("i8", "lamp", BRAM),
        thing("i9", "knife", BRAM, count=3), creature("m1", "bear"), seed=700,
    )  # fmt: skip
    all_of(play, do.Get(ADA, "i1"), do.Wear(ADA, "i1"), do.Wear(ADA, "i2"), do.Remove(ADA, "i2"))
    play.do(do.Drop(ADA, "i3", 2))
    all_of(play, do.Get(ADA, found(play, "potion", YARD)), do.Put(ADA, "i3", "i4", 1))
    all_of(play, do.Unlock(ADA, "i5"), do.Open(ADA, "i5"), do.Get(ADA, "i7"), do.Close(ADA, "i5"))
    all_of(play, do.Give(ADA, "i2", BRAM), do.GiveCoins(ADA, BRAM, 20), do.DropCoins(BRAM, 3))
    all_of(play, do.Kindle(BRAM, "i8"), do.Douse(BRAM, "i8"), do.Conjure(ADA, "pelt", 3))
    all_of(play, do.UseItem(ADA, found(play, "potion", "i4")), do.Throw(BRAM, "i9", "m1"))
    all_of(play, do.Banish(ADA, "m1"), do.Banish(ADA, "i5"), do.Unlock(ADA, "north"))
    all_of(play, do.Lock(ADA, "north"), do.Move(BRAM, "down"), do.Pulse(YARD))
    return play


def found(play: Play, kind: str, place: str) -> str:
    """The id of a thing of a kind in a place."""
    return next(item.id for item in play.scene.contents(place) if item.kind == kind)


def comings() -> Play:
    """Characters come, talk, lose their line in a fight and go; the world fills up again."""
    play = Play(
        hero(BRAM, hp=30, experience=140), creature("m1", "wolf"), creature("m2", "rat", CELLAR),
        seed=800,
    )  # fmt: skip
    all_of(play, do.Create("c7", "Dara", "local", "adept", extra={"luck": 2}), do.Wake("c7"))
    all_of(play, do.Say("c7", "Hello?"), do.Emote("c7", "waves."), do.Tell("c7", BRAM, "Come!"))
    all_of(play, do.SpeakOn("c7", "chat", "Hi."), do.Tune("c7", "trade", True))
    all_of(play, do.Move("c7", "out"), do.Respawn("rats"))
    all_of(play, do.Sleep("c7"), do.Wake("c7"), do.Sleep("c7"))
    fight_on(play, wary)
    all_of(play, do.Respawn("torches"), do.Transport(BRAM, HALL), do.Roam("m2"), do.Sleep(BRAM))
    return play


def wary(play: Play, who: str) -> list[Act]:
    """Guard, then run."""
    fight = play.fight()
    return [do.Flee(who)] if fight and fight.round > 1 else [do.Defend(who)]
