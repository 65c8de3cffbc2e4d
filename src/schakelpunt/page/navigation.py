# SPDX-License-Identifier: EUPL-1.2
"""The menu and the footer: one table of words and addresses."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from schakelpunt.page.parts import Link, NavigationEntry

MENU: tuple[tuple[str | Promise, str], ...] = (
    (_("Vraag stellen"), "/"),
    (_("Zoeken"), "/zoeken"),
    (_("Werkvelden"), "/werkvelden"),
    (_("Opgaven"), "/opgaven"),
    (_("Samenspel"), "/samenspel"),
    (_("Regio's"), "/regios"),
)
FOOTER: tuple[tuple[str | Promise, str], ...] = (
    (_("Over Schakelpunt"), "/over"),
    (_("Zo werkt het"), "/zo-werkt-het"),
    (_("Toegankelijkheid"), "/toegankelijkheid"),
    (_("Privacy"), "/privacy"),
)


def _current(url: str, path: str) -> str:
    if path.rstrip("/") == url.rstrip("/"):
        return "page"
    return "true" if url != "/" and path.startswith(f"{url}/") else ""


def menu(path: str) -> tuple[NavigationEntry, ...]:
    """The entries of the menu as they stand on the page with this path."""
    return tuple(NavigationEntry(str(label), url, _current(url, path)) for label, url in MENU)


def footer() -> tuple[Link, ...]:
    """The pages that tell about this site itself."""
    return tuple(Link(str(label), url) for label, url in FOOTER)
