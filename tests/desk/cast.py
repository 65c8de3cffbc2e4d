# SPDX-License-Identifier: EUPL-1.2
"""The standing cast at the desk: who they are and in which role."""

from __future__ import annotations

from django.test import Client

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Membership

PASSWORD = "een heel gewoon zinnetje"
COORDINATOR, READER = Membership.Role.COORDINATOR, Membership.Role.READER


def account(name: str, hub: str = "", role: str = COORDINATOR, *, administrator: bool = False) -> Account:
    """Somebody who can log in, with a role in a hub where one is named."""
    email = f"{name.lower()}@toneel.example"
    made = Account.objects.create_user(email, PASSWORD, name=name, is_superuser=administrator)
    if hub:
        Membership.objects.create(account=made, hub_id=hub, role=role)
    return made


def logged_in(somebody: Account | None) -> Client:
    """A browser in which somebody is logged in; nobody is a stranger."""
    client = Client()
    if somebody:
        client.force_login(somebody)
    return client


def corrie() -> Account:
    """The coordinator of Twente."""
    return account("Corrie", "twente")


def dirk() -> Account:
    """The coordinator of another hub."""
    return account("Dirk", "drenthe")


def lieke() -> Account:
    """A reader at Twente."""
    return account("Lieke", "twente", READER)


def nel() -> Account:
    """Somebody with an account and no role."""
    return account("Nel")


def boss() -> Account:
    """The administrator of the node."""
    return account("Beheer", administrator=True)
