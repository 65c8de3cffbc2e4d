# SPDX-License-Identifier: EUPL-1.2
"""The parts of a page: what they say, and how they are tied together for who does not see them."""

import re
from datetime import date

import pytest
from django import forms
from django.template import Context, Template

from schakelpunt.matching.shapes import Piece, Snippet
from schakelpunt.page.parts import (
    Headline,
    HitRow,
    KnowerRow,
    Leaf,
    Link,
    Matrix,
    MatrixCell,
    MatrixRow,
    PlayRow,
    StandingMark,
)


def shown(source: str, **told: object) -> str:
    """A piece of template, written out."""
    return Template("{% load page %}" + source).render(Context(told))


class AskForm(forms.Form):
    """A form with a field of each sort."""

    vraag = forms.CharField(label="Wat wilt u weten?", widget=forms.Textarea, help_text="In gewone woorden")
    gemeente = forms.CharField(label="Gemeente", required=False)
    opgave = forms.ChoiceField(label="Opgave", choices=[("a", "A")])
    delen = forms.BooleanField(label="Delen", required=False)
    fase = forms.ChoiceField(label="Fase", widget=forms.RadioSelect, choices=[("idee", "Idee")])
    spoor = forms.CharField(widget=forms.HiddenInput, required=False)


def test_field_ties_label_hint_and_error_when_it_is_wrong() -> None:
    written = shown("{% field form.vraag %}", form=AskForm({"vraag": ""}))
    assert '<label class="utrecht-form-label " for="id_vraag">Wat wilt u weten?</label>' in written
    assert 'aria-describedby="id_vraag_hint id_vraag_error"' in written
    assert 'aria-invalid="true"' in written
    assert written.count('id="id_vraag_hint"') == written.count('id="id_vraag_error"') == 1


def test_field_has_no_trace_of_an_error_when_it_is_new() -> None:
    written = shown("{% field form.vraag rows=3 %}", form=AskForm())
    assert "aria-invalid" not in written
    assert "_error" not in written
    assert 'rows="3"' in written


def test_field_keeps_what_was_typed_when_it_is_shown_again() -> None:
    typed = '<script>alert("x")</script>'
    written = shown("{% field form.vraag %}", form=AskForm({"vraag": typed}))
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in written
    assert "<script>" not in written


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("vraag", False), ("gemeente", True), ("opgave", False), ("delen", False), ("fase", False)],
)
def test_field_says_that_it_may_stay_empty_when_that_is_so(name: str, wanted: bool) -> None:
    written = shown("{% field bound %}", bound=AskForm()[name])
    assert ("niet verplicht" in written) == wanted


def test_field_of_choices_is_a_group_with_a_legend() -> None:
    assert "<fieldset" in shown("{% field form.fase %}", form=AskForm())


def test_field_is_bare_when_it_is_hidden() -> None:
    assert (
        shown("{% field form.spoor %}", form=AskForm()) == '<input type="hidden" name="spoor" id="id_spoor">'
    )


def test_field_remembers_when_asked() -> None:
    assert 'data-remember="gemeente"' in shown(
        '{% field form.gemeente remember="gemeente" %}', form=AskForm()
    )


@pytest.mark.parametrize(
    ("kind", "word"),
    [("conflict", "Conflict"), ("kans", "Kans"), ("randvoorwaarde", "Randvoorwaarde"), ("plicht", "Plicht")],
)
def test_kind_has_a_word_and_a_mark_beside_its_colour(kind: str, word: str) -> None:
    written = shown("{% kind_label kind %}", kind=kind)
    assert written.count(word) == 1
    assert written.count("<svg") == 1


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (StandingMark("gezien"), "gezien in openbare bron"),
        (StandingMark("vakkennis"), "vakkennis, nog niet bevestigd"),
        (StandingMark("bevestigd", "ODT", date(2026, 3, 4)), "bevestigd door ODT op 4 maart 2026"),
        (StandingMark("bevestigd"), "bevestigd"),
        (StandingMark("voorbeeld"), "voorbeeld, verzonnen"),
    ],
)
def test_standing_is_told_in_words(mark: StandingMark, words: str) -> None:
    written = shown("{% standing mark %}", mark=mark)
    assert f"<span>{words}</span>" in written


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("gezien", "openbare bron"),
        ("vakkennis", "vakkennis, onbevestigd"),
        ("voorbeeld", "voorbeeld, verzonnen"),
    ],
)
def test_standing_is_one_of_the_facts_when_a_row_has_one(kind: str, words: str) -> None:
    written = shown("{% hit_row row %}", row=HitRow("T", "/", "kaart", standing=StandingMark(kind)))
    assert re.findall(r"<span>([^<]+)</span>", written) == ["kaart", words]


def test_reasons_run_on_after_one_word_and_stay_a_list() -> None:
    written = shown("{% reasons sentences %}", sentences=("Om dit", "Om <dat>"))
    assert re.sub(r"<(?!/?ul|/?li|lt)[^>]*>", "", written).strip() == (
        "Waarom: <ul><li>Om dit</li><li>Om &lt;dat&gt;</li></ul>"
    )


