"""Edges of topics: what is taken off at either end, and where a phrase that goes on too long may be cut."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of, phrase_set
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.owned_list import in_owned_list
from kg.nlp.layers import Syllables

#: No topic is longer.
LIMIT = 26
#: Members of a list of nouns have at most so many syllables.
_LISTED = 4
#: A phrase that only points has at most so many syllables between its preposition and the pointing word.
_POINTED = 3
#: Before these a phrase that is too long may end.
_JOINTS = frozenset({Kind.PREP, Kind.CONJ, Kind.SUB, Kind.RELATIVE, Kind.COMMA, Kind.BREAK, Kind.PASSIVE})
#: What an adverb of a predicate stands before.
_VERBAL = (Kind.WORD, Kind.TRIGGER, Kind.BLOCKED, Kind.ADVERB, Kind.PASSIVE)
#: With these a joined clause ends.
_EDGE = frozenset({Kind.CONJ, Kind.COMMA, Kind.BREAK, Kind.SUB})
_NOUN = (Kind.WORD, Kind.BLOCKED)
#: Signs that come in pairs, the opening one first; the straight one opens and closes.
_BRACKETS, _QUOTES, _STRAIGHT = {"(": ")", "[": "]"}, {"“": "”", "«": "»", "‘": "’"}, '"'


class Edges:
    """Trims phrases to what stands alone."""

    def __init__(self, lang: Language) -> None:
        grammar = lang.grammar
        self.lead = phrase_set((*grammar.topic_lead, *grammar.adverb))
        self.tail = _folded(grammar.topic_tail)
        self._last = frozenset(tail[-1] for tail in self.tail)
        self.pointing = frozenset(_folded(grammar.topic_pointing))
        self.pointing_words = frozenset(p[0] for p in self.pointing if len(p) == 1)
        self.matter = phrase_set(grammar.topic_matter)
        self.bound = frozenset(key_of(w) for p in grammar.preposition for w in p.words if " " not in w)
        self.compounds = lang.compounds

    def trim(self, syl: Syllables, start: int, end: int) -> tuple[int, int] | None:
        """Without lead-in words, signs and words that only point; None where nothing is left."""
        start = self._past_lead(syl, start, end)
        end = self._balanced(syl, start, self._before_tail(syl, start, end))
        # One syllable says nothing unless it is a name.
        return (start, end) if end - start > 1 or (end > start and syl.cap[start]) else None

    def _past_lead(self, syl: Syllables, start: int, end: int) -> int:
        while start < end:
            if not syl.text[start][0].isalnum():
                start += 1
                continue
            found = self.lead.longest(syl.key, start, end) if syl.key[start] in self.lead.opens else None
            if not found or found[0] >= end:
                break
            word = self.compounds.longest(syl.key, start, end)
            pointed = found[0] + 1 < end and syl.key[found[0]] in self.pointing_words
            if (word and word[0] > found[0]) or (pointed and self.matter.longest(syl.key, start, end)):
                break  # "nhấn mạnh vấn đề này cần được giải quyết"
            start = found[0]
        return start

    def _before_tail(self, syl: Syllables, start: int, end: int) -> int:
        changed = True
        while changed and start < end:
            changed = False
            if not syl.text[end - 1][0].isalnum() and syl.text[end - 1] not in ")+":
                end -= 1
                changed = True
            if syl.key[end - 1] not in self._last:
                continue
            for tail in self.tail:
                size = len(tail)
                ends = end - size > start and tuple(syl.key[end - size : end]) == tail
                if ends and not self._completes(syl, end - size, end):
                    end -= size
                    if tail in self.pointing:
                        end = self._before_pointed(syl, start, end)
                    changed = True
        return end

    def _before_pointed(self, syl: Syllables, start: int, end: int) -> int:
        """Without whose or where it is, if that is only pointed at: *chương trình hạt nhân* của nước (này)."""
        for i in range(end - 1, max(start + 1, end - _POINTED - 2), -1):
            if syl.key[i] in self.bound and i < end - 1 and not self._completes(syl, i, end):
                return i
        return end

    def _balanced(self, syl: Syllables, start: int, end: int) -> int:
        """With the mark that closes a quotation, and before a bracket that nothing closes."""
        opened: list[int] = []
        for i in range(start, end):
            text = syl.text[i]
            if opened and text == _closing(syl.text[opened[-1]]):
                opened.pop()
            elif text in _BRACKETS or text in _QUOTES or text == _STRAIGHT:
                opened.append(i)
        if not opened:
            return end
        if end < len(syl.text) and syl.text[end] == _closing(syl.text[opened[0]]):
            return end + 1
        return self._before_tail(syl, start, opened[0]) if syl.text[opened[0]] in _BRACKETS else end

    def _completes(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether the syllables from ``i`` on are the end of a word (*tồn* tại)."""
        word = self.compounds.longest(syl.key, i - 1, end)
        return word is not None and word[0] > i


