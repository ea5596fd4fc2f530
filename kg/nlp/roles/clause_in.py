"""Clauses in the content of a verb: whether a party behind it begins one, *phản đối* Mỹ phê duyệt *thương vụ*."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Scan
from kg.nlp.roles.later_subject import CLAUSE_WORDS

#: What a plain predicate before a verb is made of.
_PLAIN = (Kind.WORD, Kind.BLOCKED, Kind.ADVERB, Kind.DET)


def takes_clause(clause: Clause, owner: Frame, scan: Scan, group: Group) -> bool:
    """Whether party and verb are a clause in the content of the verb before them, and the party not its object.

    A verb of blame takes one with more plain words as well: *phản đối* Mỹ *phê duyệt thương vụ bán vũ khí*.
    """
    if owner.content == "report":
        return True
    if owner.type is EventType.AID and scan.relation == "own" and not (scan.comma or scan.distance):
        return True  # "hỗ trợ Israel không kích Iran"
    if scan.comma:
        return False
    if owner.content in ("deny", "plan") or owner.pivot:
        return scan.relation in ("own", "quoted") or scan.distance > 0  # not "đe dọa Syria và trừng phạt Iran"
    plain = owner.clausal and clause.skip_right(group.last + 1, *_PLAIN) == scan.verb
    quoted = scan.relation == "quoted" and group.last == scan.verb - 2  # "chúc mừng ông A "đắc cử …""
    near = quoted or (scan.relation == "own" and (scan.distance <= CLAUSE_WORDS or plain))
    return near and (owner.object == "none" or owner.clausal)


def of_listed(clause: Clause, scan: Scan, group: Group) -> bool:
    """Whether a verb goes on with the plain one that a name has: *hoạt động của* Nga *bồi lấp, xây dựng …*."""
    if not scan.comma or scan.speech or scan.voiced or clause.prep(group.first - 1) != "of":
        return False
    plain = clause.kind(group.last + 1) is Kind.WORD and clause.kind(group.last + 2) is Kind.COMMA
    return plain and clause.skip_right(group.last + 3, Kind.ADVERB) == scan.verb


def has_predicate(clause: Clause, group: Group) -> bool:
    """Whether something is said of a party right behind it: *Iran* sẽ trả giá."""
    k = clause.skip_right(group.last + 1, Kind.ADVERB)
    return k > group.last + 1 and clause.kind(k) in (Kind.WORD, Kind.TRIGGER, Kind.BLOCKED, Kind.LIGHT)
