# SPDX-License-Identifier: EUPL-1.2
"""The word list for who reads: concepts by their preferred word, and one concept with all its words."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Lower

from schakelpunt.reference.queries import overrides, standing_of
from schakelpunt.reference.rules import Standing
from schakelpunt.vocabulary.models import Concept, Label

Link = tuple[str, str]
PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """A concept in a list: its preferred word and what it means."""

    slug: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class ConceptPage:
    """A stretch of the word list; `after` is the key of the next stretch, empty at the end."""

    items: tuple[ConceptRow, ...]
    after: str


@dataclass(frozen=True, slots=True)
class ConceptCard:
    """A concept with every word it goes by and the concepts around it."""

    slug: str
    name: str
    description: str
    standing: Standing
    alternatives: tuple[str, ...]
    abbreviations: tuple[str, ...]
    advice: tuple[str, ...]
    english: str
    broader: Link | None
    narrower: tuple[Link, ...]
    replaced_by: Link | None
    replaces: tuple[Link, ...]
    disciplines: tuple[Link, ...]


def concept_page(after: str = "", *, starts: str = "", limit: int = PER_PAGE) -> ConceptPage:
    """The word list by preferred word, from one key on; `starts` keeps one first letter."""
    rows = Label.objects.filter(withdrawn=False, concept__withdrawn=False, language="nl")
    rows = rows.filter(kind=Label.Kind.PREFERRED, text__istartswith=starts).annotate(low=Lower("text"))
    key = _key_of(after)
    if key is not None:
        rows = rows.filter(Q(low__gt=key) | Q(low=key, concept_id__gt=after))
    found = list(rows.select_related("concept").order_by("low", "concept_id")[: limit + 1])
    items = tuple(ConceptRow(row.concept_id, row.text, row.concept.description) for row in found[:limit])
    return ConceptPage(items, items[-1].slug if len(found) > limit else "")


def concepts_of(discipline: str) -> tuple[ConceptRow, ...]:
    """The words of one field of soil work."""
    rows = Label.objects.filter(withdrawn=False, concept__withdrawn=False, language="nl")
    rows = rows.filter(kind=Label.Kind.PREFERRED, concept__disciplines=discipline)
    rows = rows.select_related("concept").order_by(Lower("text"))
    return tuple(ConceptRow(row.concept_id, row.text, row.concept.description) for row in rows)


def concept_card(slug: str) -> ConceptCard | None:
    """One concept with its words, and the concepts above, below and beside it."""
    row = Concept.objects.filter(withdrawn=False, pk=slug).prefetch_related("disciplines").first()
    if row is None:
        return None
    labels = list(row.labels.filter(withdrawn=False).order_by("id"))
    narrower = list(row.narrower.filter(withdrawn=False).values_list("pk", flat=True))
    replaces = list(row.replaces.filter(withdrawn=False).values_list("pk", flat=True))
    around = [ref for ref in (row.broader_id, row.replaced_by_id, *narrower, *replaces) if ref]
    names = _names([row.pk, *around])
    return ConceptCard(
        slug=row.pk,
        name=names[row.pk],
        description=row.description,
        standing=standing_of(row.basis, row.source, overrides("concept").get(row.pk)),
        alternatives=_texts(labels, Label.Kind.ALTERNATIVE),
        abbreviations=_texts(labels, Label.Kind.ABBREVIATION),
        advice=tuple(label.advice for label in labels if label.advice),
        english=next(iter(_texts(labels, Label.Kind.PREFERRED, "en")), ""),
        broader=_link(row.broader_id, names),
        narrower=_links(narrower, names),
        replaced_by=_link(row.replaced_by_id, names),
        replaces=_links(replaces, names),
        disciplines=tuple((d.pk, d.name) for d in row.disciplines.all()),
    )


def _key_of(slug: str) -> str | None:
    if not slug:
        return None
    words = Label.objects.filter(concept=slug, language="nl", kind=Label.Kind.PREFERRED)
    return words.annotate(low=Lower("text")).values_list("low", flat=True).first()


def _names(slugs: list[str]) -> dict[str, str]:
    labels = Label.objects.filter(concept__in=slugs, language="nl", kind=Label.Kind.PREFERRED)
    return {slug: slug for slug in slugs} | dict(labels.values_list("concept_id", "text"))


def _texts(labels: list[Label], kind: Label.Kind, language: str = "nl") -> tuple[str, ...]:
    return tuple(label.text for label in labels if label.kind == kind and label.language == language)


def _link(slug: str | None, names: dict[str, str]) -> Link | None:
    return (slug, names[slug]) if slug else None


def _links(slugs: list[str], names: dict[str, str]) -> tuple[Link, ...]:
    return tuple(sorted(((slug, names[slug]) for slug in slugs), key=lambda link: link[1]))
