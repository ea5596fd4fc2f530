"""The grammar of conferences and documents: *Hội nghị Tương lai Châu Á lần thứ 23*, *Hiệp định Paris*.

    series := head (capital | known name | field | joining word before one of these)* [(ABBR)] [edition number]

A head makes a named thing only with a name, an abbreviation in capitals or an edition after it.
"""

from __future__ import annotations

from kg.lang.lookup import Trie
from kg.lang.schema import Series
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.layers import Mention, MentionKind, Syllables

#: So many uncapitalised syllables may stand between two named parts.
_BRIDGE = 3
_HYPHENS = frozenset("-–—")
_QUOTES = frozenset('"“”')
#: Longest quoted name, and longest *về …* part, in syllables.
_QUOTED = 24
_ABOUT = 8


class SeriesGrammar:
    """Reads conferences or documents by their heads."""

    def __init__(
        self, data: Series, kind: MentionKind, gazetteer: Gazetteer, stops: frozenset[str], about: tuple[str, ...] = ()
    ) -> None:
        self.kind, self.gazetteer, self.stops = kind, gazetteer, stops
        self.heads = Trie((h, h) for h in data.heads)
        self.about = Trie((w, True) for w in about)
        self.edition = Trie((e, True) for e in data.edition)

    def read(self, syl: Syllables, i: int, start: int, end: int) -> Mention | None:
        """The conference or document that begins at ``i`` in the sentence from ``start`` to ``end``, or None.

        An uncapitalised head (*thượng đỉnh G7*) needs an organisation, abbreviation or edition; countries after it make
        no name (*thượng đỉnh Nhật-Nga* is a meeting).
        """
        found = self.heads.longest(syl.key, i, end)
        if not found:
            return None
        j = last = found[0]
        if i > start and syl.text[i - 1] in _QUOTES and syl.cap[i]:
            close = next((k for k in range(j, min(end, i + _QUOTED)) if syl.text[k] in _QUOTES), None)
            if close is not None and close - i >= 4:
                return Mention(i, close, self.kind, name=(i, close), label=syl.slice(i, close))
        named = False
        # A capital at a sentence's start says nothing.
        proper = syl.cap[i] and i > start
        parts: list[Mention] = []
        while j < end:
            edition = self._edition(syl, j, end)
            if edition:
                j = last = edition
                named = True
                break
            known = self.gazetteer.at(syl, j, end)
            if known and known.kind is not MentionKind.MEDIA:
                parts.append(known)
                j = last = known.end
                named = named or proper or known.kind not in (MentionKind.COUNTRY, MentionKind.PERSON)
            elif syl.cap[j] and not syl.line[j] and (proper or named or syl.text[j].isupper() or j == found[0]):
                j += 1
                last, named = j, named or proper or syl.text[j - 1].isupper() or j - 1 == found[0]
            elif syl.text[j] in _HYPHENS and j + 1 < end and (syl.cap[j + 1] or syl.text[j + 1][0].isdigit()):
                j += 1
            elif syl.text[j] == "+" and syl.glued[j]:
                j = last = j + 1
            elif (
                syl.text[j].isdigit()
                and named
                and len(syl.text[j]) <= 4
                and not (j + 1 < end and syl.text[j + 1] == "/")
            ):
                j = last = j + 1
            elif syl.text[j] == "(" and (close := self._bracket(syl, j, end)):
                j = last = close
                named = True
            elif syl.text[j] in _QUOTES and (close := self._quoted(syl, j, end)):
                j = last = close
                named = True
            elif bridge := self._bridge(syl, j, end):
                j = bridge
            else:
                break
        if not named or last - i < 2:
            return None
        last = self._whole_word(syl, last, end, found[0])
        last = self._about(syl, last, end)
        return Mention(i, last, self.kind, name=(i, last), label=syl.slice(i, last), parts=tuple(parts))

    def _whole_word(self, syl: Syllables, last: int, end: int, head_end: int) -> int:
        """Past the second syllable of a word whose first has the capital (*Diễn đàn Hợp tác*)."""
        lone = last - head_end == 1 or (last >= 2 and not syl.cap[last - 2])
        if (
            last < end
            and lone
            and syl.cap[last - 1]
            and not syl.text[last - 1].isascii()
            and not syl.text[last - 1].isupper()
        ):
            if syl.text[last].isalpha() and syl.text[last].islower() and syl.key[last] not in self.stops:
                return last + 1
        return last

    def _about(self, syl: Syllables, last: int, end: int) -> int:
        """Past *về …*, up to the next function word or sign."""
        about = self.about.longest(syl.key, last, end)
        if not about:
            return last
        k = about[0]
        while (
            k < min(end, about[0] + _ABOUT)
            and syl.text[k].isalnum()
            and syl.key[k] not in self.stops
            and not syl.line[k]
        ):
            k += 1
        return k if k - about[0] >= 2 and (k == end or k < about[0] + _ABOUT) else last

    def _quoted(self, syl: Syllables, j: int, end: int) -> int | None:
        """Index after a short quotation that opens at ``j`` with a capital."""
        if j + 1 >= end or not syl.cap[j + 1]:
            return None
        return next((k + 1 for k in range(j + 2, min(end, j + _QUOTED)) if syl.text[k] in _QUOTES), None)

    def _edition(self, syl: Syllables, j: int, end: int) -> int | None:
        found = self.edition.longest(syl.key, j, end)
        if found and found[0] < end and (syl.text[found[0]].isdigit() or _roman(syl.text[found[0]])):
            return found[0] + 1
        return None

    def _bracket(self, syl: Syllables, j: int, end: int) -> int | None:
        """End of *(ADMM+)*; None for a bracket that holds anything but one abbreviation."""
        for k in range(j + 1, min(end, j + 5)):
            if syl.text[k] == ")":
                inside = [syl.text[m] for m in range(j + 1, k)]
                return k + 1 if inside and inside[0].isupper() else None
        return None

    def _bridge(self, syl: Syllables, j: int, end: int) -> int | None:
        """Start of the next named part after a few joining words, or None."""
        for k in range(j, min(end, j + _BRIDGE + 1)):
            if k > j and (syl.cap[k] or self._edition(syl, k, end) or self._is_abbreviation_bracket(syl, k, end)):
                return k
            if k > j and syl.text[k] in _QUOTES and self._quoted(syl, k, end):
                return k
            if not syl.text[k][0].isalpha() or syl.key[k] in self.stops or syl.cap[k] or syl.line[k]:
                return None
        return None

    def _is_abbreviation_bracket(self, syl: Syllables, k: int, end: int) -> bool:
        return syl.text[k] == "(" and self._bracket(syl, k, end) is not None


def _roman(text: str) -> bool:
    return bool(text) and all(c in "IVXLC" for c in text)
