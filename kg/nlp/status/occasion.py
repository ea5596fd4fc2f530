"""Occasions: a talk or journey during which something is only to be done is itself still to come.

*Bà A sẽ nêu vấn đề này trong cuộc gặp với ông B*, *Trong chuyến thăm Lào, ông A sẽ ký …*: the plan is of the predicate,
and what it is to be done in has not taken place either.
"""

from __future__ import annotations

from kg.acts import TALK, VOICED
from kg.model import EventType, Factuality
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.said_at import said_at

#: Where the predicate that an occasion belongs to begins at the latest.
_BEGINS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.RELATIVE, Kind.QUOTE, Kind.PASSIVE})
#: … and where the predicate begins that ends with one: *Văn kiện* sẽ được *ký trong cuộc gặp*.
_BEGINS_BEFORE = _BEGINS - {Kind.PASSIVE}
#: What cues make of what is put off: "sẽ" and "sẽ không".
_PUT_OFF = frozenset({Factuality.PLANNED, Factuality.DENIED})
#: … and of what may or would like to be done there: *có thể gặp*, *muốn gặp*.
_OPEN = _PUT_OFF | {Factuality.CONSIDERED, Factuality.HYPOTHETICAL}
#: What is said or agreed on in a talk: *đạt được thỏa thuận* tại một cuộc gặp.
_DONE_THERE = VOICED | {EventType.AGREEMENT, EventType.SIGNING}
#: What stands before a preposition that opens its clause.
_OPENING = (Kind.ADVERB, Kind.DATE)
#: What stands between a subject and the cue of its verb.
_BEFORE_CUE = (Kind.DATE,)
#: What says of a verb that its act is done.
_DONE = frozenset({Kind.ADVERB, Kind.PASSIVE})


def of_occasion(reading: Reading, t: int, head: int) -> Judgement | None:
    """What the predicate says of the act at ``t`` on whose occasion it is; None where it is no plan.

    Args:
        reading: The sentence.
        t: Chunk index of the act's noun.
        head: Chunk index of the preposition that its phrase begins with.
    """
    clause = reading.clause
    after = clause.words(head) in clause.lexicon.behind and reading.type_of(t) in TALK
    if not after and clause.words(head) not in clause.lexicon.occasion:
        return None
    if after and _dated(clause, t):
        return None  # "Sau cuộc gặp ngày 3/5, ông A sẽ tới Paris"
    said = said_at(clause, head)
    above = reading.judged.get(said[0]) if said is not None else None
    if above is not None and above.value is Factuality.PLANNED:
        return above  # "sẽ kêu gọi Lào rút quân trong cuộc gặp với ông B"
    cues = [c for c in reading.cues_for(t) if c.cue.where == "before" and _to_come(reading, c)]
    opens = clause.skip_left(head - 1, *_OPENING)
    opened = opens < 0 or (after and clause.reports(opens))
    found = _ahead(clause, cues, t) if opened else _behind(reading, cues, head, t)
    if found is None and not opened:
        return _of_aim(clause, cues, head)
    # "Trong chuyến thăm, ông A muốn thúc đẩy thương mại": who is there already may still want something
    if found is None or found.cue.factuality not in (_PUT_OFF if opened else _OPEN):
        return None
    return Judgement(Factuality.PLANNED, found.span)


def held(reading: Reading, t: int, head: int | None) -> bool:
    """Whether the act of the noun at ``t`` is the occasion of what was done or said: *Tại* cuộc gặp*, ông A nói*.

    So surely it took place that a plan told elsewhere is of another.
    """
    clause = reading.clause
    words = clause.words(head) if head is not None else ""
    if head is None or (words not in clause.lexicon.occasion and words not in clause.lexicon.behind):
        return False
    first = clause.find_left(head - 1, *_BEGINS_BEFORE) + 1
    if clause.skip_right(first, *_OPENING) != head:
        return _told(reading, first, head, head)
    at = next((k for k in range(t + 1, len(clause.chunks)) if clause.kind(k) in _BEGINS), len(clause.chunks))
    while clause.kind(at) is Kind.COMMA:
        first = at + 1
        at = next((k for k in range(first, len(clause.chunks)) if clause.kind(k) in _BEGINS), len(clause.chunks) - 1)
        if any(clause.is_verb(k) for k in range(first, at)):
            return _told(reading, first, at, next(k for k in range(first, at) if clause.is_verb(k)))
    return False


