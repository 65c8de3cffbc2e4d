# SPDX-License-Identifier: EUPL-1.2
"""Which role an account has in which hub."""

from __future__ import annotations

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub, Membership
from schakelpunt.reference.rules import Editor


def hubs_of(account: Account | None) -> tuple[Hub, ...]:
    """The hubs that an account works for, in any role; every hub in use for an administrator."""
    if account is None or not account.is_authenticated or not account.is_active:
        return ()
    rows = Hub.objects.filter(withdrawn=False).order_by("national", "name")
    return tuple(rows if account.is_administrator else rows.filter(memberships__account=account))


def coordinated_by(account: Account) -> frozenset[str]:
    """The hubs for which an account is coordinator."""
    rows = Membership.objects.filter(account=account, role=Membership.Role.COORDINATOR)
    return frozenset(rows.filter(hub__withdrawn=False).values_list("hub_id", flat=True))


def editor_of(account: Account) -> Editor:
    """What an account may judge of the shipped rows."""
    return Editor(
        ref=f"account:{account.pk}",
        name=str(account),
        hubs=coordinated_by(account) if account.is_active else frozenset(),
        administrator=account.is_administrator and account.is_active,
    )
