"""One event of what several articles tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.corpus import SharedEvent
from kg.merge.dates import parse
from kg.merge.life import disputed
from kg.merge.tellings import Sides, Telling, alike
from kg.model import Entity, EntityType, Event, Factuality, Topic

_MAX_TOPICS: Final = 6
#: So many tellings are many, and so many of them must name a party then.
_MANY, _AGREED = 4, 2
#: A topic that shares so much with another says nothing new.
_REPEATED: Final = 0.5


def unite(cluster: Cluster, sides: Sides, entities: Mapping[str, Entity], sources: int) -> SharedEvent:
    """The event of several tellings, under the name of the first of them."""
    members = sorted(cluster.members, key=lambda t: t.order)
    events = [t.event for t in members]
    claims = [c for e in events for c in e.claims]
    return SharedEvent(
        id=members[0].id,
        event=Event(
            type=events[0].type,
            actors=_parties([e.actors for e in events], sides, entities),
            recipients=_parties([e.recipients for e in events], sides, entities),
            on_behalf_of=tuple(dict.fromkeys(k for e in events for k in e.on_behalf_of)),
            topics=_topics(events),
            place=next((e.place for e in events if e.place), None),
            date=_date(events),
            claims=(),
            factuality=newest(members),
        ),
        articles=tuple(sorted({t.article for t in members})),
        disputed=disputed(claims),
        sources=sources,
    )


def newest(members: Sequence[Telling]) -> Factuality:
    """What the newest article says of an event; of the articles of one day, most of them, and then the plainest."""
    last = max((t.date or "" for t in members), default="")
    said = [t.event.factuality for t in members if (t.date or "") == last]
    order = list(Factuality)
    return max(said, key=lambda f: (said.count(f), -order.index(f)))


def _parties(lists: Sequence[Sequence[str]], sides: Sides, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """All parties, a person standing in for the state for which somebody speaks.

    Of many tellings, one alone does not add a party: it may have put two talks into one.
    """
    told = Counter(k for keys in lists for k in dict.fromkeys(keys))
    least = _AGREED if len(lists) >= _MANY else 1
    found = [k for k, n in told.items() if n >= least] or list(told)
    persons = {k for k in found if k in entities and entities[k].type is EntityType.PERSON}
    spoken = {sides.of(k) for k in persons}
    return tuple(k for k in found if k in persons or k not in spoken)


def _topics(events: Sequence[Event]) -> tuple[Topic, ...]:
    """The topics of all, longest first told, those left out that another one already says."""
    out: list[Topic] = []
    for topic in (t for e in events for t in e.topics):
        same = (t for t in out if (t.entity and t.entity == topic.entity) or alike(t.text, topic.text) >= _REPEATED)
        if next(same, None) is None:
            out.append(topic)
    return tuple(out[:_MAX_TOPICS])


def _date(events: Sequence[Event]) -> str | None:
    """The most precise date that any telling has, with its year where one knows it; the one that most tell."""
    dates = [e.date for e in events if e.date and parse(e.date) is not None]
    if not dates:
        return next((e.date for e in events if e.date), None)

    def rank(text: str) -> tuple[int, bool, int, str]:
        when = parse(text)
        assert when is not None
        return (when.length, not when.year, -dates.count(text), text)

    return min(dates, key=rank)
