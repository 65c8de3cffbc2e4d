# SPDX-License-Identifier: EUPL-1.2
"""Resources in the shape that the matcher reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from schakelpunt.library.models import Resource
from schakelpunt.matching.shapes import Candidate, Example

PREFIX = "kennis"
ANSWER_WEIGHT = 0.5  # a question teaches less than the card that answers it
VALIDITY = {"actueel": "current", "gedateerd": "dated", "archief": "archived", "onbekend": "unknown"}


def ref_of(slug: str) -> str:
    """The name of a resource in the index."""
    return f"{PREFIX}:{slug}"


def resources(refs: Iterable[str]) -> dict[str, Resource]:
    """The resources behind index names, as the database has them now, with all a page shows of them."""
    rows = Resource.objects.filter(pk__in=_slugs(refs), withdrawn=False)
    rows = rows.select_related("kind", "publisher").prefetch_related("areas")
    return {ref_of(row.pk): row for row in rows}


def candidates(refs: Iterable[str]) -> dict[str, Candidate]:
    """What counts for the weight of the resources behind index names: ids only, so a hundred cost little."""
    slugs = _slugs(refs)
    links = {field: _linked(field, slugs) for field in ("disciplines", "challenges", "concepts", "areas")}
    rows = Resource.objects.filter(pk__in=slugs, withdrawn=False).values_list(
        "pk", "kind_id", "title", "region", "year", "validity", "basis"
    )
    return {
        ref_of(slug): Candidate(
            ref=ref_of(slug),
            kind=kind,
            title=title,
            disciplines=tuple(links["disciplines"][slug]),
            challenges=tuple(links["challenges"][slug]),
            concepts=tuple(links["concepts"][slug]),
            municipalities=tuple(links["areas"][slug]),
            region=region,
            year=year,
            validity=VALIDITY.get(validity, "unknown"),
            standing=basis,
        )
        for slug, kind, title, region, year, validity, basis in rows
    }


def _slugs(refs: Iterable[str]) -> list[str]:
    return [ref.partition(":")[2] for ref in refs if ref.startswith(f"{PREFIX}:")]


def _linked(field: str, slugs: Collection[str]) -> dict[str, list[str]]:
    """The ids that each resource points at by one of its links, in the order of the files."""
    through = getattr(Resource, field).through
    column = Resource._meta.get_field(field).m2m_reverse_name()  # type: ignore[union-attr]
    rows = through.objects.filter(resource_id__in=slugs).order_by("id").values_list("resource_id", column)
    found: dict[str, list[str]] = defaultdict(list)
    for slug, target in rows:
        found[slug].append(target)
    return found


def examples() -> tuple[Example, ...]:
    """The cards as labelled texts, and each question a card answers: people chose their topics."""
    rows = Resource.objects.filter(withdrawn=False).prefetch_related("disciplines", "challenges")
    return tuple(example for row in rows.order_by("id") for example in _examples(row))


def _examples(row: Resource) -> Iterator[Example]:
    disciplines = tuple(topic.pk for topic in row.disciplines.all())
    challenges = tuple(topic.pk for topic in row.challenges.all())
    yield Example(f"{row.title} . {row.summary}", disciplines, challenges)
    for question in row.answers:
        yield Example(question, disciplines, challenges, ANSWER_WEIGHT)
