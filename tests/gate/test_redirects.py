# SPDX-License-Identifier: EUPL-1.2
"""Being pointed elsewhere, and not being led inside."""

from __future__ import annotations

import pytest

from schakelpunt.gate.addresses import ALLOW
from schakelpunt.gate.fetch import fetch
from schakelpunt.gate.problems import (
    GateGarbled,
    GateRefused,
)
from tests.gate.conftest import BRISK, Server, answer


def test_redirects_are_followed_up_to_five(server: Server) -> None:
    for step in range(5):
        server.on(f"/{step}", answer(302, Location=f"/{step + 1}"))
    server.on("/5", answer(200, b"er"))
    assert fetch(server.on("/0", answer(301, Location="1")), limits=BRISK).url.endswith("/5")
    server.on("/5", answer(302, Location="/6"))
    with pytest.raises(GateRefused, match=r"^127.0.0.1 verwijst te vaak door\.$"):
        fetch(f"http://127.0.0.1:{server.port}/0", limits=BRISK)
    assert "/6" not in server.paths()


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://127.1:1/",
        "http://2130706433:1/",
        "http://0x7f.1:1/",
        "http://localhost:1/",
        "//0.0.0.0:1/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://naam:geheim@127.0.0.1/",
        "http://[::1",
    ],
)
def test_redirect_is_refused_when_it_points_inside(server: Server, elsewhere: str) -> None:
    url = server.on("/", answer(302, Location=elsewhere))
    with pytest.raises(GateRefused):
        fetch(url, limits=BRISK)
    assert server.paths() == ["/"]


def test_redirect_without_an_address_is_garbled(server: Server) -> None:
    with pytest.raises(GateGarbled):
        fetch(server.on("/", answer(302)), limits=BRISK)


def test_secrets_stay_behind_when_the_redirect_leads_to_another_host(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ALLOW, "127.0.0.0/8,::1/128")
    server.on("/eigen", answer(302, Location=f"http://localhost:{server.port}/ander"))
    url = server.on("/", answer(302, Location="/eigen"))
    server.on("/ander", answer())
    fetch(url, headers={"Authorization": "geheim", "Cookie": "a=b", "X-Vraag": "1"}, limits=BRISK)
    carried = [(seen.headers.get("authorization"), seen.headers.get("x-vraag")) for seen in server.seen]
    assert carried == [("geheim", "1"), ("geheim", "1"), (None, "1")]


@pytest.mark.parametrize(
    ("status", "method", "body"),
    [(303, "GET", b""), (302, "GET", b""), (307, "POST", b"x"), (308, "POST", b"x")],
)
def test_redirect_after_sending_something(server: Server, status: int, method: str, body: bytes) -> None:
    server.on("/daar", answer())
    fetch(server.on("/", answer(status, Location="/daar")), method="POST", body=b"x", limits=BRISK)
    assert (server.seen[1].method, server.seen[1].body) == (method, body)


def test_what_we_send_is_not_passed_on_to_another_host(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ALLOW, "127.0.0.0/8,::1/128")
    url = server.on("/", answer(307, Location=f"http://localhost:{server.port}/"))
    with pytest.raises(GateRefused):
        fetch(url, method="POST", body=b"x", limits=BRISK)
    assert len(server.seen) == 1
