"""The grammar of government bodies: *Bộ Ngoại giao của Nhật Bản*; organisations: :mod:`kg.nlp.names.organizations`.

body := head [field | name] [of] [country | country reference]
"""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import Trie, key_of, phrase_set
from kg.lang.schema import BodyHead
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.name_rest import NameRest
from kg.nlp.names.organizations import OrganizationGrammar
from kg.nlp.names.owners import Owner, Owners
from kg.nlp.names.shape import NameShape

#: Letters of the longest word that may stand between a body's name and a field of government.
_JOIN = 5


class BodyGrammar:
    """Reads government bodies."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape) -> None:
        self.gazetteer, self.shape = gazetteer, shape
        self.heads: Trie[BodyHead] = Trie((h.text, h) for h in lang.bodies.head)
        self.not_after = frozenset(key_of(w) for w in lang.bodies.not_after)
        self.never_after = {h.text: phrase_set(h.never_after) for h in lang.bodies.head if h.never_after}
        self.compounds = lang.compounds
        self.fields = phrase_set((*lang.offices.field, *lang.offices.field_short))
        self.conjunctions = frozenset(key_of(w) for w in lang.grammar.conjunction if " " not in w)
        self.rest = NameRest(lang, gazetteer)
        self.owners = Owners(lang, gazetteer)
        self.organizations = OrganizationGrammar(lang, shape, self.rest, self.owners)
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
        if head.text in self.never_after and self.never_after[head.text].ends_at(syl.key, i, 0):
            return None
        if head.takes == "name" and not self._opens_name(syl, i, after, end):
            return None
        name_end = self._name_end(syl, i, after, end, head)
        if name_end is None:
            return None
        owner = self.owners.read(syl, name_end, end)
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

    @staticmethod
    def _state(i: int, owner: Owner, *, of_holder: bool) -> Mention | None:
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
