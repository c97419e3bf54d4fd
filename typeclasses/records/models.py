"""Tables of the game: documents, the log of intents, due work. Only the store writes them."""

from typing import ClassVar

from django.db import models


class Document(models.Model):
    """One document of the world: a being, an item, a room or a door, as JSON."""

    key = models.CharField(primary_key=True, max_length=120)
    kind = models.CharField(max_length=12)
    version = models.PositiveSmallIntegerField()
    body = models.TextField()

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class CatalogVersion(models.Model):
    """A catalogue that intents were resolved with, by the digest of its JSON."""

    digest = models.CharField(primary_key=True, max_length=64)
    since = models.DateTimeField(auto_now_add=True)
    body = models.TextField()

    def __str__(self) -> str:
        return f"catalogue {self.digest[:8]}"


class LoggedIntent(models.Model):
    """One resolved intent: enough to play it again, see `game.replay`.

    `entered` and `fight_entered` hold the documents that a replay of the whole log, or of the
    fight alone, does not know yet: new ones, and those changed by something else than an intent.
    """

    at = models.DateTimeField(auto_now_add=True)
    catalog = models.ForeignKey(CatalogVersion, on_delete=models.PROTECT, db_index=False)
    actor = models.CharField(max_length=120)
    fight = models.CharField(max_length=60, blank=True)
    intent = models.TextField()
    seed = models.BigIntegerField()
    events = models.TextField()
    entered = models.TextField(blank=True)
    fight_entered = models.TextField(blank=True)

    class Meta:
        """Each index is a page more to write for every intent: only fights are looked up."""

        indexes: ClassVar = [
            models.Index("fight", "actor", condition=~models.Q(fight=""), name="intent_in_fight"),
            models.Index("actor", condition=~models.Q(fight=""), name="intent_of_fighter"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.intent}"


class Due(models.Model):
    """Work that is due at a time; found again at every start."""

    key = models.CharField(primary_key=True, max_length=160)
    at = models.DateTimeField(db_index=True)
    intent = models.TextField()

    def __str__(self) -> str:
        return f"{self.key} at {self.at}"
