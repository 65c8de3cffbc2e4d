# SPDX-License-Identifier: EUPL-1.2
"""What every command shares: the data folder, a prepared node, a way to tell a problem."""

from __future__ import annotations

import functools
import json
import os
from collections.abc import Callable
from typing import Any

import click

from schakelpunt.project.folder import VARIABLE
from schakelpunt.search.generations import IndexBusy


class Problem(click.ClickException):
    """Something a person must know, in one sentence."""


def on_node(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--data`, and a node that is set up and prepared before it starts."""

    @click.option("--data", metavar="MAP", help="Map met database, index en bestanden.")
    @functools.wraps(command)
    def prepared(*args: Any, data: str | None, **options: Any) -> Any:
        set_up(data)
        from django.db import DatabaseError

        from schakelpunt.project.preparation import prepare

        try:
            prepare(lambda line: click.echo(line, err=True))
            return command(*args, **options)
        except (DatabaseError, OSError, IndexBusy) as trouble:
            raise Problem(
                f"De map of database van dit knooppunt is niet te gebruiken: {trouble}"
            ) from trouble

    return prepared


def set_up(data: str | None) -> None:
    """Point the settings at the data folder and start Django."""
    if data:
        os.environ[VARIABLE] = data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schakelpunt.project.settings")
    import django

    try:
        django.setup()
    except (OSError, RuntimeError, ValueError) as trouble:
        raise Problem(
            f"De map {data or os.environ.get(VARIABLE, 'var')} is niet te gebruiken: {trouble}."
        ) from trouble


def told(thing: Any) -> str:
    """A thing as JSON, on one line, with Dutch letters left alone."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
