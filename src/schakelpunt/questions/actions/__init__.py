# SPDX-License-Identifier: EUPL-1.2
"""What is done with questions, from asked to remembered: one bare verb per function, one transaction each."""

from schakelpunt.questions.actions.answering import (
    answer,
    answer_at_desk,
    decline,
    name_other,
    put_in_touch,
)
from schakelpunt.questions.actions.asking import Confirmed, Started, Typed, confirm, send_code, start
from schakelpunt.questions.actions.ending import bring_together, find, to_agenda, withdraw
from schakelpunt.questions.actions.examples import lay_examples
from schakelpunt.questions.actions.memory import Kept, count_reuse, helped, publish, retract
from schakelpunt.questions.actions.offering import offer, withdraw_offer
from schakelpunt.questions.actions.triage import remark, triage

__all__ = [
    "Confirmed",
    "Kept",
    "Started",
    "Typed",
    "answer",
    "answer_at_desk",
    "bring_together",
    "confirm",
    "count_reuse",
    "decline",
    "find",
    "helped",
    "lay_examples",
    "name_other",
    "offer",
    "publish",
    "put_in_touch",
    "remark",
    "retract",
    "send_code",
    "start",
    "to_agenda",
    "triage",
    "withdraw",
    "withdraw_offer",
]
