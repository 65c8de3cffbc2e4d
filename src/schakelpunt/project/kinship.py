# SPDX-License-Identifier: EUPL-1.2
"""Processes that were started together stop together, even when the first of them is killed."""

from __future__ import annotations

import os
import signal
import threading
import time

PARENT = "SCHAKELPUNT_PARENT"
GLANCE = 1.0


def parent_gone() -> bool:
    """Whether the process that started this node is no longer there; never when none is named."""
    parent = os.environ.get(PARENT)
    if not parent:
        return False
    try:
        os.kill(int(parent), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def leave_with_parent() -> None:
    """End this process soon after the one that started the node is gone, so that the port comes free."""
    if os.environ.get(PARENT):
        threading.Thread(target=_watch, daemon=True, name="kinship").start()


def _watch() -> None:
    while not parent_gone():
        time.sleep(GLANCE)
    # The server's own main process first, or it would start this worker again.
    os.kill(os.getppid() if os.getppid() > 1 else os.getpid(), signal.SIGTERM)
    time.sleep(GLANCE)
    os.kill(os.getpid(), signal.SIGKILL)
