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

# Marks a folder as a demo's: `serve` refuses it, and only such a folder is ever emptied.
MARK = "voorbeeldwereld"

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
    from django.conf import settings

    if (settings.DATA / MARK).exists():
        raise Problem(f"{settings.DATA} hoort bij de voorbeeldwereld; kies een andere map met --data.")
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
    os.environ["SCHAKELPUNT_DEMO"] = "1"
    _claim_port(host, port)
    _claim(Path(data), reset)
    os.environ.setdefault("SITE_DOMAIN", f"localhost:{port}")
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


def _claim(folder: Path, reset: bool) -> None:
    """Make sure that a folder is a demo's own: the demo world, with its known password, goes nowhere else."""
    if os.environ.get("DB_HOST") and not os.environ.get("DB_NAME", "").startswith("voorbeeld"):
        raise Problem(
            "De voorbeeldwereld past alleen in een database waarvan de naam met 'voorbeeld' begint."
        )
    if folder.exists() and not folder.is_dir():
        raise Problem(f"{folder} is geen map.")
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise Problem(f"{folder} is geen map van de voorbeeldwereld; die laten we met rust.")
    if reset and folder.exists():
        shutil.rmtree(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).touch()
    except OSError as trouble:
        raise Problem(f"De map {folder} is niet te gebruiken: {trouble.strerror}.") from trouble


def _claim_port(host: str, port: int) -> None:
    """Before anything is emptied: a node that runs here keeps its port and its folder."""
    from schakelpunt.project.processes import BusyPort, claim

    try:
        claim(host, port)
    except BusyPort as trouble:
        raise Problem(f"Poort {port} is bezet. Kies een andere met --port.") from trouble
    except OSError as trouble:
        raise Problem(f"Op {host} kan niet worden geluisterd: {trouble.strerror}.") from trouble


def _run(host: str, port: int, announce: Callable[[str], Any]) -> None:
    from schakelpunt.project.processes import run

    _claim_port(host, port)
    if run(host, port, announce):
        raise Problem("Een van de processen is gestopt; zie de regels hierboven.")


def _open_browser(address: str) -> None:
    import webbrowser

    if os.name == "nt" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or _on_mac():
        webbrowser.open(address)


def _on_mac() -> bool:
    return os.uname().sysname == "Darwin"
