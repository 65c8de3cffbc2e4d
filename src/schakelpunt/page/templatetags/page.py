# SPDX-License-Identifier: EUPL-1.2
"""The parts of a page as template tags: `{% load page %}`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.forms import BoundField
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from schakelpunt.page import fields, navigation
from schakelpunt.page.parts import (
    Headline,
    HitRow,
    KnowerRow,
    Leaf,
    Link,
    Matrix,
    NavigationEntry,
    PlayRow,
    StandingMark,
)
from schakelpunt.page.section import SectionPicture, badge_picture, clash_picture, cross_section

register = template.Library()

KIND_WORDS = {
    "conflict": _("Conflict"),
    "kans": _("Kans"),
    "randvoorwaarde": _("Randvoorwaarde"),
    "plicht": _("Plicht"),
}
KIND_PLURALS = {
    "conflict": _("Conflicten"),
    "kans": _("Kansen"),
    "randvoorwaarde": _("Randvoorwaarden"),
    "plicht": _("Plichten"),
}
STANDING_WORDS = {
    "gezien": _("gezien in openbare bron"),
    "vakkennis": _("vakkennis, nog niet bevestigd"),
    "voorbeeld": _("voorbeeld, verzonnen"),
}
# In a running line of facts.
STANDING_BRIEF = {
    "gezien": _("openbare bron"),
    "vakkennis": _("vakkennis, onbevestigd"),
    "voorbeeld": _("voorbeeld, verzonnen"),
}
NOTICE_WORDS = {"info": _("Let op"), "ok": _("Gelukt"), "warning": _("Waarschuwing"), "error": _("Fout")}
NOTICE_KINDS = {"success": "ok", "debug": "info"}


@register.simple_tag
def built_address(name: str) -> str:
    """Where a built file lies, also when the list of built files is lost: for the page of the last resort."""
    try:
        return str(staticfiles_storage.url(f"built/{name}"))
    except ValueError:
        return f"/static/built/{name}"


@register.simple_tag(takes_context=True, name="navigation")
def show_navigation(context: Context) -> tuple[NavigationEntry, ...]:
    """The menu, with the place where the reader is."""
    request = context.get("request")
    return navigation.menu(request.path if request else "")


@register.simple_tag
def footer_links() -> tuple[Link, ...]:
    """The links in the footer."""
    return navigation.footer()


@register.inclusion_tag("page/parts/button.html")
def button(label: str, kind: str = "primary", name: str = "", value: str = "") -> dict[str, Any]:
    """A button that sends the form it stands in; kinds: primary, secondary, subtle."""
    return {"label": label, "kind": kind, "name": name, "value": value}


@register.inclusion_tag("page/parts/link_button.html")
def link_button(label: str, url: str, kind: str = "secondary") -> dict[str, Any]:
    """A link that asks for the attention of a button."""
    return {"label": label, "url": url, "kind": kind}


@register.simple_tag
def field(bound: BoundField, **options: Any) -> SafeString:
    """A field of a form with label, hint and error; options: rows, wide, remember, label_class, optional."""
    return fields.render(bound, **options)


@register.simple_block_tag
def details(content: str, summary: str, open: bool = False) -> SafeString:
    """What stands behind one click."""
    return render_to_string("page/parts/details.html", {"content": content, "summary": summary, "open": open})


@register.inclusion_tag("page/parts/breadcrumb.html")
def breadcrumb(crumbs: Sequence[Link | tuple[str, str]]) -> dict[str, Any]:
    """The way from the front page to here; the last crumb is this page."""
    links = [crumb if isinstance(crumb, Link) else Link(*crumb) for crumb in crumbs]
    return {"parents": links[:-1], "here": links[-1] if links else None}


@register.inclusion_tag("page/parts/kind.html")
def kind_label(kind: str) -> dict[str, Any]:
    """The kind of an interaction: a word and a mark beside its colour."""
    return {"kind": kind, "word": KIND_WORDS.get(kind, kind)}


@register.inclusion_tag("page/parts/tag.html")
def tag(word: str, url: str = "") -> dict[str, Any]:
    """A quiet label, such as a work field or a kind of document."""
    return {"word": word, "url": url}


@register.inclusion_tag("page/parts/reasons.html")
def reasons(sentences: Sequence[str]) -> dict[str, Any]:
    """Why something is here."""
    return {"sentences": sentences}


@register.inclusion_tag("page/parts/standing.html")
def standing(
    kind: str | StandingMark, by: str = "", on: date | None = None, brief: bool = False
) -> dict[str, Any]:
    """How sure a row is, in words and with a mark; brief among other facts."""
    mark = kind if isinstance(kind, StandingMark) else StandingMark(kind, by, on)
    return {"mark": mark, "words": (STANDING_BRIEF if brief else STANDING_WORDS).get(mark.kind, mark.kind)}


@register.inclusion_tag("page/parts/headlines.html")
def short_answer(lines: Sequence[Headline]) -> dict[str, Any]:
    """What a person in a hurry reads: a few lines, each with a way to the block that tells more."""
    return {"lines": lines}


@register.inclusion_tag("page/parts/hit_row.html")
def hit_row(row: HitRow, level: int = 3) -> dict[str, Any]:
    """One thing that was found; `level` is the level of its heading."""
    return {"row": row, "heading": f"h{level}"}


@register.inclusion_tag("page/parts/knower_row.html")
def knower_row(row: KnowerRow, level: int = 3) -> dict[str, Any]:
    """One person or organisation that may know."""
    return {"row": row, "heading": f"h{level}"}


@register.inclusion_tag("page/parts/play_row.html")
def play_row(row: PlayRow, level: int = 3) -> dict[str, Any]:
    """One interaction: what plays here and the question it raises; its badge is that of the picture."""
    return {"row": row, "heading": f"h{level}", "badge": SafeString(badge_picture(row.kind, row.number or 0))}


@register.simple_block_tag
def empty_state(content: str, title: str, level: int = 3) -> SafeString:
    """Nothing here, and what to do now."""
    return render_to_string(
        "page/parts/empty.html", {"content": content, "title": title, "heading": f"h{level}"}
    )


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Something said once, aside; kinds: info, ok, warning, error."""
    known = NOTICE_KINDS.get(kind, kind)
    sort = known if known in NOTICE_WORDS else "info"
    told = {"content": content, "kind": sort, "title": title, "word": NOTICE_WORDS[sort]}
    return render_to_string("page/parts/notice.html", told)


