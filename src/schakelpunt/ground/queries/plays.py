# SPDX-License-Identifier: EUPL-1.2
"""What may play where a challenge meets a discipline."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from schakelpunt.ground.models import Interaction, Overlay
from schakelpunt.matching.shapes import Example

OVERLAY_WEIGHT = 0.7  # what a map source tells teaches less than a row of the table
KIND_WEIGHT = {"conflict": 0, "plicht": 1, "randvoorwaarde": 2, "kans": 3}


def interactions() -> QuerySet[Interaction]:
    """The interaction table in use, with all it points at."""
    rows = Interaction.objects.filter(withdrawn=False).select_related("challenge", "discipline", "kind")
    return rows.prefetch_related("legal", "overlays", "institutions")


def table() -> tuple[Interaction, ...]:
    """The whole interaction table, read once."""
    return tuple(interactions().order_by("id"))


def plays(
    rows: Sequence[Interaction], challenges: Sequence[str], disciplines: Sequence[str], limit: int = 8
) -> list[Interaction]:
    """The rows for these challenges and disciplines (best first in both): conflicts and duties lead.

    Without a discipline all of the challenge's rows count, and the other way round; without either, none.
    """
    fit = [row for row in rows if _fits(row, challenges, disciplines)]
    fit.sort(
        key=lambda row: (
            _rank(row.challenge_id, challenges) + _rank(row.discipline_id, disciplines),
            KIND_WEIGHT.get(row.kind_id, 9),
            row.id,
        )
    )
    return fit[:limit]


def _fits(row: Interaction, challenges: Sequence[str], disciplines: Sequence[str]) -> bool:
    if not challenges and not disciplines:
        return False
    here = not challenges or row.challenge_id in challenges
    return here and (not disciplines or row.discipline_id in disciplines)


def _rank(slug: str, wanted: Sequence[str]) -> int:
    return wanted.index(slug) if slug in wanted else len(wanted)


def examples() -> tuple[Example, ...]:
    """The interaction table and the map sources as labelled texts."""
    table_rows = tuple(
        Example(f"{row.mechanism} {row.knowledge_question}", (row.discipline_id,), (row.challenge_id,))
        for row in interactions()
    )
    overlays = Overlay.objects.filter(withdrawn=False).prefetch_related("disciplines")
    return table_rows + tuple(
        Example(f"{row.name} {row.tells}", tuple(d.pk for d in row.disciplines.all()), (), OVERLAY_WEIGHT)
        for row in overlays
    )
