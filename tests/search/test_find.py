# SPDX-License-Identifier: EUPL-1.2
"""What is found, in which order, and that no question can upset the index."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schakelpunt.search.documents import SearchDocument
from schakelpunt.search.find import MOST_WORDS, NAMES, Search, rarest_words
from schakelpunt.search.index import Index
from schakelpunt.search.similar import Lookalike, similar
from tests.search.conftest import refs, thing

FIELDS = {"title": "title_stems"}


@pytest.mark.parametrize("name", NAMES)
def test_word_is_found_in_the_field_it_is_looked_for_in(index: Index, name: str) -> None:
    index.put([SearchDocument(kept, "k", kept, **{FIELDS.get(kept, kept): ("zand",)}) for kept in NAMES])
    assert refs(index.find(Search(**{name: ("zand",)}))) == [name]
    everything = Search(**dict.fromkeys(NAMES, ("zand",)))
    assert refs(index.find(everything.only(name))) == [name]
    assert {each: refs(found) for each, found in index.find_each(everything).items()} == {
        each: [each] for each in NAMES
    }


def test_rare_word_counts_for_more_than_a_common_one(index: Index) -> None:
    index.put([thing("a", "pfas"), *(thing(f"b{number}", "bodem") for number in range(9))])
    found = index.find(Search(exact=("bodem", "pfas")), limit=2)
    assert refs(found) == ["a", "b0"]
    assert found[0][1] > found[1][1] > 0


def test_title_counts_for_more_than_the_text(index: Index) -> None:
    index.put([thing("text", stems=("wadi",)), thing("title", title_stems=("wadi",))])
    both = Search(stems=("wadi",), title=("wadi",))
    assert refs(index.find(both)) == ["title", "text"]
    turned = Search(stems=("wadi",), title=("wadi",), weights=(("title", 0.1),))
    assert refs(index.find(turned)) == ["text", "title"]


def test_equal_scores_come_in_the_order_of_their_refs(index: Index) -> None:
    index.put([thing(ref, "klei") for ref in ("c", "a", "b")])
    assert refs(index.find(Search(exact=("klei",)))) == ["a", "b", "c"]


def test_no_more_is_found_than_asked(index: Index) -> None:
    index.put([thing(str(number), "klei") for number in range(9)])
    assert [len(index.find(Search(exact=("klei",)), limit)) for limit in (0, 1, 5, 99)] == [0, 1, 5, 9]


@pytest.mark.parametrize(
    ("least", "found"),
    [(1, ["ab", "abc", "c"]), (2, ["ab", "abc"]), (3, ["abc"]), (4, ["abc"]), (0, ["ab", "abc", "c"])],
)
def test_document_needs_at_least_so_many_of_the_words(index: Index, least: int, found: list[str]) -> None:
    index.put([thing("ab", "a b"), thing("abc", "a b c"), thing("c", "c c c")])
    assert sorted(refs(index.find(Search(exact=("a", "b", "c"), least=least)))) == found


def test_nothing_is_found_when_too_few_of_the_words_exist(index: Index) -> None:
    index.put([thing("a", "a b")])
    assert index.find(Search(exact=("a", "x", "y"), least=2)) == []


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({}, ["a", "b", "c"]),
        ({"kinds": ("vraag",)}, ["b"]),
        ({"kinds": ("vraag", "kennisproduct")}, ["a", "b", "c"]),
        ({"kinds": ("",)}, []),
        ({"regions": ("twente",)}, ["a"]),
        ({"disciplines": ("grondwater",)}, ["a", "b"]),
        ({"challenges": ("wonen",)}, ["c"]),
        ({"disciplines": ("grondwater",), "kinds": ("vraag",)}, ["b"]),
        ({"years": (2020, None)}, ["b", "c"]),
        ({"years": (None, 2020)}, ["a", "b"]),
        ({"years": (2020, 2020)}, ["b"]),
        ({"audience": ("intern",)}, ["d"]),
        ({"audience": ("intern", "iedereen")}, ["a", "b", "c", "d"]),
        ({"audience": ()}, []),
    ],
)
def test_only_what_meets_every_condition_is_found(index: Index, conditions: Any, found: list[str]) -> None:
    index.put(
        [
            thing("a", "klei", region="twente", disciplines=("grondwater", "archeologie"), year=2019),
            thing("b", "klei", kind="vraag", disciplines=("grondwater",), year=2020),
            thing("c", "klei", challenges=("wonen",), year=2026),
            thing("d", "klei", audience=("intern",)),
            thing("e", "klei", audience=()),
        ]
    )
    hits = index.find(Search(exact=("klei",), **conditions))
    assert sorted(refs(hits)) == found
    assert len({score for _ref, score in hits}) <= 1


def test_rarest_words_are_kept_when_there_are_too_many(index: Index) -> None:
    index.put(
        [thing(f"d{number}", " ".join(f"w{each}" for each in range(number, 200))) for number in range(200)]
    )
    searcher = index._searcher()
    assert searcher is not None
    kept = rarest_words(searcher, "exact", [f"w{each}" for each in reversed(range(200))] + ["nergens"] * 9)
    assert kept == [f"w{each}" for each in range(MOST_WORDS)]


def test_question_of_five_thousand_words_takes_no_longer_than_a_moment(index: Index) -> None:
    index.put(
        [thing(f"d{number}", " ".join(f"w{number * each}" for each in range(40))) for number in range(500)]
    )
    words = tuple(f"w{number}" for number in range(5_000))
    began = time.monotonic()
    assert len(index.find(Search(exact=words, stems=words, parts=words))) == 50
    assert time.monotonic() - began < 0.5


@pytest.mark.parametrize(
    "word",
    [
        "AND",
        "a:b",
        '"klei"',
        "+klei",
        "(",
        "*",
        "klei~2",
        "[a TO b]",
        "/.*/",
        "\\",
        "🌱",
        "\x00",
        "\ud83d",
        "a" * 70_000,
    ],
)
def test_word_means_nothing_but_itself(index: Index, word: str) -> None:
    index.put([thing("klei", "klei"), SearchDocument("it", "k", word, exact=(word,), title_stems=(word,))])
    found = refs(index.find(Search(exact=(word,), title=(word,))))
    # Half a character is no character: nothing is left to look for.
    assert found == ([] if word == "\ud83d" else ["it"])


def test_nothing_is_found_when_nothing_is_asked(index: Index) -> None:
    index.put([thing("a", "klei")])
    assert [index.find(Search()), index.find(Search(exact=("", "niets")))] == [[], []]


words = st.lists(st.text(max_size=12), max_size=30).map(tuple)


@given(words, words, st.integers(-3, 40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_search_never_fails_whatever_the_words(
    index: Index, exact: tuple[str, ...], kinds: tuple[str, ...], least: int
) -> None:
    index.put([thing("a", "klei")])
    found = index.find(Search(exact=(*exact, "klei"), kinds=kinds, least=least))
    assert refs(found) == (["a"] if not kinds and least <= 1 else refs(found))
    assert similar(index, " ".join(exact)) == []


# Earlier questions, while typing


def asked(ref: str, title: str, **fields: Any) -> SearchDocument:
    return SearchDocument(ref, "vraag", title, **fields)


@pytest.fixture
def questions(index: Index) -> Index:
    index.put(
        [
            asked("V-1", "Mag een wadi in een grondwaterbeschermingsgebied?"),
            asked("V-2", "Hoe diep mag een bodemenergiesysteem in Twente?"),
            asked("V-3", "Wie beslist over bodemenergie?", audience=("intern",)),
            asked("V-4", "Café op een oude stortplaats"),
            thing("p", title="Wadi's aanleggen: een handreiking"),
        ]
    )
    return index


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wad", ["V-1"]),
        ("WADI gron", ["V-1"]),
        ("bodemen", ["V-2"]),
        ("cafe", ["V-4"]),
        ("stortplaats café", ["V-4"]),
        ("diep wadi", ["V-1", "V-2"]),
        ("bodemenergiesystemen", ["V-2"]),
        ("ergie", []),
        ("w", []),
        ("", []),
        ("?!", []),
    ],
)
def test_earlier_question_is_found_by_the_beginning_of_any_word(
    questions: Index, typed: str, found: list[str]
) -> None:
    assert sorted(hit.ref for hit in similar(questions, typed)) == found


def test_lookalike_carries_its_title_and_the_nearest_comes_first(questions: Index) -> None:
    first, *others = similar(questions, "mag een bodemenergie")
    assert (first.ref, first.title) == ("V-2", "Hoe diep mag een bodemenergiesysteem in Twente?")
    assert [hit.ref for hit in others] == ["V-1", "V-4"]
    assert isinstance(first, Lookalike)


def test_question_of_others_is_shown_only_to_its_audience(questions: Index) -> None:
    found = similar(questions, "bodemenergie", audience=("iedereen", "intern"))
    assert sorted(hit.ref for hit in found) == ["V-2", "V-3"]


def test_long_text_is_looked_up_as_fast_as_a_short_one(questions: Index) -> None:
    began = time.monotonic()
    assert [hit.ref for hit in similar(questions, "bodem " * 20_000 + "wadi")] == ["V-1", "V-2"]
    assert time.monotonic() - began < 0.2
