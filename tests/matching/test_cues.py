# SPDX-License-Identifier: EUPL-1.2
"""The lists of cues say what they mean: no topic is unknown, no phrase shrinks to one everyday word."""

from __future__ import annotations

from schakelpunt.matching import cues, everyday
from schakelpunt.matching.lexicon import Lexicon
from tests.matching import world

DISCIPLINE_LISTS = (
    cues.SURE_DISCIPLINE,
    cues.LIKELY_DISCIPLINE,
    everyday.EVERYDAY_DISCIPLINE,
    everyday.SCENE_DISCIPLINE,
)


def test_every_topic_exists_when_cues_are_read() -> None:
    disciplines = {topic.slug for topic in world.disciplines()}
    challenges = {topic.slug for topic in world.challenges()}
    assert {slug for rows in DISCIPLINE_LISTS for slug in rows} - disciplines == set()
    assert {
        slug for rows in (cues.SURE_CHALLENGE, everyday.EVERYDAY_CHALLENGE) for slug in rows
    } - challenges == set()


def test_phrases_keep_two_words_when_small_ones_fall_away(shipped: Lexicon) -> None:
    """A phrase that keeps one word is left out of the labels; in the everyday list that is a slip."""
    shrunk = [
        cue.strip()
        for rows in (everyday.EVERYDAY_DISCIPLINE, everyday.EVERYDAY_CHALLENGE)
        for text in rows.values()
        for cue in text.split(",")
        if len(cue.split()) > 1 and len([term for term in shipped.terms(cue) if not term.form.small]) < 2
    ]
    assert shrunk == []
