# SPDX-License-Identifier: EUPL-1.2
"""`load`, `reindex` and `check`: keeping a node in order."""

from __future__ import annotations

import click

from schakelpunt.project.commands.common import Problem, on_node


@click.command()
@on_node
def load() -> None:
    """Lees de meegeleverde kennis in; regionale wijzigingen blijven staan."""
    from schakelpunt.project.load import load as lay_down

    for laid in lay_down():
        click.echo(
            f"{laid.kind}: {laid.new} nieuw, {laid.changed} gewijzigd, "
            f"{laid.same} gelijk, {laid.withdrawn} vervallen"
        )


@click.command()
@on_node
def reindex() -> None:
    """Bouw de zoekindex opnieuw op uit de database."""
    from schakelpunt.project.index import reindex as rebuild

    click.echo(f"{rebuild()} stukken in de index.")


@click.command()
@on_node
def check() -> None:
    """Kijk of database, kennis, index en instellingen in orde zijn."""
    from schakelpunt.project.health import findings

    found = findings()
    for line in found.good:
        click.echo(f"goed  {line}")
    for line in found.bad:
        click.echo(f"FOUT  {line}", err=True)
    if found.bad:
        raise Problem(f"{len(found.bad)} ding(en) vragen aandacht.")
