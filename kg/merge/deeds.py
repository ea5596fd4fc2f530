"""Deeds that are done but once, however long afterwards they are told: leaving an agreement, a month's expulsions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.dates import gap
from kg.merge.tellings import Telling

#: Days of a time that tells the month.
_MONTH: Final = 31
#: Articles of one time lie at most so many days apart.
_YEAR: Final = 366
_LEFT: Final = "left-once"
_MONTHS: Final = "deed-of-the-month"


def done_once(cluster: Cluster, telling: Telling) -> str | None:
    """Why a telling is of the same deed although nothing else need tell so; None where it is not.

    Whoever leaves an agreement leaves it once, as far as articles of one time tell: it may be joined again. What one
    did to another in a month, in the same words, was done once that month, where at least one article says no more than
    the month: two days are two deeds.
    """
    if cluster.actors != telling.actors or cluster.recipients != telling.recipients:
        return None
    if telling.left and cluster.members[0].left and of_one_time(cluster, telling):
        return _LEFT
    a, b = cluster.when, telling.when
    if a is None or b is None or max(a.length, b.length) >= _MONTH or not a.meets(b):
        return None
    return _MONTHS if same_deed(cluster, telling) else None


def of_one_time(cluster: Cluster, telling: Telling) -> bool:
    """Whether an article that tells the event came out within a year of another, or one of the two has no day."""
    days = [m.day for m in cluster.members]
    here = telling.day
    return here is None or any(day is None or gap(day, here) <= _YEAR for day in days)


def same_deed(cluster: Cluster, telling: Telling) -> bool:
    """Whether a deed is told in a word in which the event is told."""
    return any(telling.deed & m.deed for m in cluster.members)


def deed_keys(telling: Telling) -> Iterator[tuple[object, ...]]:
    """By what tellings of one deed meet: who left what; or who did what to whom in which month."""
    if telling.left:
        yield ("left", telling.actors, telling.recipients)
    if len(telling.persons) > 1:
        yield from (("deed", telling.event.type, telling.persons, word) for word in sorted(telling.deed))
    when = telling.when
    if when is not None and when.length < _MONTH and telling.deed:
        yield from (
            ("deed", telling.event.type, telling.actors, telling.recipients, when.first.month, word)
            for word in sorted(telling.deed)
        )
