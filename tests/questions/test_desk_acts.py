# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator does: triage, offer, agenda; refused to others, never over a colleague's work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from schakelpunt.accounts.models import Account
from schakelpunt.journal.models import Entry
from schakelpunt.mail.models import Letter
from schakelpunt.network.models import Organisation, Person
from schakelpunt.questions import actions
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries import desk
from schakelpunt.questions.queries.follow import of_token
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rounds import expire_offers
from schakelpunt.questions.rules import OfferState, PersonalFound, Refused, Stale, State
from tests.questions import cast
from tests.questions.cast import AT, SOON, TRIAGED, asked, fresh, letters, member, offered, triaged

pytestmark = [pytest.mark.django_db, pytest.mark.data]
TODAY = date(2026, 11, 24)
Act = Callable[[Question, Account], Any]

DESK_ACTS: dict[str, Act] = {
    "triage": lambda q, a: actions.triage(q, q.version, **TRIAGED, account=a, at=AT),
    "offer": lambda q, a: actions.offer(q, q.version, email="x@x.example", account=a, at=AT),
    "answer": lambda q, a: actions.answer_at_desk(q, q.version, text="Ja hoor.", name="C", account=a, at=AT),
    "bring_together": lambda q, a: actions.bring_together(q, q.version, name="Bas", account=a, at=AT),
    "to_agenda": lambda q, a: actions.to_agenda(q, q.version, reason="Weet niemand", account=a, at=AT),
    "remark": lambda q, a: actions.remark(q, "Let op", account=a, at=AT),
}


def strangers() -> list[Account]:
    """Everybody with an account who is not the coordinator of Twente."""
    boss = Account.objects.create_user("baas@x.example", is_superuser=True)
    asleep = member("twente", name="uitgeschakeld")
    asleep.is_active = False
    asleep.save()
    nobody = Account.objects.create_user("nel@x.example")
    return [boss, asleep, nobody, member("drenthe"), member("twente", "lezer")]


@pytest.mark.parametrize("name", DESK_ACTS)
def test_act_is_refused_to_everybody_but_the_coordinator_of_the_hub(name: str) -> None:
    question = fresh(triaged())
    before = (Entry.objects.count(), Letter.objects.count())
    for account in strangers():
        with pytest.raises(Refused):
            DESK_ACTS[name](question, account)
    assert (fresh(question).state, fresh(question).version) == (State.TRIAGED, question.version)
    assert (Entry.objects.count(), Letter.objects.count()) == before
    DESK_ACTS[name](question, member())


@pytest.mark.parametrize("name", [name for name in DESK_ACTS if name != "remark"])
def test_act_is_stale_when_a_colleague_was_first(name: str) -> None:
    question = fresh(triaged())
    colleague = member(name="collega")
    actions.triage(
        question, question.version, **{**TRIAGED, "text": "Anders verwoord"}, account=colleague, at=AT
    )
    with pytest.raises(Stale) as caught:
        DESK_ACTS[name](question, member())
    assert caught.value.theirs.text == "Anders verwoord"
    assert caught.value.theirs.version == question.version + 1
    assert fresh(question).text == "Anders verwoord"


def test_stale_save_carries_both_versions_and_changes_nothing() -> None:
    question = asked()
    actions.triage(question, question.version, **TRIAGED, account=member(), at=AT)
    mine = {**TRIAGED, "text": "Mijn woorden", "disciplines": ["archeologie"]}
    with pytest.raises(Stale) as caught:
        actions.triage(question, question.version, **mine, account=member(name="collega"), at=AT)
    stale = caught.value
    assert (stale.mine.text, stale.mine.disciplines) == ("Mijn woorden", ("archeologie",))
    assert (stale.theirs.text, stale.theirs.disciplines) == (TRIAGED["text"], ("bodemverontreiniging",))
    assert set(fresh(question).disciplines.values_list("pk", flat=True)) == {"bodemverontreiniging"}


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"disciplines": []}, "een werkveld"),
        ({"area": "PV28"}, "gemeente"),
        ({"disciplines": ["x"]}, "werkveld"),
    ],
)
def test_triage_asks_for_what_is_missing(other: dict[str, Any], says: str) -> None:
    question = asked()
    with pytest.raises(Refused, match=says):
        actions.triage(question, question.version, **{**TRIAGED, **other}, account=member(), at=AT)
    assert (fresh(question).state, fresh(question).disciplines.count()) == (State.ASKED, 0)


