# SPDX-License-Identifier: EUPL-1.2
"""No fetch lasts longer or holds more than agreed."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable

import pytest

from schakelpunt.gate.addresses import ALLOW
from schakelpunt.gate.fetch import fetch
from schakelpunt.gate.problems import (
    GateGarbled,
    GateTimeout,
    GateTooLarge,
    GateUnreachable,
    GateUntrusted,
)
from schakelpunt.gate.shapes import Limits
from tests.gate.conftest import BRISK, HEAD, Server, Start, answer


def dripping(start: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def act(connection: socket.socket) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(drop)
            time.sleep(0.05)

    return act


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (b"", b"H"),
        (HEAD, b"X-Traag: ja\r\n"),
        (HEAD + b"\r\n", b"x"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
def test_fetch_ends_at_the_deadline_when_the_other_side_drips(
    raw_server: Start, start: bytes, drop: bytes
) -> None:
    url = raw_server(dripping(start, drop))
    began = time.monotonic()
    with pytest.raises(GateTimeout):
        fetch(url, limits=Limits(pause=0, retries=3, read=1, total=0.6))
    assert 0.5 < time.monotonic() - began < 1.2


def test_fetch_ends_when_the_other_side_says_nothing(raw_server: Start) -> None:
    url = raw_server(lambda connection: time.sleep(5))
    began = time.monotonic()
    with pytest.raises(GateTimeout, match=r"^127.0.0.1 antwoordt niet op tijd\.$"):
        fetch(url, limits=Limits(pause=0, retries=0, read=0.3))
    assert time.monotonic() - began < 1


def test_fetch_ends_when_the_handshake_drips(raw_server: Start) -> None:
    url = raw_server(dripping(b"\x16\x03\x03\x40\x00", b"\x02")).replace("http:", "https:")
    began = time.monotonic()
    with pytest.raises((GateTimeout, GateUntrusted)):
        fetch(url, limits=Limits(pause=0, retries=0, connect=9, read=9, total=0.6))
    assert time.monotonic() - began < 1.2


def test_nobody_answers_when_the_port_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ALLOW, "127.0.0.1:1")
    with pytest.raises(GateUnreachable, match=r"^127.0.0.1 is niet bereikbaar\.$") as problem:
        fetch("http://127.0.0.1:1/weg", limits=BRISK)
    assert problem.value.url == "http://127.0.0.1:1/weg"


def test_host_is_unreachable_when_there_is_no_such_name() -> None:
    # A label of 64 letters cannot exist, so the look-up fails without leaving this machine.
    with pytest.raises(GateUnreachable):
        fetch("http://" + "a" * 64 + ".example/", limits=BRISK)


def test_body_is_refused_when_it_is_one_byte_too_large(server: Server) -> None:
    with pytest.raises(GateTooLarge):
        fetch(server.on("/", answer(200, b"x" * 1_001)), limits=Limits(pause=0, size=1_000))
    server.on("/", answer(200, b"x" * 1_000))
    assert len(fetch(f"http://127.0.0.1:{server.port}/", limits=Limits(pause=0, size=1_000)).body) == 1_000


def test_fetch_ends_when_the_body_never_does(raw_server: Start) -> None:
    def act(connection: socket.socket) -> None:
        connection.sendall(HEAD + b"\r\n")
        while True:
            connection.sendall(b"x" * 65_536)

    with pytest.raises(GateTooLarge):
        fetch(raw_server(act), limits=Limits(pause=0, size=3_000_000, total=10))


def test_headers_are_refused_when_they_are_huge(raw_server: Start) -> None:
    def act(connection: socket.socket) -> None:
        connection.sendall(HEAD)
        while True:
            connection.sendall(b"X-Groot: " + b"x" * 60_000)

    with pytest.raises(GateTooLarge, match=r"^De kopregels van 127.0.0.1 zijn te groot\.$"):
        fetch(raw_server(act), limits=BRISK)


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(b"klei en zand", mtime=0)),
        ("x-gzip", gzip.compress(b"klei ", mtime=0) + gzip.compress(b"en zand", mtime=0)),
        ("deflate", zlib.compress(b"klei en zand")),
        ("deflate", zlib.compress(b"klei en zand")[2:-4]),
        ("identity", b"klei en zand"),
    ],
)
def test_body_is_unpacked(server: Server, coding: str, packed: bytes) -> None:
    reply = fetch(server.on("/", answer(200, packed, Content_Encoding=coding)), limits=BRISK)
    assert reply.body == b"klei en zand"


def test_body_is_refused_when_it_unpacks_to_too_much(server: Server) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 60_000
    with pytest.raises(GateTooLarge):
        fetch(
            server.on("/", answer(200, bomb, Content_Encoding="gzip")), limits=Limits(pause=0, size=1_000_000)
        )


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip, gzip", gzip.compress(gzip.compress(b"x", mtime=0), mtime=0)),
        ("br", b"x"),
        ("gzip", b"geen gzip"),
        ("gzip", gzip.compress(b"klei en zand", mtime=0)[:-9]),
        ("gzip", gzip.compress(b"", mtime=0) * 1_001),
        ("gzip", gzip.compress(b"klei en zand", mtime=0) + b"nog iets"),
        ("deflate", zlib.compress(b"klei en zand") + b"nog iets"),
    ],
)
def test_body_is_garbled_when_it_cannot_be_unpacked(server: Server, coding: str, body: bytes) -> None:
    url = server.on("/", answer(200, body, Content_Encoding=coding))
    with pytest.raises(GateGarbled):
        fetch(url, limits=BRISK)


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
        HEAD + b"Content-Length: 100\r\n\r\nkort",
        HEAD + b"Content-Length: een\r\n\r\n",
        b"HTTP/1.1 999999 Huh\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_reply_is_garbled_when_it_is_not_whole_or_not_http(raw_server: Start, said: bytes) -> None:
    url = raw_server(lambda connection: connection.sendall(said))
    with pytest.raises(GateGarbled):
        fetch(url, limits=BRISK)
