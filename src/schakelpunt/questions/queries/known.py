# SPDX-License-Identifier: EUPL-1.2
"""What is already known: resources and answered questions that fit, read again from the database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.timezone import localdate

from schakelpunt.library.models import Resource
from schakelpunt.library.queries.candidates import candidates, ref_of, resources
from schakelpunt.matching.known import known
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import Candidate, Hit, Need, Piece, Whereabouts
from schakelpunt.matching.snippets import snippet
from schakelpunt.matching.words import field_words
from schakelpunt.questions.models import Answer, Question
from schakelpunt.questions.queries.reading import Reading, reading
from schakelpunt.questions.queries.shapes import Known
from schakelpunt.questions.queries.visible import findable_by, hubs_read_by
from schakelpunt.questions.rules.hours import is_overdue
from schakelpunt.questions.rules.references import answer_page
from schakelpunt.reference.queries import overrides, standing_of, worded_rows
from schakelpunt.reference.rules import CONFIRMED, EXAMPLE, Verdict, standing
from schakelpunt.search.documents import EVERYONE
from schakelpunt.search.find import Search
from schakelpunt.search.index import Index

PREFIX = "vraag"
OFFERED = 60
HUBS = "schakelpunten"
TITLES = 4_096
_titles: dict[tuple[str, int], tuple[str, ...]] = {}


@lru_cache(maxsize=4)
def _opened(folder: Path) -> Index:
    return Index.open(folder)


def index() -> Index:
    """The index of this host; it notices by itself when another process wrote to it."""
    return _opened(settings.INDEX)


def audience(account: Any | None) -> tuple[str, ...]:
    """Whose documents this account may be offered; the database has the last word."""
    hubs = sorted(hubs_read_by(account))
    return (EVERYONE, *([HUBS] if hubs else []), *(f"schakelpunt:{hub}" for hub in hubs))


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
    said = overrides("resource", where.hub)
    offered = judged(candidates(refs), said) | question_candidates(refs, account)
    hits = known(need, searches, offered, where, limit=limit)
    return tuple(items(hits, need, account, lexicon, said).values())


def judged(offered: Mapping[str, Candidate], verdicts: Mapping[str, Verdict]) -> dict[str, Candidate]:
    """Resources as a hub judged them: without those it switched off, and confirmed ones weighing more."""
    said = {ref_of(slug): verdict for slug, verdict in verdicts.items()}
    return {
        ref: replace(row, standing=CONFIRMED) if ref in said and said[ref].confirmed_by else row
        for ref, row in offered.items()
        if not (ref in said and said[ref].switched_off)
    }


def items(
    hits: Sequence[Hit], need: Need, account: Any | None, lexicon: Lexicon, changed: Mapping[str, Verdict]
) -> dict[str, Known]:
    """The hits as the pages show them, by index name; what the database no longer gives is left out."""
    refs = [hit.ref for hit in hits]
    cards, asked = worded_rows(resources(refs), changed), questions(refs, account)
    found: dict[str, Known] = {}
    for hit in hits:
        if hit.ref in cards:
            found[hit.ref] = resource_item(cards[hit.ref], hit, need, lexicon, changed)
        elif hit.ref in asked:
            found[hit.ref] = question_item(asked[hit.ref], hit, need, lexicon)
    return found


def questions(refs: Iterable[str], account: Any | None) -> dict[str, Question]:
    """The questions behind index names that this account may find, with the answers that it may read."""
    return {f"{PREFIX}:{row.reference}": row for row in _asked(refs, account)}


def _asked(refs: Iterable[str], account: Any | None, *beside: str) -> list[Any]:
    names = [ref.partition(":")[2] for ref in refs if ref.startswith(f"{PREFIX}:")]
    found = findable_by(account).filter(reference__in=names).select_related("area", "hub")
    rows: list[Any] = list(found.prefetch_related(*beside))
    alone = [answer for row in rows if not row.open_to_reader for answer in row.answers.all()]
    # Where an answer stands alone, the place of its question stays out and its own areas count.
    prefetch_related_objects(alone, "areas")
    return rows


def question_candidates(
    refs: Iterable[str], account: Any | None, answered: bool = True
) -> dict[str, Candidate]:
    """What counts for the weight of the questions behind index names that this account may find."""
    found = _asked(refs, account, "disciplines", "challenges")
    read = reading()
    kept = [row for row in found if row.answers.all() or not answered]
    return {f"{PREFIX}:{row.reference}": _candidate(row, read) for row in kept}


def _concepts(title: str, read: Reading) -> tuple[str, ...]:
    """What a title is about, kept per process until the reference content changes (`Reading.number`)."""
    key = (title, read.number)
    if key not in _titles:
        if len(_titles) >= TITLES:
            _titles.clear()
        _titles[key] = field_words(title, read.lexicon).concepts
    return _titles[key]


def _candidate(row: Any, read: Reading) -> Candidate:
    face = face_of(row)
    return Candidate(
        ref=f"{PREFIX}:{row.reference}",
        kind="antwoord",
        title=face.title,
        disciplines=tuple(d.pk for d in row.disciplines.all()),
        challenges=tuple(c.pk for c in row.challenges.all()),
        concepts=_concepts(face.title, read),
        municipalities=tuple(code for code, _name in face.places),
        region=row.hub_id,
        year=face.year,
        validity="dated" if face.dated else "current",
        reused=sum(answer.reused for answer in row.answers.all()),
    )


@dataclass(frozen=True, slots=True)
class Face:
    """What a reader may see of a question: itself, or only the published answer to it."""

    reference: str
    title: str
    address: str
    places: tuple[tuple[str, str], ...]
    year: int
    dated: bool
    answer: Answer | None


def face_of(row: Any) -> Face:
    """A question as it was found for a reader (see `findable_by`); what is not open to them stays out."""
    answer = next(iter(row.answers.all()), None)
    dated = answer is not None and is_overdue(answer.review_on, localdate())
    if answer is None or row.open_to_reader:
        own = ((row.area_id, row.area.name),)
        page = f"/vragen/{row.reference}"
        return Face(row.reference, row.text, page, own, row.asked_on.year, dated, answer)
    places = tuple((area.pk, area.name) for area in answer.areas.all())
    name = answer.reference or ""
    return Face(name, answer.title, answer_page(name), places, answer.given_on.year, dated, answer)


def resource_item(row: Resource, hit: Hit, need: Need, lexicon: Lexicon, changed: Mapping[str, Any]) -> Known:
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
    """An earlier question with its answer, or the answer alone, as a found thing."""
    face = face_of(row)
    by = face.answer.organisation if face.answer else None
    return Known(
        ref=face.reference,
        kind="antwoord",
        kind_name="eerder antwoord" if face.answer else "eerdere vraag",
        title=face.title,
        address=face.address,
        url="",
        source=by.name if by else row.hub.name,
        source_id=by.pk if by else "",
        year=face.year,
        places=tuple(name for _code, name in face.places),
        validity="gedateerd" if face.dated else "actueel",
        standing=standing(EXAMPLE if row.example else "gezien"),
        score=hit.score,
        reasons=hit.reasons,
        snippet=_pieces(face.answer.text if face.answer else row.explanation, need, lexicon),
    )


def _pieces(text: str, need: Need, lexicon: Lexicon) -> tuple[Piece, ...]:
    return tuple(snippet(text, need, lexicon).pieces)
