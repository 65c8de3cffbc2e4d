# SPDX-License-Identifier: EUPL-1.2
"""What cards prove: their publishers know their concepts, their municipalities had a case."""

from __future__ import annotations

import pytest

from schakelpunt.library.models import Resource
from schakelpunt.library.queries.evidence import proven
from schakelpunt.network.queries.knowers import knowers

pytestmark = pytest.mark.django_db


def test_publisher_has_its_cards_concepts_when_knowers_are_read() -> None:
    card = Resource.objects.filter(publisher__isnull=False, concepts__isnull=False)
    card = card.exclude(publisher__kind="gemeente").order_by("pk").first()
    assert card is not None
    found = {row.id: row for row in proven(knowers())}
    concepts = {concept.pk for concept in card.concepts.all()}
    assert concepts - set(found[card.publisher_id or ""].evidence_concepts) == set()


def test_municipality_is_a_knower_when_it_had_a_case() -> None:
    cases = Resource.objects.filter(kind="praktijkvoorbeeld", concepts__isnull=False, withdrawn=False)
    wanted = {code for code in cases.values_list("areas", flat=True) if code and code.startswith("GM")}
    found = {row.municipality for row in proven(knowers()) if row.kind == "gemeente"}
    assert found == wanted


def test_operator_works_in_single_municipalities_when_it_lists_them() -> None:
    waternet = next(row for row in knowers() if row.id == "waternet")
    assert {"GM0363", "GM0384"} - set(waternet.regions) == set()
    assert waternet.national is False
