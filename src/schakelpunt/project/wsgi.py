# SPDX-License-Identifier: EUPL-1.2
"""The web entrance, for granian or another WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

from schakelpunt.project.kinship import leave_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schakelpunt.project.settings")
leave_with_parent()
application = get_wsgi_application()
