# SPDX-License-Identifier: EUPL-1.2
"""What a text is about: disciplines and challenges, by concepts, cues and words learnt from examples."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from schakelpunt.matching import weights
from schakelpunt.matching.bayes import Learner
from schakelpunt.matching.forms import Term
from schakelpunt.matching.labels import Mention
from schakelpunt.matching.lexicon import CUE_POINTS, NAMED, Lexicon, word_features
from schakelpunt.matching.reasons import inside
from schakelpunt.matching.shapes import ConceptEntry, Reason, Scored


class Sign(NamedTuple):
    """One reason to think of a topic: how many points, and which words."""

    points: float
    reason: Reason
    literal: bool = False


class Reading(NamedTuple):
    """A text as read once: its text, words and the concepts named in it."""

    text: str
    terms: Sequence[Term]
    mentions: Sequence[Mention]


# Concepts that say where something lies and seldom what the question is about: sand, clay, peat.
SCENE_CONCEPTS: Final = frozenset({"bodemtype", "netwerklaag", "occupatielaag"})
# Concepts that carry other subjects as often as they are one: "in het grondwater".
CARRIERS: Final = frozenset({"grondwater", "beekdal"})
FIELD: Final = "bodem"  # the concept above all others: who names it is in our field
Signs = dict[str, dict[int, Sign]]
Learnt = Mapping[str, Mapping[str, float]]


class Floors(NamedTuple):
    """Below these points and this share a topic is not named."""

    points: float
    share: float


class Pile(NamedTuple):
    """All that speaks for the topics: signs by word, and points of learnt words."""

    signs: Signs
    learnt: Learnt

    def points(self, topic: str) -> float:
        """The points of one topic."""
        return _sum(self.signs.get(topic, {})) + math.fsum(self.learnt.get(topic, {}).values())

    def literal(self, topic: str) -> bool:
        """Whether the text names the topic: a whole concept of it, or its own name."""
        return any(sign.literal for sign in self.signs.get(topic, {}).values())

    def firm(self, topic: str) -> bool:
        """Whether a sign speaks for the topic, or more than one learnt word does so clearly."""
        return bool(self.signs.get(topic)) or self.insists(topic)

    def insists(self, topic: str) -> bool:
        """Whether several learnt words together speak clearly for the topic."""
        speaking = [point for point in self.learnt.get(topic, {}).values() if point > 0]
        return len(speaking) >= weights.LEARNT_ONLY_WORDS and math.fsum(speaking) >= weights.LEARNT_ONLY_MIN


def disciplines_of(reading: Reading, lexicon: Lexicon) -> tuple[Scored, ...]:
    """The disciplines of a text, best first; empty when unclear."""
    signs: Signs = defaultdict(dict)
    for mention in reading.mentions:
        _concept_sign(signs, mention, lexicon)
    _cue_signs(signs, lexicon.discipline_cues.mentions(reading.text, reading.terms))
    learnt = _learnt(lexicon.discipline_words, reading, lexicon)
    if not _in_field(Pile(signs, learnt), reading, lexicon):
        return ()
    _stress(signs, reading)
    floors = Floors(weights.TOPIC_POINTS_MIN, weights.TOPIC_SHARE_MIN)
    return _shares(lexicon.disciplines, Pile(signs, learnt), reading, lexicon, floors)


def _in_field(pile: Pile, reading: Reading, lexicon: Lexicon) -> bool:
    """Whether a text is about our field: one clear sign, two weak ones, or learnt words that insist."""
    if any(FIELD in (mention.slug, *lexicon.ancestors(mention.slug)) for mention in reading.mentions):
        return True
    signs = [(place, sign) for rows in pile.signs.values() for place, sign in rows.items()]
    if any(sign.points >= weights.CLEAR_POINTS for _, sign in signs):
        return True
    if len({place for place, _ in signs}) >= weights.WEAK_SIGNS:
        return True
    return any(pile.insists(topic) for topic in pile.learnt)


def challenges_of(
    reading: Reading, lexicon: Lexicon, disciplines: Sequence[Scored], chosen: Sequence[str]
) -> tuple[Scored, ...]:
    """The challenges of a text, best first: chosen by the asker, named, or usual with its disciplines."""
    signs: Signs = defaultdict(dict)
    _cue_signs(signs, lexicon.challenge_cues.mentions(reading.text, reading.terms))
    learnt = _learnt(lexicon.challenge_words, reading, lexicon)
    if disciplines:
        for challenge, sign in _usual(lexicon, disciplines).items():
            signs[challenge][-1] = sign
    floors = Floors(weights.CHALLENGE_POINTS_MIN, weights.CHALLENGE_SHARE_MIN)
    scored = _shares(lexicon.challenges, Pile(signs, learnt), reading, lexicon, floors)
    own = [_chosen(slug, lexicon) for slug in dict.fromkeys(chosen) if slug in lexicon.challenges]
    return (*own, *(row for row in scored if row.slug not in chosen))[: weights.TOPICS_MAX]


def _chosen(slug: str, lexicon: Lexicon) -> Scored:
    """A challenge that the asker chose: that is certain."""
    name = lexicon.names[slug]
    return Scored(slug, 1.0, (Reason("gekozen", (inside(name),)),), name)


def _concept_sign(signs: Signs, mention: Mention, lexicon: Lexicon) -> None:
    """A concept speaks for each of its disciplines, in full when it has only one."""
    entry = lexicon.concepts[mention.slug]
    factor = _factor(entry, lexicon)
    literal = factor == 1.0 and mention.score >= weights.LABEL_OTHER
    reason = Reason("begrip", (inside(entry.preferred), mention.words))
    for discipline in entry.disciplines:
        if discipline in lexicon.disciplines:
            points = weights.CONCEPT_POINTS * factor * mention.score / math.sqrt(len(entry.disciplines))
            _note(signs, discipline, mention, Sign(points, reason, literal))


def _factor(entry: ConceptEntry, lexicon: Lexicon) -> float:
    """How much of a subject a concept is: less when it only says where or under which circumstances."""
    lines = {entry.slug, *lexicon.ancestors(entry.slug)}
    if lines.intersection(SCENE_CONCEPTS):
        return weights.SCENE_FACTOR
    if lines.intersection(lexicon.challenges):
        return weights.CIRCUMSTANCE_FACTOR
    return weights.CARRIER_FACTOR if entry.slug in CARRIERS else 1.0


def _stress(signs: Signs, reading: Reading) -> None:
    """The noun right after the asking words is the subject: its signs count more."""
    first = next((index for index, term in enumerate(reading.terms) if not term.form.small), -1)
    for rows in signs.values():
        if first in rows:
            rows[first] = rows[first]._replace(points=rows[first].points * weights.SUBJECT_FACTOR)


def _cue_signs(signs: Signs, mentions: Sequence[Mention]) -> None:
    """Signs by cue words; the cue's slug is its strength and its topic."""
    for mention in mentions:
        strength, _, topic = mention.slug.partition(" ")
        reason = Reason("woord", (mention.words,))
        if strength == NAMED:
            reason = Reason("naam", (mention.words,))
        points = CUE_POINTS[strength] * mention.score
        _note(signs, topic, mention, Sign(points, reason, strength == NAMED and mention.score == 1.0))


