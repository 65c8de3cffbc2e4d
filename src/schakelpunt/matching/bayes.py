# SPDX-License-Identifier: EUPL-1.2
"""Words learnt from labelled examples: how strongly each word speaks for each topic."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from schakelpunt.matching import weights

Counts = dict[str, dict[str, float]]
Labelled = tuple[frozenset[str], Sequence[str], float]


class Learner:
    """For each topic the weight of each word: how much more often it stands in that topic's examples."""

    def __init__(self, rows: Iterable[Labelled]) -> None:
        inside: Counts = defaultdict(lambda: defaultdict(float))
        seen: Counter[str] = Counter()
        mass: dict[str, float] = defaultdict(float)
        for words, topics, weight in rows:
            share = weight / max(len(topics), 1)
            seen.update(words)
            for topic in topics:
                mass[topic] += share
                for word in words:
                    inside[topic][word] += share
        self._weigh(inside, seen, mass)

    def points(self, words: Iterable[str]) -> dict[str, dict[str, float]]:
        """Per topic the words that speak for or against it, each with its points."""
        found: dict[str, dict[str, float]] = defaultdict(dict)
        for word in words:
            for topic, point in self._words.get(word, ()):
                found[topic][word] = point
        return found

    def _weigh(self, inside: Counts, seen: Counter[str], mass: Mapping[str, float]) -> None:
        total = sum(mass.values()) or 1.0
        self._words: dict[str, list[tuple[str, float]]] = {}
        for word, count in seen.items():
            if count < weights.LEARNT_EXAMPLES_MIN:
                continue
            held = sum(counts.get(word, 0.0) for counts in inside.values())
            self._words[word] = [
                (topic, _lift(inside[topic].get(word, 0.0), held, mass[topic] / total)) for topic in mass
            ]

    def speaks(self, word: str) -> bool:
        """Whether examples taught anything about this word."""
        return word in self._words


def _lift(count: float, held: float, share: float) -> float:
    """How much more a word stands in a topic than chance would say, as a clipped logarithm."""
    doubt = weights.LEARNT_DOUBT * share
    lift = math.log((count + doubt) / (held * share + doubt))
    return max(-weights.LEARNT_AGAINST, min(weights.LEARNT_CLIP, lift))
