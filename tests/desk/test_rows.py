# SPDX-License-Identifier: EUPL-1.2
"""One row at the desk: confirmed, worded differently, switched off, taken back; by two people at once too."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from schakelpunt.desk.rules import KINDS, Kind, fingerprint
from schakelpunt.ground.models import Interaction
from schakelpunt.journal.models import Entry
from schakelpunt.network.models import Organisation
from schakelpunt.reference.actions import confirm
from schakelpunt.reference.models import Override
from schakelpunt.reference.queries import overrides
from schakelpunt.reference.rules import Editor, Verdict
from tests.desk import cast

pytestmark = pytest.mark.django_db
ROW = "/werkbank/nakijken/samenspel/i001"
REWORD = f"{ROW}/verwoorden"
WORDS = {"mechanism": "Bij ons ligt het anders.", "knowledge_question": "Hoe dan?"}


def text(response: Any) -> str:
    return str(response.content.decode())


def seen(client: Client, address: str = ROW) -> str:
    """What the page that a person looks at says it was made of."""
    return str(re.search(r'name="gezien" value="(\w+)"', text(client.get(address)))[1])  # type: ignore[index]


def act(client: Client, verb: str, address: str = ROW, **more: str) -> Any:
    return client.post(address, {"daad": verb, "gezien": seen(client, address), **more})


def test_a_confirmed_row_carries_the_name_and_the_day_and_leads_to_the_next(corrie: Client) -> None:
    response = act(corrie, "klopt")
    assert response["Location"] == "/werkbank/nakijken/samenspel/i002"
    kept = Override.objects.get()
    assert (kept.hub, kept.confirmed_by, kept.confirmed_on) == (
        "twente",
        "Corrie, Schakelpunt Twente",
        timezone.localdate(),
    )
    line = Entry.objects.get(room="reference")
    assert (line.verb, line.object_kind, line.object_ref, line.facts["hub"]) == (
        "confirm",
        "interaction",
        "i001",
        "twente",
    )
    assert "bevestigd door Corrie, Schakelpunt Twente" in text(corrie.get(ROW))


def test_other_words_are_kept_beside_the_shipped_ones(corrie: Client) -> None:
    shipped = Interaction.objects.get(pk="i001").mechanism
    response = corrie.post(REWORD, {**WORDS, "gezien": seen(corrie, REWORD)})
    assert response["Location"] == ROW
    assert overrides("interaction", "twente") == {"i001": Verdict("twente", WORDS)}
    page = text(corrie.get(ROW))
    assert (page.count(WORDS["mechanism"]), page.count("Zo werd het meegeleverd"), shipped in page) == (
        1,
        2,
        True,
    )
    assert Interaction.objects.get(pk="i001").mechanism == shipped


def test_words_may_be_kept_and_confirmed_in_one_go(corrie: Client) -> None:
    corrie.post(REWORD, {**WORDS, "gezien": seen(corrie, REWORD), "bevestig": "ja"})
    found = overrides("interaction", "twente")["i001"]
    assert (dict(found.changes), found.confirmed_by) == (WORDS, "Corrie, Schakelpunt Twente")
    assert [line.verb for line in Entry.objects.filter(room="reference")] == ["change", "confirm"]


def test_a_field_that_says_the_same_is_no_change(corrie: Client) -> None:
    row = Interaction.objects.get(pk="i001")
    facts = {"mechanism": row.mechanism, "knowledge_question": "Hoe dan?"}
    corrie.post(REWORD, {**facts, "gezien": seen(corrie, REWORD)})
    assert Override.objects.get().changes == {"knowledge_question": "Hoe dan?"}


def test_empty_words_are_refused_and_nothing_typed_is_lost(corrie: Client) -> None:
    facts = {"mechanism": " ", "knowledge_question": "Hoe dan <b>?", "gezien": seen(corrie, REWORD)}
    response = corrie.post(REWORD, facts)
    assert (response.status_code, Override.objects.count()) == (HTTPStatus.BAD_REQUEST, 0)
    assert "Hoe dan &lt;b&gt;?" in text(response)


def test_a_row_is_switched_off_with_a_reason_and_on_again(corrie: Client) -> None:
    bare = act(corrie, "uit", remark="")
    assert (bare.status_code, Override.objects.count()) == (HTTPStatus.BAD_REQUEST, 0)
    act(corrie, "uit", remark="Speelt hier niet.")
    assert overrides("interaction", "twente")["i001"] == Verdict(
        "twente", switched_off=True, remark="Speelt hier niet."
    )
    page = text(corrie.get(ROW))
    assert (page.count("Speelt hier niet."), page.count("uitgezet door Corrie")) == (2, 1)
    act(corrie, "aan")
    assert overrides("interaction", "twente")["i001"] == Verdict("twente")


def test_all_that_was_said_is_taken_back(corrie: Client) -> None:
    corrie.post(REWORD, {**WORDS, "gezien": seen(corrie, REWORD)})
    act(corrie, "terug")
    assert Override.objects.count() == 0
    assert "teruggezet naar meegeleverd" in text(corrie.get(ROW))


def test_the_second_of_two_people_is_refused_with_both_versions_shown(corrie: Client) -> None:
    colleague = cast.logged_in(cast.account("Cees", "twente"))
    first, second = seen(corrie, REWORD), seen(colleague, REWORD)
    corrie.post(REWORD, {**WORDS, "gezien": first})
    mine = {"mechanism": "Mijn tekst.", "knowledge_question": "Mijn vraag?"}
    response = colleague.post(REWORD, {**mine, "gezien": second})
    page = text(response)
    assert response.status_code == HTTPStatus.CONFLICT
    assert [page.count(words) for words in (*WORDS.values(), *mine.values())] == [1, 1, 1, 1]
    assert Override.objects.get().changes == WORDS
    again = str(re.search(r'name="gezien" value="(\w+)"', page)[1])  # type: ignore[index]
    colleague.post(REWORD, {**mine, "gezien": again})
    assert Override.objects.get().changes == mine


@pytest.mark.parametrize(("verb", "more"), [("klopt", {}), ("uit", {"remark": "Weg"}), ("terug", {})])
def test_a_stale_act_is_refused(corrie: Client, verb: str, more: dict[str, str]) -> None:
    old = seen(corrie)
    corrie.post(REWORD, {**WORDS, "gezien": seen(corrie, REWORD)})
    response = corrie.post(ROW, {"daad": verb, "gezien": old, **more})
    assert (response.status_code, Override.objects.get().changes) == (HTTPStatus.CONFLICT, WORDS)
    assert "Niet bewaard: iemand was u net voor" in text(response)


def test_nobody_confirms_words_that_were_loaded_meanwhile(corrie: Client) -> None:
    old = seen(corrie)
    Interaction.objects.filter(pk="i001").update(mechanism="Nieuw meegeleverd.")
    response = corrie.post(ROW, {"daad": "klopt", "gezien": old})
    assert (response.status_code, Override.objects.count()) == (HTTPStatus.CONFLICT, 0)


def test_a_row_that_was_loaded_anew_asks_to_be_looked_over_again(corrie: Client) -> None:
    act(corrie, "klopt")
    assert "De meegeleverde tekst is bijgewerkt" not in text(corrie.get(ROW))
    later = timezone.now() + timedelta(minutes=1)
    Entry.objects.create(room="ground", object_kind="interaction", object_ref="i001", verb="load", at=later)
    assert "De meegeleverde tekst is bijgewerkt" in text(corrie.get(ROW))


def test_a_reader_reads_and_does_nothing() -> None:
    lieke = cast.logged_in(cast.lieke())
    page = text(lieke.get(ROW))
    assert ("<form" in page, "Dit klopt" in page) == (False, False)
    stamp = fingerprint(_shipped("i001"), "")
    answers = [
        lieke.post(ROW, {"daad": verb, "gezien": stamp, "remark": "x"}) for verb in ("klopt", "uit", "terug")
    ]
    answers += [lieke.get(REWORD), lieke.post(REWORD, {**WORDS, "gezien": stamp})]
    assert {answer.status_code for answer in answers} == {HTTPStatus.FORBIDDEN}
    assert Override.objects.count() == 0


def test_an_unknown_act_is_not_found(corrie: Client) -> None:
    assert act(corrie, "verbrand").status_code == HTTPStatus.NOT_FOUND


def test_an_administrator_speaks_for_the_node_or_for_a_hub(boss: Client) -> None:
    act(boss, "klopt", f"{ROW}?schakelpunt=knooppunt")
    act(boss, "klopt", "/werkbank/nakijken/samenspel/i002?schakelpunt=drenthe")
    said = Override.objects.order_by("ref").values_list("ref", "hub", "confirmed_by")
    assert list(said) == [("i001", "", "Beheer"), ("i002", "drenthe", "Beheer, Schakelpunt Drenthe")]


def test_how_well_an_organisation_knows_a_field_may_differ_per_hub(corrie: Client) -> None:
    ref = "odt" if Organisation.objects.filter(pk="odt").exists() else "od-twente"
    address = f"/werkbank/nakijken/organisaties/{ref}"
    page = text(corrie.get(f"{address}/verwoorden"))
    facts = dict(re.findall(r'<select name="(levels-[\w-]+)".*?<option value="(\d)" selected>', page, re.S))
    role = Organisation.objects.get(pk=ref)
    shipped = {known.discipline_id: known.level for known in role.expertise.all()}
    assert {
        name.removeprefix("levels-"): int(level) for name, level in facts.items() if level != "0"
    } == shipped
    facts |= {"role": role.role, "url": role.url, "levels-archeologie": "3"}
    corrie.post(f"{address}/verwoorden", {**facts, "gezien": seen(corrie, f"{address}/verwoorden")})
    assert Override.objects.get().changes == {"levels": {**shipped, "archeologie": 3}}
    assert "Archeologie: als eerste bellen" in text(corrie.get(address))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.slug)
def test_every_kind_of_row_tells_where_it_rests(corrie: Client, kind: Kind) -> None:
    listed = text(corrie.get(f"/werkbank/nakijken/{kind.slug}"))
    address = re.search(rf'href="(/werkbank/nakijken/{kind.slug}/[\w-]+)"', listed)[1]  # type: ignore[index]
    page, form = text(corrie.get(address)), text(corrie.get(f"{address}/verwoorden"))
    assert (page.count("Waar dit op rust"), page.count("Meegeleverd als")) == (1, 1)
    assert {wording.name for wording in kind.wordings} <= set(re.findall(r'name="(\w+)"', form))


def test_a_confirmation_elsewhere_shows_here(corrie: Client) -> None:
    dirk = Editor("account:0", "Dirk", frozenset({"drenthe"}))
    at = datetime(2026, 11, 23, tzinfo=UTC)
    confirm("interaction", "i001", by="Dirk, Schakelpunt Drenthe", hub="drenthe", editor=dirk, at=at)
    assert "bevestigd door Dirk, Schakelpunt Drenthe op 23 november 2026" in text(corrie.get(ROW))


def _shipped(ref: str) -> dict[str, str]:
    row = Interaction.objects.get(pk=ref)
    return {"mechanism": row.mechanism, "knowledge_question": row.knowledge_question}
