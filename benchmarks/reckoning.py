# SPDX-License-Identifier: EUPL-1.2
"""What a node holds after an ordeal: settled by its own rounds, sent again by a person, and told as JSON.

`python -m benchmarks.reckoning prepare|settle|resend`; the last two tell what the node holds then.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schakelpunt.project.settings")
django.setup()

from django.utils import timezone  # noqa: E402

from benchmarks.line import MARK  # noqa: E402
from schakelpunt.journal.models import Entry  # noqa: E402
from schakelpunt.journal.queries import newest  # noqa: E402
from schakelpunt.mail.actions import resend as send_again  # noqa: E402
from schakelpunt.mail.models import Letter  # noqa: E402
from schakelpunt.mail.queries import in_need  # noqa: E402
from schakelpunt.mail.rounds import send_letters  # noqa: E402
from schakelpunt.mail.rules import PATIENCE, may_resend  # noqa: E402
from schakelpunt.project.demo import lay_demo  # noqa: E402
from schakelpunt.project.index import everything, follow  # noqa: E402
from schakelpunt.project.preparation import prepare as lay_out  # noqa: E402
from schakelpunt.questions.models import Answer, Confirmation, Offer, Question  # noqa: E402
from schakelpunt.questions.queries.known import HUBS, index  # noqa: E402
from schakelpunt.questions.queries.reading import reading  # noqa: E402
from schakelpunt.questions.queries.state import recomputed  # noqa: E402
from schakelpunt.search.documents import EVERYONE, SearchDocument  # noqa: E402
from schakelpunt.search.find import Search  # noqa: E402

READERS = {
    "stranger": (EVERYONE,),
    "other hub": (EVERYONE, HUBS, "schakelpunt:drenthe"),
    "own hub": (EVERYONE, HUBS, "schakelpunt:twente"),
}


def prepare() -> None:
    """A node with its content and the demo world."""
    lay_out()
    lay_demo(lambda _line: None)


def settle() -> None:
    """Let the rounds end, with the clock so far on that what was under way shows as doubtful."""
    later = timezone.now() + PATIENCE
    while send_letters(later) or follow(later):
        pass


def resend() -> None:
    """A person sends again what is doubtful, and the rounds end."""
    for letter in list(in_need()):
        if may_resend(letter.fate, letter.purpose):
            send_again(letter, actor="beheerder", at=timezone.now())
    settle()


def holdings() -> dict[str, Any]:
    """Everything that a reconciliation looks at."""
    return {
        "questions": [_question(row) for row in Question.objects.filter(email__startswith=MARK)],
        "letters": list(
            Letter.objects.values("message_id", "purpose", "ref", "recipient", "subject", "text", "fate")
        ),
        "written": list(Entry.objects.filter(verb="write").values_list("object_ref", flat=True)),
        "codes": Confirmation.objects.count(),
        "offers": Offer.objects.filter(email__contains=MARK).count(),
        "answers": Answer.objects.filter(question__email__startswith=MARK).count(),
        "index_faults": index_faults(),
    }


def _question(row: Question) -> dict[str, Any]:
    acts = Entry.objects.filter(room="questions", object_kind="question", object_ref=row.reference)
    concept = acts.filter(verb="confirm").values_list("facts__concept", flat=True).first()
    before = Entry.objects.filter(object_kind="question", object_ref=concept) if concept else acts.none()
    return {
        "key": row.pk,
        "ref": row.reference,
        "email": row.email,
        "original": row.original,
        "state": row.state,
        "recomputed": recomputed(row),
        "verbs": Counter([*before.values_list("verb", flat=True), *acts.values_list("verb", flat=True)]),
    }


def index_faults() -> list[str]:
    """Where the index and the database tell different things."""
    kept, documents = index(), list(everything(reading().lexicon))
    faults = []
    if kept.bookmark != newest():
        faults.append(f"the index stands at line {kept.bookmark} of {newest()}")
    if kept.count() != len(documents):
        faults.append(f"{kept.count()} things in the index, {len(documents)} in the database")
    asked = [document for document in documents if document.kind == "vraag"]
    return faults + [fault for document in asked for fault in _misplaced(document)]


def _misplaced(document: SearchDocument) -> list[str]:
    """Whether a question is found, by its own words, by who may find it and by nobody else."""
    faults = []
    for reader, audience in READERS.items():
        words = tuple(word for word in document.exact if word.startswith(MARK)) or document.exact
        found = dict(index().find(Search(exact=words, kinds=("vraag",), audience=audience), 1_000))
        if (document.ref in found) != bool(set(audience) & set(document.audience)):
            faults.append(f"{document.ref} by a {reader}: {'' if document.ref in found else 'not '}found")
        if words != document.exact and set(found) - {document.ref}:
            faults.append(f"{sorted(found)} are all found by the one word of {document.ref}")
    return faults


def main() -> None:
    """Do what is asked, and tell what the node holds."""
    {"prepare": prepare, "settle": settle, "resend": resend}[sys.argv[1]]()
    if sys.argv[1] != "prepare":
        print(json.dumps(holdings()))


if __name__ == "__main__":
    main()
