"""The uncapitalised rest of a name: *Ủy ban Xúc tiến* thương mại quốc tế *Trung Quốc*, *Viện Nghiên cứu* chiến lược.

Vietnamese names of bodies often have a capital on the first word only. What follows it belongs to the name as far as
nothing but plain words stands there, up to what can't be inside one.
"""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import phrase_set
from kg.nlp.layers import MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.text import is_syllable

#: So many uncapitalised syllables may belong to a name before a country or an abbreviation in brackets, and before a
#: sign or name.
_LONGEST = 8
_UNSURE = 4
#: What a name can end with that is written small at first (*Quỹ Quốc phòng châu Âu*).
_REGION = frozenset({MentionKind.PLACE, MentionKind.IO})


class NameRest:
    """Finds where such a name ends."""

    def __init__(self, lang: Language, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        grammar = lang.grammar
        self.stops = phrase_set(
            [
                *(w for p in grammar.preposition for w in p.words),
                *(v for frame in lang.frames.frame for v in frame.verbs),
                *grammar.subordinator,
                *grammar.adverb,
                *grammar.complementizer,
                *grammar.relative,
                *grammar.passive,
                *grammar.plural,
                *grammar.light,
                *lang.dates.day,
                *(cue for group in lang.cues.cue for cue in group.words),
            ]
        )
        self.place_heads = phrase_set(lang.places.heads)
        self.joins = frozenset(w for w in grammar.conjunction if " " not in w)

    def end(self, syl: Syllables, start: int, stop: int, end: int) -> int:
        """End of the name from ``start`` whose capitalised part ends at ``stop``; that where nothing more follows."""
        if stop >= end or syl.cap[stop] or not is_syllable(syl.text[stop - 1]) or syl.text[stop - 1].isupper():
            return stop
        whole = self.gazetteer.at(syl, start, end)
        if whole and whole.end >= stop:
            return stop
        k = stop
        while k < end and k - stop < _LONGEST and self._plain(syl, k, end):
            known = self.gazetteer.at(syl, k, end)
            if known and known.kind in _REGION:
                return known.end
            k += 1
        return self._checked(syl, stop, k, end)

    def _checked(self, syl: Syllables, stop: int, k: int, end: int) -> int:
        """The end ``k`` if what stands there can follow a name, else ``stop``."""
        named = k < end and syl.cap[k]
        head = self.place_heads.begin_of(syl.key, k, stop) if named else None
        if head is not None:
            k = head  # "... tỉnh Lâm Đồng"
        size = k - stop
        if not size or syl.text[k - 1] in self.joins:
            return stop
        if self._sure(syl, k, end):
            return k
        over = named or k == end or syl.line[k] or not syl.text[k][0].isalnum()
        return k if over and size <= _UNSURE else stop

    def ends_before(self, syl: Syllables, k: int, end: int) -> bool:
        """Whether a name ends before ``k``: a function word or verb stands there."""
        return self.stops.longest(syl.key, k, end) is not None

    def _plain(self, syl: Syllables, k: int, end: int) -> bool:
        """Whether a syllable is a plain word of a name."""
        if not syl.text[k].isalpha() or not syl.text[k].islower() or syl.line[k]:
            return False
        return syl.text[k] in self.joins or not self.stops.longest(syl.key, k, end)

    def _sure(self, syl: Syllables, k: int, end: int) -> bool:
        """Whether what comes next can only come after a whole name: a country, an abbreviation in brackets."""
        if k + 2 < end and syl.text[k] == "(" and syl.text[k + 1].isupper() and len(syl.text[k + 1]) > 1:
            return True
        known = self.gazetteer.at(syl, k, end)
        return known is not None and known.kind is MentionKind.COUNTRY and syl.cap[k]
