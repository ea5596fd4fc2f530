"""The grammar of bodies and organisations: *Bộ Ngoại giao của Nhật Bản*, *tập đoàn Exxon Mobil*.

body         := head [field | name] [of] [country | country reference]
organisation := head name [of] [country]
"""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import Trie, key_of, phrase_set
from kg.lang.reference_schema import Reference
from kg.lang.schema import BodyHead
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.name_rest import NameRest
from kg.nlp.names.shape import NameShape
from kg.text import is_syllable
from kg.values import frozen

_QUOTES = frozenset("\"“”'‘’")
#: Letters of the longest word that may stand between a body's name and a field of government.
_JOIN = 5
#: What is the same with and without a common noun before it (*hãng* Boeing, *hãng* Kyodo).
_BY_THEMSELVES = ORGANIZED | {MentionKind.MEDIA}


@frozen
class _Owner:
    """What a body is of: a country, or a reference to one, or neither; and where that ends."""

    end: int
    country: Mention | None = None
    reference: Reference | None = None

    @property
    def code(self) -> str | None:
        return self.country.code if self.country else None

    @property
    def parts(self) -> tuple[Mention, ...]:
        return (self.country,) if self.country else ()

    @property
    def several(self) -> bool:
        """Whether it points at more than one country (*hai nước*)."""
        return self.reference is not None and self.reference.number > 1


