# SPDX-License-Identifier: EUPL-1.2
"""Real servers on this machine, that behave as badly as those outside."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from schakelpunt.gate.addresses import ALLOW
from schakelpunt.gate.shapes import Limits

Act = Callable[[BaseHTTPRequestHandler, int], None]
Start = Callable[[Callable[[socket.socket], None]], str]

BRISK = Limits(pause=0, retries=0, connect=1, read=1, total=3)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


@dataclass
class Seen:
    """A request as the server saw it."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Server:
    """A server that does per path what a test told it to; `act` gets how often the path was asked before."""

    port: int = 0
    acts: dict[str, Act] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)

    def on(self, path: str, act: Act) -> str:
        self.acts[path] = act
        return f"http://127.0.0.1:{self.port}{path}"

    def paths(self) -> list[str]:
        return [request.path for request in self.seen]


def answer(status: int = 200, body: bytes = b"", **headers: str) -> Act:
    """A reply that is always the same; underscores in names of headers become dashes."""

    def act(request: BaseHTTPRequestHandler, _before: int) -> None:
        request.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return act


def handler_for(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def act(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            before = server.paths().count(self.path)
            lowered = {name.lower(): value for name, value in self.headers.items()}
            server.seen.append(Seen(self.command, self.path, lowered, self.rfile.read(length)))
            try:
                server.acts.get(self.path, answer(404))(self, before)
            except OSError:
                self.close_connection = True

        do_GET = do_POST = do_HEAD = act

        def log_message(self, *_: Any) -> None:
            pass

    return Handler


class QuietServer(ThreadingHTTPServer):
    """Says nothing when a client hangs up half way."""

    def handle_error(self, *_: Any) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that the gate may visit."""
    shape = Server()
    machine = QuietServer(("127.0.0.1", 0), handler_for(shape))
    shape.port = machine.server_address[1]
    monkeypatch.setenv(ALLOW, f"127.0.0.1:{shape.port}")
    thread = threading.Thread(target=machine.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield shape
    machine.shutdown()
    machine.server_close()
    thread.join()


@pytest.fixture
def raw_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start a server that does what it likes with each connection, and give its address."""
    listening: list[socket.socket] = []

    def start(act: Callable[[socket.socket], None]) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listening.append(listener)
        port = listener.getsockname()[1]
        monkeypatch.setenv(ALLOW, f"127.0.0.1:{port}")
        threading.Thread(target=serve, args=(listener, act), daemon=True).start()
        return f"http://127.0.0.1:{port}/"

    yield start
    for listener in listening:
        listener.close()


def serve(listener: socket.socket, act: Callable[[socket.socket], None]) -> None:
    """Let the act deal with each connection until the listener closes."""
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        threading.Thread(target=deal_with, args=(connection, act), daemon=True).start()


def deal_with(connection: socket.socket, act: Callable[[socket.socket], None]) -> None:
    """One connection; the client may hang up at any moment."""
    with connection:
        try:
            connection.recv(65_536)
            act(connection)
        except OSError:
            return
