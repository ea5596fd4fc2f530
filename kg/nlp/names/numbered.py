"""Documents that a number names: *Nghị quyết 2270*, *Quyết định số 1043/QĐ-BKHCN*.

numbered := head [number word] digits (sign (digits | letters))*
"""

from __future__ import annotations

from kg.lang.lookup import phrase_set
from kg.lang.schema import Series
from kg.nlp.layers import Syllables

#: A number without the word for it has so many digits at least: fewer count something.
_DIGITS = 3
_SIGNS = frozenset("/-–.")


class NumberedDocuments:
    """Finds where such a name ends."""

    def __init__(self, data: Series) -> None:
        self.heads = phrase_set(data.numbered)
        self.words = phrase_set(data.number_words)
        self.bare = phrase_set(data.numbered_bare)

    def end(self, syl: Syllables, i: int, end: int) -> int | None:
        """End of the document that is named by its number and begins at ``i``, or None."""
        head = self.heads.longest(syl.key, i, end)
        if head is None:
            return None
        word = self.words.longest(syl.key, head[0], end)
        j = word[0] if word else head[0]
        if j >= end or not syl.text[j].isdecimal():
            return None
        if word is None and (len(syl.text[j]) < _DIGITS or not self.bare.longest(syl.key, i, j)):
            return None
        j += 1
        while j + 1 < end and syl.text[j] in _SIGNS and syl.glued[j] and syl.glued[j + 1] and syl.text[j + 1].isalnum():
            j += 2
        return j
