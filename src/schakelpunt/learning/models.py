# SPDX-License-Identifier: EUPL-1.2
"""What the regions learn together: eight themes with their questions."""

from django.db import models

from schakelpunt.reference.models import ShippedRow
from schakelpunt.vocabulary.models import Named


class LearningTheme(Named):
    """One of the eight themes on which the regions agreed to learn together."""


class LearningQuestion(ShippedRow):
    """A question of a theme (1a to 8a), and how the product helps to answer it."""

    theme = models.ForeignKey(LearningTheme, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField()
    support = models.TextField(blank=True)
    where = models.CharField(max_length=200, blank=True)

    class Meta(ShippedRow.Meta):
        ordering = ["id"]

    def __str__(self) -> str:
        return self.id
