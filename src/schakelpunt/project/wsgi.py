# SPDX-License-Identifier: EUPL-1.2
"""The web entrance, for granian or another WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schakelpunt.project.settings")
application = get_wsgi_application()
