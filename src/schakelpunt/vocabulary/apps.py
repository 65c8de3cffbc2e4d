# SPDX-License-Identifier: EUPL-1.2
"""The Django name of this room."""

from django.apps import AppConfig


class VocabularyConfig(AppConfig):
    """Keeps the room's tables under its own name."""

    name = "schakelpunt.vocabulary"
    label = "vocabulary"
    default_auto_field = "django.db.models.BigAutoField"
