"""Lengths of time that an act is counted by: *vài giờ*, *2 tháng*, *không lâu* sau khi …."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang import Language
from kg.lang.lookup import phrase_set


class Lapses:
    """Finds lengths of time by the words of a language, figures among them."""

    def __init__(self, lang: Language) -> None:
        dates = lang.dates
        units = (*dates.duration, *dates.count_day, *dates.period)
        amounts = (*lang.grammar.number, *dates.some)
        self._unit = phrase_set(units)
        self._words = phrase_set((*dates.lapse, *(f"{amount} {unit}" for amount in amounts for unit in units)))

    def begin_of(self, keys: Sequence[str], end: int, start: int = 0) -> int | None:
        """Where the length of time begins that ends right before ``end``, at ``start`` or later."""
        found = self._words.begin_of(keys, end, start)
        if found is not None:
            return found
        unit = self._unit.begin_of(keys, end, start)
        return unit - 1 if unit is not None and unit > start and keys[unit - 1].isdigit() else None
