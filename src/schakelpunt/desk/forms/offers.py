# SPDX-License-Identifier: EUPL-1.2
"""Laying a question before somebody who may know."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.desk.forms.fields import ActForm, day, line, one_of, written

OTHER = "anders"


class OfferForm(ActForm):
    """Whom a question goes to, why, and before when an answer would be welcome."""

    aan = one_of(gettext_lazy("Aan wie?"), radio=True)
    organisatie = one_of(
        gettext_lazy("Andere organisatie"),
        required=False,
        hint=gettext_lazy("Alleen als u hierboven iemand anders koos."),
    )
    naam = line(gettext_lazy("Naam"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        required=False,
        help_text=gettext_lazy("Staat er hierboven een adres bij uw keuze? Dan mag dit leeg blijven."),
        error_messages={"invalid": gettext_lazy("Dit e-mailadres kunnen we niet lezen. Kijk het na.")},
    )
    bericht = written(
        gettext_lazy("Een woord erbij"),
        required=False,
        rows=3,
        hint=gettext_lazy("Bijvoorbeeld waarom u juist deze persoon vraagt. Het komt in de brief."),
    )
    streefdatum = day(gettext_lazy("Antwoord het liefst voor"), required=False)

    known: dict[str, str]

    def clean(self) -> dict[str, Any]:
        """An address must be known or given."""
        kept: dict[str, Any] = super().clean() or {}
        chosen = kept.get("aan", "")
        if chosen and "email" in kept and not kept["email"] and not self.known.get(chosen):
            self.add_error("email", _("Vul een e-mailadres in. Wij kennen er nog geen."))
        return kept
