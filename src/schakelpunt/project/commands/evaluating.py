# SPDX-License-Identifier: EUPL-1.2
"""`evaluate`: how good the matching is, beside the best constant answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from schakelpunt.project.commands.asking import READABLE, judged_rows
from schakelpunt.project.commands.common import Problem, on_node, told


@click.group()
def evaluate() -> None:
    """Meet de kwaliteit van het zoeken en wijzen."""


@evaluate.command()
@click.argument("bestand", type=READABLE)
@click.option("--json", "as_json", is_flag=True, help="Antwoord als JSON.")
@on_node
def questions(bestand: Path, as_json: bool) -> None:
    """Scoor beoordeelde vragen: werkveld, opgave, wie en instantie, met de tijd erbij."""
    from schakelpunt.project.evaluation import scores

    rows = list(judged_rows(bestand))
    if not rows:
        raise Problem(f"In {bestand.name} staan geen vragen.")
    found = scores(rows)
    click.echo(told(found) if as_json else _table(found))


def _table(scores: dict[str, Any]) -> str:
    lines = [f"{'maat':<14}{'score':>8}{'constant':>10}{'aantal':>8}"]
    for name, row in scores.items():
        if isinstance(row, dict):
            lines.append(f"{name:<14}{row['score']:>8.3f}{row['constant']:>10.3f}{row['aantal']:>8}")
    lines.append(f"{scores['vragen']} vragen, p50 {scores['p50Ms']} ms, p95 {scores['p95Ms']} ms")
    return "\n".join(lines)
