# SPDX-License-Identifier: EUPL-1.2
"""The forms on the page of a question, filled in as far as the question and the proposals allow."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from schakelpunt.desk.forms import AgendaForm, AnswerForm, OfferForm, PublishForm, TogetherForm, TriageForm
from schakelpunt.desk.forms.memory import EVERYWHERE, PLACE, REGION
from schakelpunt.desk.forms.offers import OTHER
from schakelpunt.desk.queries.proposals import Addressee
from schakelpunt.desk.views.bench import Bench
from schakelpunt.questions.models import Answer
from schakelpunt.questions.rules import AnswerKind, State
from schakelpunt.questions.rules.texts import one_line

TRIAGE, OFFER, ANSWER, PUBLISH = "aanscherpen", "voorleggen", "antwoorden", "bewaren"
TOGETHER, AGENDA = "verbinden", "agenda"
REPLY_TIME = timedelta(days=10)
REVIEW_TIME = timedelta(days=365)


def triage_form(bench: Bench, given: Any = None) -> TriageForm:
    """Sharpening, with what the words suggest ticked as long as nobody looked at the question."""
    question, found = bench.question, bench.proposals
    new = question.state == State.ASKED
    disciplines = [row.pk for row in question.disciplines.all()]
    challenges = [row.pk for row in question.challenges.all()]
    started = {
        "tekst": question.text,
        "toelichting": question.explanation,
        "werkvelden": disciplines or (found.disciplines if new else ()),
        "opgaven": challenges or (found.challenges if new else ()),
        "soort": question.kind or (found.kind if new else ""),
        "gemeente": question.area_id,
        "kring": question.visibility,
    }
    form = TriageForm(given, name=TRIAGE, started=started)
    form.offer_choices("werkvelden", bench.options.disciplines)
    form.offer_choices("opgaven", bench.options.challenges)
    form.offer_choices("soort", [("", _("weet ik niet")), *bench.options.kinds])
    form.offer_choices("gemeente", _places(bench))
    return form


def _places(bench: Bench) -> list[tuple[str, Any]]:
    hub, rest = bench.options.own_areas, bench.options.other_areas
    return [(bench.question.hub.name, hub), (_("Elders"), rest)] if hub else list(rest)


def offer_form(bench: Bench, given: Any = None) -> OfferForm:
    """Laying the question before somebody: whom the proposals name first."""
    people = bench.addressees
    started = {"aan": people[0].key if people else OTHER, "streefdatum": _due(bench)}
    form = OfferForm(given, name=OFFER, started=started)
    form.known = {row.key: row.email for row in people}
    other = (OTHER, _("Iemand anders"))
    form.offer_choices("aan", [*((row.key, label_of(row)) for row in people), other])
    form.offer_choices("organisatie", [("", _("geen")), *bench.options.organisations])
    return form


def label_of(row: Addressee) -> str:
    """Somebody who may be asked, in one line: name, address where known, and why."""
    known = f"{row.name} ({row.email})" if row.email else row.name
    named = _("genoemd door een deskundige") if row.key.startswith("genoemd-") else ""
    more = [part for part in (named, row.why) if part]
    return ". ".join([known, *more])


def _due(bench: Bench) -> date:
    today, needed = timezone.localdate(), bench.question.needed_on
    return needed if needed and today < needed < today + REPLY_TIME else today + REPLY_TIME


def answer_form(bench: Bench, given: Any = None) -> AnswerForm:
    """Answering from the desk, under one's own name."""
    started = {"naam": bench.seat.editor.name, "delen": True}
    return AnswerForm(given, name=ANSWER, started=started)


def together_form(_bench: Bench, given: Any = None) -> TogetherForm:
    """Bringing asker and knower together."""
    return TogetherForm(given, name=TOGETHER)


def agenda_form(_bench: Bench, given: Any = None) -> AgendaForm:
    """Putting the question on the agenda."""
    return AgendaForm(given, name=AGENDA)


def publish_form(bench: Bench, answer: Answer, given: Any = None) -> PublishForm:
    """Keeping an answer: as it was kept before, else as it was given."""
    question = bench.question
    started = {
        "titel": answer.title or one_line(question.text, 300),
        "tekst": answer.text or answer.original,
        "soort": answer.kind or AnswerKind.SHORT.value,
        "eigenaar": answer.organisation_id or question.hub.host_id or "",
        "herzien_op": answer.review_on or timezone.localdate() + REVIEW_TIME,
        "gebied": _reach(answer),
        "geldig_voor": answer.valid_for,
        "kring": answer.visibility if answer.text else question.visibility,
    }
    form = PublishForm(given, name=f"{PUBLISH}-{answer.pk}", started=started)
    form.offer_choices("eigenaar", [("", _("kies een organisatie")), *_owners(bench, answer)])
    region = [] if question.hub.national else [(REGION, question.hub.name)]
    form.offer_choices("gebied", [(PLACE, question.area.name), *region, (EVERYWHERE, _("heel Nederland"))])
    return form


def _reach(answer: Answer) -> str:
    """Where a kept answer holds; a new one holds in the municipality that asked."""
    if not answer.text:
        return PLACE
    many = len(answer.areas.all())
    return {0: EVERYWHERE, 1: PLACE}.get(many, REGION)


def _owners(bench: Bench, answer: Answer) -> list[tuple[str, str]]:
    """Who may own an answer: the giver, the host, the municipality, the organisations of the region."""
    question = bench.question
    named = [answer.organisation, question.hub.host, *(row.organisation for row in bench.found.offers)]
    first = {row.pk: row.name for row in named if row}
    return list((first | {question.area_id: question.area.name} | dict(bench.options.organisations)).items())
