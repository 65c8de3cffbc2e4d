# SPDX-License-Identifier: EUPL-1.2
"""Letters whose fate is unknown: the administrator sees them, not their text, and sends them again."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from schakelpunt.mail.actions import doubt, write
from schakelpunt.mail.models import Letter

pytestmark = pytest.mark.django_db


def doubtful(purpose: str = "verzoek") -> Letter:
    at = timezone.now()
    letter = write(purpose, "bas@voorbeeld.example", "Een vraag", "Het geheim van de smid", at=at)
    doubt(letter, "Het verzenden brak af.", at=at)
    return letter


def test_the_inbox_warns_when_a_letter_is_doubtful(boss: Client, corrie: Client) -> None:
    assert "Brieven die niet aankwamen" not in boss.get("/werkbank").content.decode()
    doubtful()
    assert "Brieven die niet aankwamen" in boss.get("/werkbank").content.decode()
    assert "Brieven die niet aankwamen" not in corrie.get("/werkbank").content.decode()


def test_a_doubtful_letter_goes_again_and_its_text_stays_closed(boss: Client) -> None:
    letter = doubtful()
    page = boss.get("/werkbank/brieven").content.decode()
    assert ("twijfelachtig" in page, "geheim" in page) == (True, False)
    boss.post(f"/werkbank/brieven/{letter.pk}/opnieuw")
    letter.refresh_from_db()
    assert letter.fate == "wacht"


def test_a_letter_with_a_code_does_not_go_again(boss: Client) -> None:
    letter = doubtful("inlogcode")
    response = boss.post(f"/werkbank/brieven/{letter.pk}/opnieuw", follow=True)
    letter.refresh_from_db()
    assert letter.fate == "twijfelachtig"
    assert "Deze brief kan niet opnieuw" in response.content.decode()


def test_letters_are_for_the_administrator_only(corrie: Client) -> None:
    letter = doubtful()
    answers = [corrie.get("/werkbank/brieven"), corrie.post(f"/werkbank/brieven/{letter.pk}/opnieuw")]
    assert [answer.status_code for answer in answers] == [403, 403]


def test_sending_again_needs_a_post(boss: Client) -> None:
    assert boss.get(f"/werkbank/brieven/{doubtful().pk}/opnieuw").status_code == 405
