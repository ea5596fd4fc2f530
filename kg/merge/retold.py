"""What is told again in much the same words, though an article says no day, or another one."""

from __future__ import annotations

from typing import Final

from kg.merge.against import shared
from kg.merge.cluster import Cluster
from kg.merge.deeds import of_one_time
from kg.merge.sentences import of_one_day
from kg.merge.tellings import Phase, Telling
from kg.model import EventType

#: Sentences from so much likeness on are told from one source, where a person is the same.
_NEARLY_COPIED: Final = 0.68
#: Likeness of what an act is about and of the sentences, taken together, from which on it is told again; of each.
_TOGETHER, _EACH = 1.0, 0.35
#: The same of what the same signed in a month, where one article names the day.
_SIGNED: Final = 0.7
#: Days of a time that tells the month.
_MONTH: Final = 31
_TWO: Final = 2


def one_source(cluster: Cluster, telling: Telling, said: float) -> bool:
    """Whether sentences so much alike come from one source: of the same person, or of the same day."""
    if said >= _NEARLY_COPIED and shared(cluster, telling):
        return True
    return of_one_day(cluster, telling, said)


def much_alike(like: float | None, said: float) -> bool:
    """Whether what an act is about and the sentences around it are, taken together, much the same."""
    return like is not None and min(like, said) >= _EACH and like + said >= _TOGETHER


def signed_once(cluster: Cluster, telling: Telling, like: float | None, said: float) -> bool:
    """Whether the same signed it, told by the day and by the month, or without either in much the same words."""
    if telling.event.type is not EventType.SIGNING or telling.phase is not Phase.FACT or like is None:
        return False
    if cluster.actors != telling.actors or not (shared(cluster, telling) or len(telling.actors) >= _TWO):
        return False
    a, b = cluster.when, telling.when
    if a is None or b is None:
        return much_alike(like, said) and of_one_time(cluster, telling)
    return a.is_day is not b.is_day and max(a.length, b.length) < _MONTH and like + said >= _SIGNED
