# SPDX-License-Identifier: EUPL-1.2
"""The permanent names of questions and answers, and the addresses of the pages that letters lead to."""

from __future__ import annotations

import secrets
from collections.abc import Iterable


def reference(hub_code: str, year: int, number: int) -> str:
    """The permanent name of a question: hub code, year and number, so that nodes never collide."""
    return f"V-{hub_code}-{year}-{number:04d}"


def answer_reference(hub_code: str, number: int) -> str:
    """The permanent name of a remembered answer: hub code and number."""
    return f"K-{hub_code}-{number:06d}"


def concept_reference() -> str:
    """The name of a question that nobody confirmed yet; not to be guessed."""
    return f"concept-{secrets.token_hex(10)}"


def next_number(references: Iterable[str]) -> int:
    """The number after the highest in use; a gap is never filled."""
    return 1 + max((int(name.rpartition("-")[2]) for name in references), default=0)


def asker_page(token: str) -> str:
    """Where an asker follows the own question."""
    return f"/mijn-vraag/{token}"


def offer_page(token: str) -> str:
    """Where somebody answers, declines or names another."""
    return f"/verzoek/{token}"


def desk_page(name: str) -> str:
    """Where a coordinator works on a question."""
    return f"/werkbank/vragen/{name}"


def answer_page(name: str) -> str:
    """Where a remembered answer is read."""
    return f"/antwoorden/{name}"
