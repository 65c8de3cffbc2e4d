# SPDX-License-Identifier: EUPL-1.2
"""What a machine may ask with: every parameter checked, every refusal a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import Annotated, Any

from django.utils.translation import gettext as _
from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict, StringConstraints, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from schakelpunt.api.rules import first_unreadable
from schakelpunt.api.schemas.shape import without_docstring
from schakelpunt.library.models import ResourceKind
from schakelpunt.matching.places import nearest_names, place_of
from schakelpunt.network.models import Hub, OrganisationKind
from schakelpunt.places.geometry import AreaProblem, AreaShape, read_area
from schakelpunt.places.queries.entries import municipalities
from schakelpunt.questions.rules import LONGEST, TextProblem, readable
from schakelpunt.reference.models import ShippedRow
from schakelpunt.vocabulary.models import Challenge, Discipline

LINE_LIMIT = 200
SLUG = r"^[A-Za-z0-9_-]*$"
MOST_PER_PAGE = 100
PER_PAGE = 25
CHALLENGES_LIMIT = 10
ALMELO: dict[str, Any] = {"example": "Almelo"}


def refusal(code: str, sentence: str, name: str = "") -> PydanticCustomError:
    """A refusal that carries its own sentence, and the name of an input that has no place of its own."""
    return PydanticCustomError(code, "{zin}", {"zin": sentence, "naam": name})


def _line(text: str) -> str:
    return _without_control(text, lines=False)


def _without_control(text: str, *, lines: bool) -> str:
    place = first_unreadable(text, lines=lines)
    if place is not None:
        raise refusal(
            "stuurteken", _("Op plek {place} staat een teken dat geen tekst is.").format(place=place)
        )
    return text.strip()


def _question(text: str) -> str:
    try:
        return readable(_without_control(text, lines=True))
    except TextProblem as trouble:
        raise refusal("vraag", str(trouble)) from trouble


def _search(text: str) -> str:
    try:
        return readable(text)
    except TextProblem as trouble:
        raise refusal("zoekvraag", str(trouble)) from trouble


def _municipality(name: str) -> str:
    """The code of a municipality by name or code; an unknown one is told with the nearest names."""
    if not name:
        return ""
    places = municipalities()
    found = place_of(name, places)
    if found:
        return found.code
    near = ", ".join(nearest_names(name, places))
    unknown = _("Deze gemeente kennen we niet.")
    raise refusal("gemeente", f"{unknown} {_('Lijkt op: {near}.').format(near=near)}" if near else unknown)


def _known(kind: type[ShippedRow], sentence: Callable[[], str]) -> AfterValidator:
    """Only the slug of a row in use passes; the refusal names them all."""

    def check(slug: str) -> str:
        if slug:
            _one_of(slug, _slugs(kind), sentence())
        return slug

    return AfterValidator(check)


def _slugs(kind: type[ShippedRow]) -> Collection[str]:
    rows = kind._default_manager.filter(withdrawn=False)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def _one_of(slug: str, slugs: Collection[str], sentence: str) -> None:
    if slug not in slugs:
        raise refusal("onbekend", f"{sentence} {_('Kies uit: {slugs}.').format(slugs=', '.join(slugs))}")


def _challenges(slugs: list[str]) -> list[str]:
    wanted, known = [slug for slug in slugs if slug], _slugs(Challenge)
    for slug in wanted:
        _one_of(slug, known, _("Deze opgave kennen we niet."))
    return list(dict.fromkeys(wanted))


def _area(drawn: dict[str, Any]) -> AreaShape:
    try:
        return read_area(json.dumps(drawn).encode())
    except AreaProblem as trouble:
        raise refusal("gebied", str(trouble)) from trouble


Line = Annotated[str, StringConstraints(max_length=LINE_LIMIT), AfterValidator(_line)]
Slug = Annotated[str, StringConstraints(max_length=120, pattern=SLUG)]
QuestionText = Annotated[str, AfterValidator(_question)]
SearchText = Annotated[Line, AfterValidator(_search)]
MunicipalityName = Annotated[Line, AfterValidator(_municipality)]
ChallengeSlug = Annotated[Slug, _known(Challenge, lambda: _("Deze opgave kennen we niet."))]
DisciplineSlug = Annotated[Slug, _known(Discipline, lambda: _("Dit werkveld kennen we niet."))]
HubSlug = Annotated[Slug, _known(Hub, lambda: _("Deze regio kennen we niet."))]
ResourceKindSlug = Annotated[Slug, _known(ResourceKind, lambda: _("Deze soort kennen we niet."))]
OrganisationKindSlug = Annotated[Slug, _known(OrganisationKind, lambda: _("Deze soort kennen we niet."))]
ChallengeSlugs = Annotated[list[Slug], Field(max_length=CHALLENGES_LIMIT), AfterValidator(_challenges)]
DrawnArea = Annotated[dict[str, Any], AfterValidator(_area)]


class Asked(Schema):
    """Inputs beside which no other may stand: a misspelt filter would give too much without a word."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=without_docstring)


