# SPDX-License-Identifier: EUPL-1.2
"""Every weight and threshold of the matcher, each with its reason: the algorithm register reads this."""

from __future__ import annotations

from typing import Final

# Words
WORD_LENGTH_LIMIT: Final = 60  # longer "words" are noise and are neither stemmed nor split
PART_LENGTH_MIN: Final = 4  # shorter parts are only trusted when they stand in the list of short nouns
PART_COUNT_MAX: Final = 6  # Dutch compounds seldom have more parts
PART_COMMON_MIN: Final = 4e-7  # a part must be an ordinary word by itself, not a name or a slip
LONG_PART_LENGTH: Final = 7  # long words are seldom accidental, so less is asked
LONG_PART_COMMON_MIN: Final = 6e-8  # "depositie" and "ontwatering" are rare but real
SHORT_PART_COMMON_MIN: Final = 2e-6  # four letters make many accidental words, so more is asked
WHOLE_WORD_MARGIN: Final = 1.0  # a split must look this many times more common than the whole word
VOCABULARY_WORD_COMMON: Final = 3e-6  # the vocabulary's own words count as ordinary words
CORRECTION_LENGTH_MIN: Final = 6  # shorter words have too many neighbours to guess a typing error
CORRECTION_LONG: Final = 9  # from this length two slips are allowed in place of one
CORRECTIONS_MAX: Final = 12  # a text full of unknown words is not a text full of typing errors

# Concepts
LABEL_WHOLE: Final = 1.0  # the words of a concept stand in the text as they are
LABEL_OTHER: Final = 0.95  # a synonym or another name of the concept
LABEL_TURNED: Final = 0.85  # the same words in another order ("stand van het grondwater")
LABEL_INSIDE: Final = 0.7  # the concept is part of a longer compound
LABEL_CORRECTED: Final = 0.8  # found after mending a typing error
ABBREVIATION_CLEAR: Final = 0.95  # an abbreviation with one meaning
ABBREVIATION_UNSURE: Final = 0.5  # a short abbreviation that no word beside it confirms
BROADER_STEP: Final = 0.3  # the vocabulary's own rule: a broader concept counts for a third
BROADER_STEPS_MAX: Final = 2  # further away a concept no longer says what the text is about

# Disciplines and challenges: points that add up, then shares of the whole
CONCEPT_POINTS: Final = 2.4  # a concept of a discipline is the strongest sign
NAME_POINTS: Final = 2.6  # the name of the discipline or challenge itself
CUE_POINTS: Final = 2.0  # a word that soil advisers link to one discipline
LIKELY_CUE_POINTS: Final = 0.6  # a word that may point at this discipline, and at others
FURTHER_SIGN: Final = 0.6  # each further sign of the same topic adds this much less than the one before
LEARNT_POINTS: Final = 0.45  # weight of words learnt from labelled examples beside the vocabulary
LEARNT_CLIP: Final = 2.0  # no single learnt word may decide alone
LEARNT_AGAINST: Final = 0.5  # that a word stands elsewhere too says little against a topic
CIRCUMSTANCE_FACTOR: Final = 0.5  # a concept under a challenge (drought, heat) says less of the discipline
SCENE_FACTOR: Final = 0.4  # a kind of soil (sand, clay) is more often the scene than the subject
SCENE_CUE_POINTS: Final = 1.1  # so is a place where things happen: a field, a park, a verge
CARRIER_FACTOR: Final = 0.9  # "in het grondwater": what is in it counts more than what carries it
LITERAL_SHARE: Final = 0.4  # a topic named in so many words keeps this score, whatever else is asked
DEFINITION_WEIGHT: Final = 0.3  # what a concept's definition teaches, beside a whole card
CLEAR_POINTS: Final = 1.15  # a concept or a sure word: enough by itself to be about our field
WEAK_SIGNS: Final = 2  # of places and words that may mean anything, two must stand together
LEARNT_ONLY_MIN: Final = 0.9  # without a concept or cue, learnt words must be this sure
LEARNT_ONLY_WORDS: Final = 3  # and more than one word must say so
LEARNT_DOUBT: Final = 6.0  # a word must be seen often before it is believed
LEARNT_EXAMPLES_MIN: Final = 2  # a word seen in fewer examples is chance
LEARNT_LENGTH: Final = 8.0  # longer texts have more words; beyond this many the sum is tempered
SHARE_TEMPERATURE: Final = 1.0  # how sharply points become shares
NOTHING_POINTS: Final = 0.6  # the points of "unclear": topics must rise above it
TOPIC_SHARE_MIN: Final = 0.05  # a topic below this share of the whole is not named
TOPIC_POINTS_MIN: Final = 0.45  # a topic needs this many points, whatever its share
CHALLENGE_POINTS_MIN: Final = 0.15  # usual challenges may be named behind the others
CHALLENGE_SHARE_MIN: Final = 0.03  # and so with a small share
SUBJECT_FACTOR: Final = 1.3  # the noun after "welke", "wat telt als" or "mag" is what the question is about
USUAL_POINTS: Final = 2.0  # how much the usual challenges of the disciplines found count
TOPICS_MAX: Final = 5  # more than five topics is no answer
REASONS_MAX: Final = 3  # more reasons than this nobody reads

# Kinds of question
KIND_BESIDE: Final = 0.4  # words outside the sentences that ask say less of the kind of question
KIND_DOUBT: Final = 0.8  # with little to go on no kind gets the whole

