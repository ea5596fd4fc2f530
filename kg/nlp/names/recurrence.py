"""The second pass: bare names and abbreviations of those whom the article introduces in full elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kg.lang.lookup import folded
from kg.nlp.layers import ORGANIZED, Layers, Mention, MentionKind, Sent, Syllables
from kg.nlp.names.shape import NameShape

#: Shortest part of a name by which a person goes; a part from the middle of the name must be longer.
_PART = 3
#: Of people who share a part of their names so many are remembered.
_NAMESAKES = 200
#: Syllables of the head nouns by which a body goes.
_HEAD = 2


@dataclass
class _Introduced:
    """What the first pass found.

    Attributes:
        by_alias: Abbreviation or other name → who goes by it.
        by_part: Folded part of a name → the whole names that have it, as folded syllables.
        by_head: Folded head noun → the bodies and organisations that it opens, in text order.
        taken: For each syllable, whether a mention stands there.
    """

    taken: list[bool]
    by_alias: dict[str, Mention] = field(default_factory=dict)
    by_part: dict[str, dict[frozenset[str], None]] = field(default_factory=dict)
    by_head: dict[tuple[str, ...], list[Mention]] = field(default_factory=dict)

    @classmethod
    def of(cls, syl: Syllables, mentions: list[Mention]) -> _Introduced:
        out = cls([False] * len(syl))
        for m in mentions:
            out.taken[m.start : m.end] = [True] * (m.end - m.start)
            for named in (m, *m.parts):
                for alias in (*named.aliases, *_bracketed(syl, named)):
                    out.by_alias.setdefault(alias, named)
            for part in _parts(syl, *m.name) if m.kind is MentionKind.PERSON and m.name else ():
                wholes = out.by_part.setdefault(part, {})
                if m.name and len(wholes) < _NAMESAKES:
                    wholes[frozenset(syl.key[slice(*m.name)])] = None
            if m.kind in ORGANIZED and m.end - m.start > _HEAD:
                out.by_head.setdefault(tuple(syl.key[m.start : m.start + _HEAD]), []).append(m)
        return out


class Recurrence:
    """Finds those introduced in full again."""

    def __init__(self, shape: NameShape, heads: Iterable[str] = ()) -> None:
        self.shape = shape
        self.heads = frozenset(folded(h) for h in heads)

    def again(self, layer: Layers, found: list[Mention]) -> list[Mention]:
        """The mentions of the first pass and, where none stands yet, those of the second, in text order."""
        known = _Introduced.of(layer.syllables, found)
        found = [_own(layer.syllables, m, known) for m in found]
        extra = [m for sent in layer.sents for m in self._sentence(layer.syllables, sent, known)]
        return sorted((*found, *extra), key=lambda m: (m.start, -m.end))

    def _sentence(self, syl: Syllables, sent: Sent, known: _Introduced) -> Iterator[Mention]:
        cap, taken, after = syl.cap, known.taken, sent.start
        for i in [k for k in range(sent.start, sent.end) if cap[k] and not taken[k]]:
            if i < after:
                continue
            new = (
                _alias(syl, i, sent.end, known)
                or self._body(syl, i, sent.end, known)
                or self._person(syl, i, sent, known)
            )
            if new:
                yield new
                after = new.end

    def _person(self, syl: Syllables, i: int, sent: Sent, known: _Introduced) -> Mention | None:
        """A capitalised run that is part of a person's full name, or holds one."""
        if self.shape.of_thing(syl, i, sent.start):
            return None
        stop = self.shape.run(syl, i, sent.end)
        if stop == i and syl.text[i][0].isalpha():
            stop = i + 1
        while stop > i and known.taken[stop - 1]:
            stop -= 1
        words = {syl.key[k] for k in range(i, stop) if syl.text[k][0].isalpha()}
        for whole in (w for k in range(i, stop) for w in known.by_part.get(syl.key[k], ())):
            # A name that only shares a syllable with a person (*Kim Loan* after *Kim Jong-un*) is somebody else.
            if words <= whole or (len(words) > 2 and whole <= words):
                return Mention(i, stop, MentionKind.PERSON, name=(i, stop), label=syl.slice(i, stop))
        return None

    def _body(self, syl: Syllables, i: int, end: int, known: _Introduced) -> Mention | None:
        """*Hội đồng* alone, for the last body named before whose name it opens."""
        stop, head = i + _HEAD, tuple(syl.key[i : i + _HEAD])
        if head not in self.heads or stop >= end or syl.cap[stop - 1] or syl.cap[stop] or any(known.taken[i:stop]):
            return None
        bodies = known.by_head.get(head, [])
        k = bisect_right(bodies, i, key=lambda m: m.end) - 1
        full = bodies[k] if k >= 0 else None
        return replace(full, start=i, end=stop, name=(i, stop), parts=(), aliases=()) if full else None


def _bracketed(syl: Syllables, m: Mention) -> tuple[str, ...]:
    """The abbreviation that a known name ends with: *Lực lượng Hỗ trợ Nhanh* (RSF)."""
    ends = m.kind in ORGANIZED and m.end - m.start > _HEAD + 1 and syl.text[m.end - 1] == ")"
    return (syl.text[m.end - 2],) if ends and syl.text[m.end - 3] == "(" else ()


def _own(syl: Syllables, m: Mention, known: _Introduced) -> Mention:
    """A name as the article's own words explain it, whoever else may go by it: *Lực lượng Hỗ trợ Nhanh (RSF)* … RSF."""
    if m.kind not in ORGANIZED:
        return m
    text = syl.slice(m.start, m.end)
    full = known.by_alias.get(text) if text.isupper() else None
    if full is None or full.label == m.label or full.start > m.start or full.kind not in ORGANIZED:
        return m
    return replace(full, start=m.start, end=m.end, name=(m.start, m.end), parts=(), aliases=())


def _alias(syl: Syllables, i: int, end: int, known: _Introduced) -> Mention | None:
    """A name of one or two syllables that was given as another name of something."""
    for stop in (i + 2, i + 1):
        if stop <= end and not any(known.taken[i:stop]):
            full = known.by_alias.get(syl.slice(i, stop))
            if full:
                return replace(full, start=i, end=stop, name=(i, stop), parts=(), aliases=())
    return None


def _parts(syl: Syllables, first: int, after: int) -> Iterator[str]:
    """The parts of a name by which a person goes: first or last; short or accented ones would need a title."""
    for k in range(first, after):
        least = _PART if k in (first, after - 1) else _PART + 1
        if syl.cap[k] and syl.text[k].isascii() and len(syl.text[k]) >= least:
            yield syl.key[k]
