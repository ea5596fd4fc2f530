"""Government: which preposition a name depends on, and which name a preposition has."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lang.grammar_schema import PrepClass
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.gloss import added_name
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.nameless import people
from kg.values import frozen

#: So many plain syllables may lie between a preposition and the names that it governs.
_PHRASE_WORDS = 12
#: What says of a party before it that it is the subject, verbs of acts apart: *về việc Nga* bị *Mỹ trừng phạt*.
PREDICATE = frozenset({Kind.WORD, Kind.BLOCKED, Kind.ADVERB, Kind.LIGHT, Kind.PASSIVE})
_PREPOSITION, _PLAIN = frozenset({Kind.PREP, Kind.ADVERB}), frozenset({Kind.WORD, Kind.BLOCKED})
_NOUN = _PLAIN | {Kind.DET}
_LISTED = _NOUN | {Kind.MENTION, Kind.ADVERB}
#: What a clause begins after.
_EDGE = frozenset({None, Kind.COMMA, Kind.SUB, Kind.BREAK, Kind.COMP, Kind.DATE})
_NOUN_PHRASE = frozenset({Kind.NOMINAL, Kind.DET, Kind.COMPANION})
#: So many between a preposition and the first of them.
_NOUN_WORDS = 6


@frozen
class Governor:
    """What governs a party.

    Attributes:
        of: Whether *của* or *từ* links the party to a noun before it.
        prep: Class of the preposition that governs the whole phrase, or None.
        at: Chunk index where the phrase begins after: that preposition, a verb, a sign; -1 at the sentence start.
    """

    of: bool
    prep: PrepClass | None
    at: int


def governor(clause: Clause, group: Group) -> Governor:
    """What governs a party."""
    known = clause.governors.get(group.first)
    if known is None or known[0] is not group:
        clause.governors[group.first] = known = group, _governor(clause, group)
    return known[1]


def _told_of(clause: Clause, group: Group) -> bool:
    """Whether a party right behind those who hear what is said is the subject of it."""
    k = group.first - 1
    start, keys = clause.start(group.first), clause.syl.key
    if clause.kind(k) not in _PLAIN or not clause.lexicon.audience.ends_at(keys, start, clause.start(k)):
        return False
    to = clause.skip_left(k - 1, Kind.DET)
    acts = clause.kind(clause.skip_right(group.last + 1, Kind.DATE)) is Kind.ADVERB or clause.is_verb(group.last + 1)
    return clause.kind(to) is Kind.PREP and clause.reports(to - 1) and group.party and acts


def _governor(clause: Clause, group: Group) -> Governor:
    of, listed, words = False, False, 0
    if clause.lexicon.leaving_out.ends_at(clause.syl.key, clause.start(group.first)):
        return Governor(False, "other", group.first - 1)  # "bốn nước không bao gồm Mỹ nhất trí …"
    if clause.lexicon.questioning.ends_at(clause.syl.key, clause.start(group.first)):
        return Governor(False, None, group.first - 1)  # "trước câu hỏi tại sao Mỹ rút quân"
    if _told_of(clause, group):
        return Governor(False, None, group.first - 1)  # "nói với báo giới Tổng thống Trump đã gặp …"
    if (opens := _named_behind(clause, group)) is not None:
        return Governor(False, None, opens)
    for k in _leftward(clause, group.first - 1):
        chunk = clause.chunks[k]
        if not of and _makes_noun(clause, k, group):
            return Governor(False, None, k)
        if chunk.prep and chunk.kind in _PREPOSITION:
            if (of and not listed) or not _attributive(clause, k):
                return Governor(of, chunk.prep, k)
            listed = not of and clause.words(k) in clause.lexicon.example  # "các bộ trưởng của nhiều nước như Lào"
            of = True
        elif chunk.kind is Kind.CONJ and chunk.prep == "with" and clause.is_verb(clause.skip_left(k - 1, Kind.ADVERB)):
            return Governor(of, "with", k)  # "hội đàm cùng ông A và kêu gọi …"
        elif clause.words(k) in clause.lexicon.regarded:
            return Governor(of, None, k)
        elif chunk.kind in _PLAIN:
            words += chunk.end - chunk.start
            if words > _PHRASE_WORDS:
                return Governor(of, None, k)
        elif chunk.kind is Kind.CONJ and (_joins_people(clause, k) or (of and _joins_nouns(clause, k))):
            continue
        elif of and chunk.kind in (Kind.ADVERB, Kind.DATE) and clause.prep(k + 1) == "of":
            continue  # "các lệnh trừng phạt mới của Mỹ"
        elif not of and not words and _manner(clause, k):
            continue  # "chỉ trích trực tiếp Mỹ và cảnh báo …"
        elif not _in_noun_phrase(clause, k, of):
            return Governor(of, None, k)
    return Governor(of, None, -1)


def _leftward(clause: Clause, k: int) -> Iterator[int]:
    """The chunks from ``k`` to the left, past nouns in quotation marks: *bằng “cái ô”* NATO."""
    while k >= 0:
        opening = clause.quote_opening(k) if clause.kind(k) is Kind.QUOTE else None
        if opening is not None and not clause.verb_between(opening, k):
            k = opening
        else:
            yield k
        k -= 1


def _makes_noun(clause: Clause, k: int, group: Group) -> bool:
    """Whether a word makes a noun of the clause that the party is the subject of: *về việc Mỹ triển khai …*."""
    if clause.words(k) not in clause.lexicon.clause_noun:
        return False
    plain = k == group.first - 1 and group.party and clause.kind(group.last + 1) in PREDICATE
    return plain or clause.has_verb_after(group.last)


def _manner(clause: Clause, k: int) -> bool:
    """Whether an adverb says how the verb right before it is done, its object following."""
    return clause.kind(k) is Kind.ADVERB and clause.is_verb(k - 1) and clause.words(k) not in clause.lexicon.aspect


def _joins_people(clause: Clause, k: int) -> bool:
    """Whether a name is joined to people without one: *kêu gọi các đồng minh* và *Nga cùng …*."""
    return k > 0 and clause.joins(k) and people(clause.lexicon, clause.syl, clause.chunks[k - 1])


def _named_behind(clause: Clause, group: Group) -> int | None:
    """What the phrase of several without a name follows who open a clause: *các nước láng giềng gồm* A và B."""
    k = group.first - 2
    if len(group.mentions) == 1 or clause.prep(k + 1) != "of" or clause.words(k + 1) not in clause.lexicon.listing:
        return None
    first = k
    while clause.kind(first) in _LISTED or clause.prep(first) == "of":
        first -= 1
    return first if first < k and clause.kind(first) in _EDGE else None  # not "gặp các đồng minh gồm A và B …"


def _joins_nouns(clause: Clause, k: int) -> bool:
    """Whether two nouns with one owner are joined: *chương trình hạt nhân* và *tên lửa của Triều Tiên*."""
    return clause.joins(k) and clause.kind(k - 1) in _NOUN and clause.kind(k + 1) in _NOUN


def _attributive(clause: Clause, k: int) -> bool:
    """Whether a preposition links a party to the noun before it: *của*, and *binh sĩ từ Canada và Mỹ*."""
    prep = clause.prep(k)
    return prep == "of" or (prep == "from" and clause.kind(k - 1) in (Kind.WORD, Kind.COMPANION, Kind.ADVERB))


def _in_noun_phrase(clause: Clause, k: int, of: bool) -> bool:
    """Whether a chunk can stand before a name in one noun phrase; another name can where *của* links the two."""
    kind = clause.kind(k)
    return clause.is_noun(k) or kind in _NOUN_PHRASE or (of and kind is Kind.MENTION)


def governed(clause: Clause, k: int) -> Group | None:
    """The party that the preposition at ``k`` governs, with few plain words between."""
    added = added_name(clause, k + 1)
    if added is not None:
        return clause.group_of[added]
    words = 0
    for j in range(k + 1, len(clause.chunks)):
        chunk = clause.chunks[j]
        if chunk.kind is Kind.MENTION:
            return clause.group_of[j]
        if chunk.kind is Kind.WORD and words + chunk.end - chunk.start <= _NOUN_WORDS:
            words += chunk.end - chunk.start
        elif chunk.prep in ("from", "of") and (
            words or (chunk.prep == "of" and j > k + 1 and clause.prep(k) in ("to", "with"))
        ):
            if clause.prep(k) == "against":
                return None  # "kế hoạch chống khủng bố của ông A"
            continue  # "của 9.000 binh sĩ từ Estonia"
        elif chunk.kind not in (Kind.ADVERB, Kind.DET, Kind.COMPANION):
            return None
    return None
