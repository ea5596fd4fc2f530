"""The life of an event: which plan an event realises, and which plan a cancellation calls off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from kg.acts import TALK
from kg.merge.cluster import Cluster
from kg.merge.corpus import Decision
from kg.merge.dates import after, bucket, buckets
from kg.merge.tellings import Phase, likeness
from kg.model import EventType

#: Acts that one announces and then does.
_ANNOUNCED: Final = frozenset(
    {
        EventType.MEETING,
        EventType.PHONE_CALL,
        EventType.VISIT,
        EventType.ATTENDANCE,
        EventType.SIGNING,
        EventType.JOINT_EXERCISE,
    }
)
#: Days from the article that tells a plan without day to the event.
_AHEAD: Final = 45
#: Days by which an article may still tell as a plan what has taken place.
_LATE: Final = 1
#: Days at least from the article that tells a plan without day to the event: of the same day it is of what comes next.
_NEXT: Final = 1
_CALLED_OFF: Final = 60
#: A time of more days tells nothing of a plan.
_MONTH: Final = 31
#: Likeness of what is signed or attended, from which on it is the same.
_LIKE: Final = 0.5
#: Days in which plans and events meet, and how many such stretches before an event its plan is looked for.
_WIDTH: Final = 10
_AROUND: Final = range(-6, 2)
Key = tuple[object, ...]


def links(clusters: Sequence[Cluster], ids: Sequence[str]) -> list[Decision]:
    """What follows between events, with reason and score; a plan is realised once, by the event that fits it best.

    Args:
        clusters: All events.
        ids: Their local names.
    """
    plans: defaultdict[Key, list[int]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        if cluster.phase is Phase.PLAN and _kind(cluster) in _ANNOUNCED:
            for key in _keys(cluster, (0,)):
                plans[key].append(i)
    cancelled: list[Decision] = []
    realised: dict[int, tuple[float, int, str, Decision]] = {}
    for i, cluster in enumerate(clusters):
        if cluster.phase not in (Phase.FACT, Phase.CANCELLED) or _kind(cluster) not in _ANNOUNCED:
            continue
        for plan in dict.fromkeys(p for key in _keys(cluster, _AROUND) for p in plans.get(key, ())):
            fit = _fit(cluster, clusters[plan])
            if fit is None:
                continue
            link = "cancels" if cluster.phase is Phase.CANCELLED else "realises"
            articles = tuple(sorted({*clusters[plan].articles, *cluster.articles}))
            decision = Decision(link, ids[i], ids[plan], ids[i], fit.why, fit.score, "", articles)
            if link == "cancels":
                cancelled.append(decision)
            else:
                rank = (-fit.score, fit.days, ids[i], decision)
                realised[plan] = min(realised.get(plan, rank), rank, key=lambda r: r[:3])
    found = [*cancelled, *(r[3] for r in realised.values())]
    return sorted(found, key=lambda d: (d.kind, d.a, d.b))


class _Fit(NamedTuple):
    """How well an event fits a plan: score, reason, days from the plan to it."""

    score: float
    why: str
    days: int


def _fit(later: Cluster, plan: Cluster) -> _Fit | None:
    if _other_people(later, plan) or not _same_content(later, plan):
        return None
    known = _kind(later) not in TALK or len(later.actors) > 1
    persons = len(_persons(later) & _persons(plan))
    if later.when is not None and plan.when is not None:
        if not known or not later.when.meets(plan.when):
            return None
        if later.when.is_day and plan.when.is_day:
            return _Fit(0.95, "parties-and-day", 0)
    if not known or persons < (2 if _kind(later) in TALK else 1):
        return None
    if later.when is not None and plan.when is not None and plan.when.length <= _MONTH:
        return _Fit(0.9, "parties-and-time", 0)
    told = [later.when] if later.when is not None and later.when.is_day else later.days
    announced = [plan.when] if plan.when is not None and plan.when.is_day else plan.days
    days = [after(a, b) for a in announced for b in told]
    reach = _CALLED_OFF if later.phase is Phase.CANCELLED else _AHEAD
    least = -_LATE if plan.when is not None and plan.when.is_day else _NEXT
    fitting = [d for d in days if least <= d <= reach]
    return _Fit(0.8, "parties-and-days", min(fitting)) if fitting else None


def _same_content(later: Cluster, plan: Cluster) -> bool:
    """Whether what is signed, or attended without a name, can be what was planned."""
    if later.recipients or _kind(later) not in (EventType.SIGNING, EventType.ATTENDANCE):
        return True
    like = likeness(later.topics, plan.topics)
    return like is not None and like >= _LIKE


def _other_people(a: Cluster, b: Cluster) -> bool:
    pairs = ((a.people, b.people), (a.hosts, b.hosts))
    return any(x.get(s) and found and not x[s] & found for x, y in pairs for s, found in y.items())


def _persons(cluster: Cluster) -> set[str]:
    return {p for of in (cluster.people, cluster.hosts) for found in of.values() for p in found}


def _kind(cluster: Cluster) -> EventType:
    return cluster.members[0].event.type


def _keys(cluster: Cluster, steps: Iterable[int]) -> Iterator[Key]:
    """Type and parties, near in time."""
    ends = (tuple(sorted(cluster.actors)), tuple(sorted(cluster.recipients)))
    days = [cluster.when] if cluster.when is not None and cluster.when.is_day else cluster.days
    numbers = sorted({(bucket(day, _WIDTH) + step) % buckets(_WIDTH) for day in days for step in steps})
    yield from ((_kind(cluster), ends, number) for number in numbers)
