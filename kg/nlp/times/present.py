"""The present of a page without a date: what the article itself tells of the time of writing.

History is told with its years, so a year counts only where it must be the story's own: in the full date of a day near
the first one told (*ngày 5/6/2017*), or early on with the name of an edition (*“Kết nối Việt Nam 2017”*), if no later
year is named but as an aim (*đến năm 2020*); with a meeting that there is every year (*Năm APEC 2017*); or
with a part of it that is over (*5 tháng đầu năm 2017*).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.nlp.times.anchor import Anchor
from kg.nlp.times.date_patterns import DatePatterns

#: A full date of the story lies at most so many days from the first day told.
_NEAR = timedelta(days=45)
#: One from which something holds, at most so many.
_SINCE = timedelta(days=10)
#: Where no other day is told, a full date is the story's in the article's first third and so many characters more.
_OPENING = 400
#: The word before a date is looked for in so many characters.
_BEFORE = 20
#: A year in which days of an unknown year are compared; it has a 29 February.
_ANY_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Present:
    """Finds the time of writing by the patterns of a language."""

    patterns: DatePatterns

    def of(self, text: str, folded: str) -> Anchor:
        """The year and month of writing, as far as an article tells them; its text as written, and folded."""
        told = self._first_day(folded)
        latest = max(self._years(self.patterns.any_year.finditer(folded), folded), default=0)
        for found in self.patterns.full.finditer(folded, 0, len(folded) if told else len(folded) // 3 + _OPENING):
            day = _day(int(found["y"]), int(found["m"]), int(found["d"]))
            since = self.patterns.since.search(folded[max(0, found.start() - _BEFORE) : found.start()])
            if day and day.year == latest and _near(day, told, _SINCE if since else _NEAR):
                return Anchor(day.year, told[0] if told else day.month)
        if told is None:
            return Anchor()
        yearly = max(self._years(self.patterns.yearly.finditer(folded), folded), default=0)
        if yearly:
            return Anchor(yearly, told[0])
        if latest and latest in self._years(self.patterns.elapsed.finditer(folded), folded):
            return Anchor(latest, told[0])
        named = latest and latest in self._years(self.patterns.edition.finditer(text, 0, len(text) // 2), folded)
        return Anchor(latest if named else None, told[0])

    def _first_day(self, folded: str) -> tuple[int, int] | None:
        """Month and day of the first day told without a year."""
        days = ((int(m["m"]), int(m["d"])) for m in self.patterns.day.finditer(folded) if not m["y"])
        return next((d for d in days if _day(_ANY_YEAR, *d)), None)

    def _years(self, found: Iterable[re.Match[str]], folded: str) -> set[int]:
        """The years that matches tell, but for aims."""
        aim = self.patterns.aim
        return {int(m["y"]) for m in found if not aim.search(folded[max(0, m.start() - _BEFORE) : m.start()])}


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day of our time."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _near(day: date, told: tuple[int, int] | None, most: timedelta) -> bool:
    """Whether a day can be of the same story as the first one told."""
    if told is None:
        return True
    others = (_day(day.year + k, *told) for k in (-1, 0, 1))
    return any(abs(day - other) <= most for other in others if other)
