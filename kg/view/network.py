"""The graph as it is drawn: nodes, the edges between them, and behind every edge its events and their evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import networkx as nx

from kg.model import EventType, Factuality
from kg.view.text import Span


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """The article behind a sentence. ``url`` is an http or https address, or None."""

    iri: str
    id: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of an event: the sentence that makes it, and how sure it is.

    Attributes:
        claim: IRI of the claim.
        sentence: IRI of the sentence.
        text: The sentence as the article has it.
        trigger: Where the words stand that name the act; several places where the graph leaves it open.
        cue: Where the words behind the factuality stand.
        article: The article that says so.
        factuality: What this claim says of the event.
        confidence: In [0, 1], or None where the graph has none.
        attributed_to: Label of who is said to have reported it, or None.
    """

    claim: str
    sentence: str
    text: str
    trigger: tuple[Span, ...]
    cue: tuple[Span, ...]
    article: ArticleInfo
    factuality: Factuality
    confidence: float | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class EventInfo:
    """An event with all who take part in it (IRIs of nodes) and all that is claimed of it.

    ``label`` and ``label_en`` name its type, status, parties and date; ``date`` is as precise as the graph has it,
    an interval as ``start/end``; ``sources`` is the number of independent ones, None where the graph has none.
    """

    iri: str
    type: EventType
    factuality: Factuality
    disputed: bool
    date: str | None
    label: str
    label_en: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    topics: tuple[str, ...]
    place: str | None
    evidence: tuple[Evidence, ...]
    sources: int | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person holds or, with ``former``, has held.

    How many articles say so, and the days of the first and the last of them.
    """

    label: str
    former: bool = False
    first: str | None = None
    last: str | None = None
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the graph.

    Attributes:
        iri: Its IRI.
        label: Preferred Vietnamese name.
        type: Local name of its class (``Person``, ``Topic`` …).
        label_en: English name where known.
        names: Every other form seen.
        code: ISO 3166-1 alpha-2, countries only.
        offices: Offices of a person, those that most articles name first, former ones last.
        country: IRI of the state that it speaks for or belongs to, at once or through a body.
        wikidata: Its Wikidata address where certain.
    """

    iri: str
    label: str
    type: str
    label_en: str | None = None
    names: tuple[str, ...] = ()
    code: str | None = None
    offices: tuple[Office, ...] = ()
    country: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes.

    Where ``factuality`` is Occurred it is a direct triple of the graph. Otherwise it is what would hold if the planned,
    denied … event took place: drawn apart, and never to be read as a fact. Symmetric relations are kept once.

    Attributes:
        subject: IRI of the one end.
        predicate: IRI of the property.
        object: IRI of the other end.
        factuality: Of its events.
        symmetric: Whether it holds in both directions.
        events: The events from which it follows; none where it comes from an office or title (``kg:represents``).
        articles: Every article that says so.
    """

    subject: str
    predicate: str
    object: str
    factuality: Factuality
    symmetric: bool
    events: tuple[EventInfo, ...]
    articles: tuple[ArticleInfo, ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence of all its events."""
        return tuple(e for event in self.events for e in event.evidence)


class Total(NamedTuple):
    """How many things and events a graph has, whether they are drawn or not."""

    things: int
    events: int


@dataclass(frozen=True)
class Network:
    """What is drawn, the best-connected nodes first, in an order that depends on the content alone.

    ``total`` is given where not everything is drawn; ``read`` is how many articles the graph is made of, of which some
    may tell of nothing.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    events: tuple[EventInfo, ...]
    total: Total | None = None
    read: int = 0

    @property
    def cut(self) -> str | None:
        """What is not drawn, for a reader; None where everything is."""
        if self.total is None:
            return None
        events = f"the newest {len(self.events):,} of {self.total.events:,} events"
        return f"shows {events}, and {len(self.nodes):,} of {self.total.things:,} things"

    @cached_property
    def articles(self) -> tuple[ArticleInfo, ...]:
        """Every article behind an edge or an event, by date and IRI."""
        found = {a for edge in self.edges for a in edge.articles}
        found |= {e.article for event in self.events for e in event.evidence}
        return tuple(sorted(found, key=lambda a: (a.date or "", a.iri)))


def to_networkx(network: Network) -> nx.MultiDiGraph:
    """The network for networkx: node keys are IRIs, edge keys are (predicate, factuality).

    All attributes are plain strings and numbers, so that every writer of networkx takes them. A symmetric relation
    is one edge with ``symmetric`` true.
    """
    graph = nx.MultiDiGraph()
    for node in network.nodes:
        graph.add_node(node.iri, label=node.label, type=node.type, country=node.country or "")
    for edge in network.edges:
        graph.add_edge(
            edge.subject,
            edge.object,
            key=f"{edge.predicate} {edge.factuality.value}",
            predicate=edge.predicate,
            factuality=edge.factuality.value,
            symmetric=edge.symmetric,
            weight=max(1, len(edge.events)),
        )
    return graph


def by_importance(nodes: tuple[Node, ...], edges: tuple[Edge, ...]) -> tuple[Node, ...]:
    """The nodes, those with most different neighbours first; plans and denials count only between equals."""
    neighbours: dict[str, set[str]] = {}
    weight: Counter[str] = Counter()
    for edge in edges:
        for one, other in ((edge.subject, edge.object), (edge.object, edge.subject)):
            weight[one] += max(1, len(edge.events))
            if edge.factuality is Factuality.OCCURRED:
                neighbours.setdefault(one, set()).add(other)
    return tuple(sorted(nodes, key=lambda n: (-len(neighbours.get(n.iri, ())), -weight[n.iri], n.iri)))
