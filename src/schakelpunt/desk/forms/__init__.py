# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in at the desk."""

from schakelpunt.desk.forms.endings import AgendaForm, TogetherForm
from schakelpunt.desk.forms.memory import PublishForm
from schakelpunt.desk.forms.offers import OfferForm
from schakelpunt.desk.forms.questions import AnswerForm, TriageForm
from schakelpunt.desk.forms.rows import RemarkForm, SiftForm, WordingForm

__all__ = [
    "AgendaForm",
    "AnswerForm",
    "OfferForm",
    "PublishForm",
    "RemarkForm",
    "SiftForm",
    "TogetherForm",
    "TriageForm",
    "WordingForm",
]
