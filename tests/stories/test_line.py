# SPDX-License-Identifier: EUPL-1.2
"""From question to memory through four people, and a stranger who sees nothing of it until it is public."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.stories.conftest import Stage, visiting

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("line")]

PATIENCE = 30.0
PASSWORD = "voorbeeld-schakelpunt"
CORRIE = "corrie@voorbeeld.example"
ANNA, BAS = "anna@gemeente.example", "bas@waterschap.example"
# A word that nobody else uses, so that it shows wherever the question leaks.
SECRET = "Kwistbeekpark"
PLACE, OTHER_PLACE = "Hengelo", "Almelo"
QUESTION = f"Mag een retourbemaling bij {SECRET} het grondwater onder oude kademuren verlagen?"
LIKE_IT = "Wij willen bemalen met retour: mag het grondwater onder oude kademuren dan zakken?"
SHARPENED = f"{QUESTION} Het gaat om houten palen."
ANSWER = "Ja, mits de palen onder water blijven. Meet elke dag de stand in een peilbuis."
TITLE = "Retourbemaling en grondwater onder oude kademuren"
ADVICE = "Dat mag als houten palen onder water blijven. Meet elke dag in een peilbuis."
WORDS = "retourbemaling grondwater oude kademuren"


def until(happens: Callable[[], bool], what: str) -> None:
    """Wait until something is so: the rounds of the worker take a moment."""
    end = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < end, what
        time.sleep(0.1)


def read(stage: Stage, path: str) -> str:
    """What somebody without a browser, an account or a link gets at an address."""
    try:
        with urlopen(stage.node.address + path, timeout=30) as reply:
            return str(reply.read().decode())
    except HTTPError as refused:
        return refused.read().decode()


def open_doors(reference: str) -> list[str]:
    """Where a stranger may look for a question, without typing the secret word."""
    asked = f"vraag={quote(LIKE_IT)}&gemeente={PLACE}"
    found = f"q={quote(WORDS)}"
    pages = ["/", "/vragen", f"/vragen/{reference}", f"/werkbank/vragen/{reference}", "/werkbank"]
    pages += ["/gemeenten/GM0164", "/regios/twente", "/werkvelden/grondwaterbeheer", f"/zoeken?{found}"]
    pages += [f"/eerste-antwoord?{asked}", f"/lijkt-op?vraag={quote(WORDS)}", f"/vraag-stellen?{asked}"]
    pages += [f"/api/v1/eerste-antwoord?{asked}", f"/api/v1/zoeken?{found}"]
    return [*pages, "/mijn-vraag/verzonnen", "/verzoek/verzonnen"]


def assert_hidden(stage: Stage, reference: str) -> None:
    """A stranger finds no word of the question, whichever door is tried."""
    shown = {path for path in open_doors(reference) if SECRET in read(stage, path)}
    assert shown == set()
    assert f"/{reference}" not in read(stage, f"/zoeken?q={SECRET}")
    assert reference not in read(stage, f"/api/v1/zoeken?q={SECRET}")


def ask_hub(page: Page, text: str, place: str, email: str) -> None:
    """From the first response to the form, with an e-mail address alone."""
    page.goto("/")
    page.get_by_label("Wat wilt u weten?").fill(text)
    page.get_by_label(re.compile("Welke gemeente")).fill(place)
    page.get_by_role("button", name="Geef antwoord").click()
    page.get_by_role("link", name=re.compile("Stel de vraag aan")).or_(
        page.get_by_role("button", name=re.compile("Stel de vraag aan"))
    ).first.click()
    expect(page.get_by_label("Uw vraag", exact=True)).to_have_value(text)
    page.get_by_label("Uw e-mailadres").fill(email)
    page.get_by_role("button", name=re.compile("u krijgt een code")).click()


def confirm(stage: Stage, page: Page, email: str) -> str:
    """Type the code from the letter; gives the reference of the question."""
    found = re.search(r"\b\d{6}\b", stage.letter(email, "Vul deze code in"))
    assert found is not None
    page.get_by_label("De code uit de mail").fill(found[0])
    page.get_by_role("button", name="Verstuur mijn vraag").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Uw vraag is binnen")
    named = re.search(r"V-[A-Z]+-\d{4}-\d{4}", page.get_by_role("main").inner_text())
    assert named is not None
    return named[0]


def log_in(page: Page, email: str = CORRIE) -> None:
    """A coordinator comes to the desk."""
    page.goto("/account/inloggen")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url("**/werkbank**")


def triage(page: Page, reference: str) -> None:
    """Sharpen the text and take over what is proposed."""
    page.goto("/werkbank")
    page.get_by_role("link", name=re.compile(SECRET)).first.click()
    expect(page).to_have_url(re.compile(reference))
    page.get_by_label("De vraag, aangescherpt").fill(SHARPENED)
    expect(page.get_by_role("checkbox", checked=True).first).to_be_visible()
    page.get_by_role("button", name="Bewaar en neem in behandeling").click()
    expect(page.get_by_label("De vraag, aangescherpt")).to_have_value(SHARPENED)
    expect(page.get_by_role("button", name="Leg de vraag voor")).to_be_visible()


def offer(page: Page, email: str) -> None:
    """Lay the question before somebody by e-mail."""
    page.get_by_label("Iemand anders", exact=True).check()
    form = page.locator("form", has=page.get_by_role("button", name="Leg de vraag voor"))
    form.get_by_label("Naam", exact=True).or_(form.get_by_label(re.compile("^Naam"))).first.fill("Bas")
    form.get_by_label(re.compile("^E-mailadres")).fill(email)
    page.get_by_role("button", name="Leg de vraag voor").click()
    expect(page.get_by_role("main")).to_contain_text("wacht op reactie")


def answer(page: Page, link: str) -> None:
    """Answer behind the link from the letter, without an account."""
    page.goto(link)
    expect(page.get_by_role("main")).to_contain_text(SHARPENED)
    expect(page.get_by_role("main")).not_to_contain_text(ANNA)
    page.get_by_label("Uw antwoord").fill(ANSWER)
    form = page.locator("form", has=page.get_by_role("button", name="Verstuur mijn antwoord"))
    form.get_by_label("Uw naam").fill("Bas")
    form.get_by_label(re.compile("ook anderen helpen")).check()
    page.get_by_role("button", name="Verstuur mijn antwoord").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Uw antwoord is binnen")


def publish(page: Page, reference: str) -> None:
    """Keep the answer for everybody, in words that name nobody and no place of the asker."""
    page.goto(f"/werkbank/vragen/{reference}")
    page.get_by_text("Bewaar dit antwoord voor anderen").click()
    form = page.locator("form", has=page.get_by_role("button", name="Bewaar voor anderen"))
    form.get_by_label("Titel").fill(TITLE)
    form.get_by_label("Het antwoord voor anderen").fill(ADVICE)
    form.get_by_label("Iedereen").check()
    form.get_by_role("button", name="Bewaar voor anderen").click()
    expect(page.get_by_role("main")).to_contain_text("bewaard voor anderen als K-")


def assert_known_first(page: Page) -> None:
    """The first thing that is known is the published answer, with the reason why."""
    address = f"/eerste-antwoord?vraag={quote(LIKE_IT)}&gemeente={OTHER_PLACE}"

    def shows() -> bool:
        page.goto(address)
        return TITLE in page.get_by_role("main").inner_text()

    until(shows, "the published answer is not in the first response")
    known = page.locator("section", has=page.get_by_role("heading", name="Bekend", exact=True))
    first = known.locator("article").first
    expect(first).to_contain_text(TITLE)
    expect(first).to_contain_text(re.compile("eerder antwoord", re.IGNORECASE))
    expect(first).to_contain_text(re.compile("kademuren|grondwater"))


def finds(page: Page, reference: str) -> bool:
    """Whether somebody finds a question by its rare word."""
    page.goto(f"/zoeken?q={SECRET}")
    return reference in page.content()


@dataclass(frozen=True, slots=True)
class Told:
    """A question that went down the whole line, and the links by which it was followed and answered."""

    reference: str
    asker_link: str
    expert_link: str


@pytest.fixture(scope="module")
def told(stage: Stage, browser: Browser) -> Told:
    """Anna asks, Corrie triages and offers, Bas answers, Corrie publishes; a stranger looks in between."""
    with visiting(browser, stage.node) as anna:
        ask_hub(anna, QUESTION, PLACE, ANNA)
        reference = confirm(stage, anna, ANNA)
    with visiting(browser, stage.node) as corrie, visiting(browser, stage.node) as bas:
        log_in(corrie)
        until(lambda: finds(corrie, reference), "the coordinator does not find the question")
        assert_hidden(stage, reference)
        triage(corrie, reference)
        offer(corrie, BAS)
        assert_hidden(stage, reference)
        stage.morning()
        asked = stage.link(BAS, "/verzoek/")
        answer(bas, asked)
        assert_hidden(stage, reference)
        publish(corrie, reference)
    stage.morning()
    assert "Er is een antwoord" in stage.letter(ANNA, "Er is een antwoord op uw vraag")
    return Told(reference, stage.link(ANNA, "/mijn-vraag/"), asked)


def test_the_next_official_sees_the_answer_first(stage: Stage, browser: Browser, told: Told) -> None:
    with visiting(browser, stage.node) as almelo:
        assert_known_first(almelo)
    assert_hidden(stage, told.reference)


def test_the_asker_reads_the_answer_behind_the_link(stage: Stage, browser: Browser, told: Told) -> None:
    with visiting(browser, stage.node) as anna:
        anna.goto(told.asker_link)
        expect(anna.get_by_role("heading", level=1)).to_contain_text("Uw vraag is beantwoord")
        expect(anna.get_by_role("main")).to_contain_text(ANSWER)
        anna.get_by_role("button", name="Ja", exact=True).click()
        expect(anna.get_by_role("main")).to_contain_text("U zei: Ja")


def test_a_link_opens_nothing_else(stage: Stage, told: Told) -> None:
    own, asked = told.asker_link, told.expert_link
    swapped = [own.replace("mijn-vraag", "verzoek"), asked.replace("verzoek", "mijn-vraag")]
    assert {path for path in [own[:-1], asked[:-1], *swapped] if SECRET in read(stage, path)} == set()
    assert {path for path in [own, asked] if SECRET in read(stage, path)} == {own, asked}


def test_the_expert_answers_once(stage: Stage, browser: Browser, told: Told) -> None:
    with visiting(browser, stage.node) as bas:
        bas.goto(told.expert_link)
        expect(bas.get_by_role("heading", level=1)).to_contain_text("Uw antwoord is binnen")
        assert bas.get_by_role("button", name="Verstuur mijn antwoord").count() == 0
    again = urlencode({"doe": "antwoord", "antwoord": "Nog een keer.", "naam": "Bas"}).encode()
    with urlopen(stage.node.address + told.expert_link, data=again, timeout=30) as reply:
        assert reply.status == 200
    page = read(stage, told.asker_link)
    assert (page.count(ANSWER), page.count("Nog een keer.")) == (1, 0)


def test_the_second_of_two_coordinators_is_shown_both_versions(stage: Stage, browser: Browser) -> None:
    first_words, second_words = f"{QUESTION} Eerst.", f"{QUESTION} Daarna."
    with visiting(browser, stage.node) as anna:
        ask_hub(anna, QUESTION, PLACE, "tweede@gemeente.example")
        reference = confirm(stage, anna, "tweede@gemeente.example")
    with visiting(browser, stage.node) as one, visiting(browser, stage.node) as two:
        for page in (one, two):
            log_in(page)
            page.goto(f"/werkbank/vragen/{reference}")
        one.get_by_label("De vraag, aangescherpt").fill(first_words)
        two.get_by_label("De vraag, aangescherpt").fill(second_words)
        one.get_by_role("button", name="Bewaar en neem in behandeling").click()
        expect(one.get_by_role("button", name="Leg de vraag voor")).to_be_visible()
        with two.expect_response(lambda reply: reply.request.method == "POST") as reply:
            two.get_by_role("button", name="Bewaar en neem in behandeling").click()
        assert reply.value.status == 409
        pair = two.locator("dl", has=two.get_by_text("Zo wilde u het")).first
        expect(pair).to_contain_text(first_words)
        expect(pair).to_contain_text(second_words)
        expect(two.get_by_label("De vraag, aangescherpt")).to_have_value(second_words)
        one.reload()
        expect(one.get_by_label("De vraag, aangescherpt")).to_have_value(first_words)
