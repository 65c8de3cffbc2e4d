# SPDX-License-Identifier: EUPL-1.2
"""The words of every letter about a question: what is asked of you first, then why you, how, and how not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from schakelpunt.questions.models import Offer, Question

SUBJECT_LONGEST = 120
LETTERS = (
    "code",
    "receipt",
    "asked",
    "offer",
    "answer",
    "connected_asker",
    "connected_expert",
    "introduced",
    "agenda",
    "not_needed",
    "news",
)


@dataclass(frozen=True, slots=True)
class Words:
    """A letter as it is written: a subject on one line and plain text."""

    subject: str
    text: str


def letter_words(name: str, /, **told: Any) -> Words:
    """A letter by the name of its text; Dutch, whatever language the node is looked at in."""
    with translation.override("nl"):
        written = render_to_string(f"questions/letters/{name}.txt", told)
    subject, _line, text = written.strip().partition("\n")
    return Words(subject.strip()[:SUBJECT_LONGEST], re.sub(r"\n{3,}", "\n\n", text).strip())


def address(path: str) -> str:
    """A page of this node as a letter leads to it."""
    return f"{'https' if settings.IS_HTTPS else 'http'}://{settings.SITE_DOMAIN}{path}"


def why_them(offer: Offer) -> list[str]:
    """The fields of a question that the asked organisation is known for, to say why it was asked."""
    if offer.organisation is None:
        return []
    rows = offer.question.disciplines.filter(experts__organisation=offer.organisation)
    return [name.lower() for name in rows.distinct().order_by("order").values_list("name", flat=True)]


def told_of(question: Question) -> dict[str, Any]:
    """What nearly every letter tells of a question."""
    return {"question": question, "hub": question.hub.name, "place": question.area.name}
