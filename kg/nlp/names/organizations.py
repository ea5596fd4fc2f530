"""The grammar of organisations that no lexicon knows: *tập đoàn Exxon Mobil*, *Tổ chức Quan sát Nhân quyền của Syria*.

organisation := head name [of] [country]
"""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import key_of, phrase_set
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.name_rest import NameRest
from kg.nlp.names.owners import Owner, Owners
from kg.nlp.names.shape import NameShape
from kg.text import is_syllable

_QUOTES = frozenset("\"“”'‘’")
#: What is the same with and without a common noun before it (*hãng* Boeing, *hãng* Kyodo).
_BY_THEMSELVES = ORGANIZED | {MentionKind.MEDIA}


class OrganizationGrammar:
    """Reads organisations opened by a head noun."""

    def __init__(self, lang: Language, shape: NameShape, rest: NameRest, owners: Owners) -> None:
        self.gazetteer: Gazetteer = rest.gazetteer
        self.shape, self.rest, self.owners = shape, rest, owners
        own = lang.organizations
        self.heads = phrase_set((*own.heads, *own.capital_heads))
        self.capital_heads = frozenset(map(key_of, own.capital_heads))
        self.capital_not_after = frozenset(map(key_of, own.capital_not_after))
        self.conferences = phrase_set(lang.conferences.heads)
        self.place_heads = phrase_set(lang.places.heads)

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*tập đoàn Exxon Mobil*, *đảng Dân chủ*: a head noun and a capitalised name, or None."""
        for after, _ in reversed([*self.heads.all_at(syl.key, i, end)]):
            lone = " ".join(syl.key[i:after]) in self.capital_heads
            if lone and not (self._capital_inside(syl, i) and self._opens_none(syl, after, end)):
                continue
            found = self._headed(syl, i, after, end)
            if found:
                return found
        return None

    def _capital_inside(self, syl: Syllables, i: int) -> bool:
        """Whether a capital stands at ``i`` that begins no sentence and goes on from no other name (*Ban* Tổ chức)."""
        if i == 0 or not syl.cap[i] or syl.line[i] or syl.key[i - 1] in self.capital_not_after:
            return False
        return syl.text[i - 1].islower()

    def _opens_none(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether no conference begins at ``i``, which somebody would hold (*Tổ chức* Hội nghị)."""
        return self.conferences.longest(syl.key, i, end) is None

    def _headed(self, syl: Syllables, i: int, after: int, end: int) -> Mention | None:
        """The organisation from ``i`` whose head noun ends at ``after``, or None."""
        quoted = after < end and syl.text[after] in _QUOTES
        stop = self.shape.proper_name(syl, after + quoted, end)
        figures = stop + 1 < end and syl.text[stop] == "-" and syl.glued[stop + 1] and syl.text[stop + 1][0].isdecimal()
        if stop == after + quoted or figures:
            return None  # not "tiểu đoàn S-400"
        known = self.gazetteer.at(syl, after, end)
        if known and known.end >= stop and known.kind in _BY_THEMSELVES:
            return replace(known, start=i, name=(after, known.end))
        country = known if known and known.kind is MentionKind.COUNTRY else None
        if country and not self._named_after(syl, country.end, stop):
            return None
        if known and known.kind is MentionKind.PLACE and not syl.cap[i] and self.place_heads.longest(syl.key, i, end):
            return None  # "trung tâm Hà Nội"
        if quoted and stop < end and syl.text[stop] in _QUOTES:
            stop += 1
        elif not quoted:
            stop = self.rest.end(syl, i, self._before_country(syl, country.end if country else after, stop), end)
        return self._organization(syl, i, stop, end, country.end if country else after, country)

    def _before_country(self, syl: Syllables, i: int, stop: int) -> int:
        """End of the capitals from ``i`` to ``stop`` before a country among them, which owns what they name."""
        for k in range(i + 1, stop):
            country = self.gazetteer.country(syl, k, stop) if syl.cap[k] and not syl.glued[k] else None
            if country and (country.end - k > 1 or not syl.cap[k - 1]):
                return k  # "Bảo Việt" is one name
        return stop

    @staticmethod
    def _named_after(syl: Syllables, i: int, stop: int) -> bool:
        """Whether a name follows a country (*tập đoàn Nga* Gazprom); *liên minh Mỹ*-Hàn is none."""
        return i < stop and syl.cap[i] and not syl.glued[i]

    def _organization(self, syl: Syllables, i: int, stop: int, end: int, name: int, country: Mention | None) -> Mention:
        """The organisation from ``i`` to ``stop``; a foreign name that begins at ``name`` is its name too."""
        owner = Owner(stop, country) if country else self.owners.read(syl, stop, end)
        if owner.country and owner.country.start == stop:
            stop = owner.end
        words = [syl.text[k] for k in range(name, stop) if syl.text[k].isalpha()]
        foreign = len("".join(words)) > 1 and not any(is_syllable(w) for w in words)
        return Mention(
            i,
            owner.end if owner.country else stop,
            MentionKind.ORG,
            name=(i, stop),
            label=syl.slice(i, stop),
            code=owner.code,
            parts=owner.parts,
            aliases=(syl.slice(name, stop),) if foreign else (),
        )
