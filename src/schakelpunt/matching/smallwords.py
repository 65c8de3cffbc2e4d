# SPDX-License-Identifier: EUPL-1.2
"""Small words of Dutch that carry no subject, and parts that never stand alone in a compound."""

from __future__ import annotations

from typing import Final


def listed(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


SMALL_WORDS: Final = listed(
    """
    aan af al alle allemaal alleen als altijd ander andere anderen anders are ben bent bij bijna binnen
    boven buiten d daar daaraan daarbij daardoor daarin daarmee daarna daarom daarop daarover daarvan
    daarvoor dan dat de deze die dit doen doet door dus echt een eens eer eerst eerder eigenlijk elk
    elke en enkele er erbij erin ermee erop eruit ervan ervoor etc ga gaan gaat gauw geen gedaan geef
    geeft gegeven gehad geleden gemaakt genoeg geven geweest geworden goed goede graag had hadden heb
    hebben hebt heeft heel hem hen het hier hierbij hierin hiervan hiervoor hij hoe hoeft hoor hun ieder
    iedere iedereen iemand iets ik in inmiddels is ja je jij jou jouw juist kan kon konden krijg krijgen
    krijgt kun kunnen kunt laat laten ligt liggen lijkt maak maakt maar maken me mee meer mensen met mij
    mijn misschien moest moet moeten mocht mochten mag mogelijk mogen na naar nadat natuurlijk nee net
    niemand niet niets nieuw nieuwe nodig nog nogal nou nu of om omdat onder ons onze ook op over overal
    per plus s samen sinds soms staan staat steeds t te tegen ter terwijl tijdens toch toe toen tot
    totdat tussen uit uw u vaak van vanaf vanuit veel verder via voor vooral voordat vraag vragen waar
    waarbij waardoor waarin waarom waarop waarvan waarvoor wanneer want waren was wat we wel weer weinig
    welk welke werd werden wie wij wil willen wilt word worden wordt zal ze zeer zeg zeggen zegt zei
    zelf zelfs zich zie zien zij zijn zo zoals zodat zonder zou zouden zit zitten zeker horen hoort komt
    komen gekomen gaf gaven been bijvoorbeeld volgens hoeveel beste dag hoi hallo goedemorgen
    goedemiddag groet groeten vriendelijke bedankt dank alvast collega collegas mvg gr
    """
)

# Parts that make a derived word, not a compound: "waterschap" is no shape of water.
NEVER_LAST: Final = listed(
    """
    schap schappen heid heden lijk lijke baar bare ling lingen loos loze zaam achtig achtige ing ingen
    isch ische iteit teit atie aties istisch matig matige waarts tal rijk rijke dom ster sters ende enis
    nis sel erij erijen logie loog logisch logische grafie nomie kunde kundig kundige ering eringen
    elijk elijke elen eren eert eerd tie ties erende ante anten aard aart ment menten isme ist isten
    iger igers enaar enaars aars hebt komt gaat doet maal malen ring ringen king kingen ning ningen
    rating naar naren having ping pingen ting tingen ding linge wijs wijze vol volle sief tief ieve
    atief eur euren stelling stellingen stel stelt
    """
)
# "ster" and the like are words too, but as the tail of a longer word they nearly always are a suffix.
NEVER_FIRST: Final = listed(
    """
    over onder door voor aan uit tegen achter mede samen terug toe weder her ver ont ge be af op in bij
    mis on voort neder langs omver vooruit daar hier waar een geen der den des het van met zijn haar hun
    ons los vast vol wel niet meer heen mee naar alles veel acht naast zonder tijdens behalve dat die
    dit deze anti ex non re inter intro contra trans extra para pro sub super ultra meta poly mono multi
    geo hydro bio eco micro macro verder welke sinds want indien daarom graag heeft hebt komt was werd
    bent waren zouden konden moest onge beve gevo voorge ander andere oor neer best ambt richt boven
    beneden fund
    """
)
SHORT_NOUNS: Final = listed(
    """
    net gas put bom weg zon dak zee bos bus dal bad bed dam dijk duin eis erf gat geld gift haven huur
    kas kern kap klei kust laag land lek les loon lood mest mijn moer nat oud olie park peil pomp post
    punt rand recht rijn riet rook rijk ruit sla slib spoor stad stort stof tank tijd tram tuin veen
    veld vis vuil wal wet wijk wind woon zak zand zout buis kade kop rol hof lus laan kaart cel as eik
    gft arm arts asiel moes bron bal bas berm bode boer
    """
)
