"""The grammar of titles: *quyền Trợ lý Bộ trưởng Quốc phòng Mỹ phụ trách các vấn đề an ninh … John Noh*.

    title   := modifier* head complement* [scope] [appositive] [name] [of country]
    complement := field | body | organisation | country | country reference | suffix

With a name it is a person, without one an office-holder whom the text may name elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.lang import Language
from kg.lang.lookup import Trie, key_of
from kg.lang.schema import OfficeHead
from kg.nlp.bodies import BodyGrammar
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names import NameShape

#: A scope runs over at most so many syllables before the name.
_SCOPE_REACH = 14


@dataclass
class _State:
    """What has been read of a title so far."""

    at: int
    office_end: int
    office_parts: list[tuple[int, int]]
    parts: list[Mention]
    code: str | None = None
    org: str | None = None
    ref: str | None = None
    number: int = 1
    field: str = ""
    speaks_for: str = "country"


class TitleGrammar:
    """Reads titles, with or without names."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape, bodies: BodyGrammar) -> None:
        offices = lang.offices
        self.gazetteer, self.shape, self.bodies = gazetteer, shape, bodies
        self.heads: Trie[OfficeHead] = Trie((h.text, h) for h in offices.head)
        self.fields = Trie((f, f) for f in offices.field)
        self.modifiers: Trie[str] = Trie()
        for kind in ("acting", "former", "new", "other", "deputy"):
            for phrase in getattr(offices, f"prefix_{kind}"):
                self.modifiers.add(phrase, kind)
        self.ranks = Trie((r, True) for r in offices.rank)
        self.address: Trie[bool] = Trie((a, a in offices.address_female) for a in offices.address)
        self.kin = Trie((k, True) for k in offices.kin)
        self.scope = Trie((s, True) for s in offices.scope)
        refs = lang.references.reference
        self.counterpart = Trie((p, True) for r in refs if r.kind == "counterpart" for p in r.phrases)
        self.country_refs: Trie[tuple[str, int]] = Trie(
            (p, (r.kind, r.number)) for r in refs if r.kind in ("country", "countries", "parties") for p in r.phrases
        )
        by_kind = {p.kind: p.words for p in lang.grammar.preposition}
        self.of = Trie((w, True) for w in by_kind.get("of", ()))
        self.places = Trie((w, True) for w in by_kind.get("at", ()))
        self.joins = Trie((w, True) for w in lang.grammar.conjunction)
        self.demonstrative = Trie((w, True) for w in lang.references.demonstrative)
        self.plural: Trie[int] = Trie([*((w, 0) for w in lang.grammar.plural), *lang.grammar.number.items()])

    # ------------------------------------------------------------------ entry points
    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The title or addressed name that begins at ``i``, or None."""
        number, start = 1, i
        plural = self.plural.longest(syl.key, i, end)
        if plural:
            if not self.heads.longest(syl.key, plural[0], end):
                return None
            number, i = plural[1], plural[0]
            indefinite = number == 1
        elif syl.text[i].isdigit() and int(syl.text[i][:3]) > 1 and self.heads.longest(syl.key, i + 1, end):
            number, i, indefinite = int(syl.text[i][:3]), i + 1, False
        else:
            indefinite = False
        flags, j, office = self._modifiers(syl, i, end)
        head = self.heads.longest(syl.key, j, end)
        counterpart = None if head else self.counterpart.longest(syl.key, j, end)
        if head or counterpart:
            found = self._title(syl, i, (office, j), end, head, counterpart, flags)
        else:
            found = self._relative(syl, i, end) or self._addressed(syl, i, end)
        if found and (number != 1 or indefinite):
            if found.kind is MentionKind.PERSON and number != 1:
                return found
            ref = "indefinite" if indefinite else "people"
            found = replace(
                found, start=start, number=number, ref=ref if found.kind is MentionKind.OFFICE else found.ref
            )
        return found

    def _modifiers(self, syl: Syllables, i: int, end: int) -> tuple[frozenset[str], int, int]:
        """Flags of the modifiers, where the head begins, and where the office begins (*Phó* belongs to it)."""
        flags: set[str] = set()
        j = office = i
        while found := self.modifiers.longest(syl.key, j, end):
            flags.add(found[1])
            if found[1] != "deputy":
                office = found[0]
            j = found[0]
        return frozenset(flags), j, office

    # ------------------------------------------------------------------ titles
    def _title(
        self,
        syl: Syllables,
        start: int,
        at: tuple[int, int],
        end: int,
        head: tuple[int, OfficeHead] | None,
        counterpart: tuple[int, bool] | None,
        flags: frozenset[str],
    ) -> Mention | None:
        after = head[0] if head else counterpart[0]  # type: ignore[index]
        spec = head[1] if head else None
        state = _State(after, after, [(at[0], after)], [])
        prefix = " ".join(syl.key[at[0] : at[1]])
        if spec:
            state.speaks_for = spec.speaks_for
            self._inside_head(syl, at[1], after, state)
        self._complements(syl, state, end, spec)
        self._scope(syl, state, end)
        name = self._name(syl, state, end)
        mention_end = name[1] if name else max(state.at, after)
        if not name and state.at == after and spec and not self._bare_office(syl, start, spec):
            return None
        code, parts = state.code, list(state.parts)
        if name and not code:
            tail = self._country_after(syl, mention_end, end)
            if tail:
                code, mention_end = tail.code, tail.end + (syl.text[tail.end] == ")" if tail.end < end else 0)
                parts.append(tail)
        office = " ".join(syl.slice(a, b) for a, b in state.office_parts) if spec else None
        ref = "counterpart" if counterpart else state.ref
        key = None
        if spec:
            key = key_of(spec.canonical) if spec.canonical else key_of(f"{spec.text} {state.field}".strip())
            key = f"{prefix} {key}".strip()
            if spec.chief:
                led = next((p for p in state.parts if p.office), None)
                if led is None:
                    return None
                key = key_of(led.office or "")
                state.org = None
        if not name and state.ref in ("countries", "parties"):
            return Mention(
                start,
                mention_end,
                MentionKind.REFERENCE,
                ref="people",
                number=state.number,
                office=office,
                office_key=key,
                parts=tuple(parts),
                leader=bool(spec and spec.leader),
            )
        return Mention(
            start=start,
            end=mention_end,
            kind=MentionKind.PERSON if name else MentionKind.OFFICE,
            name=name,
            label=syl.slice(*name) if name else "",
            code=code,
            org=state.org if state.speaks_for == "body" or not code else None,
            office=office,
            office_key=key,
            ref=ref,
            former="former" in flags,
            acting="acting" in flags,
            new="new" in flags,
            leader=bool(spec and spec.leader and not prefix),
            unique=bool(spec and spec.unique and not prefix),
            parts=tuple(parts),
        )

    def _inside_head(self, syl: Syllables, start: int, end: int, state: _State) -> None:
        """A body that the head itself names: *Chủ tịch Hội đồng châu Âu*, *Tham mưu trưởng Hải quân*."""
        for k in range(start + 1, end):
            known = self.gazetteer.at(syl, k, end)
            if known and known.end == end and known.kind in (MentionKind.IO, MentionKind.ORG, MentionKind.BODY):
                state.parts.append(known)
                state.org, state.code = known.label, state.code or known.code
                return

    def _bare_office(self, syl: Syllables, start: int, spec: OfficeHead) -> bool:
        """Whether a head with nothing after it still names an office-holder (*Thủ tướng cho biết*)."""
        return spec.unique or spec.leader or "field" in spec.takes or syl.cap[start]

    def _complements(self, syl: Syllables, state: _State, end: int, spec: OfficeHead | None) -> None:
        """Reads field, body, organisation and country after a head, in any order, each once."""
        takes = spec.takes if spec else ("country",)
        seen_field = False
        while state.at < end:
            i = state.at
            if "field" in takes and not seen_field and (found := self.fields.longest(syl.key, i, end)):
                state.field = found[1]
                state.office_parts.append((i, found[0]))
                state.at = found[0]
                seen_field = True
                continue
            j = i
            of = self.of.longest(syl.key, i, end)
            if of:
                j = of[0]
            ref = self.country_refs.longest(syl.key, j, end)
            if ref and not state.code:
                state.ref, state.number, state.at = ref[1][0], ref[1][1], ref[0]
                return
            body = self.bodies.read(syl, j, end)
            if body and not body.kind == MentionKind.REFERENCE:
                state.parts.append(body)
                state.org = state.org or body.label
                state.code = state.code or body.code
                if not of:
                    state.office_parts.append((i, body.name[1] if body.name else body.end))
                state.at = body.end
                continue
            known = self.gazetteer.at(syl, j, end)
            if known and known.kind is MentionKind.COUNTRY:
                if state.code:
                    return
                if of and state.parts and not state.code:
                    pass
                state.parts.append(known)
                state.code = known.code
                state.at = known.end
                continue
            if known and known.kind in (MentionKind.IO, MentionKind.ORG, MentionKind.BODY) and not state.org:
                state.parts.append(known)
                state.org = known.label
                state.code = state.code or known.code
                state.at = known.end
                continue
            where = self.places.longest(syl.key, i, end)
            if where and spec and "place" not in takes and (state.code or state.org) and not of:
                host = self.gazetteer.at(syl, where[0], end)
                if (
                    host
                    and host.kind in (MentionKind.COUNTRY, MentionKind.IO, MentionKind.PLACE)
                    and self._name_at(syl, host.end, end)
                ):
                    state.parts.append(host)
                    state.at = host.end
                    continue
            if known and known.kind is MentionKind.PLACE and "place" in takes and not of:
                state.parts.append(known)
                state.code = state.code or known.code
                state.office_parts.append((i, known.end))
                state.at = known.end
                continue
            modifier = self.modifiers.longest(syl.key, i, end)
            if modifier and modifier[1] in ("new", "other", "former") and modifier[0] <= end and not syl.cap[i]:
                state.at = modifier[0]
                continue
            if syl.text[i] == "(" and state.parts and (close := self._bracket(syl, i, end)):
                inside = self.gazetteer.at(syl, i + 1, end) or self.bodies.read(syl, i + 1, end)
                if inside and inside.end == close - 1 and self._name_at(syl, close, end):
                    state.parts.append(inside)
                    state.code = state.code or inside.code
                    state.at = close
                    continue
            if state.parts and state.parts[-1].kind is MentionKind.BODY and state.parts[-1].end == i and not of:
                ahead = self._past_words(syl, i, end)
                if ahead:
                    state.at = ahead
                    continue
            if "organization" in takes and not state.org and not of:
                organ = self.bodies.unknown_organization(syl, i, end)
                if organ:
                    state.parts.append(organ)
                    state.org = organ.label
                    state.at = organ.end
                    continue
            return

    @staticmethod
    def _bracket(syl: Syllables, i: int, end: int) -> int | None:
        """Index after the bracket that opens at ``i``, where it is short."""
        return next((k + 1 for k in range(i + 1, min(end, i + 8)) if syl.text[k] == ")"), None)

    def _past_words(self, syl: Syllables, i: int, end: int) -> int | None:
        """Past one or two plain words after a body, up to its country or the next body (*Bộ Tham mưu liên hợp Quân ủy …*)."""
        for k in range(i, min(end, i + 3)):
            if k > i and (self.gazetteer.country(syl, k, end) or self.bodies.read(syl, k, end)):
                return k
            if syl.cap[k] or not syl.text[k].isalpha() or syl.key[k] in self.shape.not_first:
                return None
        return None

    def _scope(self, syl: Syllables, state: _State, end: int) -> None:
        """Reads *phụ trách …* up to the name; a scope without a name after it is left alone."""
        opened = self.scope.longest(syl.key, state.at, end)
        if not opened:
            return
        parts: list[Mention] = []
        i = opened[0]
        limit = min(end, i + _SCOPE_REACH)
        while i < limit:
            if not syl.text[i][0].isalnum() and syl.text[i] not in "-–":
                break
            known = self.gazetteer.at(syl, i, end)
            if known:
                parts.append(known)
                i = known.end
                continue
            body = self.bodies.read(syl, i, end) if self.of.longest(syl.key, i - 1, end) else None
            if body:
                parts.append(body)
                state.code = state.code or body.code
                state.org = state.org or body.label
                i = body.end
                continue
            run = self.shape.run(syl, i, end)
            if run - i >= 2 and not self.fields.longest(syl.key, i, end):
                break
            i += 1
        if self._name_at(syl, i, end):
            state.office_parts.append((state.at, i))
            state.parts.extend(parts)
            state.at = i

    # ------------------------------------------------------------------ names
    def _name_at(self, syl: Syllables, i: int, end: int) -> bool:
        return self.name_run(syl, i, end) > i

    def name_run(self, syl: Syllables, i: int, end: int) -> int:
        """End of a person's name beginning at ``i``; stops where an office, body or country begins."""
        stop = self.shape.run(syl, i, end)
        if stop == i or self.bodies.org_heads.longest(syl.key, i, end) or self.bodies.heads.longest(syl.key, i, end):
            return i
        known = self.gazetteer.at(syl, i, end)
        if (
            known
            and known.kind is not MentionKind.PERSON
            and known.end >= stop
            and (known.end - i > 1 or known.kind is not MentionKind.COUNTRY)
        ):
            return i
        for k in range(i, stop):
            if k > i and not syl.glued[k]:
                known = self.gazetteer.at(syl, k, end)
                if known and known.kind is not MentionKind.PERSON and (known.end - k > 1 or syl.text[k].isupper()):
                    return k
            head = self.heads.longest(syl.key, k, end)
            if head and head[0] - k > 1 and syl.cap[k]:
                return k
        return stop

    def _name(self, syl: Syllables, state: _State, end: int) -> tuple[int, int] | None:
        """The name after a title: at once, after a rank or form of address, or in apposition (*, ông …*)."""
        i = state.at
        if i >= end:
            return None
        if syl.text[i] in ",-–" and i + 1 < end:
            address = self.address.longest(syl.key, i + 1, end)
            if address and (stop := self.name_run(syl, address[0], end)) > address[0]:
                return address[0], stop
            return None
        while found := self.ranks.longest(syl.key, i, end) or self.address.longest(syl.key, i, end):
            i = found[0]
        if i < end and syl.text[i] in "\"“'‘(":
            return None
        stop = self.name_run(syl, i, end)
        if stop - i == 1 and not self._one_syllable_name(syl, i, stop, end):
            return None
        return (i, stop) if stop > i else None

    def _one_syllable_name(self, syl: Syllables, i: int, stop: int, end: int) -> bool:
        """Whether a lone capitalised syllable after an office is a name (*Chủ tịch Tập*) and not a noun (*nghị sĩ Dân chủ*)."""
        if syl.text[i].isascii() and len(syl.text[i]) > 1:
            return True
        lower = stop < end and syl.text[stop][0].isalpha() and not syl.cap[stop]
        return syl.key[i] in self.shape.family or not lower

    def _country_after(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*của Nga*, *(Mỹ)* after a name."""
        of = self.of.longest(syl.key, i, end)
        if of:
            return self.gazetteer.country(syl, of[0], end)
        if i < end and syl.text[i] == "(":
            known = self.gazetteer.country(syl, i + 1, end)
            if known and known.end < end and syl.text[known.end] == ")":
                return known
        return None

    def _relative(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*Phu nhân Melania* names her; *con rể ông Trump* is somebody else, whom nothing names."""
        kin = self.kin.longest(syl.key, i, end)
        if not kin:
            return None
        j = kin[0]
        stop = self.name_run(syl, j, end)
        if stop > j and not self.address.longest(syl.key, j, end):
            return Mention(i, stop, MentionKind.PERSON, name=(j, stop), label=syl.slice(j, stop))
        of = self.of.longest(syl.key, j, end)
        person = self.read(syl, of[0] if of else j, end)
        if person and person.kind in (MentionKind.PERSON, MentionKind.OFFICE):
            return Mention(i, person.end, MentionKind.REFERENCE, ref="kin", parts=(person,))
        return None

    def _addressed(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*ông Trump*, *Đại tướng Ngô Xuân Lịch*, *con rể ông Trump* (nobody named)."""
        j, female, found_any = i, None, False
        while found := self.address.longest(syl.key, j, end) or self.ranks.longest(syl.key, j, end):
            rank_or_address = self.address.longest(syl.key, j, end)
            if rank_or_address:
                female = rank_or_address[1]
            j, found_any = found[0], True
        if not found_any:
            return None
        inner = self.heads.longest(syl.key, j, end)
        if inner and syl.cap[j]:
            return None
        stop = self.name_run(syl, j, end)
        if stop == j:
            return None
        tail = self._country_after(syl, stop, end)
        last = stop
        if tail:
            last = tail.end + (1 if tail.end < end and syl.text[tail.end] == ")" else 0)
        return Mention(
            i,
            last,
            MentionKind.PERSON,
            name=(j, stop),
            label=syl.slice(j, stop),
            female=female,
            code=tail.code if tail else None,
            parts=(tail,) if tail else (),
        )
