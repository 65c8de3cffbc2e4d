# SPDX-License-Identifier: EUPL-1.2
"""What is already known: resources and answered questions that fit, read again from the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet, Sum

from schakelpunt.library.models import Resource
from schakelpunt.library.queries.candidates import candidates, resources
from schakelpunt.matching.known import known
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import Candidate, Hit, Need, Piece, Whereabouts
from schakelpunt.matching.snippets import snippet
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.shapes import Known
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rules import State
from schakelpunt.reference.queries import overrides, standing_of, worded_rows
from schakelpunt.reference.rules import EXAMPLE, standing
from schakelpunt.search.documents import EVERYONE
from schakelpunt.search.find import Search
from schakelpunt.search.index import Index

PREFIX = "vraag"
OFFERED = 60


@lru_cache(maxsize=4)
def _opened(folder: Path) -> Index:
    return Index.open(folder)


def index() -> Index:
    """The index of this host; it notices by itself when another process wrote to it."""
    return _opened(settings.INDEX)


def audience(account: Any | None) -> tuple[str, ...]:
    """Whose documents this account may be offered; the database has the last word."""
    if account is None or not getattr(account, "is_authenticated", False):
        return (EVERYONE,)
    hubs = account.memberships.values_list("hub_id", flat=True)
    return (EVERYONE, *(f"schakelpunt:{hub}" for hub in hubs))


def search_of(need: Need, account: Any | None, kinds: tuple[str, ...]) -> Search:
    """The need as words per field of the index."""
    return Search(
        exact=need.words,
        stems=need.stems,
        title=need.stems,
        parts=need.parts,
        concepts=tuple(concept.slug for concept in need.concepts),
        places=need.places,
        kinds=kinds,
        audience=audience(account),
    )


def known_items(
    need: Need, where: Whereabouts, account: Any | None, limit: int, lexicon: Lexicon
) -> tuple[Known, ...]:
    """The best fitting resources and answered questions, each with its reasons; none rather than rubbish."""
    searches = index().find_each(search_of(need, account, ("kennisproduct", "vraag")), OFFERED)
    refs = {ref for found in searches.values() for ref, _score in found}
    hits = known(need, searches, candidates(refs) | question_candidates(refs, account), where, limit=limit)
    return tuple(items(hits, need, account, lexicon, where.hub).values())


def items(
    hits: Sequence[Hit], need: Need, account: Any | None, lexicon: Lexicon, hub: str = ""
) -> dict[str, Known]:
    """The hits as the pages show them, by index name; what the database no longer gives is left out."""
    refs = [hit.ref for hit in hits]
    changed = overrides("resource", hub)
    cards, asked = worded_rows(resources(refs), changed), questions(refs, account)
    found: dict[str, Known] = {}
    for hit in hits:
        if hit.ref in cards:
            found[hit.ref] = resource_item(cards[hit.ref], hit, need, lexicon, changed)
        elif hit.ref in asked:
            found[hit.ref] = question_item(asked[hit.ref], hit, need, lexicon)
    return found


def questions(refs: Iterable[str], account: Any | None) -> dict[str, Question]:
    """The questions behind index names that this account may read, with their answers."""
    rows = _asked(refs, account).select_related("area", "hub").prefetch_related("answers__organisation")
    return {f"{PREFIX}:{row.reference}": row for row in rows}


def _asked(refs: Iterable[str], account: Any | None) -> QuerySet[Question]:
    names = [ref.partition(":")[2] for ref in refs if ref.startswith(f"{PREFIX}:")]
    return visible_to(account).filter(reference__in=names)


def question_candidates(
    refs: Iterable[str], account: Any | None, answered: bool = True
) -> dict[str, Candidate]:
    """What counts for the weight of the questions behind index names that this account may read."""
    rows = _asked(refs, account).annotate(reused=Sum("answers__reused"))
    rows = rows.filter(state=State.ANSWERED) if answered else rows
    rows = rows.prefetch_related("disciplines", "challenges")
    return {f"{PREFIX}:{row.reference}": _candidate(row) for row in rows}


def _candidate(row: Any) -> Candidate:
    return Candidate(
        ref=f"{PREFIX}:{row.reference}",
        kind="antwoord",
        title=row.text,
        disciplines=tuple(d.pk for d in row.disciplines.all()),
        challenges=tuple(c.pk for c in row.challenges.all()),
        municipalities=(row.area_id,),
        region=row.hub_id,
        year=row.asked_on.year,
        validity="current",
        reused=row.reused or 0,
    )


def resource_item(row: Resource, hit: Hit, need: Need, lexicon: Lexicon, changed: dict[str, Any]) -> Known:
    """A resource as a found thing."""
    return Known(
        ref=row.pk,
        kind=row.kind_id,
        kind_name=row.kind.name,
        title=row.title,
        address=f"/kennis/{row.pk}",
        url=row.url,
        source=row.publisher.name if row.publisher else row.publisher_name,
        source_id=row.publisher_id or "",
        year=row.year,
        places=tuple(area.name for area in row.areas.all()),
        validity=row.validity,
        standing=standing_of(row.basis, row.source, changed.get(row.pk)),
        score=hit.score,
        reasons=hit.reasons,
        snippet=_pieces(row.summary, need, lexicon),
    )


def question_item(row: Question, hit: Hit, need: Need, lexicon: Lexicon) -> Known:
    """An earlier question with its answer as a found thing."""
    answer = next(iter(row.answers.all()), None)
    by = answer.organisation if answer else None
    return Known(
        ref=row.reference,
        kind="antwoord",
        kind_name="eerder antwoord",
        title=row.text,
        address=f"/vragen/{row.reference}",
        url="",
        source=by.name if by else row.hub.name,
        source_id=by.pk if by else "",
        year=row.asked_on.year,
        places=(row.area.name,),
        validity="actueel",
        standing=standing(EXAMPLE if row.example else "gezien"),
        score=hit.score,
        reasons=hit.reasons,
        snippet=_pieces(answer.text if answer else row.explanation, need, lexicon),
    )


def _pieces(text: str, need: Need, lexicon: Lexicon) -> tuple[Piece, ...]:
    return tuple(snippet(text, need, lexicon).pieces)
