"""Values as records of a :class:`~kg.sorting.Sorter`: what merging knows of every article, on disk in its order."""

from __future__ import annotations

import pickle
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterator
from typing import Any

from kg.merge.tellings import Telling
from kg.model import Claim, Event, Topic
from kg.sorting import BORDER, Sorter


def put(sorter: Sorter, value: object, *keys: str) -> None:
    """Puts a value into a sorter. The keys order it; they hold no tab and no line feed."""
    packed = b2a_base64(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), newline=False)
    sorter.add(BORDER.join((*(k.encode() for k in keys), packed)))


def values(sorter: Sorter) -> Iterator[Any]:
    """The values of a sorter in the order of their keys."""
    return map(value_of, sorter)


def value_of(record: bytes) -> Any:
    """The value of a record. Only this process writes them, into files without a name."""
    return pickle.loads(a2b_base64(record.rpartition(BORDER)[2]))


class Sharing:
    """Makes equal parts of tellings one object: most are of the same few states and persons."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def telling(self, packed: tuple[Any, ...]) -> Telling:
        """The telling that :func:`pack` made the tuple of."""
        (name, article, date, index, kind, told, topics, sides, where, said, runs, rest) = packed
        one = self._one
        actors, recipients, behalf, place, day, factuality, claims = told
        event = Event(
            kind,
            one(actors),
            one(recipients),
            one(behalf),
            tuple(Topic(*t) for t in topics),
            one(place),
            one(day),
            one(tuple(Claim(0, f, (0, 0), source_name=s) for f, s in claims)),
            factuality,
        )
        acting, acted, people, hosts = sides
        return Telling(
            name,
            one(article),
            one(date),
            index,
            event,
            one(acting),
            one(acted),
            self._people(people),
            self._people(hosts),
            one(where),
            said,
            runs,
            *map(one, rest),
        )

    def _one(self, value: Any) -> Any:
        return self._known.setdefault(value, value)

    def _people(self, people: tuple[tuple[str, frozenset[str]], ...]) -> dict[str, frozenset[str]]:
        key = ("people", people)
        if key not in self._known:
            self._known[key] = {self._one(side): self._one(persons) for side, persons in people}
        found: dict[str, frozenset[str]] = self._known[key]
        return found


def pack(t: Telling) -> tuple[Any, ...]:
    """A telling as plain values, which take half the room."""
    e = t.event
    claims = tuple((c.factuality, c.source_name) for c in e.claims)
    return (
        t.id,
        t.article,
        t.date,
        t.index,
        e.type,
        (e.actors, e.recipients, e.on_behalf_of, e.place, e.date, e.factuality, claims),
        tuple((topic.text, topic.span, topic.entity) for topic in e.topics),
        (t.actors, t.recipients, tuple(t.people.items()), tuple(t.hosts.items())),
        t.where,
        t.said,
        t.runs,
        (t.elected, t.several, t.first, t.again, t.last_week, t.deed, t.left, t.summit, t.launch, t.resolved),
    )
