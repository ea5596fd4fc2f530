"""Verbs that tell no act of their own: what is only the content of another, or of a noun before it."""

from __future__ import annotations

from kg.acts import VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.acts.above import Above, is_content
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading
from kg.nlp.status.entrusted import entrusted


def silent(reading: Reading, frame: Frame, subj: Subject, above: Above | None, t: int) -> bool:
    """Whether a verb is only what the one above is about, or the noun before it: *các cáo buộc* cho rằng *…*."""
    clause = reading.clause
    if clause.chunks[t].can(Kind.COMP) and clause.is_noun(t - 1):
        return True
    told = entrusted(reading, t)
    if told is not None and (subj.group is None or clause.chunks[subj.group.first].start < told[0]):
        return True  # "kêu gọi các nước, tổ chức quốc tế hỗ trợ Syria": whoever asks does not help
    if above is None:
        return False
    if frame.type is EventType.REQUEST and _turned_down(clause, above, t):
        return True
    said = above.at == t - 1 and subj.relation == "embedded" and _others_words(clause, frame, above, t)
    return said or is_content(reading, frame, subj, above, t)


def _turned_down(clause: Clause, above: Above, t: int) -> bool:
    """Whether a verb only says what a demand that is turned down is of: *bác bỏ yêu cầu của ông A* đòi *…*."""
    if above.frame.type is not EventType.REJECTION:
        return False
    k = clause.skip_right(above.at + 1, Kind.DET, Kind.NOMINAL)
    return k < t and any(f.type is EventType.REQUEST for f in clause.evoked(k))


def _others_words(clause: Clause, frame: Frame, above: Above, t: int) -> bool:
    """Whether a trigger is the noun of what others said: *bác bỏ cáo buộc rằng …*, *phản hồi đề nghị đối thoại*."""
    told = t + 1 < len(clause.chunks) and clause.chunks[t + 1].can(Kind.COMP)
    if above.frame.type is EventType.REJECTION and frame.type is EventType.CRITICISM and told:
        return True
    first, start = clause.chunks[above.at].start, clause.chunks[t].start
    return frame.type in VOICED and clause.lexicon.answering.ends_at(clause.syl.key, start, first)
