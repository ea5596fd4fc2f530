"""What stands between the head of a title and the name: complements, and the scope (:mod:`kg.nlp.names.title_scope`).

    complement := field | body | organisation | country | country reference | place of office
    scope      := opening word (any words)*

A title is read with a :class:`~kg.nlp.names.title_state.Title` that is filled step by step.
"""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import Trie, phrase_set
from kg.lang.reference_schema import Reference
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Syllables
from kg.nlp.names.person_names import PersonNames
from kg.nlp.names.title_scope import ScopeReader
from kg.nlp.names.title_state import Title

#: A bracket after a complement closes within so many syllables.
_BRACKET_REACH = 8
#: A short name in brackets has so many syllables at most.
_SHORT = 3
#: So many plain words may stand between a body and its country.
_PLAIN_WORDS = 2
#: An abbreviation in capitals has so many letters at least; fewer may be initials.
_ACRONYM = 3
_HYPHENS = frozenset("-–")
_HOSTS = frozenset({MentionKind.COUNTRY, MentionKind.IO, MentionKind.PLACE})


class TitleParts:
    """Reads complements and scope."""

    def __init__(self, lang: Language, names: PersonNames, modifiers: Trie[str]) -> None:
        self.names, self.modifiers = names, modifiers
        self.gazetteer, self.shape, self.bodies = names.gazetteer, names.shape, names.bodies
        #: A short field stands for its name: of two values of a phrase, a trie keeps the first.
        self.fields = Trie([*lang.offices.field_short.items(), *((f, f) for f in lang.offices.field)])
        self.scopes = ScopeReader(lang, names, modifiers, self.fields)
        self.of = phrase_set(lang.grammar.prepositions("of"))
        self.about = phrase_set(lang.grammar.prepositions("about"))
        self.posts = phrase_set(lang.grammar.prepositions("at"))
        self.country_refs: Trie[Reference] = Trie(lang.references.phrases("country", "countries", "parties"))

    def inside_head(self, syl: Syllables, start: int, title: Title, end: int) -> None:
        """A body that the head itself names or opens: *Chủ tịch Hội đồng châu Âu*, *Tham mưu trưởng Hải quân Mỹ*."""
        stop = title.at
        for k in range(start + 1, stop):
            known, body = self.gazetteer.at(syl, k, end), self.bodies.read(syl, k, end)
            if body and any(x.kind is MentionKind.COUNTRY and x.end == body.end for x in body.parts):
                known = None  # "Quân ủy Trung ương Trung Quốc", not that of the own country
            if body and body.end > stop and self._is_holder(syl, stop, end):
                body = None  # "Bộ trưởng Công an Tô Lâm"
            if known and known.kind in ORGANIZED and self.about.longest(syl.key, known.end, stop):
                title.parts.append(known)  # "Cao ủy Liên hợp quốc về người tị nạn"
                title.org, title.code = known.label, title.code or known.code
                return
            named = next((x for x in (known, body) if x and x.kind in ORGANIZED and x.end >= stop), None)
            if named is None:
                continue
            if named is body and body.name:
                named = self._without_holder(syl, body)
                last = named.name[1] if named.name else named.end
                title.office = [(title.office[0][0], max(stop, last))]
            if title.head is not None and title.head.member:
                title.pass_over(named)
            else:
                title.add(named, org=True)
            return

    def _is_holder(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether the full name of a holder begins at ``i``."""
        return self.names.shape.person_like(syl, i, self.names.end(syl, i, end))

    def complements(self, syl: Syllables, title: Title, end: int) -> None:
        """Reads field, body, organisation and country after a head, in any order, each once."""
        while title.at < end and self._complement(syl, title, end):
            pass

    def scope(self, syl: Syllables, title: Title, end: int) -> None:
        """Reads *phụ trách …* up to the name; without a name after it, only whom the holder speaks for is taken."""
        found = self.scopes.read(syl, title.at, end, owned=title.code is not None)
        if found is None:
            return
        if found.owner:
            of_body = found.owner.kind is not MentionKind.COUNTRY
            title.code = title.code or found.owner.code
            title.org = title.org or (found.owner.label if of_body else None)
        if found.name > title.at:
            title.office.append((title.at, found.end))
            title.parts.extend(found.parts)
            title.at = found.name

    # ------------------------------------------------------------------ one complement
    def _complement(self, syl: Syllables, title: Title, end: int) -> bool:
        """Reads one complement; False where none stands or none can follow it."""
        if self._field(syl, title, end):
            return True
        of = self.of.longest(syl.key, title.at, end)
        at = of[0] if of else title.at
        reference = self.country_refs.longest(syl.key, at, end)
        if reference and not title.code:
            country = self.gazetteer.country(syl, reference[0], end)
            if country:
                title.add(country)  # "lãnh đạo các nước Nga và Ai Cập"
            else:
                title.refer(at, *reference)
            return False
        if self._body(syl, title, at, end):
            return True
        if self._pair(syl, title, end):
            return True
        known = self.gazetteer.at(syl, at, end)
        if known and known.kind is MentionKind.COUNTRY and title.code:
            again = known.code == title.code and self._name_at(syl, known.end, end)
            title.at = known.end if again else title.at  # "Ủy ban Thường vụ Nhân đại Trung Quốc (…) Trung Quốc A"
            return again
        if known and self._known(title, known, at):
            return True
        return not of and (
            self._post(syl, title, end)
            or self._modifier(syl, title, end)
            or self._bracket(syl, title, end)
            or self._plain_words(syl, title, end)
            or self._unknown_organization(syl, title, end)
            or self._acronym(syl, title, end)
        )

    def _pair(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Chủ tịch Nhóm nghị sĩ hữu nghị Cuba* - Việt Nam *Ana Machado*: the second state of what joins two."""
        i, last = title.at, title.parts[-1] if title.parts else None
        if title.org is None or last is None or last.end != i or i >= end or syl.text[i] not in _HYPHENS:
            return False
        second = self.gazetteer.country(syl, i + 1, end)
        if second is None or not self._name_at(syl, second.end, end):
            return False
        title.parts.append(second)
        title.at = second.end
        return True

    def _field(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Bộ trưởng* Quốc phòng."""
        if title.portfolio is not None or not title.takes("field"):
            return False
        found = self.fields.longest(syl.key, title.at, end)
        if not found:
            return False
        title.office.append((title.at, found[0]))
        title.at, title.portfolio = found
        return True

    def _body(self, syl: Syllables, title: Title, at: int, end: int) -> bool:
        """*Thứ trưởng* Bộ Công Thương; after *của* it is no part of the office."""
        body = self.bodies.read(syl, at, end)
        if not body or body.kind is MentionKind.REFERENCE:
            return False
        if at == title.at:
            title.office.append((at, body.name[1] if body.name else body.end))
        known = self.gazetteer.at(syl, at, end)
        body = known if known and known.kind in ORGANIZED and known.end >= body.end else self._without_holder(syl, body)
        title.add(body, org=True)
        return True

    @staticmethod
    def _known(title: Title, known: Mention, at: int) -> bool:
        """*Tổng thống* Mỹ, *Tổng thư ký* Liên hợp quốc, *Thị trưởng* London."""
        if known.kind is MentionKind.COUNTRY:
            title.add(known)
        elif known.kind in ORGANIZED and not title.org:
            title.add(known, org=True)
        elif known.kind is MentionKind.PLACE and title.takes("place") and at == title.at:
            title.office.append((at, known.end))
            title.add(known)
        else:
            return False
        return True

    def _post(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Đại sứ Mỹ* tại Việt Nam: where the holder serves, before the name."""
        if title.head is None or title.takes("place") or not (title.code or title.org):
            return False
        where = self.posts.longest(syl.key, title.at, end)
        host = self.gazetteer.at(syl, where[0], end) if where else None
        if not host or host.kind not in _HOSTS:
            return False
        if not self._name_at(syl, host.end, end) and not self.names.addressed_at(syl, host.end, end):
            return False
        title.parts.append(host)
        title.at = host.end
        return True

    def _modifier(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Ngoại trưởng Mỹ* đương nhiệm."""
        found = self.modifiers.longest(syl.key, title.at, end)
        if not found or found[1] not in ("new", "other", "former") or syl.cap[title.at]:
            return False
        title.at = found[0]
        return True

    def _bracket(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Tư lệnh Bộ Tư lệnh Thái Bình Dương* (Mỹ) *Harry Harris*; also a short name (*(Nhân đại) Lào*)."""
        i = title.at
        if syl.text[i] != "(" or not title.parts:
            return False
        close = syl.find((")",), i + 1, min(end, i + _BRACKET_REACH))
        if close is None:
            return False
        inside = self.gazetteer.at(syl, i + 1, end) or self.bodies.read(syl, i + 1, end)
        if inside is None or inside.kind in ORGANIZED:
            short = title.parts[-1].kind in ORGANIZED and title.parts[-1].end == i and close - i <= _SHORT + 1
            follows = self.gazetteer.country(syl, close + 1, end) or self._name_at(syl, close + 1, end)
            title.at = close + 1 if short and follows else i
            return title.at > i
        if inside.end != close or not self._name_at(syl, close + 1, end):
            return False
        title.add(inside)
        title.at = close + 1
        return True

    def _plain_words(self, syl: Syllables, title: Title, end: int) -> bool:
        """Passes a word or two between a body and its country or the next body (*Bộ Tham mưu* liên hợp *Quân ủy …*)."""
        last = title.parts[-1] if title.parts else None
        if last is None or last.kind is not MentionKind.BODY or last.end != title.at:
            return False
        for k in range(title.at, min(end, title.at + _PLAIN_WORDS + 1)):
            if k > title.at and (self.gazetteer.country(syl, k, end) or self.bodies.read(syl, k, end)):
                title.at = k
                return True
            if syl.cap[k] or not syl.text[k].isalpha() or self.bodies.rest.ends_before(syl, k, end):
                return False
        return False

    def _unknown_organization(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Chủ tịch* tập đoàn Exxon Mobil."""
        if title.org or not title.takes("organization"):
            return False
        organization = self.bodies.organizations.read(syl, title.at, end)
        if not organization:
            return False
        organization = self._without_holder(syl, organization)
        title.parts.append(organization)
        title.org, title.at = organization.label, organization.end
        return True

    def _acronym(self, syl: Syllables, title: Title, end: int) -> bool:
        """*Phát ngôn viên* ABCD *John Smith*: capitals that nothing knows are no part of the name."""
        i = title.at
        if not _is_acronym(syl, i) or i + 1 >= end or not syl.cap[i + 1] or _is_acronym(syl, i + 1) or syl.line[i + 1]:
            return False
        if syl.glued[i + 1] or self.names.end(syl, i + 1, end) - i <= 2:
            return False
        title.office.append((i, i + 1))
        title.at = i + 1
        return True

    def _without_holder(self, syl: Syllables, organization: Mention) -> Mention:
        """An organisation without the name of the holder that was taken for the end of its own."""
        first, stop = organization.name or (organization.start, organization.end)
        country = next((x for x in organization.parts if x.end < organization.end), None)
        for k in range(first + 1, stop):
            if not syl.cap[k] or syl.glued[k]:
                continue
            known = self.gazetteer.at(syl, k, stop)
            end = known.end if known and known.kind in ORGANIZED and known.end < stop else None
            if (country and k == country.end and stop - k > 1) or (
                k - first > 1 and syl.cap[k - 1] and self.shape.person_like(syl, k, stop) and stop - k > 2
            ):
                end = k
            if end is not None:
                cut = replace(organization, end=end, name=(first, end), label=syl.slice(first, end), aliases=())
                return known if known and known.end == end else cut
        return organization

    # ------------------------------------------------------------------ helpers
    def _name_at(self, syl: Syllables, i: int, end: int) -> bool:
        return self.names.end(syl, i, end) > i


def _is_acronym(syl: Syllables, i: int) -> bool:
    text = syl.text[i]
    return len(text) >= _ACRONYM and text.isupper() and text.isalpha()
