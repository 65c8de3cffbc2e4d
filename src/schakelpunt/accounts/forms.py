# SPDX-License-Identifier: EUPL-1.2
"""The forms of the login in our own words: a label that stays, no grey example inside the field."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as second
from allauth.mfa.totp import forms as app
from django import forms
from django.utils.translation import gettext_lazy as _

Words = dict[str, tuple[Any, Any]]
EMAIL: Words = {"email": (_("E-mailadres"), "")}
NEW_PASSWORD: Words = {
    "password1": (_("Nieuw wachtwoord"), _("Minstens twaalf tekens. Een zinnetje mag, met spaties.")),
    "password2": (_("Nieuw wachtwoord, nog een keer"), ""),
}
APP_CODE: Words = {"code": (_("Code uit de app"), _("Zes cijfers. Een reservecode mag ook."))}


class Worded(forms.Form):
    """A form of the login whose fields get their label and hint from `words`."""

    words: ClassVar[Words] = {}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, kept in self.fields.items():
            kept.label, kept.help_text = self.words.get(name, (kept.label or name, ""))
            kept.widget.attrs.pop("placeholder", None)


class LoginForm(Worded, account.LoginForm):
    """E-mail address and password."""

    words: ClassVar[Words] = {
        "login": (_("E-mailadres"), ""),
        "password": (_("Wachtwoord"), ""),
        "remember": (_("Ingelogd blijven op dit apparaat"), ""),
    }


class RequestCodeForm(Worded, account.RequestLoginCodeForm):
    """The address to which a code goes."""

    words = EMAIL


class ConfirmCodeForm(Worded, account.ConfirmLoginCodeForm):
    """The code from the letter."""

    words: ClassVar[Words] = {"code": (_("Code uit de mail"), _("De code werkt een kwartier."))}


class ResetForm(Worded, account.ResetPasswordForm):
    """The address to which a link for a new password goes."""

    words = EMAIL


class ResetKeyForm(Worded, account.ResetPasswordKeyForm):
    """A new password after a link from a letter."""

    words = NEW_PASSWORD


class ChangePasswordForm(Worded, account.ChangePasswordForm):
    """Another password in place of the one in use."""

    words: ClassVar[Words] = {"oldpassword": (_("Huidig wachtwoord"), ""), **NEW_PASSWORD}


class SetPasswordForm(Worded, account.SetPasswordForm):
    """A first password for who came in by codes."""

    words = NEW_PASSWORD


class ReauthenticateForm(Worded, account.ReauthenticateForm):
    """The password once more before a change that matters."""

    words: ClassVar[Words] = {"password": (_("Wachtwoord"), "")}


class AppCodeForm(Worded, second.AuthenticateForm):
    """The second step at login."""

    words = APP_CODE


class AppCodeAgainForm(Worded, second.ReauthenticateForm):
    """The second step once more before a change that matters."""

    words = APP_CODE


class ActivateForm(Worded, app.ActivateTOTPForm):
    """The first code from the app, to see that it works."""

    words: ClassVar[Words] = {"code": (_("Code uit de app"), _("Zes cijfers, zoals de app ze nu toont."))}
