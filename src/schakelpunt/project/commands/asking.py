# SPDX-License-Identifier: EUPL-1.2
"""`ask` and `find`: the main job from a shell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import yaml

from schakelpunt.project.commands.common import Problem, on_node, told

READABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("tekst", required=False)
@click.option("--municipality", metavar="NAAM|GMCODE", default="", help="Gemeente, bij naam of code.")
@click.option("--area", type=READABLE, help="Gebied als GeoJSON-bestand.")
@click.option("--batch", type=READABLE, help="YAML met rijen id, vraag, gemeente; één JSON-object per regel.")
@click.option("--json", "as_json", is_flag=True, help="Antwoord als JSON.")
@on_node
def ask(tekst: str | None, municipality: str, area: Path | None, batch: Path | None, as_json: bool) -> None:
    """Geef het eerste antwoord op een vraag."""
    if batch and tekst:
        raise click.UsageError("Geef een tekst of --batch, niet beide.")
    if batch:
        _ask_batch(batch)
        return
    if tekst is None:
        raise click.UsageError("Geef een vraag tussen aanhalingstekens, of --batch BESTAND.")
    response = _response(tekst, municipality, area)
    click.echo(told(_represented(response)) if as_json else _in_words(response))


def _ask_batch(file: Path) -> None:
    failed = 0
    for number, row in enumerate(judged_rows(file), 1):
        ref = row.get("id", number)
        named = {"id": ref if isinstance(ref, str | int) else str(ref)}
        try:
            response = _response(_words(row, "vraag"), _words(row, "gemeente"), None)
            click.echo(told(named | _represented(response)))
        except Problem as problem:
            failed += 1
            click.echo(told(named | {"fout": problem.message}))
    if failed:
        raise Problem(f"{failed} van de vragen in {file.name} konden niet worden beantwoord.")


def _words(row: dict[str, Any], name: str) -> str:
    """A field of a row as text; a list or a reference in its place is not unfolded."""
    value = row.get(name)
    if value is not None and not isinstance(value, str | int):
        raise Problem(f"Bij '{name}' hoort tekst te staan.")
    return str(value or "")


def judged_rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a YAML file of questions."""
    try:
        rows = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, RecursionError) as trouble:
        raise Problem(f"{file.name} is geen leesbaar YAML-bestand.") from trouble
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Problem(f"{file.name} moet een lijst van rijen met id, vraag en gemeente zijn.")
    yield from rows


def _response(text: str, municipality: str, area: Path | None) -> Any:
    from schakelpunt.places.geometry import AreaProblem, read_area
    from schakelpunt.questions.queries.first import first_response
    from schakelpunt.questions.rules import TextProblem, readable

    try:
        shape = read_area(area.read_bytes()) if area else None
        code = municipality_code(municipality) if municipality else ""
        return first_response(readable(text), municipality=code, area=shape)
    except (TextProblem, AreaProblem) as trouble:
        raise Problem(str(trouble)) from trouble


def municipality_code(name: str) -> str:
    """The code of a municipality by name or code; an unknown name is told with the nearest ones."""
    from schakelpunt.matching.places import nearest_names, place_of
    from schakelpunt.places.queries.entries import municipalities

    places = municipalities()
    found = next((p for p in places if p.code == name.strip().upper()), None) or place_of(name, places)
    if found is None:
        near = ", ".join(nearest_names(name, places))
        hint = f" Lijkt op: {near}." if near else ""
        raise Problem(f"Gemeente \u2018{name.strip()[:80]}\u2019 kennen we niet.{hint}")
    return found.code


def _represented(response: Any) -> dict[str, Any]:
    from schakelpunt.page.representation import represented

    return represented(response)


def _in_words(response: Any) -> str:
    from schakelpunt.page.representation import in_words

    return in_words(response)


@click.command()
@click.argument("tekst")
@click.option("--json", "as_json", is_flag=True, help="Antwoord als JSON.")
@on_node
def find(tekst: str, as_json: bool) -> None:
    """Zoek in kennisproducten, organisaties en eerdere vragen."""
    from schakelpunt.page.representation import found_in_words, found_represented
    from schakelpunt.questions.queries.find import find as search
    from schakelpunt.questions.rules import TextProblem, readable

    try:
        found = search(readable(tekst))
    except TextProblem as trouble:
        raise Problem(str(trouble)) from trouble
    click.echo(told(found_represented(found)) if as_json else found_in_words(found))
