"""Whether an article tells an event that others told before: what speaks against it, and then what speaks for it.

Against it: another type, phase, day, place, recipient, another person of one side, another content. For it: the same
day, the same persons, the same content, articles of the same days. Where too little speaks for it, they stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kg.acts import TALK, VOICED
from kg.merge.against import (
    GOING,
    VERY_LIKE,
    another_time,
    apart,
    elsewhere,
    first_of_two,
    other_parties,
    phases_differ,
    shared,
    two_of_one_article,
)
from kg.merge.cluster import Cluster
from kg.merge.concert import deed_of_many, in_concert, many, same_day, some_of_many
from kg.merge.deeds import done_once, same_deed, taken_once, to_one_person
from kg.merge.marks import same_figure, same_name
from kg.merge.names import words
from kg.merge.nearness import SEASON, days_apart, same_days, told_before, too_long
from kg.merge.retold import much_alike, one_source, signed_once
from kg.merge.sentences import said_alike
from kg.merge.tellings import DONE_ONCE, Phase, Telling, likeness
from kg.model import EventType, Topic

#: Acts that differ by what they are about.
CONTENT: Final = frozenset(EventType) - TALK - GOING - {EventType.APPOINTMENT, EventType.JOINT_EXERCISE}
#: Acts of words, of which somebody does several a day.
_SAID: Final = VOICED | {EventType.AGREEMENT, EventType.COOPERATION}
#: Topics from so much likeness on are one, of acts of one day; more of acts without a day.
_LIKE: Final = 0.5
#: Days between articles that tell one act without saying when: of what was said, of journeys and plans, of deeds.
SOON, _JOURNEY, _MEANT = 3, 10, 60
#: Of what is said, fewer words tell nothing.
_TELLING: Final = 4
#: Sentences from so much likeness on are one, copied from one article to the other.
_COPIED: Final = 0.75
_TWO: Final = 2
#: Words of a topic among which the kind of thing is named.
_BEGIN: Final = 5
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
    if other_parties(cluster, telling) or elsewhere(cluster, telling) or another_time(cluster, telling):
        return None
    if cluster.when and telling.when and apart(cluster, telling, telling.when):
        return None
    if two_of_one_article(cluster, telling) or phases_differ(cluster, telling):
        return None
    if (why := done_once(cluster, telling)) is not None:
        return Verdict(0.88, why)
    told, said = telling.event, said_alike(cluster, telling)
    like = likeness(cluster.topics, told.topics, _TELLING if told.type is EventType.STATEMENT else 1)
    close = round((like or 0.0) + said, 3) if told.type in _SAID else 0.0
    retold = much_alike(like, said)
    if signed_once(cluster, telling, like, said):
        return Verdict(0.88, "signed-once")
    if _differs_by_content(telling):
        if one_source(cluster, telling, said):
            # Of one sentence, each telling may have taken another part to be the topic.
            like = max(like or 0.0, VERY_LIKE)
        if like is not None and like < _LIKE and not (retold or _told_alike(cluster, telling)):
            return None
    found = None
    same_number = told.type not in TALK or cluster.members[0].several is telling.several
    # One of several talks is known by two persons and their day, or by its sentence.
    if same_number or (shared(cluster, telling) > 1 and same_day(cluster, telling)):
        found = _told_of_a_day(cluster, telling, like, retold=retold) or _told_without_day(
            cluster, telling, like, twin=twin, retold=retold
        )
    if (found is None or found.score < COPY.score) and _copied(cluster, telling, said):
        found = COPY
    return None if found is None else replace(found, close=close)


def _differs_by_content(telling: Telling) -> bool:
    """Whether an act is told by what it is about; attendance is where nothing with a name is attended."""
    kind = telling.event.type
    return kind in CONTENT or (kind is EventType.ATTENDANCE and not telling.recipients)


def _copied(cluster: Cluster, telling: Telling, said: float) -> bool:
    """Whether the sentences are one; a short one, which names little more than the parties, only of the same days."""
    if said < _COPIED or told_before(cluster, telling):
        return False
    near = days_apart(cluster, telling)
    return (near is not None and near <= _JOURNEY) or said_alike(cluster, telling, _HOLDS) >= _COPIED


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
    if (kind in DONE_ONCE and shared(cluster, telling) > 1) or to_one_person(cluster, telling):
        return True
    if taken_once(cluster, telling) and (not cluster.topics or things(cluster.topics) & things(telling.event.topics)):
        return True
    words_of = _words_of if telling.launch else things
    thing = kind is EventType.MOBILIZATION and bool(words_of(cluster.topics) & words_of(telling.event.topics))
    return thing and same_day(cluster, telling)


def _words_of(topics: Sequence[Topic]) -> set[tuple[str, ...]]:
    """The words with which topics begin, in twos (*thành công* một *tên lửa*)."""
    return {pair for t in topics for pair in pairwise(words(t.text)[:_BEGIN])}


def things(topics: Sequence[Topic]) -> set[tuple[str, ...]]:
    """The first words of topics, which name the kind of thing (*tên lửa* đạn đạo liên lục địa)."""
    return {key[:2] for t in topics if len(key := words(t.text)) > 1}


def _told_of_a_day(cluster: Cluster, telling: Telling, like: float | None, *, retold: bool) -> Verdict | None:
    """Both say when: the same day, or a day and the month or days that hold it."""
    if cluster.when is None or telling.when is None:
        return None
    kind, persons, content = telling.event.type, shared(cluster, telling), _differs_by_content(telling)
    if kind is EventType.APPOINTMENT:
        return _appointed(cluster, telling, like)
    if first_of_two(cluster, telling):
        return Verdict(0.9, "first-of-two")
    if not cluster.when.meets(telling.when):
        return Verdict(0.9, "days-of-one-visit") if persons else None
    if too_long(cluster.when) or too_long(telling.when):
        return None
    if not (cluster.when.is_day and telling.when.is_day) and not same_days(cluster.when, telling.when):
        if kind in TALK and persons > 1 and cluster.when == telling.when:
            return Verdict(0.86, "two-persons-and-month")
        near = days_apart(cluster, telling)
        if content and in_concert(cluster, telling):
            return Verdict(0.86, "many-states-and-content")
        if near is not None and near <= _JOURNEY and _one_summit(cluster, telling):
            return SUMMIT
        if cluster.when == telling.when and _of_one_month(cluster, telling, like, near):
            return Verdict(0.86, "states-and-month")
        if near is None or near > (SEASON if telling.phase is Phase.PLAN else _JOURNEY) or not persons:
            return None
        if content:
            there = kind is EventType.ATTENDANCE and bool(cluster.where) and cluster.where == telling.where
            least = _LIKE if there else VERY_LIKE
            return Verdict(0.88, "content-and-time") if retold or (like is not None and like >= least) else None
        return Verdict(0.9, "parties-and-time") if persons > 1 or kind in GOING else None
    if content and like is None:
        if kind is EventType.STATEMENT or not (persons > 1 or telling.recipients or cluster.recipients):
            return None
        return Verdict(0.9, "persons-and-day") if persons else Verdict(0.86, "states-and-day")
    return Verdict((0.92, 0.95, 0.98)[min(persons, 2)], "persons-and-day" if persons else "states-and-day")


def _told_without_day(
    cluster: Cluster, telling: Telling, like: float | None, *, twin: bool, retold: bool
) -> Verdict | None:
    """One of them does not say when: persons, content and the days of the articles must tell."""
    kind, persons, content = telling.event.type, shared(cluster, telling), _differs_by_content(telling)
    if cluster.when is not None and telling.when is not None and not _some_year(cluster, telling):
        return None
    if kind is EventType.APPOINTMENT:
        return _appointed(cluster, telling, like)
    if twin and persons and (not content or (like is not None and like >= _LIKE)):
        return Verdict(0.93, "same-text")
    if first_of_two(cluster, telling):
        return Verdict(0.9, "first-of-two")
    near = days_apart(cluster, telling)
    if content and like is not None and (near is None or near <= _MEANT):
        if like >= VERY_LIKE and same_figure(cluster, telling):
            return Verdict(0.88, "same-figure")
        if like >= _LIKE and same_name(cluster, telling):
            return Verdict(0.88, "named-alike")
    if near is None:
        return None
    if near <= _MEANT and to_one_person(cluster, telling):
        return Verdict(0.88, "done-to-a-person")
    soon = _JOURNEY if kind is EventType.ATTENDANCE and telling.phase is Phase.PLAN else SOON
    if content and near <= soon and like is not None and like >= VERY_LIKE and (persons or _tells_much(telling)):
        return Verdict(0.88 if persons else 0.86, "content-and-days")
    # What many did together is looked back on, and then each article names some of them.
    reach = _MEANT if some_of_many(cluster, telling) else _JOURNEY
    if content and retold and near <= reach and (persons or telling.recipients):
        return Verdict(0.86, "words-and-days")
    together = in_concert(cluster, telling) or (many(cluster, telling) and near <= _JOURNEY)
    if content and together and kind is not EventType.STATEMENT and like is not None and like >= _LIKE:
        return Verdict(0.86, "many-states-and-content")
    if near <= _JOURNEY and deed_of_many(cluster, telling):
        return Verdict(0.86, "many-states-and-deed")
    if near <= (_JOURNEY if telling.phase is Phase.PLAN else SOON) and _one_summit(cluster, telling):
        return SUMMIT
    if near <= SOON and taken_once(cluster, telling):
        return Verdict(0.86, "deed-and-days")
    if not persons:
        return None
    if kind in DONE_ONCE and persons > 1 and near <= (_MEANT if same_deed(cluster, telling) else _JOURNEY):
        return Verdict(0.88, "two-persons-and-days")
    if kind in TALK:
        reach = _JOURNEY if telling.phase is Phase.PLAN or telling.last_week else SOON
        return Verdict(0.9, "two-persons-and-days") if persons > 1 and near <= reach else None
    if kind in GOING:
        return Verdict(0.88, "journey-and-days") if telling.recipients and near <= _JOURNEY else None
    return None


def _some_year(cluster: Cluster, telling: Telling) -> bool:
    """Whether a plan is told without more than its year."""
    long = any(when is not None and too_long(when) for when in (cluster.when, telling.when))
    return long and telling.phase is Phase.PLAN


def _of_one_month(cluster: Cluster, telling: Telling, like: float | None, near: int | None) -> bool:
    """Whether what both tell of a month is one: an exercise told in the same days; or much the same, in many words."""
    if telling.event.type is EventType.JOINT_EXERCISE:
        return near is not None and near <= _JOURNEY
    return _differs_by_content(telling) and like is not None and like >= VERY_LIKE and _tells_much(telling)


def _one_summit(cluster: Cluster, telling: Telling) -> bool:
    """Whether both tell the summit of two states, though one may name the states alone."""
    return len(telling.actors) == _TWO and telling.summit and cluster.summit


def _tells_much(telling: Telling) -> bool:
    """Whether a topic is long enough to be known by it, where nobody is named."""
    return any(len(words(t.text)) >= _TELLING for t in telling.event.topics)


def _appointed(cluster: Cluster, telling: Telling, like: float | None) -> Verdict | None:
    """One takes an office once, told with its state or without; to be elected to it is another act.

    Who tells no office, but the time, means the one that was taken then.
    """
    if not shared(cluster, telling) or cluster.members[0].elected != telling.elected:
        return None
    if cluster.actors != telling.actors:
        # Of two states, each has an office of its own.
        return None
    if like is None:
        same = cluster.when is not None and telling.when is not None
    else:
        same = like >= _LIKE or _begins(cluster.topics, telling.event.topics)
    return Verdict(0.9, "person-and-office") if same else None


def _begins(a: Sequence[Topic], b: Sequence[Topic]) -> bool:
    """Whether a topic begins as another one does as a whole (*tổng thống*, *tổng thống Hàn Quốc*)."""
    pairs = ((words(t.text), words(u.text)) for t in a for u in b)
    return any(min(len(x), len(y)) >= _TWO and x[: len(y)] == y[: len(x)] for x, y in pairs)
