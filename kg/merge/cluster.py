"""An event while its tellings are gathered: what all that were put together so far say of it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from typing import Final

from kg.merge.dates import When
from kg.merge.tellings import People, Phase, Telling
from kg.model import Topic

_MAX_TOPICS: Final = 12
_MAX_SENTENCES: Final = 12


@dataclass(slots=True)
class Cluster:
    """An event while its tellings are gathered.

    Most events are told once. So what tellings say is shared with them, and put together from the second on. ``ends``
    are the recipients as each telling has them, ``left`` those of tellings of leaving.
    """

    members: list[Telling] = field(default_factory=list)
    articles: Set[str] = frozenset()
    people: People = field(default_factory=dict)
    hosts: People = field(default_factory=dict)
    said: tuple[str, ...] = ()
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    topics: tuple[Topic, ...] = ()
    when: When | None = None
    days: tuple[When, ...] = ()
    where: str | None = None
    phase: Phase = Phase.DENIED
    deeds: Set[str] = frozenset()
    summit: bool = False
    ends: tuple[frozenset[str], ...] = ()
    left: tuple[frozenset[str], ...] = ()

    def take(self, telling: Telling) -> None:
        """Adds a telling."""
        self.members.append(telling)
        if isinstance(self.articles, set):
            self.articles.add(telling.article)
        else:
            self.articles = {*self.articles, telling.article} if self.articles else frozenset((telling.article,))
        self.said += telling.said[: _MAX_SENTENCES - len(self.said)]
        self.people = _more(self.people, telling.people)
        self.hosts = _more(self.hosts, telling.hosts)
        self.actors = self.actors | telling.actors if self.actors else telling.actors
        self.recipients = self.recipients | telling.recipients if self.recipients else telling.recipients
        new = [t for t in telling.event.topics if t not in self.topics]
        self.topics += tuple(new[: _MAX_TOPICS - len(self.topics)])
        self.when = finer(self.when, telling.when)
        if telling.day is not None and telling.day not in self.days:
            self.days += (telling.day,)
        self.where = self.where or telling.where
        self.deeds = self.deeds | telling.deed if self.deeds else telling.deed
        self.summit = self.summit or telling.summit
        if telling.recipients not in self.ends:
            self.ends += (telling.recipients,)
        if telling.left and telling.recipients not in self.left:
            self.left += (telling.recipients,)
        if self.phase is Phase.DENIED:
            self.phase = telling.phase


def _more(own: People, new: People) -> People:
    if not own or not new:
        return own or new
    return {**own, **{side: own.get(side, frozenset()) | persons for side, persons in new.items()}}


def finer(a: When | None, b: When | None) -> When | None:
    """The more precise of two times, one with its year before one without."""
    if a is None or b is None:
        return a or b
    return min(a, b, key=lambda w: (w.length, not w.year, w.first))
