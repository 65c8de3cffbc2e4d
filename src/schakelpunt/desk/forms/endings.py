# SPDX-License-Identifier: EUPL-1.2
"""The other ways in which a question ends."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from schakelpunt.desk.forms.fields import ActForm, line, written


class TogetherForm(ActForm):
    """Who can help the asker, and how to reach them."""

    naam = line(_("Wie kan de vrager helpen?"), missing=_("Vul de naam in."))
    bereikbaar = written(
        _("Hoe is die te bereiken?"),
        required=False,
        rows=2,
        hint=_("Telefoon of e-mail. De vrager krijgt dit per brief. Vraag eerst of het mag."),
    )


class AgendaForm(ActForm):
    """Why nobody can answer yet."""

    reden = written(
        _("Waarom weet niemand dit nu?"),
        rows=3,
        hint=_("De vrager leest dit in een brief."),
        missing=_("Schrijf op waarom de vraag naar de kennisagenda gaat."),
    )
