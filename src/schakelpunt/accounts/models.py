# SPDX-License-Identifier: EUPL-1.2
"""Who logs in: an account with an e-mail address. (A person knows; an account logs in.)"""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


class Accounts(BaseUserManager["Account"]):
    """Makes accounts that go by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **more: Any) -> Account:
        """An ordinary account; without a password it logs in by a code in the mail."""
        account = self.model(email=self.normalize_email(email).lower(), **more)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def create_superuser(self, email: str, password: str | None = None, **more: Any) -> Account:
        """The administrator of a node."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **more)


class Account(AbstractUser):
    """Somebody who can log in; roles in a hub are memberships in the room `network`."""

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=200, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = Accounts()  # type: ignore[assignment,misc]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_administrator(self) -> bool:
        """Whether this account runs the node."""
        return bool(self.is_superuser)
