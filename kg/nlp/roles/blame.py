"""Who did what another is judged for: *chỉ trích Israel* vì *không kích Syria*."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import Group, same_state
from kg.nlp.grammar.scan import Scan, Subject

#: Acts of which a reason without a subject tells what the other side did.
_JUDGED = frozenset({EventType.CRITICISM, EventType.SUPPORT, EventType.SANCTION, EventType.THREAT, EventType.COERCION})
#: What stands between a name and its verb.
_BESIDE = (Kind.ADVERB, Kind.DATE)
#: What somebody is told is in store for him.
_IN_STORE = (Kind.ADVERB, Kind.WORD, Kind.BLOCKED, Kind.QUOTE, Kind.DET, Kind.LIGHT)
#: Deeds that nobody does by judging another.
_DEEDS = frozenset({EventType.ASSAULT, EventType.COERCION, EventType.MOBILIZATION})


def blamed(clause: Clause, scan: Scan, k: int) -> Group | None:
    """Who is judged, where a reason follows without a subject: *chỉ trích Israel* vì *không kích Syria*."""
    threatened = _threatened(clause, scan, k)
    if threatened is not None:
        return threatened
    opening = clause.quote_opening(k - 1)
    borne = _patient(clause, k - 1)
    group = borne or clause.group_of.get(k - 1 if opening is None else opening - 1)
    deed = clause.verb(scan.verb)
    # "vì can thiệp vào … và tấn công …"
    joined = scan.relation == "joined" and deed is not None and deed.type in _DEEDS
    if group is None or scan.speech or scan.comma or not (scan.relation == "own" or joined):
        return None
    if not _tells_why(clause, deed, k):
        return None
    if borne is not None:
        return borne
    over = governor(clause, group)
    frame = clause.verb(over.at) if over.prep is None else None
    return group if group.party and frame is not None and frame.type in _JUDGED else None


def blamed_before(clause: Clause, t: int, subj: Subject) -> Group | None:
    """Whose deed a protest without an object is about, told right before it: *Nga tập trận,* Mỹ phản đối."""
    group = subj.group
    if group is None or subj.relation != "own" or clause.kind(t + 1) not in (None, Kind.BREAK, Kind.COMMA):
        return None
    comma = clause.skip_left(group.first - 1, Kind.CONJ)
    if clause.kind(comma) is not Kind.COMMA:
        return None
    first = next((g for g in clause.groups if g.last < comma), None)
    if first is None or not first.party or first.first > 1 or first.last + 1 == comma or same_state(first, group):
        return None
    if clause.kind(clause.skip_right(first.last + 1, *_BESIDE)) is Kind.PASSIVE:
        return _agent(clause, first, comma)
    return first if governor(clause, first).prep is None else None


def _agent(clause: Clause, patient: Group, end: int) -> Group | None:
    """Who did what is told before ``end`` as done to somebody: *Iran bị* Mỹ *tấn công, Nga lên án*."""
    passive = clause.skip_right(patient.last + 1, *_BESIDE)
    agent = clause.group_of.get(passive + 1)
    return agent if agent is not None and agent.party and agent.last < end else None


def _patient(clause: Clause, verb: int) -> Group | None:
    """Who is judged by whom, in the passive: Nga *bị Mỹ chỉ trích vì tấn công Lào*."""
    if not _judges(clause, verb):
        return None
    passive = verb - 1
    while clause.kind(passive) in (Kind.MENTION, Kind.CONJ, Kind.COMMA, *_BESIDE) or _judges(clause, passive):
        passive -= 1
    group = (
        clause.group_of.get(clause.skip_left(passive - 1, *_BESIDE)) if clause.kind(passive) is Kind.PASSIVE else None
    )
    return group if group is not None and group.party else None


def _judges(clause: Clause, k: int) -> bool:
    frame = clause.verb(k)
    return frame is not None and frame.type in _JUDGED


def _threatened(clause: Clause, scan: Scan, k: int) -> Group | None:
    """Who is told what is in store for him, and why: *cảnh báo* Anh *sẽ trả giá vì cấp vũ khí cho Ukraine*."""
    if scan.speech or scan.comma or scan.relation != "own" or clause.words(k) not in clause.lexicon.reason:
        return None
    last = clause.skip_left(k - 1, *_IN_STORE)
    group = clause.group_of.get(last)
    if group is None or not group.party or last == k - 1:
        return None
    over = governor(clause, group)
    frame = clause.verb(over.at) if over.prep is None else None
    return group if frame is not None and frame.type is EventType.THREAT else None


def _tells_why(clause: Clause, deed: Frame | None, k: int) -> bool:
    """Whether a subordinator opens what somebody is judged for: *vì …*, and *chỉ trích Israel* khi *không kích …*."""
    at_once = deed is not None and deed.type in _DEEDS and clause.words(k) in clause.lexicon.during
    return at_once or clause.words(k) in clause.lexicon.reason
