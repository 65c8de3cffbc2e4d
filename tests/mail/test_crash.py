# SPDX-License-Identifier: EUPL-1.2
"""A worker that is killed in the middle of a talk leaves a letter that shows as doubtful."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.mail.sink import Sink, listening

SETUP = """
import django
django.setup()
from datetime import timedelta
from django.utils import timezone
from schakelpunt.mail.actions import write
from schakelpunt.mail.models import Letter
from schakelpunt.mail.rounds import send_letters
"""
WRITE = """
from django.core.management import call_command
call_command("migrate", "mail", verbosity=0)
call_command("migrate", "journal", verbosity=0)
write("inlogcode", "bas@voorbeeld.example", "Een vraag", "Weet u dit?", at=timezone.now())
send_letters(timezone.now())
"""
LATER = """
print(send_letters(timezone.now() + timedelta(minutes=11)), Letter.objects.get().fate)
"""


def started(code: str, folder: Path, sink: Sink) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "schakelpunt.project.settings",
        "SCHAKELPUNT_DATA": str(folder),
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(sink.port),
    }
    environment.pop("EMAIL_BACKEND", None)
    command = [sys.executable, "-c", SETUP + code]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def test_a_letter_shows_as_doubtful_when_the_worker_is_killed(tmp_path: Path) -> None:
    with listening() as sink:
        sink.silent = True
        worker = started(WRITE, tmp_path, sink)
        assert sink.taken.wait(60)
        worker.send_signal(signal.SIGKILL)
        worker.communicate(timeout=30)
        said, _ = started(LATER, tmp_path, sink).communicate(timeout=60)
        assert (said.strip(), len(sink.letters)) == ("1 twijfelachtig", 1)
