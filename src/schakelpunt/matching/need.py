# SPDX-License-Identifier: EUPL-1.2
"""Understands a question: finds it in what was typed or forwarded, then says what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from schakelpunt.matching import weights
from schakelpunt.matching.clean import cleaned
from schakelpunt.matching.forms import Form, Term
from schakelpunt.matching.kinds import kinds_of
from schakelpunt.matching.labels import Mention
from schakelpunt.matching.language import language_of
from schakelpunt.matching.letters import bodies, is_letter, subject_of
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.reasons import inside
from schakelpunt.matching.shapes import Need, Reason, Scored
from schakelpunt.matching.topics import Reading, challenges_of, disciplines_of

SENTENCE = re.compile(r"[^.?!\n]+(?:[.?!](?=\S)[^.?!\n]*)*[.?!]*|\n\s*\n")
ASKING = re.compile(
    r"^\W*(?:en |maar |dus |vraag:? )?(?:hoe|wie|wat|welke?|waar\w*|wanneer|waarom|hoeveel|"
    r"mag|mogen|moet|moeten|kan|kunnen|is|zijn|"
    r"heeft|hebben|geldt|vanaf|bij wie|krijgen|klopt)\b",
    re.IGNORECASE,
)


def understand(
    text: str, lexicon: Lexicon, *, challenges: Sequence[str] = (), municipality: str = ""
) -> Need:
    """The need behind a text; topics are empty when it is unclear or in another language."""
    text = cleaned(text)
    question = question_in(text, lexicon)
    reading = read(question, lexicon)
    language = language_of(term.token.word for term in reading.terms)
    clear = language == "nl"
    disciplines = disciplines_of(reading, lexicon) if clear else ()
    places = (
        code for code in lexicon.places.found_in(text[: weights.PLACE_TEXT_MAX]) if code != municipality
    )
    return Need(
        text=text,
        question=question,
        words=_once(form.word for form in _forms(reading)),
        stems=_once(form.stem for form in _forms(reading)),
        parts=_once(part for form in _forms(reading) for part in (*form.parts, *form.wider)),
        concepts=concepts_of(reading.mentions, lexicon) if clear else (),
        disciplines=disciplines,
        challenges=challenges_of(reading, lexicon, disciplines, challenges) if clear else (),
        kinds=kinds_of(question) if clear else (),
        places=tuple(places),
        language=language,
    )


def read(text: str, lexicon: Lexicon) -> Reading:
    """A text read once: words, typing errors mended, concepts."""
    terms = _mended(lexicon.terms(text), lexicon)
    return Reading(text, terms, _confirmed(lexicon.labels.mentions(text, terms), lexicon))


def concepts_of(mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Scored, ...]:
    """The concepts named, best first, the broader ones behind them, a newer term beside an old one."""
    found: dict[str, Scored] = {}
    for mention in mentions:
        entry = lexicon.concepts[mention.slug]
        reason = Reason("begrip", (inside(entry.preferred), mention.words))
        _keep(found, Scored(entry.slug, round(mention.score, 4), (reason,), entry.preferred))
        if entry.replaced_by in lexicon.concepts:
            newer = lexicon.concepts[entry.replaced_by]
            _keep(found, Scored(newer.slug, round(mention.score, 4), (reason,), newer.preferred))
    for row in list(found.values()):
        for step, slug in enumerate(lexicon.ancestors(row.slug), start=1):
            score = round(row.score * weights.BROADER_STEP**step, 4)
            name = lexicon.names.get(slug, slug)
            if slug in lexicon.concepts:
                _keep(found, Scored(slug, score, (Reason("ruimer", (inside(row.name),)),), name))
    return tuple(sorted(found.values(), key=lambda row: (-row.score, row.slug)))


def question_in(text: str, lexicon: Lexicon) -> str:
    """The question inside a text: all of a short one, the sentences that ask in a long one or a letter."""
    text = text.strip()
    letter = is_letter(text)
    if not letter and len(text) <= weights.LETTER_LENGTH_MIN:
        return text
    written = [body for body in bodies(text) if body.strip()] if letter else [text]
    subject = subject_of(text)
    best, best_score = "", -1.0
    for body in written:
        asked, score = _asked(body, lexicon)
        if score > best_score:
            best, best_score = asked, score
    if subject and _topical(subject, lexicon) and subject.lower() not in best.lower():
        best = f"{subject}. {best}"
    return best.strip() or text[: weights.QUESTION_LENGTH_MAX]


def _asked(body: str, lexicon: Lexicon) -> tuple[str, float]:
    """The sentences of one body around the one that asks most, and how much that asks."""
    sentences = [found.group().strip() for found in SENTENCE.finditer(_joined(body)) if found.group().strip()]
    if not sentences:
        return "", -1.0
    if len(body) <= weights.LETTER_LENGTH_MIN:
        return " ".join(sentences), max(_asking(sentence, lexicon) for sentence in sentences)
    scores = [_asking(sentence, lexicon) for sentence in sentences]
    core = max(range(len(sentences)), key=lambda place: (scores[place], -place))
    first, last, length = core, core, len(sentences[core])
    while True:
        options = [
            place for place in (first - 1, last + 1) if 0 <= place < len(sentences) and scores[place] > 0
        ]
        options = [
            place for place in options if length + len(sentences[place]) <= weights.QUESTION_LENGTH_MAX
        ]
        if not options:
            return " ".join(sentences[first : last + 1])[: weights.QUESTION_LENGTH_MAX], scores[core]
        nearest = max(options, key=lambda place: scores[place])
        first, last, length = min(first, nearest), max(last, nearest), length + len(sentences[nearest])


def _joined(body: str) -> str:
    """Lines that a mail program broke become sentences again; blank lines still part paragraphs."""
    return re.sub(r"(?<=[^\s.?!:;])\n(?=\S)", " ", body)


def _asking(sentence: str, lexicon: Lexicon) -> float:
    """How much a sentence asks something in our field."""
    asks = weights.QUESTION_MARK if sentence.endswith("?") else 0.0
    asks += weights.ASKING_WORD if ASKING.match(sentence) else 0.0
    return asks + weights.FIELD_WORD * min(_topical(sentence, lexicon), 3)


def _topical(sentence: str, lexicon: Lexicon) -> int:
    """How many words of our field a sentence holds."""
    terms = lexicon.terms(sentence)
    hits = {mention.first for mention in lexicon.discipline_cues.mentions(sentence, terms)}
    return len(hits | {mention.first for mention in lexicon.labels.mentions(sentence, terms)})


def _mended(terms: Sequence[Term], lexicon: Lexicon) -> list[Term]:
    """The words with typing errors mended, a few at most."""
    found, left = [], weights.CORRECTIONS_MAX
    for term in terms:
        better = lexicon.speller.mended(term.form.word) if left and not term.form.small else ""
        if better:
            left -= 1
            term = term._replace(form=lexicon.forms.form(better))
        found.append(term)
    return found


def _confirmed(mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """An unsure abbreviation counts in full once a sure mention shares its discipline."""
    sure = {
        discipline
        for mention in mentions
        if not mention.unsure
        for discipline in lexicon.concepts[mention.slug].disciplines
    }
    return [
        mention._replace(score=weights.ABBREVIATION_CLEAR)
        if mention.unsure and sure.intersection(lexicon.concepts[mention.slug].disciplines)
        else mention
        for mention in mentions
    ]


def _forms(reading: Reading) -> list[Form]:
    return [term.form for term in reading.terms if not term.form.small]


def _once(rows: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rows))


def _keep(found: dict[str, Scored], row: Scored) -> None:
    if row.slug not in found or found[row.slug].score < row.score:
        found[row.slug] = row
