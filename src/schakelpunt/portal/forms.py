# SPDX-License-Identifier: EUPL-1.2
"""What an asker or an expert may fill in; as little as can be is needed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from schakelpunt.matching.places import nearest_names, place_of
from schakelpunt.matching.shapes import PlaceEntry
from schakelpunt.places.geometry import AreaProblem, AreaShape, read_area
from schakelpunt.places.queries.entries import municipalities
from schakelpunt.portal.rules import QUESTION_LIMIT
from schakelpunt.questions.rules.texts import plain
from schakelpunt.vocabulary.queries.topics import challenge_cards

PHASES = (
    ("", gettext_lazy("Weet ik niet")),
    ("verkenning", gettext_lazy("Verkenning: is er een probleem of kans?")),
    ("plan", gettext_lazy("Plan: wat gaan we doen?")),
    ("besluit", gettext_lazy("Besluit: visie, programma, omgevingsplan of vergunning")),
    ("uitvoering", gettext_lazy("Uitvoering: de schop gaat de grond in")),
    ("beheer", gettext_lazy("Beheer: wat er al ligt")),
)
SHARING = (
    ("", gettext_lazy("Dat beslis ik later")),
    ("ja", gettext_lazy("Ja, ook andere regio's mogen de vraag zien")),
    ("nee", gettext_lazy("Nee, alleen mijn eigen regio")),
)
REASONS = (
    ("geen-tijd", gettext_lazy("Ik heb geen tijd")),
    ("niet-mijn-vak", gettext_lazy("Dit is niet mijn vak")),
    ("anders", gettext_lazy("Om een andere reden niet")),
)
TYPING = {
    "hx-get": "/lijkt-op",
    "hx-trigger": "input changed delay:600ms",
    "hx-target": "#lijkt-op",
    "hx-sync": "this:replace",
    "placeholder": gettext_lazy("Bijvoorbeeld: mag er een warmtenet door een wijk met vervuilde grond?"),
}


class PlainText(forms.CharField):
    """A typed text; control characters are left out without a word, since nobody typed them on purpose."""

    def to_python(self, value: Any) -> str:
        """The text as a person meant it."""
        return plain(str(value)) if value not in self.empty_values else ""


class AskForm(forms.Form):
    """A question in own words, the municipality, and what else an asker wants to say."""

    vraag = PlainText(
        label=gettext_lazy("Wat wilt u weten?"),
        error_messages={"required": gettext_lazy("Typ hier eerst uw vraag. Eén zin is genoeg.")},
        widget=forms.Textarea(attrs=TYPING),
    )
    gemeente = PlainText(
        label=gettext_lazy("Welke gemeente?"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"list": "gemeenten", "autocomplete": "off"}),
    )
    opgave = forms.MultipleChoiceField(
        label=gettext_lazy("Bij welke opgave hoort uw vraag?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy("Deze opgave kennen we niet. Kies er een uit de lijst.")
        },
    )
    gebied = PlainText(
        label=gettext_lazy("Gebied als GeoJSON"),
        required=False,
        help_text=gettext_lazy("Plak hier een vlak uit uw kaartprogramma."),
        widget=forms.Textarea(attrs={"spellcheck": "false"}),
    )
    gebiedsbestand = forms.FileField(
        label=gettext_lazy("Of kies een bestand met het gebied"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("Een GeoJSON-bestand tot 5 MB."),
    )
    plan = PlainText(label=gettext_lazy("Voor welk plan of project is het?"), required=False, max_length=200)
    fase = forms.ChoiceField(
        label=gettext_lazy("In welke fase zit het plan?"), required=False, choices=PHASES
    )
    nodig_op = forms.DateField(
        label=gettext_lazy("Wanneer heeft u het antwoord nodig?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
        error_messages={
            "invalid": gettext_lazy("Deze datum kunnen we niet lezen. Schrijf bijvoorbeeld 31-12-2026.")
        },
    )
    bekeken = PlainText(
        label=gettext_lazy("Wat heeft u zelf al bekeken?"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    delen = forms.ChoiceField(
        label=gettext_lazy("Mag uw vraag gedeeld worden?"), required=False, choices=SHARING
    )

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


class HubForm(AskForm):
    """A question for the switch point: what was typed before, and where the answer may go."""

    gebiedsbestand = None  # type: ignore[assignment]
    bekeken = None  # type: ignore[assignment]
    toelichting = PlainText(
        label=gettext_lazy("Wat moeten we er nog bij weten?"),
        required=False,
        max_length=5_000,
        help_text=gettext_lazy("Bijvoorbeeld wat u zelf al bekeek."),
        widget=forms.Textarea,
    )
    email = forms.EmailField(
        label=gettext_lazy("Uw e-mailadres"),
        help_text=gettext_lazy("U krijgt meteen een code. Later komt hier het antwoord."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": gettext_lazy("Vul uw e-mailadres in. Anders kan het antwoord u niet bereiken."),
            "invalid": gettext_lazy("Dit e-mailadres kunnen we niet lezen. Kijk het na."),
        },
    )
    naam = PlainText(
        label=gettext_lazy("Uw naam"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    verbinden = forms.BooleanField(
        label=gettext_lazy(
            "Het schakelpunt mag mij in contact brengen met iemand die dit weet. "
            "Die persoon krijgt dan mijn naam en e-mailadres."
        ),
        required=False,
    )

    def __init__(self, given: Any = None, *, started: dict[str, Any] | None = None) -> None:
        super().__init__(given, started=started)
        self.fields["vraag"].widget = forms.Textarea()
        self.fields["vraag"].label = gettext_lazy("Uw vraag")
        self.fields["gemeente"].required = True
        self.fields["gemeente"].error_messages["required"] = _("Noem de gemeente waar uw vraag over gaat.")
        self.fields["opgave"].widget = self.fields["opgave"].hidden_widget()
        self.fields["gebied"].widget = forms.HiddenInput()

    def clean_nodig_op(self) -> Any:
        """Nobody needs an answer on a day that has passed."""
        day = self.cleaned_data["nodig_op"]
        if day and day < localdate():
            raise forms.ValidationError(_("Deze dag is al voorbij. Kies een dag die nog komt."))
        return day


class CodeForm(forms.Form):
    """The six digits from the letter."""

    code = PlainText(
        label=gettext_lazy("De code uit de mail"),
        max_length=20,
        error_messages={"required": gettext_lazy("Vul de zes cijfers uit de mail in.")},
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class AnswerForm(forms.Form):
    """What somebody who was asked knows."""

    antwoord = PlainText(
        label=gettext_lazy("Uw antwoord"),
        max_length=10_000,
        help_text=gettext_lazy("Een paar zinnen zijn genoeg. Een link naar een stuk helpt ook."),
        error_messages={"required": gettext_lazy("Schrijf hier eerst uw antwoord.")},
        widget=forms.Textarea,
    )
    naam = PlainText(
        label=gettext_lazy("Uw naam"),
        max_length=200,
        error_messages={"required": gettext_lazy("Vul uw naam in, dan weet de vrager wie er antwoordt.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    mag_delen = forms.BooleanField(
        label=gettext_lazy(
            "Mijn antwoord mag ook anderen helpen, zonder mijn naam. "
            "Een coördinator haalt er eerst uit wat over personen gaat."
        ),
        required=False,
    )


class TouchForm(forms.Form):
    """How the asker reaches somebody who wants to talk."""

    naam = PlainText(label=gettext_lazy("Uw naam"), required=False, max_length=200)
    telefoon = PlainText(
        label=gettext_lazy("Uw telefoonnummer"),
        required=False,
        max_length=40,
        help_text=gettext_lazy("Staat in de mail aan de vrager. Wij bewaren het nergens anders."),
        widget=forms.TextInput(attrs={"type": "tel"}),
    )


class DeclineForm(forms.Form):
    """Why not; the buttons carry the reason."""

    reden = forms.ChoiceField(choices=REASONS)
    opmerking = PlainText(label=gettext_lazy("Wilt u er iets bij zeggen?"), required=False, max_length=2_000)


class OtherForm(forms.Form):
    """Somebody else who may know."""

    naam = PlainText(
        label=gettext_lazy("Wie weet dit?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Noem een persoon, team of organisatie.")},
    )
    organisatie = PlainText(label=gettext_lazy("Organisatie"), required=False, max_length=200)
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        required=False,
        error_messages={"invalid": gettext_lazy("Dit e-mailadres kunnen we niet lezen. Kijk het na.")},
    )
