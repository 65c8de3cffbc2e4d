# SPDX-License-Identifier: EUPL-1.2
"""Letters leave through a real talk with a post office, once, each with a visible fate."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from pytest_django.fixtures import Settings

from schakelpunt.journal.models import Entry
from schakelpunt.mail.actions import NotResendable, resend, take, write
from schakelpunt.mail.models import Letter
from schakelpunt.mail.rounds import BITE, send_letters
from schakelpunt.mail.rules import PATIENCE
from tests.mail.sink import Sink

NOON = datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
pytestmark = pytest.mark.django_db


def letter(purpose: str = "verzoek", **more: object) -> Letter:
    return write(purpose, "bas@voorbeeld.example", "Een vraag", "Weet u dit?\n", at=NOON, **more)  # type: ignore[arg-type]


def fate(kept: Letter) -> str:
    kept.refresh_from_db()
    return kept.fate


def test_a_letter_arrives_when_it_is_due(sink: Sink) -> None:
    kept = letter(ref="V-TWE-2026-0001")
    assert send_letters(NOON) == 1
    (sent,) = sink.letters
    assert (sent["Message-ID"], sent["To"], sent["Subject"]) == (
        kept.message_id,
        "bas@voorbeeld.example",
        "Een vraag",
    )
    assert sent.get_content() == "Weet u dit?\n"
    assert sent["Auto-Submitted"] == "auto-generated"
    assert (fate(kept), kept.sent_at, kept.tries) == ("verzonden", NOON, 1)


def test_a_letter_goes_once_when_the_round_is_walked_twice(sink: Sink) -> None:
    letter()
    assert [send_letters(NOON), send_letters(NOON)] == [1, 0]
    assert len(sink.letters) == 1


def test_a_letter_waits_when_it_may_not_leave_yet(sink: Sink) -> None:
    kept = letter(send_after=NOON + timedelta(hours=1))
    assert send_letters(NOON) == 0
    assert send_letters(NOON + timedelta(hours=1)) == 1
    assert fate(kept) == "verzonden"


def test_a_round_takes_a_bite_when_many_wait(sink: Sink) -> None:
    for _ in range(BITE + 1):
        letter()
    assert [send_letters(NOON), send_letters(NOON), send_letters(NOON)] == [BITE, 1, 0]
    assert len({sent["Message-ID"] for sent in sink.letters}) == BITE + 1


def test_a_letter_is_tried_again_when_nobody_listens(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    kept = letter()
    send_letters(NOON)
    assert (fate(kept), kept.send_after, kept.tries) == ("wacht", NOON + timedelta(minutes=1), 1)
    assert "refused" in kept.trouble


def test_a_letter_fails_when_it_was_tried_for_a_week(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    kept = letter()
    send_letters(NOON + timedelta(days=7))
    assert fate(kept) == "mislukt"


@pytest.mark.parametrize(
    ("verb", "reply", "becomes"),
    [
        ("RCPT", "550 no such person", "mislukt"),
        ("RCPT", "451 come back later", "wacht"),
        ("DATA", "554 refused", "mislukt"),
        ("DATA", "452 full", "wacht"),
    ],
)
def test_a_letter_hears_what_the_post_says(sink: Sink, verb: str, reply: str, becomes: str) -> None:
    sink.replies[verb] = reply
    kept = letter()
    send_letters(NOON)
    assert (fate(kept), kept.trouble) == (becomes, reply)


def test_the_next_letter_goes_when_one_was_refused(sink: Sink) -> None:
    refused, fine = letter(), letter()
    sink.replies["RCPT"] = "550 no such person"
    send_letters(NOON)
    sink.replies.clear()
    later = letter()
    send_letters(NOON)
    assert [fate(refused), fate(fine), fate(later)] == ["mislukt", "mislukt", "verzonden"]


def test_a_letter_is_doubtful_when_the_post_goes_silent(sink: Sink) -> None:
    sink.silent = True
    kept = letter()
    sink.released.set()
    send_letters(NOON)
    assert (fate(kept), len(sink.letters)) == ("twijfelachtig", 1)
    assert send_letters(NOON + timedelta(days=1)) == 0


def test_a_letter_is_doubtful_when_its_sender_died(sink: Sink) -> None:
    kept = letter()
    assert take(kept, at=NOON)
    assert send_letters(NOON + PATIENCE - timedelta(seconds=1)) == 0
    assert (fate(kept), send_letters(NOON + PATIENCE)) == ("onderweg", 1)
    assert (fate(kept), len(sink.letters)) == ("twijfelachtig", 0)


def test_a_letter_is_taken_once_when_two_senders_want_it() -> None:
    kept = letter()
    other = Letter.objects.get(pk=kept.pk)
    assert [take(kept, at=NOON), take(other, at=NOON)] == [True, False]


def test_a_resend_keeps_the_message_id(sink: Sink) -> None:
    sink.silent = True
    sink.released.set()
    kept = letter()
    send_letters(NOON)
    sink.silent = False
    resend(kept, actor="account:1", at=NOON + timedelta(hours=1))
    send_letters(NOON + timedelta(hours=1))
    assert [sent["Message-ID"] for sent in sink.letters] == [kept.message_id] * 2
    assert fate(kept) == "verzonden"


def test_a_letter_does_not_go_again_when_it_arrived(sink: Sink) -> None:
    kept = letter()
    send_letters(NOON)
    with pytest.raises(NotResendable):
        resend(kept, actor="account:1", at=NOON)


def test_a_code_is_wiped_when_its_letter_left(sink: Sink) -> None:
    kept = letter("inlogcode")
    send_letters(NOON)
    assert (sink.letters[0].get_content(), fate(kept), kept.text) == ("Weet u dit?\n", "verzonden", "")


def test_a_letter_is_gone_when_the_act_it_tells_of_is(sink: Sink) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        letter()
        raise RuntimeError
    assert (send_letters(NOON), Letter.objects.count()) == (0, 0)


def test_a_subject_cannot_smuggle_in_a_header(sink: Sink) -> None:
    write("verzoek", "bas@voorbeeld.example", "Een vraag\r\nBcc: zoe@voorbeeld.example", "Hallo", at=NOON)
    send_letters(NOON)
    assert (sink.letters[0]["Subject"], sink.letters[0]["Bcc"]) == (
        "Een vraag Bcc: zoe@voorbeeld.example",
        None,
    )


def test_the_journal_tells_what_became_of_a_letter(sink: Sink) -> None:
    kept = letter(ref="V-TWE-2026-0001")
    send_letters(NOON)
    lines = Entry.objects.filter(object_kind="letter", object_ref=kept.message_id).order_by("number")
    assert [line.verb for line in lines] == ["write", "take", "send"]
    assert lines[0].facts == {"purpose": "verzoek", "about": "V-TWE-2026-0001", "tries": 0}
