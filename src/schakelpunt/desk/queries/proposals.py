# SPDX-License-Identifier: EUPL-1.2
"""What the first response proposes for a question, and what a coordinator may choose from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from schakelpunt.accounts.models import Account
from schakelpunt.desk.queries.relevant import relevant
from schakelpunt.desk.rules import BY_SLUG
from schakelpunt.network.models import Hub, Organisation, Person
from schakelpunt.places.models import Area
from schakelpunt.questions.models import Offer, Question
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.roles import may_be_asked
from schakelpunt.questions.queries.shapes import Belongs, Earlier, FirstResponse, Known, Knows
from schakelpunt.questions.rules import OfferState, Sharing
from schakelpunt.reference.queries import in_force
from schakelpunt.vocabulary.models import Challenge, Discipline, QuestionKind

MOST = 6
LOOKALIKES = 3
EXPERT = "deskundige"
Option = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody a question may go to: an organisation, a person in it, or somebody whom an expert named."""

    key: str
    name: str
    organisation: str
    person: str
    email: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposals:
    """What the words of a question suggest: topics, kind, who knows, where it belongs, what is known."""

    challenges: tuple[str, ...]
    disciplines: tuple[str, ...]
    kind: str
    who: tuple[Knows, ...]
    desks: tuple[Belongs, ...]
    earlier: tuple[Earlier, ...]
    known: tuple[Known, ...]
    questions_back: tuple[str, ...]


NOTHING = Proposals((), (), "", (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen on the page of a question, read once for all its forms."""

    challenges: tuple[Option, ...]
    disciplines: tuple[Option, ...]
    kinds: tuple[Option, ...]
    own_areas: tuple[Option, ...]
    other_areas: tuple[Option, ...]
    organisations: tuple[Option, ...]


def proposals(question: Question, account: Account) -> Proposals:
    """What the first response makes of a question as it reads now."""
    chosen = tuple(row.pk for row in question.challenges.all())
    text = f"{question.text}\n{question.explanation}".strip()
    told = first_response(text, municipality=question.area_id, challenges=chosen, account=account)
    return _proposals(told, question)


def _proposals(told: FirstResponse, question: Question) -> Proposals:
    others = [row for row in told.earlier if row.reference != question.reference]
    own = f"vraag:{question.reference}"
    return Proposals(
        challenges=tuple(topic.slug for topic in told.likely_challenges),
        disciplines=tuple(topic.slug for topic in told.likely_disciplines or told.disciplines[:1]),
        kind=told.need.kinds[0].slug if told.need.kinds else "",
        who=told.who[:MOST],
        desks=told.desks[:LOOKALIKES],
        earlier=tuple(others[:LOOKALIKES]),
        known=tuple(row for row in told.known if own not in row.ref)[:LOOKALIKES],
        questions_back=told.questions_back,
    )


def options(hub: Hub) -> Options:
    """What can be chosen for a question of a hub."""
    areas = Area.objects.filter(in_force(), kind=Area.Kind.MUNICIPALITY).order_by("name")
    own = set(hub.areas.values_list("pk", flat=True))
    places = tuple(areas.values_list("pk", "name"))
    near = relevant(BY_SLUG["organisaties"], hub).prefetch_related(None).order_by("name")
    return Options(
        challenges=tuple(Challenge.objects.filter(withdrawn=False).values_list("pk", "name")),
        disciplines=tuple(Discipline.objects.filter(withdrawn=False).values_list("pk", "name")),
        kinds=tuple(QuestionKind.objects.filter(withdrawn=False).values_list("pk", "name")),
        own_areas=tuple(place for place in places if place[0] in own),
        other_areas=tuple(place for place in places if place[0] not in own),
        organisations=tuple(near.values_list("pk", "name")),
    )


def addressees(
    question: Question, offers: Collection[Offer], found: Proposals, whys: dict[str, str]
) -> tuple[Addressee, ...]:
    """Who may be asked: whom experts named first, then people and organisations that were not tried yet."""
    named = [
        Addressee(f"genoemd-{row.pk}", row.other_name, "", "", row.other_email, row.other_organisation)
        for row in offers
        if row.other_name and question.shareable != Sharing.NO
    ]
    tried = {row.organisation_id for row in offers if row.state != OfferState.WITHDRAWN}
    ids = [row.id for row in found.who if row.id not in tried]
    asked = _asked(question, ids)
    emails = dict(
        Offer.objects.filter(organisation__in=ids, question__hub=question.hub)
        .order_by("offered_at")
        .values_list("organisation", "email")
    )
    known = [
        Addressee(f"organisatie-{row.id}", row.name, row.id, "", emails.get(row.id, ""), whys.get(row.id, ""))
        for row in found.who
        if row.id in asked
    ]
    return (*named, *_people([row.organisation for row in known]), *known)


def _people(organisations: list[str]) -> list[Addressee]:
    rows = Person.objects.filter(organisation__in=organisations, role=EXPERT).exclude(email="")
    return [
        Addressee(
            f"persoon-{row.slug}",
            row.name,
            row.organisation_id or "",
            row.slug,
            row.email,
            row.organisation.name if row.organisation else "",
        )
        for row in rows.select_related("organisation").order_by("name")
    ]


def _asked(question: Question, ids: list[str]) -> frozenset[str]:
    """Which of these organisations may read the question at all."""
    if question.shareable != Sharing.NO:
        return frozenset(ids)
    rows = Organisation.objects.filter(pk__in=ids)
    return frozenset(row.pk for row in rows if may_be_asked(question, row))
