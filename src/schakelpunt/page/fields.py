# SPDX-License-Identifier: EUPL-1.2
"""A field of a form as a person meets it: label, hint, error and control, tied for a screen reader."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

# The first sort of control that fits, decides how a field looks.
SORTS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (forms.Textarea, "textarea"),
    (forms.CheckboxSelectMultiple, "choices"),
    (forms.RadioSelect, "choices"),
    (forms.Select, "select"),
    (forms.CheckboxInput, "checkbox"),
    (forms.ClearableFileInput, "file"),
)
CLASSES = {
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input",
    "textbox": "utrecht-textbox utrecht-textbox--html-input",
}


def sort_of(bound: BoundField) -> str:
    """The sort of control of a field: hidden, textarea, choices, select, checkbox, file or textbox."""
    widget = bound.field.widget
    return next((sort for kind, sort in SORTS if isinstance(widget, kind)), "textbox")


def _described_by(bound: BoundField) -> str:
    parts = [f"{bound.auto_id}_hint"] if bound.help_text else []
    return " ".join([*parts, *([f"{bound.auto_id}_error"] if bound.errors else [])])


def _attributes(bound: BoundField, sort: str, rows: int | None, remember: str) -> dict[str, Any]:
    found = {
        "class": CLASSES.get(sort, ""),
        "aria-describedby": _described_by(bound),
        "aria-invalid": "true" if bound.errors else "",
        "rows": rows if sort == "textarea" else None,
        "data-remember": remember,
    }
    return {name: value for name, value in found.items() if value}


def render(
    bound: BoundField,
    *,
    rows: int | None = None,
    wide: bool = False,
    remember: str = "",
    label_class: str = "",
    optional: bool = True,
) -> SafeString:
    """A field is written out; `optional` says whether "niet verplicht" is shown where it applies."""
    sort = sort_of(bound)
    if sort == "hidden":
        return SafeString(bound.as_widget())
    told = {
        "bound": bound,
        "sort": sort,
        "wide": wide,
        "label_class": label_class,
        "control": bound.as_widget(attrs=_attributes(bound, sort, rows, remember)),
        "shows_optional": optional and not bound.field.required and sort != "checkbox",
    }
    return render_to_string("page/parts/field.html", told)
