# SPDX-License-Identifier: EUPL-1.2
"""The words of the field in the shape that the matcher reads."""

from __future__ import annotations

from collections import defaultdict

from schakelpunt.matching.shapes import ConceptEntry, TopicEntry
from schakelpunt.vocabulary.models import Challenge, Concept, Discipline, Label, QuestionKind


def concept_entries() -> tuple[ConceptEntry, ...]:
    """Every concept in use with all its Dutch words."""
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    ambiguous: set[str] = set()
    for label in Label.objects.filter(withdrawn=False, language="nl").order_by("id"):
        words[label.concept_id, label.kind].append(label.text)
        if label.ambiguous:
            ambiguous.add(label.concept_id)
    disciplines: dict[str, list[str]] = defaultdict(list)
    through = Concept.disciplines.through
    for concept, discipline in through.objects.order_by("id").values_list("concept_id", "discipline_id"):
        disciplines[concept].append(discipline)
    return tuple(
        ConceptEntry(
            slug=row.id,
            preferred=(words[row.id, Label.Kind.PREFERRED] or [row.id])[0],
            alternatives=tuple(words[row.id, Label.Kind.ALTERNATIVE]),
            abbreviations=tuple(words[row.id, Label.Kind.ABBREVIATION]),
            broader=row.broader_id or "",
            replaced_by=row.replaced_by_id or "",
            disciplines=tuple(disciplines[row.id]),
            definition=row.description,
            ambiguous=row.id in ambiguous,
        )
        for row in Concept.objects.filter(withdrawn=False).order_by("id")
    )


def discipline_entries() -> tuple[TopicEntry, ...]:
    """The disciplines with the words that point at them."""
    rows = Discipline.objects.filter(withdrawn=False)
    return tuple(TopicEntry(row.id, row.name, tuple(row.words)) for row in rows)


def challenge_entries() -> tuple[TopicEntry, ...]:
    """The challenges with the words that point at them and at their parts."""
    rows = Challenge.objects.filter(withdrawn=False)
    return tuple(TopicEntry(row.id, row.name, tuple(_challenge_words(row))) for row in rows)


def _challenge_words(row: Challenge) -> list[str]:
    parts = [word for part in row.parts for word in (part["naam"], *part.get("woorden", ()))]
    return [*row.words, *parts]


def topic_names() -> dict[str, str]:
    """The names of challenges and disciplines by slug."""
    return {entry.slug: entry.name for entry in (*discipline_entries(), *challenge_entries())}


def concept_names() -> dict[str, str]:
    """The preferred Dutch word of each concept."""
    labels = Label.objects.filter(language="nl", kind=Label.Kind.PREFERRED, withdrawn=False)
    return dict(labels.values_list("concept_id", "text"))


def questions_back() -> dict[str, tuple[str, ...]]:
    """Per kind of question what a coordinator asks back to sharpen it."""
    rows = QuestionKind.objects.filter(withdrawn=False)
    return {row.pk: tuple(row.questions_back) for row in rows}
