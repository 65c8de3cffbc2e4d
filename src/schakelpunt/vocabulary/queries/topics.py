# SPDX-License-Identifier: EUPL-1.2
"""Challenges, disciplines and the layers they lie in, for who reads."""

from __future__ import annotations

from dataclasses import dataclass

from schakelpunt.reference.queries import overrides, standing_of
from schakelpunt.reference.rules import Standing
from schakelpunt.vocabulary.models import Challenge, Discipline, Named, Quality


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A challenge or discipline as a reader sees it, with how well the row is founded."""

    slug: str
    name: str
    description: str
    standing: Standing
    entry: bool = False
    parts: tuple[dict[str, str], ...] = ()
    layer: str = ""
    aspects: tuple[str, ...] = ()
    from_m: int = 0
    to_m: int = 0
    from_policy: bool = False


def discipline_cards() -> tuple[TopicCard, ...]:
    """The fields of soil work, in their own order."""
    said = overrides("discipline")
    rows = Discipline.objects.filter(withdrawn=False).select_related("layer")
    return tuple(_discipline(row, standing_of(row.basis, row.source, said.get(row.pk))) for row in rows)


def challenge_cards() -> tuple[TopicCard, ...]:
    """The societal tasks, with the way in beside the five at the end."""
    said = overrides("challenge")
    rows = Challenge.objects.filter(withdrawn=False).order_by("entry", "order", "name")
    return tuple(_challenge(row, standing_of(row.basis, row.source, said.get(row.pk))) for row in rows)


def discipline_card(slug: str) -> TopicCard | None:
    """One field of soil work, when it is in use."""
    row = Discipline.objects.filter(withdrawn=False, pk=slug).select_related("layer").first()
    return _discipline(row, _standing("discipline", row)) if row else None


def challenge_card(slug: str) -> TopicCard | None:
    """One societal task, when it is in use."""
    row = Challenge.objects.filter(withdrawn=False, pk=slug).first()
    return _challenge(row, _standing("challenge", row)) if row else None


def qualities_of(discipline: str) -> tuple[Quality, ...]:
    """What the subsurface can carry, yield, regulate or tell in one field."""
    rows = Quality.objects.filter(withdrawn=False, disciplines=discipline).select_related("group")
    return tuple(rows.order_by("group__name", "name"))


def _standing(kind: str, row: Named) -> Standing:
    return standing_of(row.basis, row.source, overrides(kind).get(row.pk))


def _discipline(row: Discipline, standing: Standing) -> TopicCard:
    return TopicCard(
        slug=row.pk,
        name=row.name,
        description=row.description,
        standing=standing,
        layer=row.layer.name,
        aspects=tuple(row.aspects),
        from_m=row.from_m,
        to_m=row.to_m,
        from_policy=row.from_policy,
    )


def _challenge(row: Challenge, standing: Standing) -> TopicCard:
    return TopicCard(
        slug=row.pk,
        name=row.name,
        description=row.description,
        standing=standing,
        entry=row.entry,
        parts=tuple({"name": part["naam"], "words": part.get("omschrijving", "")} for part in row.parts),
    )