def test_short_answer_leads_to_the_thing_and_to_its_block() -> None:
    line = Headline("Begin bij", Link("De dienst", "/d"), Link("Waar hoort dit (2)", "#hoort"), "Doet dit")
    written = shown("{% short_answer lines %}", lines=(line,))
    assert re.findall(r'href="([^"]+)">([^<]+)<', written) == [
        ("/d", "De dienst"),
        ("#hoort", "Waar hoort dit (2)"),
    ]
    assert written.count("<dt>") == 1


def test_short_answer_is_absent_when_there_is_nothing_to_say() -> None:
    assert shown("{% short_answer lines %}", lines=()).strip() == ""


def test_hit_shows_source_date_place_words_and_why() -> None:
    row = HitRow(
        "Titel", "/k/1", "handreiking", "Provincie", "2024", "Almelo", "Woorden", reasons=("Om dit", "Om dat")
    )
    written = shown("{% hit_row row level=4 %}", row=row)
    assert '<h4 class="sp-row__title"><a href="/k/1">Titel</a></h4>' in written
    assert "<span>handreiking</span><span>Provincie</span><span>2024</span><span>Almelo</span>" in written
    assert "<li>Om dit</li><li>Om dat</li>" in written


def test_snippet_marks_the_words_of_the_question_and_nothing_else() -> None:
    snippet = Snippet((Piece("een <b>"), Piece("bodemlus", True), Piece(" diep")))
    written = shown("{% hit_row row %}", row=HitRow("T", "/", snippet=snippet))
    assert "een &lt;b&gt;<mark>bodemlus</mark> diep" in written


def test_knower_is_a_name_without_a_link_when_there_is_no_page() -> None:
    written = shown(
        "{% knower_row row %}", row=KnowerRow("Dina", reach=(Link("Mail", "mailto:d@voorbeeld.example"),))
    )
    assert '<h3 class="sp-row__title">Dina</h3>' in written
    assert '<a href="mailto:d@voorbeeld.example">Mail</a>' in written


def test_interaction_carries_the_number_of_the_picture() -> None:
    row = PlayRow("kans", "Wat er gebeurt", "Wat te vragen?", Link("Water", "/w"), Link("Energie"), number=7)
    written = shown("{% play_row row %}", row=row)
    assert 'id="speelt-7"' in written
    assert "Wat te vragen?" in written
    assert ">7</text>" in written


def test_reasons_are_absent_when_there_are_none() -> None:
    assert shown("{% reasons found %}", found=()).strip() == ""


def test_breadcrumb_marks_where_one_is() -> None:
    written = shown("{% breadcrumb crumbs %}", crumbs=[("Voorpagina", "/"), ("Hier", "")])
    assert '<li><a href="/">Voorpagina</a></li><li><span aria-current="page">Hier</span></li>' in written


def test_notice_tells_its_kind_when_it_has_no_title() -> None:
    written = shown('{% notice "warning" %}<p>Pas op</p>{% endnotice %}')
    assert '<span class="sp-hidden">Waarschuwing: </span><p>Pas op</p>' in written


def test_notice_is_plain_when_the_kind_is_unknown() -> None:
    assert "sp-notice--info" in shown('{% notice "raar" %}x{% endnotice %}')


def test_notice_keeps_what_a_person_typed_harmless() -> None:
    assert "&lt;i&gt;" in shown('{% notice "info" %}{{ typed }}{% endnotice %}', typed="<i>")


def test_details_is_closed_until_it_is_opened() -> None:
    assert shown('{% details "Meer" %}inhoud{% enddetails %}').startswith(
        '<details class="sp-details"><summary>'
    )
    assert '<details class="sp-details" open>' in shown('{% details "Meer" open=True %}x{% enddetails %}')


def test_pagination_is_absent_when_all_fits_on_one_page() -> None:
    assert shown("{% pagination leaf %}", leaf=Leaf()).strip() == ""


def test_pagination_leads_both_ways_when_in_the_middle() -> None:
    written = shown("{% pagination leaf %}", leaf=Leaf("2 van 3", "?na=1", "?na=3"))
    assert ('href="?na=1" rel="prev"' in written, 'href="?na=3" rel="next"' in written) == (True, True)


def test_table_aligns_numbers_and_links_cells() -> None:
    written = shown(
        '{% table "Vragen" heads rows numeric="2" %}',
        heads=("Vraag", "Dagen"),
        rows=[(Link("V-1", "/v/1"), 4)],
    )
    assert '<td class="utrecht-table__cell"><a href="/v/1">V-1</a></td>' in written
    assert '<td class="utrecht-table__cell utrecht-table__cell--numeric-column">4</td>' in written


def test_matrix_names_rows_columns_and_empty_cells() -> None:
    cells = (MatrixCell((("conflict", 2),), "/s"), MatrixCell())
    matrix = Matrix("Samenspel", (Link("A", "/a"), Link("B")), (MatrixRow(Link("Wonen", "/w"), cells),))
    written = shown("{% matrix found %}", found=matrix)
    assert '<th scope="col"><a href="/a">A</a></th><th scope="col">B</th>' in written
    assert "<span>2 conflicten</span>" in written
    assert '<span class="sp-matrix__none">geen</span>' in written