def _note(signs: Signs, topic: str, mention: Mention, sign: Sign) -> None:
    """Keep the strongest sign per word: a concept and a cue in one word are one sign."""
    kept = signs[topic].get(mention.first)
    if kept is None or sign.points > kept.points:
        signs[topic][mention.first] = sign


def _learnt(learner: Learner, reading: Reading, lexicon: Lexicon) -> dict[str, dict[str, float]]:
    """Points of learnt words per topic, tempered for long texts."""
    words = word_features(reading.terms, reading.mentions, lexicon.places)
    known = sorted(word for word in words if learner.speaks(word))
    temper = weights.LEARNT_POINTS / math.sqrt(max(1.0, len(known) / weights.LEARNT_LENGTH))
    points = learner.points(known)
    return {topic: {word: point * temper for word, point in row.items()} for topic, row in points.items()}


def _usual(lexicon: Lexicon, disciplines: Sequence[Scored]) -> dict[str, Sign]:
    """The challenges that usually go with the disciplines found."""
    found: dict[str, Sign] = {}
    for discipline in disciplines:
        for challenge, share in lexicon.usual.get(discipline.slug, {}).items():
            points = weights.USUAL_POINTS * share * discipline.score
            before = found[challenge].points if challenge in found else 0.0
            found[challenge] = Sign(before + points, Reason("gebruikelijk", (inside(discipline.name),)))
    return found


def _shares(
    topics: Sequence[str], pile: Pile, reading: Reading, lexicon: Lexicon, floors: Floors
) -> tuple[Scored, ...]:
    """Points become shares of the whole, with "unclear" as one of the parties."""
    points = {topic: pile.points(topic) for topic in topics}
    held = {topic: math.exp(point / weights.SHARE_TEMPERATURE) for topic, point in points.items()}
    unclear = len(held) * math.exp(weights.NOTHING_POINTS / weights.SHARE_TEMPERATURE)
    whole = math.fsum(held.values()) + unclear
    found = []
    for topic in topics:
        share = round(held[topic] / whole, 4)
        if (
            points[topic] >= floors.points
            and (share >= floors.share or pile.literal(topic))
            and pile.firm(topic)
        ):
            reasons = _reasons(pile.signs.get(topic, {}), pile.learnt.get(topic, {}), reading)
            score = max(share, weights.LITERAL_SHARE) if pile.literal(topic) else share
            found.append(Scored(topic, score, reasons, lexicon.names.get(topic, topic)))
    # By points, not by score: two topics that are named in so many words may have the same score.
    found.sort(key=lambda row: (-row.score, -points[row.slug], row.slug))
    return tuple(found[: weights.TOPICS_MAX])


def _sum(signs: Mapping[int, Sign]) -> float:
    """Signs of one topic together: each further sign adds less."""
    points = sorted((sign.points for sign in signs.values()), reverse=True)
    return math.fsum(point * weights.FURTHER_SIGN**place for place, point in enumerate(points))


def _reasons(signs: Mapping[int, Sign], learnt: Mapping[str, float], reading: Reading) -> tuple[Reason, ...]:
    """The strongest reasons first, each once; learnt words only when nothing better is there."""
    ordered = sorted(signs.values(), key=lambda sign: (-sign.points, sign.reason.values))
    found = list(dict.fromkeys(sign.reason for sign in ordered))
    if not found:
        found = [Reason("geleerd", (word,)) for word in _speaking(learnt, reading)]
    return tuple(found[: weights.REASONS_MAX])


def _speaking(learnt: Mapping[str, float], reading: Reading) -> list[str]:
    """The words of the text behind the learnt points, strongest first."""
    found: dict[str, float] = {}
    for term in reading.terms:
        point = max((learnt.get(part, 0.0) for part in (term.form.stem, *term.form.parts)), default=0.0)
        if point > 0:
            found[term.token.surface] = point
    return sorted(found, key=lambda word: (-found[word], word))
