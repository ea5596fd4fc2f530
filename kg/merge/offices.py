"""Offices in time: who held which as of which articles, and whom an office without a name means in another article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Final

from kg.errors import Problem
from kg.merge.corpus import Decision, Story
from kg.merge.dates import When, gap, parse
from kg.merge.tellings import Sides
from kg.model import BareOffice, Entity, EntityType, Event

#: Days from the articles that name a holder within which he is taken to hold the office still, or already.
_REACH: Final = 400
#: What is left of a claim's confidence when a party was found through other articles.
_LESS: Final = 0.8
_SCORE: Final = 0.8
#: So many articles must name a holder for two of them to be told as a conflict.
_ATTESTED: Final = 2


@dataclass(slots=True)
class Holding:
    """One person in one office, with the articles that say so and their days."""

    articles: list[str] = field(default_factory=list)
    days: list[When] = field(default_factory=list)

    def spans(self, day: When | None) -> bool:
        """Whether the articles that say so lie around a day, or no day is known."""
        return day is None or not self.days or min(gap(d, day) for d in self.days) <= _REACH

    @property
    def period(self) -> When | None:
        """From the first day to the last, where the years are known."""
        days = sorted((d for d in self.days if d.year), key=lambda d: d.first)
        return When(days[0].first, days[-1].last, True) if days else None


Offices = Mapping[tuple[str, str], Mapping[str, Holding]]


def holdings(stories: Sequence[Story], sides: Sides, unique: Callable[[str], bool]) -> Offices:
    """Who holds the offices of which there is one, by office and state: person → articles."""
    found: defaultdict[tuple[str, str], defaultdict[str, Holding]] = defaultdict(lambda: defaultdict(Holding))
    for story in stories:
        day = parse(story.date)
        for entity in story.extraction.entities:
            if entity.type is not EntityType.PERSON or entity.former or entity.represents is None:
                continue
            for office in entity.office_keys:
                if unique(office):
                    holding = found[office, sides.of(entity.represents)][entity.key]
                    holding.articles.append(story.id)
                    holding.days += [day] if day is not None else []
    return {key: dict(of) for key, of in found.items()}


def conflicts(offices: Offices, entities: Mapping[str, Entity]) -> list[Problem]:
    """Several holders of one office at one time: told, not decided."""
    out = []
    for (office, state), of in sorted(offices.items()):
        sure = {p: h for p, h in of.items() if len(set(h.articles)) >= _ATTESTED}
        pairs = [(a, b) for a, b in combinations(sorted(sure), 2) if _together(sure[a], sure[b])]
        holders = {p: sure[p] for pair in pairs for p in pair}
        if holders:
            out.append(_conflict(office, entities[state], entities, holders))
    return out


def _together(a: Holding, b: Holding) -> bool:
    x, y = a.period, b.period
    return x is None or y is None or x.meets(y)


def _conflict(office: str, state: Entity, entities: Mapping[str, Entity], holders: Mapping[str, Holding]) -> Problem:
    found = sorted(holders.items(), key=lambda h: (-len(set(h[1].articles)), h[0]))
    told = "; ".join(f"{entities[p].name} ({', '.join(sorted(set(h.articles))[:3])})" for p, h in found)
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
                    (story.id, *sorted(set(holding.articles))[:3]),
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
