# SPDX-License-Identifier: EUPL-1.2
"""Personal data is noticed, and ordinary numbers of our field are left alone."""

from __future__ import annotations

import pytest

from schakelpunt.matching.personal import passes_eleven_test, personal_hints


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("mail naar jan.devries@voorbeeld.nl", [("e-mail", "jan.devries@voorbeeld.nl")]),
        ("bel 06-12345678", [("telefoon", "06-12345678")]),
        ("bel +31 6 12345678", [("telefoon", "+31 6 12345678")]),
        ("bel 0546 123456", [("telefoon", "0546 123456")]),
        ("zijn bsn is 111222333", [("bsn", "111222333")]),
        ("rekening NL91 ABNA 0417 1643 00", [("iban", "NL91 ABNA 0417 1643 00")]),
        ("auto AB-12-CD stond er", [("kenteken", "AB-12-CD")]),
        ("volgens mevrouw De Vries", [("naam", "mevrouw De Vries")]),
        ("de heer J. van der Berg klaagt", [("naam", "de heer J. van der Berg")]),
        ("op Dorpsstraat 12, 7601 AB Almelo", [("adres", "Dorpsstraat 12, 7601 AB")]),
        ("7601 AB 12", [("adres", "7601 AB 12")]),
    ],
)
def test_hint_is_given_when_text_holds_personal_data(text: str, hints: list[tuple[str, str]]) -> None:
    assert [(hint.kind, hint.words) for hint in personal_hints(text)] == hints


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NEN 5740 en CROW 400",
        "artikel 4.119 van het Bal",
        "250.000.000 m3 zand",
        "123456789 ton slib",
        "mail info@gemeente.nl",
        "de heer en mevrouw",
        "tussen 2024-2030, op 12-11-2026",
        "GM0141 en ws0663",
        "zaak 2026-0142",
        "In de Dorpsstraat ligt een kabel",
        "Wbb-beschikking 96-12",
    ],
)
def test_nothing_is_said_when_numbers_are_ordinary(text: str) -> None:
    assert personal_hints(text) == []


def test_eleven_test_holds_when_number_is_valid() -> None:
    assert passes_eleven_test("111222333") is True
    assert passes_eleven_test("111222334") is False
    assert passes_eleven_test("000000000") is False
    assert passes_eleven_test("12345") is False


def test_hint_comes_once_when_words_repeat() -> None:
    assert len(personal_hints("06-12345678 en nog eens 06-12345678")) == 1
