# SPDX-License-Identifier: EUPL-1.2
"""Fetching from servers that are kind, closed or not to be trusted."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from pathlib import Path

import pytest

from schakelpunt.gate.addresses import ALLOW
from schakelpunt.gate.fetch import fetch, own_version
from schakelpunt.gate.problems import (
    GateBadStatus,
    GateRefused,
    GateUntrusted,
)
from tests.gate.conftest import BRISK, Server, Start, answer


def test_reply_holds_what_came_back(server: Server) -> None:
    url = server.on("/bodem", answer(200, b"klei", Content_Type="text/plain", X_Soort="grond"))
    reply = fetch(url + "#kop", limits=BRISK)
    assert (reply.url, reply.status, reply.body) == (url, 200, b"klei")
    assert (reply.headers["content-type"], reply.headers["x-soort"]) == ("text/plain", "grond")
    assert 0 < reply.elapsed < 3


def test_request_says_who_we_are(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_DOMAIN", "schakelpunt.example")
    fetch(
        server.on("/", answer()),
        headers={"User-Agent": "iemand", "Host": "elders", "X-Eigen": "ja"},
        limits=BRISK,
    )
    headers = server.seen[0].headers
    assert headers["user-agent"] == f"Schakelpunt/{own_version()} (+https://schakelpunt.example/)"
    assert headers["host"] == f"127.0.0.1:{server.port}"
    assert headers["x-eigen"] == "ja"


def test_name_of_the_host_is_kept_when_we_connect_to_its_address(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ALLOW, f"localhost:{server.port}")
    server.on("/", answer(200, b"thuis"))
    assert fetch(f"http://localhost:{server.port}/", limits=BRISK).body == b"thuis"
    assert server.seen[0].headers["host"] == f"localhost:{server.port}"


def test_body_is_sent_when_there_is_one(server: Server) -> None:
    url = server.on("/", answer(201, b"dank"))
    reply = fetch(url, method="post", body=b"vraag", headers={"Content-Type": "text/plain"}, limits=BRISK)
    seen = server.seen[0]
    assert (reply.status, seen.method, seen.body, seen.headers["content-type"]) == (
        201,
        "POST",
        b"vraag",
        "text/plain",
    )


def test_reply_has_no_body_when_only_the_head_is_asked(server: Server) -> None:
    url = server.on("/", answer(200, Content_Length="1000000000"))
    reply = fetch(url, method="HEAD", limits=BRISK)
    assert (reply.status, reply.body, reply.headers["content-length"]) == (200, b"", "1000000000")


def test_unchanged_page_is_a_reply(server: Server) -> None:
    url = server.on("/", answer(304, ETag='"7"'))
    assert fetch(url, headers={"If-None-Match": '"7"'}, limits=BRISK).status == 304


@pytest.mark.parametrize("status", [400, 404, 410, 500, 503])
def test_status_that_says_no_is_a_problem_that_holds_the_reply(server: Server, status: int) -> None:
    url = server.on("/", answer(status, b"helaas"))
    with pytest.raises(GateBadStatus, match=f"^127.0.0.1 antwoordt met foutcode {status}.$") as problem:
        fetch(url, limits=BRISK)
    assert (problem.value.status, problem.value.reply.body, problem.value.url) == (status, b"helaas", url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "schakelpunt",
        "ftp://example.org/",
        "http://",
        "http:///pad",
        "http://gebruiker@example.org/",
        "http://example.org:99999/",
        "http://exa mple.org/",
        "http://example.org/\r\nHost: elders",
        "http://[::1/",
        "http://example.org/" + "a" * 5_000,
        "javascript:alert(1)",
        "http://127.0.0.1/",
        "http://127.0.0.1:22/",
        "http://[::]/",
        "http://0/",
        "http://192.168.1.1/",
    ],
)
def test_address_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(GateRefused):
        fetch(url, limits=BRISK)


@pytest.mark.parametrize("headers", [{"X-Sluw": "a\r\nHost: b"}, {"X Sluw": "a"}, {"X-Sluw": "\u20ac\ud800"}])
def test_header_is_refused_when_it_could_smuggle(server: Server, headers: dict[str, str]) -> None:
    with pytest.raises(GateRefused):
        fetch(server.on("/", answer()), headers=headers, limits=BRISK)
    assert server.seen == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is needed to make a certificate")
def test_host_is_not_trusted_when_it_signed_its_own_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = "-subj /CN=localhost -addext subjectAltName=DNS:localhost"
    order = f"openssl req -x509 -newkey rsa:2048 -nodes -days 1 -keyout k.pem -out c.pem {names}"
    subprocess.run(order.split(), cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c.pem", tmp_path / "k.pem")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        monkeypatch.setenv(ALLOW, f"localhost:{port}")

        def shake_hands() -> None:
            connection, _ = listener.accept()
            with pytest.raises((ssl.SSLError, OSError)), context.wrap_socket(connection, server_side=True):
                pass

        thread = threading.Thread(target=shake_hands, daemon=True)
        thread.start()
        with pytest.raises(GateUntrusted, match=r"^Met localhost is geen veilige verbinding mogelijk\.$"):
            fetch(f"https://localhost:{port}/", limits=BRISK)
        thread.join(2)


def test_connection_is_not_safe_when_the_other_side_speaks_no_tls(raw_server: Start) -> None:
    url = raw_server(lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"))
    with pytest.raises(GateUntrusted):
        fetch(url.replace("http:", "https:"), limits=BRISK)
