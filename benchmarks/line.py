# SPDX-License-Identifier: EUPL-1.2
"""One process that drives questions through the line by the product's own actions, and tells of each act.

`python -m benchmarks.line NUMBER` goes on until it is killed. What an earlier one left half done is
finished first. An act is told, as one line of JSON, only after it returned: from then on it must be kept.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schakelpunt.project.settings")
django.setup()

from django.db.models import Q  # noqa: E402
from django.utils import timezone  # noqa: E402

from schakelpunt.accounts.models import Account  # noqa: E402
from schakelpunt.mail.models import Letter  # noqa: E402
from schakelpunt.mail.queries import due  # noqa: E402
from schakelpunt.network.models import Organisation  # noqa: E402
from schakelpunt.questions import actions  # noqa: E402
from schakelpunt.questions.models import Offer, Question  # noqa: E402
from schakelpunt.questions.queries.offers import offer_of  # noqa: E402
from schakelpunt.questions.rules import OfferState, State, Visibility  # noqa: E402
from schakelpunt.questions.rules.hours import is_working_day, local_date, next_working_moment  # noqa: E402

COORDINATOR, EXPERTS = "corrie@voorbeeld.example", "ws0663"
PLACES = ("GM0164", "GM0141", "GM0153")
MARK = "proefvak"
LETTERS = "abcdefghij"
BEHIND, PAUSE = 40, 0.02


def main() -> None:
    """Act until killed."""
    number = int(sys.argv[1])
    chance = random.Random(number)
    while True:
        keep_pace()
        found = unfinished()
        if found is None:
            number += 1
            begin(number, chance)
        else:
            ACTS[State(found.state)](found, chance)


def mark_of(number: int) -> str:
    """A word that stands in one question only."""
    return MARK + "".join(LETTERS[int(digit)] for digit in str(number))


def keep_pace() -> None:
    """Wait while the post is far behind, so that both are in the middle of something when one is killed."""
    while due(timezone.now()).count() > BEHIND:
        time.sleep(PAUSE)


def unfinished() -> Question | None:
    """The oldest question of this ordeal on which something can still be done."""
    waits = Q(state__in=[State.CONCEPT, State.ASKED, State.TRIAGED, State.OFFERED])
    waits |= Q(state=State.ANSWERED, answers__text="")
    return Question.objects.filter(waits, email__startswith=MARK).order_by("pk").first()


def tell(question: Question, verb: str) -> None:
    """Say that an act returned."""
    told = {"key": question.pk, "ref": question.reference, "verb": verb, "state": question.state}
    print(json.dumps(told), flush=True)


def working_moment() -> datetime:
    """The last moment that people were at work, so that the letters of an act are due at once."""
    moment = timezone.now()
    while next_working_moment(moment) > moment or not is_working_day(local_date(moment)):
        moment -= timedelta(hours=1)
    return moment


def coordinator() -> Account:
    """Who works at the desk."""
    return Account.objects.get(email=COORDINATOR)


def begin(number: int, chance: random.Random) -> None:
    """Somebody asks, and reads the code."""
    mark = mark_of(number)
    typed = actions.Typed(
        text=f"Hoe diep ligt het veen bij {mark} en wie bepaalt het waterpeil?",
        area=chance.choice(PLACES),
        email=f"{mark}@vragers.example",
        may_connect=chance.random() < 0.5,
    )
    started = actions.start(typed, at=timezone.now())
    tell(started.question, "start")
    confirm(started)


def again(question: Question, _chance: random.Random) -> None:
    """The code was lost with the process: the asker wants a new one."""
    letter = actions.send_code(question, at=timezone.now())
    tell(question, "send_code")
    confirm(actions.Started(question, letter))


def confirm(started: actions.Started) -> None:
    """Type the code over from the letter."""
    found = re.search(r"\b\d{6}\b", started.letter.text)
    assert found is not None
    confirmed = actions.confirm(started.question, found[0], at=timezone.now())
    tell(confirmed.question, "confirm")


def triage(question: Question, chance: random.Random) -> None:
    """The coordinator sharpens; now and then the asker leaves first."""
    if chance.random() < 0.1:
        leave = chance.choice([actions.withdraw, actions.find])
        tell(leave(question, at=working_moment()), leave.__name__)
        return
    done = actions.triage(
        question,
        question.version,
        text=f"{question.original} Het gaat om de Twentse beekdalen.",
        challenges=[],
        disciplines=["grondwaterbeheer"],
        area=question.area_id,
        account=coordinator(),
        at=working_moment(),
    )
    tell(done, "triage")


def offer(question: Question, chance: random.Random) -> None:
    """The coordinator asks somebody, or gives up."""
    if chance.random() < 0.1:
        reason = "Niemand in de regio weet dit."
        given_up = actions.to_agenda(
            question, question.version, reason=reason, account=coordinator(), at=working_moment()
        )
        tell(given_up, "to_agenda")
        return
    made = actions.offer(
        question,
        question.version,
        organisation=Organisation.objects.get(pk=EXPERTS),
        name=f"Kenner {question.offers.count() + 1}",
        email=f"kenner{question.offers.count()}.{question.email}",
        account=coordinator(),
        at=working_moment(),
    )
    tell(made.question, "offer")


def respond(question: Question, chance: random.Random) -> None:
    """Who was asked follows the link in the letter and answers, says no, or wants to be called."""
    open_offer = question.offers.filter(state=OfferState.OFFERED).first()
    if open_offer is None:
        offer(question, chance)
        return
    held, at = by_letter(open_offer), working_moment()
    acts = ["answer"] * 8 + ["decline"] + (["put_in_touch"] if question.may_connect else [])
    verb = chance.choice(acts)
    if verb == "answer":
        text = "Het veen ligt op twee meter diepte. Het waterschap bepaalt het peil."
        done = actions.answer(held, text=text, name="Kenner", may_publish=True, at=at).question
    elif verb == "decline":
        done = actions.decline(held, reason="geen-tijd", at=at).question
    else:
        done = actions.put_in_touch(held, name="Kenner", at=at).question
    tell(done, verb)


def by_letter(made: Offer) -> Offer:
    """The offer as its letter opens it: the link must be in the outbox as soon as the offer is there."""
    letter = Letter.objects.get(purpose="verzoek", recipient=made.email)
    found = re.search(r"/verzoek/(\S+)", letter.text)
    assert found is not None
    opened = offer_of(found[1])
    assert opened == made
    return made


def publish(question: Question, chance: random.Random) -> None:
    """The coordinator keeps the answer for others, in other words, for everybody or for the hub alone."""
    given = question.answers.filter(text="").order_by("pk")[0]
    mark = question.email.partition("@")[0]
    kept = actions.Kept(
        title=f"Diepte van het veen bij {mark}",
        text="Twee meter. Het waterschap bepaalt het peil.",
        kind="kort-antwoord",
        organisation=given.organisation,
        review_on=local_date(timezone.now()) + timedelta(days=365),
        areas=[question.area_id],
        visibility=chance.choice([Visibility.PUBLIC, Visibility.HUB]),
    )
    actions.publish(given, given.version, kept, account=coordinator(), at=working_moment())
    tell(question, "publish")


ACTS: dict[State, Callable[[Question, random.Random], None]] = {
    State.CONCEPT: again,
    State.ASKED: triage,
    State.TRIAGED: offer,
    State.OFFERED: respond,
    State.ANSWERED: publish,
}

if __name__ == "__main__":
    main()
