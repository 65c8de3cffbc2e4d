# SPDX-License-Identifier: EUPL-1.2
"""The command `schakelpunt`: exit code 0 done, 1 a problem told in one sentence, 2 wrong use."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from schakelpunt.project.commands.common import Problem

COMMANDS = {
    "ask": "asking:ask",
    "find": "asking:find",
    "evaluate": "evaluating:evaluate",
    "load": "keeping:load",
    "reindex": "keeping:reindex",
    "check": "keeping:check",
    "account": "giving:account",
    "work": "running:work",
    "serve": "running:serve",
    "demo": "running:demo",
}


class Lazy(click.Group):
    """Imports a command only when it is called, so that `--help` needs no database."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """All commands, in the order of the manual."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        command: click.Command = getattr(import_module(f"schakelpunt.project.commands.{module}"), attribute)
        return command


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="schakelpunt")
def schakelpunt() -> None:
    """Kennis over bodem, grondwater en ondergrond: vragen, vinden, en een knooppunt draaien."""


def main() -> None:
    """Run a command; a problem becomes one sentence on standard error."""
    try:
        schakelpunt.main(standalone_mode=False)
    except click.UsageError as problem:
        problem.show()
        sys.exit(2)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.Abort:
        sys.exit(1)
    except Problem as problem:
        click.echo(problem.message, err=True)
        sys.exit(1)
