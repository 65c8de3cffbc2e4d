# SPDX-License-Identifier: EUPL-1.2
"""Which addresses may be visited."""

from __future__ import annotations

import ipaddress
import time

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakelpunt.gate.addresses import ALLOW, checked_url, is_allowed, is_public
from schakelpunt.gate.problems import GateRefused
from schakelpunt.gate.wire import CheckedBackend

INSIDE = [
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"),
    *("172.31.255.255", "192.0.0.1", "192.0.0.200", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1"),
    *("198.51.100.7", "203.0.113.9", "224.0.0.1", "239.1.2.3", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::10.0.0.1", "::8.8.8.8", "::ffff:0:8.8.8.8"),
    *("64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::8.8.8.8", "2002:7f00:1::", "2002:a00:1::1"),
    *("2001::", "2001:db8::1", "3fff::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%1", "fec0::1", "ff02::1"),
    *("100::1", "5f00::1", "4000::1"),
]
OUTSIDE = [
    "8.8.8.8",
    "145.97.1.1",
    "172.32.0.1",
    "2a02:2308::1",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2002:808:808::1",
]


@pytest.mark.parametrize("address", INSIDE)
def test_address_is_not_public_when_it_is_special(address: str) -> None:
    assert is_public(ipaddress.ip_address(address)) is False


@pytest.mark.parametrize("address", OUTSIDE)
def test_address_is_public_when_it_lies_on_the_internet(address: str) -> None:
    assert is_public(ipaddress.ip_address(address)) is True


@given(st.ip_addresses(v=4))
def test_wrapped_address_is_as_public_as_the_address_within(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    mapped = ipaddress.IPv6Address((0xFFFF << 32) | number)
    nat64 = ipaddress.IPv6Address((0x64FF9B << 96) | number)
    assert is_public(mapped) == is_public(nat64) == is_public(address)


@given(st.ip_addresses())
def test_public_address_is_global_by_any_reckoning(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if is_public(address):
        assert (address.is_loopback, address.is_link_local, address.is_multicast) == (False, False, False)


@pytest.mark.parametrize(
    ("allow", "host", "port", "address", "allowed"),
    [
        ("", "localhost", 80, "127.0.0.1", False),
        (" , ", "localhost", 80, "127.0.0.1", False),
        ("127.0.0.1:8000", "node", 8000, "127.0.0.1", True),
        ("127.0.0.1:8000", "node", 8001, "127.0.0.1", False),
        ("127.0.0.1:8000", "node", 8000, "127.0.0.2", False),
        ("Node.Local:8000 ", "node.local", 8000, "10.0.0.1", True),
        ("node.local:8000", "other.local", 8000, "10.0.0.1", False),
        ("10.0.0.0/8", "x", 1, "10.200.1.1", True),
        ("10.0.0.0/8", "x", 1, "11.0.0.1", False),
        ("a:1,10.0.0.7/8,b:2", "x", 1, "10.200.1.1", True),
        ("10.0.0.7", "x", 1, "10.0.0.7", True),
        ("[::1]:8000", "x", 8000, "::1", True),
        ("::1/128", "x", 1, "::1", True),
        ("127.0.0.0/8", "x", 1, "::ffff:127.0.0.1", False),
        ("onzin", "onzin", 80, "127.0.0.1", False),
    ],
)
def test_allow_list_opens_only_what_it_names(
    monkeypatch: pytest.MonkeyPatch, allow: str, host: str, port: int, address: str, allowed: bool
) -> None:
    monkeypatch.setenv(ALLOW, allow)
    assert is_allowed(host, port, ipaddress.ip_address(address)) is allowed


def test_connection_is_refused_at_the_wire_when_a_name_leads_inside() -> None:
    backend = CheckedBackend(time.monotonic() + 5)
    with pytest.raises(GateRefused, match=r"^localhost ligt in een afgeschermd netwerk"):
        backend.connect_tcp("localhost", 80, 1)


def test_connection_is_not_begun_when_the_deadline_has_passed() -> None:
    with pytest.raises(httpcore.TimeoutException):
        CheckedBackend(time.monotonic() - 1).connect_tcp("127.0.0.1", 80, 1)


@given(st.text(max_size=60))
def test_address_is_taken_or_refused_when_it_is_any_text(text: str) -> None:
    for whole in (text, "http://" + text, "https://example.org/" + text):
        try:
            url = checked_url(whole)
        except GateRefused:
            continue
        assert (url.scheme in ("http", "https"), url.userinfo, url.fragment) == (True, b"", "")
