"""The grammar of conferences and documents: *Hội nghị Tương lai Châu Á lần thứ 23*, *Hiệp định Paris*.

    series := head (capital | known name | number | quotation | joining words before one of these)*
              [(ABBR)] [edition number] [about …]

A head makes a named thing only with a name, an abbreviation in capitals or an edition after it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lang.lookup import phrase_set
from kg.lang.schema import Series
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names.bodies import BodyGrammar
from kg.nlp.names.numbered import NumberedDocuments

#: So many uncapitalised syllables may stand between two named parts, and before what surely ends a name.
_BRIDGE = 3
_LONG_BRIDGE = 12
#: Longest quoted name with its marks, longest *về …* part, and longest bracket with its signs, in syllables.
_QUOTED = 24
_ABOUT = 8
_BRACKET = 5
_SHORTEST_QUOTED = 4
_HYPHENS = frozenset("-–—")
_QUOTES = frozenset('"“”')
_ROMAN = frozenset("IVXLC")


@dataclass
class _Name:
    """The name as far as it has been read.

    Attributes:
        head_end: Index after the head.
        proper: Whether the head's capital says that a name is to come.
        at: Index of the next syllable to read.
        last: End of the last part of the name; what is read after it may turn out to be no part.
        named: Whether something read so far is a name.
        closed: Whether only an edition can follow.
        parts: Mentions inside.
    """

    head_end: int
    proper: bool
    at: int
    last: int
    named: bool = False
    closed: bool = False
    parts: list[Mention] = field(default_factory=list)

    def take(self, end: int, *, named: bool = False) -> None:
        """Makes what ends at ``end`` a part of the name."""
        self.at = self.last = end
        self.named = self.named or named


class SeriesGrammar:
    """Reads conferences or documents by their heads."""

    def __init__(
        self, data: Series, kind: MentionKind, bodies: BodyGrammar, stops: frozenset[str], about: tuple[str, ...] = ()
    ) -> None:
        self.kind, self.gazetteer, self.stops = kind, bodies.gazetteer, stops
        self.compounds = bodies.compounds
        self.rest, self.conjunctions = bodies.rest, bodies.conjunctions
        self.heads = phrase_set((*data.heads, *data.numbered))
        self.numbered = NumberedDocuments(data)
        self.named = phrase_set(data.heads)
        self.about = phrase_set(about)
        self.edition = phrase_set(data.edition)
        self.never = phrase_set(data.never)

    def read(self, syl: Syllables, i: int, start: int, end: int) -> Mention | None:
        """The conference or document that begins at ``i`` in the sentence from ``start`` to ``end``, or None.

        An uncapitalised head (*thượng đỉnh G7*) needs an organisation, abbreviation or edition; countries after it make
        no name (*thượng đỉnh Nhật-Nga* is a meeting).
        """
        inside = i > start + 1 and syl.cap[i] and not syl.glued[i] and syl.text[i - 1].istitle()
        if inside and self.kind is MentionKind.DOCUMENT:
            return None  # "Trường Luật Harvard"
        if (numbered := self.numbered.end(syl, i, end)) is not None:
            return self._mention(syl, i, numbered)
        heads = [stop for stop, _ in self.named.all_at(syl.key, i, end)]
        for head_end in reversed(heads):
            name = self._headed(syl, i, head_end, start, end)
            # What a shorter head gives counts only where it goes beyond the common noun.
            if name and name.end > heads[-1]:
                return name
        return None

    def _headed(self, syl: Syllables, i: int, head_end: int, start: int, end: int) -> Mention | None:
        """The conference or document from ``i`` whose common noun ends at ``head_end``, or None."""
        if i > start and syl.text[i - 1] in _QUOTES and syl.cap[i]:
            close = syl.find(_QUOTES, head_end, min(end, i + _QUOTED))
            if close is not None and close - i >= _SHORTEST_QUOTED:
                return self._mention(syl, i, close)
        # A capital at a sentence's start says nothing.
        name = _Name(head_end, syl.cap[i] and i > start, head_end, head_end)
        while name.at < end and self._part(syl, name, end):
            pass
        rest = self.rest.end(syl, i, name.last, end) if name.named and syl.cap[name.last - 1] else name.last
        if rest > name.last:
            name.take(rest)  # "Tọa đàm Hợp tác kinh tế Việt Nam - Lào"
            while name.at < end and self._part(syl, name, end):
                pass
        about = self._past_about(syl, name.last, end)
        if not name.named and name.proper and about > name.last:
            return self._mention(syl, i, about, name.parts)
        if not name.named or name.last - i < 2:
            return None
        last = self._past_word(syl, name.last, end, head_end)
        return self._mention(syl, i, self._past_about(syl, last, end), name.parts)

    def _mention(self, syl: Syllables, start: int, end: int, parts: list[Mention] | None = None) -> Mention:
        """The mention from ``start`` to ``end``; a place in its name is only part of that (*xuyên* Thái Bình Dương)."""
        kept = tuple(part for part in parts or () if part.kind is not MentionKind.PLACE)
        return Mention(start, end, self.kind, name=(start, end), label=syl.slice(start, end), parts=kept)

    # ------------------------------------------------------------------ the parts of a name
    def _part(self, syl: Syllables, name: _Name, end: int) -> bool:
        """Reads one part; False where none stands or none can follow it."""
        j = name.at
        edition = self._edition_end(syl, j, end)
        if edition:
            name.take(edition, named=True)
            return False
        if name.closed and not (_is_number(syl, name, end) or _is_hyphen(syl, j, end)):
            return False
        name.closed = False
        known = self.gazetteer.at(syl, j, end)
        if known and known.kind is not MentionKind.MEDIA:
            name.parts.append(known)
            name.take(known.end, named=name.proper or known.kind not in (MentionKind.COUNTRY, MentionKind.PERSON))
        elif _is_capital(syl, name):
            name.take(self._capital_end(syl, j, end), named=name.proper or syl.text[j].isupper() or j == name.head_end)
        elif _is_number(syl, name, end):
            name.take(j + 1)
        elif close := self._enclosed_end(syl, j, end):
            if j == name.head_end and syl.text[j] == "(" and self.kind is MentionKind.DOCUMENT:
                return False  # "các hiệp định thương mại tự do (FTA)"
            name.take(close, named=True)
            name.closed = syl.text[j] == "("
        elif _is_hyphen(syl, j, end):
            name.at += 1
        elif bridge := self._bridge_end(syl, j, end):
            name.at = bridge
        else:
            return False
        return True

    def _capital_end(self, syl: Syllables, j: int, end: int) -> int:
        """End of the word whose capital is at ``j``: *Ả-rập*; *Tự do*, whose second half looks like another word."""
        stop = j + 1
        while stop + 1 < end and syl.text[stop] == "-" and all(syl.glued[stop : stop + 2]) and not syl.cap[stop + 1]:
            stop += 2
        if stop == j + 1 < end and not syl.cap[stop] and self.compounds.longest(syl.key, j, j + 2):
            return j + 2
        return stop

    def edition_at(self, syl: Syllables, j: int, end: int) -> bool:
        """Whether an edition, a year or an abbreviation in brackets begins at ``j``, within a name that ends there."""
        bracket = _bracket_end(syl, j, end)
        return self._edition_end(syl, j, end) is not None or syl.text[j].isdecimal() or bracket == end

    def _edition_end(self, syl: Syllables, j: int, end: int) -> int | None:
        """End of *lần thứ 23*, *khóa XIV*."""
        found = self.edition.longest(syl.key, j, end)
        if not found or found[0] >= end:
            return None
        last, number = found[0] + 1, syl.text[found[0]]
        if number.isdigit() and last + 1 < end and syl.text[last] in _HYPHENS and syl.text[last + 1].isdigit():
            return last + 2  # "giai đoạn 2018-2022"
        return last if number.isdigit() or _ROMAN.issuperset(number) else None

    def _enclosed_end(self, syl: Syllables, j: int, end: int) -> int | None:
        """End of an abbreviation in brackets or of a short quotation that open at ``j``."""
        return _bracket_end(syl, j, end) or _quotation_end(syl, j, end)

    def _bridge_end(self, syl: Syllables, j: int, end: int) -> int | None:
        """Start of the next named part after a few joining words, or None."""
        for k in range(j, min(end, j + _LONG_BRIDGE + 1)):
            if k > j and self._sure(syl, k, end):
                return k
            if k > j and syl.cap[k]:
                return k if k - j <= _BRIDGE else None
            stop = syl.key[k] in self.stops and not self.compounds.longest(syl.key, k, k + 2)  # "mới nổi"
            if not syl.text[k][0].isalnum() or stop or syl.cap[k] or syl.line[k]:
                return None
            if self.never.longest(syl.key, k, end):
                return None
            if syl.key[k] in self.conjunctions and self._another(syl, k + 1, end):
                return None
        return None

    def _sure(self, syl: Syllables, k: int, end: int) -> bool:
        """Whether what stands at ``k`` can only be the end of a name: an edition, an abbreviation, a quotation."""
        if self._edition_end(syl, k, end) or self._enclosed_end(syl, k, end):
            return True
        known = self.gazetteer.at(syl, k, end)
        return known is not None and known.kind is MentionKind.IO

    def _another(self, syl: Syllables, k: int, end: int) -> bool:
        """Whether another conference or document begins at ``k`` (*Hiệp ước ABM và* SALT I)."""
        known = self.gazetteer.at(syl, k, end)
        return self.heads.longest(syl.key, k, end) is not None or (known is not None and known.kind is self.kind)

    # ------------------------------------------------------------------ what the name still takes in
    def _past_word(self, syl: Syllables, last: int, end: int, head_end: int) -> int:
        """Past the second syllable of a word whose first has the capital (*Diễn đàn Hợp tác*)."""
        if self.gazetteer.country(syl, last - 1, end):
            return last
        lone = last - head_end == 1 or (last >= 2 and not syl.cap[last - 2])
        if last >= end or not lone or not syl.cap[last - 1]:
            return last
        first, second = syl.text[last - 1], syl.text[last]
        if first.isascii() or first.isupper() or not second.isalpha() or not second.islower():
            return last
        return last if syl.key[last] in self.stops else last + 1

    def _word(self, syl: Syllables, k: int) -> bool:
        return syl.text[k].isalnum() and syl.key[k] not in self.stops

    def _past_about(self, syl: Syllables, last: int, end: int) -> int:
        """Past *về …*, up to the next function word or sign."""
        about = self.about.longest(syl.key, last, end)
        if not about:
            return last
        begin, limit = about[0], min(end, about[0] + _ABOUT)
        k = begin
        while k < limit and not syl.line[k] and (_is_hyphen(syl, k, end) or self._word(syl, k)):
            k += 1
        return k if k - begin >= 2 and (k == end or k < begin + _ABOUT) else last


def _is_capital(syl: Syllables, name: _Name) -> bool:
    """Whether a capital continues the name: right after the head, once it is one, or as an abbreviation."""
    j = name.at
    if not syl.cap[j] or syl.line[j]:
        return False
    return name.proper or name.named or syl.text[j].isupper() or j == name.head_end


def _is_number(syl: Syllables, name: _Name, end: int) -> bool:
    """Whether a number or plus sign belongs to the name (*ASEAN+3*, *COP 21*) and to no date."""
    j = name.at
    if syl.text[j] == "+":
        return syl.glued[j]
    dated = j + 1 < end and syl.text[j + 1] == "/"
    return syl.text[j].isdigit() and name.named and len(syl.text[j]) <= len("2017") and not dated


def _is_hyphen(syl: Syllables, j: int, end: int) -> bool:
    """Whether a hyphen joins another capital or number to the name."""
    return syl.text[j] in _HYPHENS and j + 1 < end and (syl.cap[j + 1] or syl.text[j + 1][0].isdigit())


def _bracket_end(syl: Syllables, j: int, end: int) -> int | None:
    """End of *(ADMM+)*; None for a bracket that does not begin with an abbreviation."""
    if syl.text[j] != "(":
        return None
    close = syl.find((")",), j + 1, min(end, j + _BRACKET))
    return close + 1 if close is not None and close > j + 1 and syl.text[j + 1].isupper() else None


def _quotation_end(syl: Syllables, j: int, end: int) -> int | None:
    """End of a short quotation that opens at ``j`` with a capital."""
    if syl.text[j] not in _QUOTES or j + 1 >= end or not syl.cap[j + 1]:
        return None
    close = syl.find(_QUOTES, j + 2, min(end, j + _QUOTED))
    return None if close is None else close + 1
