# SPDX-License-Identifier: EUPL-1.2
"""Splits Dutch compounds on word counts (after Koehn and Knight) and leaves simple nouns whole."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from schakelpunt.matching import weights
from schakelpunt.matching.smallwords import NEVER_FIRST, NEVER_LAST, SHORT_NOUNS
from schakelpunt.matching.stems import word_counts

LINKS = ("", "s", "en", "n", "e", "er")
CACHE_LIMIT = 200_000


class Splitter:
    """Splits words into parts; knows ordinary Dutch and the words of the vocabulary."""

    def __init__(self, own_words: Iterable[str] = ()) -> None:
        self._counts = word_counts()
        self._own = frozenset(word for word in own_words if len(word) >= weights.PART_LENGTH_MIN)
        self._seen: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a compound without linking letters, or the word alone when it is simple."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) > CACHE_LIMIT:
                self._seen.clear()
            found = self._seen[word] = self._split(word)
        return found

    def common(self, word: str) -> float:
        """How common a word is; words of the vocabulary are at least ordinary."""
        count = self._counts.get(word, 0.0)
        return max(count, weights.VOCABULARY_WORD_COMMON) if word in self._own else count

    def known(self, word: str) -> bool:
        """Whether a word is in the word list or in the vocabulary."""
        return word in self._own or word in self._counts

    def _split(self, word: str) -> tuple[str, ...]:
        if (
            len(word) < 2 * weights.PART_LENGTH_MIN - 1
            or not word.isalpha()
            or len(word) > weights.WORD_LENGTH_LIMIT
        ):
            return (word,)
        best: tuple[str, ...] = (word,)
        best_score = self._whole(word)
        for parts in self._ways(word, weights.PART_COUNT_MAX):
            if len(parts) < 2:
                continue
            score = math.fsum(math.log(self.common(part)) for part in parts) / len(parts)
            if score > best_score:
                best, best_score = parts, score
        if len(best) < 2:
            return best
        # A part may be a compound of the vocabulary itself: the same word must fall apart alike everywhere.
        fine = tuple(one for part in best for one in self.parts(part))
        return self._joined(fine) if len(fine) > 2 else fine

    def _joined(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Neighbours that are a simple word together are one part again."""
        found = [parts[0]]
        for part in parts[1:]:
            pair = found[-1] + part
            if len(found[-1]) < len(pair) and self.known(pair) and self.parts(pair) == (pair,):
                found[-1] = pair
            else:
                found.append(part)
        return tuple(found)

    def _whole(self, word: str) -> float:
        count = self._counts.get(word, 0.0)
        return math.log(count * weights.WHOLE_WORD_MARGIN) if count else -math.inf

    def _ways(self, word: str, room: int) -> Iterator[tuple[str, ...]]:
        """Every way to read a word as known parts joined by linking letters."""
        if self._may_end(word):
            yield (word,)
        if room <= 1:
            return
        for cut in range(3, len(word) - 2):
            head = word[:cut]
            for part in self._unlinked(head):
                if room < weights.PART_COUNT_MAX and part in NEVER_LAST:
                    continue  # a suffix in the middle is as little a part as one at the end
                for rest in self._ways(word[cut:], room - 1):
                    yield (part, *rest)

    def _unlinked(self, head: str) -> Iterator[str]:
        for link in LINKS:
            part = head[: len(head) - len(link)] if link else head
            if head.endswith(link) and self._may_start(part, link):
                yield part

    def _may_start(self, part: str, link: str) -> bool:
        if part in NEVER_FIRST or (link in ("e", "er", "n") and len(part) < weights.PART_LENGTH_MIN):
            return False
        return self._ordinary(part)

    def _may_end(self, part: str) -> bool:
        return part not in NEVER_LAST and self._ordinary(part)

    def _ordinary(self, part: str) -> bool:
        if part in SHORT_NOUNS:
            return True
        if len(part) < weights.PART_LENGTH_MIN:
            return False
        return self.common(part) >= _floor(len(part))


def _floor(length: int) -> float:
    """How common a part of this length must be."""
    if length >= weights.LONG_PART_LENGTH:
        return weights.LONG_PART_COMMON_MIN
    return weights.PART_COMMON_MIN if length > weights.PART_LENGTH_MIN else weights.SHORT_PART_COMMON_MIN
