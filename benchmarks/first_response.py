# SPDX-License-Identifier: EUPL-1.2
"""The first response inside the process, beside a plain full-text search of SQLite over the same cards."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Sequence

from benchmarks.figures import row, share
from benchmarks.texts import card_questions

ROUNDS = 400
PLACES = ("GM0153", "GM0141", "GM1680", "GM0796", "GM0361", "GM0518", "GM0995", "GM1900")


def timed(texts: Sequence[str], work: Callable[[str, str], object]) -> list[float]:
    """Milliseconds per text, warm."""
    work(texts[0], PLACES[0])
    times = []
    for number, text in enumerate(texts):
        began = time.perf_counter()
        work(text, PLACES[number % len(PLACES)])
        times.append((time.perf_counter() - began) * 1000)
    return times


def plain_search() -> Callable[[str, str], object]:
    """SQLite FTS5 over titles and summaries: any word, ten best, nothing explained."""
    from schakelpunt.library.models import Resource

    base = sqlite3.connect(":memory:")
    base.execute("create virtual table cards using fts5(title, summary)")
    base.executemany("insert into cards values (?, ?)", Resource.objects.values_list("title", "summary"))

    def look(text: str, _place: str) -> object:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        return base.execute(
            "select title from cards where cards match ? order by rank limit 10", [words]
        ).fetchall()

    return look


def run() -> None:
    """Print p50 and p95 of both."""
    from schakelpunt.questions.queries.first import first_response

    texts = (card_questions() * 3)[:ROUNDS]
    ours = timed(texts, lambda text, place: first_response(text, municipality=place))
    theirs = timed(texts, plain_search())
    for part in (0.50, 0.95):
        mine, peer = share(ours, part), share(theirs, part)
        row(f"first response, warm, p{part * 100:.0f}", mine, "ms", f"bare FTS5 ({peer:.2f} ms)", mine / peer)
    row(
        "first response, warm, p95 against the limit",
        share(ours, 0.95),
        "ms",
        "the 100 ms limit",
        share(ours, 0.95) / 100,
    )
