# SPDX-License-Identifier: EUPL-1.2
"""`work`, `serve` and `demo`: running a node."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from schakelpunt.project.commands.common import Problem, on_node, set_up

PORT = click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
HOST = click.option("--host", default="127.0.0.1", show_default=True, help="Adres om op te luisteren.")


@click.command()
@click.option("--once", is_flag=True, help="Loop elke ronde één keer en stop.")
@on_node
def work(once: bool) -> None:
    """Doe het werk dat aan de beurt is: brieven, zoekindex."""
    from schakelpunt.project.rounds import walk, walk_once

    if once:
        for name, done in walk_once().items():
            click.echo(f"{name}: {done}")
        return
    walk()


@click.command()
@PORT
@HOST
@on_node
def serve(port: int, host: str) -> None:
    """Draai web en werk in één procesgroep."""
    _run(host, port, lambda address: click.echo(f"Schakelpunt draait op {address}"))


@click.command()
@PORT
@HOST
@click.option(
    "--data", metavar="MAP", default="var/demo", show_default=True, help="Map van de voorbeeldwereld."
)
@click.option("--reset", is_flag=True, help="Begin opnieuw met een lege map.")
@click.option("--browser/--no-browser", default=True, help="Open de browser, als die er is.")
def demo(port: int, host: str, data: str, reset: bool, browser: bool) -> None:
    """Draai een voorbeeldknooppunt met verzonnen vragen en mensen."""
    os.environ.setdefault("SCHAKELPUNT_DEMO", "1")
    if reset:
        _empty(Path(data))
    set_up(data)
    from schakelpunt.project.demo import lay_demo, logins
    from schakelpunt.project.preparation import prepare

    prepare(click.echo)
    lay_demo(click.echo)

    def announce(address: str) -> None:
        click.echo(f"\n  Schakelpunt (voorbeeldwereld) draait op {address}\n")
        for line in logins():
            click.echo(f"  {line}")
        click.echo("\n  Stoppen: Ctrl-C\n")
        if browser:
            _open_browser(address)

    _run(host, port, announce)


def _empty(folder: Path) -> None:
    """Clear a demo folder; anything that is not one of ours is left alone and told of."""
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (folder / "secret_key").exists():
        raise Problem(f"{folder} is geen map van Schakelpunt; die maken we niet leeg.")
    shutil.rmtree(folder)


def _run(host: str, port: int, announce: Callable[[str], Any]) -> None:
    from schakelpunt.project.processes import BusyPort, run

    try:
        code = run(host, port, announce)
    except BusyPort as trouble:
        raise Problem(f"Poort {port} is bezet. Kies een andere met --port.") from trouble
    if code:
        raise Problem("Een van de processen is gestopt; zie de regels hierboven.")


def _open_browser(address: str) -> None:
    import webbrowser

    if os.name == "nt" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or _on_mac():
        webbrowser.open(address)


def _on_mac() -> bool:
    return os.uname().sysname == "Darwin"
