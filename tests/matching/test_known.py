# SPDX-License-Identifier: EUPL-1.2
"""What is known is fused, weighed by place and age, folded, and never rubbish."""

from __future__ import annotations

from dataclasses import replace

from schakelpunt.matching.known import fuse, known
from schakelpunt.matching.lexicon import Lexicon
from schakelpunt.matching.need import understand
from schakelpunt.matching.reasons import told
from schakelpunt.matching.shapes import Candidate, Need, Scored, Whereabouts

NEED = Need(
    text="PFAS in moestuin",
    question="PFAS in moestuin",
    stems=("pfas", "moestuin"),
    concepts=(Scored("pfas", 0.95, (), "PFAS"),),
    disciplines=(Scored("bodemverontreiniging", 0.8, (), "Bodemverontreiniging"),),
    challenges=(Scored("woningbouw", 0.3, (), "Woningbouw"),),
)
HERE = Whereabouts(municipality="GM0141", name="Almelo", region="twente", neighbours=("GM0147",))
CARD = Candidate(
    "a", "handreiking", "Omgaan met stoffen", ("bodemverontreiniging",), (), ("pfas",), year=2024
)


def found(*cards: Candidate, need: Need = NEED, order: tuple[str, ...] = ()) -> list[str]:
    refs = order or tuple(card.ref for card in cards)
    searches = {"stems": [(ref, 10.0 - place) for place, ref in enumerate(refs)]}
    return [hit.ref for hit in known(need, searches, {card.ref: card for card in cards}, HERE)]


def test_fusing_puts_first_when_several_searches_agree() -> None:
    fused = fuse({"exact": [("a", 3.0), ("b", 2.0)], "stems": [("b", 9.0), ("c", 1.0)]})
    assert sorted(fused, key=lambda ref: -fused[ref]) == ["b", "a", "c"]


def test_order_is_near_to_far_when_all_else_is_equal() -> None:
    own = replace(CARD, ref="own", title="Eén", municipalities=("GM0141",))
    near = replace(CARD, ref="near", title="Twee", municipalities=("GM0147",))
    region = replace(CARD, ref="region", title="Drie", municipalities=("GM0999",), region="twente")
    far = replace(CARD, ref="far", title="Vier", municipalities=("GM0998",))
    assert found(far, region, near, own, order=("far", "region", "near", "own"))[0] == "own"
    assert found(own, near, region, far) == ["own", "near", "region", "far"]


def test_archived_comes_last_when_all_else_is_equal() -> None:
    old = replace(CARD, ref="old", title="Oud", validity="archived", year=2008)
    new = replace(CARD, ref="new", title="Nieuw", validity="current")
    assert found(old, new) == ["new", "old"]


def test_nothing_is_shown_when_candidates_are_rubbish() -> None:
    other = Candidate("x", "beleid", "Paspoorten", ("burgerzaken",))
    only_challenge = Candidate("y", "beleid", "Woondeal", (), ("woningbouw",))
    assert found(other, only_challenge) == []
    assert known(NEED, {"stems": [("unknown", 1.0)]}, {}, HERE) == []


def test_text_is_shown_when_title_holds_the_whole_question() -> None:
    need = Need("zwavelkwel", "zwavelkwel", words=("zwavelkwel",), stems=("zwavelkwel",))
    assert found(Candidate("a", "beleid", "Over zwavelkwel"), need=need) == ["a"]


def test_text_is_shown_when_it_holds_the_one_rare_word() -> None:
    need = Need("zwavelkwel", "zwavelkwel", words=("zwavelkwel",), stems=("zwavelkwel",))
    cards = {"a": Candidate("a", "beleid", "Iets"), "b": Candidate("b", "beleid", "Anders")}
    searches = {"exact": [("a", 1.0)], "stems": [("a", 1.0), ("b", 0.5)]}
    assert [hit.ref for hit in known(need, searches, cards, HERE)] == ["a"]


def test_duplicates_are_folded_when_title_kind_and_place_are_equal() -> None:
    assert found(CARD, replace(CARD, ref="b", title="OMGAAN met  stoffen")) == ["a"]


def test_reasons_tell_why_when_card_is_shown() -> None:
    card = replace(CARD, municipalities=("GM0141",), validity="dated", reused=3)
    hit = known(NEED, {"stems": [("a", 1.0)]}, {"a": card}, HERE)[0]
    assert [told(reason) for reason in hit.reasons] == [
        "Gaat over PFAS",
        "Uit uw eigen gemeente Almelo",
        "Let op: kan verouderd zijn",
    ]


def test_practice_rises_when_question_asks_for_it() -> None:
    asks = replace(NEED, kinds=(Scored("praktijk", 0.8, (), "ervaring van anderen"),))
    case = replace(CARD, ref="case", title="Voorbeeld", kind="praktijkvoorbeeld")
    assert found(CARD, case, need=asks) == ["case", "a"]
    assert found(CARD, case) == ["a", "case"]


def test_limit_holds_when_there_is_more() -> None:
    cards = {str(n): replace(CARD, ref=str(n), title=str(n)) for n in range(30)}
    searches = {"stems": [(ref, 1.0) for ref in cards]}
    assert len(known(NEED, searches, cards, HERE, limit=5)) == 5


def test_few_words_are_enough_when_somebody_looks_them_up() -> None:
    need = Need(
        "beleidsplan groen",
        "beleidsplan groen",
        words=("beleidsplan", "groen"),
        stems=("beleidsplan", "groen"),
    )
    cards = {"a": Candidate("a", "beleid", "Iets")}
    searches = {"exact": [("a", 1.0)]}
    assert known(need, searches, cards, HERE) == []
    hit = known(need, searches, cards, HERE, looked_up=True)[0]
    assert [told(reason) for reason in hit.reasons] == ["In de tekst staat een vorm van “beleidsplan groen”"]


def test_word_is_called_the_questions_own_only_when_it_stands_there(shipped: Lexicon) -> None:
    need = understand("Is er een bodemenergiesysteem in de straat?", shipped)
    cards = {"a": Candidate("a", "beleid", "Een bodemenergieplan maken", ("bodemenergie",))}
    reasons = known(need, {"parts": [("a", 1.0)]}, cards, HERE)[0].reasons
    assert "titelwoord" not in [reason.kind for reason in reasons]
    named = next(reason for reason in reasons if reason.kind == "titeldeel")
    assert (
        told(named) == "In de titel staat “bodemenergieplan”, verwant aan “bodemenergiesysteem” in uw vraag"
    )
