# SPDX-License-Identifier: EUPL-1.2
"""Whatever is thrown at the interface, it answers as its own contract says."""

from __future__ import annotations

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

THROWS = 12
OPERATIONS = 9
# Which slugs, municipalities and texts exist is content, not contract: a refusal of unknown ones is right.
NOT_IN_CONTRACT = [positive_data_acceptance]


@pytest.fixture
def contract(db: None) -> schemathesis.BaseSchema:
    """The contract as the running application tells it."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler())


@pytest.mark.parametrize("number", range(OPERATIONS))
def test_reply_is_as_the_contract_says_when_anything_is_asked(
    contract: schemathesis.BaseSchema, number: int
) -> None:
    operation = [found.ok() for found in contract.get_all_operations()][number]

    @given(case=operation.as_strategy())
    @settings(
        max_examples=THROWS,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def throw(case: schemathesis.Case) -> None:
        case.call_and_validate(headers={"Accept-Encoding": "identity"}, excluded_checks=NOT_IN_CONTRACT)

    throw()


def test_every_operation_is_thrown_at(contract: schemathesis.BaseSchema) -> None:
    assert len(list(contract.get_all_operations())) == OPERATIONS
