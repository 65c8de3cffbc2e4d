# SPDX-License-Identifier: EUPL-1.2
"""Which addresses may be visited: the public internet, and what the administrator allows beside it."""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

import httpx

from schakelpunt.gate.problems import GateRefused

ALLOW = "SCHAKELPUNT_GATE_ALLOW"
LONGEST_ADDRESS = 4_000

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# Special blocks that the standard library of some Python versions takes for public ones.
SPECIAL_IPV4 = tuple(map(IPv4Network, ("192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4", "0.0.0.0/8")))
GLOBAL_IPV6 = IPv6Network("2000::/3")
SPECIAL_IPV6 = tuple(map(IPv6Network, ("2001:db8::/32", "3fff::/20")))
NAT64 = IPv6Network("64:ff9b::/96")


def checked_url(text: str) -> httpx.URL:
    """An address that may be visited, without its fragment; raises GateRefused with the reason."""
    try:
        url = httpx.URL(text) if len(text) <= LONGEST_ADDRESS else None
    except (httpx.InvalidURL, UnicodeError):
        url = None
    if url is None:
        raise GateRefused("Dit is geen geldig webadres.")
    if url.scheme not in ("http", "https") or not url.host:
        raise GateRefused("Alleen adressen met http of https worden bezocht.")
    if not re.fullmatch(rb"[A-Za-z0-9._:-]+", url.raw_host) or not 0 < (url.port or 80) < 65_536:
        raise GateRefused("Dit is geen geldig webadres.")
    if url.userinfo:
        raise GateRefused("In een webadres mag geen naam of wachtwoord staan.")
    return url.copy_with(fragment=None)


def is_public(address: Address) -> bool:
    """Whether an address lies on the public internet, also when it wraps another address."""
    if isinstance(address, IPv4Address):
        special = any(address in block for block in SPECIAL_IPV4)
        return address.is_global and not address.is_multicast and not special
    wrapped = list(wrapped_addresses(address))
    if wrapped:
        return all(map(is_public, wrapped))
    special = any(address in block for block in SPECIAL_IPV6)
    return address in GLOBAL_IPV6 and address.is_global and not special


def wrapped_addresses(address: IPv6Address) -> Iterator[IPv4Address]:
    """The IPv4 addresses that an IPv6 address leads to (mapped, NAT64, 6to4, Teredo)."""
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    if address in NAT64:
        yield IPv4Address(int(address) & 0xFFFFFFFF)
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo


def may_connect(host: str, port: int, address: Address) -> bool:
    """Whether a connection to this address, found under this name, is let through."""
    return is_public(address) or is_allowed(host, port, address)


def is_allowed(host: str, port: int, address: Address) -> bool:
    """Whether the administrator allowed it: a host with its port, or a block of addresses."""
    for entry in allow_entries():
        network = as_network(entry)
        if network is not None:
            if address.version == network.version and address in network:
                return True
        elif entry in (f"{host.lower()}:{port}", f"{address}:{port}", f"[{address}]:{port}"):
            return True
    return False


def allow_entries() -> list[str]:
    """The entries of the allow list, read each time: it is short, and may change while we run."""
    return [entry.strip().lower() for entry in os.environ.get(ALLOW, "").split(",") if entry.strip()]


def as_network(entry: str) -> Network | None:
    """An entry as a block of addresses, or None when it is a host with a port."""
    try:
        return ipaddress.ip_network(entry, strict=False)
    except ValueError:
        return None
