"""An event while its tellings are gathered: what all that were put together so far say of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from kg.merge.dates import When
from kg.merge.tellings import Phase, Telling
from kg.model import Topic

_MAX_TOPICS: Final = 12
_MAX_SENTENCES: Final = 12


@dataclass(slots=True)
class Cluster:
    """An event while its tellings are gathered."""

    members: list[Telling] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    people: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    hosts: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    said: list[str] = field(default_factory=list)
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    topics: list[Topic] = field(default_factory=list)
    when: When | None = None
    days: list[When] = field(default_factory=list)
    where: str | None = None
    phase: Phase = Phase.DENIED

    def take(self, telling: Telling) -> None:
        """Adds a telling."""
        self.members.append(telling)
        self.articles.add(telling.article)
        self.said += telling.said[: _MAX_SENTENCES - len(self.said)]
        for own, new in ((self.people, telling.people), (self.hosts, telling.hosts)):
            for side, persons in new.items():
                own[side] |= persons
        self.actors |= telling.actors
        self.recipients |= telling.recipients
        self.topics += [t for t in telling.event.topics if t not in self.topics][: _MAX_TOPICS - len(self.topics)]
        self.when = finer(self.when, telling.when)
        if telling.day is not None and telling.day not in self.days:
            self.days.append(telling.day)
        self.where = self.where or telling.where
        if self.phase is Phase.DENIED:
            self.phase = telling.phase


def finer(a: When | None, b: When | None) -> When | None:
    """The more precise of two times, one with its year before one without."""
    if a is None or b is None:
        return a or b
    return min(a, b, key=lambda w: (w.length, not w.year, w.first))
