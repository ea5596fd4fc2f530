"""Whose forces take part in an exercise: *900 lính* Anh, *200 binh sĩ* Pháp, *số còn lại từ* Na Uy *và* Ba Lan.

What is added between them (*một phần trong tiểu đoàn đang được triển khai ở Estonia*) names no further side.
"""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import Mention, MentionKind

#: What names forces.
_NOUN = frozenset({Kind.WORD, Kind.MENTION})
#: What may stand before the states of forces.
_FORCES = (Kind.DET, Kind.WORD, Kind.COMPANION)
#: What may stand before the verb of an inverted clause.
_OPENING = frozenset({Kind.ADVERB, Kind.DATE, Kind.CONJ})
#: What ends the list of those who take part, behind a noun.
_END = frozenset({Kind.BREAK, Kind.SUB, Kind.RELATIVE, Kind.COMP})


def contingents_before(clause: Clause, t: int) -> list[Mention]:
    """The states whose forces are told before the verb at ``t``, in text order; none of one who only has them sent."""
    first = next((k + 1 for k in range(t - 1, -1, -1) if _begins_anew(clause, k)), 0)
    return _among(clause, first, t)


def contingents_after(clause: Clause, t: int) -> list[Mention]:
    """The states whose forces are told behind the noun or verb at ``t``, up to the next verb."""
    end = next((k for k in range(t + 1, len(clause.chunks)) if _ends(clause, k)), len(clause.chunks))
    return _among(clause, t + 1, end)


def contingents_inverted(clause: Clause, t: int) -> list[Mention]:
    """The states whose forces are the subject behind the verb at ``t``: *Tham gia cuộc tập trận có* binh sĩ từ Mỹ."""
    at, (_, first) = clause.existential_verb(t), besides(clause)
    if at is None or any(clause.kind(k) not in _OPENING for k in range(first, t)):
        return []
    return contingents_after(clause, at)


def besides(clause: Clause) -> tuple[tuple[Mention, ...], int]:
    """The states to which a sentence adds others, and where it goes on: Ngoài Mỹ, *tham gia tập trận còn có Anh*."""
    group = clause.group_of.get(clause.skip_right(1, *_FORCES))
    if clause.words(0) not in clause.lexicon.besides or group is None or clause.kind(group.last + 1) is not Kind.COMMA:
        return (), 0
    states = all(m.kind is MentionKind.COUNTRY for m in group.mentions)
    return (group.mentions, group.last + 2) if states else ((), 0)


def contingents_of_part(clause: Clause, t: int) -> list[Mention]:
    """The states whose forces do something that is part of the exercise at ``t``: *luyện tập* trong khuôn khổ *…*."""
    begins = (t, clause.skip_left(t - 1, Kind.DET) + 1)  # "khuôn khổ cuộc tập trận", "khuôn khổ một cuộc tập trận"
    part = any(clause.lexicon.part_of.ends_at(clause.syl.key, clause.start(k)) for k in begins)
    return _among(clause, 0, t) if part else []


def _among(clause: Clause, first: int, end: int) -> list[Mention]:
    """The states of forces between two chunks."""
    told = (g for g in clause.groups if first <= g.first < end and _of_forces(clause, g, first))
    return list(dict.fromkeys(m for group in told for m in group.mentions))


def _begins_anew(clause: Clause, k: int) -> bool:
    """Whether an active verb or the end of a clause stands at a chunk."""
    if clause.kind(k) in _END:
        return clause.words(k) not in clause.lexicon.among  # "10 nước, trong đó bao gồm Mỹ và Anh"
    passive = clause.kind(clause.skip_left(k - 1, Kind.ADVERB)) is Kind.PASSIVE
    return clause.is_verb(k) and not passive


def _ends(clause: Clause, k: int) -> bool:
    return clause.kind(k) in _END or clause.is_verb(k)


def _of_forces(clause: Clause, group: Group, first: int) -> bool:
    """Whether states stand right behind forces, behind *binh sĩ từ*, or behind *số còn lại từ*."""
    if not all(m.kind is MentionKind.COUNTRY for m in group.mentions):
        return False
    k = _past_listing(clause, group.first - 1)
    if clause.prep(k) == "from" or clause.words(k) in clause.lexicon.coming_from:
        k -= 1
    if k < first or clause.kind(k) not in _NOUN:
        return False
    start, end = clause.start(k - (clause.kind(k - 1) is Kind.DET)), clause.chunks[k].end
    return clause.lexicon.forces.ends_at(clause.syl.key, end, start)


def _past_listing(clause: Clause, k: int) -> int:
    """What stands before *10 nước, (trong đó) gồm*, which lists the states behind it; else the same chunk."""
    if clause.words(k) not in clause.lexicon.listing:
        return k
    among = clause.words(k - 1) in clause.lexicon.among
    at = clause.skip_left(k - 1 - among, Kind.COMMA)
    counted = clause.mention(at)
    return at - 1 if counted is not None and counted.ref == "countries" else k
