"""Whoever is sent: *cử ông A sang Ukraine gặp ông B* is no journey yet that somebody makes, and a talk to come."""

from __future__ import annotations

from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import MentionKind


def sent(clause: Clause, t: int) -> int | None:
    """The verb whose object, right before a verb of going, is sent: *triển khai quân đội nước này tới Qatar*."""
    deployed = clause.group_of.get(t - 1)
    over = clause.verb(deployed.first - 1) if deployed is not None else None
    return deployed.first - 1 if deployed and over is not None and over.type is EventType.MOBILIZATION else None


def is_person(clause: Clause, k: int) -> bool:
    """Whether those who are sent are people: *cử* ông A *sang Ukraine* has him go there."""
    group = clause.group_of.get(k)
    return group is not None and all(m.kind is MentionKind.PERSON for m in group.mentions)


def of_sent(clause: Clause, going: int, judgement: Judgement) -> Judgement:
    """What a talk is that somebody is sent for: to come, even where the sending took place (*cử ông A sang gặp B*)."""
    sender = sent(clause, going)
    if sender is None or judgement.value is not Factuality.OCCURRED:
        return judgement
    sending = clause.chunks[sender]
    return Judgement(Factuality.PLANNED, (sending.start, sending.end))
