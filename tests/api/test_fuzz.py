# SPDX-License-Identifier: EUPL-1.2
"""Whatever is thrown at the interface, it answers as its own contract says."""

from __future__ import annotations

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, Phase, settings
from schemathesis import checks

THROWS = 12


@pytest.fixture
def contract(db: None) -> schemathesis.BaseSchema:
    """The contract as the running application tells it."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler())


schema = schemathesis.pytest.from_fixture("contract")


@schema.parametrize()
@settings(
    max_examples=THROWS,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_reply_is_as_the_contract_says_when_anything_is_asked(case: schemathesis.Case) -> None:
    case.call_and_validate(
        checks=[
            checks.not_a_server_error,
            schemathesis.checks.CHECKS.get_one("status_code_conformance"),
            schemathesis.checks.CHECKS.get_one("content_type_conformance"),
            schemathesis.checks.CHECKS.get_one("response_headers_conformance"),
            schemathesis.checks.CHECKS.get_one("response_schema_conformance"),
        ]
    )
