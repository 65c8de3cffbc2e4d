# SPDX-License-Identifier: EUPL-1.2
"""What a person is told about an area: why it cannot be used, or what was mended in it."""

from __future__ import annotations

NOT_JSON = "Dit bestand is geen leesbare GeoJSON: de inhoud is geen JSON."
NOT_GEOJSON = "Dit bestand is wel JSON, maar geen GeoJSON."
TOO_BIG = "Dit bestand is te groot: een gebied mag hoogstens 5 MB zijn."
TOO_MANY_POINTS = "Dit gebied heeft te veel punten: hoogstens 10.000. Vereenvoudig de grens."
TOO_MANY_PARTS = "Dit gebied bestaat uit te veel vlakken: hoogstens 200. Kies een kleiner gebied."
NO_POLYGON = "In dit bestand staat geen vlak. Teken een vlak (polygoon) en geen punt of lijn."
EMPTY = "Het vlak in dit bestand is leeg: het heeft geen oppervlakte."
NOT_NUMBERS = "De coördinaten in dit bestand zijn niet allemaal getallen."
CROSSING = "De grens van dit gebied kruist zichzelf: wij zien niet wat erbinnen ligt. Teken het opnieuw."
OUTSIDE = "Dit gebied ligt buiten Nederland."

MENDED = "De grens van het gebied kruiste zichzelf. Wij hebben dat hersteld."
CLOSED = "De grens van het gebied was niet gesloten. Wij hebben haar gesloten."
FROM_RD = "De coördinaten stonden in het stelsel RD. Wij hebben ze omgerekend."
TURNED = "De coördinaten stonden in omgekeerde volgorde. Wij hebben ze omgedraaid."
FLATTENED = "Het bestand bevatte hoogtes. Wij gebruiken alleen de ligging."
OTHERS_LEFT_OUT = "Punten en lijnen in het bestand zijn overgeslagen. Wij gebruiken alleen de vlakken."
PARTLY_OUTSIDE = "Een deel van dit gebied ligt buiten Nederland."
VERY_LARGE = "Dit gebied is groter dan een provincie. Het antwoord wordt daardoor algemeen."
