# SPDX-License-Identifier: EUPL-1.2
"""Twenty readers with two writers on a running node, beside the same readers with nobody writing."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from http.client import HTTPConnection
from urllib.parse import quote, urlsplit

from tests.node import Node

from benchmarks.figures import row, share
from benchmarks.texts import card_questions

READERS, WRITERS, SECONDS = 20, 2, 10.0
WRITER = """
import sys, time, django
django.setup()
from django.utils import timezone
from schakelpunt.ground.models import Interaction
from schakelpunt.reference.actions import confirm
from schakelpunt.reference.rules import WHOLE_NODE, Editor
editor = Editor(sys.argv[2], sys.argv[2], administrator=True)
refs, end, done = list(Interaction.objects.values_list("pk", flat=True)), time.time() + float(sys.argv[1]), 0
while time.time() < end:
    confirm("interaction", refs[done % len(refs)], hub=WHOLE_NODE, editor=editor, at=timezone.now())
    done += 1
print(done)
"""


def paths() -> list[str]:
    """What readers ask: mostly first responses, some other pages."""
    asked = [f"/eerste-antwoord?vraag={quote(text)}&gemeente=GM0153" for text in card_questions()[:60]]
    return [*asked, "/", "/samenspel", "/werkvelden/grondwaterbeheer", "/organisaties/iplo", "/regios/twente"]


def read(address: str, seconds: float) -> tuple[list[float], int]:
    """Twenty readers at once, each as fast as it is answered; milliseconds per page and how many failed."""
    times: list[float] = []
    failed: list[int] = []
    end = time.monotonic() + seconds
    asked = paths()

    def reader(first: int) -> None:
        line, number = HTTPConnection(urlsplit(address).netloc, timeout=60), first
        while time.monotonic() < end:
            began = time.perf_counter()
            line.request("GET", asked[number % len(asked)], headers={"Accept-Encoding": "gzip"})
            reply = line.getresponse()
            reply.read()
            times.append((time.perf_counter() - began) * 1000)
            if reply.status != 200:
                failed.append(reply.status)
            number += 7

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(failed)


def write(data: str, seconds: float) -> list[subprocess.Popen[bytes]]:
    """Two processes that confirm rows as fast as they can."""
    import os

    settings = {"SCHAKELPUNT_DATA": data, "DJANGO_SETTINGS_MODULE": "schakelpunt.project.settings"}
    return [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(seconds), f"writer {number}"],
            env={**os.environ, **settings},
            stdout=subprocess.PIPE,
        )
        for number in range(WRITERS)
    ]


def run(node: Node) -> None:
    """Print pages a second and p95 alone and with writers, and what the writers got done."""
    read(node.address, 2.0)
    alone, failed = read(node.address, SECONDS)
    row(f"{READERS} readers alone, pages a second", len(alone) / SECONDS, "/s", f"{failed} failed")
    row(f"{READERS} readers alone, p95", share(alone, 0.95), "ms")
    writers = write(str(node.data), SECONDS)
    crowd, failed = read(node.address, SECONDS)
    done = sum(int(writer.communicate()[0] or 0) for writer in writers)
    row(
        "with 2 writers, pages a second",
        len(crowd) / SECONDS,
        "/s",
        f"alone; {failed} failed",
        len(crowd) / len(alone),
    )
    row("with 2 writers, p95", share(crowd, 0.95), "ms", "alone", share(crowd, 0.95) / share(alone, 0.95))
    row("with 2 writers, writes a second", done / SECONDS, "/s")
