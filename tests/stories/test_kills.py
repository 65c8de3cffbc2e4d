# SPDX-License-Identifier: EUPL-1.2
"""Whoever is killed, nothing that was told is lost; no letter goes twice or is called sent wrongly."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.balance import Arrived, balance
from benchmarks.kills import killed

from tests.stories.conftest import DATABASES, database

KILLS = 10
MAIL = "<een@voorbeeld.example>"


@pytest.mark.xdist_group("kills")
@pytest.mark.parametrize("engine", DATABASES)
def test_nothing_is_lost_when_anybody_is_killed(engine: str, tmp_path: Path) -> None:
    with database(engine) as environment:
        first, resent = killed(tmp_path / "node", KILLS, random.Random(20261123), environment)
    assert (first.lost, first.faults) == ((), ())
    assert (resent.lost, resent.faults) == ((), ())
    assert first.questions >= 5 and first.told >= 4 * first.questions
    assert set(first.fates) <= {"verzonden", "wacht", "twijfelachtig"}
    assert first.fates["verzonden"] > first.questions
    assert resent.questions == first.questions


def held() -> dict[str, Any]:
    """What a node holds of one question that was asked, with its two letters to the asker."""
    code = {"message_id": "<code>", "purpose": "bevestiging", "ref": "concept-1"}
    receipt = {"message_id": MAIL, "purpose": "ontvangst", "ref": "V-1"}
    rest = {"recipient": "a@b.example", "subject": "s", "text": "t", "fate": "verzonden"}
    question = {"key": 1, "ref": "V-1", "email": "veen@b.example", "original": "het veen"}
    stands = {"state": "gesteld", "recomputed": "gesteld", "verbs": {"start": 1, "confirm": 1}}
    return {
        "questions": [{**question, **stands}],
        "letters": [{**code, **rest, "text": ""}, {**receipt, **rest}],
        "written": ["<code>", MAIL],
        "codes": 1,
        "index_faults": [],
    }


def told() -> list[dict[str, Any]]:
    """What was told of that question."""
    return [
        {"key": 1, "ref": "concept-1", "verb": "start", "state": "concept"},
        {"key": 1, "ref": "V-1", "verb": "confirm", "state": "gesteld"},
    ]


def arrived() -> list[Arrived]:
    """What the post office got of it."""
    return [Arrived("<code>", "a@b.example", "s", "123456\n"), Arrived(MAIL, "a@b.example", "s", "t\n")]


def test_a_balance_is_empty_when_all_is_well() -> None:
    found = balance(told(), held(), arrived())
    assert (found.lost, found.faults) == ((), ())


Spoil = Callable[[list[dict[str, Any]], dict[str, Any], list[Arrived]], object]
SPOILED: dict[str, tuple[Spoil, str]] = {
    "question": (lambda _told, kept, _mail: kept["questions"].clear(), "question 1 was told of and is gone"),
    "act": (
        lambda told, _kept, _mail: told.append({**told[1], "verb": "triage"}),
        "V-1: triage was told 1 times and is not kept so often",
    ),
    "sent letter": (lambda _told, _kept, mail: mail.pop(), f"{MAIL}: called sent, never arrived"),
    "row of a letter": (lambda _told, kept, _mail: kept["letters"].pop(), f"{MAIL}: written and gone"),
    "state": (
        lambda _told, kept, _mail: kept["questions"][0].update(state="concept"),
        "V-1 is concept and by its journal gesteld",
    ),
    "letter twice": (lambda _told, _kept, mail: mail.append(mail[1]), f"{MAIL}: verzonden, arrived 2 times"),
    "letter of nobody": (
        lambda _told, _kept, mail: mail.append(Arrived("<x>", "c@d.example", "s", "t")),
        "<x> arrived and nobody wrote it",
    ),
    "letter under two names": (
        lambda _told, _kept, mail: mail.append(Arrived("<x>", "a@b.example", "s", "t\n")),
        "a@b.example got one letter under 2 names",
    ),
    "letter that waits": (
        lambda _told, kept, _mail: kept["letters"][1].update(fate="wacht"),
        f"{MAIL}: wacht, arrived 1 times",
    ),
    "other words": (
        lambda _told, kept, _mail: kept["letters"][1].update(text="anders"),
        f"{MAIL} arrived with other words than were written",
    ),
    "letter that was owed": (
        lambda _told, kept, _mail: kept["letters"][1].update(purpose="anders"),
        "V-1: 1 x confirm and 0 x ontvangst",
    ),
    "index": (lambda _told, kept, _mail: kept["index_faults"].append("schuin"), "schuin"),
}


@pytest.mark.parametrize("what", SPOILED)
def test_a_balance_says_so_when_something_does_not_fit(what: str) -> None:
    spoil, sentence = SPOILED[what]
    acts, kept, mail = told(), held(), arrived()
    spoil(acts, kept, mail)
    found = balance(acts, kept, mail)
    assert sentence in (*found.lost, *found.faults)