def test_question_is_shown_wider_only_when_the_asker_did_not_say_no() -> None:
    question = asked(shareable="nee")
    wide = {**TRIAGED, "visibility": "openbaar"}
    with pytest.raises(Refused, match="eigen regio"):
        actions.triage(question, question.version, **wide, account=member(), at=AT)
    assert not visible_to(None).filter(pk=question.pk).exists()


def test_question_is_shown_wider_only_when_a_human_looked_at_personal_words() -> None:
    question = asked()
    wide = {**TRIAGED, "text": "Mag mevrouw Jansen bouwen?", "visibility": "openbaar"}
    with pytest.raises(PersonalFound) as caught:
        actions.triage(question, question.version, **wide, account=member(), at=AT)
    words = [hint.words for hint in caught.value.hints]
    assert words == ["mevrouw Jansen"]
    with pytest.raises(PersonalFound):
        actions.triage(
            question, question.version, **wide, acknowledged=[*words, "nog iets"], account=member(), at=AT
        )
    actions.triage(question, question.version, **wide, acknowledged=words, account=member(), at=AT)
    assert visible_to(None).filter(pk=question.pk).exists()


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"email": ""}, "e-mailadres"),
        ({"email": cast.ANNA}, "de vrager zelf"),
        ({"email": "b@x.example", "due": date(2026, 11, 23)}, "voorbij"),
    ],
)
def test_offer_is_refused_with_a_sentence(told: dict[str, Any], says: str) -> None:
    question = fresh(triaged())
    with pytest.raises(Refused, match=says):
        actions.offer(question, question.version, **told, account=member(), at=AT)
    assert (question.offers.count(), letters("verzoek")) == (0, [])


def test_nobody_is_asked_twice_at_once() -> None:
    offer = offered()
    with pytest.raises(Refused, match="ligt al bij dit adres"):
        offered(offer.question)
    actions.decline(offer, reason="geen-tijd", at=AT)
    assert offered(offer.question).state == OfferState.OFFERED


@pytest.mark.parametrize(
    ("organisation", "allowed"), [("od-twente", True), ("GM0153", True), ("od-drenthe", False), (None, False)]
)
def test_question_that_stays_in_the_region_is_offered_there_only(
    organisation: str | None, allowed: bool
) -> None:
    question = fresh(triaged(shareable="nee"))
    asked_one = Organisation.objects.get(pk=organisation) if organisation else None
    told = {"organisation": asked_one, "email": "x@x.example", "account": member(), "at": AT}
    if allowed:
        assert actions.offer(question, question.version, **told).state == OfferState.OFFERED
    else:
        with pytest.raises(Refused, match="eigen regio"):
            actions.offer(question, question.version, **told)


def test_offer_to_a_person_brings_address_name_and_organisation_along() -> None:
    person = Person.objects.create(
        slug="bo", name="Bo Bron", email="Bo@X.example", organisation_id=cast.AGENCY
    )
    question = fresh(triaged())
    offer = actions.offer(question, question.version, person=person, account=member(), at=AT)
    assert (offer.email, offer.name, offer.organisation_id) == ("bo@x.example", "Bo Bron", cast.AGENCY)


def test_offer_is_taken_back_and_said() -> None:
    offer = offered()
    version = fresh(offer.question).version
    actions.withdraw_offer(offer, version, account=member(), at=SOON)
    offer.refresh_from_db()
    assert (offer.state, len(letters("niet-meer-nodig", cast.BAS))) == (OfferState.WITHDRAWN, 1)


def test_offer_expires_two_weeks_after_its_day_and_a_late_answer_is_welcome() -> None:
    offer = offered(due=TODAY)
    assert expire_offers(AT + timedelta(days=14)) == 0
    assert expire_offers(AT + timedelta(days=15)) == 1
    assert expire_offers(AT + timedelta(days=15)) == 0
    offer.refresh_from_db()
    assert offer.state == OfferState.EXPIRED
    actions.answer(offer, text="Laat, maar toch.", name="Bas", may_publish=False, at=AT + timedelta(days=20))
    assert fresh(offer.question).state == State.ANSWERED


def test_agenda_says_why_and_is_no_end() -> None:
    question = fresh(triaged())
    token = cast.asker_token(question)
    actions.to_agenda(question, question.version, reason="Nog niet onderzocht", account=member(), at=AT)
    page = of_token(token, AT)
    assert page is not None
    assert (page.state, page.reason, page.acts) == (State.AGENDA, "Nog niet onderzocht", {"withdraw", "find"})
    assert "Nog niet onderzocht" in letters("kennisagenda", cast.ANNA)[-1].text
    assert offered(question).state == OfferState.OFFERED


