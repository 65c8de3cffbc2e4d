# SPDX-License-Identifier: EUPL-1.2
"""How people without the jargon say it: "water onder de vloer", "een lekkende tank"; commas part the cues.

Written from professional knowledge, beside the field words of `cues`. `SCENE` holds places where things
happen: they count, but less than what happens there.
"""

from __future__ import annotations

from typing import Final

EVERYDAY_DISCIPLINE: Final[dict[str, str]] = {
    "archeologie": """
        romeinse, romeinen, ijzertijd, bronstijd, steentijd, vuursteen, oude munten, urn, urnen,
        urnenveld, fundamenten, kasteelfundament, oude muren, stadsmuur, stadswal, vesting, schans,
        opgegraven, dubbelbestemming, vroeger tijd, vroegere bewoners, esdek, plaggendek, wierde,
        wierden, schatgraven, schatzoeker, metaaldetectie, gemeentearcheoloog, regioarcheoloog,
        scheepsresten, wrak van een schip, oude kern, historische kern, voorouders, grafkelder, oude
        graven, oude waterput
    """,
    "ontplofbare-oorlogsresten": """
        kogels, bunker, bunkers, duitsers, duitse stelling, brandbom, oorlogstuig, frontgebied,
        frontlinie, oorlogsverleden, explosievenonderzoek, ontploft, ontmijnen, ontsteker, raketten,
        vliegtuigcrash, beschoten, gebombardeerd, springlading
    """,
    "bodemverontreiniging": """
        dieseltank, benzinetank, brandstoftank, olietank, lekkende tank, oude tank, diesel,
        stookolie, gelekt, gemorst, chemicalien, oplosmiddel, verfresten, verffabriek, autosloperij,
        schroothandel, asbestdak, asbestplaten, staalslak, bodemas, gier, vuile grond, vieze grond,
        grond keuren, gekeurd, keuring, grondkeuring, vrijkomende grond, grond afvoeren, grond
        aanvoeren, overtollige grond, gebiedseigen grond, grond kwijt, gronddepot, grond van elders,
        onbekende grond, grond verkopen, grond verplaatsen, grond op en neer, bouwstof,
        bestrijdingsmiddelen, bestrijdingsmiddel, landbouwgif, spuitmiddel, drugs, zorgwekkende
        stoffen, giftige stoffen, minerale olie, benzeen, cadmium, kwik, nikkel, kankerverwekkend,
        baggeren, modder, puinpad, fabrieksterrein, oude fabriek, gedempte sloot, slootdemping,
        huisvuil, afdeklaag, vuilnis, afvalberg, gesaneerde locatie, restverontreiniging,
        saneringsverslag, ernstig geval, bodemregelgeving, bodemrapporten, bodemkwaliteitsklasse,
        zand uit de bouwput, hergebruikt, hergebruiken van zand
    """,
    "ondergrondse-infrastructuur": """
        buis, buizen, gasbuis, gasbuizen, waterbuis, warmtebuizen, opengebroken, opengelegd,
        openbreken, stoep open, weg open, opbreken, wegopbreking, graafverbod, kabelbreuk,
        gesprongen waterleiding, internetkabel, straatkast, elektriciteitskabels, stroomkabels,
        kabeltrace, gestuurde boring, boring onder de weg, sleufloos, rioolbuizen, rioolgemaal,
        hoogspanning, afvalcontainer, vol met kabels, straat is vol, verlegkosten, gasnet, riolering
    """,
    "grondwaterbeheer": """
        put slaan, bron slaan, pomp, pompt, oppompen, wegpompen, leegpompen, water omhoog, water in
        de kelder, water onder de vloer, water onder het huis, vocht, vochtig, optrekkend vocht,
        natte tuin, natte tuinen, sloot dempen, sloten dempen, dempen, gedempt, greppel, drains,
        droogpompen, droogzetten, droog legt, droog houden, hoge waterstand, lage waterstand,
        slootpeil, polderpeil, peilverlaging, zoutwater, zoete water, zoetwaterbel,
        zoetwatervoorraad, waterwinning, waterbedrijf, sproeien, sproeiverbod, zakt niet weg,
        infiltratiekratten, wateropvang, natte natuur, droge natuur, hydrologie,
        waterhuishoudkundig, waterafvoer, grondwaterstroming, water kwijt
    """,
    "bodemvruchtbaarheid-biodiversiteit": """
        ploegen, minder ploegen, arme grond, schrale, bemesten, trekkers, tractoren, hard als beton,
        dichtgereden, vastgereden, grond losmaken, aaltjes, bodemdiertjes, bijen, bloemen,
        bloemrijk, kruiden, maaisel, bokashi, bladeren, bomen gaan dood, bomen sterven, boom groeit,
        hagen, landschapselementen, teler, akkerranden, gewasresten, groene schoolpleinen, groen
        schoolplein, versteende, reuzenberenklauw, pachtgrond, pachten, levende bodem, gezonde grond
    """,
    "ondergrondse-ordening": """
        ruimte onder de grond, ruimte onder de straat, plek onder de grond, vol onder de grond,
        dwarsprofiel, straatprofiel, voorrang, klei winnen, kleiwinning, zand winnen, zandwinput,
        grind, bodem meenemen, bodem vroeg, bodem in een plan, onderdoorgang, fietskelder, bouwen
        onder de grond, ondergronds bouwen, digitale tweeling, bodemparagraaf, systeemverkenning,
        visie op de ondergrond, ondergrond verdelen, bodem en water sturend, opbouw van de
        ondergrond
    """,
    "bodemenergie": """
        lus, bodemwarmtepomp, warmte uit de grond, warmte uit de bodem, warmte van diep, diepe
        warmte, doubletten, verwarmen en koelen, thermisch, warmtebalans, energiepalen, boorgaten
        voor warmte, seizoensopslag, koelen elkaars, elkaars grond, warmtebronnen, warm water uit de
        bodem
    """,
    "bodemdaling-draagkracht": """
        scheef, scheve, scheefgezakt, scheve huizen, opgehoogd, verzakkende, gat in de weg, gaten in
        de weg, kuil in de weg, hobbels, stoep zakt, bestrating zakt, maaiveld, zakking, veenpolder,
        veenafbraak, barsten, houten fundering, funderingsonderzoek, funderingslabel, droogstand,
        fundatie, piepschuim, drijvend bouwen, heitrillingen, uitstoot uit veen, grond zakt, bodem
        zakt, wegzakkende, bodem daalt, daalt de bodem, grond daalt
    """,
    "diepe-ondergrond": """
        mijngang, mijngangen, mijnschacht, mijnschachten, mijnstreek, kolenmijn, kolenmijnen,
        zoutholte, zoutholtes, zoutlagen, boortoren, boorinstallatie, olieput, oliewinning, co2
        onder de grond, lege gasvelden, schalie, lithium, radioactief, seismisch, seismisch
        onderzoek, kilometer diep, kilometers diep, twee kilometer, bevingen, gaswinningsschade,
        waterstof in zoutlagen
    """,
}

