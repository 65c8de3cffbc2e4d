# SPDX-License-Identifier: EUPL-1.2
"""Who is at the door."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from schakelpunt.accounts.models import Account


def account_of(request: HttpRequest) -> Account | None:
    """The account that is logged in; None for a stranger."""
    account: Account | AnonymousUser = request.user
    return account if isinstance(account, Account) else None
