# SPDX-License-Identifier: EUPL-1.2
"""The first response and found things in Dutch names: one representation for the API and the command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from schakelpunt.matching.reasons import told
from schakelpunt.matching.shapes import Reason
from schakelpunt.questions.queries.find import Found
from schakelpunt.questions.queries.shapes import (
    Belongs,
    Earlier,
    FirstResponse,
    Known,
    Knows,
    Plays,
    Topic,
)
from schakelpunt.reference.rules import Standing


def represented(response: FirstResponse) -> dict[str, Any]:
    """The first response as the API and `ask --json` give it; lists are best first."""
    return {
        "opgaven": [topic(row) for row in response.challenges],
        "werkvelden": [topic(row) for row in response.disciplines],
        "begrippen": [topic(row) for row in response.concepts],
        "bekend": [known(row) for row in response.known],
        "wie": [knows(row) for row in response.who],
        "speelt": [plays(row) for row in response.plays],
        "instantie": [belongs(row) for row in response.desks],
        "eerdereVragen": [earlier(row) for row in response.earlier],
        "duurMs": response.took_ms,
    }


def reasons(rows: Iterable[Reason]) -> list[str]:
    """The reasons in words."""
    return [told(row) for row in rows]


def topic(row: Topic) -> dict[str, Any]:
    """A challenge, discipline or concept with its score and reasons."""
    return {"slug": row.slug, "naam": row.name, "score": round(row.score, 3), "redenen": reasons(row.reasons)}


def known(row: Known) -> dict[str, Any]:
    """A piece of knowledge."""
    return {
        "ref": row.ref,
        "soort": row.kind,
        "titel": row.title,
        "bron": row.source,
        "jaar": row.year,
        "plaatsen": list(row.places),
        "geldigheid": row.validity,
        "status": row.standing.kind,
        "url": row.url or row.address,
        "pagina": row.address,
        "score": round(row.score, 3),
        "redenen": reasons(row.reasons),
    }


def knows(row: Knows) -> dict[str, Any]:
    """An organisation or person that may know."""
    return {
        "id": row.id,
        "naam": row.name,
        "soort": row.kind,
        "pagina": row.address,
        "url": row.url,
        "status": row.standing.kind,
        "score": round(row.score, 3),
        "redenen": reasons(row.reasons),
    }


def plays(row: Plays) -> dict[str, Any]:
    """One interaction."""
    return {
        "id": row.id,
        "opgave": row.challenge,
        "werkveld": row.discipline,
        "soort": row.kind,
        "mechanisme": row.mechanism,
        "kennisvraag": row.knowledge_question,
        "bevoegd": list(row.authorities),
        "grondslag": list(row.legal),
        "status": row.standing.kind,
    }


def belongs(row: Belongs) -> dict[str, Any]:
    """A desk where the question belongs."""
    return {
        "soort": row.kind,
        "id": row.id,
        "naam": row.name,
        "pagina": row.address,
        "url": row.url,
        "redenen": reasons(row.reasons),
    }


def earlier(row: Earlier) -> dict[str, Any]:
    """An earlier question."""
    return {
        "ref": row.reference,
        "vraag": row.text,
        "gemeente": row.place,
        "gesteldOp": row.asked_on.isoformat(),
        "beantwoord": row.answered,
        "voorbeeld": row.example,
        "pagina": row.address,
        "score": row.score,
    }


def standing(row: Standing) -> dict[str, Any]:
    """How well a row is founded."""
    return {
        "soort": row.kind,
        "bron": row.source,
        "door": row.by,
        "op": row.on.isoformat() if row.on else None,
    }


def found_represented(found: Found) -> dict[str, Any]:
    """One page of found things."""
    return {
        "resultaten": [known(row) for row in found.items],
        "totaal": found.total,
        "pagina": found.page,
        "paginas": found.pages,
        "filters": {
            name: [{"waarde": v, "naam": label, "aantal": n} for v, label, n in values]
            for name, values in found.facets
        },
    }


def in_words(response: FirstResponse) -> str:
    """The first response for a person at a shell."""
    blocks = [
        (
            "Gaat over",
            [f"{row.name}: {_why(row.reasons)}" for row in (*response.disciplines, *response.challenges)],
        ),
        (
            "Bekend",
            [f"{row.title} ({row.source}{_year(row)}): {_why(row.reasons)}" for row in response.known],
        ),
        ("Wie weet dit", [f"{row.name}: {_why(row.reasons)}" for row in response.who]),
        ("Wat speelt hier", [f"{row.kind_name}: {row.mechanism}" for row in response.plays]),
        ("Waar hoort dit", [f"{row.name}: {_why(row.reasons)}" for row in response.desks]),
        ("Eerder gevraagd", [f"{row.text} ({row.place})" for row in response.earlier]),
    ]
    parts = [
        f"{title}\n" + "\n".join(f"  - {line}" for line in lines or ["niets gevonden"])
        for title, lines in blocks
    ]
    return "\n\n".join(parts)


def found_in_words(found: Found) -> str:
    """Found things for a person at a shell."""
    lines = [f"{row.title} [{row.kind_name}]\n    {row.url or row.address}" for row in found.items]
    return "\n".join([f"{found.total} gevonden", *lines])


def _year(row: Known) -> str:
    return f", {row.year}" if row.year else ""


def _why(rows: Iterable[Reason]) -> str:
    return "; ".join(reasons(rows)[:3])
