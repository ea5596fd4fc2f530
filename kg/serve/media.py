"""Which media type an answer has: what is offered, held against what a client accepts (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ROWS: Final[Mapping[str, str]] = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
"""Formats of SELECT and ASK by media type, the preferred one first."""

TRIPLES: Final[Mapping[str, str]] = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
    "application/ld+json": "jsonld",
    "application/x-turtle": "ttl",
    "text/n3": "ttl",
    "text/plain": "nt",
}
"""Formats of CONSTRUCT and DESCRIBE, and of the triples of a node."""

HTML: Final = "text/html"
_NOTHING: Final = (-1, 0.0)


def chosen(accept: str, offers: Mapping[str, str] | tuple[str, ...]) -> str | None:
    """The media type that a client likes best among those offered; the first of equals; None where it takes none.

    Args:
        accept: The header ``Accept``; an empty one takes everything.
        offers: Media types, the preferred one first.
    """
    ranges = _ranges(accept) or [("*", "*", 1.0)]
    best, liked = None, 0.0
    for offer in offers:
        kind, _, sub = offer.partition("/")
        quality = max((_fit(r, kind, sub) for r in ranges), default=_NOTHING)[1]
        if quality > liked:
            best, liked = offer, quality
    return best


def with_charset(media: str) -> str:
    """The value of ``Content-Type``: text that has no encoding of its own says that it is UTF-8."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def _fit(wanted: tuple[str, str, float], kind: str, sub: str) -> tuple[int, float]:
    """How closely a range names a type, and how much it is liked."""
    if wanted[0] not in (kind, "*") or wanted[1] not in (sub, "*"):
        return _NOTHING
    return (wanted[0] != "*") + (wanted[1] != "*"), wanted[2]


def _ranges(accept: str) -> list[tuple[str, str, float]]:
    found = []
    for part in accept.lower().split(","):
        name, *parameters = (p.strip() for p in part.split(";"))
        kind, slash, sub = name.partition("/")
        if slash:
            found.append((kind, sub, _quality(parameters)))
        elif name == "*":
            # What Java's URLConnection sends.
            found.append(("*", "*", _quality(parameters)))
    return found


def _quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(1.0, max(0.0, float(value)))
            except ValueError:
                return 0.0
    return 1.0
