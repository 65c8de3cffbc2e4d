# SPDX-License-Identifier: EUPL-1.2
"""The next step at each kind of desk, in one or two sentences."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

STEPS = {
    "gemeente": _("Dit is uw eigen gemeente. Zoek de collega op die over bodem of ruimte gaat."),
    "omgevingsdienst": _("Bel of mail de dienst. Vraag naar de bodemadviseur en noem uw gemeente."),
    "provincie": _("Bel of mail de provincie. Vraag naar het team dat over bodem en water gaat."),
    "waterschap": _("Bel of mail het waterschap. Vraag naar de contactpersoon voor uw gemeente."),
    "rijk": _("Kijk eerst op de website. Staat het er niet? Dan helpt het schakelpunt u verder."),
    "iplo": _("Kijk eerst op de website. Staat het er niet? Stel uw vraag daar aan de helpdesk."),
    "kennisinstelling": _("Vraag het liefst via het schakelpunt. Dat legt vragen samen voor."),
    "kenniscentrum": _("Kijk eerst op de website. Staat het er niet? Mail het kenniscentrum uw vraag."),
    "netbeheerder": _("Bel of mail de netbeheerder in uw gemeente. Noem de straat en het plan."),
    "drinkwaterbedrijf": _("Bel of mail het drinkwaterbedrijf in uw gemeente. Noem de plek en de diepte."),
    "onderwijs": _("Vraag het via het schakelpunt. Dat zoekt er een opleiding en een begeleider bij."),
    "schakelpunt": _("Stel uw vraag aan het schakelpunt. Een mens zoekt met u wie het weet."),
}
# Where the switch point itself is the way in.
THROUGH_HUB = frozenset({"kennisinstelling", "onderwijs", "schakelpunt"})


def step_at(kind: str) -> str:
    """What to do now at this kind of desk; nothing when we have no advice."""
    return str(STEPS.get(kind, ""))
