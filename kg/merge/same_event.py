"""Whether an article tells an event that others told before: what speaks against it, and then what speaks for it.

Against it: another type, phase, day, place, recipient, another person of one side, another content. For it: the same
day, the same persons, the same content, articles of the same days. Where too little speaks for it, they stay two.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final, TypeGuard

from kg.merge.dates import When, after, gap
from kg.merge.names import words
from kg.merge.tellings import People, Phase, Telling, alike, likeness
from kg.model import EventType, Topic

TALK: Final = frozenset({EventType.MEETING, EventType.PHONE_CALL})
#: Acts that are told by where or to what one goes.
_GOING: Final = frozenset({EventType.VISIT, EventType.ATTENDANCE})
#: Acts that differ by what they are about.
CONTENT: Final = frozenset(EventType) - TALK - _GOING - {EventType.APPOINTMENT, EventType.JOINT_EXERCISE}
#: Topics from so much likeness on are one, of acts of one day and of acts without a day.
_LIKE, _VERY_LIKE = 0.5, 0.7
#: Days between articles that tell one act without saying when: of what was said, and of journeys and plans.
_SOON, _JOURNEY = 3, 10
#: Days by which a plan whose day is known may be told before it.
_ANNOUNCED: Final = 21
#: Of what is said, fewer words tell nothing.
_TELLING: Final = 4
_MAX_TOPICS: Final = 12
_MAX_SENTENCES: Final = 12
#: Sentences from so much likeness on are one, copied from one article to the other.
_COPIED: Final = 0.75
_LONG: Final = 12
#: Months and longer journeys: days of a time that still tells when.
_STRETCH: Final = 16


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


@dataclass(frozen=True, slots=True)
class Verdict:
    """That a telling is of an event: how surely, and why."""

    score: float
    why: str


def finer(a: When | None, b: When | None) -> When | None:
    """The more precise of two times, one with its year before one without."""
    if a is None or b is None:
        return a or b
    return min(a, b, key=lambda w: ((w.last - w.first).days, not w.year, w.first))


def judge(cluster: Cluster, telling: Telling, *, twin: bool) -> Verdict | None:
    """Whether a telling is of the event that a cluster is; ``twin`` where its article nearly repeats one of it."""
    if telling.article in cluster.articles or _phases_differ(cluster, telling):
        return None
    if cluster.when and telling.when and not cluster.when.meets(telling.when):
        return None
    if _other_parties(cluster, telling) or _elsewhere(cluster, telling):
        return None
    told = telling.event
    like = likeness(cluster.topics, told.topics, _TELLING if told.type is EventType.STATEMENT else 1)
    if like is not None and like < _LIKE and _differs_by_content(telling):
        return None
    if _copied(cluster, telling):
        return Verdict(0.95, "same-sentence")
    return _told_of_a_day(cluster, telling, like) or _told_without_day(cluster, telling, like, twin=twin)


def _differs_by_content(telling: Telling) -> bool:
    """Whether an act is told by what it is about; attendance is where nothing with a name is attended."""
    kind = telling.event.type
    return kind in CONTENT or (kind is EventType.ATTENDANCE and not telling.recipients)


def _copied(cluster: Cluster, telling: Telling) -> bool:
    return any(alike(a, b) >= _COPIED and len(words(b)) >= _LONG for a in cluster.said for b in telling.said)


# ---------------------------------------------------------------------- against it
def _phases_differ(cluster: Cluster, telling: Telling) -> bool:
    """Whether they tell two stages; what is denied must be known by its day or its content."""
    phases = {cluster.phase, telling.phase}
    if len(phases) == 1:
        return False
    if Phase.DENIED not in phases or Phase.CANCELLED in phases or Phase.IF in phases:
        return True
    if cluster.when is not None and telling.when is not None and cluster.when.is_day and telling.when.is_day:
        return False
    like = likeness(cluster.topics, telling.event.topics)
    return like is None or like < _VERY_LIKE


def _other_parties(cluster: Cluster, telling: Telling) -> bool:
    kind = telling.event.type
    if kind in TALK:
        other = cluster.actors != telling.actors
    elif kind.symmetric:
        other = not _nested(cluster.actors, telling.actors) or len(cluster.actors & telling.actors) < 2
    else:
        own = cluster.actors == telling.actors or kind is not EventType.ATTENDANCE
        other = not own or not _nested(cluster.actors, telling.actors)
        other = other or bool(cluster.recipients) != bool(telling.recipients)
        other = other or (bool(telling.recipients) and not _nested(cluster.recipients, telling.recipients))
    return other or _other_people(cluster.people, telling.people) or _other_people(cluster.hosts, telling.hosts)


def _nested(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a & b) and (a <= b or b <= a)


def _other_people(a: defaultdict[str, set[str]], b: People) -> bool:
    """Whether each names persons of one side, and none of them is the same."""
    return any(a.get(side) and not a[side] & persons for side, persons in b.items())


def _elsewhere(cluster: Cluster, telling: Telling) -> bool:
    return bool(cluster.where and telling.where and cluster.where != telling.where)


# ---------------------------------------------------------------------- for it
def _shared(cluster: Cluster, telling: Telling) -> int:
    """How many persons both name."""
    of = ((cluster.people, telling.people), (cluster.hosts, telling.hosts))
    return sum(len(own.get(side, set()) & persons) for own, new in of for side, persons in new.items())


def _told_of_a_day(cluster: Cluster, telling: Telling, like: float | None) -> Verdict | None:
    """Both say when: the same day, or a day and the month or days that hold it."""
    if cluster.when is None or telling.when is None:
        return None
    kind, persons, content = telling.event.type, _shared(cluster, telling), _differs_by_content(telling)
    same_day = cluster.when.is_day and telling.when.is_day
    if not same_day:
        if kind in TALK and persons > 1 and cluster.when == telling.when:
            return Verdict(0.86, "two-persons-and-month")
        near = _days_apart(cluster, telling)
        if near is None or near > _JOURNEY or not persons:
            return None
        if content:
            return Verdict(0.88, "content-and-time") if like is not None and like >= _VERY_LIKE else None
        return Verdict(0.9, "parties-and-time") if persons > 1 or kind in _GOING else None
    if content and like is None:
        if kind is EventType.STATEMENT or not (persons > 1 or telling.recipients):
            return None
        return Verdict(0.9, "persons-and-day") if persons else Verdict(0.86, "states-and-day")
    return Verdict((0.92, 0.95, 0.98)[min(persons, 2)], "persons-and-day" if persons else "states-and-day")


def _told_without_day(cluster: Cluster, telling: Telling, like: float | None, *, twin: bool) -> Verdict | None:
    """One of them does not say when: persons, content and the days of the articles must tell."""
    kind, persons, content = telling.event.type, _shared(cluster, telling), _differs_by_content(telling)
    if cluster.when is not None and telling.when is not None:
        return None
    if twin and persons and (not content or (like is not None and like >= _LIKE)):
        return Verdict(0.93, "same-text")
    near = _days_apart(cluster, telling)
    if near is None or not persons:
        return None
    if kind in TALK:
        reach = _JOURNEY if telling.phase is Phase.PLAN else _SOON
        return Verdict(0.9, "two-persons-and-days") if persons > 1 and near <= reach else None
    if kind in _GOING:
        return Verdict(0.88, "journey-and-days") if telling.recipients and near <= _JOURNEY else None
    if content and like is not None and like >= _VERY_LIKE and near <= _SOON:
        return Verdict(0.88, "content-and-days")
    return None


def _days_apart(cluster: Cluster, telling: Telling) -> int | None:
    """Days between an article and the event, or the articles, that it should belong to; None where unknown.

    An article of the event's day or soon after tells of it; one before it cannot tell what was done.
    """
    if _tells_when(cluster.when) and telling.day is not None:
        return _since(cluster.when, telling.day, telling.phase)
    if _tells_when(telling.when) and cluster.days:
        found = [_since(telling.when, day, telling.phase) for day in cluster.days]
        return min((d for d in found if d is not None), default=None)
    if telling.day is None or not cluster.days:
        return None
    return min(gap(day, telling.day) for day in cluster.days)


def _tells_when(when: When | None) -> TypeGuard[When]:
    return when is not None and (when.last - when.first).days < _STRETCH


def _since(when: When, day: When, phase: Phase) -> int | None:
    """Days from an event to an article about it; None where the article comes first and tells it as done."""
    days = gap(when, day)
    if after(when, day) >= 0:
        return days
    # A plan is told long before.
    return max(0, days - _ANNOUNCED) if phase is Phase.PLAN else None
