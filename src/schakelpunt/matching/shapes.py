# SPDX-License-Identifier: EUPL-1.2
"""What the rooms above hand to the matcher and what they get back: frozen, plain, free of any database."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is shown: a kind of sentence (a key of `reasons.SENTENCES`) and the words to fill in."""

    kind: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """A slug of the vocabulary with a score from 0 to 1 that can be compared between questions."""

    slug: str
    score: float
    reasons: tuple[Reason, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found, how well it fits (0 to 1) and why."""

    ref: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ConceptEntry:
    """One concept of the vocabulary with every word it goes by."""

    slug: str
    preferred: str
    alternatives: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    broader: str = ""
    replaced_by: str = ""
    disciplines: tuple[str, ...] = ()
    definition: str = ""
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A challenge or a discipline: its slug, its name and other words that point at it."""

    slug: str
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """An area that may be named in a text: municipality, province, region or water board."""

    code: str
    name: str
    kind: str
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A text whose disciplines and challenges people already chose: the matcher learns words from it."""

    text: str
    disciplines: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where the asker stands: the municipality and the authorities around it (ids as in the data)."""

    municipality: str = ""
    name: str = ""
    province: str = ""
    province_id: str = ""
    region: str = ""
    omgevingsdienst: str = ""
    waterschappen: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    hub: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """A question as the matcher sees it: its words, concepts, topics, places and kind."""

    text: str
    question: str
    words: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    concepts: tuple[Scored, ...] = ()
    disciplines: tuple[Scored, ...] = ()
    challenges: tuple[Scored, ...] = ()
    kinds: tuple[Scored, ...] = ()
    places: tuple[str, ...] = ()
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of one text, ready for the index: whole words, stems, parts of compounds, concepts."""

    exact: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of knowledge that the index offered, with what counts for its weight."""

    ref: str
    kind: str
    title: str
    disciplines: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    region: str = ""
    year: int | None = None
    validity: str = "unknown"
    standing: str = ""
    reused: int = 0


@dataclass(frozen=True, slots=True)
class Knower:
    """An organisation or person that may know, with declared expertise (levels 1 to 3) and evidence."""

    id: str
    name: str
    kind: str
    expertise: tuple[tuple[str, int], ...] = ()
    words: str = ""
    short: str = ""
    regions: tuple[str, ...] = ()
    serves: bool = False
    municipality: str = ""
    evidence: tuple[str, ...] = ()
    evidence_concepts: tuple[str, ...] = ()
    national: bool = True


@dataclass(frozen=True, slots=True)
class Power:
    """Who decides or carries out what: kind of government, discipline, the task in words."""

    party: str
    discipline: str
    task: str
    decides: bool = False


@dataclass(frozen=True, slots=True)
class DeskHit:
    """A desk where the question belongs first: kind of authority, which one, and why."""

    kind: str
    id: str
    name: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonalHint:
    """A place in a text that looks like personal data: what kind, and the words themselves."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet; `marked` when it holds a word of the question."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A few words of a text around the words of the question."""

    pieces: tuple[Piece, ...] = field(default=())
