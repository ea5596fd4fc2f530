"""People without a name before a name, who stand for it or do not: *kêu gọi các nước thành viên* NATO."""

from __future__ import annotations

from kg.acts import HOSTILE
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


def of_somebody(clause: Clause, group: Group) -> bool:
    """Whether a state only says where somebody is from who is named behind it: *phạt tù công dân* Pháp *Jean Petit*."""
    named, citizen = clause.group_of.get(group.last + 1), clause.at(group.first - 1)
    if named is None or citizen is None or citizen.kind is not Kind.WORD:
        return False
    states = all(m.kind is MentionKind.COUNTRY for m in group.mentions)
    person = all(m.kind is MentionKind.PERSON for m in named.mentions)
    return states and person and clause.lexicon.captive.ends_at(clause.syl.key, citizen.end, citizen.start)


def of_helped(clause: Clause, start: int, group: Group) -> bool:
    """Whether somebody is only helped by those to whom harm is done: *trừng phạt các công ty giúp* Ukraine."""
    over, k = clause.verb(start), group.first - 1
    alone = clause.words(k) in clause.lexicon.siding
    if over is None or over.type not in HOSTILE or not (alone or ends_with(clause, k, clause.lexicon.siding)):
        return False
    return k > start + 1 or not alone  # not "không kích yểm trợ quân đội A"


def of_adherents(clause: Clause, group: Group) -> bool:
    """Whether a name only says whose people an act is done to: *bắt giữ nhân viên tháp tùng* ông A."""
    return ends_with(clause, group.first - 1, clause.lexicon.adherent)
