# SPDX-License-Identifier: EUPL-1.2
"""Codes and links: how they are made, how long they work, how often one may try."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

TOKEN_BYTES = 32
CODE_LASTS = timedelta(minutes=15)
CODE_TRIES = 5
# So many codes go to one address in this time.
CODE_LIMIT, CODE_SPAN = 5, timedelta(hours=1)
CONCEPT_LASTS = timedelta(days=7)
LINK_LASTS = timedelta(days=365)


def new_token() -> str:
    """An address part that cannot be guessed."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_digest(token: str) -> str:
    """What is kept of a link: who reads the database cannot open it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_code() -> str:
    """Six digits, to be typed over from a letter."""
    return f"{secrets.randbelow(1_000_000):06d}"


def code_digest(code: str, about: str, key: str) -> str:
    """What is kept of a code; with the key of the node, because six digits are quickly tried."""
    digits = "".join(sign for sign in code if sign.isdigit())
    return hmac.new(key.encode(), f"{about}:{digits}".encode(), hashlib.sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Whether two digests are the same, in a time that does not tell."""
    return hmac.compare_digest(one, other)


def link_works(ended: datetime | None, now: datetime) -> bool:
    """An asker's link works until a year after the question ended."""
    return ended is None or now < ended + LINK_LASTS
