# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the desk, under `werkbank`."""

from django.urls import path

from schakelpunt.desk.views import inbox, letters, lists, questions, rows

app_name = "desk"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("/vragen/<slug:reference>", questions.question, name="question"),
    path("/nakijken/<slug:kind>", lists.row_list, name="list"),
    path("/nakijken/<slug:kind>/<slug:ref>", rows.row, name="row"),
    path("/nakijken/<slug:kind>/<slug:ref>/verwoorden", rows.reword, name="reword"),
    path("/brieven", letters.letters, name="letters"),
    path("/brieven/<int:number>/opnieuw", letters.send_again, name="send_again"),
]
