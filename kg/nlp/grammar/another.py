"""Friends and foes without a name, who are others than those they belong to: *một đồng minh của Mỹ lên án Nga*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group

_NOUN = (Kind.WORD, Kind.DET, Kind.BLOCKED)
#: What stands between somebody named and his friends, or what he is.
_BESIDE = frozenset({Kind.CONJ, Kind.COMPANION, Kind.HYPHEN, Kind.COMMA})


def ones_other(clause: Clause, group: Group) -> int | None:
    """The chunk with which the phrase for somebody's friend or foe begins that a party ends; None where it is none."""
    last = clause.skip_left(group.first - 2, Kind.ADVERB)
    if clause.prep(group.first - 1) != "of" or clause.kind(last) not in _NOUN:
        return None
    first = clause.skip_left(last, *_NOUN, Kind.RELATIVE) + 1
    start, end = clause.start(first), clause.chunks[last].end
    return first if clause.lexicon.another.anywhere(clause.syl.key, start, end) else None


def of_another(clause: Clause, group: Group) -> bool:
    """Whether a party only says whose friend or foe acts, without somebody named (*A và đồng minh của* B)."""
    first = ones_other(clause, group)
    if first is None:
        return False
    named = clause.kind(clause.skip_left(first - 2, Kind.SUB, Kind.ADVERB)) is Kind.MENTION
    beside = clause.kind(first - 1) in _BESIDE or clause.words(first - 1) in clause.lexicon.copula
    return not (named and beside)
