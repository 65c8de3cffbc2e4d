# SPDX-License-Identifier: EUPL-1.2
"""What happened: one line per action, and how far each follower has read."""

from django.db import models


class Entry(models.Model):
    """One action on one object; lines are only ever added."""

    number = models.BigAutoField(primary_key=True)
    room = models.CharField(max_length=40)
    object_kind = models.CharField(max_length=40)
    object_ref = models.CharField(max_length=200)
    verb = models.CharField(max_length=40)
    actor = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name_plural = "entries"
        ordering = ["number"]
        indexes = [
            models.Index(fields=["room", "number"], name="entry_room_number"),
            models.Index(fields=["object_kind", "object_ref"], name="entry_object"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.verb} {self.object_kind} {self.object_ref}"


class Bookmark(models.Model):
    """How far one follower has read."""

    name = models.CharField(max_length=60, unique=True)
    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} {self.number}"
