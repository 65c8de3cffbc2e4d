# SPDX-License-Identifier: EUPL-1.2
"""The first response: what is known, who knows, what plays and where it belongs, at once."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from schakelpunt.matching.desk import desks
from schakelpunt.matching.need import understand
from schakelpunt.matching.personal import personal_hints
from schakelpunt.matching.shapes import Need, Scored
from schakelpunt.matching.who import who
from schakelpunt.network.queries.knowers import powers
from schakelpunt.places.geometry import AreaShape
from schakelpunt.places.queries.nearby import municipality_at
from schakelpunt.questions.queries.cards import belongs, hub_card, knowers_at, knows, playing
from schakelpunt.questions.queries.earlier import earlier_of
from schakelpunt.questions.queries.known import known_items
from schakelpunt.questions.queries.reading import Reading, reading, where_of
from schakelpunt.questions.queries.shapes import LIKELY, FirstResponse, Plays, Topic
from schakelpunt.reference.queries import overrides

MOST_TOPICS = 3


def first_response(
    text: str,
    *,
    municipality: str = "",
    challenges: Sequence[str] = (),
    area: AreaShape | None = None,
    account: Any | None = None,
    limit: int = 10,
) -> FirstResponse:
    """Answer a typed question with all the house holds; `municipality` is a code such as GM0141.

    Chosen `challenges` (slugs) outweigh what the text suggests. An `area` names the municipality when none
    was given. Saves nothing.
    """
    began = time.perf_counter()
    read = reading()
    where = where_of(municipality or _municipality_of(area), read.number)
    need = understand(text, read.lexicon, challenges=challenges, municipality=where.municipality)
    response = FirstResponse(
        need=need,
        where=where,
        hub=hub_card(where.municipality, read.number),
        known=known_items(need, where, account, limit, read.lexicon),
        plays=_plays(need, challenges, read, where.hub),
        earlier=earlier_of(need, account),
        questions_back=_questions_back(need, read),
        hints=tuple(hint.kind for hint in personal_hints(text)),
    )
    return _timed(_with_people(_with_topics(response, read), read, limit), began)


def _with_topics(response: FirstResponse, read: Reading) -> FirstResponse:
    need = response.need
    return replace(
        response,
        challenges=_topics(need.challenges, read.topics),
        disciplines=_topics(need.disciplines, read.topics),
        concepts=_topics(need.concepts, read.concepts, most=8),
    )


def _with_people(response: FirstResponse, read: Reading, limit: int) -> FirstResponse:
    need, where = response.need, response.where
    tasks = powers(where.hub) if overrides("power", where.hub) else read.powers
    knowing = who(need, knowers_at(read.knowers, where.hub), tasks, where)
    named = desks(need, tasks, where, read.organisations, knowing)
    return replace(response, who=knows(knowing[:limit], where), desks=belongs(named))


def _municipality_of(area: AreaShape | None) -> str:
    found = municipality_at(*area.centre) if area else None
    return found.pk if found else ""


def _topics(scored: Sequence[Scored], names: dict[str, str], most: int = MOST_TOPICS) -> tuple[Topic, ...]:
    return tuple(
        Topic(row.slug, names.get(row.slug, row.slug), row.score, row.reasons) for row in scored[:most]
    )


def _plays(need: Need, chosen: Sequence[str], read: Reading, hub: str) -> tuple[Plays, ...]:
    challenges = list(chosen) or _likely(need.challenges)
    disciplines = _likely(need.disciplines)
    return playing(read.table, challenges, disciplines, hub)


def _likely(scored: Sequence[Scored]) -> list[str]:
    """The first topic always, the second when it is sure enough."""
    return [row.slug for place, row in enumerate(scored[:2]) if place == 0 or row.score >= LIKELY]


def _questions_back(need: Need, read: Reading) -> tuple[str, ...]:
    """Two or three questions a coordinator would ask to sharpen this kind of question."""
    return read.questions_back.get(need.kinds[0].slug, ())[:3] if need.kinds else ()


def _timed(response: FirstResponse, began: float) -> FirstResponse:
    return replace(response, took_ms=round((time.perf_counter() - began) * 1000, 1))
