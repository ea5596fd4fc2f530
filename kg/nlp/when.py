"""When: the date of an act, as its sentence gives it."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.chunks import Kind
from kg.nlp.clause import Clause
from kg.nlp.subjects import subject

#: A date without a day belongs to a verb before it only so many chunks away.
_VAGUE_REACH = 4
#: A date that makes a plan of an act lies at most so many chunks away.
_AHEAD_REACH = 6
#: A value with a day is at least so long.
_DAY = len("--12-31")
#: Acts done by speaking: what is reported as said on a day was done on it.
_SPOKEN = frozenset(
    {
        EventType.SUPPORT,
        EventType.CRITICISM,
        EventType.REQUEST,
        EventType.REJECTION,
        EventType.THREAT,
        EventType.STATEMENT,
        EventType.CONCESSION,
    }
)


def date_of(clause: Clause, t: int) -> str | None:
    """The date of the act at chunk ``t``: the nearest that is its own, else that of the verb it is joined to."""
    own = _own_date(clause, t)
    if own is not None:
        return own
    above = _verb_of_same_day(clause, t)
    return date_of(clause, above) if above is not None else None


def date_ahead(clause: Clause, t: int) -> tuple[int, int] | None:
    """The syllables of the date of the act at chunk ``t``, where that lies ahead."""
    found = [
        (abs(k - t) + (k < t), chunk.date)
        for k, chunk in enumerate(clause.chunks)
        if chunk.date is not None and abs(k - t) <= _AHEAD_REACH and _belongs(clause, t, k, chunk.date.value or "")
    ]
    date = min(found, key=lambda d: d[0])[1] if found else None
    return (date.start, date.end) if date is not None and date.coming else None


def _own_date(clause: Clause, t: int) -> str | None:
    """The nearest date that no other verb lies before; at one distance the one that follows."""
    found = [
        (abs(k - t) + (k < t), chunk.date.value)
        for k, chunk in enumerate(clause.chunks)
        if chunk.date is not None and chunk.date.value is not None and _belongs(clause, t, k, chunk.date.value)
    ]
    return min(found, key=lambda d: d[0])[1] if found else None


def _belongs(clause: Clause, t: int, k: int, value: str) -> bool:
    """Whether a date at chunk ``k`` can be that of the act at ``t``."""
    if clause.verb_between(min(k, t), max(k, t)):
        return False
    if k < t:
        return True
    if any(clause.kind(j) in (Kind.SUB, Kind.RELATIVE) for j in range(t + 1, k)):
        return False
    vague = len(value.split("/")[0]) < _DAY
    return not vague or k - t <= _VAGUE_REACH  # "cuộc bầu cử năm 2016" inside the object


def _verb_of_same_day(clause: Clause, t: int) -> int | None:
    """The verb before, whose date holds for this one too: one joined to it, or one that reports what was said."""
    own = clause.verb(t)
    if own is None:
        return None
    subj = subject(clause, t)
    if subj.via is None or subj.via >= t:
        return None
    if subj.relation == "joined":
        return subj.via
    over = clause.verb(subj.via)
    reports = over is not None and over.type is EventType.STATEMENT and subj.relation in ("own", "embedded")
    return subj.via if reports and own.type in _SPOKEN else None
