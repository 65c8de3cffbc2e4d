# SPDX-License-Identifier: EUPL-1.2
"""Shares of a list of times, and the machine they were taken on."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from pathlib import Path


def share(times: Sequence[float], part: float) -> float:
    """The time below which this part of the runs stayed."""
    ordered = sorted(times)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]


def machine() -> str:
    """Processor, cores, system and Python, on one line."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {system}"


def row(name: str, value: float, unit: str, beside: str = "", ratio: float | None = None) -> None:
    """Print one figure, with its ratio to what stands beside it."""
    compared = f"   {ratio:7.2f} x {beside}" if ratio is not None else f"   {beside}"
    print(f"  {name:<58}{value:>10.2f} {unit:<6}{compared}".rstrip(), flush=True)
