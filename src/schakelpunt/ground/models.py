# SPDX-License-Identifier: EUPL-1.2
"""What lies there: overlays, legal hooks and the interaction table (data and reading, for now)."""

from django.db import models

from schakelpunt.network.models import Organisation
from schakelpunt.reference.models import ShippedRow
from schakelpunt.vocabulary.models import Challenge, Discipline, Layer, Named, Quality


class Overlay(ShippedRow):
    """A map service that can be asked about an area, with its addresses and what it tells."""

    name = models.CharField(max_length=300)
    owner = models.CharField(max_length=300, blank=True)
    disciplines = models.ManyToManyField(Discipline, related_name="overlays", blank=True)
    layer = models.ForeignKey(Layer, on_delete=models.PROTECT, null=True, blank=True, related_name="overlays")
    region = models.SlugField(max_length=40, blank=True)
    tells = models.TextField(blank=True)
    caveat = models.TextField(blank=True)
    licence = models.CharField(max_length=300, blank=True)
    licence_seen = models.BooleanField(default=False)
    refresh = models.CharField(max_length=200, blank=True)
    attributes = models.JSONField(default=list, blank=True)
    endpoints = models.JSONField(default=list, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class LegalHook(ShippedRow):
    """A law and article on which a duty or power rests, with how sure the number is."""

    name = models.CharField(max_length=300)
    description = models.TextField(blank=True)
    certainty = models.CharField(max_length=10, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class InteractionKind(Named):
    """Conflict, chance, precondition or duty."""


class Interaction(ShippedRow):
    """What a challenge and a discipline do to each other, and the question that raises."""

    challenge = models.ForeignKey(Challenge, on_delete=models.PROTECT, related_name="interactions")
    part = models.CharField(max_length=60, blank=True)
    discipline = models.ForeignKey(Discipline, on_delete=models.PROTECT, related_name="interactions")
    kind = models.ForeignKey(InteractionKind, on_delete=models.PROTECT, related_name="interactions")
    layers = models.JSONField(default=list, blank=True)
    mechanism = models.TextField()
    knowledge_question = models.TextField()
    authorities = models.JSONField(default=list, blank=True)
    institutions = models.ManyToManyField(Organisation, related_name="interactions", blank=True)
    legal = models.ManyToManyField(LegalHook, related_name="interactions", blank=True)
    qualities = models.ManyToManyField(Quality, related_name="interactions", blank=True)
    overlays = models.ManyToManyField(Overlay, related_name="interactions", blank=True)
    certainty = models.CharField(max_length=10, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["id"]

    def __str__(self) -> str:
        return self.id
