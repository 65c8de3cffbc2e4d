# SPDX-License-Identifier: EUPL-1.2
"""The OpenAPI document is public, lints, and tells the truth."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
SPECTRAL = ROOT / "node_modules" / ".bin" / "spectral"


@pytest.fixture
def contract(client: Client) -> dict[str, Any]:
    """The OpenAPI document as a stranger reads it."""
    written: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return written


def test_contract_is_open_to_every_site_and_carries_the_version(client: Client) -> None:
    reply = client.get("/api/v1/openapi.json", headers={"origin": "https://elders.example"})
    assert (reply["Access-Control-Allow-Origin"], reply["API-Version"]) == ("*", "1.0.0")
    assert (reply["Content-Type"], reply.cookies) == ("application/json", {})


def test_contract_names_licence_contact_and_server(contract: dict[str, Any]) -> None:
    assert contract["info"]["license"]["name"] == "EUPL-1.2"
    assert sorted(contract["info"]["contact"]) == ["email", "name", "url"]
    assert contract["servers"] == [{"url": "http://localhost:8000/api/v1", "description": "Schakelpunt"}]


def test_contract_lists_every_address(contract: dict[str, Any]) -> None:
    assert {path: sorted(methods) for path, methods in contract["paths"].items()} == {
        "/eerste-antwoord": ["get", "post"],
        "/zoeken": ["get"],
        "/kennisproducten": ["get"],
        "/kennisproducten/{id}": ["get"],
        "/organisaties": ["get"],
        "/organisaties/{id}": ["get"],
        "/samenspel": ["get"],
        "/samenspel/{id}": ["get"],
    }


def test_contract_speaks_no_english_of_docstrings(contract: dict[str, Any]) -> None:
    shapes = contract["components"]["schemas"]
    assert [name for name, schema in shapes.items() if "description" in schema] == []


@pytest.mark.shared
def test_contract_keeps_the_dutch_api_design_rules(
    contract: dict[str, Any], shared: Path, tmp_path: Path
) -> None:
    if not SPECTRAL.exists() or not shutil.which("node"):
        pytest.skip("Spectral is not installed: no node_modules here")
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(contract), encoding="utf-8")
    rules = shared / "checkers" / "api-design-rules.linter.yaml"
    command = [str(SPECTRAL), "lint", "--fail-severity", "error", "-r", str(rules), str(file)]
    linted = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (linted.returncode, linted.stdout.count(" error ")) == (0, 0), linted.stdout
