# SPDX-License-Identifier: EUPL-1.2
"""Finds what was written in a letter: without headers, greetings, signatures, quote marks and disclaimers."""

from __future__ import annotations

import re
from collections.abc import Iterator

QUOTE = re.compile(r"^[ \t]*(?:[>|][ \t]?)+")
HEADER = re.compile(
    r"^\s*\*?(van|aan|cc|bcc|verzonden|verstuurd|datum|bijlagen?|prioriteit|urgentie|gevoeligheid|from|to|sent|date|"
    r"attachments?|importance|reply-to|antwoord aan|tijd)\*?\s*:\*?(\s|$)",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"^\s*\*?(?:onderwerp|betreft|subject)\*?\s*:\*?\s*(.*)$", re.IGNORECASE)
ANSWER_MARKS = re.compile(
    r"^(?:\s*(?:re|fw|fwd|antw|betr|doorst|tr|aw|wg)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE
)
CUT = re.compile(
    r"^\s*(?:[-_=*]{2,}\s*(?:oorspronkelijk|original|doorgestuurd|forwarded).*|begin doorgestuurd bericht.*|"
    r"doorgestuurd bericht.*|[-_=*]{5,}\s*|-- ?)$",
    re.IGNORECASE,
)
WROTE = re.compile(
    r"^\s*(?:op|on|le|am)\b.{4,160}?\b(?:schreef|wrote|geschreven|a écrit|schrieb)\b.{0,160}?:?\s*$"
    r"|^\s*.{2,80}\bschreef (?:op|het volgende|als volgt)\b.{0,80}:\s*$",
    re.IGNORECASE,
)
WROTE_START = re.compile(
    r"^\s*(?:op|on)\b.{4,120}\d{4}|^\s*(?:op|on) (?:ma|di|wo|do|vr|za|zo|mon|tue|wed)\w*\b", re.IGNORECASE
)
GREETING = re.compile(
    r"^\s*(?:(?:geachte|beste|hoi|hallo|hee|hey|hi|dag|dear|ha|lieve|goede(?:morgen|middag|navond|ndag)|goeden?dag|"
    r"l\.?s\.?|collega'?s?|allen)\b[^?.!:]{0,60}[,!.:]?|allemaal,?)\s*$",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^\s*(?:(?:geachte|beste|hoi|hallo|hey|hi|dag|ha|dear)\s+(?:[\w'.-]{1,40}\s+){0,4}[\w'.-]{0,40}\s*,"
    r"|(?:goede(?:morgen|middag|navond)|goedendag)(?:\s+[\w'-]+){0,3}[,!.])\s*",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^\s*(?:(?:met\s+)?(?:(?:heel\s+)?vriendelijke|hartelijke|beste|warme|zonnige|collegiale)\s+groet(?:en)?|"
    r"mvg|m\.v\.g\.|groet(?:en|jes)?|gr\.?|hoogachtend|kind regards|best regards|regards|"
    r"(?:alvast\s+)?(?:hartelijk\s+)?(?:bedankt|dank)(?: je| u)?(?: wel)?(?: alvast)?|"
    r"fijn(?:e)? (?:weekend|dag|avond)|verstuurd vanaf|sent from|outlook voor)\b.{0,60}$",
    re.IGNORECASE,
)
DISCLAIMER = re.compile(
    r"(?:uitsluitend bestemd voor|niet de (?:beoogde|geadresseerde)|vertrouwelijke? (?:informatie|bericht)|"
    r"denk aan het milieu|this (?:e-?mail|message)|disclaimer|geen rechten worden ontleend|"
    r"intended (?:solely|only)|\[?extern(?:e afzender| bericht)?\]?\s*:|"
    r"afkomstig van (?:een )?(?:extern|buiten))",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"(?:\bwww\.|https?://|\S@\S|\b(?:tel|t|m|mobiel|telefoon|postbus|bezoekadres)\b\.?:?\s*[+\d(])",
    re.IGNORECASE,
)
SIGNATURE_LINES = 8


def is_letter(text: str) -> bool:
    """Whether a text has the marks of a letter: headers, quotes, a greeting or a closing."""
    lines = [line for line in text.split("\n") if line.strip()]
    return any(
        HEADER.match(line)
        or SUBJECT.match(line)
        or QUOTE.match(line)
        or GREETING.match(line)
        or OPENING.match(line)
        or CLOSING.match(line)
        or WROTE.match(line)
        for line in lines
    )


def subject_of(text: str) -> str:
    """The subject of a letter, without RE: and FW:; the last one, because that is the first sender's own."""
    found = [match.group(1) for line in text.split("\n") if (match := SUBJECT.match(QUOTE.sub("", line)))]
    return ANSWER_MARKS.sub("", found[-1]).strip() if found else ""


def bodies(text: str) -> Iterator[str]:
    """What each writer in a chain wrote, newest first, without everything that is only letter."""
    kept: list[str] = []
    closed = 0
    for line in _unwrapped(text):
        if _starts_message(line):
            yield "\n".join(kept).strip()
            kept, closed = [], 0
        elif _is_frame(line) or (closed and _is_signature(line, closed)):
            closed = closed + 1 if closed else 0
        elif CLOSING.match(line):
            closed = 1
        else:
            closed = 0
            kept.append(OPENING.sub("", line) if not kept or not kept[-1].strip() else line)
    yield "\n".join(kept).strip()


def _unwrapped(text: str) -> Iterator[str]:
    """The lines without quote marks; "Op ... schreef ...:" over two lines becomes one."""
    held = ""
    for raw in text.split("\n"):
        line = QUOTE.sub("", raw)
        if held:
            joined = f"{held} {line.strip()}"
            held = ""
            if WROTE.match(joined):
                yield joined
                continue
            yield from joined.split("\u0000")
            continue
        if WROTE_START.match(line) and not WROTE.match(line) and len(line) < 160 and "?" not in line:
            held = line
            continue
        yield line
    if held:
        yield held


def _starts_message(line: str) -> bool:
    return bool(CUT.match(line) or WROTE.match(line))


def _is_frame(line: str) -> bool:
    """Headers, greetings, addresses and disclaimers: the frame around what was written."""
    if not line.strip():
        return False
    return bool(
        HEADER.match(line)
        or SUBJECT.match(line)
        or GREETING.match(line)
        or DISCLAIMER.search(line)
        or (CONTACT.search(line) and "?" not in line and len(line) < 200)
    )


def _is_signature(line: str, closed: int) -> bool:
    """Whether a line after the closing still belongs to the signature: short, no sentence, nearby."""
    text = line.strip()
    return closed <= SIGNATURE_LINES and (not text or (len(text) < 70 and not text.endswith((".", "?", ":"))))
