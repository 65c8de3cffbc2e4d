# SPDX-License-Identifier: EUPL-1.2
"""The memory: made anonymous by a human, found by the next asker first, counted, and never showing more."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from schakelpunt.accounts.models import Account
from schakelpunt.project.index import follow
from schakelpunt.questions import actions
from schakelpunt.questions.models import Answer
from schakelpunt.questions.queries.earlier import earlier
from schakelpunt.questions.queries.find import find
from schakelpunt.questions.queries.first import first_response
from schakelpunt.questions.queries.memory import published, remembered
from schakelpunt.questions.rules import AlreadyDone, PersonalFound, Refused, Stale
from tests.questions import cast
from tests.questions.cast import AT, KEPT, SOON, answered, fresh, member

pytestmark = [pytest.mark.django_db, pytest.mark.data, pytest.mark.xdist_group("index")]
LIKE = "Mag een warmtenet door een stortplaats met een deklaag?"
ENSCHEDE = "GM0153"
TODAY = date(2026, 11, 24)
HIDDEN = ("Zwavelsteeg", cast.ANNA, "Anna", "06-12345678", "Kwikrand")


def keep(answer: Answer, *acknowledged: str, version: int = 1, **other: Any) -> Answer:
    """The coordinator of Twente keeps an answer."""
    kept = actions.Kept(**{**KEPT, "organisation": answer.organisation, **other})
    return actions.publish(answer, version, kept, acknowledged=acknowledged, account=member(), at=AT)


def index_it() -> None:
    """The index reads on to the end of the journal."""
    while follow(timezone.now()):
        pass


def test_next_asker_sees_it_first_with_the_reason() -> None:
    answer = cast.published()
    index_it()
    found = first_response(LIKE, municipality=ENSCHEDE)
    first = found.known[0]
    assert (first.ref, first.address, first.kind) == (
        answer.reference,
        f"/antwoorden/{answer.reference}",
        "antwoord",
    )
    assert first.title == KEPT["title"]
    assert first.source == "Omgevingsdienst Twente"
    assert first.reasons


def test_nothing_that_was_not_published_is_ever_found() -> None:
    answer = cast.published()
    index_it()
    for text in ("Zwavelsteeg", "Kwikrand", cast.TEXT, cast.ANNA, LIKE):
        seen = repr((first_response(text, municipality=ENSCHEDE).known, find(text).items, earlier(text)))
        seen += repr(first_response(text, municipality=ENSCHEDE).earlier)
        assert [word for word in (*HIDDEN, answer.question.reference) if word in seen] == [], text


def test_unpublished_answer_is_found_by_nobody() -> None:
    answered()
    index_it()
    readers = (None, member("drenthe"), member())
    seen = [repr(first_response(LIKE, municipality=ENSCHEDE, account=who).known) for who in readers]
    assert [text for text in seen if "06-12345678" in text or cast.TRIAGED["text"] in text] == []


def test_memory_shows_to_whom_it_is_for() -> None:
    answer = cast.published(visibility="schakelpunten")
    name = answer.reference or ""
    nel = Account.objects.create_user("nel@x.example")
    reads = [published(who, name) is not None for who in (member(), member("drenthe"), nel, None)]
    assert reads == [True, True, False, False]
    index_it()
    hub = first_response(LIKE, municipality=ENSCHEDE, account=member("drenthe")).known
    assert [row.ref for row in hub if row.ref == name] == [name]
    assert name not in repr(first_response(LIKE, municipality=ENSCHEDE).known)


def test_page_of_an_answer_names_its_question_only_to_who_may_read_it() -> None:
    answer = cast.published()
    name = answer.reference or ""
    outside, inside = remembered(None, name, TODAY), remembered(member(), name, TODAY)
    assert outside is not None and inside is not None
    assert (outside.question, inside.question) == ("", answer.question.reference)
    assert outside.owner == (cast.AGENCY, "Omgevingsdienst Twente")
    assert outside.areas == ((cast.HENGELO, "Hengelo"),)
    assert [word for word in HIDDEN if word in repr(outside)] == []
    assert remembered(None, "K-TWE-999999", TODAY) is None


def test_human_strikes_out_or_acknowledges_exactly_what_seems_personal() -> None:
    answer = answered()
    text = "Vraag het aan mevrouw Jansen, tel. 06-12345678."
    with pytest.raises(PersonalFound) as caught:
        keep(answer, text=text)
    found = {hint.words for hint in caught.value.hints}
    assert found == {"mevrouw Jansen", "06-12345678"}
    for acknowledged in (["mevrouw Jansen"], [*found, "iets anders"]):
        with pytest.raises(PersonalFound):
            keep(answer, *acknowledged, text=text)
    assert Answer.objects.get(pk=answer.pk).text == ""
    assert keep(answer, *found, text=text).text == text


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"title": " "}, "een titel"),
        ({"text": ""}, "de tekst"),
        ({"kind": "roddel"}, "het soort antwoord"),
        ({"organisation": None}, "de eigenaar"),
        ({"review_on": None}, "de datum van herziening"),
        ({"review_on": TODAY}, "een dag die nog komt"),
    ],
)
def test_memory_asks_for_what_is_missing(other: dict[str, Any], says: str) -> None:
    answer = answered()
    with pytest.raises(Refused, match=says):
        keep(answer, **other)
    kept = Answer.objects.get(pk=answer.pk)
    assert (kept.text, kept.reference) == ("", None)


def test_answer_stays_private_when_who_gave_it_or_who_asked_it_said_no() -> None:
    with pytest.raises(Refused, match="niet dat het antwoord"):
        keep(answered(may_publish=False))
    inside = answered(shareable="nee", email="b@x.example")
    with pytest.raises(Refused, match="eigen regio"):
        keep(inside)
    assert keep(inside, visibility="schakelpunt").reference


def test_answer_is_never_narrower_than_its_question() -> None:
    answer = answered()
    question = fresh(answer.question)
    wide = {**cast.TRIAGED, "visibility": "openbaar"}
    actions.triage(question, question.version, **wide, account=member(), at=AT)
    with pytest.raises(Refused, match="meer mensen te lezen"):
        keep(answer, visibility="schakelpunt")


def test_question_is_never_wider_than_its_answer() -> None:
    answer = keep(answered(), visibility="schakelpunt")
    question = fresh(answer.question)
    with pytest.raises(Refused, match="nog niet voor deze kring"):
        actions.triage(
            question, question.version, **{**cast.TRIAGED, "visibility": "openbaar"}, account=member(), at=AT
        )


def test_second_coordinator_sees_both_versions() -> None:
    answer = answered()
    keep(answer)
    with pytest.raises(Stale) as caught:
        keep(answer, title="Mijn titel")
    assert (caught.value.mine.title, caught.value.theirs.title) == ("Mijn titel", KEPT["title"])


@pytest.mark.parametrize("who", ["coordinator of another hub", "reader", "administrator", "nobody"])
def test_memory_is_refused_to_others(who: str) -> None:
    answer = answered()
    account = {
        "coordinator of another hub": lambda: member("drenthe"),
        "reader": lambda: member("twente", "lezer"),
        "administrator": lambda: Account.objects.create_user("b@x.example", is_superuser=True),
        "nobody": lambda: Account.objects.create_user("n@x.example"),
    }[who]()
    kept = actions.Kept(**{**KEPT, "organisation": answer.organisation})
    with pytest.raises(Refused, match="mag dit niet"):
        actions.publish(answer, 1, kept, account=account, at=AT)


def test_reference_stays_when_it_is_kept_again_and_counts_on() -> None:
    first = cast.published()
    again = keep(first, version=first.version, title="Beter gezegd")
    second = keep(answered(email="b@x.example"))
    number = int((first.reference or "").rpartition("-")[2])
    assert (again.reference, again.title) == (first.reference, "Beter gezegd")
    assert second.reference == f"K-TWE-{number + 1:06d}"


def test_answer_leaves_the_memory_and_the_index_when_an_administrator_takes_it_out() -> None:
    answer = cast.published()
    index_it()
    boss = Account.objects.create_user("baas@x.example", is_superuser=True)
    actions.retract(answer, answer.version, account=boss, at=SOON)
    name = answer.reference or ""
    assert published(member(), name) is None
    assert name not in repr(first_response(LIKE, municipality=ENSCHEDE).known)
    index_it()
    assert name not in repr(find(LIKE).items)


def test_reuse_counts_once_per_reader_and_not_for_the_asker() -> None:
    answer = cast.published()
    own = cast.asker_token(answer.question)
    for verdict, token in [("ja", "een"), ("ja", "een"), ("deels", "twee"), ("nee", "drie"), ("ja", own)]:
        actions.helped(answer, verdict, token=token, at=AT)
    assert Answer.objects.get(pk=answer.pk).reused == 2
    actions.helped(answer, "nee", token="een", at=SOON)
    assert Answer.objects.get(pk=answer.pk).reused == 1


def test_asker_says_whether_it_helped_once_per_question_by_whichever_link() -> None:
    answer = answered()
    question = answer.question
    receipt, letter = cast.asker_token(question), cast.token_of(cast.letters("antwoord")[-1])
    for verdict, token in [("nee", receipt), ("ja", letter), ("ja", receipt)]:
        said = actions.helped(question, verdict, token=token, at=AT)
    assert (question.helped.count(), said.verdict) == (1, "ja")
    with pytest.raises(Refused, match="hoort niet bij deze vraag"):
        actions.helped(question, "ja", token="geraden", at=AT)
    with pytest.raises(Refused, match="hoort niet"):
        actions.helped(cast.asked(email="b@x.example"), "ja", token=receipt, at=AT)


def test_helping_is_refused_when_nothing_was_answered() -> None:
    question = cast.asked()
    with pytest.raises(Refused):
        actions.helped(question, "ja", token=cast.asker_token(question), at=AT)
    actions.withdraw(question, at=AT)
    with pytest.raises(AlreadyDone):
        actions.helped(question, "ja", token=cast.asker_token(question), at=AT)
