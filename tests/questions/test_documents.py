# SPDX-License-Identifier: EUPL-1.2
"""What the index holds of a question: never a word that its readers may not read."""

from __future__ import annotations

import pytest

from schakelpunt.questions import actions
from schakelpunt.questions.documents import documents
from schakelpunt.questions.models import Question
from schakelpunt.questions.queries.reading import reading
from schakelpunt.search.documents import SearchDocument
from tests.questions import cast
from tests.questions.cast import AT, fresh, member

pytestmark = [pytest.mark.django_db, pytest.mark.data]
TYPED = {"zwavelsteeg", "kwikrand", "oude"}
GIVEN = {"bel", "0612345678", "zomaar"}
SHARPENED, PUBLISHED = {"gesloten"}, {"goedvindt"}


def document_of(question: Question) -> SearchDocument | None:
    """What the index is told of a question."""
    return next(documents(reading().lexicon, [fresh(question).reference]), None)


def held(question: Question) -> set[str]:
    """Which of the telling words stand in the document of a question."""
    document = document_of(question)
    assert document is not None
    words = {*document.exact, *document.stems, *document.parts, *document.title_stems}
    words |= set(document.title.lower().replace("?", "").split())
    return words & (TYPED | GIVEN | SHARPENED | PUBLISHED)


def test_index_knows_nothing_of_a_question_when_nobody_confirmed_it() -> None:
    assert document_of(cast.started().question) is None


def test_hub_finds_the_question_and_nobody_the_answer_as_given() -> None:
    answer = cast.answered(explanation="")
    document = document_of(answer.question)
    assert document is not None
    assert (document.audience, held(answer.question)) == (("schakelpunt:twente",), SHARPENED)


@pytest.mark.parametrize(
    ("circle", "audience"),
    [
        ("openbaar", ("iedereen",)),
        ("schakelpunten", ("schakelpunten", "schakelpunt:twente")),
    ],
)
def test_wider_readers_find_the_published_words_alone(circle: str, audience: tuple[str, ...]) -> None:
    answer = cast.published(visibility=circle, areas=["GM0153"])
    document = document_of(answer.question)
    assert document is not None
    assert (document.audience, held(answer.question)) == (audience, PUBLISHED)
    assert (document.title, document.places) == (cast.KEPT["title"], ("GM0153",))


def test_own_hub_finds_question_and_published_answer_together() -> None:
    answer = cast.published(visibility="schakelpunt")
    assert held(answer.question) == SHARPENED | PUBLISHED | {"kwikrand"}


def test_withdrawn_question_is_found_by_its_own_hub_only() -> None:
    question = cast.triaged(visibility="openbaar")
    before = document_of(question)
    actions.withdraw(question, at=AT)
    after = document_of(question)
    assert before is not None and after is not None
    assert (before.audience, after.audience) == (("iedereen",), ("schakelpunt:twente",))


def test_public_question_holds_the_sharpened_words_and_not_those_that_were_typed() -> None:
    question = fresh(cast.asked())
    wide = {**cast.TRIAGED, "visibility": "openbaar", "explanation": ""}
    actions.triage(question, question.version, **wide, account=member(), at=AT)
    assert held(question) == SHARPENED
