# SPDX-License-Identifier: EUPL-1.2
"""Which role somebody has at a question, and who coordinates a hub."""

from __future__ import annotations

from schakelpunt.accounts.models import Account
from schakelpunt.network.models import Authority, Hub, Membership, Organisation
from schakelpunt.network.queries.memberships import coordinated_by
from schakelpunt.questions.models import Question
from schakelpunt.questions.rules import Role, Sharing


def role_of(account: Account | None, question: Question) -> Role | None:
    """The role of who is logged in: coordinator of the question's hub, administrator, or none."""
    if account is None or not account.is_authenticated or not account.is_active:
        return None
    if question.hub_id in coordinated_by(account):
        return Role.COORDINATOR
    return Role.ADMINISTRATOR if account.is_administrator else None


def coordinators_of(hub: Hub) -> list[Account]:
    """The accounts that coordinate a hub and can log in."""
    rows = Membership.objects.filter(hub=hub, role=Membership.Role.COORDINATOR, account__is_active=True)
    return [row.account for row in rows.select_related("account").order_by("pk")]


def may_be_asked(question: Question, organisation: Organisation | None) -> bool:
    """Whether a question may be offered to somebody: what must stay in the region only to who is in it."""
    if question.shareable != Sharing.NO:
        return True
    if organisation is None:
        return False
    if question.hub_id in organisation.regions or organisation.pk == question.hub.host_id:
        return True
    served = Authority.objects.filter(organisation=organisation, area__hubs=question.hub)
    return served.exists() or question.hub.areas.filter(pk=organisation.area_id).exists()
