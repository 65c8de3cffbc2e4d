# SPDX-License-Identifier: EUPL-1.2
"""The addresses for machines; to be included under `api/v1/`. What is not here is told as a problem."""

from django.urls import path

from schakelpunt.api.contract import interface
from schakelpunt.api.views import contract, finding, first, interactions, organisations, resources

api = interface()
for room in (first, finding, resources, organisations, interactions):
    api.add_router("", room.router)

urlpatterns = [
    path("openapi.json", contract.openapi, {"api": api}, name="openapi"),
    path("", api.urls),
]
