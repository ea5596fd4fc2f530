"""What is compared with what: units under one key, and what is proposed of all that one key holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from kg.merge.joining import Proposal
from kg.merge.names import PersonName
from kg.merge.units import Unit

#: A key that so many names share tells nothing; it is not worth comparing them all.
CROWD: Final = 60


def name_of(unit: Unit) -> PersonName:
    """A person's name taken apart."""
    assert unit.person is not None
    return unit.person


def buckets(pairs: Iterable[tuple[object, Unit]]) -> Iterator[list[Unit]]:
    """The units that share a key, where it is more than one and no crowd."""
    found: defaultdict[object, list[Unit]] = defaultdict(list)
    for key, unit in pairs:
        found[key].append(unit)
    return (b for b in found.values() if 1 < len(b) <= CROWD)


def chained(same: Iterable[Unit], why: str, score: float, detail: str = "") -> Iterator[Proposal]:
    """Proposals that make one thing of some units, each with the next; the detail is their names, if none is given."""
    for a, b in pairwise({unit.key: unit for unit in same}.values()):
        yield Proposal(a.key, b.key, why, score, detail or f"{a.name} = {b.name}")
