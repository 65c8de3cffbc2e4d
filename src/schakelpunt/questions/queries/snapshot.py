# SPDX-License-Identifier: EUPL-1.2
"""What a first response showed, to be kept beside the question that followed it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from schakelpunt.questions.queries.shapes import FirstResponse

MOST = 20


def snapshot(response: FirstResponse) -> dict[str, Any]:
    """The references and titles of what was shown, block by block; small enough to keep for ever."""
    return {
        "opgaven": [topic.slug for topic in response.likely_challenges],
        "werkvelden": [topic.slug for topic in response.likely_disciplines],
        "bekend": _rows((row.ref, row.title) for row in response.known),
        "wie": _rows((row.id, row.name) for row in response.who),
        "speelt": _rows((row.id, row.knowledge_question) for row in response.plays),
        "instantie": _rows((row.id or row.kind, row.name) for row in response.desks),
        "eerdereVragen": _rows((row.reference, row.text) for row in response.earlier),
    }


def _rows(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"ref": ref, "titel": title[:300]} for ref, title in list(pairs)[:MOST]]
