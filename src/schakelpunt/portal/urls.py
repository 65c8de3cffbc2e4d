# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the pages for askers and readers."""

from django.urls import path

from schakelpunt.portal.views import (
    ask,
    challenges,
    concepts,
    contact,
    disciplines,
    interplay,
    learning,
    machines,
    municipalities,
    organisations,
    overlays,
    questions,
    regions,
    resources,
    response,
    search,
    texts,
)

app_name = "portal"

urlpatterns = [
    path("", ask.ask, name="ask"),
    path("lijkt-op", ask.look_alikes, name="look_alikes"),
    path("eerste-antwoord", response.first, name="response"),
    path("dit-helpt", response.thanks, name="thanks"),
    path("vraag-stellen", contact.contact, name="contact"),
    path("zoeken", search.search, name="search"),
    path("kennis", resources.shelves, name="resources"),
    path("kennis/<slug:slug>", resources.resource, name="resource"),
    path("organisaties", organisations.organisations, name="organisations"),
    path("organisaties/<slug:slug>", organisations.organisation, name="organisation"),
    path("werkvelden", disciplines.disciplines, name="disciplines"),
    path("werkvelden/<slug:slug>", disciplines.discipline, name="discipline"),
    path("opgaven", challenges.challenges, name="challenges"),
    path("opgaven/<slug:slug>", challenges.challenge, name="challenge"),
    path("samenspel", interplay.matrix, name="matrix"),
    path("samenspel/<slug:slug>", interplay.interaction, name="interaction"),
    path("samenspel/<slug:challenge>/<slug:discipline>", interplay.crossing, name="crossing"),
    path("regios", regions.regions, name="regions"),
    path("regios/<slug:slug>", regions.region, name="region"),
    path("gemeenten", municipalities.municipalities, name="municipalities"),
    path("gemeenten/<slug:code>", municipalities.municipality, name="municipality"),
    path("begrippen", concepts.concepts, name="concepts"),
    path("begrippen/<slug:slug>", concepts.concept, name="concept"),
    path("kaartbronnen", overlays.overlays, name="overlays"),
    path("kaartbronnen/<slug:slug>", overlays.overlay, name="overlay"),
    path("leerthemas", learning.themes, name="themes"),
    path("vragen", questions.questions, name="questions"),
    path("vragen/<slug:reference>", questions.question, name="question"),
    path("over", texts.about, name="about"),
    path("zo-werkt-het", texts.workings, name="workings"),
    path("toegankelijkheid", texts.accessibility, name="accessibility"),
    path("privacy", texts.privacy, name="privacy"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
]
