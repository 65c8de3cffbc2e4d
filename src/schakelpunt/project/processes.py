# SPDX-License-Identifier: EUPL-1.2
"""Web server and worker in one process group: they start together and stop together."""

from __future__ import annotations

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from django.core.management import call_command

from schakelpunt.project.kinship import PARENT

# Threads that mostly wait: a visitor on a slow line holds one while the request comes in.
THREADS = 24
PATIENCE = 30.0


class BusyPort(Exception):
    """Another program listens there already."""


def run(host: str, port: int, announce: Callable[[str], object]) -> int:
    """Start both, announce the address once it answers, and stop both when one stops or a signal comes."""
    _lay_static()
    web, worker = _start(_web(host, port)), _start([sys.executable, "-m", "schakelpunt", "work"])
    stopping: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _frame: stopping.append(received))
    address = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}/"  # noqa: S104
    if _answers(address, web, stopping):
        announce(address)
    while not stopping and web.poll() is None and worker.poll() is None:
        time.sleep(0.2)
    return _stop(web, worker, asked=bool(stopping))


def claim(host: str, port: int) -> None:
    """Make sure that this port is free; raises BusyPort, or OSError when the host is none of ours."""
    family, kind, protocol, _name, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(place)
        except OSError as trouble:
            if trouble.errno != errno.EADDRINUSE:
                raise
            raise BusyPort(port) from trouble


def _lay_static() -> None:
    """Lay styles, scripts and fonts ready under names that carry their content."""
    call_command("collectstatic", interactive=False, verbosity=0)


def _web(host: str, port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", os.environ.get("WEB_WORKERS", "1"), "--blocking-threads", str(THREADS)),
        *("--log-level", "warning", "--no-ws", "--respawn-failed-workers"),
        "schakelpunt.project.wsgi:application",
    ]


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, env={**os.environ, PARENT: str(os.getpid())})  # noqa: S603


def _answers(address: str, web: subprocess.Popen[bytes], stopping: list[int]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and web.poll() is None and not stopping:
        try:
            with urlopen(address, timeout=5):  # noqa: S310
                return True
        except HTTPError:
            return True
        except (URLError, OSError):
            time.sleep(0.1)
    return False


def _stop(*children: subprocess.Popen[bytes], asked: bool) -> int:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
    return 0 if asked else 1
