# SPDX-License-Identifier: EUPL-1.2
"""A post office on loopback that keeps every letter, and can be slow, say no, or cut the talk."""

from __future__ import annotations

import contextlib
import socketserver
import threading
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import StrEnum

PATIENCE = 30.0


class Mood(StrEnum):
    """How the post office treats who comes in next."""

    KIND = "kind"
    SLOW = "slow"
    SAYS_NOT_NOW = "says not now"
    SAYS_NEVER = "says never"
    CUTS_BEFORE = "cuts the talk before it took the letter"
    CUTS_AFTER = "cuts the talk after it took the letter"


REPLIES = {Mood.SAYS_NOT_NOW: "451 not now", Mood.SAYS_NEVER: "550 never"}


class Talk(socketserver.StreamRequestHandler):
    """One talk with a sender, as plain as RFC 5321 allows."""

    server: Sink

    def handle(self) -> None:
        """Answer line by line until the sender leaves, is killed, or the talk is cut."""
        with contextlib.suppress(ConnectionError):
            self._listen()

    def _listen(self) -> None:
        self._say("220 sink")
        while line := self.rfile.readline().strip():
            verb = line.split()[0].upper()
            if verb == b"QUIT":
                self._say("221 bye")
                return
            if verb != b"DATA":
                self._say("250 ok")
            elif not self._take():
                return

    def _take(self) -> bool:
        """Take a letter as the mood is; no when the talk ends here."""
        mood = self.server.mood
        self.server.talks += 1
        if mood is Mood.CUTS_BEFORE:
            return False
        self._say("354 go on")
        lines: list[bytes] = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return False
            lines.append(line.removeprefix(b"."))
        return self._answer(b"".join(lines), mood)

    def _answer(self, content: bytes, mood: Mood) -> bool:
        if mood in REPLIES:
            self._say(REPLIES[mood])
            return True
        if mood is Mood.SLOW:
            self.server.hurry.wait(self.server.slowness)
        self.server.keep(content)
        if mood is Mood.CUTS_AFTER:
            return False
        if mood is Mood.SLOW:
            self.server.hurry.wait(self.server.slowness)
        self._say("250 kept")
        return True

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Sink(socketserver.ThreadingTCPServer):
    """Keeps letters in the order they came; `mood` may change at any moment."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, slowness: float = 0.1) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.mood = Mood.KIND
        self.slowness = slowness
        self.hurry = threading.Event()
        self.talks = 0
        self._kept: list[EmailMessage] = []
        self._news = threading.Condition()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])

    @property
    def environment(self) -> dict[str, str]:
        """What a node must be told to send its letters here."""
        return {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": str(self.port), "EMAIL_BACKEND": BACKEND}

    @property
    def letters(self) -> list[EmailMessage]:
        """The letters kept so far."""
        with self._news:
            return list(self._kept)

    def keep(self, content: bytes) -> None:
        """Keep a letter and tell who waits for one."""
        letter = message_from_bytes(content.replace(b"\r\n", b"\n"), policy=policy.default)
        with self._news:
            self._kept.append(letter)
            self._news.notify_all()

    def wait_for(
        self, recipient: str, wanted: Callable[[EmailMessage], bool] = lambda _letter: True
    ) -> EmailMessage:
        """The newest letter to somebody that is wanted, as soon as it is there."""

        def found() -> EmailMessage | None:
            mine = [letter for letter in self._kept if letter["To"] == recipient and wanted(letter)]
            return mine[-1] if mine else None

        with self._news:
            letter = self._news.wait_for(found, timeout=PATIENCE)
            if letter is None:
                raise AssertionError(f"no letter to {recipient}; there are {[m['To'] for m in self._kept]}")
            return letter


BACKEND = "django.core.mail.backends.smtp.EmailBackend"


def text_of(letter: EmailMessage) -> str:
    """The words of a letter."""
    return str(letter.get_content())


@contextlib.contextmanager
def listening(slowness: float = 0.1) -> Iterator[Sink]:
    """A sink that listens until the block ends."""
    with Sink(slowness) as sink:
        thread = threading.Thread(target=sink.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield sink
        finally:
            sink.hurry.set()
            sink.shutdown()
            thread.join()