class AddressForm(Asked):
    """The parameters of an address."""

    @model_validator(mode="after")
    def only_known_parameters(self, info: ValidationInfo) -> AddressForm:
        """The framework passes on known parameters only, so the address itself is looked at."""
        given = info.context["request"].GET if info.context else {}
        for name in given:
            if name not in type(self).model_fields:
                raise refusal("extra_forbidden", _("‘{name}’ kennen we hier niet.").format(name=name), name)
        return self


class AskForm(AddressForm):
    """A question in an address."""

    vraag: QuestionText = Field(
        description=f"De vraag in eigen woorden, hoogstens {LONGEST} tekens. Is hij lang? Gebruik POST.",
        json_schema_extra={"example": "Mag er een warmtenet door een wijk met vervuilde grond?"},
    )
    gemeente: MunicipalityName = Field(
        "", description="Gemeente, bij naam of code.", json_schema_extra=ALMELO
    )
    opgave: ChallengeSlugs = Field([], description="Opgave waar de vraag bij hoort; mag vaker voorkomen.")


class AskBody(Asked, title="Vraag"):
    """A question with an area, or one that is too long for an address."""

    vraag: QuestionText = Field(description=f"De vraag in eigen woorden, hoogstens {LONGEST} tekens.")
    gemeente: MunicipalityName = Field("", description="Gemeente, bij naam of code.", examples=["GM0141"])
    opgaven: ChallengeSlugs = Field([], description="Opgaven waar de vraag bij hoort.")
    gebied: DrawnArea | None = Field(None, description="Gebied als GeoJSON, in graden (CRS84) of in RD.")


class PageForm(AddressForm):
    """Where to read on, and how far."""

    na: Slug = Field("", description="Lees verder na dit id; staat al in _links.next.")
    aantal: int = Field(PER_PAGE, ge=1, le=MOST_PER_PAGE, description="Hoeveel rijen per bladzijde.")


class ResourceForm(PageForm):
    """Which pieces of knowledge."""

    werkveld: DisciplineSlug = Field("", description="Alleen over dit werkveld.")
    opgave: ChallengeSlug = Field("", description="Alleen over deze opgave.")
    regio: HubSlug = Field("", description="Alleen uit deze regio.")
    gemeente: MunicipalityName = Field("", description="Alleen over deze gemeente, bij naam of code.")
    soort: ResourceKindSlug = Field("", description="Alleen van deze soort.")
    zoek: Line = Field("", description="Alleen met al deze woorden in titel of samenvatting.")


class OrganisationForm(PageForm):
    """Which organisations."""

    soort: OrganisationKindSlug = Field("", description="Alleen van deze soort.")
    werkveld: DisciplineSlug = Field("", description="Alleen met kennis van dit werkveld.")
    gemeente: MunicipalityName = Field("", description="Alleen wie deze gemeente bedient, bij naam of code.")
    regio: HubSlug = Field("", description="Alleen wie in deze regio werkt.")


class InteractionForm(PageForm):
    """Which rows of the interaction table."""

    opgave: ChallengeSlug = Field("", description="Alleen bij deze opgave.")
    werkveld: DisciplineSlug = Field("", description="Alleen bij dit werkveld.")
    soort: Slug = Field("", description="Alleen van deze soort: conflict, kans, randvoorwaarde of plicht.")


class SearchForm(AddressForm):
    """Words to find things by."""

    q: SearchText = Field(description="Waar u naar zoekt.", json_schema_extra={"example": "bodemenergie"})
    pagina: int = Field(1, ge=1, le=100, description="Welke bladzijde met resultaten.")
