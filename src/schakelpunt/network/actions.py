# SPDX-License-Identifier: EUPL-1.2
"""Laying down organisations, authorities, expertise, powers and hubs from the shipped files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from schakelpunt.accounts.models import Account
from schakelpunt.journal.actions import note
from schakelpunt.network.models import (
    Authority,
    Expertise,
    Hub,
    Membership,
    Organisation,
    OrganisationKind,
    Power,
)
from schakelpunt.reference.actions import Laid, lay

Shipped = Mapping[str, Sequence[Mapping[str, Any]]]
MUNICIPALITY_ROLE = (
    "Besluit over de fysieke leefomgeving in de gemeente: omgevingsvisie, omgevingsplan, "
    "bodem, archeologie, riolering en grondwaterzorg."
)


def load(shipped: Shipped, *, at: datetime) -> list[Laid]:
    """Lay down who there is, whom they serve, what they know and what they decide."""
    partners = {row["id"]: row.get("partners", []) for row in shipped["organisaties"]}
    institutions = {row["id"]: row.get("instellingen", []) for row in shipped["bevoegdheden"]}
    national = {row["id"]: _hub_areas(row, shipped) for row in shipped["schakelpunten"]}
    return [
        lay(OrganisationKind, map(_kind, shipped["organisatiesoorten"]), at=at),
        lay(Organisation, _organisations(shipped), {"partners": partners}, at=at),
        lay(Authority, _authorities(shipped), at=at),
        lay(Expertise, _expertise(shipped), at=at),
        lay(Power, map(_power, shipped["bevoegdheden"]), {"institutions": institutions}, at=at),
        lay(Hub, map(_hub, shipped["schakelpunten"]), {"areas": national}, at=at),
    ]


def _kind(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": row["id"], "name": row["naam"], "description": row.get("omschrijving", "")}


def _organisations(shipped: Shipped) -> Iterator[dict[str, Any]]:
    provinces = {row["id"]: row["code"] for row in shipped["provincies"]}
    for row in shipped["organisaties"]:
        yield _organisation(row, provinces)
    for row in shipped["voormalig"]:
        yield {
            "id": row["id"],
            "name": row["naam"],
            "kind_id": "omgevingsdienst",
            "tooi": row.get("tooi", ""),
            "valid_to": row.get("geldig_tot"),
            "successor_id": row["opvolger"],
            "basis": row["basis"],
        }
    for row in shipped["gemeenten"]:
        yield _municipality(row)


def _organisation(row: Mapping[str, Any], provinces: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["naam"],
        "abbreviation": row.get("afkorting", ""),
        "kind_id": row["soort"],
        "role": row.get("rol", ""),
        "tooi": row.get("tooi", ""),
        "url": row.get("url", ""),
        "valid_from": row.get("geldig_van"),
        "valid_to": row.get("geldig_tot"),
        "successor_id": row.get("opvolger"),
        "area_id": provinces.get(row["id"]),
        "regions": row.get("regios", []),
        "provinces": row.get("provincies", []),
        "municipalities": row.get("gemeenten", []),
        "host_id": row.get("gastheer"),
        "members": row.get("leden", ""),
        "channels": row.get("kanalen", []),
        "remark": row.get("toelichting", ""),
        "basis": row["basis"],
        "source": row.get("bron", ""),
    }


def _municipality(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["code"],
        "name": f"Gemeente {row['naam']}",
        "kind_id": "gemeente",
        "role": MUNICIPALITY_ROLE,
        "tooi": row["tooi"],
        "area_id": row["code"],
        "regions": [row["regio"]] if row.get("regio") else [],
        "provinces": [row["provincie"]],
        "basis": "gezien",
    }


def _authorities(shipped: Shipped) -> Iterator[dict[str, Any]]:
    for row in shipped["gemeenten"]:
        served = [("omgevingsdienst", row["omgevingsdienst"], 1)]
        served += [("waterschap", ref, rank) for rank, ref in enumerate(row["waterschappen"], 1)]
        for kind, ref, rank in served:
            yield {
                "id": f"{row['code']}-{ref}",
                "area_id": row["code"],
                "organisation_id": ref,
                "kind": kind,
                "rank": rank,
                "basis": row["basis"],
                "certainty": row["zekerheid"],
                "source": row.get("bron", ""),
            }


def _expertise(shipped: Shipped) -> Iterator[dict[str, Any]]:
    for row in shipped["organisaties"]:
        for discipline, level in row.get("deskundigheid", {}).items():
            yield {
                "id": f"{row['id']}-{discipline}",
                "organisation_id": row["id"],
                "discipline_id": discipline,
                "level": level,
            }


def _power(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "party": row["partij"],
        "discipline_id": row["werkveld"],
        "task": row["taak"],
        "decides": row["beslist"],
        "legal": row.get("grondslagen", []),
        "basis": row["basis"],
        "certainty": row.get("zekerheid", ""),
    }


def _hub(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "code": row["code"],
        "name": row["naam"],
        "national": row["landelijk"],
        "host_id": row.get("gastheer"),
        "host_basis": row.get("gastheer_basis", ""),
        "network_id": row.get("netwerk"),
        "role": row.get("rol", ""),
        "remark": row.get("toelichting", ""),
        "basis": row["basis"],
    }


def _hub_areas(row: Mapping[str, Any], shipped: Shipped) -> list[str]:
    """The national hub serves every municipality that no regional hub serves."""
    if not row["landelijk"]:
        return list(row["gemeenten"])
    taken = {code for hub in shipped["schakelpunten"] for code in hub["gemeenten"]}
    return [area["code"] for area in shipped["gemeenten"] if area["code"] not in taken]


class NoSuchHub(ValueError):
    """A role was to be given in a hub that is not there; the message is a sentence."""


def make_coordinator(account: Account, hub: str, *, at: datetime) -> Membership:
    """Make an account coordinator of a hub; again without doubling."""
    found = Hub.objects.filter(pk=hub, withdrawn=False).first()
    if found is None:
        known = ", ".join(Hub.objects.filter(withdrawn=False).values_list("pk", flat=True))
        raise NoSuchHub(f"Schakelpunt {hub!r} kennen we niet. Kies uit: {known}.")
    with transaction.atomic():
        member, made = Membership.objects.get_or_create(account=account, hub=found)
        if made:
            note("network", "membership", f"{account.pk}-{hub}", "give", at=at)
    return member
