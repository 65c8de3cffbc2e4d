# SPDX-License-Identifier: EUPL-1.2
"""Pages behind a link that cannot be guessed: kept nowhere, told to nobody."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from schakelpunt.questions.rules import Refused

View = Callable[..., HttpResponse]


def secret(referrer: str = "no-referrer") -> Callable[[View], View]:
    """A page that no browser, search engine or next site may remember."""

    def wrap(view: View) -> View:
        @wraps(view)
        def kept(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
            page = view(request, *args, **named)
            page["Cache-Control"] = "no-store"
            page["Referrer-Policy"] = referrer
            page["X-Robots-Tag"] = "noindex"
            return page

        return kept

    return wrap


def gone(request: HttpRequest) -> HttpResponse:
    """The same page for every link that opens nothing: wrong, old, or meant for something else."""
    return render(request, "portal/gone.html", status=404)


def sentence(trouble: ValueError) -> str:
    """Why something was not done, in the language of the reader."""
    if not isinstance(trouble, Refused):
        return str(trouble)
    words = _(trouble.sentence)
    return words.format(**trouble.words) if trouble.words else words