def _of_aim(clause: Clause, cues: list[PlacedCue], head: int) -> Judgement | None:
    """What a talk is in which the aim of a plan is to be reached: *sẽ lập nhóm để giúp A* trong cuộc đàm phán."""
    aim = clause.find_left(head - 1, *_BEGINS)
    if not clause.opens_purpose(aim) or clause.says_done(aim, head):
        return None
    first = clause.find_left(aim - 1, *_BEGINS) + 1
    plan = next((c for c in cues if clause.chunks[first].start <= c.start < clause.chunks[aim].start), None)
    return Judgement(Factuality.PLANNED, plan.span) if plan is not None and plan.cue.factuality in _PUT_OFF else None


def _told(reading: Reading, first: int, end: int, stop: int) -> bool:
    """Whether some chunks of a clause tell of something done or said, and nothing up to ``stop`` leaves it open."""
    clause = reading.clause
    span = clause.start(first), clause.start(stop)
    if any(span[0] <= c.start < span[1] and c.cue.where != "after" for c in reading.cues):
        return False
    verb = next((f for k in range(first, end) if (f := clause.verb(k)) is not None), None)
    done = any(clause.kind(k) in _DONE and clause.words(k) in clause.lexicon.done for k in range(first, stop))
    return done or (verb is not None and verb.type in _DONE_THERE)


def _dated(clause: Clause, t: int) -> bool:
    """Whether a day that does not lie ahead stands behind a noun."""
    for k in range(t + 1, len(clause.chunks)):
        if clause.kind(k) in _BEGINS:
            return False
        day = clause.chunks[k].date if clause.kind(k) is Kind.DATE else None
        if day is not None:
            return not day.coming
    return False


def _to_come(reading: Reading, cue: PlacedCue) -> bool:
    """Whether a cue puts off what it stands before: *sẽ*, *dự kiến*, not *tìm cách*."""
    keys, future = reading.clause.syl.key, reading.rules.factuality.future
    return future.ends_at(keys, cue.end, cue.start) or future.longest(keys, cue.start, cue.end) is not None


def _behind(reading: Reading, cues: list[PlacedCue], head: int, t: int) -> PlacedCue | None:
    """The cue of the predicate that ends with the occasion: *sẽ nêu vấn đề này* trong cuộc gặp."""
    clause, rules = reading.clause, reading.rules.factuality
    start = clause.chunks[head].start
    brought = rules.brought.begin_of(clause.syl.key, start)
    found: PlacedCue | None = None
    several = any(clause.syl.key[clause.chunks[k].start] in rules.plural for k in range(head + 1, t))
    for k in range(head - 1, -1, -1):
        if clause.kind(k) in _BEGINS_BEFORE:
            break
        if clause.words(k) in clause.lexicon.done:
            return None
        raised = several or found is None or clause.lexicon.raised.longest(clause.syl.key, found.end) is not None
        if clause.reports(k) and not raised:
            return None  # "ông A nói Nga sẽ tiếp tục chiến dịch trong cuộc gặp": where it was said, perhaps
        chunk = clause.chunks[k]
        found = found or next((c for c in cues if chunk.start < c.end and c.start < chunk.end), None)
    if found is None or brought is None or found.end == brought:
        return found
    if any(clause.kind(k) is Kind.PASSIVE and clause.chunks[k].start == found.end for k in range(head)):
        return found
    return None  # "sẽ thực hiện cam kết đưa ra trong cuộc gặp"


def _ahead(clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
    """The cue of the main clause that an occasion opens: Trong chuyến thăm, *ông A sẽ ký thỏa thuận*."""
    comma = next((k for k in range(t + 1, len(clause.chunks)) if clause.kind(k) in _BEGINS), len(clause.chunks))
    party = clause.skip_right(comma + 1, *_OPENING)
    bare = clause.skip_right(t + 1, Kind.PREP, Kind.MENTION)
    found = next((c for c in cues if bare < comma and c.start == clause.chunks[bare].start), None)
    if found is not None:
        return found  # "sau cuộc gặp với ông A sẽ …"
    if clause.kind(comma) is not Kind.COMMA or clause.kind(party) is not Kind.MENTION:
        return None
    cue = clause.skip_right(clause.group_of[party].last + 1, *_BEFORE_CUE)
    if cue >= len(clause.chunks):
        return None
    return next((c for c in cues if c.start == clause.chunks[cue].start), None)
