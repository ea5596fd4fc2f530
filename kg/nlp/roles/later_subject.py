"""Subjects that come after their verb."""

from __future__ import annotations

from collections.abc import Sequence

from kg.nlp.grammar.beside import INDIVIDUAL
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import Mention

#: So many plain syllables may lie between a subject and its verb for an earlier verb to take the two as its clause.
CLAUSE_WORDS = 2
#: Behind the verb of an inverted clause, the first party and what says of which sort it is are so many chunks.
_NOUN_CHUNKS = 3


def existential_subject(clause: Clause, t: int) -> Group | None:
    """*Tới đón Thủ tướng tại sân bay có Đại sứ …*: where the sentence begins with the verb, the parties after *có*."""
    at = clause.existential_verb(t)
    if at is None:
        return None
    begin = t - 1 if clause.prep(t - 1) == "to" else t
    side = 3 if clause.kind(0) is Kind.PREP and clause.kind(2) is Kind.COMMA else 0  # "Về phía Nga, đón Thủ tướng có …"
    if any(c.kind not in (Kind.ADVERB, Kind.DATE, Kind.CONJ) for c in clause.chunks[side:begin]):
        return None
    if any(clause.kind(k) in (Kind.COMMA, Kind.BREAK) for k in range(t + 1, at)):
        return None
    first = clause.skip_right(at + 1, Kind.DET, Kind.WORD)  # "có các nước Lào và Nga"
    if clause.kind(first) is not Kind.MENTION or first - at > _NOUN_CHUNKS:
        return None
    free = [g for g in clause.groups if g.first >= first and g.party and governor(clause, g).prep is None]
    return Group(first, first, tuple(m for g in free for m in g.mentions)) if free else None


def later_subject(clause: Clause, t: int, skip: Sequence[Mention] = ()) -> Group | None:
    """The subject of the main clause after a clause without one: *Phát biểu tại lễ ký, ông A nói*.

    Args:
        clause: The sentence.
        t: Chunk in the clause without a subject.
        skip: Mentions that are parties of the act already.
    """
    comma = False
    words = 0
    for k in range(t + 1, len(clause.chunks)):
        kind = clause.kind(k)
        words += clause.chunks[k].end - clause.chunks[k].start if kind is Kind.WORD else 0
        if kind is Kind.COMMA:
            comma, words = True, 0
        elif comma and words > CLAUSE_WORDS:
            return None  # ", và khu vực đang chờ đợi chính sách của ông A": the clause begins with another subject
        elif comma and clause.is_verb(k):
            return None
        elif comma and kind is Kind.MENTION:
            group = clause.group_of[k]
            if group.first == k and _begins_clause(clause, group) and not set(group.mentions) & set(skip):
                return group
    return None


def _begins_clause(clause: Clause, group: Group) -> bool:
    """Whether a party without a preposition can act by itself or has a verb right after it."""
    if not group.party or governor(clause, group).prep is not None:
        return False
    return clause.has_verb_after(group.last) or any(m.kind in INDIVIDUAL for m in group.mentions)
