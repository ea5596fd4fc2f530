"""On which side of the time of writing a time expression lies, by its words or by its value."""

from __future__ import annotations

from kg.lang.cue_schema import Dates
from kg.nlp.times.anchor import Anchor
from kg.text import fold

_DAY = len("2000-12-31")


class Sides:
    """The words that say that a time is to come (*tuần* tới, *ngày mai*) or is gone by (hồi *tháng 4*, *hôm qua*)."""

    def __init__(self, words: Dates) -> None:
        self._next_ends = tuple(f" {fold(w)}" for w in words.next)
        self._past_ends = tuple(f" {fold(w)}" for w in words.past)
        self._coming = frozenset(fold(w) for w in words.coming)
        self._gone = frozenset(fold(w) for w in words.gone)
        self._back = frozenset(fold(w) for w, days in words.relative_day.items() if days < 0)

    def of(self, text: str, start: int, value: str | None, anchor: Anchor) -> tuple[bool, bool]:
        """Whether the time expression that ends a folded text, from ``start`` on, lies ahead, and whether behind."""
        words, here = " ".join(text[start:].split()), anchor.date.isoformat() if anchor.date else ""
        dated = value if value is not None and not value.startswith("--") else ""
        if words in self._coming or words.endswith(self._next_ends) or (len(dated) == _DAY and here and dated > here):
            return True, False
        before = text[:start].rsplit(maxsplit=1)[-1:]
        told = words in self._back or words.endswith(self._past_ends) or words.split(maxsplit=1)[0] in self._gone
        return False, told or bool(before and before[0] in self._gone) or bool(dated and dated < here[: len(dated)])
