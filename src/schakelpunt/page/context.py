# SPDX-License-Identifier: EUPL-1.2
"""What every page knows without being told: the name of this node and the region it speaks for."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def node(_request: HttpRequest) -> dict[str, object]:
    """The name of the node and, when it speaks for one region, that region; a page may name another one."""
    return {
        "node_name": getattr(settings, "NODE_NAME", "Schakelpunt"),
        "region_name": getattr(settings, "NODE_REGION_NAME", ""),
        "region_theme": getattr(settings, "NODE_REGION", ""),
        "is_demo": getattr(settings, "DEMO", False),
    }
