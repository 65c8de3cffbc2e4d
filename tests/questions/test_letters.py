# SPDX-License-Identifier: EUPL-1.2
"""Every letter reads as a person would want it: what is asked first, the link alone, how to say no."""

from __future__ import annotations

import re
from datetime import date

import pytest

from schakelpunt.mail.models import Letter
from schakelpunt.questions import actions
from schakelpunt.questions.queries.letters import LETTERS, SUBJECT_LONGEST, letter_words
from schakelpunt.questions.rules.hours import next_working_moment
from tests.questions import cast
from tests.questions.cast import AT, fresh, letters, member, offered, triaged

pytestmark = [pytest.mark.django_db, pytest.mark.data]
AT_ONCE = {"bevestiging", "ontvangst"}
# What the first line of each letter asks, or says that nothing is asked.
FIRST_LINES = {
    "bevestiging": "Vul deze code in op de pagina waar u uw vraag stelde: ",
    "ontvangst": "Uw vraag is binnen bij Schakelpunt Twente. U hoeft nu niets te doen.",
    "nieuwe-vraag": "Wilt u een nieuwe vraag uit Hengelo bekijken?",
    "verzoek": "Beste Bas, wilt u deze vraag uit Hengelo beantwoorden? Het liefst voor 8 december 2026.",
    "antwoord": "Er is een antwoord op uw vraag. Wilt u het lezen en laten weten of het helpt?",
    "niet-meer-nodig": "Beste Eva, u hoeft niets meer te doen. "
    "De vraag uit Hengelo die wij u stuurden, is niet meer nodig.",
    "kennisagenda": "U hoeft niets te doen. Niemand weet het antwoord op uw vraag nu goed genoeg. "
    "Daarom staat uw vraag op de kennisagenda.",
}


def every_letter() -> list[Letter]:
    """One course in which every kind of letter is written."""
    account = member()
    offer = offered(due=date(2026, 12, 8), note="U deed dit eerder in Almelo.")
    actions.name_other(offered(offer.question, "d@x.example"), name="Eva Els", remark="Zij deed dit", at=AT)
    actions.decline(offered(offer.question, "n@x.example"), reason="geen-tijd", remark="Druk", at=AT)
    actions.answer(offer, text="Ja,\n\ndat mag & <dat> kan.", name="Bas", may_publish=True, at=AT)
    actions.put_in_touch(offered(offer.question, "e@x.example"), name="Ed", phone="06-1", at=AT)
    brought = fresh(triaged(email="b@x.example"))
    actions.bring_together(
        brought, brought.version, name="Bo", contact="bo@x.example", account=account, at=AT
    )
    late = offered(triaged(email="c@x.example"), "eva@x.example", name="Eva")
    held = fresh(late.question)
    actions.to_agenda(held, held.version, reason="Nog niet onderzocht.", account=account, at=AT)
    actions.withdraw(held, at=AT)
    return list(Letter.objects.filter(written_at__lte=AT).order_by("pk"))


def test_every_letter_asks_in_its_first_line() -> None:
    firsts: dict[str, str] = {}
    for letter in every_letter():
        firsts.setdefault(letter.purpose, letter.text.split("\n")[0])
    assert {name: firsts[name].rstrip("0123456789") for name in FIRST_LINES} == FIRST_LINES


def test_every_kind_of_letter_is_plain_and_whole() -> None:
    written = every_letter()
    assert {letter.purpose for letter in written} == {
        *("bevestiging", "ontvangst", "nieuwe-vraag", "verzoek", "antwoord", "niet-meer-nodig"),
        *("verbonden", "kennisagenda", "reactie"),
    }
    for letter in written:
        text = f"{letter.subject}\n{letter.text}"
        assert re.findall(r"&amp;|&lt;|&#|{{|{%|\n\n\n|None|  ", text) == [], letter.purpose
        assert 0 < len(letter.subject) <= SUBJECT_LONGEST
        assert letter.ref.startswith(("V-", "concept-"))


def test_link_stands_on_a_line_of_its_own() -> None:
    lines = [line for letter in every_letter() for line in letter.text.split("\n") if "://" in line]
    assert [line for line in lines if not re.fullmatch(r"http://\S+", line)] == []
    assert len(lines) > 10


def test_own_acts_go_at_once_and_all_others_in_working_hours() -> None:
    evening = AT.replace(hour=22)
    begun = actions.start(actions.Typed(**cast.ASKED), at=evening)
    member()
    actions.confirm(begun.question, cast.code_of(begun.letter), at=evening)
    went = {letter.purpose: letter.send_after for letter in Letter.objects.filter(written_at=evening)}
    morning = next_working_moment(evening)
    assert went == {"bevestiging": evening, "ontvangst": evening, "nieuwe-vraag": morning}


def test_request_says_why_them_how_and_how_not() -> None:
    offered(note="Graag uw blik.")
    text = letters("verzoek", cast.BAS)[-1].text
    wanted = (
        "Waarom u? De vraag gaat over bodemverontreiniging, en Omgevingsdienst Twente weet daar veel van.",
    )
    wanted += ("Graag uw blik.", "zegt u nee, of noemt u iemand", "Schakelpunt Twente schrijft u hierbij:")
    assert [words for words in wanted if words not in text] == []


def test_no_letter_to_an_expert_names_the_asker_before_they_agreed() -> None:
    every_letter()
    texts = [letter.text for letter in Letter.objects.filter(purpose__in=["verzoek", "niet-meer-nodig"])]
    assert [text for text in texts if cast.ANNA in text or "Anna" in text] == []


def test_asker_without_an_address_gets_no_letter() -> None:
    question = fresh(triaged())
    question.email = ""
    question.save()
    actions.to_agenda(question, question.version, reason="Stil", account=member(), at=AT)
    assert letters("kennisagenda") == []


@pytest.mark.parametrize("name", LETTERS)
def test_subject_stays_one_short_line_whatever_is_told(name: str) -> None:
    words = letter_words(name, hub="H", place="x\ny" * 200, question=fresh(cast.asked()), verb="answer")
    assert ("\n" not in words.subject, len(words.subject) <= SUBJECT_LONGEST) == (True, True)
