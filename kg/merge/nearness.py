"""How near in time an article and an event, or two articles, are."""

from __future__ import annotations

from typing import Final, TypeGuard

from kg.merge.cluster import Cluster
from kg.merge.dates import When, after, gap
from kg.merge.tellings import Phase, Telling
from kg.model import EventType

#: Days by which a plan whose day is known may be told before it.
_ANNOUNCED: Final = 21
#: Months and longer journeys: days of a time that still tells when.
_STRETCH: Final = 16
#: Days before a visit on which it is told as begun: the guest has left home.
_LEFT_HOME: Final = 1
#: Days of a month and a little more.
_MONTH: Final = 32
#: Days up to which a day without year is taken for one to come.
SEASON: Final = 90


def days_apart(cluster: Cluster, telling: Telling) -> int | None:
    """Days between an article and the event, or the articles, that it should belong to; None where unknown.

    An article of the event's day or soon after tells of it; one before it cannot tell what was done.
    """
    early = _early(telling)
    if _tells_when(cluster.when) and telling.day is not None:
        return _since(cluster.when, telling.day, early)
    if _tells_when(telling.when) and cluster.days:
        found = [_since(telling.when, day, early) for day in cluster.days]
        return min((d for d in found if d is not None), default=None)
    if telling.day is None or not cluster.days:
        return None
    return min(gap(day, telling.day) for day in cluster.days)


def told_before(cluster: Cluster, telling: Telling) -> bool:
    """Whether the day is known, and an article of before it tells it as done."""
    pairs = [(cluster.when, telling.day)] if _tells_when(cluster.when) and telling.day is not None else []
    if not pairs and _tells_when(telling.when):
        pairs = [(telling.when, day) for day in cluster.days]
    return bool(pairs) and all(w is not None and _comes_first(d, w, telling.phase) for w, d in pairs)


def _comes_first(day: When, when: When, phase: Phase) -> bool:
    """Whether an article tells as done what is later; without its year a day half a year away may be the last one."""
    days = -after(when, day)
    return days > 0 and phase is not Phase.PLAN and ((when.year and day.year) or days <= SEASON)


def too_long(when: When) -> bool:
    """Whether a time says too little (*in 2015*)."""
    return when.length > _MONTH


def same_days(a: When, b: When) -> bool:
    """Whether both tell the same few days (a conference from the 3rd to the 5th)."""
    ends = ((d.month, d.day) for w in (a, b) for d in (w.first, w.last))
    first, last, begin, end = ends
    return a.length < _STRETCH and (first, last) == (begin, end) and a.meets(b)


def _tells_when(when: When | None) -> TypeGuard[When]:
    return when is not None and when.length < _STRETCH


def _early(telling: Telling) -> int:
    """Days by which an article may come before what it tells: a plan is told long before, a visit as one departs."""
    if telling.phase is Phase.PLAN:
        return _ANNOUNCED
    return _LEFT_HOME if telling.event.type is EventType.VISIT else 0


def _since(when: When, day: When, early: int) -> int | None:
    """Days from an event to an article about it, those apart by which it may come before; None where it can't be."""
    days = gap(when, day)
    if after(when, day) >= 0:
        return days
    if early == _ANNOUNCED:
        return max(0, days - early)
    return days if days <= early else None
