# SPDX-License-Identifier: EUPL-1.2
"""All that the matcher knows from the reference data: concepts, topics, places, learnt words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schakelpunt.matching import cues, weights
from schakelpunt.matching.bayes import Learner
from schakelpunt.matching.clean import cleaned, plain_words
from schakelpunt.matching.compounds import Splitter
from schakelpunt.matching.forms import Forms, Term
from schakelpunt.matching.labels import Labels, Mention
from schakelpunt.matching.places import PlaceIndex
from schakelpunt.matching.shapes import ConceptEntry, Example, PlaceEntry, TopicEntry
from schakelpunt.matching.spelling import Speller

NAMED, SURE, LIKELY = "naam", "zeker", "mogelijk"
CUE_POINTS = {NAMED: weights.NAME_POINTS, SURE: weights.CUE_POINTS, LIKELY: weights.LIKELY_CUE_POINTS}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The reference data in the shape the matcher reads; build it once and keep it."""

    forms: Forms
    concepts: Mapping[str, ConceptEntry]
    names: Mapping[str, str]
    labels: Labels
    discipline_cues: Labels
    challenge_cues: Labels
    discipline_words: Learner
    challenge_words: Learner
    usual: Mapping[str, Mapping[str, float]]
    disciplines: tuple[str, ...]
    challenges: tuple[str, ...]
    places: PlaceIndex
    speller: Speller

    @classmethod
    def of(
        cls,
        concepts: Sequence[ConceptEntry],
        disciplines: Sequence[TopicEntry],
        challenges: Sequence[TopicEntry],
        places: Sequence[PlaceEntry],
        examples: Sequence[Example],
    ) -> Lexicon:
        """The lexicon of these concepts, topics, places and labelled examples."""
        forms = Forms(Splitter(_own_words(concepts)))
        labels = Labels(concepts, forms)
        index = PlaceIndex(places)
        featured = [(features(example.text, forms, labels, index), example) for example in examples]
        return cls(
            forms=forms,
            concepts={concept.slug: concept for concept in concepts},
            names=_names(concepts, disciplines, challenges),
            labels=labels,
            discipline_cues=Labels(_cues(disciplines, cues.SURE_DISCIPLINE, cues.LIKELY_DISCIPLINE), forms),
            challenge_cues=Labels(_cues(challenges, cues.SURE_CHALLENGE, {}), forms),
            discipline_words=Learner((words, row.disciplines, row.weight) for words, row in featured),
            challenge_words=Learner((words, row.challenges, row.weight) for words, row in featured),
            usual=_usual(examples),
            disciplines=tuple(topic.slug for topic in disciplines),
            challenges=tuple(topic.slug for topic in challenges),
            places=index,
            speller=Speller(_own_words(concepts), forms.splitter),
        )

    def terms(self, text: str) -> list[Term]:
        """The words of a cleaned text with their forms."""
        return list(self.forms.terms(text))

    def ancestors(self, slug: str) -> tuple[str, ...]:
        """The broader concepts of a concept, nearest first, at most two steps."""
        found: list[str] = []
        for _ in range(weights.BROADER_STEPS_MAX):
            entry = self.concepts.get(slug)
            if entry is None or not entry.broader or entry.broader in found:
                break
            slug = entry.broader
            found.append(slug)
        return tuple(found)


def features(text: str, forms: Forms, labels: Labels, places: PlaceIndex) -> frozenset[str]:
    """What the learner sees of a text: stems, parts of compounds and concepts, without names of places."""
    text = cleaned(text)
    terms = list(forms.terms(text))
    return word_features(terms, labels.mentions(text, terms), places)


def word_features(terms: Sequence[Term], mentions: Sequence[Mention], places: PlaceIndex) -> frozenset[str]:
    """The same, of a text already read."""
    found: set[str] = set()
    for term in terms:
        if term.form.small or term.form.word.isdigit() or places.holds_word(term.form.word):
            continue
        found.add(term.form.stem)
        found.update(term.form.parts)
    found.update(f"={mention.slug}" for mention in mentions)
    return frozenset(found)


def _own_words(concepts: Iterable[ConceptEntry]) -> frozenset[str]:
    """Every word of every label, so that the splitter and the speller know them."""
    words: set[str] = set()
    for concept in concepts:
        for label in (concept.preferred, *concept.alternatives):
            words.update(word for word in plain_words(label) if word.isalpha())
    return frozenset(words)


def _names(
    concepts: Sequence[ConceptEntry], disciplines: Sequence[TopicEntry], challenges: Sequence[TopicEntry]
) -> dict[str, str]:
    """The human name of every slug; a topic's name goes before a concept's."""
    found = {concept.slug: concept.preferred for concept in concepts}
    found.update({topic.slug: topic.name for topic in (*challenges, *disciplines)})
    return found


def _cues(
    topics: Sequence[TopicEntry], sure: Mapping[str, str], likely: Mapping[str, str]
) -> list[ConceptEntry]:
    """The topics' names and cues as labels; the strength stands before the slug."""
    found = []
    for topic in topics:
        words = (*topic.words, *_listed(sure, topic))
        rows = {NAMED: (topic.name,), SURE: words, LIKELY: _listed(likely, topic)}
        for strength, words in rows.items():
            found.append(ConceptEntry(f"{strength} {topic.slug}", "", tuple(words)))
    return found


def _listed(rows: Mapping[str, str], topic: TopicEntry) -> tuple[str, ...]:
    return tuple(" ".join(cue.split()) for cue in rows.get(topic.slug, "").split(",") if cue.strip())


def _usual(examples: Sequence[Example]) -> dict[str, dict[str, float]]:
    """Per discipline how often each challenge goes with it in the examples, as shares."""
    counts: dict[str, dict[str, float]] = {}
    for example in examples:
        for discipline in example.disciplines:
            row = counts.setdefault(discipline, {})
            for challenge in example.challenges:
                row[challenge] = row.get(challenge, 0.0) + example.weight / len(example.challenges)
    return {
        slug: {challenge: count / (sum(row.values()) or 1.0) for challenge, count in row.items()}
        for slug, row in counts.items()
    }
