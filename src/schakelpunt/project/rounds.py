# SPDX-License-Identifier: EUPL-1.2
"""Work that is due, walked as rounds: each may run twice or die in the middle without harm."""

from __future__ import annotations

import logging
import signal
import time
from collections.abc import Callable
from datetime import datetime

from django.db import close_old_connections
from django.utils import timezone

from schakelpunt.mail.rounds import send_letters
from schakelpunt.project.index import follow
from schakelpunt.project.kinship import parent_gone
from schakelpunt.questions.rounds import erase_concepts, expire_offers

Round = Callable[[datetime], int]

ROUNDS: tuple[tuple[str, Round], ...] = (
    ("brieven", send_letters),
    ("zoekindex", follow),
    ("verlopen verzoeken", expire_offers),
    ("onbevestigde vragen", erase_concepts),
)
PAUSE = 0.5
log = logging.getLogger(__name__)


def walk_once() -> dict[str, int]:
    """Walk every round once; a round that fails is logged and does not stop the next."""
    return {name: _walk(name, work) for name, work in ROUNDS}


def walk() -> None:
    """Walk the rounds until told to stop, or until the process that started this one is gone."""
    stopping: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _frame: stopping.append(received))
    while not stopping and not parent_gone():
        close_old_connections()
        if not any(walk_once().values()):
            time.sleep(PAUSE)


def _walk(name: str, work: Round) -> int:
    try:
        return work(timezone.now())
    except Exception:
        log.exception("ronde %s mislukt", name)
        time.sleep(PAUSE)
        return 0
