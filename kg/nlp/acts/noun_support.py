"""Verbs that hold up a noun of action: *đã thực hiện 5 vụ thử*, *nhận trách nhiệm về vụ tấn công*."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.noun_phrase import before_modifiers
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject


def attended(clause: Clause, t: int) -> bool:
    """Whether somebody attends what a noun names."""
    over = clause.verb(clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB))
    return over is not None and over.type is EventType.ATTENDANCE


def carried_out(clause: Clause, frame: Frame, t: int, slots: Slots) -> bool:
    """Whether a support verb has who attacked as its subject: *IS* nhận trách nhiệm về *vụ tấn công Nga*."""
    if frame.type is not EventType.ASSAULT or slots.actors:
        return False
    k = _support_before(clause, t)
    return k is not None and clause.words(k) not in clause.lexicon.takes_place


def doer_before(clause: Clause, t: int) -> Group | None:
    """Whose act stands before what tells at whose request it is done: *A hủy chuyến thăm* theo đề nghị *của B*."""
    before = clause.find_left(t - 1, Kind.TRIGGER, Kind.COMMA)
    return subject(clause, before).group if clause.kind(before) is Kind.TRIGGER else None


def done(reading: Reading, t: int) -> bool:
    """Whether a support verb says that the act has been done, as firmly as a verb does: *đã thực hiện 5 vụ thử*."""
    clause, k = reading.clause, _support_before(reading.clause, t)
    return k is not None and (clause.says_done(k - 1, k) or clause.words(k).split()[0] in clause.lexicon.done)


def _support_before(clause: Clause, t: int) -> int | None:
    """The support verb before a noun and what modifies it, if any."""
    k = before_modifiers(clause, t)
    return k if clause.kind(k) is Kind.LIGHT else None
