# SPDX-License-Identifier: EUPL-1.2
"""Sharpening a question, and answering it at the desk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from schakelpunt.desk.forms.fields import CIRCLES, ActForm, line, one_of, some_of, written


class TriageForm(ActForm):
    """What a question says, what it is about and who may read it."""

    tekst = written(
        _("De vraag, aangescherpt"),
        hint=_("Zo lezen deskundigen de vraag. Wat de vrager zelf typte, blijft bewaard."),
        missing=_("Schrijf op wat de vraag is."),
    )
    toelichting = written(_("Toelichting"), required=False, rows=3)
    werkvelden = some_of(_("Werkvelden"), missing=_("Kies ten minste één werkveld."))
    opgaven = some_of(_("Opgaven"), required=False)
    soort = one_of(_("Soort vraag"), required=False)
    gemeente = one_of(_("Gemeente"))
    kring = one_of(
        _("Wie mag deze vraag lezen?"),
        radio=True,
        choices=CIRCLES,
        hint=_("Kiest u een ruimere kring? Haal dan eerst namen en adressen uit de tekst."),
    )

    def words(self) -> dict[str, Any]:
        """What was filled in, as the act knows it."""
        kept = self.cleaned_data
        return {
            "text": kept["tekst"],
            "explanation": kept["toelichting"],
            "disciplines": kept["werkvelden"],
            "challenges": kept["opgaven"],
            "kind": kept["soort"],
            "area": kept["gemeente"],
            "visibility": kept["kring"],
        }


class AnswerForm(ActForm):
    """An answer from the desk, or one that somebody gave by telephone."""

    antwoord = written(
        _("Uw antwoord"),
        rows=6,
        hint=_("De vrager krijgt deze woorden per brief."),
        missing=_("Schrijf het antwoord op."),
    )
    naam = line(
        _("Wie antwoordt?"),
        hint=_("Uw eigen naam, of die van wie het u vertelde."),
        missing=_("Vul in wie antwoordt."),
    )
    delen = forms.BooleanField(
        label=_("Dit antwoord mag later, zonder namen, ook voor anderen worden bewaard"), required=False
    )
