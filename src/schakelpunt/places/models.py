# SPDX-License-Identifier: EUPL-1.2
"""Areas: municipalities and provinces, with years of validity and four numbers in RD New."""

from django.db import models

from schakelpunt.reference.models import ShippedRow


class Area(ShippedRow):
    """An administrative area; its id is its official code (GM0153, pv23). Coordinates are RD New, metres."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "gemeente"
        PROVINCE = "provincie"
        COUNTRY = "land"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=100)
    other_names = models.JSONField(default=list, blank=True)
    province = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="municipalities"
    )
    tooi = models.URLField(max_length=200, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors"
    )
    x = models.IntegerField(null=True, blank=True)
    y = models.IntegerField(null=True, blank=True)
    x_min = models.IntegerField(null=True, blank=True)
    y_min = models.IntegerField(null=True, blank=True)
    x_max = models.IntegerField(null=True, blank=True)
    y_max = models.IntegerField(null=True, blank=True)
    km2 = models.FloatField(null=True, blank=True)
    inhabitants = models.PositiveIntegerField(null=True, blank=True)
    neighbours = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="neighbour_of")
    nearest_region = models.SlugField(max_length=40, blank=True)
    nearest_km = models.FloatField(null=True, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["name"]
        indexes = [
            models.Index(fields=["x_min", "x_max"], name="area_x"),
            models.Index(fields=["y_min", "y_max"], name="area_y"),
        ]

    def __str__(self) -> str:
        return self.name
