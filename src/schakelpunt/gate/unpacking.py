# SPDX-License-Identifier: EUPL-1.2
"""Unpacking what came in, never further than the size we want to hold."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from schakelpunt.gate.problems import GateGarbled, GateTooLarge

GZIP_BITS, ZLIB_BITS, RAW_BITS = 31, 15, -15
MOST_MEMBERS = 1_000
KNOWN = {"gzip": GZIP_BITS, "x-gzip": GZIP_BITS, "deflate": ZLIB_BITS}


def unpack_body(chunks: Iterable[bytes], coding: str, most: int) -> bytes:
    """The whole body, at most so many bytes before and after unpacking; `coding` is Content-Encoding."""
    names = [name.strip().lower() for name in coding.split(",")]
    packed = [name for name in names if name not in ("", "identity")]
    if not packed:
        return gather(chunks, most)
    # Packing upon packing multiplies: a few kilobytes could become terabytes on the way.
    if len(packed) > 1 or packed[0] not in KNOWN:
        raise GateGarbled("Het antwoord is ingepakt op een manier die wij niet kennen.")
    try:
        return gather(unpacked(bounded(chunks, most), KNOWN[packed[0]], most), most)
    except zlib.error:
        raise GateGarbled("Het antwoord kon niet worden uitgepakt.") from None


def gather(chunks: Iterable[bytes], most: int) -> bytes:
    """All chunks together."""
    return b"".join(bounded(chunks, most))


def bounded(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The chunks as long as they stay within the size together."""
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > most:
            raise GateTooLarge(f"Het antwoord is groter dan {most // 1_000} kB en is niet opgehaald.")
        yield chunk


def unpacked(chunks: Iterable[bytes], bits: int, most: int) -> Iterator[bytes]:
    """The chunks unpacked in steps of bounded size; more than one gzip member is allowed."""
    machine, begun, members = zlib.decompressobj(bits), False, 1
    for chunk in chunks:
        if not begun and bits == ZLIB_BITS and not has_zlib_header(chunk):
            machine = zlib.decompressobj(RAW_BITS)
        begun = begun or bool(chunk)
        rest = chunk
        while rest:
            if machine.eof:
                # After bare deflate nothing may follow; a thousand packages in one is an attack.
                if bits != GZIP_BITS or members >= MOST_MEMBERS:
                    raise GateGarbled("Na het ingepakte antwoord volgt nog iets.")
                machine, members = zlib.decompressobj(bits), members + 1
            yield machine.decompress(rest, min(most + 1, 1_000_000))
            rest = machine.unused_data if machine.eof else machine.unconsumed_tail
    if begun and not machine.eof:
        raise GateGarbled("Het antwoord brak halverwege af.")


def has_zlib_header(chunk: bytes) -> bool:
    """Whether this begins as zlib; some servers send bare deflate under the same name."""
    return len(chunk) < 2 or (chunk[0] & 0x0F == 8 and (chunk[0] * 256 + chunk[1]) % 31 == 0)
