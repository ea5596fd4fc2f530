"""Quotations over several sentences, and where the words of those who say them stand."""

from __future__ import annotations

from bisect import bisect_right

from kg.nlp.layers import Syllables

_OPENS, _CLOSES, _EITHER = "“«", "”»", '"'
_MARKS = frozenset((*_OPENS, *_CLOSES, _EITHER))
#: A quotation that is longer, in syllables and signs, was never closed.
_LONGEST = 400


class Quotations:
    """The quotations of an article, as spans of syllables with their marks."""

    def __init__(self, syl: Syllables) -> None:
        self.spans: list[tuple[int, int]] = []
        opened: int | None = None
        for i in [i for i, mark in enumerate(syl.text) if mark in _MARKS]:
            mark = syl.text[i]
            if mark in _OPENS or (mark == _EITHER and opened is None):
                opened = i
            elif opened is not None and (mark in _CLOSES or mark == _EITHER):
                if i - opened <= _LONGEST:
                    self.spans.append((opened, i))
                opened = None
        self._starts = [start for start, _ in self.spans]

    def around(self, position: int) -> tuple[int, int] | None:
        """The quotation that a syllable stands in, as the syllables of its marks."""
        k = bisect_right(self._starts, position) - 1
        return self.spans[k] if k >= 0 and position < self.spans[k][1] else None
