# SPDX-License-Identifier: EUPL-1.2
"""Words for what looks like personal data."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as lazy

WORDS = {
    "e-mail": lazy("een e-mailadres"),
    "telefoon": lazy("een telefoonnummer"),
    "bsn": lazy("een burgerservicenummer"),
    "iban": lazy("een rekeningnummer"),
    "kenteken": lazy("een kenteken"),
    "naam": lazy("een naam van een persoon"),
    "adres": lazy("een huisadres"),
}


def hint_words(kinds: Iterable[str]) -> tuple[str, ...]:
    """What the text seems to hold, in words, each once."""
    return tuple(dict.fromkeys(str(WORDS.get(kind, kind)) for kind in kinds))
