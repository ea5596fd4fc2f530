"""Offices in time: who held which as of which articles, and whom an office without a name means in another article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from kg.errors import Problem
from kg.merge.corpus import Decision, Story
from kg.merge.dates import When, gap, parse
from kg.merge.tellings import Sides
from kg.model import BareOffice, Entity, Event

#: Days from the articles that name a holder within which he is taken to hold the office still, or already.
_REACH: Final = 400
#: What is left of a claim's confidence when a party was found through other articles.
_LESS: Final = 0.8
_SCORE: Final = 0.8
#: Articles that name a holder and are remembered by id.
_NAMED: Final = 3
#: So many articles must name a holder for two of them to be told as a conflict.
_ATTESTED: Final = 2


class Persons(NamedTuple):
    """The persons of an article who hold offices: local name, that of whom they speak for, keys of the offices."""

    id: str
    date: str | None
    persons: Sequence[tuple[str, str, tuple[str, ...]]]


@dataclass(slots=True)
class Holding:
    """One person in one office, as articles say so: in the order of their ids, as sums.

    Attributes:
        weight: How many articles.
        articles: Ids of the first of them.
        days: Their days, each once.
    """

    weight: int = 0
    articles: tuple[str, ...] = ()
    days: dict[When, None] = field(default_factory=dict)
    _last: str | None = None
    _newest: When | None = None

    def take(self, article: str, day: When | None) -> None:
        """Adds an article; articles come in the order of their ids."""
        if article != self._last:
            self._last = article
            self.weight += 1
            if len(self.articles) < _NAMED:
                self.articles += (article,)
        if day is not None:
            self.days[day] = None
            if day.year and (self._newest is None or day.first >= self._newest.first):
                self._newest = day

    def spans(self, day: When | None) -> bool:
        """Whether the articles that say so lie around a day, or no day is known."""
        return day is None or not self.days or any(gap(d, day) <= _REACH for d in self.days)

    @property
    def period(self) -> When | None:
        """From the first day to the last, where the years are known."""
        if self._newest is None:
            return None
        return When(min(d.first for d in self.days if d.year), self._newest.last, True)


Offices = Mapping[tuple[str, str], Mapping[str, Holding]]


def holdings(stories: Iterable[Persons], sides: Sides, unique: Callable[[str], bool]) -> Offices:
    """Who holds the offices of which there is one, by office and state: person → articles.

    Args:
        stories: The articles in the order of their ids.
        sides: Which side an entity is on.
        unique: Whether an office has one holder in a state at a time.
    """
    found: defaultdict[tuple[str, str], defaultdict[str, Holding]] = defaultdict(lambda: defaultdict(Holding))
    for story in stories:
        day = parse(story.date)
        for person, represents, keys in story.persons:
            for office in keys:
                if unique(office):
                    found[office, sides.of(represents)][person].take(story.id, day)
    return {key: dict(of) for key, of in found.items()}


def conflicts(offices: Offices, entities: Mapping[str, Entity]) -> list[Problem]:
    """Several holders of one office at one time: told, not decided."""
    out = []
    for (office, state), of in sorted(offices.items()):
        sure = {p: h for p, h in of.items() if h.weight >= _ATTESTED}
        if holders := _together(sure):
            out.append(_conflict(office, entities[state], entities, {p: sure[p] for p in holders}))
    return out


def _together(sure: Mapping[str, Holding]) -> list[str]:
    """Those who hold it at one time with another; where a time is not known, with everybody."""
    periods = {p: h.period for p, h in sorted(sure.items())}
    known = sorted((when.first, when.last, p) for p, when in periods.items() if when is not None)
    if len(periods) > 1 and len(known) < len(periods):
        return list(periods)
    found: set[str] = set()
    latest: tuple[date, str] | None = None
    for first, last, person in known:
        if latest is not None and first <= latest[0]:
            found |= {person, latest[1]}
        latest = max(latest or (last, person), (last, person))
    return sorted(found)


def _conflict(office: str, state: Entity, entities: Mapping[str, Entity], holders: Mapping[str, Holding]) -> Problem:
    found = sorted(holders.items(), key=lambda h: (-h[1].weight, h[0]))
    told = "; ".join(f"{entities[p].name} ({', '.join(h.articles)})" for p, h in found)
    return Problem(
        "office-conflict",
        f"{office}, {state.name}",
        f"articles of one time name {len(found)} holders: {told}",
        "some may be former holders or mistakes; corrections.csv can say so",
        fatal=False,
    )


def resolve(
    story: Story, offices: Offices, sides: Sides, entities: Mapping[str, Entity]
) -> tuple[Story, list[Decision]]:
    """An article with the holders of its bare offices among the parties, where the others know just one."""
    decisions: list[Decision] = []
    events, changed = [], set()
    for event, name in zip(story.extraction.events, story.events, strict=True):
        for bare in event.unheld:
            holder = _holder(bare, story, offices, sides)
            if holder is None or holder[0] in (*event.actors, *event.recipients):
                continue
            person, holding = holder
            event = _with(event, bare.key, person, sides)
            changed.add(name)
            decisions.append(
                Decision(
                    "office",
                    name,
                    person,
                    name,
                    "only-holder-known",
                    _SCORE,
                    f"{bare.office} {entities[bare.key].name} = {entities[person].name}",
                    (story.id, *holding.articles),
                )
            )
        events.append(event)
    if not changed:
        return story, []
    told = replace(story.extraction, events=tuple(events))
    return replace(story, extraction=told, shared=story.shared | changed), decisions


def _holder(bare: BareOffice, story: Story, offices: Offices, sides: Sides) -> tuple[str, Holding] | None:
    day = parse(story.date)
    of = offices.get((bare.office_key, sides.of(bare.key)), {})
    around = [(person, holding) for person, holding in of.items() if holding.spans(day)]
    return around[0] if len(around) == 1 else None


def _with(event: Event, key: str, person: str, sides: Sides) -> Event:
    """The event with a person in the place of the state or body, and surely less confident."""

    def put(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(person if k == key else k for k in keys)

    behalf = event.on_behalf_of if key not in event.actors else (*event.on_behalf_of, sides.of(key))
    return replace(
        event,
        actors=put(event.actors),
        recipients=put(event.recipients),
        on_behalf_of=tuple(dict.fromkeys(behalf)),
        claims=tuple(replace(c, confidence=c.confidence * _LESS) for c in event.claims),
    )
