"""Closeness: how near its verb a subject must stand, and what the words between them take of the confidence."""

from __future__ import annotations

from kg.acts import HOSTILE, VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import MentionKind
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots

#: Share of the frame's confidence that is left where the subject is not the verb's own.
_INHERITED = 0.9
#: What each plain syllable between subject and verb takes of it, and what is left in any case.
_PER_SYLLABLE, _LEAST = 0.03, 0.6
#: Acts told of whomever they are done to, where those who do them have no name.
_AGENTLESS = HOSTILE | {EventType.REQUEST, EventType.REJECTION}
_CLAUSE_EDGE = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.QUOTE})


def adjacent(reading: Reading, frame: Frame, t: int, subj: Subject) -> bool:
    """Whether nothing lies between subject and verb, and the subject owns no other noun: *chuyển thư của ông A tới*.

    What says how the act is meant is no part of either: *A* sẵn sàng *hợp tác với B*.
    """
    clause = reading.clause
    over = governor(clause, subj.group) if subj.group is not None and subj.relation == "own" else None
    listed = subj.group is not None and clause.words(subj.group.first - 1) in clause.lexicon.listing
    before = clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE)
    relative = clause.kind(before) is Kind.RELATIVE  # "theo lời của ông A, người giữ chức …"
    owns = over is not None and over.of and not (listed or relative)  # not "đoàn gồm ông A và ông B tới"
    other = subj.relation == "subordinate" and clause.kind(before) is Kind.WORD  # "khi dư luận lo ngại"
    near = between(reading, frame, t, subj) == 0 or _past_aside(clause, t, subj)
    return near and not owns and not other


def between(reading: Reading, frame: Frame, t: int, subj: Subject) -> int:
    """So many plain syllables stand between a subject and its verb that are no cue.

    A denial is one only of deeds: *A không lo ngại B* is what A says.
    """
    if not subj.distance or subj.group is None or subj.relation != "own":
        return subj.distance
    span = range(subj.group.last + 1, t)
    plain = (c for c in (reading.clause.chunks[k] for k in span) if c.kind is Kind.WORD)
    cues = [c for c in reading.cues if c.cue.where == "before"]
    if frame.type in VOICED:
        cues = [c for c in cues if c.cue.factuality is not Factuality.DENIED]
    cued = {i for c in cues for i in range(c.start, c.end)}
    return sum(i not in cued for c in plain for i in range(c.start, c.end))


def _past_aside(clause: Clause, t: int, subj: Subject) -> bool:
    """Whether only words between two commas stand between subject and verb: *ông A, 31 tuổi, trở thành …*."""
    if subj.group is None or subj.via is not None or clause.kind(subj.group.last + 1) is not Kind.COMMA:
        return False
    before = clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE)
    plain = clause.skip_right(subj.group.last + 2, Kind.WORD, Kind.DATE, Kind.DET, Kind.PREP, Kind.ADVERB)
    return clause.kind(before) is Kind.COMMA and before in (plain, subj.group.last + 1)


def by_nameless(clause: Clause, frame: Frame, t: int, subj: Subject, slots: Slots) -> bool:
    """Whether those without a name do it to somebody named: *các nước láng giềng* cắt đứt quan hệ với *Qatar*."""
    if subj.group is not None or subj.via is not None or frame.type not in _AGENTLESS:
        return False
    if subj.relation not in ("own", "subordinate") or all(m.kind is MentionKind.REFERENCE for m in slots.recipients):
        return False
    edge = clause.find_left(t - 1, *_CLAUSE_EDGE)
    first = clause.skip_right(edge + 1, Kind.DATE, Kind.ADVERB)
    if first >= t:
        return False
    place = clause.group_of.get(first)  # "châu Âu lên án Nga"
    if place is not None:
        parts = all(m.kind is MentionKind.PLACE and not m.code for m in place.mentions)
        return parts and place.first == first and clause.skip_right(place.last + 1, Kind.ADVERB, Kind.DATE) == t
    outsiders = clause.lexicon.outsiders.longest(clause.syl.key, clause.start(first))
    return bool(subj.distance) and (clause.kind(first) is Kind.DET or outsiders is not None)


def confidence(frame: Frame, subj: Subject) -> float:
    """What is left of a frame's confidence by how the subject was found, and how far from its verb."""
    inherited = subj.relation in ("joined", "later", "purpose")
    return frame.confidence * (_INHERITED if inherited else 1.0) * max(_LEAST, 1 - _PER_SYLLABLE * subj.distance)
