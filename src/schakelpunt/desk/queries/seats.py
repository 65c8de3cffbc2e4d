# SPDX-License-Identifier: EUPL-1.2
"""Who sits at the desk, and for which hub."""

from __future__ import annotations

from dataclasses import dataclass

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Hub
from schakelpunt.network.queries.memberships import editor_of, hubs_of
from schakelpunt.reference.rules import WHOLE_NODE, Editor, may_judge

NODE_WORD = "knooppunt"


@dataclass(frozen=True, slots=True)
class Seat:
    """An account at the desk with the hub it looks at (None: the whole node) and the hubs it may choose."""

    account: Account
    editor: Editor
    hub: Hub | None
    hubs: tuple[Hub, ...]

    @property
    def scope(self) -> str:
        """The hub as overrides know it: its slug, or empty for the whole node."""
        return self.hub.pk if self.hub else WHOLE_NODE

    @property
    def word(self) -> str:
        """The hub as an address knows it."""
        return self.hub.pk if self.hub else NODE_WORD

    @property
    def may_judge(self) -> bool:
        """Whether this person may confirm and change rows here; a reader only reads."""
        return may_judge(self.editor, self.scope)

    @property
    def signature(self) -> str:
        """Whose confirmation the pages show."""
        return f"{self.editor.name}, {self.hub.name}" if self.hub else self.editor.name


def seat_of(account: Account, asked: str = "") -> Seat | None:
    """The seat of an account at the hub it asked for, else at its first; None when that is not its place."""
    hubs, editor = hubs_of(account), editor_of(account)
    if not hubs:
        return None
    if asked == NODE_WORD or (not asked and editor.administrator):
        return Seat(account, editor, None, hubs) if editor.administrator else None
    hub = next((hub for hub in hubs if not asked or hub.pk == asked), None)
    return Seat(account, editor, hub, hubs) if hub else None
