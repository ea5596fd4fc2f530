"""What a title's holder is in charge of, or where he works, before his name: *phụ trách an ninh*, *về vấn đề Syria*."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import Trie, phrase_set
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names.person_names import PersonNames
from kg.values import frozen

#: A scope runs over at most so many syllables before the name.
_REACH = 14
#: Without a name it is opened by so many syllables at least, and named after at most so many of its own.
_LONG_OPENING, _FIELD = 2, 3
_HYPHENS = frozenset("-–")
_OWNERS = frozenset({MentionKind.COUNTRY, MentionKind.IO})


@frozen
class Scope:
    """A scope: where it ends, where what comes after it begins, what it names, and whom the holder speaks for."""

    end: int
    name: int
    parts: tuple[Mention, ...] = ()
    owner: Mention | None = None


class ScopeReader:
    """Finds where the scope of a title ends, and whom it names on the way."""

    def __init__(self, lang: Language, names: PersonNames, modifiers: Trie[str], fields: Trie[str]) -> None:
        self.names, self.modifiers, self.fields = names, modifiers, fields
        self.scopes = phrase_set(lang.offices.scope)
        grammar = lang.grammar
        self.about = phrase_set(grammar.prepositions("about"))
        self.of = phrase_set(grammar.prepositions("of"))
        self.stops = phrase_set(
            [
                *grammar.adverb,
                *grammar.modal,
                *grammar.subordinator,
                *grammar.complementizer,
                *grammar.relative,
                *grammar.passive,
            ]
        )

    def read(self, syl: Syllables, start: int, end: int, *, owned: bool = False) -> Scope | None:
        """The scope that begins at ``start``; None where none stands.

        Where no name follows, or one that is somebody else's, it is what is named first, of a title whose state is
        ``owned``: *Đặc phái viên Mỹ* phụ trách vấn đề Syria *chỉ trích …*.
        """
        opened = self.scopes.longest(syl.key, start, end)
        if not opened:
            return None
        parts: list[Mention] = []
        found = self._before_name(syl, opened[0], end, parts)
        if found is not None:
            return found
        first = parts[0] if parts else None
        if first is None or not owned or opened[0] - start < _LONG_OPENING or first.start - opened[0] > _FIELD:
            over = next((p for p in parts if p.kind is MentionKind.BODY and self._of_before(syl, p.start)), None)
            return Scope(start, start, owner=over) if over else None  # whom the holder speaks for, at least
        return Scope(first.end, first.end, (first,))

    def up_to_sign(self, syl: Syllables, start: int, end: int) -> Scope | None:
        """The scope at ``start`` that a sign ends, no name after it: *A, Thứ trưởng* phụ trách kinh tế *, gặp B*.

        Words of one syllable but *về* are no opening here: what comes after an office and *tại* need not be of it.
        """
        opened = self.scopes.longest(syl.key, start, end)
        if not opened or (opened[0] - start < _LONG_OPENING and not self.about.longest(syl.key, start, end)):
            return None
        parts: list[Mention] = []
        i = opened[0]
        while i < end and syl.text[i][0].isalnum() and not syl.line[i]:
            if i - opened[0] > _REACH or self._others(syl, i, end):
                return None
            part = self.names.gazetteer.at(syl, i, end)
            if part and part.kind is MentionKind.PERSON:
                return None
            parts += [part] if part else []
            i = part.end if part else i + 1
        return Scope(i, i, tuple(parts)) if i > opened[0] else None

    def _before_name(self, syl: Syllables, begin: int, end: int, parts: list[Mention]) -> Scope | None:
        """The scope whose words begin at ``begin``, if the holder's name follows it; ``parts`` takes what it names."""
        names, owner = self.names, None
        i, limit = begin, min(end, begin + _REACH)
        while i < limit and (syl.text[i][0].isalnum() or syl.text[i] in _HYPHENS):
            if names.addressed_at(syl, i, end):
                if syl.key[i - 1] in names.bodies.conjunctions:
                    return None  # "phái viên tại Liên hợp quốc và ông B"
                break
            if self._others(syl, i, end):
                return None
            after_of = self._of_before(syl, i)
            part = names.gazetteer.at(syl, i, end)
            if part and part.kind is MentionKind.PERSON:
                break
            if part is None and after_of:
                part = names.bodies.read(syl, i, end)
                owner = owner or part
            if part:
                parts.append(part)
                if after_of and part.kind in _OWNERS and self._named(syl, part.end, end):
                    return Scope(i - 1, part.end, tuple(parts), owner or part)  # "phụ trách Brexit của Anh David Davis"
                i = _past_short(syl, part.end, end)
            elif names.shape.run(syl, i, end) - i >= 2 and not self.fields.longest(syl.key, i, end):
                break
            else:
                i += 1
        if not self._named(syl, i, end):
            return None
        return Scope(i - self._of_before(syl, i), i, tuple(parts), owner)

    def _of_before(self, syl: Syllables, i: int) -> bool:
        return self.of.longest(syl.key, i - 1, i) is not None

    def _named(self, syl: Syllables, i: int, end: int) -> bool:
        return self.names.end(syl, i, end) > i or self.names.addressed_at(syl, i, end)

    def _others(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether what stands at ``i`` makes the name after it somebody else's: another office, or a clause.

        So it is in *chuyên gia về các cuộc đàm phán của cựu Tổng thống A*, *Đại sứ tại Mỹ đã chuyển yêu cầu của A*.
        """
        if self.stops.longest(syl.key, i, end) and not syl.cap[i]:
            return True
        while i < end and (found := self.modifiers.longest(syl.key, i, end)):
            i = found[0]
        office = self.names.offices.longest(syl.key, i, end)
        return office is not None and office[0] - i > 1


def _past_short(syl: Syllables, i: int, end: int) -> int:
    """Past the short name of an organisation in brackets: *Đại sứ tại Liên hợp quốc* (LHQ) *A*."""
    short = i + 2 < end and syl.text[i] == "(" and syl.text[i + 2] == ")" and syl.text[i + 1].isupper()
    return i + 3 if short else i
