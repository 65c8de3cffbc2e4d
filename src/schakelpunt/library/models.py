# SPDX-License-Identifier: EUPL-1.2
"""What is written: pieces of knowledge with their publisher, place, year and standing."""

from django.db import models

from schakelpunt.network.models import Organisation
from schakelpunt.places.models import Area
from schakelpunt.reference.models import ShippedRow
from schakelpunt.vocabulary.models import Challenge, Concept, Discipline, Named


class ResourceKind(Named):
    """A kind of resource: case, guide, model rule, data set, tool."""


class Resource(ShippedRow):
    """One piece of knowledge: a document, data set, case or tool, told in our own words with its address."""

    class Validity(models.TextChoices):
        CURRENT = "actueel"
        DATED = "gedateerd"
        ARCHIVED = "archief"
        UNKNOWN = "onbekend"

    title = models.CharField(max_length=300)
    kind = models.ForeignKey(ResourceKind, on_delete=models.PROTECT, related_name="resources")
    publisher = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="resources"
    )
    publisher_name = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    disciplines = models.ManyToManyField(Discipline, related_name="resources", blank=True)
    challenges = models.ManyToManyField(Challenge, related_name="resources", blank=True)
    concepts = models.ManyToManyField(Concept, related_name="resources", blank=True)
    areas = models.ManyToManyField(Area, related_name="resources", blank=True)
    region = models.SlugField(max_length=40, blank=True)
    summary = models.TextField(blank=True)
    answers = models.JSONField(default=list, blank=True)
    validity = models.CharField(max_length=12, choices=Validity.choices, default=Validity.UNKNOWN)
    seen_on = models.DateField(null=True, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title
