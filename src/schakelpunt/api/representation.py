# SPDX-License-Identifier: EUPL-1.2
"""Rows of the reference content in Dutch names, named as `page.representation` does."""

from __future__ import annotations

from typing import Any

from schakelpunt.ground.models import Interaction
from schakelpunt.library.models import Resource
from schakelpunt.library.queries.shelves import publisher_of
from schakelpunt.network.models import Organisation
from schakelpunt.page.representation import standing
from schakelpunt.reference.models import ShippedRow
from schakelpunt.reference.queries import standing_of, worded
from schakelpunt.reference.rules import Verdict

Told = dict[str, Any]


def resource(kept: Resource, said: Verdict | None) -> Told:
    """A piece of knowledge."""
    row = worded(kept, said)
    return {
        **_card(row, said, "kennis", "kennisproducten"),
        "titel": row.title,
        "soort": row.kind_id,
        "bron": publisher_of(row),
        "bronId": row.publisher_id or "",
        "url": row.url,
        "jaar": row.year,
        "samenvatting": row.summary,
        "beantwoordt": row.answers,
        "plaatsen": [area.name for area in row.areas.all()],
        "gemeenten": [area.pk for area in row.areas.all()],
        "regio": row.region,
        "werkvelden": [discipline.pk for discipline in row.disciplines.all()],
        "opgaven": [challenge.pk for challenge in row.challenges.all()],
        "begrippen": sorted(concept.pk for concept in row.concepts.all()),
        "geldigheid": row.validity,
        "gezienOp": row.seen_on,
    }


def organisation(kept: Organisation, said: Verdict | None) -> Told:
    """An organisation with what it is said to know, its strongest field first."""
    row = worded(kept, said)
    known = sorted(row.expertise.all(), key=lambda known: (-known.level, known.discipline_id))
    return {
        **_card(row, said, "organisaties", "organisaties"),
        "naam": row.name,
        "afkorting": row.abbreviation,
        "soort": row.kind_id,
        "rol": row.role,
        "url": row.url,
        "tooi": row.tooi,
        "gemeente": (row.area_id or "") if row.kind_id == "gemeente" else "",
        "regios": row.regions,
        "geldigTot": row.valid_to,
        "opvolger": row.successor_id or "",
        "deskundigheid": [
            {
                "werkveld": field.discipline_id,
                "niveau": field.level,
                "gezegdDoor": field.said_by,
                "bevestigdOp": field.confirmed_on,
            }
            for field in known
            if not field.withdrawn
        ],
    }


def interaction(row: Interaction, said: Verdict | None) -> Told:
    """One row of the interaction table, in this node's own words where it chose others."""
    changes = said.changes if said else {}
    return {
        **_card(row, said, "samenspel", "samenspel"),
        "opgave": row.challenge_id,
        "werkveld": row.discipline_id,
        "soort": row.kind_id,
        "mechanisme": changes.get("mechanism", row.mechanism),
        "kennisvraag": changes.get("knowledge_question", row.knowledge_question),
        "bevoegd": row.authorities,
        "grondslag": sorted(hook.name for hook in row.legal.all()),
        "lagen": row.layers,
        "instellingen": [body.pk for body in row.institutions.all()],
        "kaartbronnen": [overlay.pk for overlay in row.overlays.all()],
    }


def _card(row: ShippedRow, said: Verdict | None, page: str, collection: str) -> Told:
    found = standing_of(row.basis, row.source, said)
    return {
        "id": row.pk,
        "pagina": f"/{page}/{row.pk}",
        "status": found.kind,
        "herkomst": standing(found),
        "_links": {"self": {"href": f"/api/v1/{collection}/{row.pk}"}},
    }
