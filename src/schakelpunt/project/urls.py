# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product, by front."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("schakelpunt.api.urls")),
    path("werkbank", include("schakelpunt.desk.urls")),
    path("account", include("schakelpunt.accounts.urls")),
    path("", include("schakelpunt.page.urls")),
    path("", include("schakelpunt.portal.urls")),
]
