# SPDX-License-Identifier: EUPL-1.2
"""The Django name of this room."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Keeps the room's tables under its own name."""

    name = "schakelpunt.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
