# SPDX-License-Identifier: EUPL-1.2
"""How long a start takes, and what the ask page weighs, beside their limits."""

from __future__ import annotations

import re
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from tests.node import Node

from benchmarks.figures import row

LIMIT_BYTES, LIMIT_SECONDS = 150_000, 10.0
PARTS = re.compile(r"(?:src|href)=\"([^\"]+\.(?:css|js|svg|woff2|png|ico)[^\"]*)\"|url\(([^)]+)\)")


def weight(address: str) -> tuple[int, int]:
    """Bytes over the line of a page with all it needs, compressed, and how many files."""
    seen: dict[str, int] = {}
    waiting = [address]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        with urlopen(Request(url, headers={"Accept-Encoding": "br, gzip"})) as reply:
            body, coding = reply.read(), reply.headers.get("Content-Encoding", "")
        seen[url] = len(body)
        if url == address or ".css" in url:
            waiting += [urljoin(url, part) for part in parts(body, coding)]
    return sum(seen.values()), len(seen)


def parts(body: bytes, coding: str) -> list[str]:
    """What a page or style sheet asks for."""
    import gzip

    text = (gzip.decompress(body) if coding == "gzip" else body).decode("utf-8", "replace")
    found = ["".join(pair).strip("'\"") for pair in PARTS.findall(text)]
    return [part for part in found if not part.startswith(("data:", "mailto:", "http"))]


def run(node: Node) -> None:
    """Print the weight of the ask page and the time of the first start."""
    bytes_, files = weight(f"{node.address}/")
    row(
        f"ask page in all, {files} files, compressed",
        bytes_ / 1000,
        "kB",
        "the 150 kB limit",
        bytes_ / LIMIT_BYTES,
    )
    tell_start("first start (empty folder) to first page", node)


def tell_start(name: str, node: Node) -> None:
    """Print how long a node took from its command to its first page."""
    row(name, node.started_in, "s", "the 10 s limit", node.started_in / LIMIT_SECONDS)
