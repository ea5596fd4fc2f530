"""Events across articles: tellings meet where type, parties and time agree, and join the event that fits them best.

Tellings that say the day come first, so that those that don't can be told by it. Only tellings that share a key are
compared: two parties with a day, or a person and a party with the days of the articles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.dates import bucket, buckets
from kg.merge.deeds import deed_keys
from kg.merge.names import words
from kg.merge.same_event import CONCERT, CONTENT, judge
from kg.merge.tellings import Telling, least
from kg.merge.well_known import ONLY, only_one
from kg.model import EventType

#: Days in which articles meet that don't say when.
_WIDTH: Final = 10
#: How many times more articles must tell the event that everybody knows than one of these days.
_KNOWN: Final = 3
#: An act of more sides is known by all of them together.
_MANY: Final = 5
#: Days of a time that is too long to meet by.
_MONTH: Final = 32
_TWO: Final = 2
_NOBODY: Final = ""
#: Words of a run of a topic, and how many runs a topic is known by.
_TOPIC_RUN, _RUNS = 3, 6
#: Places for keys, for each telling: it has some thirty.
_SLOTS: Final = 128
_SEVERAL: Final = 2
#: Events of a key that are looked for one after the other.
_LIST: Final = 16
#: Kinds of keys that are words, and words of so many events that they are a phrase of the trade.
_PHRASES: Final = frozenset({"said", "about"})
_COMMON: Final = 32
_NOTHING: Final = frozenset[int]()
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
    gathering = _Gathering(repeats, apart or {}, _Shared(tellings))
    ordered = sorted(tellings, key=_turn)
    for telling in ordered:
        gathering.put(telling)
    # Who came before those that say the day could not be told by it.
    for telling in ordered:
        if telling.when is None:
            gathering.put_again(telling)
    return [c for c in gathering.found if c.members], gathering.joins


def _turn(telling: Telling) -> tuple[bool, bool, str, bool, str, str, int]:
    day = telling.when is not None and telling.when.is_day
    return (not day, telling.when is None, telling.event.date or "", *telling.order)


class _Shared:
    """Which keys several tellings have. It may take a key of one for such a key, never the other way round.

    Most keys are of one telling; an index of all would be the largest thing in memory.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._mask = (1 << (_SLOTS * len(tellings)).bit_length()) - 1
        self._seen = bytearray(self._mask + 1)
        seen, mask = self._seen, self._mask
        for telling in tellings:
            for slot in {hash(key) & mask for keys in (_own_keys, _other_keys) for key in keys(telling)}:
                if seen[slot] < _SEVERAL:
                    seen[slot] += 1

    def __contains__(self, key: Key) -> bool:
        return self._seen[hash(key) & self._mask] >= _SEVERAL


class _Gathering:
    """The events found so far, and by which keys tellings come to them."""

    def __init__(self, repeats: Mapping[str, str], apart: Mapping[str, Collection[str]], shared: _Shared) -> None:
        self.found: list[Cluster] = []
        self.joins: list[Join] = []
        self._shared = shared
        self._index: dict[Key, list[int] | set[int] | frozenset[int]] = {}
        self._alone: dict[str, int] = {}
        self._repeats, self._apart = repeats, apart

    def put(self, telling: Telling) -> None:
        """Adds a telling to the event that fits it best, or as a new one."""
        best = self._best(telling) or self._only(telling, None)
        if best is None:
            chosen = self._alone[telling.id] = len(self.found)
            self.found.append(Cluster())
        else:
            chosen, join = best
            self.joins.append(join)
        self.found[chosen].take(telling)
        for key in _own_keys(telling):
            if key in self._shared:
                self._note(key, chosen)

    def _note(self, key: Key, chosen: int) -> None:
        known = self._index.setdefault(key, [])
        if isinstance(known, frozenset) or chosen in known:
            return
        if key[0] in _PHRASES and len(known) >= _COMMON:
            self._index[key] = _NOTHING
        elif isinstance(known, set):
            known.add(chosen)
        else:
            known.append(chosen)
            if len(known) > _LIST:
                self._index[key] = set(known)

    def put_again(self, telling: Telling) -> None:
        """Takes a telling that is an event of its own to the only one that is known by now, if there is one."""
        own = self._alone.get(telling.id)
        if own is None or len(self.found[own].members) > 1:
            return
        self.found[own] = Cluster()
        only = self._only(telling, None)
        if only is None:
            self.found[own].take(telling)
        else:
            self.found[only[0]].take(telling)
            self.joins.append(only[1])

    def _best(self, telling: Telling) -> tuple[int, Join] | None:
        """The event that fits best; of equals that told in words most like it, with more tellings, the first."""
        candidates = dict.fromkeys(i for key in _other_keys(telling) for i in self._index.get(key, ()))
        text = self._repeats.get(telling.article)
        best: tuple[float, float, int, int, str] | None = None
        for i in candidates:
            if self._kept_apart(i, telling):
                continue
            twin = text is not None and any(self._repeats.get(a) == text for a in self.found[i].articles)
            verdict = judge(self.found[i], telling, twin=twin)
            if verdict is not None:
                rank = (verdict.score, verdict.close, len(self.found[i].members), -i, verdict.why)
                best = max(best or rank, rank)
        if best is None:
            return None
        score, _, _, i, why = best
        # An event that few tell of these days gives way to one that everybody knows.
        only = self._only(telling, self.found[-i])
        return only or (-i, Join(telling, self.found[-i].members[0], score, why))

    def _only(self, telling: Telling, rival: Cluster | None) -> tuple[int, Join] | None:
        """The only event of its kind that is known, if it is known much better than a rival."""
        keys = (*_once_keys(telling), *_chief_keys(telling))
        known = dict.fromkeys(i for key in keys for i in self._index.get(key, ()))
        only = only_one([(i, self.found[i]) for i in known if self.found[i].members], telling) if known else None
        if only is None or self._kept_apart(only, telling):
            return None
        if rival is not None and len(self.found[only].articles) < _KNOWN * len(rival.articles):
            return None
        return only, Join(telling, self.found[only].members[0], ONLY.score, ONLY.why)

    def _kept_apart(self, i: int, telling: Telling) -> bool:
        forbidden = self._apart.get(telling.id, ())
        return bool(forbidden) and any(m.id in forbidden for m in self.found[i].members)


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
    days = [w for w in (telling.when, telling.day) if w is not None and w.length < _MONTH]
    numbers = sorted({(bucket(day, _WIDTH) + step) % buckets(_WIDTH) for day in days for step in steps})
    persons = sorted(telling.persons)
    yield from (("near", telling.event.type, p, number) for p in persons for number in numbers)


