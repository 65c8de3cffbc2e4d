# SPDX-License-Identifier: EUPL-1.2
"""A post office on loopback for the tests of the post."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytest_django.fixtures import Settings

from tests.mail.sink import Sink, listening


@pytest.fixture
def sink(settings: Settings) -> Iterator[Sink]:
    """A post office that this node sends to."""
    with listening() as kept:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", kept.port
        settings.DEFAULT_FROM_EMAIL = "schakelpunt@voorbeeld.example"
        yield kept
