# SPDX-License-Identifier: EUPL-1.2
"""Giving out accounts: nobody makes one for themselves."""

from __future__ import annotations

from datetime import datetime

from django.core.validators import validate_email
from django.db import transaction

from schakelpunt.accounts.models import Account
from schakelpunt.journal.actions import note


def give_account(
    email: str, name: str = "", *, administrator: bool = False, password: str | None = None, at: datetime
) -> Account:
    """An account for an address, or the one that is there; without a password it logs in by a code.

    Raises django.core.exceptions.ValidationError when the address is none.
    """
    validate_email(email)
    with transaction.atomic():
        account = Account.objects.filter(email=email.lower()).first()
        if account is None:
            account = Account.objects.create_user(email, password, name=name)
            note("accounts", "account", str(account.pk), "give", at=at)
        if administrator and not account.is_superuser:
            account.is_superuser = account.is_staff = True
            account.save(update_fields=["is_superuser", "is_staff"])
            note("accounts", "account", str(account.pk), "make-administrator", at=at)
    return account
