"""The one time that others know of: tellings without a day of what the same persons are known to have done just once.

Papers that look back leave the day out where every reader knows it (*the first talks of the two presidents*), or say
the month (*their meeting in May*). Where all articles that say the day say the same one, and several do, a telling
without a day is of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.acts import TALK
from kg.merge.against import another_time, two_of_one_article
from kg.merge.cluster import Cluster
from kg.merge.dates import When, after, gap
from kg.merge.same_event import SOON, Verdict
from kg.merge.tellings import Phase, Telling
from kg.model import EventType

ONLY: Final = Verdict(0.86, "only-one-known")
_KINDS: Final = TALK | {EventType.VISIT, EventType.ATTENDANCE}
#: Articles that must tell the day.
_WELL_KNOWN: Final = 2
#: How many times more articles must tell it than all other days of the same persons together.
_FAMOUS: Final = 4
#: How many times more than each day near it, which may be a mistake for it or another talk of the same days.
_FAMOUS_NEAR: Final = 2
#: Days after it in which papers still mean it without saying when; days before it in which a plan is told.
_MEANT: Final = 60
#: Days after the only launch of weeks in which papers still mean it.
_OF_LATE: Final = 10
#: Days of a time that tells when, well enough to be the one that is meant.
_MONTH: Final = 32


def only_one(known: Sequence[tuple[int, Cluster]], telling: Telling) -> int | None:
    """Which event a telling without a day is of, where just one is known; None otherwise.

    Args:
        known: The events of the same type, stage, persons and recipients, each with its number.
        telling: What an article tells.
    """
    if not (telling.launch or telling.event.type in _KINDS):
        return None
    if telling.phase not in (Phase.FACT, Phase.PLAN) or telling.several:
        return None
    month = telling.when
    if month is not None and (month.is_day or month.length > _MONTH):
        return None
    dated = [(i, c) for i, c in known if _tells(c) and _can_be(c, telling)]
    if telling.launch:
        dated = _of_late(dated, telling)
    if not dated:
        return None
    i, best = max(dated, key=lambda pair: (len(pair[1].articles), -pair[0]))
    others = [c for j, c in dated if j != i]
    near = [c for c in others if _days(best, c) <= SOON]
    far = sum(len(c.articles) for c in others if _days(best, c) > SOON)
    one_is_enough = month is not None or telling.launch or _told_in_its_month(best, telling)
    least = max(1 if one_is_enough else _WELL_KNOWN, _FAMOUS * far, *(_FAMOUS_NEAR * len(c.articles) for c in near), 0)
    return i if len(best.articles) >= least and not two_of_one_article(best, telling) else None


def _told_in_its_month(cluster: Cluster, telling: Telling) -> bool:
    """Whether others tell no more than the month, and the article is of that month."""
    when, day = cluster.when, telling.day
    if when is None or day is None:
        return False
    return not when.is_day and day.is_day and when.meets(day)


def _tells(cluster: Cluster) -> bool:
    return cluster.when is not None and cluster.when.length <= _MONTH


def _days(a: Cluster, b: Cluster) -> int:
    return gap(a.when, b.when) if a.when is not None and b.when is not None else SOON + 1


def _can_be(cluster: Cluster, telling: Telling) -> bool:
    """Whether an article of that day may mean it without saying when."""
    if cluster.when is None or (cluster.where and telling.where and cluster.where != telling.where):
        return False
    if another_time(cluster, telling):
        return False
    if telling.launch:
        return _just_launched(cluster.when, telling)
    if telling.when is not None:
        return cluster.when.meets(telling.when)
    if telling.day is None:
        return True
    if telling.phase is Phase.PLAN:
        # On the day itself a plan is more likely for another time.
        return 0 < _until(cluster, telling) <= _MEANT
    return 0 <= after(cluster.when, telling.day) <= _MEANT


def _of_late(launched: Sequence[tuple[int, Cluster]], telling: Telling) -> list[tuple[int, Cluster]]:
    """Which launches an article may mean that says no day: those of these days, else the only one of weeks."""
    since = [(_since(c, telling), i, c) for i, c in launched]
    soon = [(i, c) for days, i, c in since if days <= SOON]
    return soon or ([(i, c) for days, i, c in since if days <= _OF_LATE] if len(since) == 1 else [])


def _since(cluster: Cluster, telling: Telling) -> int:
    assert cluster.when is not None
    assert telling.day is not None
    return after(cluster.when, telling.day)


def _just_launched(when: When, telling: Telling) -> bool:
    """Whether an article tells without a day what was launched within the weeks before."""
    soon = telling.day is not None and 0 <= after(when, telling.day) <= _MONTH
    return soon and when.is_day and telling.when is None and telling.phase is Phase.FACT


def _until(cluster: Cluster, telling: Telling) -> int:
    assert cluster.when is not None
    assert telling.day is not None
    return -after(cluster.when, telling.day) + cluster.when.length
