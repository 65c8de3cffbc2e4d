# SPDX-License-Identifier: EUPL-1.2
"""Which shipped rows a coordinator looks over, in which order, and what may be worded differently in them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


def _(sentence: str) -> str:
    """Marks a sentence for translation; the pages translate it."""
    return sentence


LEVELS = "levels"
LONGEST = 3000


@dataclass(frozen=True, slots=True)
class Wording:
    """One text of a row that a region may word differently."""

    name: str
    label: str
    short: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of shipped row on the desk: its address, its name in the overrides, its words."""

    slug: str
    name: str
    title: str
    one: str
    why: str
    order: str
    wordings: tuple[Wording, ...]


KINDS = (
    Kind(
        slug="samenspel",
        name="interaction",
        title=_("Samenspel"),
        one=_("samenspel"),
        why=_("Staat in elk eerste antwoord onder Wat speelt hier."),
        order="id",
        wordings=(
            Wording("mechanism", _("Wat er gebeurt")),
            Wording("knowledge_question", _("De vraag die dat oproept")),
        ),
    ),
    Kind(
        slug="bevoegdheden",
        name="power",
        title=_("Bevoegdheden"),
        one=_("bevoegdheid"),
        why=_("Bepaalt bij welke overheid een vraag hoort."),
        order="id",
        wordings=(Wording("task", _("De taak")),),
    ),
    Kind(
        slug="organisaties",
        name="organisation",
        title=_("Organisaties"),
        one=_("organisatie"),
        why=_("Bepaalt wie er staat onder Wie weet dit."),
        order="name",
        wordings=(Wording("role", _("Wat deze organisatie doet")), Wording("url", _("Website"), short=True)),
    ),
    Kind(
        slug="kennisproducten",
        name="resource",
        title=_("Kennisproducten"),
        one=_("kennisproduct"),
        why=_("Staat in een eerste antwoord onder Bekend."),
        order="title",
        wordings=(Wording("title", _("Titel"), short=True), Wording("summary", _("Samenvatting"))),
    ),
)
BY_SLUG = {kind.slug: kind for kind in KINDS}

LEVEL_WORDS = (
    (0, _("weet hier niet van")),
    (1, _("raakt eraan")),
    (2, _("weet er veel van")),
    (3, _("als eerste bellen")),
)


def fingerprint(shipped: Mapping[str, Any], stamp: str) -> str:
    """What a person saw of a row, in short: it changes when the shipped row or what the hub said changes."""
    seen = json.dumps([dict(shipped), stamp], sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(seen.encode()).hexdigest()[:20]
