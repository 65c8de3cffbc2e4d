# SPDX-License-Identifier: EUPL-1.2
"""`make bench`: everything, with the machine's name on top."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tests.node import running

from benchmarks import crowd, first_response, pages
from benchmarks.figures import machine


def main() -> None:
    """Start a node in a folder of its own and take every figure on it."""
    print(machine(), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with running(data) as node:
            pages.run(node)
            crowd.run(node)
        with running(data) as again:
            pages.tell_start("second start to first page", again)
        os.environ["SCHAKELPUNT_DATA"] = str(data)
        os.environ["DJANGO_SETTINGS_MODULE"] = "schakelpunt.project.settings"
        import django

        django.setup()
        first_response.run()


if __name__ == "__main__":
    main()