class BodyGrammar:
    """Reads government bodies, and organisations opened by a head noun."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape) -> None:
        self.gazetteer, self.shape = gazetteer, shape
        self.heads: Trie[BodyHead] = Trie((h.text, h) for h in lang.bodies.head)
        self.not_after = frozenset(key_of(w) for w in lang.bodies.not_after)
        self.compounds = lang.compounds
        self.fields = phrase_set((*lang.offices.field, *lang.offices.field_short))
        self.org_heads = phrase_set(lang.organizations.heads)
        self.of = phrase_set(lang.grammar.prepositions("of"))
        self.country_refs: Trie[Reference] = Trie(lang.references.phrases("country", "countries"))
        self.conjunctions = frozenset(key_of(w) for w in lang.grammar.conjunction if " " not in w)
        self.place_heads = phrase_set(lang.places.heads)
        self.rest = NameRest(lang, gazetteer)
        #: Persons after whom places and organisations are named (*Học viện … Hồ Chí Minh*).
        self.honoured = _honoured(lang)

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The body that begins at ``i``, or None.

        A head that only stands for its state (*Chính phủ Nhật Bản*) gives the country, and with a reference to several
        states (*Chính phủ hai nước*) a reference.
        """
        found = self.heads.longest(syl.key, i, end)
        if not found or self._inside_word(syl, i):
            return None
        after, head = found
        if head.takes == "name" and not self._opens_name(syl, i, after, end):
            return None
        name_end = self._name_end(syl, i, after, end, head)
        if name_end is None:
            return None
        owner = self._owner(syl, name_end, end)
        if head.names_state:
            return self._state(i, owner, of_holder=head.of_holder)
        if owner.end == name_end and name_end < end:
            if head.takes == "none" and syl.text[name_end].isdecimal():
                return None  # "Không lực 1"
            over = self.read(syl, name_end, end) if syl.cap[name_end] else None
            if over and over.kind is MentionKind.BODY and over.name:
                return replace(over, start=i, name=(i, over.name[1]), label=f"{syl.slice(i, name_end)} {over.label}")
        if owner.several or not (owner.country or self._says_enough(syl, i, name_end, head)):
            return None
        named = syl.slice(i, name_end)
        if head.canonical:
            named = f"{head.canonical} {syl.slice(after, name_end)}".strip()
        return Mention(
            i,
            owner.end,
            MentionKind.ORG if head.party else MentionKind.BODY,
            name=(i, name_end),
            label=" ".join([named, *(part.label for part in owner.parts)]),
            code=owner.code,
            parts=owner.parts,
            ref=owner.reference.kind if owner.reference else "building" if head.building else None,
        )

    def unknown_organization(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*tập đoàn Exxon Mobil*, *đảng Dân chủ*: a head noun and a capitalised name, or None."""
        for after, _ in reversed([*self.org_heads.all_at(syl.key, i, end)]):
            found = self._headed(syl, i, after, end)
            if found:
                return found
        return None

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
        owner = _Owner(stop, country) if country else self._owner(syl, stop, end)
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

    def _opens_name(self, syl: Syllables, i: int, after: int, end: int) -> bool:
        """Whether a head can open a name at ``i``: *vụ* and the *Nha* of *Nha Trang* can't."""
        known = self.gazetteer.at(syl, i, end)
        if known and known.end > after and known.kind not in ORGANIZED:
            return False
        return syl.cap[i] or after - i > 1

    def _inside_word(self, syl: Syllables, i: int) -> bool:
        """Whether the head at ``i`` is part of a longer word or phrase (*cán* bộ, *thăm cấp* Nhà nước)."""
        return i > 0 and (syl.key[i - 1] in self.not_after or self.compounds.longest(syl.key, i - 1, i + 1) is not None)

    def _name_end(self, syl: Syllables, i: int, after: int, end: int, head: BodyHead) -> int | None:
        """End of the name that a head opens, without the country; None where what the head needs is missing."""
        if head.takes == "field":
            field = self.fields.longest(syl.key, after, end)
            return self._more_fields(syl, field[0], end) if field else None
        if head.takes == "name":
            stop = self._capitals(syl, after, end)
            return self.rest.end(syl, i, stop, end) if stop > after else None
        return after

    def _more_fields(self, syl: Syllables, j: int, end: int) -> int:
        """Fields in a row: *Kinh tế, Thương mại và Công nghiệp*."""
        while j + 1 < end and (syl.text[j] in ",-–&" or syl.key[j] in self.conjunctions):
            more = self.fields.longest(syl.key, j + 1, end)
            if not more or not syl.cap[j + 1]:
                break
            j = more[0]
        return j

    def _capitals(self, syl: Syllables, i: int, end: int) -> int:
        """End of the capitalised syllables from ``i``, with known names and short joins between; a country stops it."""
        j = i
        while j < end and not syl.line[j] and syl.text[j][0].isalpha():
            known = self.gazetteer.at(syl, j, end)
            if j == i and known and self.gazetteer.begins_name(syl, known, end):
                known = None  # "Đồn Biên phòng Mỹ Thạnh Tây"
            if known and known.kind is MentionKind.COUNTRY and (j > i or syl.cap[j]):
                break
            if self._of_somebody(syl, j, end, known):
                break  # "UBND TP Hà Nội Nguyễn Văn A"
            if not syl.cap[j]:
                if j == i or not self._joins(syl, j, end):
                    break
                j += 1
            elif known and known.kind is not MentionKind.PERSON:
                j = known.end
            else:
                j = self.shape.word_end(syl, i, j + 1, end)
        return j

    def _of_somebody(self, syl: Syllables, j: int, end: int, known: Mention | None) -> bool:
        """Whether somebody's name begins at ``j`` within the name of a body: his who leads it."""
        if known is not None:
            whole = known.kind is MentionKind.PERSON and known.end - j > 2
            return whole and " ".join(syl.key[j : known.end]) not in self.honoured
        return syl.key[j] in self.shape.family and self._is_full_name(syl, j, end)

    def _is_full_name(self, syl: Syllables, j: int, end: int) -> bool:
        """Whether somebody's full name begins at ``j``."""
        stop = self.shape.run(syl, j, end)
        return stop - j > 2 and self.shape.person_like(syl, j, stop)

    def _joins(self, syl: Syllables, j: int, end: int) -> bool:
        """Whether an uncapitalised syllable joins two parts of a name."""
        if j + 1 >= end or not syl.cap[j + 1]:
            return False
        if syl.key[j] in self.conjunctions:
            return True
        short = len(syl.text[j]) <= _JOIN and syl.text[j].islower()
        return short and self.fields.longest(syl.key, j + 1, end) is not None

    def _owner(self, syl: Syllables, j: int, end: int) -> _Owner:
        """The country after a body, with or without *của*, or the reference to one."""
        of = self.of.longest(syl.key, j, end)
        k = of[0] if of else j
        country = self.gazetteer.country(syl, k, end)
        if country:
            return _Owner(country.end, country=country)
        found = self.country_refs.longest(syl.key, k, end)
        return _Owner(found[0], reference=found[1]) if found else _Owner(j)

    @staticmethod
    def _state(i: int, owner: _Owner, *, of_holder: bool) -> Mention | None:
        """What a head that stands for its state means: the state, or several, or nothing."""
        country = owner.country
        if country:
            return Mention(
                i,
                owner.end,
                MentionKind.COUNTRY,
                name=country.name,
                label=country.label,
                code=country.code,
                ref="administration" if of_holder else None,
                parts=(country,),
                wikidata=country.wikidata,
                en=country.en,
            )
        if owner.several and owner.reference:
            return Mention(i, owner.end, MentionKind.REFERENCE, ref="countries", number=owner.reference.number)
        return None

    @staticmethod
    def _says_enough(syl: Syllables, i: int, name_end: int, head: BodyHead) -> bool:
        """Whether a body without a country is named: *quân đội* alone says nothing, nor a lone word at the start."""
        if not syl.cap[i]:
            return head.takes == "field" and syl.cap[i + 1]
        opens = i == 0 or not syl.text[i - 1][0].isalpha()
        return not (head.takes == "none" and opens and name_end - i == 1)


def _honoured(lang: Language) -> frozenset[str]:
    """The folded names of persons that stand within the name of a place or an organisation."""
    names = [name for place in lang.places.place for name in (place.label, *place.names)]
    names += [name for one in lang.organizations.organization for name in (one.label, *one.names)]
    text = " | ".join(map(key_of, names))
    known = (key_of(name) for person in lang.names.known for name in (person.name, *person.names))
    return frozenset(name for name in known if " " in name and f" {name}" in text)
