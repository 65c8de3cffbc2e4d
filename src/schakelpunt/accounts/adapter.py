# SPDX-License-Identifier: EUPL-1.2
"""Who may make an account: nobody by themselves; an administrator or a coordinator invites."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from schakelpunt.accounts.models import Account
from schakelpunt.accounts.rules import SHORTEST, purpose_of
from schakelpunt.mail.actions import write

Sentences = dict[str, str | Promise]


class ClosedDoor(DefaultAccountAdapter):
    """Log in yes, sign up no; letters go through the outbox, errors say what to do."""

    error_messages: ClassVar[Sentences] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Dit account staat uit. Vraag het schakelpunt of de beheerder om hulp."),
        "email_password_mismatch": _(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens of vraag een code."
        ),
        "enter_current_password": _("Typ het wachtwoord dat u nu hebt."),
        "incorrect_code": _("Deze code klopt niet. Kijk in de nieuwste mail, of vraag een nieuwe code."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "invalid_login": _("Inloggen lukte niet. Begin opnieuw."),
        "invalid_or_expired_key": _("Deze link is oud of al gebruikt. Vraag een nieuwe."),
        "invalid_password_reset": _("Deze link is oud of al gebruikt. Vraag een nieuwe."),
        "rate_limited": _("U probeert het te vaak achter elkaar. Wacht een paar minuten."),
        "same_as_current": _("Kies iets anders dan wat u nu hebt."),
        "too_many_login_attempts": _(
            "Er is te vaak mis ingelogd. Wacht vijf minuten en probeer het dan weer."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the name allauth calls it by
        """Accounts are given out, never taken."""
        return False

    def format_email_subject(self, subject: str) -> str:
        """The subject says what it is about; the sender says from whom."""
        return str(subject)

    def clean_password(self, password: str, user: Account | None = None) -> str:
        """A new password that is long enough and not known to everybody."""
        if len(password) < SHORTEST:
            words = _("Dit wachtwoord is te kort. Neem minstens {least} tekens; een zinnetje mag.")
            raise ValidationError(words.format(least=SHORTEST))
        return str(super().clean_password(password, user))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write a letter of the login in the outbox; the post sends it."""
        account = context.get("user")
        with translation.override("nl"):
            letter = self.render_mail(template_prefix, email, {**context, "email": email})
        ref = f"account:{account.pk}" if isinstance(account, Account) else ""
        write(
            purpose_of(template_prefix), email, letter.subject, str(letter.body), ref=ref, at=timezone.now()
        )


class SecondStep(DefaultMFAAdapter):
    """The second step at the door: a code from an app, or one of the spare codes."""

    error_messages: ClassVar[Sentences] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "Deze code klopt niet. Kijk of de tijd van uw telefoon goed staat en probeer het weer."
        ),
        "rate_limited": _("U probeert het te vaak achter elkaar. Wacht een paar minuten."),
    }
