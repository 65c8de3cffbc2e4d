# SPDX-License-Identifier: EUPL-1.2
"""The wire itself: connects only to addresses that were checked, and never beyond the deadline.

The name is looked up here, the address is checked here, and the connection is made to that very address.
So a name that leads elsewhere a moment later changes nothing, while the Host header and the name in the
certificate stay those of the address that was asked for.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from schakelpunt.gate.addresses import Address, may_connect
from schakelpunt.gate.problems import GateRefused

MOST_ADDRESSES = 4


class CheckedBackend(httpcore.NetworkBackend):
    """Makes connections for one fetch; `deadline` is a moment of the monotonic clock."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline
        self.plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of this host that is let through and answers."""
        found = resolve(host, port, time_left(self.deadline, timeout))
        allowed = [address for address in found if may_connect(host, port, address)]
        if not allowed:
            raise GateRefused(f"{host} ligt in een afgeschermd netwerk; zulke adressen worden niet bezocht.")
        problem: Exception | None = None
        for address in allowed[:MOST_ADDRESSES]:
            try:
                left = time_left(self.deadline, timeout)
                stream = self.plain.connect_tcp(str(address), port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                problem = failed
            else:
                return DeadlineStream(stream, self.deadline)
        raise problem or httpcore.ConnectError("no address")


class DeadlineStream(httpcore.NetworkStream):
    """A connection on which no read, write or handshake lasts beyond the deadline, however it drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self.stream = stream
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there."""
        return self.stream.read(max_bytes, time_left(self.deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        self.stream.write(buffer, time_left(self.deadline, timeout))

    def close(self) -> None:
        """Hang up."""
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Go on under TLS."""
        left = time_left(self.deadline, timeout)
        return DeadlineStream(self.stream.start_tls(ssl_context, server_hostname, left), self.deadline)

    def get_extra_info(self, info: str) -> Any:
        """What the connection beneath knows of itself."""
        return self.stream.get_extra_info(info)


def time_left(deadline: float, timeout: float | None) -> float:
    """How long one step may still take; raises when the deadline has passed."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline has passed")
    return left if timeout is None else min(left, timeout)


def resolve(host: str, port: int, timeout: float) -> list[Address]:
    """The addresses of a host. The system's own look-up knows no time limit, so it runs beside us."""
    found: list[Address] = []
    trouble: list[OSError | UnicodeError] = []

    def look_up() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(ipaddress.ip_address(row[4][0]) for row in rows))
        except (OSError, UnicodeError) as problem:
            trouble.append(problem)

    worker = threading.Thread(target=look_up, daemon=True, name="gate-resolve")
    worker.start()
    worker.join(timeout)
    if worker.is_alive():
        raise httpcore.ConnectTimeout("the name was not found in time")
    if trouble:
        raise httpcore.ConnectError(str(trouble[0])) from trouble[0]
    return found
