"""What many states do together to the same others, as a rule but once: each article may name some of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.deeds import same_deed
from kg.merge.tellings import Telling

#: So many states on one side do the same thing to the same other on one day but once.
_CONCERT: Final = 3
#: Of so many states the threes are looked for.
_NAMED: Final = 5


def in_concert(cluster: Cluster, telling: Telling) -> bool:
    """Whether it is what many states did to the same others."""
    return many(cluster, telling) and bool(telling.recipients) and telling.recipients in cluster.ends


def deed_of_many(cluster: Cluster, telling: Telling) -> bool:
    """Whether many did it, or it was done to many, in the same words; on one day an article may leave out to whom."""
    told = in_concert(cluster, telling) or _to_many(cluster, telling)
    return (told or (many(cluster, telling) and same_day(cluster, telling))) and same_deed(cluster, telling)


def _to_many(cluster: Cluster, telling: Telling) -> bool:
    """Whether it was done to the same many others (*cấm công dân bảy nước nhập cảnh*)."""
    return len(telling.recipients) >= _CONCERT and telling.recipients in cluster.ends


def many(cluster: Cluster, telling: Telling) -> bool:
    """Whether the same three or more do it, most of those whom an article names."""
    both = len(cluster.actors & telling.actors)
    return both >= _CONCERT and both * 2 > min(len(cluster.actors), len(telling.actors))


def some_of_many(cluster: Cluster, telling: Telling) -> bool:
    """Whether one names some of the many whom the other names, and the same others to whom they did it."""
    named = nested(cluster.actors, telling.actors) and max(len(cluster.actors), len(telling.actors)) >= _CONCERT
    return named and bool(telling.recipients) and telling.recipients in cluster.ends


def same_day(cluster: Cluster, telling: Telling) -> bool:
    """Whether both say the day, and it is the same."""
    a, b = cluster.when, telling.when
    return a is not None and b is not None and a.is_day and b.is_day and a.meets(b)


def nested(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one names all whom the other names."""
    return bool(a & b) and (a <= b or b <= a)


def many_keys(telling: Telling) -> Iterator[tuple[object, ...]]:
    """Many states and whom they do it to, or three of them and what they do, whenever that was."""
    acting = len(telling.actors) >= _CONCERT
    if telling.recipients and (acting or len(telling.recipients) >= _CONCERT):
        yield ("concert", telling.event.type, telling.actors, telling.recipients)
    if telling.deed and acting:
        some = combinations(sorted(telling.actors)[:_NAMED], _CONCERT)
        yield from (("many", telling.event.type, *three) for three in some)
