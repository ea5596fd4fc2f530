"""The one time that others know of: tellings without a day of what the same persons are known to have done just once.

Papers that look back leave the day out where every reader knows it (*the first talks of the two presidents*). Where all
articles that say the day say the same one, and several do, a telling without a day is of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.merge.dates import after
from kg.merge.same_event import TALK, Cluster, Verdict
from kg.merge.tellings import Phase, Telling
from kg.model import EventType

ONLY: Final = Verdict(0.86, "only-one-known")
_KINDS: Final = TALK | {EventType.VISIT, EventType.ATTENDANCE}
#: Articles that must tell the day.
_WELL_KNOWN: Final = 2
#: How many times more articles must tell it than all other days of the same persons together.
_FAMOUS: Final = 4
#: Days after it in which papers still mean it without saying when; days before it in which a plan is told.
_MEANT: Final = 60


def only_one(known: Sequence[tuple[int, Cluster]], telling: Telling) -> int | None:
    """Which event a telling without a day is of, where just one is known; None otherwise.

    Args:
        known: The events of the same type, stage, persons and recipients, each with its number.
        telling: What an article tells.
    """
    if telling.event.type not in _KINDS or telling.when is not None or telling.phase not in (Phase.FACT, Phase.PLAN):
        return None
    dated = [(i, c) for i, c in known if c.when is not None and c.when.is_day]
    if not dated:
        return None
    i, cluster = max(dated, key=lambda pair: (len(pair[1].articles), -pair[0]))
    others = sum(len(c.articles) for j, c in dated if j != i)
    if cluster.when is None or len(cluster.articles) < max(_WELL_KNOWN, _FAMOUS * others):
        return None
    if telling.article in cluster.articles:
        return None
    if telling.day is not None:
        days = after(cluster.when, telling.day)
        if telling.phase is Phase.PLAN:
            # On the day itself a plan is more likely for another time.
            days = -1 - days
        if not 0 <= days <= _MEANT:
            return None
    return i
