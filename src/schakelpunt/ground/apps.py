# SPDX-License-Identifier: EUPL-1.2
"""The Django name of this room."""

from django.apps import AppConfig


class GroundConfig(AppConfig):
    """Keeps the room's tables under its own name."""

    name = "schakelpunt.ground"
    label = "ground"
    default_auto_field = "django.db.models.BigAutoField"
