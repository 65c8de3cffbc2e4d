# SPDX-License-Identifier: EUPL-1.2
"""The interaction table for who reads: all crossings with their counts, one crossing, one interaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from schakelpunt.ground.models import Interaction
from schakelpunt.ground.queries.plays import KIND_WEIGHT, interactions
from schakelpunt.reference.queries import Said, overrides, standing_of
from schakelpunt.reference.rules import Standing

Link = tuple[str, str]
Crossing = tuple[str, str]


@dataclass(frozen=True, slots=True)
class InteractionRow:
    """An interaction in a list: what happens, the question it raises, who decides and on what ground."""

    id: str
    kind: str
    challenge: Link
    discipline: Link
    mechanism: str
    knowledge_question: str
    authorities: tuple[str, ...]
    legal: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Hook:
    """A law and article with how sure the number is."""

    name: str
    description: str
    certainty: str


@dataclass(frozen=True, slots=True)
class InteractionCard:
    """One interaction with all it points at."""

    row: InteractionRow
    part: str
    layers: tuple[str, ...]
    depth: tuple[int, int]
    hooks: tuple[Hook, ...]
    qualities: tuple[str, ...]
    overlays: tuple[Link, ...]
    institutions: tuple[Link, ...]
    certainty: str


def crossings() -> dict[Crossing, Counter[str]]:
    """How many interactions of each kind there are where a challenge meets a discipline."""
    rows = Interaction.objects.filter(withdrawn=False).exclude(pk__in=_switched_off())
    found: dict[Crossing, Counter[str]] = {}
    for challenge, discipline, kind in rows.values_list("challenge_id", "discipline_id", "kind_id"):
        found.setdefault((challenge, discipline), Counter())[kind] += 1
    return found


def interaction_rows(*, challenge: str = "", discipline: str = "") -> tuple[InteractionRow, ...]:
    """The interactions of a challenge, of a discipline, or of both: conflicts and duties lead."""
    rows = interactions()
    if challenge:
        rows = rows.filter(challenge=challenge)
    if discipline:
        rows = rows.filter(discipline=discipline)
    return _listed(rows)


def interactions_of(organisation: str) -> tuple[InteractionRow, ...]:
    """The interactions in which one organisation is named."""
    return _listed(interactions().filter(institutions=organisation))


def interactions_on(overlay: str) -> tuple[InteractionRow, ...]:
    """The interactions that one map source sheds light on."""
    return _listed(interactions().filter(overlays=overlay))


def interaction_card(ref: str) -> InteractionCard | None:
    """One interaction with all it points at."""
    rows = interactions().filter(pk=ref).exclude(pk__in=_switched_off())
    row = rows.prefetch_related("qualities").first()
    if row is None:
        return None
    return InteractionCard(
        row=_row(row, overrides("interaction").get(ref)),
        part=_part(row),
        layers=tuple(row.layers),
        depth=(row.discipline.from_m, row.discipline.to_m),
        hooks=tuple(Hook(hook.name, hook.description, hook.certainty) for hook in row.legal.all()),
        qualities=tuple(quality.name for quality in row.qualities.all()),
        overlays=tuple((overlay.pk, overlay.name) for overlay in row.overlays.all()),
        institutions=tuple((body.pk, body.name) for body in row.institutions.all()),
        certainty=row.certainty,
    )


def _listed(rows: QuerySet[Interaction]) -> tuple[InteractionRow, ...]:
    said = overrides("interaction")
    kept: Iterable[Interaction] = (r for r in rows if not (r.pk in said and said[r.pk].switched_off))
    ordered = sorted(kept, key=lambda row: (KIND_WEIGHT.get(row.kind_id, 9), row.pk))
    return tuple(_row(row, said.get(row.pk)) for row in ordered)


def _switched_off() -> list[str]:
    return [ref for ref, override in overrides("interaction").items() if override.switched_off]


def _part(row: Interaction) -> str:
    """The name of the part of the challenge that an interaction is about."""
    return next((part["naam"] for part in row.challenge.parts if part["id"] == row.part), "")


def _row(row: Interaction, override: Said | None) -> InteractionRow:
    changes = override.changes if override else {}
    return InteractionRow(
        id=row.pk,
        kind=row.kind_id,
        challenge=(row.challenge_id, row.challenge.name),
        discipline=(row.discipline_id, row.discipline.name),
        mechanism=changes.get("mechanism", row.mechanism),
        knowledge_question=changes.get("knowledge_question", row.knowledge_question),
        authorities=tuple(row.authorities),
        legal=tuple(hook.name for hook in row.legal.all()),
        standing=standing_of(row.basis, row.source, override),
    )
