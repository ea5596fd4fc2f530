"""The grammar of titles: *quyền Trợ lý Bộ trưởng Quốc phòng Mỹ phụ trách các vấn đề an ninh … John Noh*.

    title := [number] modifier* head complement* [scope] [name] [of country]

With a name it is a person, without one an office-holder whom the text may name elsewhere. Names after forms of address
and words for relatives are read here as well. Complements and scope: :mod:`kg.nlp.names.title_parts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kg.lang import Language
from kg.lang.lookup import Trie, Tries, key_of, phrase_set
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names.leaders import leader_names
from kg.nlp.names.office_names import Opening, before_field, led_office, office_key_of, office_of, stands_alone
from kg.nlp.names.person_names import PersonNames
from kg.nlp.names.title_parts import TitleParts
from kg.nlp.names.title_state import SEVERAL, Title

_HYPHENS = frozenset("-–—")


class TitleGrammar:
    """Reads titles, with or without names."""

    def __init__(self, lang: Language, names: PersonNames) -> None:
        self.names, self.gazetteer, self.home = names, names.gazetteer, lang.countries.home
        self.modifiers = names.modifiers
        self.parts = TitleParts(lang, names, self.modifiers)
        self.kin = phrase_set(lang.offices.kin)
        self.aides = frozenset(lang.offices.aide)
        self.leaders = frozenset(leader_names(lang))
        self.counterpart = phrase_set(phrase for phrase, _ in lang.references.phrases("counterpart"))
        self.filled = phrase_set(lang.offices.filled)
        self.of = phrase_set(lang.grammar.prepositions("of"))
        self.joins = phrase_set(lang.grammar.conjunction)
        self.plural: Trie[int] = Trie([*((w, 0) for w in lang.grammar.plural), *lang.grammar.number.items()])
        self._first = frozenset().union(*(trie.starts for trie in (*self.openings, names.bodies.heads)))
        self._of_titles = Tries(self.modifiers, names.offices, names.bodies.heads, self.counterpart)

    @property
    def openings(self) -> tuple[Trie[Any], ...]:
        """What a title or address can begin with."""
        names = self.names
        return self.plural, self.modifiers, names.offices, self.counterpart, self.kin, names.address, names.ranks

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The title or addressed name that begins at ``i``, or None."""
        if i >= end:
            return None
        plural = self.plural.longest(syl.key, i, end) if syl.key[i] in self.plural.opens else None
        if plural:
            return self._several(syl, i, plural[0], end, plural[1])
        # No more than three digits: whatever has more counts no people, and int() refuses very long numbers.
        number = int(syl.text[i][:3]) if syl.text[i].isdecimal() else 0
        if number > 1 and self.names.offices.longest(syl.key, i + 1, end):
            return self._several(syl, i, i + 1, end, number)
        return self._one(syl, i, end)

    def holders(self, syl: Syllables, holder: Mention, end: int) -> list[Mention]:
        """One holder for each country: *Bộ trưởng Quốc phòng Hàn Quốc* và Nhật Bản, *hai nhà lãnh đạo Nga* - Mỹ."""
        found = [holder, *self._others(syl, holder, end)]
        each = len(found) > 1 and (holder.number == len(found) or (holder.number == 0 and holder.leader))
        return [replace(m, number=1, ref=None) for m in found] if each else found

    def _others(self, syl: Syllables, holder: Mention, end: int) -> Iterator[Mention]:
        i, several = holder.end, False
        while i < end and (syl.text[i] == "," or syl.text[i] in _HYPHENS or self._join_at(syl, i, end)):
            country = self.gazetteer.country(syl, i + 1, end)
            if not country or self.names.end(syl, country.end, end) > country.end:
                return
            if syl.text[i] == "," and not several and not self._list_goes_on(syl, country.end, end):
                return
            several = True
            yield replace(holder, start=country.start, end=country.end, code=country.code, org=None, parts=(country,))
            i = country.end

    # ------------------------------------------------------------------ number
    def _several(self, syl: Syllables, start: int, i: int, end: int, number: int) -> Mention | None:
        """*các Ngoại trưởng*, *một Thứ trưởng*, *3 Bộ trưởng*: the title at ``i`` after a number or plural word."""
        if not self.names.offices.longest(syl.key, i, end) and not self._counterparts(syl, i, end):
            return None
        found = self._one(syl, i, end)
        if not found or (found.kind is MentionKind.PERSON and number != 1):
            return found
        ref = found.ref
        if found.kind is MentionKind.OFFICE:
            ref = "indefinite" if number == 1 else "people"
        return replace(found, start=start, number=number, ref=ref)

    def _counterparts(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether counterparts are told with their states: *hai* người đồng cấp Nhật Bản *và Hàn Quốc*."""
        found = self.counterpart.longest(syl.key, i, end)
        return found is not None and self.gazetteer.country(syl, found[0], end) is not None

    def _one(self, syl: Syllables, i: int, end: int) -> Mention | None:
        if syl.key[i] not in self._first:
            return None
        opening = self._opening(syl, i, end)
        if opening:
            return self._title(syl, opening, end)
        return self._relative(syl, i, end) or self._addressed(syl, i, end)

    # ------------------------------------------------------------------ titles
    def _opening(self, syl: Syllables, start: int, end: int) -> Opening | None:
        former = False
        i = office = start
        while True:
            modifier, whole, body, counterpart = self._of_titles.longest(syl.key, i, end)
            if modifier is None:
                break
            past, kind = modifier
            if (whole and whole[0] > past) or (counterpart and counterpart[0] > past):
                break  # "Phó Tổng thống", not "Phó Tổng …"; "Cố vấn", not "cố …"; "đồng cấp", not "đồng …"
            i = past
            former = former or kind == "former"
            if kind != "deputy":
                office = i
        if whole:
            if body and body[0] > whole[0]:
                return None  # "Đại sứ quán" is no ambassador
            end, spec = before_field(self.names.offices, self.parts.fields, syl, i, whole[0], end) or whole
            return Opening(start, office, i, end, spec, former)
        return Opening(start, office, i, counterpart[0], None, former) if counterpart else None

    def _title(self, syl: Syllables, opening: Opening, end: int) -> Mention | None:
        spec = opening.spec
        if spec and spec.text in self.aides and (aide := self._aide(syl, opening, end)):
            return aide
        title = Title(opening.end, spec, [(opening.office, opening.end)])
        if spec:
            self.parts.inside_head(syl, opening.head, title, end)
        self.parts.complements(syl, title, end)
        self.parts.scope(syl, title, end)
        name = self.names.after_title(syl, title.at, end, title.code)
        if name and syl.text[title.at] == "," and self.sought(syl, opening.start):
            name = None  # "từ khi lên làm Tổng thống Mỹ, ông A …"
        if spec and not name and title.at == opening.end and not stands_alone(syl, opening.start, spec):
            return None
        if name and spec and self.kin.longest(syl.key, opening.head, end) and key_of(syl.slice(*name)) in self.leaders:
            husband = replace(self._holder(syl, opening, title, name, end), office=None, office_key=None)
            return Mention(opening.start, husband.end, MentionKind.REFERENCE, ref="kin", parts=(husband,))
        if spec and spec.chief:
            if led_office(title) is None and (name is None or title.org is None):
                return None
            title.org = None if led_office(title) else title.org
        if name is None and title.reference and title.reference.kind in SEVERAL:
            return self._of_several(syl, opening, title)
        return self._holder(syl, opening, title, name, end)

    def sought(self, syl: Syllables, start: int) -> bool:
        """Whether the office at ``start`` is what somebody takes or runs for."""
        return self.filled.ends_at(syl.key, start)

    def _aide(self, syl: Syllables, opening: Opening, end: int) -> Mention | None:
        """*Người phát ngôn Tổng thống Nga* Dmitry Peskov names the spokesman, *của Thủ tướng* Angela Merkel does not.

        The name after both titles is the aide's where office and country tell by themselves who is served, and where
        it stands after a comma (*của Tổng thống Nga, ông Dmitry Peskov*).
        """
        of = self.of.longest(syl.key, opening.end, end)
        at = of[0] if of else opening.end
        served = self._opening(syl, at, end)
        if served is None and (chief := self._addressed(syl, at, end)) and self.names.address.longest(syl.key, at, end):
            title = Title(chief.end, opening.spec, [(opening.office, opening.end)], parts=[chief], code=chief.code)
            name = (
                self.names.after_title(syl, chief.end, end, None)
                if syl.text[chief.end : chief.end + 1] == [","]
                else None
            )
            return self._holder(syl, opening, title, name, end)  # "đặc phái viên của ông Trump"
        over = self._title(syl, served, end) if served and served.spec else None
        if served is None or over is None:
            return None
        apart = over.name is not None and any(syl.text[k] == "," for k in range(served.end, over.name[0]))
        told = over.code is not None or over.org is not None
        named = over.name is not None and told and (apart or not of)
        title = Title(over.end, opening.spec, [(opening.office, opening.end)], parts=list(over.parts), code=over.code)
        if named:
            title.office.append((served.office, served.end))
            return replace(self._holder(syl, opening, title, over.name, end), end=over.end)
        title.parts = [over]
        return self._holder(syl, opening, title, None, end)

    def _of_several(self, syl: Syllables, opening: Opening, title: Title) -> Mention:
        """*Ngoại trưởng hai nước*: as many people as the reference has countries."""
        return Mention(
            opening.start,
            title.at,
            MentionKind.REFERENCE,
            ref="people",
            number=title.reference.number if title.reference else 1,
            office=office_of(syl, title),
            office_key=office_key_of(syl, opening, title),
            parts=tuple(title.parts),
            leader=bool(title.head and title.head.leader),
        )

    def _holder(
        self, syl: Syllables, opening: Opening, title: Title, name: tuple[int, int] | None, end: int
    ) -> Mention:
        """The person named, or the holder of the office."""
        spec = opening.spec
        code, stop, parts = title.code, title.at, tuple(title.parts)
        if name:
            tail = self._country_after(syl, name[1], end) if code is None else None
            stop = _past(syl, tail, end) if tail else name[1]
            if tail:
                code, parts = tail.code, (*parts, tail)
        reference = title.reference.kind if title.reference else None
        return Mention(
            opening.start,
            stop,
            MentionKind.PERSON if name else MentionKind.OFFICE,
            name=name,
            label=syl.slice(*name) if name else "",
            code=code,
            org=title.org if code is None or (spec and spec.speaks_for == "body") else None,
            office=office_of(syl, title),
            office_key=office_key_of(syl, opening, title),
            ref=reference if spec else "counterpart",
            former=opening.former,
            alone=bool(spec and spec.speaks_for == "nobody" and not spec.unique),
            leader=bool(spec and spec.leader and title.office == [(opening.head, opening.end)]),  # not of a field
            parts=parts,
        )

    # ------------------------------------------------------------------ relatives and forms of address
    def _relative(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*Phu nhân Melania* names her; *con rể ông Trump* is somebody else, whom nothing names."""
        kin = self.kin.longest(syl.key, i, end)
        if not kin:
            return None
        j = kin[0]
        stop = self.names.end(syl, j, end)
        if stop - j == 1 and not self.names.is_lone_name(syl, j, end):
            stop = j  # "bà con Việt kiều"
        if stop > j and not self.names.address.longest(syl.key, j, end):
            named = Mention(i, stop, MentionKind.PERSON, name=(j, stop), label=syl.slice(j, stop))
            if key_of(named.label) not in self.leaders:
                return named
            leader = replace(named, start=j)  # "con trai Trump" is not he
            return Mention(i, stop, MentionKind.REFERENCE, ref="kin", parts=(leader,))
        of = self.of.longest(syl.key, j, end)
        person = self.read(syl, of[0] if of else j, end)
        if person and person.name and any(syl.text[k] == "," for k in range(j, person.name[0])):
            # "Em gái lãnh đạo Triều Tiên, bà Kim Yo-jong": the name is hers, the office the other's
            return replace(person, start=i, office=None, office_key=None, leader=False)
        if person and person.kind in (MentionKind.PERSON, MentionKind.OFFICE):
            return Mention(i, person.end, MentionKind.REFERENCE, ref="kin", parts=(person,))
        return None

    def _addressed(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*ông Trump*, *Đại tướng Ngô Xuân Lịch*, *bà Merkel (Đức)*."""
        j, female = self.names.past_address(syl, i, end)
        if j == i or (j < end and syl.cap[j] and self.names.offices.longest(syl.key, j, end)):
            return None
        served = self.gazetteer.country(syl, j, end)
        if served is not None and (past := self.names.end(syl, served.end, end)) > served.end + 1:
            name, code = (served.end, past), served.code  # "Đại tướng Mỹ Mark Milley"
            label = syl.slice(*name)
            return Mention(
                i, past, MentionKind.PERSON, name=name, label=label, female=female, code=code, parts=(served,)
            )
        stop = self.names.end(syl, j, end)
        if stop == j:
            return None
        tail = self._country_after(syl, stop, end)
        return Mention(
            i,
            _past(syl, tail, end) if tail else stop,
            MentionKind.PERSON,
            name=(j, stop),
            label=syl.slice(j, stop),
            female=female,
            code=tail.code if tail else None,
            parts=(tail,) if tail else (),
        )

    # ------------------------------------------------------------------ helpers
    def _country_after(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*của Nga*, *(Mỹ)* after a name."""
        of = self.of.longest(syl.key, i, end)
        if of:
            return self.gazetteer.country(syl, of[0], end)
        if i >= end or syl.text[i] != "(":
            return None
        country = self.gazetteer.country(syl, i + 1, end)
        return country if country and _past(syl, country, end) > country.end else None

    def _join_at(self, syl: Syllables, i: int, end: int) -> bool:
        return self.joins.longest(syl.key, i, end) is not None

    def _list_goes_on(self, syl: Syllables, i: int, end: int) -> bool:
        return i < end and (syl.text[i] == "," or self._join_at(syl, i, end))


def _past(syl: Syllables, country: Mention, end: int) -> int:
    """Index after a country and the bracket that it closes."""
    return country.end + (country.end < end and syl.text[country.end] == ")")
