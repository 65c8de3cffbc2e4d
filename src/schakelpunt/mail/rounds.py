# SPDX-License-Identifier: EUPL-1.2
"""The round of the post: letters that are due leave, letters lost on the way show as doubtful."""

from __future__ import annotations

import smtplib
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _

from schakelpunt.mail.actions import arrive, doubt, fail, put_off, take
from schakelpunt.mail.models import Letter
from schakelpunt.mail.queries import due, lost
from schakelpunt.mail.rules import is_refusal

BITE = 20
TIMEOUT = 30


def send_letters(now: datetime) -> int:
    """Send a bite of the letters that are due; gives how many were dealt with."""
    doubted = _doubt_lost(now)
    waiting = list(due(now)[:BITE])
    if not waiting:
        return doubted
    post = get_connection(timeout=TIMEOUT)
    try:
        return doubted + sum(_send(letter, post, now) for letter in waiting)
    finally:
        post.close()


def _doubt_lost(now: datetime) -> int:
    letters = list(lost(now)[:BITE])
    for letter in letters:
        doubt(letter, _("Het verzenden brak af; het is niet zeker of de brief aankwam."), at=now)
    return len(letters)


def _send(letter: Letter, post: BaseEmailBackend, now: datetime) -> bool:
    """One letter leaves; it is marked under way first, so that a crash in between shows."""
    if not take(letter, at=now):
        return False
    try:
        # Until the post office is reached nothing can have left, so every trouble here means: try again.
        post.open()
    except (smtplib.SMTPException, OSError) as trouble:
        put_off(letter, str(trouble), at=now)
        return True
    _talk(letter, post, now)
    return True


def _talk(letter: Letter, post: BaseEmailBackend, now: datetime) -> None:
    try:
        post.send_messages([_message(letter)])
    except smtplib.SMTPRecipientsRefused as trouble:
        code, words = next(iter(trouble.recipients.values()))
        _hear(letter, code, words, now)
    except smtplib.SMTPResponseException as trouble:
        _hear(letter, trouble.smtp_code, trouble.smtp_error, now)
    except (smtplib.SMTPException, OSError) as trouble:
        doubt(letter, str(trouble), at=now)
        post.close()
    except ValueError as trouble:
        # A header or address that cannot be written down: no later try would end better.
        fail(letter, str(trouble), at=now)
    else:
        arrive(letter, at=now)


def _hear(letter: Letter, code: int, words: bytes | str, now: datetime) -> None:
    """The post office said no: for good, or not now."""
    said = words.decode(errors="replace") if isinstance(words, bytes) else words
    (fail if is_refusal(code) else put_off)(letter, f"{code} {said}", at=now)


def _message(letter: Letter) -> EmailMessage:
    headers = {
        "Message-ID": letter.message_id,
        # So that absence replies and lists leave this letter alone (RFC 3834).
        "Auto-Submitted": "auto-generated",
        "Content-Language": "nl",
    }
    return EmailMessage(
        letter.subject, letter.text, settings.DEFAULT_FROM_EMAIL, [letter.recipient], headers=headers
    )
