# SPDX-License-Identifier: EUPL-1.2
"""What every test may lean on: the reference world, read once, with an index beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with facts, checkers and judged questions beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the folder 'shared' is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> None:
    """Lay the shipped content and the demo world down once for the whole run, and index them."""
    from schakelpunt.project.demo import lay_demo
    from schakelpunt.project.index import reindex
    from schakelpunt.project.load import load

    settings.INDEX = tmp_path_factory.mktemp("index")
    with django_db_blocker.unblock():
        load()
        lay_demo(lambda _line: None)
        reindex()


@pytest.fixture(autouse=True)
def fresh_cache() -> Iterator[None]:
    """Counters of the rate limit do not leak from one test into the next."""
    cache.clear()
    yield
