# SPDX-License-Identifier: EUPL-1.2
"""Keeping an answer for others."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from schakelpunt.desk.forms.fields import ANSWER_KINDS, CIRCLES, ActForm, day, line, one_of, written

PLACE, REGION, EVERYWHERE = "gemeente", "regio", "overal"


class PublishForm(ActForm):
    """An answer in words for others, with an owner, a validity area and a day to look again."""

    titel = line(_("Titel"), longest=300, hint=_("De vraag in één zin, zonder namen van mensen."))
    tekst = written(
        _("Het antwoord voor anderen"),
        rows=8,
        hint=_("Haal namen, adressen en andere gegevens van mensen weg."),
    )
    soort = one_of(_("Soort antwoord"), choices=ANSWER_KINDS)
    eigenaar = one_of(
        _("Eigenaar"), hint=_("Deze organisatie houdt het antwoord bij. Kies er een uit uw regio.")
    )
    herzien_op = day(_("Opnieuw bekijken op"))
    gebied = one_of(_("Waar geldt dit?"), radio=True)
    geldig_voor = line(
        _("Geldt alleen als"), required=False, hint=_("Bijvoorbeeld: op zandgrond, of tot de wet verandert.")
    )
    kring = one_of(_("Wie mag dit antwoord lezen?"), radio=True, choices=CIRCLES)
