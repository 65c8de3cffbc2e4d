# SPDX-License-Identifier: EUPL-1.2
"""What a machine is told when something is wrong: problem details after RFC 9457, in plain Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: gettext_lazy("Ongeldige invoer"),
    403: gettext_lazy("Geen toegang"),
    404: gettext_lazy("Niet gevonden"),
    405: gettext_lazy("Methode niet toegestaan"),
    413: gettext_lazy("Te groot"),
    429: gettext_lazy("Te veel verzoeken"),
    500: gettext_lazy("Storing bij ons"),
}
DETAILS = {
    400: gettext_lazy("Dit verzoek kunnen we niet lezen."),
    403: gettext_lazy("Dit verzoek mag niet."),
    404: gettext_lazy(
        "Dit adres of dit onderdeel kennen we niet. De adressen staan in /api/v1/openapi.json."
    ),
    405: gettext_lazy("Deze methode kan hier niet. Welke wel kan staat in de kop Allow."),
    413: gettext_lazy("Dit verzoek is te groot. Er past 6 MB in."),
    429: gettext_lazy("U vraagt sneller dan dit knooppunt aankan. Probeer het over een minuut weer."),
    500: gettext_lazy("Er ging bij ons iets mis. Uw verzoek is niet verwerkt; probeer het later weer."),
}
# What pydantic says in English, told in Dutch; {naam} is the parameter and the rest comes from its context.
SENTENCES = {
    "missing": gettext_lazy("‘{naam}’ ontbreekt."),
    "extra_forbidden": gettext_lazy("‘{naam}’ kennen we hier niet."),
    "string_type": gettext_lazy("‘{naam}’ moet tekst zijn."),
    "string_too_long": gettext_lazy("‘{naam}’ is te lang: er passen {max_length} tekens in."),
    "string_pattern_mismatch": gettext_lazy("‘{naam}’ mag alleen letters, cijfers en streepjes bevatten."),
    "int_type": gettext_lazy("‘{naam}’ moet een heel getal zijn."),
    "int_parsing": gettext_lazy("‘{naam}’ moet een heel getal zijn."),
    "int_parsing_size": gettext_lazy("‘{naam}’ is een te groot getal."),
    "int_from_float": gettext_lazy("‘{naam}’ moet een heel getal zijn."),
    "greater_than_equal": gettext_lazy("‘{naam}’ moet minstens {ge} zijn."),
    "less_than_equal": gettext_lazy("‘{naam}’ mag hoogstens {le} zijn."),
    "list_type": gettext_lazy("‘{naam}’ moet een lijst zijn."),
    "too_long": gettext_lazy("‘{naam}’ mag hoogstens {max_length} keer voorkomen."),
    "dict_type": gettext_lazy("‘{naam}’ moet een JSON-object zijn."),
    "model_attributes_type": gettext_lazy("De inhoud moet een JSON-object zijn."),
    "model_type": gettext_lazy("De inhoud moet een JSON-object zijn."),
}
UNREADABLE = gettext_lazy("‘{naam}’ heeft een waarde die we niet kunnen lezen.")


def problem(
    request: HttpRequest,
    status: int,
    detail: str = "",
    *,
    errors: Sequence[Mapping[str, Any]] = (),
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """One problem as a reply; `errors` says per input what is wrong with it."""
    told: dict[str, Any] = {
        "type": "about:blank",
        "title": str(TITLES.get(status, TITLES[400 if status < 500 else 500])),
        "status": status,
        "detail": detail or str(DETAILS.get(status, DETAILS[400 if status < 500 else 500])),
        "instance": request.path,
    }
    if errors:
        told["errors"] = list(errors)
    return JsonResponse(
        told,
        status=status,
        content_type=MEDIA_TYPE,
        headers=dict(headers or {}),
        json_dumps_params={"ensure_ascii": False},
    )


# More errors than this help nobody, and a body can hold two hundred thousand.
MOST_ERRORS = 20


class TooFast(Exception):
    """Somebody asks faster than the pace of this node; may ask again after so many seconds."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(seconds)


def tell_problems(api: NinjaAPI) -> None:
    """Have everything that can go wrong in the API told as a problem; a crash is left to Django to log."""
    api.exception_handler(ValidationError)(_bad_input)
    api.exception_handler(HttpError)(_refused)
    api.exception_handler(Http404)(lambda request, _trouble: problem(request, 404))


def _bad_input(request: HttpRequest, trouble: Any) -> HttpResponse:
    errors = [_error(row) for row in trouble.errors[:MOST_ERRORS]]
    return problem(request, 400, " ".join(dict.fromkeys(row["detail"] for row in errors)), errors=errors)


def _error(row: Mapping[str, Any]) -> dict[str, Any]:
    """One error of pydantic: where it is, a code for machines, a sentence for people."""
    where, *path = row["loc"]
    # The framework puts the name of the view's own argument first, but not always.
    names = [str(part) for part in path if part != "asked"] or _named(row)
    name = names[0] if names else ""
    location = {"pointer": "".join(f"/{name}" for name in names)} if where == "body" else {"name": name}
    return {"in": where, "location": location, "code": row["type"], "detail": _sentence(row, name)}


def _named(row: Mapping[str, Any]) -> list[str]:
    """The input that an error of a whole form is about, if it says so."""
    name = (row.get("ctx") or {}).get("naam")
    return [str(name)] if name else []


def _sentence(row: Mapping[str, Any], name: str) -> str:
    context = row.get("ctx") or {}
    if "zin" in context:
        return str(context["zin"])
    return str(SENTENCES.get(row["type"], UNREADABLE)).format(naam=name, **context)


def too_fast(request: HttpRequest, trouble: Any) -> HttpResponse:
    return problem(request, 429, headers={"Retry-After": str(trouble.seconds)})


def _refused(request: HttpRequest, trouble: Any) -> HttpResponse:
    """What the framework itself refuses: a body that is no JSON."""
    detail = _("De inhoud is geen leesbare JSON.") if trouble.status_code == 400 else ""
    return problem(request, trouble.status_code, detail)