def within_limit(clause: Clause, start: int, end: int) -> int:
    """Where a phrase ends that may go on to ``end``: within the limit, at a joint of it where there is one."""
    if end - start <= LIMIT:
        return end
    late = [c for c in clause.chunks if start + LIMIT // 2 < c.start <= start + LIMIT]
    joints = [c.start for c in late if c.kind in _JOINTS] or [c.start for c in late]
    return joints[-1] if joints else start + LIMIT


def joins_clauses(clause: Clause, start: int, i: int) -> bool:
    """Whether the conjunction at syllable ``i`` joins two clauses or predicates; the first begins at ``start``.

    It joins nouns where one of its sides has no verb and no cue: *mối đe dọa từ tên lửa* và *hạt nhân là nghiêm trọng*.
    """
    k = next((k for k, c in enumerate(clause.chunks) if c.start >= i), len(clause.chunks))
    first = next((j for j in range(k, -1, -1) if clause.chunks[min(j, len(clause.chunks) - 1)].start <= start), 0)
    stop = next((j for j in range(k + 1, len(clause.chunks)) if clause.kind(j) in _EDGE), len(clause.chunks))
    return _predicated(clause, first, k) and _predicated(clause, k + 1, stop)


def _predicated(clause: Clause, first: int, stop: int) -> bool:
    return any(
        clause.is_verb(k)
        or clause.words(k) in clause.lexicon.predicating
        or (clause.kind(k) is Kind.ADVERB and clause.kind(k + 1) in _VERBAL)
        for k in range(first, stop)
    )


def wholes(clause: Clause, k: int, last: int) -> list[tuple[int, int]]:
    """Syllable ranges inside which no topic ends: quotations, and names joined into one party."""
    chunks, out = clause.chunks, []
    parties = ((g.first, g.last) for g in clause.groups if k <= g.first < g.last)
    for a, b in (*((a, b) for a, b in clause.quotations if k < a), *parties):
        if b < last and chunks[b].end - chunks[k].start <= LIMIT:
            out.append((chunks[a].start, chunks[b].end))
    return out


def inside(i: int, ranges: list[tuple[int, int]]) -> bool:
    """Whether a phrase that ends before syllable ``i`` would end inside one of some ranges."""
    return any(a < i < b for a, b in ranges)


def in_list(clause: Clause, j: int, last: int) -> bool:
    """Whether a comma stands in a list of short nouns: *hợp tác kinh tế*, *thương mại và đầu tư*."""
    if in_owned_list(clause, j) and j + 3 < last:
        return True
    while clause.kind(j) is Kind.COMMA and clause.kind(j + 1) in _NOUN and j + 3 < last:
        if clause.chunks[j + 1].end - clause.chunks[j + 1].start > _LISTED:
            return False
        if clause.kind(j + 2) is Kind.CONJ:
            return clause.joins(j + 2) and clause.kind(j + 3) in _NOUN
        j += 2
    return False


def _folded(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(key_of(s) for s in w.split()) for w in phrases)


def _closing(mark: str) -> str:
    return _BRACKETS.get(mark) or _QUOTES.get(mark) or mark
