# SPDX-License-Identifier: EUPL-1.2
"""A real node on loopback, started as a newcomer would: for stories, pictures and benchmarks."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

PATIENCE = 180.0


@dataclass(frozen=True, slots=True)
class Node:
    """Where a node answers, where it keeps its things, and its parent process."""

    address: str
    data: Path
    process: subprocess.Popen[bytes]
    started_in: float


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(data: Path, **environment: str) -> Iterator[Node]:
    """Run the demo node in a folder until the block ends; all its processes stop with it."""
    port = free_port()
    address = f"http://localhost:{port}"
    began = time.monotonic()
    with (data.parent / f"node-{port}.log").open("wb") as log:
        process = start(data, port, log, environment)
        try:
            wait_for(address, process, Path(log.name))
            yield Node(address, data, process, time.monotonic() - began)
        finally:
            stop(process)


def start(data: Path, port: int, log: IO[bytes], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """The command that `make run` calls, in a process group of its own."""
    words = ["demo", "--port", str(port), "--data", str(data), "--no-browser"]
    settings = {"DJANGO_SETTINGS_MODULE": "schakelpunt.project.settings", "ASK_RATE": "100000/m"}
    return subprocess.Popen(
        [sys.executable, "-m", "schakelpunt", *words],
        env={**os.environ, **settings, **environment},
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until a node answers, or tell what it said when it stopped."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urlopen(address, timeout=5):
                return
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the node at {address} does not answer:\n{log.read_text(errors='replace')[-3000:]}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask a node to stop, and make sure that its whole group is gone."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=15)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
