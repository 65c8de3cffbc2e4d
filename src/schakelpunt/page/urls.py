# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this room."""

from django.urls import path

from schakelpunt.page import views

app_name = "page"
urlpatterns = [
    path("stijl/<slug:hub>.css", views.theme_sheet, name="theme"),
    path("stijlgids", views.style_guide, name="style-guide"),
]
