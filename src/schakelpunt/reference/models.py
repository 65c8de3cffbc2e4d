# SPDX-License-Identifier: EUPL-1.2
"""Shipped rows and the regional changes to them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ShippedRow(models.Model):
    """A row that comes with the product: its slug is its key, and only `load` writes it."""

    id = models.SlugField(primary_key=True, max_length=120)
    basis = models.CharField(max_length=20, default="vakkennis")
    source = models.TextField(blank=True)
    withdrawn = models.BooleanField(default=False, db_index=True)

    class Meta:
        abstract = True


class Override(models.Model):
    """What a hub changed in, switched off or confirmed of a shipped row; the row itself stays as shipped."""

    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=120)
    hub = models.CharField(max_length=40, blank=True, help_text=_("leeg: voor het hele knooppunt"))
    changes = models.JSONField(default=dict, blank=True)
    switched_off = models.BooleanField(default=False)
    confirmed_by = models.CharField(max_length=200, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    remark = models.TextField(blank=True)
    made_by = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "ref", "hub"], name="one_override_per_row_and_hub")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref} {self.hub}".strip()
