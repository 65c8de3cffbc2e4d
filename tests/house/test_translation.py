# SPDX-License-Identifier: EUPL-1.2
"""Everything a person reads is marked for translation, and the English catalogue is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import PACKAGE, kept_files, named, parsed, sources

# Names that are the same in every language.
NAMES = {"Schakelpunt", "km²"}
# Templates that are not for people who use the product, with the reason.
AS_IS = {"src/schakelpunt/page/templates/page/stijlgids.html": "for who builds; served on a demo node only"}
TEMPLATES = [
    path
    for path in kept_files()
    if "templates" in path.parts and path.suffix in {".html", ".txt"} and named(path) not in AS_IS
]
MARKED = re.compile(
    r"{%-?\s*blocktrans(?:late)?\b.*?{%-?\s*endblocktrans(?:late)?\s*%}|{%\s*trans(?:late)?\b.*?%}", re.DOTALL
)
# Blocks that fill a class attribute, notes, code, and what is filled in.
UNSEEN = re.compile(
    r"{%\s*block (?:columns|\w+_class)\s*%}.*?{%\s*endblock.*?%}"
    r"|{%\s*comment.*?endcomment\s*%}|{#.*?#}|{%.*?%}|{{.*?}}|<!--.*?-->|<script.*?</script>",
    re.DOTALL,
)
TAG = re.compile(r"{%(.*?)%}", re.DOTALL)
SENTENCE = re.compile(r"(?<!_\()\"([A-Z][^\"/]*)\"")
SPOKEN = re.compile(r"\b(?:alt|title|placeholder|aria-label|aria-description)=\"([^\"]*)\"")
MARKUP = re.compile(r"<[^>]*>|&\w+;", re.DOTALL)
LETTERS = re.compile(r"[^\W\d_]{2,}²?")
CATALOGUE = PACKAGE / "project" / "locale" / "en" / "LC_MESSAGES" / "django.po"
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def unmarked(text: str) -> list[str]:
    """The words in a template that no translator gets to see."""
    left = MARKED.sub("", text)
    seen = UNSEEN.sub("", left)
    parts = (*SENTENCE.findall(" ".join(TAG.findall(left))), *SPOKEN.findall(seen), MARKUP.sub(" ", seen))
    return [word for part in parts for word in LETTERS.findall(part) if word not in NAMES]


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_word_of_a_template_is_marked(path: Path) -> None:
    assert unmarked(path.read_text(encoding="utf-8")) == []


def test_unmarked_word_is_seen_when_there_is_one() -> None:
    text = '<p title="Hallo">{% translate "wel" %} wereld {{ naam }}{% button "Zoek" %}</p>'
    assert unmarked(text) == ["Zoek", "Hallo", "wereld"]


def test_words_in_code_are_marked_so_that_the_catalogue_sees_them() -> None:
    aliased = {
        f"{named(path)}: {alias.name} as {alias.asname}"
        for path in sources("src")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.asname not in {None, "_"}
    }
    assert aliased == set()


def test_english_catalogue_reads_as_pairs() -> None:
    text = CATALOGUE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    starts = [line for line in lines if line.startswith("msgid ")]
    answers = [line for line in lines if line.startswith(("msgstr ", "msgstr[0]"))]
    odd = [line for line in lines if not STRING.fullmatch(re.sub(r"^(msg\w+(\[\d\])? )", "", line))]
    assert (odd, len(starts)) == ([], len(answers))
    assert len(starts) > 100
