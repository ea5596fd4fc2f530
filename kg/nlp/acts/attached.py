"""Subjects of verbs attached to a name or noun: *gặp ông A* đang ở thăm *Hà Nội*, *trong chuyến thăm B và* dự *họp*."""

from __future__ import annotations

from kg.acts import TALK
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import PERSONS
from kg.nlp.roles.objects import objects


def of_name_before(clause: Clause, frame: Frame, t: int) -> Subject | None:
    """The person right before a verb that can be that one's attribute: *gặp ông A đang ở thăm Hà Nội*."""
    group = clause.group_of.get(clause.skip_left(t - 1, Kind.ADVERB)) if frame.attributive else None
    if group is None or not all(m.kind in PERSONS for m in group.mentions):
        return None
    over = governor(clause, group)
    if _offers(clause, over.at - 1):
        return None  # "nhận lời mời của ông A sang thăm"
    owner = clause.verb(over.at)
    met = owner is not None and owner.type in TALK
    return Subject(group) if met or over.prep is not None else None  # but "mời ông A sang thăm"


def of_joined_noun(clause: Clause, frame: Frame, t: int) -> Subject | None:
    """The owner that stands after a verb joined to a noun: *trong chuyến thăm Nhật Bản và dự hội nghị của ông A*."""
    if frame.type is not EventType.ATTENDANCE or clause.kind(t - 1) is not Kind.CONJ:
        return None
    k = t - 2
    while k >= 0 and (clause.kind(k) in (Kind.MENTION, Kind.PREP, Kind.WORD) and not clause.is_noun(k)):
        k -= 1
    if not clause.is_noun(k):
        return None
    owners = [g for g in objects(clause, t).after("of") if all(m.kind in PERSONS for m in g.mentions)]
    return Subject(owners[-1], None, "later", predicate=True) if owners else None


def _offers(clause: Clause, k: int) -> bool:
    """Whether a chunk names an offer."""
    return any(f.offered for f in clause.evoked(k))
