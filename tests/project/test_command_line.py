# SPDX-License-Identifier: EUPL-1.2
"""The command line is a public contract: words in, one JSON out, exit codes 0, 1 and 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FIELDS = {
    "opgaven": {"slug", "naam", "score", "redenen"},
    "werkvelden": {"slug", "naam", "score", "redenen"},
    "begrippen": {"slug", "naam", "score", "redenen"},
    "wie": {"id", "naam", "soort", "pagina", "url", "status", "score", "redenen"},
    "instantie": {"soort", "id", "naam", "pagina", "url", "redenen"},
}
DESKS = {
    *("gemeente", "omgevingsdienst", "provincie", "waterschap", "rijk", "iplo", "kennisinstelling"),
    *("kenniscentrum", "netbeheerder", "drinkwaterbedrijf", "onderwijs", "schakelpunt"),
}
QUESTION = "Mogen wij een warmtenet aanleggen door een archeologisch waardevol gebied?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty data folder that the first command prepares by itself."""
    return tmp_path_factory.mktemp("line") / "data"


def command(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the product as a shell would."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "schakelpunt.project.settings",
        "SCHAKELPUNT_DATA": str(folder),
    }
    return subprocess.run(
        [sys.executable, "-m", "schakelpunt", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.xdist_group("line")
def test_ask_gives_the_agreed_json_when_folder_is_empty(folder: Path) -> None:
    done = command(folder, "ask", QUESTION, "--municipality", "Hengelo", "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert list(told) == [
        *(
            "opgaven",
            "werkvelden",
            "begrippen",
            "bekend",
            "wie",
            "speelt",
            "instantie",
            "eerdereVragen",
            "duurMs",
        )
    ]
    for name, fields in FIELDS.items():
        assert told[name], name
        assert all(set(row) == fields for row in told[name]), name
    assert {row["soort"] for row in told["instantie"]} <= DESKS
    assert {"ref", "soort", "titel", "bron", "url", "score", "redenen"} <= set(told["bekend"][0])
    assert [row["score"] for row in told["bekend"]] == sorted(
        (r["score"] for r in told["bekend"]), reverse=True
    )
    assert all(row["redenen"] for row in told["bekend"] + told["wie"] + told["instantie"])


@pytest.mark.xdist_group("line")
def test_a_name_and_its_code_give_the_same_when_asked(folder: Path) -> None:
    answers = []
    for place in ("Den Bosch", "'s-Hertogenbosch", "GM0796", "gm0796"):
        told = json.loads(command(folder, "ask", QUESTION, "--municipality", place, "--json").stdout)
        answers.append({**told, "duurMs": 0})
    assert answers == [answers[0]] * 4


@pytest.mark.xdist_group("line")
@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("ask", QUESTION, "--municipality", "Amersvoort"), 1, "Amersfoort"),
        (("ask", "", "--municipality", "Almelo"), 1, "Typ uw vraag"),
        (("ask", "x" * 20_000), 1, "te lang"),
        (("ask",), 2, "Geef een vraag"),
        (("ask", QUESTION, "--gemeente", "Almelo"), 2, "--gemeente"),
        (("ask", QUESTION, "--area", "nergens.geojson"), 2, "nergens.geojson"),
        (("vraag",), 2, "vraag"),
        (("find", "..."), 1, "Typ uw vraag"),
    ],
)
def test_a_problem_is_one_sentence_and_a_code_when_input_is_bad(
    folder: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    done = command(folder, *words)
    assert (done.returncode, done.stdout) == (code, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.xdist_group("line")
def test_batch_gives_a_line_a_row_when_one_row_is_bad(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "vragen.yaml"
    file.write_text(
        "- {id: a, vraag: 'Wie betaalt onderzoek naar bommen?', gemeente: Ede}\n"
        "- {id: b, vraag: 'Wat is WKO?', gemeente: Nergenshuizen}\n"
        "- {id: c, vraag: 'Hoe vochtig is veen?'}\n"
    )
    done = command(folder, "ask", "--batch", str(file), "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert ["fout" in row for row in rows] == [False, True, False]
    assert done.returncode == 1


@pytest.mark.xdist_group("line")
def test_an_area_names_the_municipality_when_none_is_given(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.geojson"
    ring = [[6.78, 52.25], [6.80, 52.25], [6.80, 52.27], [6.78, 52.27], [6.78, 52.25]]
    file.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    told = json.loads(command(folder, "ask", QUESTION, "--area", str(file), "--json").stdout)
    by_name = json.loads(command(folder, "ask", QUESTION, "--municipality", "Hengelo", "--json").stdout)
    assert [row["id"] for row in told["wie"]] == [row["id"] for row in by_name["wie"]]


@pytest.mark.xdist_group("line")
def test_evaluate_shows_each_score_beside_the_best_constant(folder: Path) -> None:
    file = Path(__file__).resolve().parents[1] / "matching" / "judged_dev.yaml"
    told = json.loads(command(folder, "evaluate", "questions", str(file), "--json").stdout)
    measures = ["werkveld@1", "werkveld@3", "opgave@2", "wie@3", "instantie@1", "MRR wie"]
    assert list(told) == [*measures, "vragen", "geweigerd", "p50Ms", "p95Ms"]
    assert all(told[name]["score"] > told[name]["constant"] for name in measures)


@pytest.mark.xdist_group("line")
def test_load_changes_nothing_when_run_again(folder: Path) -> None:
    done = command(folder, "load")
    assert done.returncode == 0
    assert all(
        ": 0 nieuw, 0 gewijzigd," in line and line.endswith(", 0 vervallen")
        for line in done.stdout.splitlines()
    )


@pytest.mark.xdist_group("line")
def test_check_is_content_when_the_index_was_rebuilt(folder: Path) -> None:
    assert command(folder, "reindex").returncode == 0
    assert command(folder, "work", "--once").returncode == 0
    done = command(folder, "check")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.xdist_group("line")
def test_demo_leaves_a_strange_folder_alone_when_asked_to_reset(folder: Path, tmp_path: Path) -> None:
    precious = tmp_path / "werk"
    precious.mkdir()
    (precious / "brief.txt").write_text("bewaren")
    done = command(folder, "demo", "--data", str(precious), "--reset", "--no-browser")
    assert done.returncode == 1
    assert (precious / "brief.txt").read_text() == "bewaren"


@pytest.mark.xdist_group("line")
def test_account_is_given_with_its_role_when_asked(folder: Path) -> None:
    done = command(folder, "account", "nieuw@gemeente.example", "--name", "Nieuw", "--hub", "twente")
    assert (done.returncode, done.stderr) == (0, "")
    again = command(folder, "account", "nieuw@gemeente.example", "--administrator")
    assert again.returncode == 0
    wrong = command(folder, "account", "nieuw@gemeente.example", "--hub", "atlantis")
    assert (wrong.returncode, "atlantis" in wrong.stderr) == (1, True)
    assert command(folder, "account", "geen-adres").returncode == 1


@pytest.mark.xdist_group("line")
@pytest.mark.parametrize(
    "text",
    [
        "- &a {id: *a, vraag: *a}",
        "[" * 5_000,
        "- {id: 1, vraag: 2026-99-99}",
        "- {id: 2026-01-01, vraag: [bodem, bodem]}",
    ],
)
def test_wicked_batch_is_told_in_a_sentence(folder: Path, tmp_path: Path, text: str) -> None:
    file = tmp_path / "boos.yaml"
    file.write_text(text)
    done = command(folder, "ask", "--batch", str(file), "--json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
