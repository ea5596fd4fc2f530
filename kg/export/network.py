"""The network: things as nodes, direct relations as edges, each edge with what is known of the events behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import networkx as nx
from pyoxigraph import NamedNode

from kg.export.reading import Article, Event, Reading, Thing
from kg.export.times import Span, span, united
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.direct import direct_triples
from kg.graph.ontology import label_of
from kg.graph.terms import one_line
from kg.model import Factuality

JOIN: Final = "; "
"""Between the values of an attribute, in formats that know no lists."""

_SYMMETRIC: Final = frozenset(v.BETWEEN_PARTIES.values())
_Triple = tuple[NamedNode, NamedNode, NamedNode]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two things.

    With the factuality Occurred it is a direct triple of the graph; otherwise what would hold if the planned, denied …
    event took place.

    Attributes:
        id: Unique and stable.
        kind: Local name of its property.
        symmetric: Whether it holds in both directions; such a relation is one edge, not two.
        events: Those behind it, dated ones first, by date.
        articles: Those that tell of it.
    """

    id: str
    source: Thing
    target: Thing
    kind: str
    factuality: Factuality
    symmetric: bool
    events: tuple[Event, ...]
    articles: tuple[Article, ...]

    @property
    def label(self) -> str:
        """What it reads as in English; its status where it is no fact."""
        name = label_of(v.kg(self.kind), "en")
        return name if self.factuality is Factuality.OCCURRED else f"{name} ({self.factuality.value.lower()})"

    @property
    def dates(self) -> tuple[str, ...]:
        """The dates of its events, as precise as each is, in order."""
        return tuple(sorted({e.date for e in self.events if e.date}))

    @property
    def spans(self) -> list[Span]:
        """Its days, as far as the year is known, without overlap."""
        return united(s for e in self.events if (s := span(e.date)) is not None)

    @property
    def sources(self) -> int:
        """Independent sources of the event that has most, where the graph counts them; else the number of articles."""
        return max((e.independent for e in self.events if e.independent is not None), default=len(self.articles))

    @property
    def confidence(self) -> float | None:
        """That of its surest claim; None where there is none."""
        return max((e.confidence for e in self.events if e.confidence is not None), default=None)

    @property
    def evidence(self) -> tuple[str, str]:
        """The sentence of its surest claim, and the id of the article that it stands in; empty where there is none."""
        claims = [c for e in self.events if (c := e.surest) is not None]
        best = max(claims, key=lambda c: c.confidence or 0.0, default=None)
        if best is None:
            return "", ""
        return one_line(best.sentence), best.article.id if best.article else ""


def edges(reading: Reading, *, all_statuses: bool = False) -> list[Edge]:
    """The edges of the network, by ends and kind.

    Args:
        reading: The graph.
        all_statuses: Whether to add, apart, what is planned, considered, denied, cancelled or hypothetical.
    """
    behind: defaultdict[tuple[_Triple, Factuality], list[Event]] = defaultdict(list)
    for event in reading.events:
        if event.factuality is Factuality.OCCURRED or all_statuses:
            for triple in dict.fromkeys(_once(*t) for t in _would_hold(reading, event)):
                behind[triple, event.factuality].append(event)
    stated = _stated(reading)
    # What occurred is an edge only where the graph itself says so.
    keys = {(t, Factuality.OCCURRED) for t in stated} | {k for k in behind if k[1] is not Factuality.OCCURRED}
    found = []
    for (subject, predicate, value), status in sorted(keys, key=lambda k: (*(n.value for n in k[0]), k[1])):
        source, target = reading.things.get(subject), reading.things.get(value)
        if source is None or target is None or source is target:
            continue
        triple = (subject, predicate, value)
        events = sorted(behind.get((triple, status), ()), key=lambda e: (not e.date, e.date, e.node.value))
        articles = {a for e in events for a in e.articles}
        if status is Factuality.OCCURRED:
            articles |= stated[triple]
        found.append(
            Edge(
                iri.hashed("edge", *(n.value for n in triple), status.value),
                source,
                target,
                predicate.value.removeprefix(v.KG),
                status,
                predicate in _SYMMETRIC,
                tuple(events),
                tuple(sorted(articles, key=lambda a: a.node.value)),
            )
        )
    return found


def to_networkx(things: Iterable[Thing], found: Iterable[Edge]) -> nx.MultiDiGraph:
    """The network for networkx; nodes and edges by their short ids, attributes as plain text, numbers and booleans."""
    graph = nx.MultiDiGraph()
    for thing in things:
        graph.add_node(thing.id, **node_attributes(thing))
    for edge in found:
        graph.add_edge(edge.source.id, edge.target.id, key=edge.id, **edge_attributes(edge))
    return graph


def node_attributes(thing: Thing) -> dict[str, str]:
    """What is told of a node; empty text where nothing is known."""
    return {
        "label": thing.label,
        "label_en": thing.label_en,
        "type": thing.type,
        "country": thing.country,
        "names": JOIN.join(thing.names),
        "offices": JOIN.join(thing.offices),
        "wikidata": thing.wikidata,
        "iri": thing.node.value,
    }


def edge_attributes(edge: Edge) -> dict[str, str | int | float | bool]:
    """What is told of an edge; ``first`` and ``last`` are days, empty where no year is known."""
    days = edge.spans
    sentence, article = edge.evidence
    told: dict[str, str | int | float | bool] = {
        "label": edge.label,
        "kind": edge.kind,
        "factuality": edge.factuality.value,
        "symmetric": edge.symmetric,
        "weight": float(max(1, len(edge.events))),
        "events": len(edge.events),
        "articles": len(edge.articles),
        "sources": edge.sources,
        "disputed": any(e.disputed for e in edge.events),
        "dates": JOIN.join(edge.dates),
        "first": days[0].first.isoformat() if days else "",
        "last": days[-1].last.isoformat() if days else "",
        "evidence": sentence,
        "article": article,
        "event_iris": JOIN.join(e.node.value for e in edge.events),
    }
    if edge.confidence is not None:
        told["confidence"] = edge.confidence
    return told


def _stated(reading: Reading) -> dict[_Triple, set[Article]]:
    """The direct triples that the graph holds, and the articles whose own graphs hold them."""
    found: defaultdict[_Triple, set[Article]] = defaultdict(set)
    predicates = frozenset((*v.DIRECT, v.REPRESENTS))
    for name, triples in reading.source.graphs.items():
        article = None if name is None else reading.articles.get(name)
        for t in triples:
            if t.predicate in predicates and isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode):
                found[_once(t.subject, t.predicate, t.object)] |= {article} if article is not None else set()
    return dict(found)


def _would_hold(reading: Reading, event: Event) -> Iterator[_Triple]:
    """The direct triples of an event, or those that it would have if it had occurred."""
    states = [n for n in (*event.actors, *event.on_behalf_of) if n in reading.things and _is_state(reading.things[n])]
    return direct_triples(
        event.type,
        Factuality.OCCURRED,
        actors=event.actors,
        recipients=event.recipients,
        topics=event.topics,
        states=list(dict.fromkeys(states)),
    )


def _is_state(thing: Thing) -> bool:
    return thing.type == "Country"


def _once(subject: NamedNode, predicate: NamedNode, value: NamedNode) -> _Triple:
    """A symmetric triple and its mirror image as one."""
    if predicate in _SYMMETRIC and value.value < subject.value:
        return (value, predicate, subject)
    return (subject, predicate, value)