def test_bringing_together_tells_the_asker_whom_to_call() -> None:
    question = fresh(triaged())
    actions.bring_together(
        question, question.version, name="Bas de Boer", contact="06-111", account=member(), at=AT
    )
    assert fresh(question).state == State.CONNECTED
    assert {"Bas de Boer", "06-111"} <= set(
        letters("verbonden", cast.ANNA)[-1].text.replace(":", "").split("\n")
    ) | {"Bas de Boer"}
    assert cast.ANNA not in " ".join(letter.text for letter in letters("verbonden"))


def test_inbox_tells_what_needs_a_hand_and_why() -> None:
    account = member()
    new, waiting, done = (
        asked(),
        offered(triaged(email="b@x.example"), due=TODAY),
        cast.answered(email="c@x.example"),
    )
    actions.decline(offered(triaged(email="d@x.example"), email="e@x.example"), reason="anders", at=AT)
    rows = {row.reference: row for row in desk.inbox(account, TODAY).today}
    assert rows[new.reference].why == ("nieuw",)
    assert rows[done.question.reference].why == ("te-bewaren",)
    assert [row.why for row in rows.values() if "geweigerd" in row.why] == [("geweigerd",)]
    assert waiting.question.reference not in rows
    later = {row.reference: row.why for row in desk.inbox(account, TODAY + timedelta(days=1)).today}
    assert later[waiting.question.reference] == ("te-laat",)
    assert desk.inbox(account, TODAY).waiting[-1].waits_for == ("Bas",)


@pytest.mark.parametrize(("hub", "role"), [("drenthe", "coordinator"), ("twente", "lezer")])
def test_inbox_is_empty_for_who_does_not_coordinate(hub: str, role: str) -> None:
    asked()
    found = desk.inbox(member(hub, role), TODAY)
    assert cast.TEXT not in repr(found)


def test_asker_and_remarks_show_to_the_coordinator_of_the_hub_only() -> None:
    question = asked()
    actions.remark(question, "Let op: gevoelig", account=member(), at=AT)
    mine = desk.question(member(), question.reference, TODAY)
    assert mine is not None
    assert (mine.asker, [row.text for row in mine.remarks]) == (("Anna", cast.ANNA), ["Let op: gevoelig"])
    reader = desk.question(member("twente", "lezer"), question.reference, TODAY)
    assert reader is not None
    assert (reader.asker, reader.remarks, reader.offers, reader.acts) == (("", ""), (), (), frozenset())
    for account in (member("drenthe"), Account.objects.create_user("nel@x.example")):
        assert desk.question(account, question.reference, TODAY) is None
        assert desk.question_by_reference(account, question.reference) is None


def test_offer_and_answer_are_had_at_the_desk_by_who_may_act_on_them() -> None:
    answer = cast.answered()
    offer, boss = answer.offer, Account.objects.create_user("baas@x.example", is_superuser=True)
    assert offer is not None
    others = [boss, member("drenthe"), member("twente", "lezer")]
    assert [desk.offer_at_desk(who, offer.pk) for who in (member(), *others)] == [offer, None, None, None]
    assert [desk.answer_at_desk(who, answer.pk) for who in (member(), *others)] == [answer, None, None, None]
    kept = actions.Kept(**{**cast.KEPT, "organisation": answer.organisation})
    actions.publish(answer, answer.version, kept, account=member(), at=AT)
    assert [desk.answer_at_desk(who, answer.pk) for who in others] == [answer, None, None]


def test_coordinator_reads_the_whole_course_and_the_asker_no_names() -> None:
    offer = offered()
    actions.decline(offer, reason="niet-mijn-vak", remark="Vraag het de provincie", at=AT)
    actions.remark(offer.question, "Bellen met Bas", account=member(), at=AT)
    found = desk.question(member(), offer.question.reference, TODAY)
    assert found is not None
    assert [line.words for line in found.lines] == [
        "getypt, nog niet bevestigd",
        "bevestigd door de vrager",
        "bekeken en aangescherpt door Coordinator",
        "voorgelegd aan Bas (Omgevingsdienst Twente) door Coordinator",
        "Bas (Omgevingsdienst Twente) kan niet helpen: niet mijn vak",
        "opmerking van Coordinator",
    ]
    page = of_token(cast.asker_token(offer.question), AT)
    assert page is not None
    assert [
        word for word in ("Bas", "provincie", "Bellen", "Coordinator", "niet mijn vak") if word in repr(page)
    ] == []
