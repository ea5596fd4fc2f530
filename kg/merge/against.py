"""What speaks against it that an article tells an event: another stage, day, place, side, or person of a side."""

from __future__ import annotations

from typing import Final

from kg.acts import TALK
from kg.merge.cluster import Cluster
from kg.merge.concert import deed_of_many, in_concert, nested
from kg.merge.dates import When, gap
from kg.merge.deeds import of_one_time, to_one_person
from kg.merge.sentences import of_one_day
from kg.merge.tellings import People, Phase, Telling, likeness
from kg.model import EventType

#: Acts that are told by where or to what one goes.
GOING: Final = frozenset({EventType.VISIT, EventType.ATTENDANCE})
#: Topics from so much likeness on are one, of acts without a day.
VERY_LIKE: Final = 0.7
#: Days that a visit to one state, or a conference, may last.
_STAY: Final = 4
#: Days from the first to the last of a month, at least.
_MONTH: Final = 27


def two_of_one_article(cluster: Cluster, telling: Telling) -> bool:
    """Whether its article tells the event already; a talk of the same persons, or a visit, it tells but once."""
    if telling.article not in cluster.articles or (telling.left and telling.recipients in cluster.left):
        return False
    kind = telling.event.type
    own = [m.persons for m in cluster.members if m.article == telling.article]
    once = (kind in TALK and len(telling.people) > 1) or (kind is EventType.VISIT and bool(telling.people))
    return not once or cluster.phase is not telling.phase or any(persons != telling.persons for persons in own)


def first_of_two(cluster: Cluster, telling: Telling) -> bool:
    """Whether both tell the first talk of two persons; the first of a year is told again in another."""
    told = telling.first and any(m.first for m in cluster.members) and shared(cluster, telling) > 1
    return told and of_one_time(cluster, telling)


def apart(cluster: Cluster, telling: Telling, when: When) -> bool:
    """Whether the days are too far apart, from that of the event and from that of each telling."""
    stay = _stay(cluster, telling)
    days = [m.when for m in cluster.members if m.when is not None and m.when.is_day] if stay == _STAY else []
    from_first = gap(cluster.when, when) if cluster.when is not None else 0
    if not days:
        return from_first > stay
    return from_first > 2 * stay or all(gap(day, when) > stay for day in days)


def _stay(cluster: Cluster, telling: Telling) -> int:
    """Days between two days of one act: of a visit or conference, articles tell when the guest came, or was there.

    The first talk of two is the same on the next day, where the clocks of article and talk differ.
    """
    if first_of_two(cluster, telling):
        return 1
    if any(when is not None and when.length >= _MONTH for when in (cluster.when, telling.when)):
        return 0
    return _STAY if telling.event.type in GOING and telling.persons and telling.recipients else 0


def phases_differ(cluster: Cluster, telling: Telling) -> bool:
    """Whether they tell two stages; what is denied must be known by its day or its content."""
    phases = {cluster.phase, telling.phase}
    if len(phases) == 1:
        return False
    if Phase.DENIED not in phases or Phase.CANCELLED in phases or Phase.IF in phases:
        return True
    if cluster.when is not None and telling.when is not None and cluster.when.is_day and telling.when.is_day:
        return False
    like = likeness(cluster.topics, telling.event.topics)
    return like is None or like < VERY_LIKE


def other_parties(cluster: Cluster, telling: Telling) -> bool:
    """Whether other sides take part, or other persons of a side."""
    kind = telling.event.type
    if kind in TALK:
        other = cluster.actors != telling.actors
    elif kind.symmetric:
        both = cluster.actors & telling.actors
        other = not nested(cluster.actors, telling.actors) or (len(both) < 2 and cluster.actors != telling.actors)
    else:
        own = cluster.actors == telling.actors or kind is not EventType.ATTENDANCE
        same = nested(cluster.actors, telling.actors) or in_concert(cluster, telling) or to_one_person(cluster, telling)
        other = not own or not same
        if bool(cluster.recipients) != bool(telling.recipients):
            other = other or not (deed_of_many(cluster, telling) or _whom_left_out(cluster, telling))
        else:
            other = other or (bool(telling.recipients) and not nested(cluster.recipients, telling.recipients))
    return other or _other_people(cluster.people, telling.people) or _other_people(cluster.hosts, telling.hosts)


def _whom_left_out(cluster: Cluster, telling: Telling) -> bool:
    """Whether one leaves out to whom the same did it, and otherwise tells it in much the same words on one day."""
    done = telling.event.type not in GOING and cluster.actors == telling.actors
    return done and of_one_day(cluster, telling)


def _other_people(a: People, b: People) -> bool:
    """Whether each names persons of one side, and none of them is the same."""
    return any(a.get(side) and not a[side] & persons for side, persons in b.items())


def another_time(cluster: Cluster, telling: Telling) -> bool:
    """Whether of two talks that are planned or wished for one is told to be one more, the other not."""
    return telling.phase is not Phase.FACT and all(m.again is not telling.again for m in cluster.members)


def elsewhere(cluster: Cluster, telling: Telling) -> bool:
    """Whether they took place in two states."""
    return bool(cluster.where and telling.where and cluster.where != telling.where)


def shared(cluster: Cluster, telling: Telling) -> int:
    """How many persons both name."""
    of = ((cluster.people, telling.people), (cluster.hosts, telling.hosts))
    return sum(len(own.get(side, frozenset()) & persons) for own, new in of for side, persons in new.items())
