# SPDX-License-Identifier: EUPL-1.2
"""What the forms of a question share: how a field is named on the page, and the words of the choices."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from schakelpunt.questions.rules import AnswerKind, Visibility

CIRCLES = (
    (Visibility.HUB.value, _("Alleen dit schakelpunt")),
    (Visibility.HUBS.value, _("Alle schakelpunten")),
    (Visibility.PUBLIC.value, _("Iedereen")),
)
ANSWER_KINDS = (
    (AnswerKind.SHORT.value, _("Kort antwoord")),
    (AnswerKind.ADVICE.value, _("Advies")),
    (AnswerKind.EXPLANATION.value, _("Uitleg")),
    (AnswerKind.EXPERIENCE.value, _("Ervaring")),
    (AnswerKind.CASE.value, _("Praktijkvoorbeeld")),
    (AnswerKind.PRODUCT.value, _("Product")),
    (AnswerKind.POINTER.value, _("Verwijzing")),
)
Choices = Iterable[tuple[str, Any]]


class ActForm(forms.Form):
    """A form for one act on a question; `name` keeps its fields apart from those of the other forms."""

    def __init__(self, given: Any = None, *, name: str, started: dict[str, Any] | None = None) -> None:
        self.name = name
        super().__init__(given, auto_id=f"{name}-%s", label_suffix="", initial=started)

    def offer_choices(self, field: str, choices: Choices) -> None:
        """Say what may be chosen in a field."""
        self.fields[field].choices = list(choices)  # type: ignore[attr-defined]


def written(label: Any, *, required: bool = True, rows: int = 4, missing: Any = None, hint: Any = "") -> Any:
    """A text of some length."""
    errors = {"required": missing or _("Vul hier iets in.")}
    return forms.CharField(
        label=label,
        required=required,
        help_text=hint,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages=errors,
    )


def line(
    label: Any, *, required: bool = True, longest: int = 200, missing: Any = None, hint: Any = ""
) -> Any:
    """A few words on one line."""
    errors = {"required": missing or _("Vul hier iets in.")}
    return forms.CharField(
        label=label, required=required, help_text=hint, max_length=longest, error_messages=errors
    )


def day(label: Any, *, required: bool = True, hint: Any = "") -> Any:
    """A date, by the picker of the browser or typed."""
    return forms.DateField(
        label=label,
        required=required,
        help_text=hint,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        error_messages={
            "required": _("Kies een dag."),
            "invalid": _("Deze datum kunnen we niet lezen. Schrijf bijvoorbeeld 31-12-2026."),
        },
    )


def one_of(
    label: Any, *, required: bool = True, hint: Any = "", radio: bool = False, choices: Any = ()
) -> Any:
    """One choice out of several, from a list or as buttons."""
    return forms.ChoiceField(
        label=label,
        required=required,
        help_text=hint,
        choices=choices,
        widget=forms.RadioSelect if radio else forms.Select,
        error_messages={"required": _("Kies er een."), "invalid_choice": _("Kies er een uit de lijst.")},
    )


def some_of(label: Any, *, required: bool = True, hint: Any = "", missing: Any = None) -> Any:
    """Any number of choices, as ticks."""
    return forms.MultipleChoiceField(
        label=label,
        required=required,
        help_text=hint,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": missing or _("Kies er ten minste een."),
            "invalid_choice": _("Kies uit de lijst."),
        },
    )
