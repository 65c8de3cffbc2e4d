# SPDX-License-Identifier: EUPL-1.2
"""Coming in: with a password or a code by mail; signing up is closed."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest
from django.test import Client
from django.urls import reverse

from schakelpunt.accounts.models import Account
from schakelpunt.mail.models import Letter
from tests.desk.cast import PASSWORD, account

pytestmark = pytest.mark.django_db
LOGIN = {"login": "corrie@toneel.example", "password": PASSWORD}


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def said(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("hub", "lands"), [("twente", "/werkbank"), ("", "/")])
def test_who_logs_in_lands_where_the_work_is(client: Client, hub: str, lands: str) -> None:
    account("Corrie", hub)
    response = client.post(reverse("account_login"), LOGIN, follow=True)
    assert (response.request["PATH_INFO"], is_in(client)) == (lands, True)


def test_who_was_on_the_way_somewhere_arrives_there(client: Client) -> None:
    account("Corrie", "twente")
    door = client.get("/werkbank/nakijken/samenspel?toon=alles")["Location"]
    assert door == f"{reverse('account_login')}?next=/werkbank/nakijken/samenspel%3Ftoon%3Dalles"
    response = client.post(door, {**LOGIN, "next": "/werkbank/nakijken/samenspel?toon=alles"})
    assert response["Location"] == "/werkbank/nakijken/samenspel?toon=alles"


def test_the_door_does_not_send_people_to_another_site(client: Client) -> None:
    account("Corrie", "twente")
    response = client.post(reverse("account_login"), {**LOGIN, "next": "https://elders.example/"})
    assert response["Location"] == "/werkbank"


def test_a_wrong_password_is_refused_in_the_same_words_as_an_unknown_address(client: Client) -> None:
    account("Corrie")
    words = "Dit e-mailadres en wachtwoord horen niet bij elkaar."
    wrong = client.post(reverse("account_login"), {**LOGIN, "password": "mis"})
    unknown = client.post(reverse("account_login"), {**LOGIN, "login": "zoe@toneel.example"})
    assert (said(wrong).count(words), said(unknown).count(words), is_in(client)) == (1, 1, False)


def test_an_account_that_is_off_does_not_come_in(client: Client) -> None:
    Account.objects.filter(pk=account("Corrie").pk).update(is_active=False)
    response = client.post(reverse("account_login"), LOGIN, follow=True)
    assert is_in(client) is False
    assert "Dit account staat uit" in said(response)


def test_guessing_is_slowed_down(client: Client) -> None:
    account("Corrie")
    for _ in range(5):
        client.post(reverse("account_login"), {**LOGIN, "password": "mis"})
    response = client.post(reverse("account_login"), LOGIN)
    assert is_in(client) is False
    assert "te vaak mis ingelogd" in said(response)


def test_a_code_from_a_letter_lets_one_in_once(client: Client) -> None:
    account("Corrie", "twente")
    asked = client.post(reverse("account_request_login_code"), {"email": LOGIN["login"]})
    assert asked["Location"] == reverse("account_confirm_login_code")
    letter = Letter.objects.get()
    assert (letter.purpose, letter.recipient) == ("inlogcode", LOGIN["login"])
    code = re.search(r": (\S+)\n", letter.text)[1]  # type: ignore[index]
    wrong = client.post(reverse("account_confirm_login_code"), {"code": "MIS-MIS"})
    assert (wrong.status_code, is_in(client)) == (HTTPStatus.OK, False)
    response = client.post(reverse("account_confirm_login_code"), {"code": code}, follow=True)
    assert (response.request["PATH_INFO"], is_in(client)) == ("/werkbank", True)
    elsewhere = Client().post(reverse("account_confirm_login_code"), {"code": code})
    assert elsewhere["Location"] == reverse("account_request_login_code")


def test_an_unknown_address_gets_no_code_and_the_page_does_not_tell(client: Client) -> None:
    response = client.post(reverse("account_request_login_code"), {"email": "zoe@toneel.example"})
    assert response["Location"] == reverse("account_confirm_login_code")
    letter = Letter.objects.get()
    assert letter.subject == "U hebt hier geen account"
    assert letter.text.startswith("Op zoe@toneel.example staat geen account bij Schakelpunt")


def test_nobody_signs_up(client: Client) -> None:
    before = Account.objects.count()
    page = client.get(reverse("account_signup"))
    facts = {"email": "zoe@toneel.example", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), facts)
    assert Account.objects.count() == before
    assert "U kunt zelf geen account maken." in said(page)


def test_a_link_to_log_out_does_nothing_until_it_is_sent(client: Client) -> None:
    client.force_login(account("Corrie", "twente"))
    client.get(reverse("account_logout"))
    assert is_in(client)
    client.post(reverse("account_logout"))
    assert not is_in(client)


def test_the_own_page_is_closed_to_a_stranger(client: Client) -> None:
    address = reverse("account_index")
    assert client.get(address)["Location"] == f"{reverse('account_login')}?next={address}"


def test_the_own_page_leads_to_password_and_second_step(client: Client) -> None:
    client.force_login(account("Corrie", "twente"))
    page = said(client.get(reverse("account_index")))
    links = set(re.findall(r'href="(/account/[^"]+)"', page))
    assert links == {reverse("account_change_password"), reverse("mfa_index")}
