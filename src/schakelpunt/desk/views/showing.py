# SPDX-License-Identifier: EUPL-1.2
"""The page of a question, whatever the act before it came to."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from schakelpunt.desk.forms.fields import ActForm
from schakelpunt.desk.queries.hand import letters_about
from schakelpunt.desk.views import filling
from schakelpunt.desk.views.bench import ACT, NUMBER, SEEN, VERSION, Bench
from schakelpunt.desk.views.door import address
from schakelpunt.desk.views.wordings import Compared, Named, compared, offer_lines, seen_by_asker, state_word
from schakelpunt.matching.personal import personal_hints
from schakelpunt.matching.reasons import told as told_reason
from schakelpunt.questions.models import Answer
from schakelpunt.questions.rules import OfferState, Wording

BUILDERS = {
    "triage": (filling.TRIAGE, filling.triage_form),
    "offer": (filling.OFFER, filling.offer_form),
    "answer": (filling.ANSWER, filling.answer_form),
    "bring_together": (filling.TOGETHER, filling.together_form),
    "to_agenda": (filling.AGENDA, filling.agenda_form),
}


@dataclass(frozen=True, slots=True)
class Hitch:
    """What kept an act from being done: the form as typed, a sentence, and what another saved meanwhile."""

    form: ActForm | None = None
    sentence: str = ""
    theirs: Wording | None = None
    found: tuple[str, ...] = ()
    status: int = 200


SMOOTH = Hitch()


@dataclass(frozen=True, slots=True)
class Given:
    """An answer on the page, with the form to keep it and the words in it that seem personal."""

    answer: Answer
    form: ActForm | None
    hints: tuple[tuple[str, bool], ...]
    may_retract: bool


def show(bench: Bench, hitch: Hitch = SMOOTH) -> HttpResponse:
    """The whole page; what was typed in a form that was not saved still stands in it."""
    question = bench.question
    told = {
        "seat": bench.seat,
        "bench": bench,
        "found": bench.found,
        "question": question,
        "state_word": state_word(question.state),
        "hitch": hitch,
        "changes": _changes(bench, hitch),
        "forms": _forms(bench, hitch),
        "given": _given(bench, hitch),
        "hints": _hints(bench, hitch, f"{question.text}\n{question.explanation}", filling.TRIAGE),
        "offers": offer_lines(bench.found.offers),
        "waits": any(row.state == OfferState.OFFERED for row in bench.found.offers)
        or bool(bench.found.answers),
        "letters": letters_about(bench.found),
        "asker_saw": seen_by_asker(question.shown),
        "desks": [
            (row, [told_reason(reason).rstrip(".") for reason in row.reasons[:2]])
            for row in bench.proposals.desks
        ],
        "names": {"version": VERSION, "seen": SEEN, "act": ACT, "number": NUMBER},
        "here": address(bench.seat, "question", reference=question.reference),
        "home": address(bench.seat, "inbox"),
    }
    return render(bench.request, "desk/asked.html", told, status=hitch.status)


def _forms(bench: Bench, hitch: Hitch) -> dict[str, ActForm]:
    """The forms for what may be done now, and the one that was sent in even when its moment passed."""
    return {
        name: _kept(hitch, name) or build(bench)
        for verb, (name, build) in BUILDERS.items()
        if bench.works and (verb in bench.found.acts or _kept(hitch, name))
    }


def _kept(hitch: Hitch, name: str) -> ActForm | None:
    return hitch.form if hitch.form is not None and hitch.form.name == name else None


def _given(bench: Bench, hitch: Hitch) -> list[Given]:
    answers = list(bench.found.answers)
    prefetch_related_objects(answers, "areas")
    return [_answer(bench, hitch, answer) for answer in answers]


def _answer(bench: Bench, hitch: Hitch, answer: Answer) -> Given:
    kept = _kept(hitch, f"{filling.PUBLISH}-{answer.pk}")
    may = bench.works and answer.may_publish and "publish" in bench.found.acts
    form = kept or (filling.publish_form(bench, answer) if may else None)
    words = f"{form['titel'].value() or ''}\n{form['tekst'].value() or ''}" if form else ""
    hints = _hints(bench, hitch, words, form.name if form else "")
    return Given(answer, form, hints, bool(answer.text) and "retract" in bench.found.acts)


def _hints(bench: Bench, hitch: Hitch, words: str, name: str) -> tuple[tuple[str, bool], ...]:
    """The words that seem personal, each with whether a human ticked it."""
    kept = _kept(hitch, name)
    ticked = set(bench.request.POST.getlist(SEEN)) if kept else set()
    if kept and name == filling.TRIAGE:
        words = f"{kept['tekst'].value() or ''}\n{kept['toelichting'].value() or ''}"
    found = hitch.found if kept and hitch.found else tuple(hint.words for hint in personal_hints(words))
    return tuple((one, one in ticked) for one in found)


def _changes(bench: Bench, hitch: Hitch) -> tuple[Compared, ...]:
    """What another saved beside what one typed oneself, for a form that was sent in too late."""
    if hitch.theirs is None or hitch.form is None:
        return ()
    options = bench.options
    areas = dict((*options.own_areas, *options.other_areas))
    names = Named(dict(options.disciplines), dict(options.challenges), areas, dict(options.kinds))
    return compared(hitch.form, hitch.theirs, names)


def spoken(sentence: str, words: dict[str, object]) -> str:
    """Why an act was not done, in the language of the page."""
    return _(sentence).format(**words) if words else _(sentence)
