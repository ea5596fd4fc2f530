"""The merged corpus: what the graph stage gets. Entities and events go by the local names of their nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg import ids
from kg.errors import Problem
from kg.model import Entity, Event, Extraction


@dataclass(frozen=True, slots=True)
class Story:
    """One article with the names of the nodes that it speaks of.

    Attributes:
        extraction: What was understood of it; the keys of its entities are local names of nodes.
        events: Local name of the event that each of its events is.
        claims: For each of its events, the local names of its claims.
        shared: Those of ``events`` that other articles tell too, or that are described through other articles.
        date: Day of the article as far as known, in the forms of :attr:`kg.model.Event.date`.
    """

    extraction: Extraction
    events: tuple[str, ...]
    claims: tuple[tuple[str, ...], ...]
    shared: frozenset[str] = frozenset()
    date: str | None = None

    @property
    def id(self) -> str:
        """The article's id."""
        return self.extraction.article.id


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """An event that follows from several articles.

    Attributes:
        id: Local name of its node: that of its first telling.
        event: Its type, parties, topics, place, date and factuality; its claims lie in the stories.
        articles: Ids of the articles that tell it, in order.
        disputed: Whether claims contradict each other.
        sources: Number of independent sources.
    """

    id: str
    event: Event
    articles: tuple[str, ...]
    disputed: bool
    sources: int


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of ``merges.jsonl``: what was put together or kept apart, why, and how sure that is.

    Attributes:
        kind: ``entity``, ``event``, ``office``, ``realises`` or ``cancels``.
        a: One of the two, as a graph of its article alone names it; the event that realises or cancels a plan.
        b: The other; the plan; the holder of an office.
        into: The node that both became.
        why: Name of the rule.
        score: In [0, 1]; 1 for a correction by the user.
        detail: What the rule went by, for a reader.
        articles: Ids of the articles that it rests on.
    """

    kind: str
    a: str
    b: str
    into: str
    why: str
    score: float
    detail: str = ""
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All articles as one.

    Attributes:
        stories: The articles, by their ids.
        entities: Everything named, by local name; ``names`` of an entity are all its forms.
        events: Events that follow from several articles, by local name.
        links: What follows between events: (later event, ``realises`` or ``cancels``, plan).
        editions: Which conference is an edition of which series, by local names.
        decisions: Every merge, link and office resolved, in a fixed order.
        problems: Conflicts and unusable corrections.
        named: For each article, the local names of its entities, in the order in which it names them.
    """

    stories: tuple[Story, ...]
    entities: Mapping[str, Entity]
    events: tuple[SharedEvent, ...] = ()
    links: tuple[tuple[str, str, str], ...] = ()
    editions: tuple[tuple[str, str], ...] = ()
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    named: Mapping[str, Sequence[str]] = field(default_factory=dict)


def alone(extraction: Extraction) -> Story:
    """An article by itself, as if there were no other."""
    names = ids.entities(extraction)
    told = renamed(extraction, names)
    events = ids.events(extraction)
    return Story(told, events, claim_names(told, events))


def claim_names(told: Extraction, events: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Local names of the claims of each event."""
    article = told.article.id
    return tuple(
        tuple(ids.claim(article, name, c) for c in event.claims)
        for event, name in zip(told.events, events, strict=True)
    )


def renamed(extraction: Extraction, names: Mapping[str, str]) -> Extraction:
    """The same extraction under other keys; a key without a name stays, so that the fault can be told."""

    def key(old: str) -> str:
        return names.get(old, old)

    def keys(old: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(key, old)))

    # Most claims and topics name nobody, and stay as they are: to make them anew takes a fifth of the time of this.
    entities = tuple(
        replace(e, key=key(e.key), represents=None if e.represents is None else key(e.represents))
        for e in extraction.entities
    )
    events = tuple(
        replace(
            event,
            actors=keys(event.actors),
            recipients=keys(event.recipients),
            on_behalf_of=keys(event.on_behalf_of),
            topics=tuple(t if t.entity is None else replace(t, entity=key(t.entity)) for t in event.topics),
            place=None if event.place is None else key(event.place),
            claims=tuple(c if c.source is None else replace(c, source=key(c.source)) for c in event.claims),
            unheld=tuple(replace(b, key=key(b.key)) for b in event.unheld),
        )
        for event in extraction.events
    )
    return replace(extraction, entities=entities, events=events)
