# SPDX-License-Identifier: EUPL-1.2
"""Everyday words that point at a discipline or challenge and stand in no thesaurus: "bom", "zakken".

Written from professional knowledge; commas part the cues. `SURE` points at one subject, `LIKELY` may mean
others too.
"""

from __future__ import annotations

from typing import Final

SURE_DISCIPLINE: Final[dict[str, str]] = {
    "archeologie": """
        bodemarchief, bodemvondst, archeologische resten, archeologische sporen, grafveld,
        verstoringsdiepte, archeoloog, archeologen, archeologisch, opgraven, scherven, potscherf,
        skelet, grafheuvel, vondst, vondsten, vondstmelding, romeins, middeleeuws,
        prehistorisch, bewoningssporen, erfgoed, monument, monumenten, proefsleuf archeologie,
        selectieadvies, depot, detectorvondst, metaaldetector, verwachtingskaart, vindplaats,
        ontstaansgeschiedenis, landschapsgeschiedenis, kasteel, klooster, hunebed, limes, waterlinie,
        botten, verwachtingszone, archeologiebeleid, scheepswrak, historisch landschap
    """,
    "ontplofbare-oorlogsresten": """
        bominslagen, oorlogsmunitie, handgranaat, explosievenopruimer, ontplofbaar, bom, bommen,
        vliegtuigbom, granaat, granaten, munitie, explosief, oorlogsrest, oorlog, wereldoorlog, tweede
        wereldoorlog, bombardement, blindgangers, mortier, mijnenveld, landmijn, bominslag, inslagpunt,
        beschieting, loopgraaf, ontploffing, ontploffen, detonatie, dieptedetectie, springstof,
        explosievenbeleid, gevechtshandelingen
    """,
    "bodemverontreiniging": """
        teer, teerhoudend, asfaltgranulaat, verontreinigingen, vuilstorten,
        drugsafval, drugslab, dumping, asbest, illegale stort, chroom, schoon grondverklaring,
        bodemkwaliteit, verdachte locatie, puntbronnen, gezondheidsrisico, verontreinigd, vervuild,
        vervuiling, verontreiniging, gif, giftig, sanering, saneren, saneringsplan, puin, zinkassen,
        koolas, chroom 6, benzine, tankstation, brandplaats, blusschuim, gevelimpregnatie, chemische
        wasserij, stomerij, textielververij, gasfabriek, galvanisch, slakken, staalslakken, leeflaag,
        bodeminformatie, bodemrapport, bodemonderzoeken, bodemadvies, bodemregels, bodemtaken,
        bodembeleid, grondstroom, schone grond, schonegrondverklaring, hergebruik van grond,
        grondtransport, kwaliteitsklasse, klasse industrie, eindonderzoek, nulonderzoek,
        eindsituatieonderzoek, nulsituatie, rommelterrein, vuilnisbelt, vuilstortplaats, storten,
        boomgaard, drins, ddt, pesticide, microplastics, rubbergranulaat, kunstgras, lozing, lekkage,
        olielek, olietank, bodemsaneerder, uitloging, zware metalen, lood, arseen, cyanide,
        bodembeheernota, thermisch gereinigde grond, bouwstoffen, baggerdepot, bodemtoets, milieudienst,
        bodemvreemd, bodembeheer gemeente, stortplaats
    """,
    "ondergrondse-infrastructuur": """
        ondergrondse containers, laadpaal, persleiding, rioolvervanging, nutsvoorziening,
        stadsverwarming, kabelschade, leidingschade, kabel, kabels, leiding, leidingen, leidingenstrook,
        sleuf, sleuven, graafwerk, graafwerkzaamheden, grondroerder, netbeheerder, netbeheerders,
        nutsbedrijf, nutsbedrijven, riool, riolen, rioolbuis, duiker, huisaansluiting, stroomkabel,
        stroomnet, elektriciteitsnet, middenspanning, hoogspanningskabel, onderstation, trafohuisje,
        trafo, glasvezel, telecom, straat open, verleggen, verlegging, verlegregeling,
        nadeelcompensatie, tracé, leidingtracé, leidingkoker, kabelgoot, warmteleiding,
        waterstofleiding, waterleiding, gasleiding, putten, graafrust, ondergrondse container,
        weesleiding, degeneratie, wortelopdruk, boomwortel, wortelscherm, leidingregister,
        energie-infrastructuur, energiekabel
    """,
    "grondwaterbeheer": """
        grondwatermeetnet, wateroverlast, drooglegging, vernattingsmaatregel, waterpeil,
        grondwaterstanden, grondwateroverlast, kruipruimte, vochtige kelder, ontwatering,
        ontwateringsdiepte, drainage, drainagebuis, bronnering, onttrekken, onttrekking, pompen,
        waterschap, hoogheemraadschap, watersysteem, waterbeheer, waterhuishouding, waterstand, peil,
        peilverhoging, oppervlaktewater, hemelwater, regenwater, infiltreren, infiltratie, wateropgave,
        waterplan, waterkwaliteit, waterkwantiteit, drinkwater, drinkwaterbedrijf, drinkwaterbron,
        waterput, zoetwater, zoutwater, zoet water, brak water, stroomgebied, beek, bron, bronnen,
        waterbalans, watervergunning, waterprogramma, beregeningsput, beregenen, waterbeschikbaarheid,
        watertekort, retentie, berging, kwelwater, plasvorming, hydroloog, geohydrologisch,
        geohydroloog, zakkend grondwater, water vasthouden
    """,
    "bodemvruchtbaarheid-biodiversiteit": """
        duizendknoop, exoten, houtsnippers, ontstenen, boomplantdag, groeivolume, bodemvoedselweb,
        bodemleven, compost, compostering, plantgat, boom, bomen, boomsoort, boomsoorten, struiken,
        beplanting, plantsoen, groen, groenbeheer, groenbeleid, park, parken, berm, bermen, bermbeheer,
        gras, grasland, weiland, akker, akkers, landbouwgrond, teelt, teelten, gewas, gewassen, oogst,
        bemesting, drijfmest, kunstmest, pacht, pachter, pachtcontract, pachtvoorwaarden, erfpacht
        landbouw, biodiversiteit, insecten, schimmels, bacterien, bodemecologie, ecologie, ecoloog,
        natuur, natuurontwikkeling, stadslandbouw, moestuin, volkstuin, wormen, humus, mycorrhiza,
        kringloop, veehouderij, verdichte, verdichting, bodemverdichting, zware machines, ploegen,
        erosie, modderstroom, tegels, verhard, verhardingen, ontharding, bodemafdekking, steenbreek,
        koolstof, biochar, biologisch, groene daken, maaien, maaibeleid, heide, bos, plaggen,
        vitaliteit, bodemvitaliteit, bodemkwaliteit landbouw, teeltlaag, kruidenrijk
    """,
    "ondergrondse-ordening": """
        onder de grond regie, beleidskader ondergrond, ondergrondse ruimte, bodematlas, bodemhoofdstuk,
        ruimtegebruik, ruimtelijke ordening, ordening, regie ondergrond, regie op de ondergrond,
        ondergrondvisie, bodemvisie, visie ondergrond, structuurvisie, gebiedsvisie, gebiedsplan,
        afwegingskader, afweging, 3d, driedimensionaal, parkeergarage, parkeerkelder, ondergrondse bouw,
        kelders, tunnel, tunnels, metro, schaarse ruimte, ruimteclaim, ruimteclaims, locatiekeuze,
        functie volgt bodem, lagenbenadering, systeemaanpak, integrale aanpak, integraal plan, ontwerp,
        stedenbouw, stedenbouwer, stedenbouwkundige, planvorming, planproces, ontwerpproces, vroeg aan
        tafel, aan tafel, drukte in de ondergrond, ondergrondplan, netto ruimtebeslag, ruimtebeslag,
        meervoudig ruimtegebruik, omgevingseffectrapport, delfstoffen, zandwinning, ontgronden,
        ontgronding, ondergrondse opslag
    """,
    "bodemenergie": """
        warmtepompen, bodemlus, bodemlussen, bodemwarmte, bodemkoude, energiebudget, warmtebron,
        koudebron, warmteopslag, koudeopslag, warmtewisselaar, warmteplan, warmtevisie, warmteprogramma,
        warmtetransitie, bronsysteem, geothermisch, aardwarmteproject, aardwarmteput, energiesysteem,
        gesloten bodemenergie, open bodemenergie, thermische energie, temperatuur bodem, wijkverwarming,
        wko, wko-systeem, bodemenergieplan, interferentie, restwarmte
    """,
    "bodemdaling-draagkracht": """
        scheefstand, scheefzakken, vernatting, vernatten, verzakte, rioolverzakking, klink, veenbodem,
        zakken, zakt, zakkende, verzakken, verzakt, verzakking, verzakkingen, zetting, zettingen,
        ophogen, ophoging, ophoogmateriaal, lichte materialen, bims, schuimbeton, paal, palen, paalkop,
        paalrot, heipaal, heipalen, fundering, funderingen, funderingsherstel, funderingsschade, scheur,
        scheuren, scheurvorming, krimp, krimpen, zwellen, slappe, slappe grond, veen, veengebied,
        veenweiden, veengrond, draagkrachtig, draagvermogen, grondmechanisch, geotechnisch, sonderen,
        sonderingen, stabiliteit, bouwrijp, voorbelasten, inklinken, dalende, daling, satellietmeting,
        maaiveldhoogte, klei krimp, bodembeweging, trillingen, aardbevingen, beving
    """,
    "diepe-ondergrond": """
        mijnwaterproject, boren naar zout, boren naar gas,
        mijnbouw, mijnbouwwet, zoutwinning, zoutcaverne, zoutcavernes, caverne, cavernes, gaswinning,
        gasveld, gasvelden, oliewinning, olieveld, gasput, boorput, injectie, injecteren,
        afvalwaterinjectie, productiewater, gasopslag, waterstofopslag, co2-opslag, kernafval,
        eindberging, radioactief afval, diepe ondergrond, schaliegas, steenkool, mijnschade, diepe
        boring, proefboring gas, opsporingsvergunning, winningsvergunning, mijnwater, opslagvergunning,
        winningsplan, zoutlaag, zoutkoepel
    """,
}

