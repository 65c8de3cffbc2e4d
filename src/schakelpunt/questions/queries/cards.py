# SPDX-License-Identifier: EUPL-1.2
"""The blocks of the first response, filled from the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from schakelpunt.ground.models import Interaction
from schakelpunt.ground.queries.plays import plays
from schakelpunt.matching.shapes import DeskHit, Hit, Knower, Whereabouts
from schakelpunt.network.models import Organisation
from schakelpunt.network.queries.hubs import hub_of, nearest_hub
from schakelpunt.questions.queries.shapes import Belongs, HubCard, Knows, Plays
from schakelpunt.reference.queries import overrides, standing_of, worded_rows
from schakelpunt.reference.rules import Verdict

DESK_NAMES = {
    "gemeente": "uw gemeente",
    "omgevingsdienst": "omgevingsdienst",
    "provincie": "provincie",
    "waterschap": "waterschap",
    "rijk": "Rijk",
    "iplo": "IPLO, het landelijke informatiepunt",
    "kennisinstelling": "kennisinstelling",
    "kenniscentrum": "kenniscentrum",
    "netbeheerder": "netbeheerder",
    "drinkwaterbedrijf": "drinkwaterbedrijf",
    "onderwijs": "onderwijs",
    "schakelpunt": "schakelpunt",
}


def knowers_at(knowers: Sequence[Knower], hub: str) -> list[Knower]:
    """The knowers as a hub sees them: its own levels of expertise, and without those it switched off."""
    changed = overrides("organisation", hub)
    kept = [row for row in knowers if not (row.id in changed and changed[row.id].switched_off)]
    return [_levelled(row, changed[row.id].changes) if row.id in changed else row for row in kept]


def _levelled(knower: Knower, changes: Mapping[str, Any]) -> Knower:
    levels = dict(knower.expertise) | changes.get("levels", {})
    ordered = sorted(
        ((slug, level) for slug, level in levels.items() if level), key=lambda row: (-row[1], row[0])
    )
    return replace(knower, expertise=tuple(ordered))


def knows(hits: Sequence[Hit], where: Whereabouts) -> tuple[Knows, ...]:
    """The organisations behind the hits, as the database has them now."""
    rows = Organisation.objects.filter(pk__in=[hit.ref for hit in hits], withdrawn=False)
    changed = overrides("organisation", where.hub)
    found = worded_rows({row.pk: row for row in rows.select_related("kind")}, changed)
    return tuple(_knows(found[hit.ref], hit, where, changed.get(hit.ref)) for hit in hits if hit.ref in found)


def _knows(row: Organisation, hit: Hit, where: Whereabouts, override: Verdict | None) -> Knows:
    own = {where.omgevingsdienst, where.province_id, *where.waterschappen, *where.neighbours}
    return Knows(
        id=row.pk,
        name=row.name,
        kind=row.kind_id,
        kind_name=row.kind.name,
        address=f"/organisaties/{row.pk}",
        url=row.url,
        regional=row.pk in own or bool({where.region, where.province} & {*row.regions, *row.provinces}),
        score=hit.score,
        reasons=hit.reasons,
        standing=standing_of(row.basis, row.source, override),
    )


def playing(
    table: Sequence[Interaction], challenges: Sequence[str], disciplines: Sequence[str], hub: str = ""
) -> tuple[Plays, ...]:
    """The interactions for these challenges and disciplines, without what the hub switched off."""
    changed = overrides("interaction", hub)
    rows = [row for row in table if not (row.pk in changed and changed[row.pk].switched_off)]
    chosen = plays(rows, challenges, disciplines) or plays(rows, (), disciplines[:1])
    return tuple(_plays(row, changed.get(row.pk)) for row in chosen)


def _plays(row: Interaction, override: Verdict | None) -> Plays:
    changes = override.changes if override else {}
    return Plays(
        id=row.pk,
        challenge=row.challenge_id,
        challenge_name=row.challenge.name,
        discipline=row.discipline_id,
        discipline_name=row.discipline.name,
        kind=row.kind_id,
        kind_name=row.kind.name,
        layers=tuple(row.layers),
        from_m=row.discipline.from_m,
        to_m=row.discipline.to_m,
        mechanism=changes.get("mechanism", row.mechanism),
        knowledge_question=changes.get("knowledge_question", row.knowledge_question),
        authorities=tuple(row.authorities),
        legal=tuple(hook.name for hook in row.legal.all()),
        overlays=tuple(overlay.name for overlay in row.overlays.all()),
        standing=standing_of(row.basis, row.source, override),
    )


def belongs(hits: Sequence[DeskHit]) -> tuple[Belongs, ...]:
    """The desks with the address of the organisation behind them."""
    ids = [hit.id for hit in hits]
    urls = dict(Organisation.objects.filter(pk__in=ids, withdrawn=False).values_list("id", "url"))
    return tuple(
        Belongs(
            kind=hit.kind,
            kind_name=DESK_NAMES.get(hit.kind, hit.kind),
            id=hit.id,
            name=hit.name,
            address=_address(hit, urls),
            url=urls.get(hit.id, ""),
            reasons=hit.reasons,
        )
        for hit in hits
    )


def _address(hit: DeskHit, urls: dict[str, str]) -> str:
    if hit.kind == "schakelpunt":
        return f"/regios/{hit.id}"
    return f"/organisaties/{hit.id}" if hit.id in urls else ""


@lru_cache(maxsize=512)
def hub_card(municipality: str, _number: int) -> HubCard | None:
    """The switch point of the asker, kept until the reference content changes (`Reading.number`).

    Where only the national one serves, the nearest region stands beside it.
    """
    hub = hub_of(municipality)
    if hub is None:
        return None
    near = nearest_hub(municipality) if hub.national else None
    return HubCard(
        id=hub.pk,
        name=hub.name,
        national=hub.national,
        nearest=near.pk if near else "",
        nearest_name=near.name if near else "",
        host=hub.host.name if hub.host else "",
        network=hub.network.name if hub.network else "",
    )
