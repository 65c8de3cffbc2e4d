# SPDX-License-Identifier: EUPL-1.2
"""The coordinator of Twente, logged in."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.desk import cast


@pytest.fixture
def corrie(db: None) -> Client:
    """The browser of the coordinator of Twente."""
    return cast.logged_in(cast.corrie())


@pytest.fixture
def boss(db: None) -> Client:
    """The browser of the administrator."""
    return cast.logged_in(cast.boss())
