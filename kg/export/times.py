"""The first and last day of a date of any precision, for tools that know whole days only."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)


class Span(NamedTuple):
    """From the first day to the last, both included."""

    first: date
    last: date


def span(text: str) -> Span | None:
    """The days of ``2025-08-07``, ``2025-08``, ``2025`` or of ``start/end`` of these.

    None where the year is not known (``--08-07``): what no calendar can hold is not guessed.
    """
    start, slash, end = text.partition("/")
    first = _days(start)
    last = _days(end) if slash else first
    if first is None or last is None or last.last < first.first:
        return None
    return Span(first.first, last.last)


def _days(text: str) -> Span | None:
    found = _FORM.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return Span(first, first)
    last_month = month or 12
    return Span(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))


def united(spans: Iterable[Span]) -> list[Span]:
    """The same days without overlap: a tool that gets one day twice may count it twice or refuse it."""
    found: list[Span] = []
    for each in sorted(set(spans)):
        if found and each.first <= found[-1].last:
            found[-1] = Span(found[-1].first, max(found[-1].last, each.last))
        else:
            found.append(each)
    return found


def days(spans: Iterable[Span]) -> int:
    """How many days they cover together."""
    return sum((s.last - s.first + timedelta(days=1)).days for s in spans)
