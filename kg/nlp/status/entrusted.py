"""What somebody is told to do: *Thủ tướng* giao *Bộ Ngoại giao, các cơ quan liên quan* tổ chức *cuộc gặp với Lào*.

Those told may be a list of names and of bodies without one, which commas part; nothing has been done yet.
"""

from __future__ import annotations

from kg.model import Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.roles.reading import Reading

#: What stands between those told and what they are to do, and what else a body without a name is made of.
_LEADING = (Kind.LIGHT, Kind.DET, Kind.NOMINAL)
_BODY = (Kind.WORD, Kind.BLOCKED, Kind.LIGHT, Kind.PREP, Kind.DET, Kind.MENTION, Kind.COMPANION)


def entrusted(reading: Reading, t: int) -> tuple[int, int] | None:
    """The verb of telling, as syllables, that has the act at chunk ``t`` done by those named between; else None."""
    clause = reading.clause
    if clause.lacks(clause.lexicon.entrusting):
        return None
    last = clause.skip_left(t - 1, *_LEADING) if clause.is_noun(t) else t - 1
    if clause.is_noun(t) and not any(clause.kind(k) is Kind.LIGHT for k in range(last + 1, t)):
        return None
    end = last + 1
    k = last
    while k >= 0:
        if clause.kind(k) in (Kind.COMMA, Kind.CONJ):
            if not _body(clause, k + 1, end):
                return None
            end = k
        elif clause.kind(k) not in _BODY:
            return None
        start = clause.lexicon.entrusting.begin_of(clause.syl.key, clause.chunks[k].start)
        opens = start is not None and any(c.start == start for c in clause.chunks[:k])  # not "nhà ngoại giao"
        if start is not None and opens and k < end and _body(clause, k, end):
            return start, clause.chunks[k].start
        k -= 1
    return None


def told_to(reading: Reading, t: int) -> Judgement | None:
    """What it makes of the act at chunk ``t`` that somebody is told to do it; None where nobody is."""
    told = entrusted(reading, t)
    return Judgement(Factuality.PLANNED, told) if told is not None else None


def _body(clause: Clause, first: int, end: int) -> bool:
    """Whether some chunks are a name, or a body without one: *Bộ Quốc phòng*, *các cơ quan liên quan*."""
    first = clause.skip_right(first, Kind.DET)
    if first >= end:
        return False
    if clause.kind(first) is Kind.MENTION:
        return clause.group_of[first].last == end - 1 or clause.group_of[first].first < first
    named = clause.lexicon.body.longest(clause.syl.key, clause.chunks[first].start)
    return named is not None and all(clause.kind(k) in _BODY for k in range(first, end))
