# SPDX-License-Identifier: EUPL-1.2
"""Words for what looks like personal data."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy

WORDS = {
    "e-mail": gettext_lazy("een e-mailadres"),
    "telefoon": gettext_lazy("een telefoonnummer"),
    "bsn": gettext_lazy("een burgerservicenummer"),
    "iban": gettext_lazy("een rekeningnummer"),
    "kenteken": gettext_lazy("een kenteken"),
    "naam": gettext_lazy("een naam van een persoon"),
    "adres": gettext_lazy("een huisadres"),
}


def hint_words(kinds: Iterable[str]) -> tuple[str, ...]:
    """What the text seems to hold, in words, each once."""
    return tuple(dict.fromkeys(str(WORDS.get(kind, kind)) for kind in kinds))
