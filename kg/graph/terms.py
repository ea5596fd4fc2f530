"""Literals that are safe in every format: clean text, typed dates, fixed decimals, harmless addresses."""

from __future__ import annotations

import math
import re
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode

from kg.graph.vocabulary import XSD
from kg.text import one_line as one_line
from kg.text import printable as clean

_DATE: Final = NamedNode(XSD + "date")
_MONTH: Final = NamedNode(XSD + "gYearMonth")
_YEAR: Final = NamedNode(XSD + "gYear")
_MONTH_DAY: Final = NamedNode(XSD + "gMonthDay")
_MONTH_ALONE: Final = NamedNode(XSD + "gMonth")
_DECIMAL: Final = NamedNode(XSD + "decimal")
_INDEX: Final = NamedNode(XSD + "nonNegativeInteger")
_ANY_URI: Final = NamedNode(XSD + "anyURI")
TRUE: Final = Literal("true", datatype=NamedNode(XSD + "boolean"))

_DATE_FORM = re.compile(
    r"(?:(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?)|--(?P<m2>[0-9]{2})(?:-(?P<d2>[0-9]{2}))?"
)
_URL_LENGTH: Final = 2048
_URL_FORM = re.compile(r"[^\x00-\x20<>\"{}|\\^`\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def label(text: str, language: str = "vi") -> Literal:
    """A language-tagged label."""
    return Literal(one_line(text), language=language)


def plain(text: str) -> Literal:
    """A plain string that quotes the article as it stands."""
    return Literal(clean(text))


def index(offset: int) -> Literal:
    """A character offset."""
    return Literal(str(offset), datatype=_INDEX)


@lru_cache(maxsize=1024)
def confidence(value: float) -> Literal | None:
    """A share with two decimals, clamped to [0, 1]; None where it is no number."""
    if math.isnan(value):
        return None
    return Literal(f"{min(1.0, max(0.0, value)):.2f}", datatype=_DECIMAL)


@lru_cache(maxsize=4096)
def typed_date(text: str) -> Literal | None:
    """A date typed by its form; None where it is none.

    Forms: ``2025-08-07``, ``2025-08``, ``2025``, ``--08-07`` (year unknown), ``--08``.
    """
    found = _DATE_FORM.fullmatch(text)
    if not found or not text.isascii():
        return None
    year, month, day = found["y"], found["m"] or found["m2"], found["d"] or found["d2"]
    try:
        # 2000 is a leap year: --02-29 is a day of some years.
        date(int(year or 2000), int(month or 1), int(day or 1))
    except ValueError:
        return None
    with_year, without_year = (_DATE, _MONTH_DAY) if day else (_MONTH if month else _YEAR, _MONTH_ALONE)
    return Literal(text, datatype=with_year if year else without_year)


def date_span(text: str) -> tuple[Literal, Literal | None] | None:
    """A date, or the two ends of ``start/end``; None where an end is no date, or they are the wrong way round."""
    first, slash, second = text.partition("/")
    start = typed_date(first)
    if start is None or not slash:
        return (start, None) if start else None
    end = typed_date(second)
    if end is None or (len(first) == len(second) and not first.startswith("--") and second < first):
        return None
    return (start, end)


def safe_url(url: str) -> Literal | None:
    """The address as a literal, if it is plain http(s) without user name; None for anything that may do harm."""
    if len(url) > _URL_LENGTH or not _URL_FORM.fullmatch(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or "@" in parts.netloc or clean(url) != url:
        return None
    return Literal(url, datatype=_ANY_URI)
