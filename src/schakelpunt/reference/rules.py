# SPDX-License-Identifier: EUPL-1.2
"""How well a row is founded, who may judge it, and what a regional change does to a shipped row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

SEEN = "gezien"
PROFESSIONAL = "vakkennis"
CONFIRMED = "bevestigd"
EXAMPLE = "voorbeeld"
WHOLE_NODE = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a row is founded: seen in public, professional knowledge, or confirmed by somebody."""

    kind: str
    source: str = ""
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Editor:
    """Who judges shipped rows: the hubs for which they may, and whether the whole node is theirs."""

    ref: str
    name: str
    hubs: frozenset[str] = frozenset()
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of one shipped row: by one hub, by the node, or by both laid over each other."""

    hub: str = WHOLE_NODE
    changes: Mapping[str, Any] = field(default_factory=dict)
    switched_off: bool = False
    remark: str = ""
    confirmed_by: str = ""
    confirmed_on: date | None = None


def standing(
    basis: str, source: str = "", *, confirmed_by: str = "", confirmed_on: date | None = None
) -> Standing:
    """A confirmation by a named person outweighs where the row came from."""
    if confirmed_by:
        return Standing(CONFIRMED, source, confirmed_by, confirmed_on)
    return Standing(basis or PROFESSIONAL, source)


def may_judge(editor: Editor, hub: str) -> bool:
    """A coordinator judges for the own hub, an administrator for every hub and for the whole node."""
    return editor.administrator or (hub != WHOLE_NODE and hub in editor.hubs)


def overlaid(shipped: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The shipped fields with a region's changes laid over them; unknown fields are left out."""
    return {name: changes.get(name, value) for name, value in shipped.items()}


def differing(shipped: Mapping[str, Any], worded: Mapping[str, Any]) -> dict[str, Any]:
    """Only what was worded differently: a field that says what the shipped row says is no change."""
    return {name: value for name, value in worded.items() if name in shipped and value != shipped[name]}


def laid_together(
    node: Verdict | None, own: Verdict | None, others: Iterable[Verdict] = ()
) -> Verdict | None:
    """What holds for one hub: the node's word, the hub's own on top, and a confirmation by another hub.

    Another hub's confirmation counts only when it was of the row as shipped and nothing was worded
    differently here: then it was a confirmation of these very words. Wording and switching off stay at home.
    """
    said = [verdict for verdict in (node, own) if verdict]
    changes = {name: value for verdict in said for name, value in verdict.changes.items()}
    # The hub saw the node's words when it confirmed; the node never saw what the hub made of them.
    confirmed = [v for v in (own, node) if v and v.confirmed_by and (v is own or v.changes == changes)]
    if not changes:
        confirmed += [v for v in others if v.confirmed_by and not v.changes and not v.switched_off]
    if not said and not confirmed:
        return None
    best = confirmed[0] if confirmed else Verdict()
    return Verdict(
        hub=own.hub if own else WHOLE_NODE,
        changes=changes,
        switched_off=any(verdict.switched_off for verdict in said),
        remark=next((verdict.remark for verdict in reversed(said) if verdict.remark), ""),
        confirmed_by=best.confirmed_by,
        confirmed_on=best.confirmed_on,
    )
