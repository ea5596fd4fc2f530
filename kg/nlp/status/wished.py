"""What is wished or asked for past a circumstance: *mong rằng, trong thời gian tới, Việt Nam* hỗ trợ *Lào*."""

from __future__ import annotations

from kg.acts import OPEN
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading

#: What a circumstance begins with, and what does not stand in it.
_OPENS = (Kind.PREP, Kind.DATE, Kind.ADVERB, Kind.BLOCKED, Kind.WORD)
#: What ends the clause in which it is asked that an act come to an end.
_ASIDE = frozenset({Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.SUB})
_NOT_IN = frozenset({Kind.TRIGGER, Kind.BREAK, Kind.COMMA, Kind.SUB, Kind.COMP, Kind.QUOTE})


def wished(reading: Reading, t: int, subj: Subject) -> Judgement | None:
    """What a wish or demand makes of the act at ``t`` whose party stands behind a circumstance; None for no wish."""
    clause, group = reading.clause, subj.group
    if group is None or group.last > t or clause.kind(group.first - 1) is not Kind.COMMA:
        return None
    comma = group.first - 1
    first = clause.find_left(comma - 1, Kind.COMMA, Kind.TRIGGER)
    if clause.kind(first) is Kind.TRIGGER:  # "mong muốn với uy tín của mình, Nhật Bản …"
        wish = clause.verb(first)
        mine = all((m := clause.mention(k)) is None or m.ref is not None for k in range(first, comma))
        asked = wish is not None and wish.pivot and clause.kind(first + 1) is Kind.PREP and mine
        chunk = clause.chunks[first]
        told = asked and not clause.says_done(group.last, t) and _circumstance(clause, first + 1, comma)
        return Judgement(Factuality.PLANNED, (chunk.start, chunk.end)) if told else None
    if first < 1 or clause.says_done(group.last, t) or not _circumstance(clause, first + 1, comma):
        return None
    over = clause.skip_left(first - 1, Kind.COMP)
    chunk, verb = clause.chunks[over], clause.verb(over)
    if verb is not None and verb.pivot:
        return Judgement(Factuality.PLANNED, (chunk.start, chunk.end))
    cues = (c for c in reading.cues if c.end == chunk.end and c.cue.factuality in OPEN)
    found = next(cues, None)
    return Judgement(found.cue.factuality, found.span) if found is not None else None


def _circumstance(clause: Clause, first: int, end: int) -> bool:
    """Whether some chunks only say when or where."""
    if first >= end or clause.kind(first) not in _OPENS:
        return False
    return not any(clause.kind(k) in _NOT_IN for k in range(first, end))


def only_asked(reading: Reading, end: Judgement) -> bool:
    """Whether it is only asked that an act come to an end: *kêu gọi Belarus* ngừng *các vụ bắt giữ*."""
    clause = reading.clause
    if end.cue is None:
        return False
    before = [k for k in range(len(clause.chunks) - 1, -1, -1) if clause.chunks[k].end <= end.cue[0]]
    k = next((k for k in before if clause.is_verb(k) or clause.kind(k) in _ASIDE), None)
    verb = clause.verb(k) if k is not None else None
    return verb is not None and verb.type is EventType.REQUEST and verb.pivot
