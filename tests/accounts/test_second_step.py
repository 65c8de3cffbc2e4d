# SPDX-License-Identifier: EUPL-1.2
"""The second step at the door: a code from an app, or a spare code."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse

from tests.desk.cast import PASSWORD, account

pytestmark = pytest.mark.django_db
LOGIN = {"login": "corrie@toneel.example", "password": PASSWORD}


def code_for(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def activated(client: Client) -> list[str]:
    """Switch the second step on as a person does; gives the spare codes."""
    account("Corrie", "twente")
    client.post(reverse("account_login"), LOGIN)
    door = client.get(reverse("mfa_activate_totp"))["Location"]
    page = client.post(door, {"password": PASSWORD}, follow=True).content.decode()
    secret = re.search(r"<code>(\w+)</code>", page)[1]  # type: ignore[index]
    client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})
    spare = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    return re.findall(r"<code>(\w+)</code>", spare)


def test_a_password_alone_is_not_enough_when_the_second_step_is_on(client: Client) -> None:
    assert len(activated(client)) == 10
    other = Client()
    response = other.post(reverse("account_login"), LOGIN)
    assert response["Location"].partition("?")[0] == reverse("mfa_authenticate")
    assert other.get("/werkbank").status_code == 302
    wrong = other.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "Deze code klopt niet." in wrong.content.decode()


def test_a_spare_code_lets_one_in_once(client: Client) -> None:
    spare = activated(client)[0]
    for lands in ("/werkbank", None):
        other = Client()
        other.post(reverse("account_login"), LOGIN)
        response = other.post(reverse("mfa_authenticate"), {"code": spare}, follow=True)
        assert ("_auth_user_id" in other.session) is bool(lands)
        assert response.request["PATH_INFO"] == (lands or reverse("mfa_authenticate"))


def test_the_second_step_goes_off_with_its_spare_codes(client: Client) -> None:
    activated(client)
    client.post(reverse("mfa_deactivate_totp"))
    other = Client()
    assert other.post(reverse("account_login"), LOGIN)["Location"] == "/werkbank"


def test_every_page_of_the_second_step_speaks_dutch(client: Client) -> None:
    activated(client)
    names = ("mfa_index", "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes")
    heads = [
        re.search(r"<h1>([^<]+)", client.get(reverse(name)).content.decode())[1]  # type: ignore[index]
        for name in names
    ]
    assert heads == [
        "Tweede stap bij inloggen",
        "Tweede stap uitzetten",
        "Reservecodes",
        "Nieuwe reservecodes maken",
    ]


def test_the_spare_codes_come_as_a_file(client: Client) -> None:
    codes = activated(client)
    file = client.get(reverse("mfa_download_recovery_codes"))
    assert file.content.decode().split() == codes
