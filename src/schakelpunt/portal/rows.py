# SPDX-License-Identifier: EUPL-1.2
"""From what the rooms know to the rows a page is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schakelpunt.ground.queries.matrix import Crossing, InteractionRow
from schakelpunt.library.queries.shelves import Shelved
from schakelpunt.matching.reasons import told
from schakelpunt.matching.shapes import Reason, Snippet
from schakelpunt.network.queries.experts import OrganisationRow
from schakelpunt.page.parts import (
    KINDS,
    HitRow,
    KnowerRow,
    Link,
    Matrix,
    MatrixCell,
    MatrixRow,
    PlayRow,
    StandingMark,
)
from schakelpunt.questions.queries.shapes import Belongs, Known, Knows, Plays
from schakelpunt.reference.rules import Standing
from schakelpunt.vocabulary.queries.topics import TopicCard

WARNINGS = {
    "gedateerd": gettext_lazy("Let op: dit stuk is op onderdelen verouderd."),
    "archief": gettext_lazy("Let op: dit stuk is oud en wordt niet meer bijgehouden."),
}
LEVELS = {
    3: gettext_lazy("Kent dit werkveld goed: eerste aanspreekpunt"),
    2: gettext_lazy("Heeft ruime kennis van dit werkveld"),
    1: gettext_lazy("Heeft met dit werkveld te maken"),
}
AGES = {
    "gedateerd": gettext_lazy("deels verouderd"),
    "archief": gettext_lazy("oud, niet meer bijgehouden"),
}


def mark(standing: Standing) -> StandingMark:
    """How well a row is founded, as a mark."""
    return StandingMark(standing.kind, standing.by, standing.on)


# The row itself already says how old a piece is.
SAID_ELSEWHERE = {"actueel", "gedateerd", "archief"}
NEARNESS = {"eigen-gemeente", "buurgemeente", "eigen-regio", "genoemde-plaats"}
# The line above the answer already names the field and the challenge: they tell least about one row.
SAID_ABOVE = {"werkveld", "opgave"}
REASONS_SHOWN = 3


def sentences(found: Iterable[Reason]) -> tuple[str, ...]:
    """The first reasons in words, each once: nearness first, what is said above only when needed."""
    ordered = sorted(found, key=_weight)
    fresh = [reason for reason in ordered if reason.kind not in SAID_ELSEWHERE]
    telling = [reason for reason in fresh if reason.kind not in SAID_ABOVE]
    worded = (told(reason).rstrip(".") for reason in (telling if len(telling) > 1 else fresh))
    return tuple(dict.fromkeys(worded))[:REASONS_SHOWN]


def _weight(reason: Reason) -> int:
    return 0 if reason.kind in NEARNESS else 2 if reason.kind in SAID_ABOVE else 1


def _places(places: Sequence[str], source: str) -> str:
    """Where something is about, when its source does not say so already."""
    return ", ".join(place for place in places[:3] if place not in source)


def region_look(slug: str, name: str, national: bool) -> dict[str, str]:
    """The colours and the name of a region at the head of its pages; the nation has its own."""
    if national:
        return {}
    return {"region_theme": slug, "region_name": name.removeprefix("Schakelpunt ")}


def known_row(item: Known) -> HitRow:
    """Something that is already known."""
    return HitRow(
        title=item.title,
        url=item.address,
        kind=item.kind_name,
        source=item.source,
        date=str(item.year or ""),
        place=_places(item.places, item.source),
        snippet=Snippet(item.snippet) if item.snippet else None,
        reasons=sentences(item.reasons),
        standing=mark(item.standing),
        warning=str(AGES.get(item.validity, "")),
    )


def shelved_row(item: Shelved) -> HitRow:
    """A resource on a shelf."""
    return HitRow(
        title=item.title,
        url=reverse("portal:resource", args=[item.slug]),
        kind=item.kind,
        source=item.publisher,
        date=str(item.year or ""),
        place=_places(item.places, item.publisher),
        words=item.summary,
        standing=mark(item.standing),
        warning=str(AGES.get(item.validity, "")),
    )


def knows_row(item: Knows) -> KnowerRow:
    """An organisation that may know the answer."""
    reach = (Link(_("Naar de website"), item.url),) if item.url else ()
    return KnowerRow(
        name=item.name,
        url=item.address,
        kind=item.kind_name,
        place=_("in uw regio") if item.regional else _("landelijk"),
        reach=reach,
        reasons=sentences(item.reasons),
        standing=mark(item.standing),
    )


def expert_row(item: OrganisationRow) -> KnowerRow:
    """An organisation in a list, with how well it knows the field at hand."""
    return KnowerRow(
        name=item.name,
        url=reverse("portal:organisation", args=[item.id]),
        kind=item.kind,
        words=item.role,
        reasons=(str(LEVELS[item.level]),) if item.level in LEVELS else (),
        standing=mark(item.standing),
    )


def desk_name(item: Belongs) -> str:
    """A desk by the name people use; a municipality is called one."""
    known = item.kind == "gemeente" and item.id
    return _("Gemeente %(name)s") % {"name": item.name} if known else item.name


def belongs_row(item: Belongs) -> KnowerRow:
    """A desk where the question belongs, with the way to it."""
    reach = (Link(_("Naar de website"), item.url),) if item.url else ()
    return KnowerRow(
        name=desk_name(item),
        url=item.address,
        kind=item.kind_name,
        reach=reach,
        reasons=sentences(item.reasons),
    )


def plays_row(item: Plays, number: int) -> PlayRow:
    """What may play here, numbered as in the picture."""
    return PlayRow(
        kind=item.kind,
        mechanism=item.mechanism,
        question=item.knowledge_question,
        discipline=Link(item.discipline_name, reverse("portal:discipline", args=[item.discipline])),
        challenge=Link(item.challenge_name, reverse("portal:challenge", args=[item.challenge])),
        authority=", ".join(item.authorities),
        legal="; ".join(dict.fromkeys(item.legal)),
        url=reverse("portal:interaction", args=[item.id]),
        number=number,
        standing=mark(item.standing),
    )


def interaction_row(item: InteractionRow) -> PlayRow:
    """A row of the interaction table."""
    return PlayRow(
        kind=item.kind,
        mechanism=item.mechanism,
        question=item.knowledge_question,
        discipline=Link(item.discipline[1], reverse("portal:discipline", args=[item.discipline[0]])),
        challenge=Link(item.challenge[1], reverse("portal:challenge", args=[item.challenge[0]])),
        authority=", ".join(item.authorities),
        legal="; ".join(dict.fromkeys(item.legal)),
        url=reverse("portal:interaction", args=[item.id]),
        standing=mark(item.standing),
    )


def links(pairs: Iterable[tuple[str, str]], page: str) -> tuple[Link, ...]:
    """Slugs and names become links to a page of the portal."""
    return tuple(Link(name, reverse(f"portal:{page}", args=[slug])) for slug, name in pairs)


def interplay_table(
    challenges: Sequence[TopicCard], disciplines: Sequence[TopicCard], found: Mapping[Crossing, Counter[str]]
) -> Matrix:
    """Challenges across, fields down, with what meets in each crossing."""
    return Matrix(
        caption=_("Wat opgaven en werkvelden met elkaar te maken hebben"),
        columns=links(((card.slug, card.name) for card in challenges), "challenge"),
        rows=tuple(
            MatrixRow(
                Link(row.name, reverse("portal:discipline", args=[row.slug])),
                tuple(_cell(card.slug, row.slug, found) for card in challenges),
            )
            for row in disciplines
        ),
    )


def _cell(challenge: str, discipline: str, found: Mapping[Crossing, Counter[str]]) -> MatrixCell:
    counted = found.get((challenge, discipline))
    if not counted:
        return MatrixCell()
    counts = tuple((kind, counted[kind]) for kind in KINDS if counted[kind])
    return MatrixCell(counts, reverse("portal:crossing", args=[challenge, discipline]))
