"""How much alike the sentences are that tell an act, and whether they are told from one source on one day."""

from __future__ import annotations

from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.concert import same_day
from kg.merge.nearness import days_apart
from kg.merge.tellings import HELD, Telling, alike, size

#: A sentence of fewer words says little.
_LONG: Final = 12
#: Sentences from so much likeness on, of one day or the day after it, are told from one source.
_OF_ONE_DAY, _NEXT = 0.6, 1


def said_alike(cluster: Cluster, telling: Telling, held: int = HELD) -> float:
    """How much alike the sentences are, short ones left out; a longer one may hold one of ``held`` words."""
    long = [s for s in telling.said if size(s) >= _LONG]
    return max((alike(a, b, held=held) for b in long for a in cluster.said if size(a) >= _LONG), default=0.0)


def of_one_day(cluster: Cluster, telling: Telling, said: float | None = None) -> bool:
    """Whether both tell it of one day, or an article of that day or the next, in sentences that are much alike.

    Args:
        cluster: The event.
        telling: What an article tells.
        said: How much alike the sentences are, where that is known.
    """
    if not same_day(cluster, telling):
        near = days_apart(cluster, telling)
        if near is None or near > _NEXT:
            return False
    return (said_alike(cluster, telling) if said is None else said) >= _OF_ONE_DAY
