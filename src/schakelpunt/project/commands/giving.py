# SPDX-License-Identifier: EUPL-1.2
"""`account`: giving somebody a login, as an administrator does."""

from __future__ import annotations

import click

from schakelpunt.project.commands.common import Problem, on_node


@click.command()
@click.argument("email")
@click.option("--name", default="", metavar="NAAM", help="Naam van de persoon.")
@click.option("--hub", metavar="REGIO", help="Coördinator van dit schakelpunt, bijvoorbeeld twente.")
@click.option("--administrator", is_flag=True, help="Beheerder van dit knooppunt.")
@on_node
def account(email: str, name: str, hub: str | None, administrator: bool) -> None:
    """Geef iemand een account; inloggen gaat daarna met een code per e-mail."""
    from django.core.exceptions import ValidationError
    from django.db import transaction
    from django.utils import timezone

    from schakelpunt.accounts.actions import give_account
    from schakelpunt.network.actions import NoSuchHub, make_coordinator

    now = timezone.now()
    try:
        with transaction.atomic():
            given = give_account(email, name, administrator=administrator, at=now)
            if hub:
                make_coordinator(given, hub, at=now)
    except ValidationError as trouble:
        raise Problem(f"{email} is geen e-mailadres.") from trouble
    except NoSuchHub as trouble:
        raise Problem(str(trouble)) from trouble
    click.echo(f"{given.email} kan inloggen met een code per e-mail.")
