"""Known names in their surroundings: the same words can be a state, a place, or part of somebody's name."""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import phrase_set
from kg.nlp.layers import Mention, MentionKind, Sent, Syllables
from kg.nlp.names.person_names import PersonNames
from kg.nlp.names.places import PlaceGrammar

_MEMBERS = frozenset({MentionKind.COUNTRY, MentionKind.IO})
#: That a conference takes place is told within so many syllables.
_NEAR = 6
#: Numbers of models have so many digits.
_MODEL = 3


class KnownNames:
    """Reads names of the lexicons."""

    def __init__(self, lang: Language, names: PersonNames, places: PlaceGrammar) -> None:
        self.names, self.places = names, places
        self.gazetteer, self.shape, self.bodies = names.gazetteer, names.shape, names.bodies
        self.not_after = phrase_set(lang.countries.not_after)
        self.takes_place = phrase_set(lang.grammar.light_agentless)
        self.platforms = frozenset(lang.organizations.platforms)
        self.platform_after = phrase_set(lang.organizations.platform_after)

    def read(self, syl: Syllables, i: int, sent: Sent) -> Mention | None:
        """The known name that begins at ``i``, as what it means there; None where it means nothing."""
        known = self.gazetteer.at(syl, i, sent.end)
        if known is None:
            return None
        if known.kind is MentionKind.PERSON and self.shape.of_thing(syl, i, sent.start):
            return None
        if known.kind is MentionKind.PERSON and known.end - i == 1 and self._beside_capital(syl, i, sent):
            return None
        if known.capital and self.places.located(syl, i, sent.start):
            return self.gazetteer.city(syl, known)
        if known.kind is MentionKind.ORG and self._model(syl, known.end, sent):
            return None
        if known.kind is MentionKind.COUNTRY and self.not_after.ends_at(syl.key, i, sent.start):
            return None
        if known.kind is MentionKind.COUNTRY and known.end - i == 1 and self._in_name(syl, i, sent):
            return None
        if known.label in self.platforms and self.platform_after.ends_at(syl.key, i, sent.start):
            return replace(known, kind=MentionKind.MEDIA)
        if known.ref == "building" and self.places.is_location(syl, i, sent.start):
            return replace(known, kind=MentionKind.PLACE, ref=None)
        if known.kind is MentionKind.CONFERENCE and not known.parts and self._takes_place(syl, known, sent):
            return replace(known, parts=self._members(syl, known))
        return known

    def _takes_place(self, syl: Syllables, known: Mention, sent: Sent) -> bool:
        """Whether it is told right beside a conference that it takes place: those in its name then meet."""
        after = range(known.end, min(known.end + _NEAR, sent.end))
        ends = self.takes_place.ends_at(syl.key, known.start, sent.start)
        return ends or any(self.takes_place.longest(syl.key, k, sent.end) for k in after)

    def _members(self, syl: Syllables, known: Mention) -> tuple[Mention, ...]:
        """The organisations and states in the name of a conference: *Hội nghị thượng đỉnh* G20."""
        found: list[Mention] = []
        i = known.start
        while i < known.end:
            part = self.gazetteer.at(syl, i, known.end)
            member = part is not None and part.kind in _MEMBERS
            found += [part] if part is not None and member else []
            i = part.end if part is not None and member else i + 1
        return tuple(found)

    @staticmethod
    def _beside_capital(syl: Syllables, i: int, sent: Sent) -> bool:
        """Whether a surname is part of a longer name (*tháp Trump Tower*, *Melania Trump*)."""
        after = i + 1 < sent.end and syl.cap[i + 1] and syl.text[i + 1][0].isalpha()
        before = i > sent.start and syl.text[i - 1][0].isalpha() and syl.cap[i - 1] and not syl.glued[i]
        return bool(after or (before and i - 1 > sent.start))

    @staticmethod
    def _model(syl: Syllables, stop: int, sent: Sent) -> bool:
        """Whether a number makes a thing of a firm: *máy bay Boeing* 737."""
        return stop < sent.end and syl.text[stop].isdecimal() and len(syl.text[stop]) == _MODEL

    def _in_name(self, syl: Syllables, i: int, sent: Sent) -> bool:
        """Whether a one-syllable country form is part of somebody's name (*Mỹ Linh*, *Anh Nguyễn Văn A*)."""
        after, end = i + 1, sent.end
        if after >= end or not syl.cap[after] or syl.glued[after] or not syl.text[after][0].isalpha():
            return False
        if self.gazetteer.at(syl, after, end) or self.names.offices.longest(syl.key, after, end):
            return False
        if self.bodies.heads.longest(syl.key, after, end):
            return False
        before = i > sent.start and syl.cap[i - 1] and not syl.glued[i]
        return before or syl.key[after] in self.shape.family
