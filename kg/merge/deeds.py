"""Deeds that are done but once, however long afterwards they are told: leaving an agreement, a month's expulsions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.dates import bucket, buckets, gap
from kg.merge.tellings import DONE_ONCE, Phase, Telling
from kg.model import EventType

#: Days of a time that tells the month.
_MONTH: Final = 31
#: Words of a deed that tell it, where it is not told in the very same ones.
_TELLING: Final = 2
#: Days in which articles meet that don't say when; each stands in two such weeks.
_WEEK: Final = 7
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
    if not telling.recipients:
        return None
    if telling.left and telling.recipients in cluster.left and of_one_time(cluster, telling):
        return _LEFT
    if cluster.actors != telling.actors or cluster.recipients != telling.recipients:
        return None
    a, b = cluster.when, telling.when
    if a is None or b is None or max(a.length, b.length) >= _MONTH or not a.meets(b):
        return None
    return _MONTHS if same_deed(cluster, telling) else None


def of_one_time(cluster: Cluster, telling: Telling) -> bool:
    """Whether an article that tells the event came out within a year of another, or one of the two has no day."""
    days = [m.day for m in cluster.members]
    here = telling.day
    return here is None or any(day is None or gap(day, here) <= _YEAR for day in days)


def taken_once(cluster: Cluster, telling: Telling) -> bool:
    """Whether one took or held others, in the same words and of the same parties: of a few days it is one."""
    if telling.event.type is not EventType.COERCION or telling.phase is not Phase.FACT:
        return False
    parties = cluster.actors == telling.actors and cluster.recipients == telling.recipients
    return parties and bool(telling.recipients) and same_deed(cluster, telling)


def to_one_person(cluster: Cluster, telling: Telling) -> bool:
    """Whether the same was done, in the same word, to the same person: by the same side, or by whom is left out."""
    if telling.event.type not in DONE_ONCE or telling.phase is not Phase.FACT or telling.phase is not cluster.phase:
        return False
    hurt = {p for found in cluster.hosts.values() for p in found} & {p for f in telling.hosts.values() for p in f}
    left_out = not (cluster.actors and telling.actors) and telling.event.type is not EventType.ASSAULT
    return (cluster.actors == telling.actors or left_out) and bool(hurt) and same_deed(cluster, telling)


def same_deed(cluster: Cluster, telling: Telling) -> bool:
    """Whether a deed is told in words of the event; more words say more of it (*cắt* đứt *quan hệ*)."""
    return any(_held(a, b) for a in cluster.deeds for b in telling.deed)


@lru_cache(maxsize=1 << 14)
def _held(a: str, b: str) -> bool:
    """Whether one holds the other, or both are the same."""
    x, y = set(a.split()), set(b.split())
    return a == b or (min(len(x), len(y)) >= _TELLING and (x <= y or y <= x))


def deed_keys(telling: Telling) -> Iterator[tuple[object, ...]]:
    """By what tellings of one deed meet: who left what; or who did what to whom in which month."""
    kind, words = telling.event.type, sorted({word for deed in telling.deed for word in deed.split()})
    if telling.left:
        yield from (("left", a, b) for a in sorted(telling.actors) for b in sorted(telling.recipients))
    if telling.deed and telling.phase is Phase.FACT:
        hurt = sorted({p for found in telling.hosts.values() for p in found})
        yield from (("to", kind, person, word) for person in hurt for word in words)
    if len(telling.persons) > 1:
        yield from (("deed", kind, telling.persons, word) for word in words)
    if kind is EventType.COERCION and telling.recipients:
        days = [day for day in (telling.when, telling.day) if day is not None and day.length < _MONTH]
        weeks = sorted({(bucket(day, _WEEK) + step) % buckets(_WEEK) for day in days for step in (0, 1)})
        yield from (("taken", telling.actors, telling.recipients, week) for week in weeks)
    when = telling.when
    if when is not None and when.length < _MONTH and telling.recipients:
        yield from (("deed", kind, telling.actors, telling.recipients, when.first.month, word) for word in words)
