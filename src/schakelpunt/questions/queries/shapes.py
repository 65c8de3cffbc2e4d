# SPDX-License-Identifier: EUPL-1.2
"""The first response, as every front shows it: page, API and command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from schakelpunt.matching.shapes import Need, Piece, Reason, Whereabouts
from schakelpunt.reference.rules import Standing

# Below this score a topic is listed with its reasons, but not named in the sentence above the answer.
LIKELY = 0.15


@dataclass(frozen=True, slots=True)
class Topic:
    """A challenge, discipline or concept that the question is about."""

    slug: str
    name: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A piece of knowledge or an earlier answer; `ref` and `address` lead to its own page."""

    ref: str
    kind: str
    kind_name: str
    title: str
    address: str
    url: str
    source: str
    source_id: str
    year: int | None
    places: tuple[str, ...]
    validity: str
    standing: Standing
    score: float
    reasons: tuple[Reason, ...]
    snippet: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Knows:
    """An organisation or person that may know, why, and how to reach it."""

    id: str
    name: str
    kind: str
    kind_name: str
    address: str
    url: str
    regional: bool
    score: float
    reasons: tuple[Reason, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Plays:
    """One interaction of challenge and discipline that may play here, with the question it raises."""

    id: str
    challenge: str
    challenge_name: str
    discipline: str
    discipline_name: str
    kind: str
    kind_name: str
    layers: tuple[str, ...]
    from_m: int
    to_m: int
    mechanism: str
    knowledge_question: str
    authorities: tuple[str, ...]
    legal: tuple[str, ...]
    overlays: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Belongs:
    """A desk where the question belongs first: kind, which one, why, and where to find it."""

    kind: str
    kind_name: str
    id: str
    name: str
    address: str
    url: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier question that looks alike."""

    reference: str
    text: str
    place: str
    asked_on: date
    answered: bool
    address: str
    example: bool
    score: float


@dataclass(frozen=True, slots=True)
class HubCard:
    """The switch point that serves the asker; `nearest` is set where only the national one does."""

    id: str
    name: str
    national: bool
    nearest: str
    nearest_name: str
    host: str
    network: str


@dataclass(frozen=True, slots=True)
class FirstResponse:
    """What the system gives at once: known, who knows, what plays, where it belongs."""

    need: Need
    where: Whereabouts
    hub: HubCard | None
    challenges: tuple[Topic, ...] = ()
    disciplines: tuple[Topic, ...] = ()
    concepts: tuple[Topic, ...] = ()
    known: tuple[Known, ...] = ()
    who: tuple[Knows, ...] = ()
    plays: tuple[Plays, ...] = ()
    desks: tuple[Belongs, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    questions_back: tuple[str, ...] = ()
    hints: tuple[str, ...] = field(default=())
    took_ms: float = 0.0

    @property
    def little(self) -> bool:
        """Whether so little was found that the hub should be offered first."""
        return len(self.known) + len(self.earlier) < 2

    @property
    def likely_disciplines(self) -> tuple[Topic, ...]:
        """The disciplines sure enough to be named in a sentence."""
        return tuple(topic for topic in self.disciplines if topic.score >= LIKELY)

    @property
    def likely_challenges(self) -> tuple[Topic, ...]:
        """The challenges sure enough to be named in a sentence."""
        return tuple(topic for topic in self.challenges if topic.score >= LIKELY)
