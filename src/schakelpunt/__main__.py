# SPDX-License-Identifier: EUPL-1.2
"""Lets `python -m schakelpunt` be the command."""

from schakelpunt.project.cli import main

if __name__ == "__main__":
    main()
