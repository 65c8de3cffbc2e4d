# SPDX-License-Identifier: EUPL-1.2
"""Fetching something from outside: the only way in which this product visits another machine."""

from __future__ import annotations

import os
import random
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

import httpcore
import httpx

from schakelpunt.gate.addresses import checked_url
from schakelpunt.gate.politeness import polite_visit
from schakelpunt.gate.problems import (
    GateBadStatus,
    GateGarbled,
    GateProblem,
    GateRefused,
    GateTimeout,
    GateTooLarge,
    GateUnreachable,
    GateUntrusted,
)
from schakelpunt.gate.retrying import asked_wait, next_wait
from schakelpunt.gate.shapes import Limits, Reply
from schakelpunt.gate.unpacking import unpack_body
from schakelpunt.gate.wire import CheckedBackend

REDIRECTS = (301, 302, 303, 307, 308)
SECRETS = ("authorization", "cookie", "proxy-authorization")
# These are ours to set: they decide where a request goes, who we say we are, and what we can unpack.
OURS = ("host", "user-agent", "accept-encoding", "content-length", "transfer-encoding", "connection")


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be fetched, and until when."""

    method: str
    url: httpx.URL
    headers: Mapping[str, str]
    body: bytes | None
    limits: Limits
    began: float

    @property
    def deadline(self) -> float:
        """The moment of the monotonic clock at which it must be done."""
        return self.began + self.limits.total


def fetch(
    url: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Reply:
    """Fetch an address and give what came back; raises a GateProblem with a sentence when nothing useful did.

    A status below 400 is a reply (also 304); from 400 it is GateBadStatus, which holds the reply.
    """
    kept = {name.lower(): value for name, value in (headers or {}).items() if name.lower() not in OURS}
    errand = Errand(method.upper(), checked_url(url), kept, body, limits, time.monotonic())
    tries = 0
    while True:
        try:
            return follow(errand)
        except GateProblem as problem:
            problem.url = problem.url or url
            tries += 1
            wait = next_wait(problem, errand.method, tries, limits, random.random())  # noqa: S311
            if wait is None or time.monotonic() + wait >= errand.deadline:
                raise
        time.sleep(wait)


def follow(errand: Errand) -> Reply:
    """Send the errand on for as long as we are pointed elsewhere, each address checked anew."""
    for _ in range(errand.limits.redirects + 1):
        reply = send(errand)
        if reply.status not in REDIRECTS:
            return reply
        errand = pointed(errand, reply)
    raise GateRefused(f"{errand.url.host} verwijst te vaak door.")


def pointed(errand: Errand, reply: Reply) -> Errand:
    """The errand to the address that a redirect points at, without secrets when that is another host."""
    if not reply.headers.get("location"):
        raise GateGarbled(f"{errand.url.host} verwijst door zonder te zeggen waarheen.")
    try:
        url = checked_url(str(errand.url.join(reply.headers["location"])))
    except httpx.InvalidURL:
        raise GateRefused(f"{errand.url.host} verwijst door naar een ongeldig adres.") from None
    same = (url.scheme, url.host, url.port) == (errand.url.scheme, errand.url.host, errand.url.port)
    headers = {name: value for name, value in errand.headers.items() if same or name not in SECRETS}
    if reply.status in (307, 308) or errand.method in ("GET", "HEAD"):
        if errand.body is not None and not same:
            raise GateRefused(f"{errand.url.host} wil wat wij sturen doorgeven aan een ander adres.")
        return replace(errand, url=url, headers=headers)
    bare = {name: value for name, value in headers.items() if not name.startswith("content-")}
    return replace(errand, url=url, headers=bare, method="GET", body=None)


def send(errand: Errand) -> Reply:
    """One request and its reply."""
    host, limits = errand.url.host, errand.limits
    with polite_visit(host, limits, errand.deadline), told_plainly(host):
        backend = CheckedBackend(errand.deadline)
        with (
            httpcore.ConnectionPool(ssl_context(), max_connections=1, network_backend=backend) as pool,
            opened(pool, errand) as response,
        ):
            headers = readable_headers(response)
            coding = headers.get("content-encoding", "")
            body = (
                b"" if errand.method == "HEAD" else unpack_body(response.iter_stream(), coding, limits.size)
            )
            elapsed = time.monotonic() - errand.began
            reply = Reply(str(errand.url), response.status, headers, body, elapsed)
    if reply.status >= 400:
        wait = asked_wait(reply.headers.get("retry-after", ""), time.time())
        raise GateBadStatus(f"{host} antwoordt met foutcode {reply.status}.", reply, wait)
    return reply


@contextmanager
def opened(pool: httpcore.ConnectionPool, errand: Errand) -> Iterator[httpcore.Response]:
    """The request sent and its head received; the connection is given up afterwards, whatever is left."""
    limits = errand.limits
    steps = {"connect": limits.connect, "read": limits.read, "write": limits.read, "pool": limits.connect}
    request = httpx.Request(errand.method, errand.url, headers=own_headers(errand), content=errand.body)
    wired = httpcore.Request(
        request.method,
        httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        ),
        headers=request.headers.raw,
        content=errand.body,
        extensions={"timeout": steps},
    )
    response = pool.handle_request(wired)
    try:
        yield response
    finally:
        response.close()


@contextmanager
def told_plainly(host: str) -> Iterator[None]:
    """Whatever happens on the wire becomes one of our own problems, with a sentence."""
    try:
        yield
    except httpcore.TimeoutException:
        raise GateTimeout(f"{host} antwoordt niet op tijd.") from None
    except httpcore.NetworkError as problem:
        if any(isinstance(root, ssl.SSLError) for root in roots(problem)):
            raise GateUntrusted(f"Met {host} is geen veilige verbinding mogelijk.") from problem
        raise GateUnreachable(f"{host} is niet bereikbaar.") from problem
    except httpcore.RemoteProtocolError as problem:
        # 431 is what the protocol library calls headers that never end.
        if any(getattr(root, "error_status_hint", 0) == 431 for root in roots(problem)):
            raise GateTooLarge(f"De kopregels van {host} zijn te groot.") from problem
        raise GateGarbled(f"{host} geeft een antwoord dat wij niet kunnen lezen.") from problem
    except (httpcore.LocalProtocolError, httpcore.UnsupportedProtocol, ValueError) as problem:
        raise GateRefused(f"Dit verzoek aan {host} kan zo niet worden verstuurd.") from problem


def roots(problem: BaseException) -> Iterator[BaseException]:
    """What lies beneath a problem, deeper and deeper; the pool hides causes but leaves the context."""
    beneath = problem.__cause__ or problem.__context__
    while beneath is not None:
        yield beneath
        beneath = beneath.__cause__ or beneath.__context__


def own_headers(errand: Errand) -> dict[str, str]:
    """The headers of the caller with our own beside them."""
    return {
        "accept": "*/*",
        **errand.headers,
        "user-agent": user_agent(),
        "accept-encoding": "gzip, deflate",
        "connection": "close",
    }


def readable_headers(response: httpcore.Response) -> dict[str, str]:
    """The headers of a reply, names in lower case, those that come twice joined."""
    return {name.lower(): value for name, value in httpx.Headers(response.headers).items()}


def user_agent() -> str:
    """Who we say we are, with the address of this site where it has one."""
    site = os.environ.get("SITE_DOMAIN", "").strip()
    return f"Schakelpunt/{own_version()} (+https://{site}/)" if site else f"Schakelpunt/{own_version()}"


@lru_cache(maxsize=1)
def own_version() -> str:
    """The version of this product."""
    try:
        return version("schakelpunt")
    except PackageNotFoundError:
        return "0"


@lru_cache(maxsize=1)
def ssl_context() -> ssl.SSLContext:
    """Whom we trust: the usual authorities, or those in SSL_CERT_FILE; costly to read, so read once."""
    return httpx.create_ssl_context()
