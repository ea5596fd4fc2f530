"""Whom a verb of saying means that names nobody: *gửi thư cho* ông A*, yêu cầu …*, *trong thư gửi* ông A."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject

#: What one says to somebody.
SAID_TO = frozenset({EventType.REQUEST, EventType.SUPPORT, EventType.THREAT})
#: What leads to whom a letter goes.
_TO = ("to", "for")


def addressee(clause: Clause, t: int, subj: Subject) -> Group | None:
    """Who gets the letter in which the verb at ``t`` is said."""
    k = clause.skip_left(t - 1, Kind.ADVERB)
    if subj.group is None or subj.group.last != k:
        return _gets_letter(clause, clause.skip_left(k, Kind.COMMA, Kind.DATE))
    return _gets_letter(clause, subj.group.first - 2) if clause.kind(subj.group.first - 1) is Kind.COMMA else None


def _gets_letter(clause: Clause, k: int) -> Group | None:
    """The party that ends at ``k``, where a letter goes to it; *cho Giám đốc FBI, ông A* means him."""
    named = clause.group_of.get(k)
    if named is None or not named.party:
        return None
    first = named.first
    if clause.kind(first - 1) is Kind.COMMA and (office := clause.group_of.get(first - 2)) is not None:
        first = office.first
    at = first - 1 if clause.prep(first - 1) in _TO else first
    start = clause.chunks[clause.skip_left(at - 1, Kind.DATE) + 1].start
    return named if clause.lexicon.letter.ends_at(clause.syl.key, start) else None
