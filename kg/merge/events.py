"""Events across articles: tellings meet where type, parties and time agree, and join the event that fits them best.

Tellings that say the day come first, so that those that don't can be told by it. Only tellings that share a key are
compared: two parties with a day, or a person and a party with the days of the articles.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from kg.merge.dates import bucket, buckets
from kg.merge.names import words
from kg.merge.same_event import Cluster, judge
from kg.merge.tellings import Telling
from kg.merge.well_known import ONLY, only_one

#: Days in which articles meet that don't say when.
_WIDTH: Final = 10
#: An act of more sides is known by all of them together.
_MANY: Final = 5
#: Days of a time that is too long to meet by.
_MONTH: Final = 32
_NOBODY: Final = ""
#: Words of a run of a sentence, and how many runs a sentence is known by.
_RUN, _RUNS = 5, 4
Key = tuple[object, ...]


class Join:
    """How a telling came to its event: the telling it joined, the score, the reason."""

    __slots__ = ("other", "score", "telling", "why")

    def __init__(self, telling: Telling, other: Telling, score: float, why: str) -> None:
        self.telling, self.other, self.score, self.why = telling, other, score, why


def cluster(
    tellings: Sequence[Telling], repeats: Mapping[str, str], apart: Mapping[str, Collection[str]] | None = None
) -> tuple[list[Cluster], list[Join]]:
    """Puts the tellings of all articles together.

    Args:
        tellings: In any order.
        repeats: Articles that repeat each other, see :func:`kg.merge.texts.repeats`.
        apart: For tellings that a correction keeps apart, by id, from which others.

    Returns:
        The events, each with all its tellings, and how each telling came to its event.
    """
    forbidden = apart or {}
    found: list[Cluster] = []
    index: defaultdict[Key, list[int]] = defaultdict(list)
    joins: list[Join] = []
    for telling in sorted(tellings, key=_turn):
        best = _best(telling, found, index, repeats, forbidden)
        if best is None:
            chosen = len(found)
            found.append(Cluster())
        else:
            chosen, join = best
            joins.append(join)
        found[chosen].take(telling)
        for key in _own_keys(telling):
            if chosen not in index[key]:
                index[key].append(chosen)
    return found, joins


def _turn(telling: Telling) -> tuple[bool, bool, str, bool, str, str, int]:
    day = telling.when is not None and telling.when.is_day
    return (not day, telling.when is None, telling.event.date or "", *telling.order)


def _best(
    telling: Telling,
    found: Sequence[Cluster],
    index: Mapping[Key, list[int]],
    repeats: Mapping[str, str],
    apart: Mapping[str, Collection[str]],
) -> tuple[int, Join] | None:
    """The event that fits a telling best; of equals the one with more tellings, then the first."""
    candidates = dict.fromkeys(i for key in _other_keys(telling) for i in index.get(key, ()))
    forbidden = apart.get(telling.id, ())
    text = repeats.get(telling.article)
    best: tuple[float, int, int, str] | None = None
    for i in candidates:
        if forbidden and any(m.id in forbidden for m in found[i].members):
            continue
        twin = text is not None and any(repeats.get(a) == text for a in found[i].articles)
        verdict = judge(found[i], telling, twin=twin)
        if verdict is not None:
            best = max(best or (0.0, 0, 0, ""), (verdict.score, len(found[i].members), -i, verdict.why))
    if best is None:
        known = dict.fromkeys(i for key in _once_keys(telling) for i in index.get(key, ()))
        only = only_one([(i, found[i]) for i in known], telling)
        if only is None or any(m.id in forbidden for m in found[only].members):
            return None
        best = (ONLY.score, 0, -only, ONLY.why)
    score, _, i, why = best
    return -i, Join(telling, found[-i].members[0], score, why)


# ---------------------------------------------------------------------- keys
def _pairs(telling: Telling) -> Iterator[tuple[str, str]]:
    """Two parties at a time, as sides; an actor alone where nobody is at the other end."""
    if telling.event.type.symmetric:
        if len(telling.actors) > _MANY:
            yield (" ".join(sorted(telling.actors)), _NOBODY)
            return
        yield from combinations(sorted(telling.actors), 2)
        if len(telling.actors) == 1:
            yield (next(iter(telling.actors)), _NOBODY)
        return
    for actor in sorted(telling.actors):
        for other in sorted(telling.recipients) or [_NOBODY]:
            yield (actor, other)


def _day_keys(telling: Telling) -> Iterator[Key]:
    if telling.when is not None and telling.when.is_day:
        day = (telling.when.first.month, telling.when.first.day)
        yield from (("day", telling.event.type, pair, day) for pair in _pairs(telling))


def _person_keys(telling: Telling, steps: Sequence[int]) -> Iterator[Key]:
    """A person of the act and the other sides, near in time; steps are neighbouring stretches of days."""
    days = [w for w in (telling.when, telling.day) if w is not None and (w.last - w.first).days < _MONTH]
    numbers = sorted({(bucket(day, _WIDTH) + step) % buckets(_WIDTH) for day in days for step in steps})
    persons = sorted(telling.persons)
    yield from (("near", telling.event.type, p, number) for p in persons for number in numbers)


def _said_keys(telling: Telling) -> Iterator[Key]:
    """The least hashes of runs of words: sentences that were copied share some."""
    for sentence in telling.said:
        syllables = words(sentence)
        runs = {zlib.crc32(" ".join(syllables[i : i + _RUN]).encode()) for i in range(len(syllables) - _RUN + 1)}
        yield from (("said", telling.event.type, run) for run in sorted(runs)[:_RUNS])


def _once_keys(telling: Telling) -> Iterator[Key]:
    """All its persons and to whom they go: who tells no day may mean the one time that others know of."""
    if telling.persons and (telling.recipients or len(telling.persons) > 1):
        yield ("once", telling.event.type, telling.phase, telling.persons, telling.recipients)


def _own_keys(telling: Telling) -> Iterator[Key]:
    yield from _once_keys(telling)
    yield from _day_keys(telling)
    yield from _person_keys(telling, (0,))
    yield from _said_keys(telling)
    yield from (("text", telling.event.type, p) for p in sorted(telling.persons) if telling.day is None)


def _other_keys(telling: Telling) -> Iterator[Key]:
    yield from _day_keys(telling)
    yield from _person_keys(telling, (-1, 0, 1))
    yield from _said_keys(telling)
    yield from (("text", telling.event.type, p) for p in sorted(telling.persons) if telling.day is None)
