# SPDX-License-Identifier: EUPL-1.2
"""A post office on loopback that keeps what it is given, and can be told to misbehave."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_string, policy
from email.message import EmailMessage


class Talk(socketserver.StreamRequestHandler):
    """One talk with a sender, as plain as RFC 5321 allows."""

    server: Sink

    def handle(self) -> None:
        """Answer line by line until the sender leaves."""
        self._say("220 sink")
        while line := self.rfile.readline().decode().strip():
            verb = line.split()[0].upper()
            if verb == "QUIT":
                self._say("221 bye")
                return
            if verb != "DATA":
                self._say(self.server.replies.get(verb, "250 ok"))
            elif not self._answers():
                return

    def _answers(self) -> bool:
        """Take a letter; no when the talk ends here without a word."""
        self._say("354 go on")
        lines: list[str] = []
        while (line := self.rfile.readline().decode()) not in {".\r\n", ""}:
            lines.append(line.removeprefix("."))
        self.server.letters.append(
            message_from_string("".join(lines).replace("\r\n", "\n"), policy=policy.default)
        )
        self.server.taken.set()
        if self.server.silent:
            self.server.released.wait(10)
            return False
        self._say(self.server.replies.get("DATA", "250 kept"))
        return True

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Sink(socketserver.ThreadingTCPServer):
    """Keeps letters; `replies` answers a verb otherwise, `silent` takes a letter and says nothing."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.letters: list[EmailMessage] = []
        self.replies: dict[str, str] = {}
        self.silent = False
        self.taken = threading.Event()
        self.released = threading.Event()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


@contextmanager
def listening() -> Iterator[Sink]:
    """A sink that listens until the block ends."""
    with Sink() as sink:
        thread = threading.Thread(target=sink.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield sink
        finally:
            sink.released.set()
            sink.shutdown()
            thread.join()