@register.inclusion_tag("page/parts/pages.html")
def pagination(leaf: Leaf) -> dict[str, Any]:
    """Leafing through a long list."""
    return {"leaf": leaf}


@register.inclusion_tag("page/parts/table.html")
def table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[Any]], numeric: str = ""
) -> dict[str, Any]:
    """A table; `numeric` names the columns with numbers, counted from 1, such as "2,3"."""
    numbers = {int(part) - 1 for part in numeric.split(",") if part}
    body = [[(cell, place in numbers) for place, cell in enumerate(row)] for row in rows]
    return {
        "caption": caption,
        "heads": [(head, place in numbers) for place, head in enumerate(heads)],
        "rows": body,
    }


@register.inclusion_tag("page/parts/matrix.html")
def matrix(matrix: Matrix) -> dict[str, Any]:
    """Challenges against work fields."""
    return {"matrix": matrix}


@register.inclusion_tag("page/parts/section.html", name="cross_section")
def show_cross_section(picture: SectionPicture) -> dict[str, Any]:
    """The cross-section in two layouts, of which the page shows one, with the key to its signs."""
    return {
        "wide": SafeString(cross_section(picture)),
        "narrow": SafeString(cross_section(picture, narrow=True)),
        "kinds": tuple((kind, word, SafeString(badge_picture(kind))) for kind, word in KIND_WORDS.items()),
        "clash": SafeString(clash_picture()),
        "has_items": bool(picture.items),
    }


@register.filter
def counted(number: int, kind: str) -> str:
    """How many of a kind there are, in words."""
    word = KIND_WORDS if number == 1 else KIND_PLURALS
    return f"{number} {str(word.get(kind, kind)).lower()}"


@register.filter
def is_link(thing: object) -> bool:
    """Whether a cell of a table leads somewhere."""
    return isinstance(thing, Link) and bool(thing.url)
