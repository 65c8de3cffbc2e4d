# SPDX-License-Identifier: EUPL-1.2
"""The layer that each discipline works in."""

from __future__ import annotations

from schakelpunt.vocabulary.models import Discipline


def discipline_layers() -> dict[str, str]:
    """Which layer (ondergrond, netwerken, occupatie) a discipline lies in, by slug."""
    return dict(Discipline.objects.values_list("pk", "layer_id"))
