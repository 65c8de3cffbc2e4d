# SPDX-License-Identifier: EUPL-1.2
"""Finds a Chromium for the browser tests: the system's own, or Playwright's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = (
    "No Chromium found for the browser tests: install one (Debian: apt-get install chromium) and try again."
)


def browser_path() -> str | None:
    """The browser to drive, if this machine has one."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return chosen
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found or not MAC.exists():
        return found or _own()
    return str(MAC)


def _own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def flags() -> list[str]:
    """Switches for a quiet browser; root needs one more."""
    quiet = [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    return [*quiet, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else quiet


def main() -> int:
    """Make sure there is a browser, by Playwright's own download where that is possible."""
    if browser_path():
        return 0
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True
    )
    if browser_path():
        return 0
    print(ADVICE, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
