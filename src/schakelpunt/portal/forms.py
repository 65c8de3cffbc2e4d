# SPDX-License-Identifier: EUPL-1.2
"""What an asker may fill in; only the question itself is needed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from schakelpunt.matching.places import nearest_names, place_of
from schakelpunt.matching.shapes import PlaceEntry
from schakelpunt.places.geometry import AreaProblem, AreaShape, read_area
from schakelpunt.places.queries.entries import municipalities
from schakelpunt.portal.rules import QUESTION_LIMIT, plain_text
from schakelpunt.vocabulary.queries.topics import challenge_cards

PHASES = (
    ("", lazy("Weet ik niet")),
    ("verkenning", lazy("Verkenning: is er een probleem of kans?")),
    ("plan", lazy("Plan: wat gaan we doen?")),
    ("besluit", lazy("Besluit: visie, programma, omgevingsplan of vergunning")),
    ("uitvoering", lazy("Uitvoering: de schop gaat de grond in")),
    ("beheer", lazy("Beheer: wat er al ligt")),
)
SHARING = (
    ("", lazy("Dat beslis ik later")),
    ("ja", lazy("Ja, ook andere regio's mogen de vraag zien")),
    ("nee", lazy("Nee, alleen mijn eigen regio")),
)
TYPING = {
    "hx-get": "/lijkt-op",
    "hx-trigger": "input changed delay:600ms",
    "hx-target": "#lijkt-op",
    "hx-sync": "this:replace",
    "placeholder": lazy("Bijvoorbeeld: mag er een warmtenet door een wijk met vervuilde grond?"),
}


class PlainText(forms.CharField):
    """A typed text; control characters are left out without a word, since nobody typed them on purpose."""

    def to_python(self, value: Any) -> str:
        """The text as a person meant it."""
        return plain_text(str(value)) if value not in self.empty_values else ""


class AskForm(forms.Form):
    """A question in own words, the municipality, and what else an asker wants to say."""

    vraag = PlainText(
        label=lazy("Wat wilt u weten?"),
        error_messages={"required": lazy("Typ hier eerst uw vraag. Eén zin is genoeg.")},
        widget=forms.Textarea(attrs=TYPING),
    )
    gemeente = PlainText(
        label=lazy("Welke gemeente?"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"list": "gemeenten", "autocomplete": "off"}),
    )
    opgave = forms.MultipleChoiceField(
        label=lazy("Bij welke opgave hoort uw vraag?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": lazy("Deze opgave kennen we niet. Kies er een uit de lijst.")},
    )
    gebied = PlainText(
        label=lazy("Gebied als GeoJSON"),
        required=False,
        help_text=lazy("Plak hier een vlak uit uw kaartprogramma."),
        widget=forms.Textarea(attrs={"spellcheck": "false"}),
    )
    gebiedsbestand = forms.FileField(
        label=lazy("Of kies een bestand met het gebied"),
        required=False,
        allow_empty_file=True,
        help_text=lazy("Een GeoJSON-bestand tot 5 MB."),
    )
    plan = PlainText(label=lazy("Voor welk plan of project is het?"), required=False, max_length=200)
    fase = forms.ChoiceField(label=lazy("In welke fase zit het plan?"), required=False, choices=PHASES)
    nodig_op = forms.DateField(
        label=lazy("Wanneer heeft u het antwoord nodig?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        error_messages={"invalid": lazy("Deze datum kunnen we niet lezen. Schrijf bijvoorbeeld 31-12-2026.")},
    )
    bekeken = PlainText(
        label=lazy("Wat heeft u zelf al bekeken?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    delen = forms.ChoiceField(label=lazy("Mag uw vraag gedeeld worden?"), required=False, choices=SHARING)

    def __init__(
        self, given: Any = None, files: Any = None, *, started: dict[str, Any] | None = None
    ) -> None:
        super().__init__(given, files, auto_id="veld-%s", label_suffix="", initial=started)
        choices = [(card.slug, card.name) for card in challenge_cards()]
        self.fields["opgave"].choices = choices  # type: ignore[attr-defined]
        self.code = ""
        self.area: AreaShape | None = None
        self.near: tuple[str, ...] = ()

    @cached_property
    def _places(self) -> tuple[PlaceEntry, ...]:
        return municipalities()

    def clean_vraag(self) -> str:
        """A question has words and no more than one can read."""
        text: str = self.cleaned_data["vraag"]
        over = len(text) - QUESTION_LIMIT
        if over > 0:
            raise forms.ValidationError(
                ngettext(
                    "Uw tekst is %(over)d teken te lang. Er passen 10.000 tekens in. Kort de tekst in.",
                    "Uw tekst is %(over)d tekens te lang. Er passen 10.000 tekens in. Kort de tekst in.",
                    over,
                )
                % {"over": over}
            )
        return text

    def clean_gemeente(self) -> str:
        """The name as it is written officially; an unknown one comes back with the nearest names."""
        typed: str = self.cleaned_data["gemeente"]
        found = place_of(typed, self._places) if typed else None
        if typed and found is None:
            self.near = tuple(nearest_names(typed, self._places))
            raise forms.ValidationError(_("Deze gemeente kennen we niet. Kies er een uit de lijst."))
        self.code = found.code if found else ""
        return found.name if found else ""

    def clean_gebied(self) -> str:
        """A pasted area is one we can read."""
        text: str = self.cleaned_data["gebied"]
        if text:
            self.area = _read_area(text.encode())
        return text

    def clean_gebiedsbestand(self) -> Any:
        """A file with an area is one we can read; it outweighs a pasted one."""
        file = self.cleaned_data["gebiedsbestand"]
        if file:
            self.area = _read_area(file.read())
        return file


def _read_area(raw: bytes) -> AreaShape:
    try:
        return read_area(raw)
    except AreaProblem as problem:
        raise forms.ValidationError(str(problem)) from problem
