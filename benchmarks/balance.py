# SPDX-License-Identifier: EUPL-1.2
"""What was told, what the node holds and what the post office got must balance; every fault is a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
SENT, DOUBTFUL, WAITING, FAILED = "verzonden", "twijfelachtig", "wacht", "mislukt"
# Which letter each act must have written, in its own transaction.
OWED = {"confirm": ("ontvangst", 1), "offer": ("verzoek", 1), "to_agenda": ("kennisagenda", 1)}
TO_ASKER = {"answer": ("antwoord", 1), "put_in_touch": ("verbonden", 2), "decline": ("reactie", 1)}


@dataclass(frozen=True, slots=True)
class Arrived:
    """A letter as the post office kept it."""

    message_id: str
    recipient: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Balance:
    """How much there was, and what does not fit; `lost` are questions, acts and letters that are gone."""

    told: int
    questions: int
    letters: int
    fates: Mapping[str, int]
    lost: tuple[str, ...]
    faults: tuple[str, ...]


def balance(told: Sequence[Row], held: Row, arrived: Sequence[Arrived]) -> Balance:
    """Lay the three beside each other."""
    fates = Counter(letter["fate"] for letter in held["letters"])
    lost = [*_lost_acts(told, held), *_lost_letters(held, arrived)]
    faults = [*_wrong_states(held), *_missing_letters(held), *_post_faults(held, arrived)]
    faults += held["index_faults"]
    return Balance(len(told), len(held["questions"]), len(held["letters"]), fates, tuple(lost), tuple(faults))


def _lost_acts(told: Sequence[Row], held: Row) -> Iterator[str]:
    """Every act that was told stands in the journal of a question that is there, as it was typed."""
    kept = {row["key"]: row for row in held["questions"]}
    for key, verbs in _verbs(told).items():
        if key not in kept:
            yield f"question {key} was told of and is gone"
            continue
        for verb, times in verbs.items():
            if kept[key]["verbs"].get(verb, 0) < times:
                yield f"{kept[key]['ref']}: {verb} was told {times} times and is not kept so often"
    references = {row["key"]: row["ref"] for row in held["questions"]}
    for act in told:
        if act["verb"] != "start" and act["verb"] != "send_code" and references.get(act["key"]) != act["ref"]:
            yield f"{act['ref']} was told of and is now {references.get(act['key'])}"


def _verbs(told: Sequence[Row]) -> dict[int, Counter[str]]:
    found: dict[int, Counter[str]] = {}
    for act in told:
        found.setdefault(act["key"], Counter())[act["verb"]] += 1
    return found


def _lost_letters(held: Row, arrived: Sequence[Arrived]) -> Iterator[str]:
    """A letter that is called sent arrived; a letter that the journal knows is in the outbox."""
    times = Counter(letter.message_id for letter in arrived)
    rows = {letter["message_id"]: letter for letter in held["letters"]}
    yield from (f"{name}: called sent, never arrived" for name in rows if _is(rows[name], SENT, times, 0))
    yield from (f"{name}: written and gone" for name in held["written"] if name not in rows)


def _is(letter: Row, fate: str, times: Mapping[str, int], count: int) -> bool:
    return bool(letter["fate"] == fate and times.get(letter["message_id"], 0) == count)


def _wrong_states(held: Row) -> Iterator[str]:
    """A question stands where its journal says; nobody has the reference or the words of another."""
    for row in held["questions"]:
        if row["state"] != row["recomputed"]:
            yield f"{row['ref']} is {row['state']} and by its journal {row['recomputed']}"
        if row["email"].partition("@")[0] not in row["original"].split():
            yield f"{row['ref']} does not have the words of its asker"
    for name, times in Counter(row["email"] for row in held["questions"]).items():
        if times > 1:
            yield f"{name} has {times} questions and asked one"


def _missing_letters(held: Row) -> Iterator[str]:
    """An act and its letter were written together or not at all: never more of one than of the other."""
    written = Counter((letter["ref"], letter["purpose"]) for letter in held["letters"])
    for row in held["questions"]:
        for verb, (purpose, each) in {**OWED, **TO_ASKER}.items():
            acts = row["verbs"].get(verb, 0)
            extra = _others(row, purpose, verb)
            if written[row["ref"], purpose] != acts * each + extra:
                yield f"{row['ref']}: {acts} x {verb} and {written[row['ref'], purpose]} x {purpose}"
    codes = sum(letter["purpose"] == "bevestiging" for letter in held["letters"])
    if codes != held["codes"]:
        yield f"{held['codes']} codes and {codes} letters with a code"


def _others(row: Row, purpose: str, verb: str) -> int:
    """Letters with the same purpose that other acts of this question wrote: news to the coordinator."""
    if purpose != "reactie":
        return 0
    return sum(row["verbs"].get(other, 0) for other in ("answer", "put_in_touch", "decline") if other != verb)


def _post_faults(held: Row, arrived: Sequence[Arrived]) -> Iterator[str]:
    """What arrived is in the outbox, with the same words, once; what waits or failed did not arrive."""
    rows = {letter["message_id"]: letter for letter in held["letters"]}
    times = Counter(letter.message_id for letter in arrived)
    for letter in arrived:
        row = rows.get(letter.message_id)
        if row is None:
            yield f"{letter.message_id} arrived and nobody wrote it"
        elif not _same(letter, row):
            yield f"{letter.message_id} arrived with other words than were written"
    for words, names in _names_of(arrived).items():
        if len(names) > 1:
            yield f"{words[0]} got one letter under {len(names)} names"
    for name, row in rows.items():
        if times[name] > _most(row):
            yield f"{name}: {row['fate']}, arrived {times[name]} times"


def _same(letter: Arrived, row: Row) -> bool:
    wiped = not row["text"]
    heading = (letter.recipient, letter.subject) == (row["recipient"], row["subject"])
    return heading and (wiped or letter.text.strip() == row["text"].strip())


def _names_of(arrived: Sequence[Arrived]) -> dict[tuple[str, str, str], set[str]]:
    found: dict[tuple[str, str, str], set[str]] = {}
    for letter in arrived:
        found.setdefault((letter.recipient, letter.subject, letter.text), set()).add(letter.message_id)
    return found


def _most(row: Row) -> int:
    """How often a letter may have arrived: sent or doubtful once, and once more when a person resent it."""
    if row["fate"] in (SENT, DOUBTFUL):
        return 1 + int(row.get("resent", 0))
    return int(row.get("resent", 0)) if row["fate"] in (WAITING, FAILED) else 0
