# SPDX-License-Identifier: EUPL-1.2
"""The product's settings, in a folder of their own and with fast passwords."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("SCHAKELPUNT_DATA", tempfile.mkdtemp(prefix="schakelpunt-test-"))

from schakelpunt.project.settings import *  # noqa: F403

STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ASK_RATE = "10000/m"