LIKELY_DISCIPLINE: Final[dict[str, str]] = {
    "archeologie": """
        sporen, resten, verstoord, verstoren, verstoring, cultuurhistorie, geschiedenis, historisch,
        geschiedkundig, omgewoeld, diepploegen, terpen, ruine
    """,
    "ontplofbare-oorlogsresten": """
        explosie, verdacht, detectie, ruimen, ruiming, defensie, heien, vliegtuig
    """,
    "bodemverontreiniging": """
        asfalt, sloop, sloopafval,
        grond, bodem, onderzoeksrapport, schoon, kwaliteit, nazorg, stof, stoffen, chemisch, afval,
        bodemkundig, risico, risicos, gezondheid, speeltuin, toepassen, aanvoer, afvoer, hergebruiken,
        melding, bouwbesluit, fabriek, bedrijf, bedrijventerrein, wasserij, tank, olie
    """,
    "ondergrondse-infrastructuur": """
        wortels, doorgegraven, afvalcontainers,
        net, netten, graven, gegraven, graafschade, straat, stoep, trottoir, vervangen, beheer, aanleg,
        trace, buizen
    """,
    "grondwaterbeheer": """
        water, nat, natte, natte voeten, droog, droge, droogte, kelder, put, bronnen, zout, regen, bui,
        afwatering, sloot, sloten, vijver
    """,
    "bodemvruchtbaarheid-biodiversiteit": """
        planten, plant, groenstrook, tuin, tuinen, levend, levende, natuurlijk, landbouw, boer, boeren,
        agrarisch, agrarier, vruchtbaar, gezonde, gezond, koe, koeien, klei in zand, schoolplein,
        versteend, stikstof
    """,
    "ondergrondse-ordening": """
        ruimte, inrichting, gebied, gebiedsontwikkeling, visie, ontwerper, project, projectleider,
        integraal, samenhang, sturend, plannen, ondergrond, gebiedsproces, boven en onder, diepte, lagen
    """,
    "bodemenergie": """
        warmte, koude, koelen, verwarmen, energie, verwarming, aardgasvrij, gasloos, bron, bronnen,
        boring, koeling
    """,
    "bodemdaling-draagkracht": """
        zakt, dalen, bodemdaling, klei, zwaar, gewicht, drassig, huizen, kruipruimte, wegen, stevig,
        dragen, hoogte, ophoging, aardbeving, kier
    """,
    "diepe-ondergrond": """
        gas, zout, olie, boren, put, putten, winning, boorgat, concessie, vergunning minister, mijn,
        mijnen, opslag
    """,
}

