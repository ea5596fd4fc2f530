"""Who is made to do what he must: *khiến Nga phải rút quân* tells that it does, a plan to bring it about does not."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading

_OF_WILL = frozenset({"plan", "consider", "deny"})


def made_to(reading: Reading, subj: Subject, own: Judgement) -> bool:
    """Whether somebody was made to do what he must: *đã buộc Nga phải rút quân*."""
    clause, party = reading.clause, subj.group
    if party is None or own.value is not Factuality.CONSIDERED or own.cue is None:
        return False
    keys, (start, end) = clause.syl.key, own.cue
    begin = clause.lexicon.forcing.begin_of(keys, clause.chunks[party.first].start)
    must = clause.lexicon.forced.longest(keys, start, end)
    if begin is None or must is None or must[0] != end or start < clause.chunks[party.last].end:
        return False
    if begin > clause.chunks[0].start and keys[begin - 1] in clause.lexicon.done:
        return True  # "bị ép phải dừng điều tra - vụ việc đã khiến ông A phải từ chức"
    if any(clause.opens_purpose(k) for k in range(party.first)):
        return False
    if clause.lexicon.binding.anywhere(keys, clause.chunks[0].start, begin):
        return False  # "luật mới buộc Mỹ phải trừng phạt Nga"
    over = (frame for k in range(party.first) if (frame := clause.verb(k)) is not None)
    return not any(_wills(frame) for frame in over) and all(c.start >= begin for c in reading.cues)


def _wills(frame: Frame) -> bool:
    """Whether a verb only says what somebody threatens or plans to bring about: *dọa buộc Canada phải nhượng bộ*."""
    return frame.type is EventType.THREAT or frame.content in _OF_WILL
