# SPDX-License-Identifier: EUPL-1.2
"""The cross-section of a first response."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from schakelpunt.page.section import SectionItem, SectionPicture
from schakelpunt.portal.rules import Claim, meetings
from schakelpunt.questions.queries.shapes import Plays
from schakelpunt.vocabulary.queries.layers import discipline_layers

UNKNOWN_LAYER = "ondergrond"


def picture(plays: Sequence[Plays], place: str = "") -> SectionPicture | None:
    """What may play, drawn at its depth; nothing when nothing plays."""
    if not plays:
        return None
    claims = [Claim(n, row.kind, row.discipline, row.from_m, row.to_m) for n, row in enumerate(plays, 1)]
    met, layers = meetings(claims), discipline_layers()
    return SectionPicture(
        title=_("Doorsnede: wat kan spelen in %(place)s") % {"place": place}
        if place
        else _("Doorsnede: wat kan spelen"),
        challenges=tuple(dict.fromkeys(row.challenge for row in plays)),
        items=tuple(
            _item(row, claim, met.get(claim.number, ()), layers.get(row.discipline, UNKNOWN_LAYER))
            for row, claim in zip(plays, claims, strict=True)
        ),
    )


def _item(row: Plays, claim: Claim, met: tuple[int, ...], layer: str) -> SectionItem:
    return SectionItem(
        number=claim.number,
        discipline=row.discipline,
        name=row.discipline_name,
        kind=row.kind,
        from_m=row.from_m,
        to_m=row.to_m,
        layer=layer,
        challenge=row.challenge,
        words=row.mechanism,
        meets=met,
    )