# Letters
QUESTION_LENGTH_MAX: Final = 900  # characters of a letter that are taken as the question
LETTER_LENGTH_MIN: Final = 400  # shorter texts are taken whole
PLACE_TEXT_MAX: Final = 6000  # names of places further down belong to signatures and chains
QUESTION_MARK: Final = 1.5  # a sentence that ends in a question mark asks
ASKING_WORD: Final = 1.0  # so does one that starts with "hoe", "mag" or "wie"
FIELD_WORD: Final = 0.8  # a sentence with words of our field is nearer to the question

# Who knows
EXPERTISE_POINTS: Final = (0.0, 0.2, 0.55, 1.0)  # by level: none, touches it, ample, first to turn to
SECOND_SHARE: Final = 0.45  # a second discipline this near to the first deserves a specialist of its own
TOPIC_WORD_FACTOR: Final = 0.4  # a word that only repeats the discipline says little more
DEEP_FACTOR: Final = 0.4  # who knows of geothermal heat knows less of a heat pump
TECHNICAL_OWN_FACTOR: Final = 0.5  # for content the own authority is less often the one who knows
GENERALIST_POINTS: Final = 0.65  # an information point with many disciplines explains rules of any discipline
GENERALIST_FIELDS: Final = 5  # disciplines from which an information point counts as a generalist
ROLE_WORD_POINTS: Final = 0.45  # a word of the question in the organisation's task, times its rarity
ROLE_WORD_COMMON: Final = 8e-5  # words that everybody uses ("blijven", "water") say nothing of a task
ROLE_WORDS_MAX: Final = 1.3  # long role descriptions do not win by length
NAMED_KIND_POINTS: Final = 1.0  # asks for this kind of organisation ("hogeschool")
NAMED_POINTS: Final = 1.2  # the question names the organisation
OWN_POINTS: Final = 0.25  # the agency, water board or province of the asker: region first
POWER_POINTS: Final = 0.15  # a task in the division of powers fits the discipline
TASK_WORD_POINTS: Final = 0.3  # and the words of that task stand in the question
REGION_POINTS: Final = 0.15  # works in the asker's region
ELSEWHERE_FACTOR: Final = 0.75  # an institute or school of another region knows as much but is further away
BREADTH_POINTS: Final = 0.005  # per discipline: only decides between equals
EVIDENCE_POINTS: Final = 0.35  # made or answered something about these concepts before
NEIGHBOUR_POINTS: Final = 0.3  # a neighbour municipality with a like case
FIT_POINTS: Final = 0.3  # this kind of organisation helps with this kind of question
WHO_POINTS_MIN: Final = 0.2  # below this nobody is named
SPECIALIST_LEVEL: Final = 3  # expertise from which a national organisation counts as specialist
TOP_PLACES: Final = 3  # what a hurried reader sees: holds a regional and a national knower when both fit

# Where it belongs
DESK_POINTS_MIN: Final = 0.15  # desks below this are not named
POWER_DESK_POINTS: Final = 0.15  # in a question about powers each party with a task in the discipline counts
TASK_DESK_POINTS: Final = 0.15  # more when the question speaks of that very task
DESKS_MAX: Final = 4  # one first step and a few others
CELL_FACTOR: Final = 0.8  # single words of the question say more than its kind and discipline
KINDLESS_SHARE: Final = 0.4  # what a discipline alone says, once the kind of question is known
LAST_RESORT_POINTS: Final = 0.12  # the hub is always there, behind every better desk

# What is known
RANK_CONSTANT: Final = 20.0  # reciprocal rank fusion: how fast lower places lose weight
SEARCH_WEIGHTS: Final = {  # how much each search counts in the fusion
    "exact": 1.0,
    "stems": 1.0,
    "parts": 0.8,
    "concepts": 1.2,
    "disciplines": 0.4,
}
OTHER_SEARCH_WEIGHT: Final = 0.5  # a search without a weight of its own
CONCEPT_FIT: Final = 0.5  # shares concepts with the question
DISCIPLINE_FIT: Final = 0.4  # belongs to a discipline of the question
CHALLENGE_FIT: Final = 0.15  # helps with a challenge of the question
TITLE_WORD_FIT: Final = 0.12  # per word of the question in the title
TITLE_COVER_FIT: Final = 0.4  # when the title holds the whole of a short question
RARE_WORD: Final = 1e-6  # a word this rare is looked for on purpose
RARE_WORD_FIT: Final = 0.35  # and a text that holds it is no rubbish
LOOKED_UP_WORDS: Final = 2  # who types one or two words wants the texts that hold them
TITLE_WORDS_MAX: Final = 3  # long titles do not win by length
PLACE_FACTORS: Final = {
    "own": 1.35,
    "named": 1.3,
    "neighbour": 1.2,
    "region": 1.12,
    "national": 1.0,
    "elsewhere": 0.92,
}
VALIDITY_FACTORS: Final = {"current": 1.1, "unknown": 1.0, "dated": 0.95, "archived": 0.75}
STANDING_FACTORS: Final = {"bevestigd": 1.1, "gezien": 1.0, "vakkennis": 0.95}
YEAR_FACTOR: Final = 0.01  # per year of age beyond the newest candidate, at most twenty years
YEARS_MAX: Final = 20  # older than this is simply old
REUSE_FACTOR: Final = 0.03  # per earlier question it helped, at most five
REUSE_MAX: Final = 5  # so that the loudest does not win for ever
KIND_FIT: Final = 0.25  # the kind of document suits the kind of question
KNOWN_FIT_MIN: Final = 0.3  # without this much in common a found text is rubbish
