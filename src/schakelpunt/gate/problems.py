# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong at the door, each told in one sentence that a person may read."""

from __future__ import annotations

from schakelpunt.gate.shapes import Reply


class GateProblem(Exception):
    """Nothing useful came through the door; the text is a Dutch sentence, `url` the address it is about."""

    def __init__(self, sentence: str, url: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.url = url


class GateRefused(GateProblem):
    """The door stays closed: this address may not be visited, or not in this way. Trying again is useless."""


class GateTimeout(GateProblem):
    """The other side took too long."""


class GateTooLarge(GateProblem):
    """More came than we want to hold."""


class GateUnreachable(GateProblem):
    """There is no such name, or nobody answers there."""


class GateUntrusted(GateProblem):
    """No safe connection: the certificate is not right, or the other side does not speak TLS."""


class GateGarbled(GateProblem):
    """What came back cannot be understood, or stopped half way."""


class GateBadStatus(GateProblem):
    """The other side answered that it cannot or will not; `reply` holds what it said.

    `wait` is how many seconds it asks us to stay away, or None.
    """

    def __init__(self, sentence: str, reply: Reply, wait: float | None = None) -> None:
        super().__init__(sentence, reply.url)
        self.reply = reply
        self.status = reply.status
        self.wait = wait
