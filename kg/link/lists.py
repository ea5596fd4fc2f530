"""Lists of states: *sáu nước gồm Mỹ, Nga, …* says who is meant by *sáu nước* wherever the article says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.lang import Language
from kg.lang.lookup import key_of
from kg.nlp.layers import Mention, MentionKind, Syllables

#: Signs between the members of a list, and those that open one without a word.
_COMMA, _BRACKETS = ",", frozenset("(:")
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
        states = [m for m in mentions if m.kind is MentionKind.COUNTRY]
        lists = [states[:1]]
        for a, b in pairwise(states):
            if not self._joined(a.end, b.start):
                lists.append([])
            lists[-1].append(b)
        self.lists = [x for x in lists if len(x) >= _SEVERAL]

    def meant(self, m: Mention) -> Sequence[Mention]:
        """The states that a number of them means: those listed right behind it, else in the nearest list of so many."""
        if m.number < _SEVERAL:
            return ()
        behind = next((x for x in self.lists if m.end <= x[0].start <= m.end + _OPENING), None)
        if behind is not None and len(behind) <= m.number and self._opens(m.end, behind[0].start):
            return behind
        before = [x for x in reversed(self.lists) if x[0].start < m.start]
        after = [x for x in self.lists if x[0].start >= m.start]
        return next((x for x in (*before, *after) if len(x) == m.number), ())

    def _joined(self, start: int, end: int) -> bool:
        """Whether nothing but a comma or a conjunction stands between two names."""
        start += start < end and self._syl.text[start] == _COMMA
        between = tuple(self._syl.key[start:end])
        return between in self._joiner or (not between and self._syl.text[start - 1] == _COMMA)

    def _opens(self, start: int, end: int) -> bool:
        """Whether what stands between a number and a list says that the list explains it."""
        return any(self._syl.key[i] in self._opening or self._syl.text[i] in _BRACKETS for i in range(start, end))
