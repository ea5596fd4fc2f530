"""Whose act a relative clause tells: *gặp ông A,* người *từng chỉ trích Mỹ*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Scan, Subject
from kg.nlp.layers import PERSONS

#: What stands before a relative word that has no noun.
_HEADLESS = frozenset({None, Kind.PREP, Kind.COMP, Kind.SUB, Kind.RELATIVE})


def of_relative(clause: Clause, scan: Scan, k: int) -> Subject | None:
    """Whom a relative word means: the person before it (*gặp ông A,* người *từng chỉ trích Mỹ*), else nobody named.

    Nobody is where it has no name or noun before it (*trao đất cho* kẻ *chiếm đóng*).
    """
    near = scan.relation == "own" and not scan.comma and not scan.distance
    if not near or clause.words(k) not in clause.lexicon.person_relative:
        return None
    group = clause.group_of.get(clause.skip_left(k - 1, Kind.COMMA, Kind.HYPHEN))
    if group is not None and all(m.kind in PERSONS for m in group.mentions):
        return Subject(group, None, scan.relation, scan.distance, scan.predicate)
    before = clause.skip_left(k - 1, Kind.DET)
    headless = clause.kind(before) in _HEADLESS or clause.is_verb(before)
    return Subject(None, None, scan.relation, scan.distance) if headless else None
