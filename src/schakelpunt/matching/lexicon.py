# SPDX-License-Identifier: EUPL-1.2
"""All that the matcher knows from the reference data: concepts, topics, places, learnt words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from schakelpunt.matching import cues, everyday, weights
from schakelpunt.matching.bayes import Learner
from schakelpunt.matching.clean import cleaned, plain_words
from schakelpunt.matching.compounds import Splitter
from schakelpunt.matching.forms import Forms, Term
from schakelpunt.matching.labels import Labels, Mention
from schakelpunt.matching.places import PlaceIndex
from schakelpunt.matching.shapes import ConceptEntry, Example, PlaceEntry, TopicEntry
from schakelpunt.matching.spelling import Speller

NAMED, SURE, SCENE, LIKELY = "naam", "zeker", "plek", "mogelijk"
CUE_POINTS = {
    NAMED: weights.NAME_POINTS,
    SURE: weights.CUE_POINTS,
    SCENE: weights.SCENE_CUE_POINTS,
    LIKELY: weights.LIKELY_CUE_POINTS,
}
Cued = Mapping[str, Sequence[Mapping[str, str]]]
# The lists of cues by strength; a word that is a scene is no sure sign, whatever list it also stands in.
DISCIPLINE_CUES: Final[Cued] = {
    SURE: (cues.SURE_DISCIPLINE, everyday.EVERYDAY_DISCIPLINE),
    SCENE: (everyday.SCENE_DISCIPLINE,),
    LIKELY: (cues.LIKELY_DISCIPLINE,),
}
CHALLENGE_CUES: Final[Cued] = {SURE: (cues.SURE_CHALLENGE, everyday.EVERYDAY_CHALLENGE)}


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
        lessons = (*examples, *_definitions(concepts))
        featured = [(features(example.text, forms, labels, index), example) for example in lessons]
        return cls(
            forms=forms,
            concepts={concept.slug: concept for concept in concepts},
            names=_names(concepts, disciplines, challenges),
            labels=labels,
            discipline_cues=Labels(_cues(disciplines, DISCIPLINE_CUES), forms),
            challenge_cues=Labels(_cues(challenges, CHALLENGE_CUES), forms),
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


def _cues(topics: Sequence[TopicEntry], cued: Cued) -> list[ConceptEntry]:
    """The topics' names and cues as labels; the strength stands before the slug."""
    found = []
    for topic in topics:
        rows = {
            strength: [cue for part in parts for cue in _listed(part, topic)]
            for strength, parts in cued.items()
        }
        scenes = set(rows.get(SCENE, ()))
        sure = [cue for cue in (*topic.words, *rows.get(SURE, ())) if cue not in scenes]
        rows |= {NAMED: [topic.name], SURE: sure}
        for strength, words in rows.items():
            found.append(ConceptEntry(f"{strength} {topic.slug}", "", tuple(words)))
    return found


def _listed(rows: Mapping[str, str], topic: TopicEntry) -> tuple[str, ...]:
    return tuple(" ".join(cue.split()) for cue in rows.get(topic.slug, "").split(",") if cue.strip())


def _definitions(concepts: Iterable[ConceptEntry]) -> Iterator[Example]:
    """What a concept means, as a text about its disciplines."""
    for concept in concepts:
        if concept.definition and concept.disciplines:
            yield Example(concept.definition, concept.disciplines, (), weights.DEFINITION_WEIGHT)


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
