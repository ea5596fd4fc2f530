"""Whether an article tells an event that others told before: what speaks against it, and then what speaks for it.

Against it: another type, phase, day, place, recipient, another person of one side, another content. For it: the same
day, the same persons, the same content, articles of the same days. Where too little speaks for it, they stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kg.acts import TALK, VOICED
from kg.merge.cluster import Cluster
from kg.merge.concert import deed_of_many, in_concert, nested, same_day
from kg.merge.dates import When, gap
from kg.merge.deeds import done_once, of_one_time, same_deed
from kg.merge.names import words
from kg.merge.nearness import days_apart, told_before, too_long
from kg.merge.tellings import DONE_ONCE, HELD, People, Phase, Telling, alike, likeness, size
from kg.model import EventType, Topic

#: Acts that are told by where or to what one goes.
_GOING: Final = frozenset({EventType.VISIT, EventType.ATTENDANCE})
#: Acts that differ by what they are about.
CONTENT: Final = frozenset(EventType) - TALK - _GOING - {EventType.APPOINTMENT, EventType.JOINT_EXERCISE}
#: Acts of words, of which somebody does several a day.
_SAID: Final = VOICED | {EventType.AGREEMENT, EventType.COOPERATION}
#: Topics from so much likeness on are one, of acts of one day and of acts without a day.
_LIKE, _VERY_LIKE = 0.5, 0.7
#: Days between articles that tell one act without saying when: of what was said, of journeys and plans, of deeds.
SOON, _JOURNEY, _MEANT = 3, 10, 60
#: Days that a visit to one state, or a conference, may last.
_STAY: Final = 4
#: Of what is said, fewer words tell nothing.
_TELLING: Final = 4
#: Sentences from so much likeness on are one, copied from one article to the other; or told from one source.
_COPIED, _NEARLY_COPIED = 0.75, 0.68
_LONG: Final = 12
_TWO: Final = 2
#: A sentence of fewer words says little more than who did what; a longer one may hold it and tell another time.
_HOLDS: Final = 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """That a telling is of an event: how surely, why, and of what is said how much alike the words are, in [0, 2]."""

    score: float
    why: str
    close: float = 0.0


COPY: Final = Verdict(0.95, "same-sentence")
SUMMIT: Final = Verdict(0.86, "summit-and-days")


def judge(cluster: Cluster, telling: Telling, *, twin: bool) -> Verdict | None:
    """Whether a telling is of the event that a cluster is; ``twin`` where its article nearly repeats one of it."""
    # What is quickly looked up comes first: most are told apart by it.
    if _other_parties(cluster, telling) or _elsewhere(cluster, telling):
        return None
    if cluster.when and telling.when and _apart(cluster, telling, telling.when):
        return None
    if two_of_one_article(cluster, telling) or _phases_differ(cluster, telling):
        return None
    if (why := done_once(cluster, telling)) is not None:
        return Verdict(0.88, why)
    told, said = telling.event, _said_alike(cluster, telling)
    like = likeness(cluster.topics, told.topics, _TELLING if told.type is EventType.STATEMENT else 1)
    close = round((like or 0.0) + said, 3) if told.type in _SAID else 0.0
    if _differs_by_content(telling):
        if said >= _NEARLY_COPIED and _shared(cluster, telling):
            # Of one sentence, each telling may have taken another part to be the topic.
            like = max(like or 0.0, _VERY_LIKE)
        if like is not None and like < _LIKE and not _told_alike(cluster, telling):
            return None
    found = None
    same_number = told.type not in TALK or cluster.members[0].several is telling.several
    # One of several talks is known by two persons and their day, or by its sentence.
    if same_number or (_shared(cluster, telling) > 1 and same_day(cluster, telling)):
        found = _told_of_a_day(cluster, telling, like) or _told_without_day(cluster, telling, like, twin=twin)
    if (found is None or found.score < COPY.score) and _copied(cluster, telling, said):
        found = COPY
    return None if found is None else replace(found, close=close)


def _differs_by_content(telling: Telling) -> bool:
    """Whether an act is told by what it is about; attendance is where nothing with a name is attended."""
    kind = telling.event.type
    return kind in CONTENT or (kind is EventType.ATTENDANCE and not telling.recipients)


def _said_alike(cluster: Cluster, telling: Telling, held: int = HELD) -> float:
    """How much alike the sentences are, short ones left out; a longer one may hold one of ``held`` words."""
    long = [s for s in telling.said if size(s) >= _LONG]
    return max((alike(a, b, held=held) for b in long for a in cluster.said if size(a) >= _LONG), default=0.0)


def _copied(cluster: Cluster, telling: Telling, said: float) -> bool:
    """Whether the sentences are one; a short one, which names little more than the parties, only of the same days."""
    if said < _COPIED or told_before(cluster, telling):
        return False
    near = days_apart(cluster, telling)
    return (near is not None and near <= _JOURNEY) or _said_alike(cluster, telling, _HOLDS) >= _COPIED


def _told_alike(cluster: Cluster, telling: Telling) -> bool:
    """Whether it is one act though it is told in words that differ.

    Many states did it together, to the same recipients on one day; one launched or moved the same kind of thing that
    day; or somebody did to a person what one does once.
    """
    kind = telling.event.type
    if kind is EventType.STATEMENT:
        return False
    if (in_concert(cluster, telling) and same_day(cluster, telling)) or deed_of_many(cluster, telling):
        return True
    if cluster.actors != telling.actors or cluster.recipients != telling.recipients:
        return False
    if kind in DONE_ONCE and _shared(cluster, telling) > 1:
        return True
    thing = kind is EventType.MOBILIZATION and bool(things(cluster.topics) & things(telling.event.topics))
    return thing and same_day(cluster, telling)


def things(topics: Sequence[Topic]) -> set[tuple[str, ...]]:
    """The first words of topics, which name the kind of thing (*tên lửa* đạn đạo liên lục địa)."""
    return {key[:2] for t in topics if len(key := words(t.text)) > 1}


# ---------------------------------------------------------------------- against it
def two_of_one_article(cluster: Cluster, telling: Telling) -> bool:
    """Whether its article tells the event already; a talk of the same persons, or a visit, it tells but once."""
    if telling.article not in cluster.articles or (telling.left and telling.recipients in cluster.left):
        return False
    kind = telling.event.type
    own = [m.persons for m in cluster.members if m.article == telling.article]
    once = (kind in TALK and len(telling.people) > 1) or (kind is EventType.VISIT and bool(telling.people))
    return not once or cluster.phase is not telling.phase or any(persons != telling.persons for persons in own)


def _first(cluster: Cluster, telling: Telling) -> bool:
    """Whether both tell the first talk of two persons; the first of a year is told again in another."""
    told = telling.first and any(m.first for m in cluster.members) and _shared(cluster, telling) > 1
    return told and of_one_time(cluster, telling)


def _apart(cluster: Cluster, telling: Telling, when: When) -> bool:
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
    if _first(cluster, telling):
        return 1
    return _STAY if telling.event.type in _GOING and telling.persons and telling.recipients else 0


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
        both = cluster.actors & telling.actors
        other = not nested(cluster.actors, telling.actors) or (len(both) < 2 and cluster.actors != telling.actors)
    else:
        own = cluster.actors == telling.actors or kind is not EventType.ATTENDANCE
        other = not own or not (nested(cluster.actors, telling.actors) or in_concert(cluster, telling))
        if bool(cluster.recipients) != bool(telling.recipients):
            other = other or not deed_of_many(cluster, telling)
        else:
            other = other or (bool(telling.recipients) and not nested(cluster.recipients, telling.recipients))
    return other or _other_people(cluster.people, telling.people) or _other_people(cluster.hosts, telling.hosts)


def _other_people(a: People, b: People) -> bool:
    """Whether each names persons of one side, and none of them is the same."""
    return any(a.get(side) and not a[side] & persons for side, persons in b.items())


def _elsewhere(cluster: Cluster, telling: Telling) -> bool:
    return bool(cluster.where and telling.where and cluster.where != telling.where)


# ---------------------------------------------------------------------- for it
def _shared(cluster: Cluster, telling: Telling) -> int:
    """How many persons both name."""
    of = ((cluster.people, telling.people), (cluster.hosts, telling.hosts))
    return sum(len(own.get(side, frozenset()) & persons) for own, new in of for side, persons in new.items())


def _told_of_a_day(cluster: Cluster, telling: Telling, like: float | None) -> Verdict | None:
    """Both say when: the same day, or a day and the month or days that hold it."""
    if cluster.when is None or telling.when is None:
        return None
    kind, persons, content = telling.event.type, _shared(cluster, telling), _differs_by_content(telling)
    if kind is EventType.APPOINTMENT:
        return _appointed(cluster, telling, like)
    if _first(cluster, telling):
        return Verdict(0.9, "first-of-two")
    if not cluster.when.meets(telling.when):
        return Verdict(0.9, "days-of-one-visit") if persons else None
    if too_long(cluster.when) or too_long(telling.when):
        return None
    if not (cluster.when.is_day and telling.when.is_day):
        if kind in TALK and persons > 1 and cluster.when == telling.when:
            return Verdict(0.86, "two-persons-and-month")
        near = days_apart(cluster, telling)
        if content and in_concert(cluster, telling):
            return Verdict(0.86, "many-states-and-content")
        if near is not None and near <= _JOURNEY and _one_summit(cluster, telling):
            return SUMMIT
        if near is None or near > _JOURNEY or not persons:
            return None
        if content:
            least = (
                _LIKE
                if kind is EventType.ATTENDANCE and cluster.where and cluster.where == telling.where
                else _VERY_LIKE
            )
            return Verdict(0.88, "content-and-time") if like is not None and like >= least else None
        return Verdict(0.9, "parties-and-time") if persons > 1 or kind in _GOING else None
    if content and like is None:
        if kind is EventType.STATEMENT or not (persons > 1 or telling.recipients or cluster.recipients):
            return None
        return Verdict(0.9, "persons-and-day") if persons else Verdict(0.86, "states-and-day")
    return Verdict((0.92, 0.95, 0.98)[min(persons, 2)], "persons-and-day" if persons else "states-and-day")


def _told_without_day(cluster: Cluster, telling: Telling, like: float | None, *, twin: bool) -> Verdict | None:
    """One of them does not say when: persons, content and the days of the articles must tell."""
    kind, persons, content = telling.event.type, _shared(cluster, telling), _differs_by_content(telling)
    if cluster.when is not None and telling.when is not None:
        return None
    if kind is EventType.APPOINTMENT:
        return _appointed(cluster, telling, like)
    if twin and persons and (not content or (like is not None and like >= _LIKE)):
        return Verdict(0.93, "same-text")
    if _first(cluster, telling):
        return Verdict(0.9, "first-of-two")
    near = days_apart(cluster, telling)
    if near is None:
        return None
    soon = _JOURNEY if kind is EventType.ATTENDANCE and telling.phase is Phase.PLAN else SOON
    if content and near <= soon and like is not None and like >= _VERY_LIKE and (persons or _tells_much(telling)):
        return Verdict(0.88 if persons else 0.86, "content-and-days")
    if content and in_concert(cluster, telling) and like is not None and like >= _LIKE:
        return Verdict(0.86, "many-states-and-content")
    if near <= _JOURNEY and deed_of_many(cluster, telling):
        return Verdict(0.86, "many-states-and-deed")
    if near <= (_JOURNEY if telling.phase is Phase.PLAN else SOON) and _one_summit(cluster, telling):
        return SUMMIT
    if not persons:
        return None
    if kind in DONE_ONCE and persons > 1 and near <= (_MEANT if same_deed(cluster, telling) else _JOURNEY):
        return Verdict(0.88, "two-persons-and-days")
    if kind in TALK:
        reach = _JOURNEY if telling.phase is Phase.PLAN or telling.last_week else SOON
        return Verdict(0.9, "two-persons-and-days") if persons > 1 and near <= reach else None
    if kind in _GOING:
        return Verdict(0.88, "journey-and-days") if telling.recipients and near <= _JOURNEY else None
    return None


def _one_summit(cluster: Cluster, telling: Telling) -> bool:
    """Whether both tell the summit of two states, though one may name the states alone."""
    return len(telling.actors) == _TWO and telling.summit and cluster.summit


def _tells_much(telling: Telling) -> bool:
    """Whether a topic is long enough to be known by it, where nobody is named."""
    return any(len(words(t.text)) >= _TELLING for t in telling.event.topics)


def _appointed(cluster: Cluster, telling: Telling, like: float | None) -> Verdict | None:
    """One takes an office once; to be elected to it is another act."""
    if not _shared(cluster, telling) or cluster.members[0].elected != telling.elected:
        return None
    return Verdict(0.9, "person-and-office") if like is not None and like >= _LIKE else None
