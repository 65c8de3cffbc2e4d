# SPDX-License-Identifier: EUPL-1.2
"""Writing letters, and what becomes of them; each keeps its Message-ID whatever happens."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from schakelpunt.journal.actions import note
from schakelpunt.mail.models import Letter
from schakelpunt.mail.rules import SECRETS, Fate, goes_at, may_resend, next_try


class NotResendable(Exception):
    """This letter is not waiting for a person to decide, or its key was wiped."""


def write(
    purpose: str,
    recipient: str,
    subject: str,
    text: str,
    *,
    ref: str = "",
    at: datetime,
    send_after: datetime | None = None,
) -> Letter:
    """Put a letter in the outbox, in the transaction of the act it tells of; a round sends it.

    Without `send_after` an own act (a code, a receipt) leaves at once, any other letter in working hours.
    """
    with transaction.atomic():
        letter = Letter.objects.create(
            message_id=_message_id(),
            purpose=purpose,
            ref=ref,
            recipient=recipient,
            subject=" ".join(subject.split()),
            text=text.strip() + "\n",
            send_after=send_after or goes_at(purpose, timezone.localtime(at)),
            written_at=at,
        )
        _note(letter, "write", at)
    return letter


def take(letter: Letter, *, at: datetime) -> bool:
    """Mark a waiting letter under way before the talk with the post office; no when another took it."""
    with transaction.atomic():
        waiting = Letter.objects.filter(pk=letter.pk, fate=Fate.WAITING)
        taken = waiting.update(fate=Fate.UNDER_WAY, taken_at=at, tries=letter.tries + 1)
        if taken:
            letter.refresh_from_db()
            _note(letter, "take", at)
    return bool(taken)


def arrive(letter: Letter, *, at: datetime) -> None:
    """The post office accepted the letter."""
    letter.sent_at, letter.trouble = at, ""
    _settle(letter, Fate.SENT, "send", at)


def put_off(letter: Letter, trouble: str, *, at: datetime) -> None:
    """The letter did not leave: it waits for another try, or has failed when it was tried long enough."""
    letter.trouble = trouble
    again = next_try(letter.purpose, letter.tries, letter.written_at, at)
    if again is None:
        _settle(letter, Fate.FAILED, "fail", at)
        return
    letter.send_after = again
    _settle(letter, Fate.WAITING, "put_off", at)


def fail(letter: Letter, trouble: str, *, at: datetime) -> None:
    """The post office refused the letter for good."""
    letter.trouble = trouble
    _settle(letter, Fate.FAILED, "fail", at)


def doubt(letter: Letter, trouble: str, *, at: datetime) -> None:
    """Nobody can say whether the letter left: it shows as such and waits for a person."""
    letter.trouble = trouble
    _settle(letter, Fate.DOUBTFUL, "doubt", at)


def resend(letter: Letter, *, actor: str, at: datetime) -> None:
    """A person sends a failed or doubtful letter once more, under the Message-ID it always had."""
    with transaction.atomic():
        kept = Letter.objects.select_for_update().get(pk=letter.pk)
        if not may_resend(kept.fate, kept.purpose):
            raise NotResendable(kept.message_id)
        kept.send_after, kept.tries = at, 0
        _settle(kept, Fate.WAITING, "resend", at, actor)


def _settle(letter: Letter, fate: Fate, verb: str, at: datetime, actor: str = "") -> None:
    letter.fate = fate.value
    if letter.purpose in SECRETS and fate in {Fate.SENT, Fate.FAILED, Fate.DOUBTFUL}:
        letter.text = ""
    with transaction.atomic():
        letter.save()
        _note(letter, verb, at, actor)


def _note(letter: Letter, verb: str, at: datetime, actor: str = "") -> None:
    facts = {"purpose": letter.purpose, "about": letter.ref, "tries": letter.tries}
    note("mail", "letter", letter.message_id, verb, actor=actor, at=at, **facts)


def _message_id() -> str:
    domain = settings.SITE_DOMAIN.partition(":")[0] or "localhost"
    return f"<{secrets.token_hex(16)}@{domain}>"
