# SPDX-License-Identifier: EUPL-1.2
"""What is true of a question: its states and steps, its reference, who may read it."""

from schakelpunt.questions.rules.references import answer_reference, reference
from schakelpunt.questions.rules.refusals import AlreadyDone, PersonalFound, Refused, Stale, Wording
from schakelpunt.questions.rules.states import (
    AnswerKind,
    Declining,
    Helping,
    OfferState,
    Role,
    Sharing,
    State,
    Visibility,
)
from schakelpunt.questions.rules.steps import step
from schakelpunt.questions.rules.texts import LONGEST, TextProblem, readable

__all__ = [
    "LONGEST",
    "AlreadyDone",
    "AnswerKind",
    "Declining",
    "Helping",
    "OfferState",
    "PersonalFound",
    "Refused",
    "Role",
    "Sharing",
    "Stale",
    "State",
    "TextProblem",
    "Visibility",
    "Wording",
    "answer_reference",
    "readable",
    "reference",
    "step",
]