def _said_keys(telling: Telling) -> Iterator[Key]:
    """The least hashes of runs of words: sentences that were copied share some."""
    yield from (("said", telling.event.type, run) for run in telling.runs)


def _about_keys(telling: Telling) -> Iterator[Key]:
    """Where nobody is named, the least hashes of runs of words of the topics, with an actor."""
    kind = telling.event.type
    if kind not in CONTENT or telling.persons:
        return
    for topic in telling.event.topics:
        runs = least(words(topic.text), _TOPIC_RUN, _RUNS)
        yield from (("about", kind, actor, run) for run in runs for actor in sorted(telling.actors))


def _concert_keys(telling: Telling) -> Iterator[Key]:
    """Many states and whom they do it to, whenever that was."""
    if len(telling.actors) >= CONCERT and telling.recipients:
        yield ("concert", telling.event.type, telling.actors, telling.recipients)


def _office_keys(telling: Telling) -> Iterator[Key]:
    """Who took office, whenever that was."""
    if telling.event.type is EventType.APPOINTMENT:
        yield from (("office", telling.elected, p) for p in sorted(telling.persons))


def _once_keys(telling: Telling) -> Iterator[Key]:
    """All its persons and to whom they go: who tells no day may mean the one time that others know of."""
    if telling.persons and (telling.recipients or len(telling.persons) > 1):
        yield ("once", telling.event.type, telling.phase, telling.persons, telling.recipients)
    elif telling.persons and telling.when is not None and len(telling.actors) > 1:
        # Who meets a state or organisation is told by the month at least.
        yield ("once", telling.event.type, telling.phase, telling.persons, telling.actors)


def _chief_keys(telling: Telling) -> Iterator[Key]:
    """Of a talk of two sides that names companions, one person of each side at a time: it may be the talk of these."""
    sides = tuple(telling.people.values())
    if telling.event.type.symmetric and len(sides) == len(telling.actors) == _TWO and not telling.recipients:
        for pair in product(*map(sorted, sides)) if len(telling.persons) > _TWO else ():
            yield ("once", telling.event.type, telling.phase, frozenset(pair), telling.recipients)


def _first_keys(telling: Telling) -> Iterator[Key]:
    """Two persons whose first talk it is."""
    if telling.first:
        yield from (("first", telling.event.type, *pair) for pair in combinations(sorted(telling.persons)[:_MANY], 2))


def _own_keys(telling: Telling) -> Iterator[Key]:
    yield from _office_keys(telling)
    yield from deed_keys(telling)
    yield from _first_keys(telling)
    yield from _concert_keys(telling)
    yield from _once_keys(telling)
    yield from _day_keys(telling)
    yield from _person_keys(telling, (0,))
    yield from _said_keys(telling)
    yield from _about_keys(telling)
    yield from (("text", telling.event.type, p) for p in sorted(telling.persons) if telling.day is None)


def _other_keys(telling: Telling) -> Iterator[Key]:
    yield from _office_keys(telling)
    yield from deed_keys(telling)
    yield from _first_keys(telling)
    yield from _concert_keys(telling)
    yield from _day_keys(telling)
    yield from _person_keys(telling, (-1, 0, 1))
    yield from _said_keys(telling)
    yield from _about_keys(telling)
    yield from (("text", telling.event.type, p) for p in sorted(telling.persons) if telling.day is None)
