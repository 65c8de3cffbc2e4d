# SPDX-License-Identifier: EUPL-1.2
"""The page of an account itself: who one is, and the ways to look after one's login."""

from __future__ import annotations

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
@login_required
def own_account(request: HttpRequest) -> HttpResponse:
    """What somebody may look after: name, password, second step, and the way out."""
    return render(request, "account/index.html", {"has_second_step": is_mfa_enabled(request.user)})