SCENE_DISCIPLINE: Final[dict[str, str]] = {
    "archeologie": "monument, monumenten, kasteel, klooster",
    "bodemverontreiniging": "bedrijventerrein, industrieterrein, garage",
    "ontplofbare-oorlogsresten": "opsporing, opsporen, burgemeester",
    "ondergrondse-infrastructuur": "putten, duiker, stoep, trottoir",
    "grondwaterbeheer": """
        waterschap, hoogheemraadschap, beek, bron, bronnen, oppervlaktewater, drinkwaterbedrijf,
        sloot, sloten, vijver, dijk, kelder, kelders, zwembad, begraafplaats
    """,
    "bodemvruchtbaarheid-biodiversiteit": """
        landbouwgrond, akker, akkers, weiland, grasland, park, parken, berm, bermen, plantsoen, bos,
        bosje, heide, natuur, moestuin, volkstuin, groen, tuin, tuinen, gras, schoolplein, groene
    """,
    "ondergrondse-ordening": """
        ondergrond, bro, regie, omgevingsvisie, kelder, kelders, tunnel, tunnels, parkeergarage,
        ontwerp, metro, stedenbouwer, locatiekeuze
    """,
    "bodemdaling-draagkracht": "paal, palen, heipaal, heipalen, bouwrijp, veen, veengebied",
}

EVERYDAY_CHALLENGE: Final[dict[str, str]] = {
    "woningbouw": """
        wonen, bewoond, kantoor, heipalen, bouwput, bouwkraan, zwembad, school bouwen, tijdelijke
        woningen, flexwoningen, bouwt, gebouwd
    """,
    "duurzame-energie": """
        kassen, warmtebuizen, warmteleiding, laadpaal, zonneveld, lussen, verwarmen, geothermisch,
        warmtepompen, stadsverwarming, waterstofopslag, accu
    """,
    "vergroening": """
        eik, eiken, beuk, beuken, linde, lindes, plataan, platanen, kastanje, hagen, tuinen,
        bloemen, bijen, bosje, struiken, plantgat, bomenrij, kap, kappen
    """,
    "klimaatadaptatie": """
        ondergelopen, hoosbuien, opvang van water, plas, plassen, weersextremen, infiltratiekratten,
        droogvallen, sproeiverbod, zakt niet weg, natter
    """,
    "kringlooplandbouw": """
        trekkers, koeien, melkveehouder, teler, akkerbouwer, bollenteler, gier, varkensstal, stal,
        gewasresten, bestrijdingsmiddelen, ploegen, loonwerker, veehouders, telers, boerderij
    """,
    "kwetsbare-bodems": """
        scheve huizen, scheef, verzilte, verdroogde, ophogen, opgehoogd, drassig, scheuren, schade
        aan huizen, veenbodem, slootpeil, zoetwaterbel, brakke, zoete water
    """,
}
