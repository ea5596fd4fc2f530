"""By which keys the tellings of one event meet: only those that share one are compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Final

from kg.merge.concert import many_keys
from kg.merge.dates import When, bucket, buckets
from kg.merge.deeds import deed_keys
from kg.merge.marks import figures, short_names
from kg.merge.names import words
from kg.merge.same_event import CONTENT, things
from kg.merge.tellings import Telling, least
from kg.model import EventType

#: Days in which articles meet that don't say when.
_WIDTH: Final = 10
#: An act of more sides is known by all of them together.
_MANY: Final = 5
#: Days of a time that is too long to meet by.
_MONTH: Final = 32
_TWO: Final = 2
_NOBODY: Final = ""
#: Words of a run of a topic, and how many runs a topic is known by.
_TOPIC_RUN, _RUNS = 3, 6
Key = tuple[object, ...]


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
    """Two parties on the same day, or in the same days or month."""
    if telling.when is not None and telling.when.length < _MONTH:
        days = tuple((d.month, d.day) for d in dict.fromkeys((telling.when.first, telling.when.last)))
        yield from (("day", telling.event.type, pair, days) for pair in _pairs(telling))


def _person_keys(telling: Telling, steps: Sequence[int]) -> Iterator[Key]:
    """A person of the act and the other sides, near in time; steps are neighbouring stretches of days."""
    days = [w for w in (telling.when, telling.day) if w is not None and w.length < _MONTH]
    numbers = sorted({(n + step) % buckets(_WIDTH) for day in days for n in _buckets(day) for step in steps})
    persons = sorted(telling.persons)
    yield from (("near", telling.event.type, p, number) for p in persons for number in numbers)


def _buckets(when: When) -> range:
    """The stretches of days that a time holds."""
    first = bucket(when, _WIDTH)
    return range(first, first + when.length // _WIDTH + 1)


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


def _mark_keys(telling: Telling) -> Iterator[Key]:
    """The figure in what is done to others, or the short name of what is moved to a state."""
    kind, topics = telling.event.type, telling.event.topics
    if kind in CONTENT and telling.recipients:
        yield from (("figure", kind, telling.actors, telling.recipients, figure) for figure in sorted(figures(topics)))
    if kind is EventType.MOBILIZATION and telling.where:
        yield from (("named", telling.actors, telling.where, name) for name in sorted(short_names(topics)))


def _whom_keys(telling: Telling, steps: Sequence[int]) -> Iterator[Key]:
    """Who did something on a day, or is told of on it: to whom, an article may leave out."""
    kind = telling.event.type
    if kind in CONTENT and not kind.symmetric and kind is not EventType.STATEMENT and not telling.launch:
        days = [day for day in (telling.when, telling.day) if day is not None and day.is_day]
        numbers = sorted({(bucket(day, 1) + step) % buckets(1) for day in days for step in steps})
        yield from (("whom", kind, telling.actors, number) for number in numbers)


def _signed_keys(telling: Telling) -> Iterator[Key]:
    """Who signed something in which month."""
    if telling.event.type is EventType.SIGNING and telling.when is not None and telling.when.length < _MONTH:
        yield ("signed", telling.phase, telling.actors, telling.when.first.month)


def _summit_keys(telling: Telling) -> Iterator[Key]:
    """Two states that hold a summit: whoever is named, it is the one of these days."""
    if telling.summit and len(telling.actors) == _TWO:
        yield ("summit", telling.event.type, telling.phase, telling.actors)


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


def _launch_keys(telling: Telling) -> Iterator[Key]:
    """Who launches what: who tells no day may mean the one of these days."""
    if telling.launch:
        yield from (("once", telling.phase, telling.actors, thing) for thing in sorted(things(telling.event.topics)))


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


def once_keys(telling: Telling) -> Iterator[Key]:
    """The keys by which a telling without a day looks for the only event that it can be of."""
    yield from _once_keys(telling)
    yield from _chief_keys(telling)
    yield from _launch_keys(telling)


def own_keys(telling: Telling) -> Iterator[Key]:
    """The keys by which an event is found that a telling is of."""
    yield from _office_keys(telling)
    yield from deed_keys(telling)
    yield from _first_keys(telling)
    yield from many_keys(telling)
    yield from _summit_keys(telling)
    yield from _signed_keys(telling)
    yield from _once_keys(telling)
    yield from _launch_keys(telling)
    yield from _day_keys(telling)
    yield from _person_keys(telling, (0,))
    yield from _said_keys(telling)
    yield from _about_keys(telling)
    yield from _mark_keys(telling)
    yield from _whom_keys(telling, (0,))
    yield from (("text", telling.event.type, p) for p in sorted(telling.persons) if telling.day is None)


def other_keys(telling: Telling) -> Iterator[Key]:
    """The keys by which a telling looks for its event; nearness in days is looked for on both sides."""
    yield from _office_keys(telling)
    yield from deed_keys(telling)
    yield from _first_keys(telling)
    yield from many_keys(telling)
    yield from _summit_keys(telling)
    yield from _signed_keys(telling)
    yield from _day_keys(telling)
    yield from _person_keys(telling, (-1, 0, 1))
    yield from _said_keys(telling)
    yield from _about_keys(telling)
    yield from _mark_keys(telling)
    yield from _whom_keys(telling, (-1, 0, 1))
    yield from (("text", telling.event.type, p) for p in sorted(telling.persons) if telling.day is None)
