# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product, by front."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("allauth.urls")),
    path("", include("schakelpunt.page.urls")),
    path("", include("schakelpunt.portal.urls")),
]
