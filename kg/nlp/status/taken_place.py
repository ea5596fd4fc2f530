"""Talks and journeys that words beside their noun tell as over, so that a plan told elsewhere is of another.

*Cuộc gặp giữa A và B hồi tháng 4*, *cuộc gặp* vừa diễn ra *tại Bắc Kinh*, *cuộc họp với Mỹ* mới đây *ở Oslo*, Kết thúc
*cuộc hội đàm, hai bên ký …*.
"""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.noun_phrase import before_modifiers
from kg.nlp.roles.reading import Reading

#: What ends what is said of a noun.
_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.RELATIVE, Kind.QUOTE, Kind.TRIGGER})
#: What stands at the head of a sentence, before the noun that is its subject.
_HEAD = (Kind.DATE, Kind.COMMA, Kind.ADVERB, Kind.WORD, Kind.DET, Kind.NOMINAL)
#: What a verb of ending opens.
_OPENING = frozenset({None, Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.ADVERB, Kind.MENTION})


def over(reading: Reading, t: int) -> bool:
    """Whether the talk or journey of the noun at chunk ``t`` is told as over."""
    return _said_behind(reading.clause, t) or _dated_before(reading.clause, t) or _ended(reading, t)


def _said_behind(clause: Clause, t: int) -> bool:
    """Whether a day gone by, or a word that says so, stands behind a noun and its parties."""
    for k in range(t + 1, len(clause.chunks)):
        if clause.kind(k) in _ENDS:
            return False
        day = clause.chunks[k].date if clause.kind(k) is Kind.DATE else None
        if day is not None and day.gone:
            return True
        if clause.words(k) in clause.lexicon.lately and clause.kind(k + 1) in (*_ENDS, None, Kind.PREP, Kind.MENTION):
            return True
        if clause.words(k) in clause.lexicon.done and clause.words(k + 1) in clause.lexicon.takes_place:
            return True
    return False


def _dated_before(clause: Clause, t: int) -> bool:
    """Whether the sentence begins with a day gone by, and the noun is its subject: *Hồi 11/5, cuộc gặp giữa A và B*."""
    first = clause.skip_left(t - 1, *_HEAD) + 1
    if clause.kind(first - 1) not in (None, Kind.BREAK):
        return False
    days = (clause.chunks[k].date for k in range(first, t) if clause.kind(k) is Kind.DATE)
    return any(day is not None and day.gone for day in days)


def _ended(reading: Reading, t: int) -> bool:
    """Whether the noun is what somebody has come to the end of: Kết thúc *chuyến thăm*."""
    clause = reading.clause
    k = before_modifiers(clause, t)
    ends = clause.kind(k) is Kind.LIGHT and clause.words(k) in clause.lexicon.at_end
    return ends and clause.kind(k - 1) in _OPENING
