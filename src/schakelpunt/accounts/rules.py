# SPDX-License-Identifier: EUPL-1.2
"""How long a password is, and which letter of the login belongs to which purpose of the post."""

from __future__ import annotations

PURPOSES = {
    "account/email/login_code": "inlogcode",
    "account/email/password_reset_key": "wachtwoord",
    "account/email/unknown_account": "inlogcode",
}
NOTICE = "accountbericht"
SHORTEST = 12


def purpose_of(template: str) -> str:
    """The purpose of a letter by the name of its text: what carries a code or key, else a plain notice."""
    return PURPOSES.get(template, NOTICE)
