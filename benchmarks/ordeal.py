# SPDX-License-Identifier: EUPL-1.2
"""`make ordeal`: kill a node at random moments, feed it rubbish, and count what is left."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.balance import Balance
from benchmarks.figures import machine, row
from benchmarks.kills import killed

KILLS = int(os.environ.get("ORDEAL_KILLS", "500"))
# Reference content is written seldom, so it is killed less often than the line of questions.
WRITER_KILLS = max(KILLS // 10, 3)
RUBBISH = int(os.environ.get("ORDEAL_TEXTS", "3000"))
SEED = 20261123
WRITER = """
import sys, django
django.setup()
from django.utils import timezone
from schakelpunt.ground.models import Interaction
from schakelpunt.library.models import Resource
from schakelpunt.project.index import follow
from schakelpunt.reference.actions import change
from schakelpunt.reference.rules import WHOLE_NODE, Editor
editor = Editor("ordeal", "ordeal", administrator=True)
refs = list(Resource.objects.order_by("pk").values_list("pk", flat=True))
number = int(sys.argv[1])
while True:
    ref, now = refs[number % len(refs)], timezone.now()
    change("resource", ref, {"title": f"t {number}"}, hub=WHOLE_NODE, editor=editor, at=now)
    print(number, flush=True)
    follow(timezone.now())
    number += 1
"""
COUNT = """
import django
django.setup()
from schakelpunt.journal.models import Entry
from schakelpunt.reference.models import Override
import json
said = [o.changes["title"] for o in Override.objects.filter(kind="resource")]
print(json.dumps({"noted": Entry.objects.filter(room="reference", verb="change").count(), "kept": len(said)}))
"""


def main() -> None:
    """Kill along the line of questions, while preparing and while writing; then ask wild texts."""
    print(f"{machine()}; seed {SEED}", flush=True)
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        killed_on_the_line(Path(folder) / "line", chance)
        killed_preparing(Path(folder) / "fresh", chance)
        killed_writing(Path(folder) / "fresh", chance)
        wild_texts(Path(folder) / "fresh", chance)


def killed_on_the_line(data: Path, chance: random.Random) -> None:
    """Kill -9 who asks, triages and answers, and the worker, at any moment; then count every one."""
    first, resent = killed(data, KILLS, chance)
    print(f"questions, letters and index after {KILLS} kills of who acts or who works")
    told(first)
    print("the same, after a person sent again what was doubtful")
    told(resent)
    trouble = [*first.lost, *first.faults, *resent.lost, *resent.faults]
    if trouble:
        sys.exit("\n".join(trouble[:50]))


def told(found: Balance) -> None:
    """Print one reconciliation."""
    row("acts that were told", found.told, "")
    row("questions", found.questions, "")
    row("letters", found.letters, "")
    for fate, count in sorted(found.fates.items()):
        row(f"letters with fate '{fate}'", count, "")
    row("lost (questions, acts, letters called sent)", len(found.lost), "", "0 wanted")
    row("other faults (states, doubles, index)", len(found.faults), "", "0 wanted")


def command(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the product's own command on this folder."""
    return subprocess.run(
        [sys.executable, "-m", "schakelpunt", *words, "--data", str(data)],
        capture_output=True,
        text=True,
        check=False,
    )


def killed_preparing(data: Path, chance: random.Random) -> None:
    """Kill -9 the first preparation again and again; the next one must still end well."""
    kills = max(KILLS // 30, 3)
    for _ in range(kills):
        process = subprocess.Popen(
            [sys.executable, "-m", "schakelpunt", "check", "--data", str(data)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.2, 6.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
    checked = command(data, "check")
    row(f"preparation killed {kills} times, then 'check' exits with", checked.returncode, "", "0 wanted")
    if checked.returncode:
        sys.exit(checked.stderr)


def killed_writing(data: Path, chance: random.Random) -> None:
    """Kill -9 a writer inside its acts; what it told must be kept, and the index must catch up."""
    environment = {
        **os.environ,
        "SCHAKELPUNT_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "schakelpunt.project.settings",
    }
    told = 0
    for kill in range(WRITER_KILLS):
        start = kill * 1_000
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(start)], env=environment, stdout=subprocess.PIPE, text=True
        )
        time.sleep(chance.uniform(2.5, 6.0))
        process.send_signal(signal.SIGKILL)
        told += len((process.communicate()[0] or "").split())
    command(data, "work", "--once")
    counted = json.loads(
        subprocess.run([sys.executable, "-c", COUNT], env=environment, capture_output=True, check=True).stdout
    )
    checked = command(data, "check")
    row(f"writer killed {WRITER_KILLS} times: acts it told of", told, "")
    row("acts in the journal (told ones, and those killed before telling)", counted["noted"], "")
    row("acts told of and lost", max(0, told - counted["noted"]), "", "0 wanted")
    row("index after the kills, 'check' exits with", checked.returncode, "", "0 wanted")
    if told > counted["noted"] or checked.returncode:
        sys.exit(checked.stderr or "acts were lost")


def wild_texts(data: Path, chance: random.Random) -> None:
    """Texts of every kind of rubbish; each must give a first response or a sentence, never a trace."""
    os.environ["SCHAKELPUNT_DATA"] = str(data)
    os.environ["DJANGO_SETTINGS_MODULE"] = "schakelpunt.project.settings"
    import django

    django.setup()
    from schakelpunt.questions.queries.first import first_response
    from schakelpunt.questions.rules import TextProblem, readable

    answered, refused, slowest = 0, 0, 0.0
    for _ in range(RUBBISH):
        began = time.perf_counter()
        try:
            first_response(
                readable(wild_text(chance)), municipality=chance.choice(["", "GM0153", "GM9999", "'; --"])
            )
            answered += 1
        except TextProblem:
            refused += 1
        slowest = max(slowest, (time.perf_counter() - began) * 1000)
    row(f"{RUBBISH} wild texts: answered", answered, "")
    row("told in a sentence why not", refused, "")
    row("slowest", slowest, "ms")


PIECES = (
    *("bodem", "grondwater", "WKO", "<b>", "&&", '"', "*:*", "AND", "(", "~2"),
    *("\x00", "\u202e", "\U0001f642", "\u2167", "\u00df", "\n> "),
)
PLANES = ((32, 127), (0xA0, 0x3000), (0x10000, 0x1FFFF))


def wild_text(chance: random.Random) -> str:
    """Any signs of any plane, words of the field, mark-up and query syntax, in any order and length."""
    signs = [chr(chance.randrange(*chance.choice(PLANES))) for _ in range(chance.randrange(60))]
    mixed = signs + [chance.choice(PIECES) for _ in range(chance.choice([1, 5, 40, 2000]))]
    chance.shuffle(mixed)
    return chance.choice(["", " "]).join(mixed)


if __name__ == "__main__":
    main()