SURE_CHALLENGE: Final[dict[str, str]] = {
    "woningbouw": """
        woning, woningen, huis, huizen, nieuwbouw, bouwen, bouwplan, bouwplannen, bouwproject, woonwijk,
        nieuwbouwwijk, wijk bouwen, appartementen, flat, woningbouwlocatie, bouwgrond, bouwvergunning,
        bouwput, bouwkavel, kavel, kavels, inbreiding, uitleglocatie, transformatie, herontwikkeling,
        binnenstedelijk, bouwrijp, heien, parkeergarage, parkeerkelder, gebiedsontwikkeling,
        projectontwikkelaar, ontwikkelaar, stedenbouw, woonkavel, dorpsuitbreiding, verstedelijking,
        stedelijke ontwikkeling, ruimtebeslag
    """,
    "duurzame-energie": """
        zonnepark, zonneparken, zonneweide, zonnepanelen, windmolen, windmolens, windpark, windturbine,
        warmtenet, warmtenetten, warmtepomp, warmte, bodemenergie, aardwarmte, geothermie,
        energietransitie, elektriciteit, stroom, stroomkabel, stroomnet, netverzwaring, netcongestie,
        onderstation, trafo, aardgasvrij, energie, waterstof, wko, laadpalen, batterij, batterijopslag,
        energiestrategie, warmtevisie, bodemlussen, duurzaam opwekken, aquathermie
    """,
    "vergroening": """
        boom, bomen, groen, groene, park, parken, plantsoen, beplanting, bos, bossen,
        natuurontwikkeling, natuur, biodiversiteit, ontharden, ontharding, tegels, schoolplein,
        groenstructuur, bomenplan, berm, bermen, groenbeheer, stedelijk groen, tiny forest, vergroenen,
        plantvak, groeiplaats, boomwortels, insecten, bodemleven
    """,
    "klimaatadaptatie": """
        klimaat, wadi, hemelwater, regenwater, regen, piekbui, stortbui, afkoppelen, wateroverlast,
        waterberging, infiltreren, infiltratie, droogte, droge zomers, hitte, hittestress, overstroming,
        overstromingen, hoosbui, natte voeten, water vasthouden, spons, sponsstad, klimaatrobuust,
        waterbestendig, verkoeling, koelte, waterbuffer
    """,
    "kringlooplandbouw": """
        boer, boeren, landbouw, landbouwgrond, agrarisch, agrarier, akker, akkers, akkerbouw, veehouder,
        veehouderij, melkvee, gewas, gewassen, teelt, mest, bemesting, drijfmest, pacht, pachtcontract,
        pachter, pachtbeleid, weiland, grasland, beregening, beregenen, bollenteelt, bollen, tuinbouw,
        fruitteelt, stadslandbouw, voedselbos, voedsel, compost, koolstof, diepploegen, percelen,
        gewasbescherming
    """,
    "kwetsbare-bodems": """
        vernatting, vernatten, slappe grond, klink, zoet water, brak, veen, veenweide, veengebied,
        veenweidegebied, bodemdaling, zakt, zakken, verzakking, verzakken, slappe, slappe bodem,
        verzilting, zilt, zout, zoute, zoetwaterlens, verdroging, verdroogd, veenoxidatie, krimp,
        paalrot, houten palen, funderingsschade, droogmakerij, oxidatie, inklinking, daling, loss,
        stuifzand, zetting
    """,
}
