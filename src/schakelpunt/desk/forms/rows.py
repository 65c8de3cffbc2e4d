# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in while looking over shipped rows."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from schakelpunt.desk.queries.lists import ALL, CHANGED, CONFIRMED, OFF, OPEN
from schakelpunt.desk.queries.rows import Row
from schakelpunt.desk.rules import LEVEL_WORDS, LEVELS, LONGEST
from schakelpunt.reference.rules import differing
from schakelpunt.vocabulary.models import Discipline

SHOW_WORDS = (
    (OPEN, _("nog niet nagekeken")),
    (CONFIRMED, _("bevestigd")),
    (CHANGED, _("anders verwoord")),
    (OFF, _("uitgezet")),
    (ALL, _("alles")),
)


class SiftForm(forms.Form):
    """Which rows of a list are shown."""

    toon = forms.ChoiceField(label=_("Toon"), choices=SHOW_WORDS, required=False)
    werkveld = forms.ChoiceField(label=_("Werkveld"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        fields = Discipline.objects.filter(withdrawn=False).values_list("id", "name")
        self.fields["werkveld"].choices = [("", gettext("alle werkvelden")), *fields]  # type: ignore[attr-defined]


class WordingForm(forms.Form):
    """The texts of a row as the hub would have them."""

    def __init__(self, row: Row, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.row = row
        for wording in row.kind.wordings:
            self.fields[wording.name] = _text_field(wording.name, gettext(wording.label), wording.short)
            self.initial.setdefault(wording.name, row.held[wording.name])
        if LEVELS in row.shipped:
            self._add_levels(row.held[LEVELS])

    def _add_levels(self, held: dict[str, int]) -> None:
        choices = [(level, gettext(word)) for level, word in LEVEL_WORDS]
        for slug, name in Discipline.objects.filter(withdrawn=False).values_list("id", "name"):
            field = forms.TypedChoiceField(label=name, choices=choices, coerce=int, required=True)
            self.fields[f"{LEVELS}-{slug}"] = field
            self.initial.setdefault(f"{LEVELS}-{slug}", held.get(slug, 0))

    def texts(self) -> list[forms.BoundField]:
        """The fields with words."""
        return [self[name] for name in self.fields if not name.startswith(f"{LEVELS}-")]

    def levels(self) -> list[forms.BoundField]:
        """The fields that say how well an organisation knows a field."""
        return [self[name] for name in self.fields if name.startswith(f"{LEVELS}-")]

    def changes(self) -> dict[str, Any]:
        """Only what says something else than was shipped."""
        worded = {wording.name: self.cleaned_data[wording.name] for wording in self.row.kind.wordings}
        if LEVELS in self.row.shipped:
            chosen = {f.name.partition("-")[2]: self.cleaned_data[f.name] for f in self.levels()}
            shipped = self.row.shipped[LEVELS]
            worded[LEVELS] = {slug: level for slug, level in chosen.items() if level or slug in shipped}
        return differing(self.row.shipped, worded)


def _text_field(name: str, label: str, short: bool) -> forms.CharField:
    if name == "url":
        return forms.URLField(label=label, max_length=500, required=False, assume_scheme="https")
    widget = forms.TextInput() if short else forms.Textarea()
    longest = 300 if short else LONGEST
    missing = {"required": gettext("Vul een tekst in, of kies Niet doen.")}
    return forms.CharField(label=label, max_length=longest, widget=widget, error_messages=missing)


class RemarkForm(forms.Form):
    """Why a row is switched off for this hub."""

    remark = forms.CharField(
        label=_("Waarom zet u dit uit?"),
        help_text=_("Uw collega's lezen dit. Het staat niet op de openbare pagina's."),
        max_length=LONGEST,
        widget=forms.Textarea(),
        error_messages={"required": _("Schrijf op waarom. Zo weet een collega later wat u bedoelde.")},
    )
