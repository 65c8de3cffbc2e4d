# SPDX-License-Identifier: EUPL-1.2
"""The search documents of questions with their answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.words import field_words
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import Visibility
from schakelpunt.search.documents import EVERYONE, SearchDocument

PREFIX = "vraag"


def documents(lexicon: Lexicon, references: Collection[str] | None = None) -> Iterator[SearchDocument]:
    """A document per question: all of them, or only those named; the audience says who may find it."""
    rows = Question.objects.select_related("area")
    if references is not None:
        rows = rows.filter(reference__in=references)
    rows = rows.prefetch_related("disciplines", "challenges", "answers")
    return (_document(row, lexicon) for row in rows.order_by("id"))


def _document(row: Question, lexicon: Lexicon) -> SearchDocument:
    answers = [answer.text for answer in row.answers.all()]
    words = field_words(" . ".join([row.text, row.explanation, *answers, row.area.name]), lexicon)
    public = row.visibility == Visibility.PUBLIC
    return SearchDocument(
        ref=f"{PREFIX}:{row.reference}",
        kind="vraag",
        title=row.text,
        title_stems=field_words(row.text, lexicon).stems,
        exact=words.exact,
        stems=words.stems,
        parts=words.parts,
        concepts=words.concepts,
        disciplines=tuple(d.pk for d in row.disciplines.all()),
        challenges=tuple(c.pk for c in row.challenges.all()),
        places=(row.area_id,),
        region=row.hub_id,
        year=row.asked_on.year,
        audience=(EVERYONE,) if public else (f"schakelpunt:{row.hub_id}",),
    )
