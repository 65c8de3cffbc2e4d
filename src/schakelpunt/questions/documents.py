# SPDX-License-Identifier: EUPL-1.2
"""The search documents of questions with their answers: never wider than who may read the words in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.words import field_words
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.queries.known import HUBS, PREFIX
from schakelpunt.questions.rules import State, Visibility
from schakelpunt.questions.rules.states import wider
from schakelpunt.search.documents import EVERYONE, SearchDocument


def documents(lexicon: Lexicon, references: Collection[str] | None = None) -> Iterator[SearchDocument]:
    """A document per question that was asked: all of them, or only those named.

    What an asker typed stands in it only when the question itself may be read by everybody who may find
    it; else only the published words of its answers do. Answers that are not published never do.
    """
    rows = Question.objects.exclude(state=State.CONCEPT).select_related("area")
    if references is not None:
        rows = rows.filter(reference__in=references)
    rows = rows.prefetch_related("disciplines", "challenges", "answers__areas")
    return (_document(row, lexicon) for row in rows.order_by("id"))


def _document(row: Question, lexicon: Lexicon) -> SearchDocument:
    circle, answers = _circle(row)
    itself = not wider(circle, _own_circle(row))
    title = row.text if itself else answers[0].title
    told = [row.text, row.explanation, row.area.name] if itself else [answer.title for answer in answers]
    words = field_words(" . ".join([*told, *(answer.text for answer in answers)]), lexicon)
    return SearchDocument(
        ref=f"{PREFIX}:{row.reference}",
        kind="vraag",
        title=title,
        title_stems=field_words(title, lexicon).stems,
        exact=words.exact,
        stems=words.stems,
        parts=words.parts,
        concepts=words.concepts,
        disciplines=tuple(d.pk for d in row.disciplines.all()),
        challenges=tuple(c.pk for c in row.challenges.all()),
        places=(row.area_id,) if itself else _places(answers),
        region=row.hub_id,
        year=row.asked_on.year if itself else answers[0].given_on.year,
        audience=_audience(circle, row.hub_id),
    )


def _circle(row: Question) -> tuple[str, list[Answer]]:
    """The widest circle that may find a question, and the published answers which that circle may read."""
    own = _own_circle(row)
    published = [answer for answer in row.answers.all() if answer.text]
    circle = own
    for answer in published:
        circle = answer.visibility if wider(answer.visibility, circle) else circle
    return circle, [answer for answer in published if circle in (own, answer.visibility)]


def _own_circle(row: Question) -> str:
    """Who may read the question itself; what was withdrawn only its own hub."""
    return Visibility.HUB if row.state == State.WITHDRAWN else row.visibility


def _places(answers: list[Answer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(area.pk for answer in answers for area in answer.areas.all()))


def _audience(circle: str, hub: str) -> tuple[str, ...]:
    if circle == Visibility.PUBLIC:
        return (EVERYONE,)
    own = f"schakelpunt:{hub}"
    return (HUBS, own) if circle == Visibility.HUBS else (own,)
