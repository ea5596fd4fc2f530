"""The grammar of bodies and organisations: *Bộ Ngoại giao của Nhật Bản*, *tập đoàn Exxon Mobil*.

body         := head [field | name] [of] [country | country reference]
organisation := head name
"""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import Trie, key_of
from kg.lang.schema import BodyHead
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names import NameShape

_QUOTES = frozenset("\"“”'‘’")


class BodyGrammar:
    """Reads government bodies, and organisations opened by a head noun."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape) -> None:
        self.gazetteer, self.shape = gazetteer, shape
        self.heads: Trie[BodyHead] = Trie((h.text, h) for h in lang.bodies.head)
        self.not_after = frozenset(key_of(w) for w in lang.bodies.not_after)
        self.compounds = Trie((w, True) for w in lang.grammar.compound)
        self.fields = Trie((f, f) for f in lang.offices.field)
        self.org_heads = Trie((h, h) for h in lang.organizations.heads)
        by_kind = {p.kind: p.words for p in lang.grammar.preposition}
        self.of = Trie((w, True) for w in by_kind.get("of", ()))
        self.at = Trie((w, True) for w in by_kind.get("at", ()))
        self.country_refs: Trie[tuple[str, int]] = Trie(
            (p, (r.kind, r.number))
            for r in lang.references.reference
            if r.kind in ("country", "countries")
            for p in r.phrases
        )
        self.conjunctions = frozenset(w for w in lang.grammar.conjunction if " " not in w)

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The body that begins at ``i``, or None.

        A head that only stands for its state (*Chính phủ Nhật Bản*) gives the country; without a country it is a
        reference of kind ``government``.
        """
        found = self.heads.longest(syl.key, i, end)
        if not found or (i and (syl.key[i - 1] in self.not_after or self.compounds.longest(syl.key, i - 1, i + 1))):
            return None
        j, head = found
        if head.takes == "field":
            field = self.fields.longest(syl.key, j, end)
            if not field:
                return None
            j = self._more_fields(syl, field[0], end)
        elif head.takes == "name":
            stop = self._name(syl, j, end)
            if stop == j:
                return None
            j = stop
        name_end = j
        code, parts, last, ref = self._country(syl, j, end)
        if head.names_state:
            if parts:
                return Mention(
                    i,
                    last,
                    MentionKind.COUNTRY,
                    name=parts[0].name,
                    label=parts[0].label,
                    code=code,
                    parts=parts,
                    wikidata=parts[0].wikidata,
                    en=parts[0].en,
                )
            if ref and ref[1] > 1:
                return Mention(i, last, MentionKind.REFERENCE, ref="countries", number=ref[1])
            return None
        if ref and ref[1] > 1:
            return None  # "Bộ Quốc phòng hai nước": two bodies
        if not parts and not syl.cap[i] and not (head.takes == "field" and syl.cap[i + 1]):
            return None  # "quân đội" alone says nothing
        if (
            not parts
            and head.takes == "none"
            and syl.cap[i]
            and (i == 0 or not syl.text[i - 1][0].isalpha())
            and name_end - i == 1
        ):
            return None
        label = syl.slice(i, name_end)
        if parts:
            label += " " + parts[0].label
        return Mention(
            i,
            last,
            MentionKind.BODY,
            name=(i, name_end),
            label=label,
            code=code,
            parts=parts,
            ref=ref[0] if ref else None,
        )

    def _more_fields(self, syl: Syllables, j: int, end: int) -> int:
        """Fields in a row: *Kinh tế, Thương mại và Công nghiệp*."""
        while j + 1 < end and (syl.text[j] in ",-–&" or syl.key[j] in self.conjunctions):
            more = self.fields.longest(syl.key, j + 1, end)
            if not more or not syl.cap[j + 1]:
                break
            j = more[0]
        return j

    def _name(self, syl: Syllables, j: int, end: int) -> int:
        """Capitalised syllables after a head, with known fields and short joins between; the country stops it."""
        i = j
        while j < end:
            if syl.line[j] or not syl.text[j][0].isalpha():
                break
            if self.gazetteer.country(syl, j, end) and j > i:
                break
            if syl.cap[j]:
                known = self.gazetteer.at(syl, j, end)
                if known and known.kind is not MentionKind.COUNTRY and known.kind is not MentionKind.PERSON:
                    j = known.end
                    continue
                if known and known.kind is MentionKind.COUNTRY:
                    break
                j = self.shape.word_end(syl, i, j + 1, end)
            elif j + 1 < end and syl.key[j] in self.conjunctions and syl.cap[j + 1] and j > i:
                j += 1
            elif (
                j + 1 < end
                and syl.cap[j + 1]
                and j > i
                and len(syl.text[j]) <= 5
                and syl.text[j].islower()
                and self._field_ahead(syl, j, end)
            ):
                j += 1
            else:
                break
        return j

    def _field_ahead(self, syl: Syllables, j: int, end: int) -> bool:
        return self.fields.longest(syl.key, j + 1, end) is not None

    def _country(
        self, syl: Syllables, j: int, end: int
    ) -> tuple[str | None, tuple[Mention, ...], int, tuple[str, int] | None]:
        """The country after a body, with or without *của*: code, its mention, the end, or a reference."""
        k = j
        of = self.of.longest(syl.key, j, end)
        if of:
            k = of[0]
        known = self.gazetteer.country(syl, k, end)
        if known:
            return known.code, (known,), known.end, None
        ref = self.country_refs.longest(syl.key, k, end)
        if ref:
            return None, (), ref[0], ref[1]
        return None, (), j, None

    def unknown_organization(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*tập đoàn Exxon Mobil*, *đảng Dân chủ*: a head noun and a capitalised name, or None."""
        found = self.org_heads.longest(syl.key, i, end)
        if not found:
            return None
        j = found[0]
        quoted = j < end and syl.text[j] in _QUOTES
        stop = self.shape.proper_name(syl, j + quoted, end)
        if stop == j + quoted:
            return None
        known = self.gazetteer.at(syl, j, end)
        if known and known.kind is MentionKind.COUNTRY and known.end >= stop:
            return None
        if quoted and stop < end and syl.text[stop] in _QUOTES:
            stop += 1
        tail = self._country(syl, stop, end)
        return Mention(
            i,
            tail[2] if tail[1] else stop,
            MentionKind.ORG,
            name=(i, stop),
            label=syl.slice(i, stop),
            code=tail[0],
            parts=tail[1],
        )
