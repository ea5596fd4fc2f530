"""Purposes: how real an act is that is told as the purpose of another (*để*, *nhằm*).

As a rule it is planned. After a verb of motion it is as real as the motion, and what is said by an act is said with it:
*ra sân bay để đón*, *triệu Đại sứ để phản đối*.
"""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.chunks import Kind
from kg.nlp.factuality import Judgement
from kg.nlp.reach import reaching
from kg.nlp.reading import Reading
from kg.nlp.subjects import Subject

#: What is done by way of another act.
_MESSAGES = frozenset(
    {EventType.CRITICISM, EventType.SUPPORT, EventType.REQUEST, EventType.REJECTION, EventType.THREAT}
)


def of_purpose(reading: Reading, frame: Frame, t: int, subj: Subject) -> Judgement | None:
    """What being a purpose makes of the verb at chunk ``t``; None where it leaves it as real as its main clause."""
    word = next((k for k in range(t - 1, -1, -1) if reading.clause.opens_purpose(k)), None)
    aim = reading.clause.purpose_of(t)
    if word is None or subj.group is None or subj.group.last > word:
        return Judgement(Factuality.PLANNED, aim)
    if _after_visit(reading, word) or _after_motion(reading, subj.group.last, word):
        return None
    if frame.type in _MESSAGES and _has_act(reading, subj.group.last + 1, word):
        return reaching(reading.rules.factuality, reading.clause, reading.cues_for(t), t, subj)
    return Judgement(Factuality.PLANNED, aim)


def _after_visit(reading: Reading, word: int) -> bool:
    """Whether the purpose is that of a visit that took place."""
    clause = reading.clause
    trip = next((k for k in range(word - 1, -1, -1) if clause.kind(k) is Kind.TRIGGER), None)
    if trip is None or any(clause.kind(k) is Kind.COMMA for k in range(trip, word)):
        return False
    return reading.type_of(trip) is EventType.VISIT and reading.judge(trip).value is Factuality.OCCURRED


def _after_motion(reading: Reading, party: int, word: int) -> bool:
    """*đã ra sân bay để đón*: whether somebody went there."""
    rules, clause = reading.rules, reading.clause
    end = clause.chunks[word].start
    return any(
        clause.words(k) in rules.factuality.done and rules.motion.longest(clause.syl.key, clause.chunks[k].end, end)
        for k in range(party + 1, word)
    )


def _has_act(reading: Reading, first: int, word: int) -> bool:
    """Whether something is done before the purpose: no *là cơ hội để …*."""
    kinds = {reading.clause.kind(k) for k in range(first, word)}
    return Kind.COMP not in kinds and bool(kinds & {Kind.WORD, Kind.TRIGGER, Kind.LIGHT, Kind.BLOCKED})
