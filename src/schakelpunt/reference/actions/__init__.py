# SPDX-License-Identifier: EUPL-1.2
"""What is done with shipped rows: `load` lays them down, a region judges them."""

from schakelpunt.reference.actions.judging import NotAllowed, Stale, change, confirm, switch, undo
from schakelpunt.reference.actions.laying import Laid, Row, lay

__all__ = ["Laid", "NotAllowed", "Row", "Stale", "change", "confirm", "lay", "switch", "undo"]
