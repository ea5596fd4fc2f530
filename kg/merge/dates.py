"""Days, months and years of news that often leave the year out: whether two can be one, and how far apart they are."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from kg.model import EventType, Extraction, Factuality

_FORM = re.compile(r"(?:(\d{4})|-)(?:-(\d{2})(?:-(\d{2}))?)?")
#: Days without a year are put into this one, which is a leap year.
_ANY: Final = 2000
_YEAR: Final = 366
#: A day that an article tells or names so many times less often than another is not the one that it is of.
_MUCH: Final = 4


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of days; ``year`` says whether the year is known."""

    first: date
    last: date
    year: bool

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def length(self) -> int:
        """Days from the first to the last, 0 where it is one day."""
        return (self.last - self.first).days

    def meets(self, other: When) -> bool:
        """Whether both can be one time."""
        return gap(self, other) == 0


@lru_cache(maxsize=1 << 14)
def parse(text: str | None) -> When | None:
    """A date or interval in the forms of :attr:`kg.model.Event.date`; None where it is none."""
    start, _, end = (text or "").partition("/")
    first = _one(start)
    last = _one(end) if end else first
    if first is None or last is None or first.year != last.year:
        return None
    if last.last < first.first:
        if first.year:
            return None
        # From one year into the next.
        return When(first.first, last.last.replace(year=_ANY + 1), False)
    return When(first.first, last.last, first.year)


def _one(text: str) -> When | None:
    found = _FORM.fullmatch(text)
    if found is None or not text.isascii():
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    if year is None and month is None:
        return None
    try:
        first = date(year or _ANY, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return When(first, first, year is not None)
    months = month or 12
    return When(first, date(first.year, months, monthrange(first.year, months)[1]), year is not None)


def gap(a: When, b: When) -> int:
    """Days between two stretches, 0 where they overlap; where a year is unknown, as near as any year makes them."""
    if a.year and b.year:
        return max(0, (b.first - a.last).days, (a.first - b.last).days)
    (first, last), (begin, end) = _days(a), _days(b)
    return min(max(0, begin + years - last, first - end - years) for years in (-_YEAR, 0, _YEAR))


@lru_cache(maxsize=1 << 14)
def _days(when: When) -> tuple[int, int]:
    """Numbers of its first and last day, the year left out."""
    same = _yearless(when)
    return (same.first.toordinal(), same.last.toordinal())


def after(a: When, b: When) -> int:
    """Days from the beginning of one to the beginning of another, negative where the other comes first."""
    if a.year and b.year:
        return (b.first - a.first).days
    days = (_yearless(b).first - _yearless(a).first).days % _YEAR
    return days if days <= _YEAR // 2 else days - _YEAR


def _yearless(when: When) -> When:
    if when.length >= _YEAR - 2:
        return When(date(_ANY, 1, 1), date(_ANY, 12, 31), False)
    first = when.first.replace(year=_ANY)
    last = when.last.replace(year=_ANY + when.last.year - when.first.year, day=min(when.last.day, _last_day(when)))
    return When(first, last, False)


def _last_day(when: When) -> int:
    return monthrange(_ANY + when.last.year - when.first.year, when.last.month)[1]


def bucket(when: When, width: int) -> int:
    """Number of the stretch of ``width`` days in which it begins, the same whatever the year."""
    return (when.first.replace(year=_ANY) - date(_ANY, 1, 1)).days // width


def buckets(width: int) -> int:
    """How many such stretches a year has."""
    return -(-_YEAR // width)


def story_date(extraction: Extraction) -> str | None:
    """Day of an article: its own date where it has one, else the latest of the days that it tells or names much.

    News tells the days of its own weeks without the year; days with a year are looked back on, unless no others are
    named: then those of the latest year count. A day on which all is only to come counts where nothing
    was done on another.
    """
    published = extraction.article.published
    if published and parse(published) is not None and not published.startswith("-"):
        return published
    named = Counter(d for d in extraction.dates if _is_day(d))
    told: Counter[str] = Counter()
    ahead: set[str] = set()
    for event in extraction.events:
        if event.date is not None and _is_day(event.date):
            if event.type is EventType.APPOINTMENT:
                continue  # "Tổng thống A, người nhậm chức hôm 14/5": news looks back on it
            if event.factuality is Factuality.OCCURRED:
                told[event.date] += len(event.claims)
            else:
                ahead.add(event.date)
    sure = [*told, *(d for d in named if named[d] > 1 or not told)]
    latest = max(map(_year, sure), key=lambda year: (year == "", year), default="")
    weight = {
        d: told[d] + named[d]
        for d in dict.fromkeys((*told, *named))
        if _year(d) == latest and (d in told or not told or d not in ahead)
    }
    if not weight:
        return None
    heaviest = max(weight, key=lambda d: (weight[d], d))
    much = [d for d in weight if weight[d] * _MUCH >= weight[heaviest]]
    return max(much, key=lambda d: (_days_after(heaviest, d), d))


def _days_after(day: str, later: str) -> int:
    a, b = parse(day), parse(later)
    return 0 if a is None or b is None else after(a, b)


def _year(day: str) -> str:
    """The year of a day; empty where it has none."""
    return day.partition("-")[0]


def _is_day(text: str | None) -> bool:
    when = parse(text)
    return when is not None and when.is_day
