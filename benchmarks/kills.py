# SPDX-License-Identifier: EUPL-1.2
"""Kill -9 of who works and of the worker, at any moment; then everything is counted."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.sink import Mood, Sink, listening, text_of

from benchmarks.balance import Arrived, Balance, balance

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = "schakelpunt.project.settings"
MOODS = (*[Mood.KIND] * 5, *[Mood.SLOW] * 4, Mood.SAYS_NOT_NOW, Mood.CUTS_BEFORE, Mood.CUTS_AFTER)
# A slow machine may take this long to start a process and have it do something.
LONGEST_WAIT = 60.0
STARTING = 1.5


@dataclass
class Line:
    """A node's folder with one process that acts and one that works, both to be killed."""

    folder: Path
    sink: Sink
    chance: random.Random
    environment: Mapping[str, str] = field(default_factory=dict)
    lives: int = 0

    @property
    def told_in(self) -> Path:
        """Where acts are told, so that what was told stays told when the teller dies."""
        return self.folder.parent / f"{self.folder.name}-told.jsonl"

    def settings(self) -> dict[str, str]:
        """What every process of this node is told."""
        own = {"SCHAKELPUNT_DATA": str(self.folder), "DJANGO_SETTINGS_MODULE": SETTINGS}
        return {**os.environ, **own, **self.sink.environment, **self.environment}

    def told(self) -> list[dict[str, Any]]:
        """The acts that were told so far."""
        text = self.told_in.read_text("utf-8") if self.told_in.exists() else ""
        return [json.loads(line) for line in text.splitlines()]

    def start(self, victim: str) -> subprocess.Popen[bytes]:
        """Start who acts or who works."""
        self.lives += 1
        words = {"line": ["benchmarks.line", str(self.lives * 1_000)], "worker": ["schakelpunt", "work"]}
        with self.told_in.open("ab") as out, self.told_in.with_suffix(".log").open("ab") as log:
            command = [sys.executable, "-m", *words[victim]]
            return subprocess.Popen(command, cwd=ROOT, env=self.settings(), stdout=out, stderr=log)

    def reckon(self, step: str) -> dict[str, Any]:
        """Have the node settled or sent again, and told what it holds."""
        command = [sys.executable, "-m", "benchmarks.reckoning", step]
        done = subprocess.run(command, cwd=ROOT, env=self.settings(), capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr.decode()[-3_000:])
        held: dict[str, Any] = json.loads(done.stdout or b"{}")
        return held

    def arrived(self) -> list[Arrived]:
        """What the post office kept."""
        return [
            Arrived(str(mail["Message-ID"]), str(mail["To"]), str(mail["Subject"]), text_of(mail))
            for mail in self.sink.letters
        ]


def killed(
    folder: Path, kills: int, chance: random.Random, environment: Mapping[str, str] | None = None
) -> tuple[Balance, Balance]:
    """Kill so many times; gives the balance after the kills, and after a person resent what was doubtful."""
    with listening(slowness=0.05) as sink:
        line = Line(folder, sink, chance, environment or {})
        line.reckon("prepare")
        kill_by_turns(line, kills)
        sink.mood = Mood.KIND
        held = line.reckon("settle")
        first = balance(line.told(), held, line.arrived())
        doubtful = {row["message_id"] for row in held["letters"] if row["fate"] != "verzonden"}
        again = line.reckon("resend")
        for row in again["letters"]:
            row["resent"] = row["message_id"] in doubtful
        return first, balance(line.told(), again, line.arrived())


def kill_by_turns(line: Line, kills: int) -> None:
    """Kill one of the two at a random moment in its work, and start it again."""
    running = {name: line.start(name) for name in ("line", "worker")}
    try:
        wait_until(lambda: bool(line.told()) or running["line"].poll() is not None, LONGEST_WAIT)
        for _ in range(kills):
            line.sink.mood = line.chance.choice(MOODS)
            victim = line.chance.choice(["line", "worker"])
            at_a_moment(line, victim)
            assert running[victim].poll() is None, line.told_in.with_suffix(".log").read_text()[-3_000:]
            end(running[victim])
            running[victim] = line.start(victim)
    finally:
        for process in running.values():
            end(process)


def at_a_moment(line: Line, victim: str) -> None:
    """Wait until the victim did a few things, and a blink more; one in eight is not let past its start."""
    count: Callable[[], int] = (lambda: len(line.told())) if victim == "line" else (lambda: line.sink.talks)
    starting = line.chance.random() < 1 / 8
    enough = count() + (0 if starting else line.chance.randrange(1, 12))
    wait_until(lambda: count() >= enough, LONGEST_WAIT)
    blink = time.monotonic() + line.chance.uniform(0, STARTING if starting else 0.06)
    wait_until(lambda: time.monotonic() >= blink, LONGEST_WAIT, 0.001)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill -9 one process and wait until it is gone."""
    process.kill()
    process.wait()


def wait_until(happened: Callable[[], bool], longest: float, pause: float = 0.01) -> bool:
    """Wait until something happened, or long enough; says whether it did."""
    until = time.monotonic() + longest
    while not (so := happened()) and time.monotonic() < until:
        time.sleep(pause)
    return so
