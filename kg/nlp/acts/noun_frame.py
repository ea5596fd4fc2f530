"""What act a noun names, or a verb used as one: *chuyến thăm*, *việc* rút quân, *theo* đề nghị *của Mỹ*."""

from __future__ import annotations

from kg.acts import MESSAGES
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.nouns import names_pair, suffered


def noun_frame(clause: Clause, t: int) -> Frame | None:
    """The frame of a noun; a verb used as one is an act only after a nominaliser, and what is said is none."""
    trigger = clause.chunks[t].trigger
    if trigger is None:
        return None
    if (
        trigger.noun is None
        and not (t and clause.chunks[t - 1].can(Kind.NOMINAL))
        and not _owned(clause, t)
        and not names_pair(clause, t)
        and not _suffered_word(clause, t)
    ):
        return None
    frame = trigger.noun or trigger.verb
    if frame is None or frame.type is EventType.STATEMENT or (trigger.noun is None and not frame.nominal):
        return None
    return frame


def _suffered_word(clause: Clause, t: int) -> bool:
    """Whether words are what somebody suffers, though the verb alone names them: *hứng* chỉ trích."""
    trigger = clause.chunks[t].trigger
    frame = trigger.verb if trigger is not None else None
    return frame is not None and frame.type in MESSAGES and suffered(clause, t)


def _owned(clause: Clause, t: int) -> bool:
    """Whether the owner follows a verb used as a noun: *theo đề nghị của Mỹ*, *bất chấp phản đối từ Mỹ*."""
    at = clause.skip_right(t + 1, Kind.ADVERB)  # "phản đối gay gắt từ Nga"
    at = at + 1 if clause.kind(at) is Kind.WORD and suffered(clause, t) else at
    group = clause.group_of.get(at + 1)
    if clause.kind(at) is not Kind.PREP or group is None or not group.party:
        return False
    trigger = clause.chunks[t].trigger
    frame = trigger.verb if trigger is not None else None
    told = frame is not None and frame.type is not EventType.THREAT  # "đe dọa từ Nga" is no act
    return clause.prep(at) == "of" or (clause.prep(at) == "from" and clause.is_noun(t) and told)
