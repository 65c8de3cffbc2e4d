# SPDX-License-Identifier: EUPL-1.2
"""The demo world: real municipalities and organisations, invented people and questions, marked as example."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from schakelpunt.accounts.actions import give_account
from schakelpunt.network.actions import make_coordinator
from schakelpunt.network.models import Membership, Organisation, Person
from schakelpunt.project.folder import shipped_folder
from schakelpunt.project.index import follow
from schakelpunt.project.load import DEMO, read
from schakelpunt.questions.actions import lay_examples

PASSWORD = "voorbeeld-schakelpunt"  # noqa: S105
ADMINISTRATOR = "beheer@voorbeeld.example"


def lay_demo(say: Callable[[str], None]) -> None:
    """Lay people, logins and questions down beside the reference content; again without doubling."""
    world = read(shipped_folder() / DEMO)
    if Person.objects.filter(example=True).count() < len(world["personen"]):
        say("Voorbeeldwereld neerzetten ...")
    with transaction.atomic():
        for row in world["personen"]:
            _lay_person(row)
        name = "Beheerder (voorbeeld)"
        give_account(ADMINISTRATOR, name, administrator=True, password=PASSWORD, at=timezone.now())
    if lay_examples(world["kennisvragen"], at=timezone.now()):
        follow(timezone.now())


def _lay_person(row: Mapping[str, Any]) -> None:
    organisation = Organisation.objects.filter(pk=row.get("organisatie", "")).first()
    facts = {"name": row["naam"], "email": row["email"], "role": row["rol"], "organisation": organisation}
    Person.objects.update_or_create(slug=row["id"], defaults={**facts, "example": True})
    if row["rol"] == "coordinator" and row.get("regio"):
        now = timezone.now()
        account = give_account(row["email"], row["naam"], password=PASSWORD, at=now)
        make_coordinator(account, row["regio"], at=now)


def logins() -> Iterator[str]:
    """The logins of the demo world, for the terminal."""
    yield f"Inloggen met wachtwoord: {PASSWORD}"
    members = Membership.objects.filter(account__email__endswith="@voorbeeld.example")
    for member in members.select_related("account", "hub").order_by("hub__name"):
        yield f"  {member.account.email:<36} coördinator {member.hub.name}"
    yield f"  {ADMINISTRATOR:<36} beheerder van dit knooppunt"
