"""People without a name before a name, who stand for it or do not: *kêu gọi các nước thành viên* NATO."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.within import ends_with
from kg.nlp.layers import MentionKind


def of_members(clause: Clause, start: int, group: Group) -> bool:
    """Whether those of whom a union is made stand for it: *kêu gọi các* nước thành viên *NATO*."""
    union = group.mentions[0].kind is MentionKind.IO and clause.words(group.first - 1) in clause.lexicon.members
    return union and clause.skip_left(group.first - 2, Kind.DET) == start


def of_folk(clause: Clause, start: int, group: Group) -> bool:
    """Whether a state is helped whose people are: *viện trợ* người dân *Ukraine 5 triệu USD*."""
    over, states = clause.verb(start), all(m.kind is MentionKind.COUNTRY for m in group.mentions)
    helped = over is not None and over.type is EventType.AID and states
    return helped and group.first == start + 2 and clause.words(group.first - 1) in clause.lexicon.folk


def of_adherents(clause: Clause, group: Group) -> bool:
    """Whether a name only says whose people an act is done to: *bắt giữ nhân viên tháp tùng* ông A."""
    return ends_with(clause, group.first - 1, clause.lexicon.adherent)
