# SPDX-License-Identifier: EUPL-1.2
"""The words of a text for the index: whole, stemmed, in parts, and the concepts it names."""

from __future__ import annotations

from schakelpunt.matching.clean import cleaned
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.shapes import FieldWords


def field_words(text: str, lexicon: Lexicon) -> FieldWords:
    """The words of a text in the same shape as a question's words, so that they can meet in the index."""
    text = cleaned(text)
    terms = lexicon.terms(text)
    forms = [term.form for term in terms if not term.form.small]
    slugs: dict[str, None] = {}
    for mention in lexicon.labels.mentions(text, terms):
        slugs[mention.slug] = None
        newer = lexicon.concepts[mention.slug].replaced_by
        if newer:
            slugs[newer] = None
    for slug in list(slugs):
        slugs.update(dict.fromkeys(lexicon.ancestors(slug)))
    return FieldWords(
        exact=tuple(form.word for form in forms),
        stems=tuple(form.stem for form in forms),
        parts=tuple(part for form in forms for part in (*form.parts, *form.wider)),
        concepts=tuple(slugs),
    )
