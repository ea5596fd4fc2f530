"""Lists of states: *sáu nước gồm Mỹ, Nga, …* says who is meant by *sáu nước* wherever the article says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.lang import Language
from kg.lang.lookup import key_of, listed
from kg.nlp.layers import Mention, MentionKind, Syllables

#: Signs between the members of a list, and those that open one without a word.
_COMMA, _BRACKETS = ",", frozenset("(:")
_OPENED, _CLOSED = "()"
#: A list that explains a number begins at most so many syllables behind it: *10 nước, trong đó bao gồm Mỹ …*.
_OPENING = 6
#: A list names so many at least.
_SEVERAL = 3


class StateLists:
    """The lists of states in an article.

    Attributes:
        lists: The states named one after the other, as far as each list goes, in text order.
    """

    def __init__(self, mentions: Sequence[Mention], syl: Syllables, lang: Language) -> None:
        self._syl = syl
        self._joiner = {tuple(key_of(s) for s in w.split()) for w in lang.grammar.joiner}
        self._opening = {key_of(w) for w in lang.grammar.listing}
        named = [m for m in mentions if m.kind is MentionKind.COUNTRY]
        states = [m for k, m in enumerate(named) if not (k and m.code == named[k - 1].code and self._in_brackets(m))]
        lists = [states[:1]]
        for a, b in pairwise(states):
            if not self._joined(a.end, b.start):
                lists.append([])
            lists[-1].append(b)
        self.lists = [x for x in lists if len(x) >= _SEVERAL]
        without = listed(lang.grammar.leaving_out)
        self._left_out = {m.code for m in states if without.ends_at(syl.key, m.start)}

    def meant(self, m: Mention) -> Sequence[Mention]:
        """The states that a number of them means: those listed right behind it, else in the nearest list of so many."""
        if m.number == 0:
            return next((x for x in reversed(self.lists) if x[0].start < m.start), ())
        if m.number < _SEVERAL:
            return ()
        behind = next((x for x in self.lists if m.end <= x[0].start <= m.end + _OPENING), None)
        if behind is not None and len(behind) <= m.number and self._opens(m.end, behind[0].start):
            return behind
        before = [x for x in reversed(self.lists) if x[0].start < m.start]
        after = [x for x in self.lists if x[0].start >= m.start]
        so_many = next((x for x in (*before, *after) if len(x) == m.number), ())
        return so_many or next((x for x in map(self._without, (*before, *after)) if len(x) == m.number), ())

    def _without(self, states: Sequence[Mention]) -> Sequence[Mention]:
        """A list without the states that the article says are left out: *11 nước TPP không bao gồm* Mỹ."""
        return [m for m in states if m.code not in self._left_out]

    def _joined(self, start: int, end: int) -> bool:
        """Whether nothing but a comma or a conjunction stands between two names."""
        start = self._past_brackets(start, end)
        start += start < end and self._syl.text[start] == _COMMA
        between = tuple(self._syl.key[start:end])
        return between in self._joiner or (not between and self._syl.text[start - 1] == _COMMA)

    def _in_brackets(self, m: Mention) -> bool:
        """Whether a name is the short one of the state right before it."""
        return m.start > 0 and self._syl.text[m.start - 1] == _OPENED

    def _past_brackets(self, start: int, end: int) -> int:
        """Where an abbreviation in brackets ends: *Các tiểu vương quốc Arab thống nhất* (UAE), *Bahrain*."""
        if start >= end or self._syl.text[start] != _OPENED:
            return start
        return next((k + 1 for k in range(start, end) if self._syl.text[k] == _CLOSED), start)

    def _opens(self, start: int, end: int) -> bool:
        """Whether what stands between a number and a list says that the list explains it."""
        return any(self._syl.key[i] in self._opening or self._syl.text[i] in _BRACKETS for i in range(start, end))
