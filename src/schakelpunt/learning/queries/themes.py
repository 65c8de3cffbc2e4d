# SPDX-License-Identifier: EUPL-1.2
"""The learning themes for who reads."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch

from schakelpunt.learning.models import LearningQuestion, LearningTheme
from schakelpunt.reference.queries import overrides, standing_of
from schakelpunt.reference.rules import Standing


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A learning theme with its questions and how well the row is founded."""

    number: int
    slug: str
    name: str
    description: str
    standing: Standing
    questions: tuple[LearningQuestion, ...]


def theme_cards() -> tuple[ThemeCard, ...]:
    """The eight themes on which the regions learn together, each with its questions."""
    said = overrides("learningtheme")
    asked = LearningQuestion.objects.filter(withdrawn=False).order_by("id")
    rows = LearningTheme.objects.filter(withdrawn=False).prefetch_related(Prefetch("questions", asked))
    return tuple(
        ThemeCard(
            number=row.order,
            slug=row.pk,
            name=row.name,
            description=row.description,
            standing=standing_of(row.basis, row.source, said.get(row.pk)),
            questions=tuple(row.questions.all()),
        )
        for row in rows
    )
