"""Publication dates as people and programs write them, made ISO 8601 and no more precise than written."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

_FIRST_YEAR, _LAST_YEAR = 1900, 2100

_YEAR_FIRST = re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(?:(?P<d>\d{1,2})\s?[-/.]\s?)?(?P<m>\d{1,2})\s?[-/.]\s?(?P<y>\d{4})(?!\d)")
# "ngày 7 tháng 8 năm 2025": numbers with one word between
_IN_WORDS = re.compile(r"(?<!\d)(?P<d>\d{1,2})\s+[^\W\d_]+\s+(?P<m>\d{1,2}),?\s+(?:[^\W\d_]+\s+)?(?P<y>\d{4})(?!\d)")
_COMPACT = re.compile(r"\s*(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:T\d{4,6}\S*)?\s*")
_YEAR_ONLY = re.compile(r"\s*(?P<y>\d{4})\s*")


def parse_date(text: str) -> str:
    """A date as ISO 8601: ``2025-08-07``, ``2024-11`` or ``2024``.

    Read are ISO 8601 with or without a time, day before month (``7/8/2025``, ``07.08.2025``,
    *ngày 7 tháng 8 năm 2025*), month and year, a year alone, and the form of e-mails and feeds. A time is dropped;
    the day is the one written, whatever the time zone.

    Raises:
        ValueError: If there is no date in it, or one that no calendar has. The message says which.
    """
    found = _COMPACT.fullmatch(text) or _YEAR_ONLY.fullmatch(text)
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS):
        found = found or pattern.search(text)
    if found:
        parts = found.groupdict()
        return _checked(int(parts["y"]), parts.get("m"), parts.get("d"), found.group().strip())
    mail = parsedate(text)
    if mail:
        return _checked(mail[0], str(mail[1]), str(mail[2]), text.strip())
    raise ValueError(f"no date in {text.strip()[:60]!r}")


def refine(own: str | None, other: str | None) -> str | None:
    """The more precise of two dates of which one contains the other; ``own`` where they disagree."""
    if own and other and other.startswith(own):
        return other
    return own or other


def _checked(year: int, month: str | None, day: str | None, shown: str) -> str:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(f"impossible year in {shown!r}")
    try:
        date(year, int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"no such day: {shown!r}") from None
    out = f"{year:04}"
    if month:
        out += f"-{int(month):02}"
    if month and day:
        out += f"-{int(day):02}"
    return out
