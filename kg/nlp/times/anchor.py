"""The time of writing, and what dates without a year mean in its light."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

#: News looks back further than it looks ahead: a day to come counts as so much further away.
_AHEAD = 1.3
#: And one in the next year, which news names but for days soon to come, as so many days more.
_NEXT_YEAR = 200
#: A month is as near as its middle.
_MIDDLE = 15
#: The year by which a day of an unknown year is checked; it has a 29 February.
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of the time of writing: year, month and day, each perhaps None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, published: str | None) -> Anchor:
        """The anchor that an ISO date gives."""
        if not published:
            return cls()
        parts = [int(p) for p in published[:10].split("-") if p.isdigit()]
        return cls(*parts[:3])

    @property
    def date(self) -> date | None:
        """The day, where all of it is known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None

    def months_on(self, months: int) -> tuple[int | None, int] | None:
        """Year, perhaps None, and month so many months after the time of writing; None where its month is not known."""
        if not self.month:
            return None
        years, month = divmod(self.month - 1 + months, 12)
        return self.year + years if self.year else None, month + 1

    def iso_day(
        self, day: int, month: int, year: int | None, *, coming: bool = False, gone: bool = False
    ) -> str | None:
        """ISO form of a day, without a year where none can be known; None where there is no such day."""
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(_LEAP if year is None else year, month)[1]:
            return None
        year = year or self._nearest_year(month, day, coming=coming, gone=gone)
        return f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"

    def iso_month(self, month: int, year: int | None, *, coming: bool = False, gone: bool = False) -> str:
        """ISO form of a month, without a year where none can be known."""
        year = year or self._nearest_year(month, _MIDDLE, coming=coming, gone=gone)
        return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"

    def _nearest_year(self, month: int, day: int, *, coming: bool, gone: bool) -> int | None:
        """The year that brings day and month nearest to the time of writing, after it if to come, before it if gone."""
        if not self.year or not self.month:
            return self.year
        here = date(self.year, self.month, self.day or _MIDDLE)
        best: tuple[int, int] | None = None
        for year in (self.year - 1, self.year, self.year + 1):
            if day > monthrange(year, month)[1]:
                continue
            distance = (date(year, month, day) - here).days
            if (coming and distance < 0) or (gone and distance > _MIDDLE):
                continue
            weight = abs(distance) if distance <= 0 or coming else int(distance * _AHEAD)
            if year > here.year and not coming:
                weight += _NEXT_YEAR
            if best is None or weight < best[0]:
                best = (weight, year)
        return best[1] if best else None
