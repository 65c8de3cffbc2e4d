# SPDX-License-Identifier: EUPL-1.2
"""Looking after a password: forgotten, changed, and by letter told about."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from schakelpunt.accounts.models import Account
from schakelpunt.mail.models import Letter
from tests.desk.cast import PASSWORD, account

pytestmark = pytest.mark.django_db
NEW = "een ander heel gewoon zinnetje"


def link_from(letter: Letter) -> str:
    return re.search(r"https?://[^/]+(\S+)", letter.text)[1]  # type: ignore[index]


def test_a_forgotten_password_is_replaced_by_a_link_that_works_once(client: Client) -> None:
    corrie = account("Corrie")
    client.post(reverse("account_reset_password"), {"email": corrie.email})
    letter = Letter.objects.get()
    assert (letter.purpose, letter.ref) == ("wachtwoord", f"account:{corrie.pk}")
    assert letter.text.splitlines()[0] == "Open deze link om een nieuw wachtwoord te kiezen:"
    opened = client.get(link_from(letter), follow=True)
    address = opened.request["PATH_INFO"]
    client.post(address, {"password1": NEW, "password2": NEW})
    assert Account.objects.get(pk=corrie.pk).check_password(NEW)
    again = Client().get(link_from(letter), follow=True)
    assert "De link is oud of al gebruikt." in again.content.decode()


def test_an_unknown_address_is_not_told_apart(client: Client) -> None:
    known = account("Corrie")
    answers = [
        client.post(reverse("account_reset_password"), {"email": email})["Location"]
        for email in (known.email, "zoe@toneel.example")
    ]
    assert answers == [reverse("account_reset_password_done")] * 2
    assert [letter.subject for letter in Letter.objects.order_by("pk")] == [
        "Kies een nieuw wachtwoord",
        "U hebt hier geen account",
    ]


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("elf letters", "Dit wachtwoord is te kort."),
        ("qwertyuiop12", "Dit wachtwoord is te algemeen."),
        ("corrie@toneel", "lijkt te veel op"),
    ],
)
def test_a_weak_password_is_refused_with_a_reason(client: Client, password: str, told: str) -> None:
    corrie = account("Corrie")
    client.force_login(corrie)
    facts = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = client.post(reverse("account_change_password"), facts)
    assert Account.objects.get(pk=corrie.pk).check_password(PASSWORD)
    assert page.content.decode().count(told) == 1


def test_a_changed_password_is_told_about_by_letter(client: Client) -> None:
    corrie = account("Corrie")
    client.force_login(corrie)
    facts = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    client.post(reverse("account_change_password"), facts)
    assert Account.objects.get(pk=corrie.pk).check_password(NEW)
    letter = Letter.objects.get()
    assert (letter.purpose, letter.subject) == ("accountbericht", "Uw wachtwoord is gewijzigd")


def test_a_password_is_not_changed_without_the_old_one(client: Client) -> None:
    corrie = account("Corrie")
    client.force_login(corrie)
    facts = {"oldpassword": "mis", "password1": NEW, "password2": NEW}
    client.post(reverse("account_change_password"), facts)
    assert Account.objects.get(pk=corrie.pk).check_password(PASSWORD)


def test_who_came_in_by_codes_may_choose_a_first_password(client: Client) -> None:
    corrie = Account.objects.create_user("corrie@toneel.example", name="Corrie")
    client.force_login(corrie)
    client.post(reverse("account_set_password"), {"password1": NEW, "password2": NEW})
    assert Account.objects.get(pk=corrie.pk).check_password(NEW)
