# SPDX-License-Identifier: EUPL-1.2
"""Asking the hub: kept as typed, confirmed by a code, followed by a link, and never by anybody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schakelpunt.journal.models import Entry
from schakelpunt.mail.models import Letter
from schakelpunt.questions import actions
from schakelpunt.questions.models import Link, Question
from schakelpunt.questions.queries.follow import of_token, question_of
from schakelpunt.questions.queries.visible import visible_to
from schakelpunt.questions.rounds import erase_concepts
from schakelpunt.questions.rules import AlreadyDone, Refused, State, TextProblem
from tests.questions import cast
from tests.questions.cast import ANNA, AT, SOON, asked, code_of, fresh, letters, started

pytestmark = [pytest.mark.django_db, pytest.mark.data]
WRONG = {"000000": "111111"}


def wrong(code: str) -> str:
    """Another code than this one."""
    return WRONG.get(code, "000000")


def test_what_was_typed_and_what_was_shown_are_kept_together_when_it_is_sharpened() -> None:
    question = fresh(cast.triaged())
    assert question.original == cast.TEXT
    assert question.shown == cast.ASKED["shown"]
    assert question.text == cast.TRIAGED["text"]


def test_nobody_reads_a_question_when_nobody_confirmed_it() -> None:
    begun = started()
    assert begun.question.state == State.CONCEPT
    assert not visible_to(cast.member()).filter(pk=begun.question.pk).exists()
    assert letters("nieuwe-vraag") == letters("ontvangst") == []


def test_code_makes_it_asked_with_a_reference_and_a_receipt_at_once() -> None:
    cast.member()
    midnight = datetime(2026, 11, 28, 23, 59, tzinfo=UTC)
    begun = actions.start(actions.Typed(**cast.ASKED), at=midnight)
    done = actions.confirm(begun.question, f" {code_of(begun.letter)} ", at=midnight)
    assert (done.question.state, done.question.reference) == (State.ASKED, "V-TWE-2026-0005")
    assert done.question.asked_on.isoformat() == "2026-11-29"
    receipt = letters("ontvangst", ANNA)[-1]
    assert (receipt.send_after, begun.letter.send_after) == (midnight, midnight)
    assert cast.token_of(receipt) == done.token
    # The coordinator sleeps: Monday morning is soon enough.
    told = letters("nieuwe-vraag", cast.member().email)[-1]
    assert told.send_after == datetime(2026, 11, 30, 8, 30, tzinfo=cast.AT.tzinfo)


def test_references_count_on_per_hub_and_year() -> None:
    names = [
        asked(email=f"a{n}@x.example", area=area).reference for n, area in enumerate(["GM0164", "GM0344"])
    ]
    second = asked(email="b@x.example").reference
    assert [name.rpartition("-")[0] for name in (*names, second)] == [
        "V-TWE-2026",
        "V-LND-2026",
        "V-TWE-2026",
    ]
    assert int(second[-4:]) == int(names[0][-4:]) + 1


def test_code_is_refused_when_wrong_old_or_tried_too_often() -> None:
    begun = started()
    question, code = begun.question, code_of(begun.letter)
    with pytest.raises(Refused, match="te oud"):
        actions.confirm(question, code, at=AT + timedelta(minutes=15))
    for _try in range(5):
        with pytest.raises(Refused, match="klopt niet"):
            actions.confirm(question, wrong(code), at=AT)
    with pytest.raises(Refused, match="te vaak"):
        actions.confirm(question, code, at=AT)
    assert fresh(question).state == State.CONCEPT


def test_new_code_works_and_the_old_one_stops() -> None:
    begun = started()
    second = actions.send_code(begun.question, at=SOON)
    if code_of(second) != code_of(begun.letter):
        with pytest.raises(Refused, match="klopt niet"):
            actions.confirm(begun.question, code_of(begun.letter), at=SOON)
    assert actions.confirm(begun.question, code_of(second), at=SOON).question.state == State.ASKED


def test_code_of_one_question_does_not_open_another() -> None:
    one, other = started(), started(email="eva@x.example")
    if code_of(one.letter) != code_of(other.letter):
        with pytest.raises(Refused, match="klopt niet"):
            actions.confirm(other.question, code_of(one.letter), at=AT)


def test_second_press_says_that_it_was_done() -> None:
    begun = started()
    actions.confirm(begun.question, code_of(begun.letter), at=AT)
    count = Letter.objects.count()
    with pytest.raises(AlreadyDone, match="al bevestigd"):
        actions.confirm(begun.question, code_of(begun.letter), at=SOON)
    with pytest.raises(Refused):
        actions.send_code(begun.question, at=SOON)
    assert Letter.objects.count() == count


def test_sixth_code_to_one_address_waits_for_an_hour() -> None:
    for _time in range(5):
        started(email="Eva@X.example ")
    with pytest.raises(Refused, match="al 5 codes"):
        started(email="eva@x.example")
    with pytest.raises(Refused, match="al 5 codes"):
        actions.send_code(Question.objects.filter(email="eva@x.example")[0], at=AT)
    actions.start(actions.Typed(**{**cast.ASKED, "email": "eva@x.example"}), at=AT + timedelta(hours=1))


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"email": "geen adres"}, "e-mailadres"),
        ({"email": " "}, "e-mailadres"),
        ({"email": "a@b.example\nBcc: c@d.example"}, "e-mailadres"),
        ({"area": "GM9999"}, "gemeente"),
        ({"area": ""}, "gemeente"),
    ],
)
def test_start_is_refused_with_a_sentence(other: dict[str, str], says: str) -> None:
    before = (Question.objects.count(), Letter.objects.count(), Entry.objects.count())
    with pytest.raises(Refused, match=says):
        started(**other)
    assert (Question.objects.count(), Letter.objects.count(), Entry.objects.count()) == before


def test_start_is_refused_when_the_text_says_nothing() -> None:
    with pytest.raises(TextProblem, match="Typ uw vraag"):
        started(text=" ? ")


def test_what_was_typed_stays_out_of_the_code_letter_and_the_journal() -> None:
    begun = started()
    assert "Zwavelsteeg" not in begun.letter.text + begun.letter.subject
    asked(email="eva@x.example")
    lines = " ".join(f"{entry.object_ref} {entry.facts} {entry.actor}" for entry in Entry.objects.all())
    assert [word for word in (ANNA, "Zwavelsteeg", "Anna") if word in lines] == []


def test_only_digests_of_codes_and_links_are_kept() -> None:
    begun = started()
    code = code_of(begun.letter)
    token = actions.confirm(begun.question, code, at=AT).token
    sent = begun.question.confirmations.get()
    assert code not in sent.code_hash
    assert (len(token), token in set(Link.objects.values_list("token_hash", flat=True))) == (43, False)


def test_concept_is_erased_after_seven_days_and_nothing_else() -> None:
    begun, kept = started(), asked(email="eva@x.example")
    reference = begun.question.reference
    assert erase_concepts(AT + timedelta(days=7)) == 0
    assert erase_concepts(AT + timedelta(days=7, seconds=1)) == 1
    assert erase_concepts(AT + timedelta(days=8)) == 0
    assert not Question.objects.filter(pk=begun.question.pk).exists()
    assert fresh(kept).state == State.ASKED
    with pytest.raises(Refused, match="niet meer"):
        actions.confirm(begun.question, code_of(begun.letter), at=AT + timedelta(days=8))
    verbs = Entry.objects.filter(object_ref=reference).order_by("number").values_list("verb", flat=True)
    assert list(verbs) == ["start", "erase"]


def test_link_opens_the_question_until_a_year_after_its_end() -> None:
    question = asked()
    token = cast.asker_token(question)
    assert question_of(token, AT + timedelta(days=3_000)) == question
    actions.withdraw(question, at=AT)
    assert question_of(token, AT + timedelta(days=364)) == question
    assert of_token(token, AT + timedelta(days=365)) is None


@pytest.mark.parametrize("word", ["", "x", "../..", "a" * 43, "é" * 20, "\ud800", "x" * 100_000])
def test_link_opens_nothing_when_it_is_another_word(word: str) -> None:
    asked()
    assert (of_token(word, AT), question_of(word, AT)) == (None, None)


def test_looking_changes_nothing() -> None:
    question = asked()
    token = cast.asker_token(question)
    before = (Entry.objects.count(), Letter.objects.count(), Link.objects.count(), fresh(question).version)
    pages = [of_token(token, AT) for _look in range(3)]
    assert pages[0] == pages[2]
    assert (
        Entry.objects.count(),
        Letter.objects.count(),
        Link.objects.count(),
        fresh(question).version,
    ) == before


def test_asker_reads_the_history_in_one_line() -> None:
    answer = cast.answered()
    page = of_token(cast.asker_token(answer.question), AT)
    assert page is not None
    assert page.story == (
        "gesteld (24 november), bekeken door het schakelpunt (24 november), "
        "voorgelegd aan iemand die het kan weten (24 november), beantwoord (24 november)"
    )
    assert [row.given_by for row in page.answers] == ["Bas de Boer"]
    assert (page.acts, page.original, page.state) == ({"help"}, cast.TEXT, State.ANSWERED)


def test_asker_withdraws_once_and_who_was_asked_is_told() -> None:
    offer = cast.offered()
    question = offer.question
    actions.withdraw(question, at=SOON)
    assert [letter.recipient for letter in letters("niet-meer-nodig")] == [cast.BAS]
    for act in (actions.withdraw, actions.find):
        with pytest.raises(AlreadyDone, match="ingetrokken"):
            act(question, at=SOON)
    assert len(letters("niet-meer-nodig")) == 1
    assert not visible_to(None).filter(pk=question.pk).exists()


def test_finding_it_oneself_is_an_ending() -> None:
    question = asked()
    actions.find(question, at=SOON)
    kept = fresh(question)
    assert (kept.state, kept.ended_at) == (State.FOUND, SOON)
