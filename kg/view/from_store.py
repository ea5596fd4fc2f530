"""Reading the drawn network from the graph: the same triples, under the same IRIs, that SPARQL sees."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, RdfFormat, Store

from kg.graph import vocabulary as v
from kg.graph.direct import direct_triples
from kg.graph.ontology import label_of
from kg.graph.terms import safe_url
from kg.model import EntityType, EventType, Factuality
from kg.text import visible
from kg.view.network import ArticleInfo, Edge, EventInfo, Evidence, Network, Node, Office, Total, by_importance
from kg.view.text import locate

NODE_TYPES: Final = (*(t.value for t in EntityType), "Topic", "Office")
"""Local names of the classes that are drawn."""

_SYMMETRIC: Final = frozenset(v.BETWEEN_PARTIES.values())
_FACTUALITY: Final = {node: f for f, node in v.FACTUALITY_NODES.items()}
# Steps from a person over a body to its state.
_STEPS_TO_COUNTRY: Final = 3

#: Articles that an office or title is shown with, where not everything is drawn.
_FEW: Final = 20

_Term = NamedNode | Literal


def load(path: Path) -> Store:
    """Read a graph file (``graph.nq``, ``graph.ttl``, ``graph.trig`` …) into memory.

    Raises:
        OSError: If the file can't be read.
        SyntaxError: If it is no RDF of its kind.
    """
    store = Store()
    store.bulk_load(path=str(path), format=RdfFormat.from_extension(path.suffix.lstrip(".")))
    return store


@dataclass(frozen=True, slots=True)
class Most:
    """How much a page can hold and still open at once.

    Attributes:
        events: Events; of more, the newest are drawn.
        things: Things; of more, the best-connected of those that take part in the events.
    """

    events: int = 20_000
    things: int = 20_000


def read_network(store: Store, most: Most | None = None, graph: DefaultGraph | None = None) -> Network:
    """Read what is drawn. Named graphs, where there are any, tell which article says a bare triple.

    Args:
        store: The store.
        most: How much is read at most; None for everything.
        graph: The graph to look in; None for all. Where the default graph is the union of all, it is the faster one,
            and what counts things must look there.
    """
    return Reader(store, graph).network(most)


class Reader:
    """Look-ups in a store, each triple once and in a fixed order.

    Args:
        store: The store.
        graph: The graph to look in; None for all. Where the default graph is the union of all, it is the faster one.
    """

    def __init__(self, store: Store, graph: DefaultGraph | None = None) -> None:
        self._store = store
        self._graph = graph
        self._articles: dict[NamedNode, ArticleInfo] = {}
        self._countries = set(self._instances(v.kg("Country")))

    def network(self, most: Most | None = None) -> Network:
        """What is drawn: everything, where it is not too much."""
        if most is not None:
            things = sum(self._count(v.kg(kind)) for kind in NODE_TYPES)
            total = Total(things, sum(self._count(v.kg(kind.value)) for kind in EventType))
            if total.things > most.things or total.events > most.events:
                return self._newest(most, total)
        nodes = {n: self.node(n, kind) for kind in NODE_TYPES for n in self._instances(v.kg(kind))}
        events = {n: self.event(n, kind) for kind in EventType for n in self._instances(v.kg(kind.value))}
        edges = tuple(self._edges(nodes, events))
        return Network(by_importance(tuple(nodes.values()), edges), edges, _by_date(events.values()))

    def _newest(self, most: Most, total: Total) -> Network:
        """The newest events, and the things that take part in them."""
        dated = (
            (self.text(n, v.DATE) or self.text(n, v.START_DATE) or "", n.value, kind)
            for kind in EventType
            for n in self._subjects(v.RDF_TYPE, v.kg(kind.value))
        )
        # Days without a year open with a sign that sorts before all digits.
        newest = heapq.nlargest(most.events, dated, key=lambda e: (e[0], e[1]))
        events = {NamedNode(iri): self.event(NamedNode(iri), kind) for _, iri, kind in newest}
        parties = (i for e in events.values() for i in (*e.actors, *e.recipients, *e.topics, e.place) if i)
        nodes: dict[NamedNode, Node] = {}
        for iri in dict.fromkeys(parties):
            self._take(nodes, NamedNode(iri))
        for node in list(nodes.values()):
            if node.country is not None:
                self._take(nodes, NamedNode(node.country))
        edges = tuple(self._edges(nodes, events, behind_only=True))
        best = by_importance(tuple(nodes.values()), edges)[: most.things]
        kept = {n.iri for n in best}
        edges = tuple(e for e in edges if e.subject in kept and e.object in kept)
        return Network(best, edges, _by_date(events.values()), total)

    def _take(self, nodes: dict[NamedNode, Node], node: NamedNode) -> None:
        if node not in nodes:
            kinds = {n.value.removeprefix(v.KG) for n in self.linked(node, v.RDF_TYPE)}
            if (kind := next((k for k in NODE_TYPES if k in kinds), None)) is not None:
                nodes[node] = self.node(node, kind)

    def _count(self, kind: NamedNode) -> int:
        return sum(1 for _ in self._subjects(v.RDF_TYPE, kind))

    def _subjects(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """All nodes that have a value for a property; in all graphs, one may come more than once."""
        for quad in self._store.quads_for_pattern(None, predicate, value, self._graph):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def _instances(self, kind: NamedNode) -> list[NamedNode]:
        return self.subjects(v.RDF_TYPE, kind)

    def values(self, subject: NamedNode, predicate: NamedNode) -> list[_Term]:
        """All values of a property, sorted."""
        quads = self._store.quads_for_pattern(subject, predicate, None, self._graph)
        return sorted({q.object for q in quads if isinstance(q.object, NamedNode | Literal)}, key=str)

    def linked(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """The nodes among the values of a property."""
        return [o for o in self.values(subject, predicate) if isinstance(o, NamedNode)]

    def texts(self, subject: NamedNode, predicate: NamedNode, language: str | None = None) -> list[str]:
        """The literals among the values of a property, fit to be seen."""
        literals = [o for o in self.values(subject, predicate) if isinstance(o, Literal)]
        return [visible(o.value) for o in literals if language is None or (o.language or "vi") == language]

    def text(self, subject: NamedNode, predicate: NamedNode, language: str | None = None) -> str | None:
        """The first literal of a property, fit to be seen."""
        return next(iter(self.texts(subject, predicate, language)), None)

    def subjects(self, predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
        """All nodes that have a value for a property, sorted."""
        return sorted(set(self._subjects(predicate, value)), key=str)

    def _label(self, node: NamedNode) -> str:
        return self.text(node, v.PREF_LABEL, "vi") or self.text(node, v.PREF_LABEL) or node.value

    def node(self, node: NamedNode, kind: str) -> Node:
        """A thing, of the class with that local name."""
        label = self._label(node)
        forms = [*self.texts(node, v.ALT_LABEL), *self.texts(node, v.PREF_LABEL, "vi")]
        wikidata = [n.value for n in self.linked(node, v.EXACT_MATCH) if n.value.startswith(v.WIKIDATA)]
        country = self._country(node)
        return Node(
            node.value,
            label,
            kind,
            self.text(node, v.PREF_LABEL, "en"),
            tuple(f for f in dict.fromkeys(forms) if f != label),
            self.text(node, v.NOTATION),
            tuple(self._offices(node)),
            country.value if country else None,
            wikidata[0] if wikidata else None,
        )

    def _offices(self, node: NamedNode) -> list[Office]:
        held = {
            Office(
                self._label(office),
                bool(self.values(tenure, v.FORMER)),
                self.text(tenure, v.FIRST_ATTESTED),
                self.text(tenure, v.LAST_ATTESTED),
            )
            for tenure in self.subjects(v.ORG_MEMBER, node)
            for office in self.linked(tenure, v.OFFICE)
        }
        return sorted(held, key=lambda o: (o.former, o.label, o.first or ""))

    def _country(self, node: NamedNode) -> NamedNode | None:
        level = [node]
        for _ in range(_STEPS_TO_COUNTRY):
            level = [o for n in level for o in (*self.linked(n, v.REPRESENTS), *self.linked(n, v.OFFICE_OF))]
            for candidate in level:
                if candidate in self._countries:
                    return candidate
        return None

    def article(self, node: NamedNode) -> ArticleInfo:
        """An article."""
        if node not in self._articles:
            address = self.text(node, v.URL) or next((n.value for n in self.linked(node, v.URL)), "")
            self._articles[node] = ArticleInfo(
                node.value,
                self.text(node, v.IDENTIFIER) or node.value,
                self.text(node, v.HEADLINE),
                self.text(node, v.DATE_PUBLISHED),
                self.text(node, v.PUBLISHER),
                # The graph may come from elsewhere; a javascript: address must not become a link.
                address if safe_url(address) else None,
            )
        return self._articles[node]

    def event(self, node: NamedNode, kind: EventType) -> EventInfo:
        """An event with all that is claimed of it."""
        claims = [e for c in self.subjects(v.CLAIMS, node) if (e := self._evidence(c)) is not None]
        claims.sort(key=lambda e: (e.article.date or "", e.article.iri, e.sentence, e.claim))
        date = self.text(node, v.DATE)
        start, end = self.text(node, v.START_DATE), self.text(node, v.END_DATE)
        place = self.linked(node, v.PLACE)
        label = self.text(node, v.RDFS_LABEL, "vi") or label_of(v.kg(kind.value), "vi")
        return EventInfo(
            node.value,
            kind,
            self._factuality(node, claims),
            bool(self.values(node, v.DISPUTED)),
            date or (f"{start}/{end}" if start and end else start or end),
            label,
            self.text(node, v.RDFS_LABEL, "en") or label,
            tuple(n.value for n in self.linked(node, v.ACTOR)),
            tuple(n.value for n in self.linked(node, v.RECIPIENT)),
            tuple(n.value for n in self.linked(node, v.TOPIC)),
            place[0].value if place else None,
            tuple(claims),
            max((int(n) for n in self.texts(node, v.INDEPENDENT_SOURCES) if n.isdecimal()), default=None),
        )

    def _factuality(self, node: NamedNode, claims: list[Evidence]) -> Factuality:
        stated = [_FACTUALITY[n] for n in self.linked(node, v.FACTUALITY) if n in _FACTUALITY]
        if len(set(stated)) == 1:
            return stated[0]
        # Articles that were built apart may each have set their own; the newest claim decides, and without any
        # the event must not read as a fact.
        return claims[-1].factuality if claims else Factuality.HYPOTHETICAL

    def _evidence(self, claim: NamedNode) -> Evidence | None:
        sentences, articles = self.linked(claim, v.EVIDENCE), self.linked(claim, v.DERIVED_FROM)
        if not sentences:
            return None
        text = self.text(sentences[0], v.ANCHOR_OF) or ""
        trigger, cue = locate(self.text(claim, v.TRIGGER) or "", self.text(claim, v.CUE) or "", text)
        confidence, speakers = self.text(claim, v.CONFIDENCE), self.linked(claim, v.ATTRIBUTED_TO)
        article = [*articles, *self.linked(sentences[0], v.IN_ARTICLE), sentences[0]][0]
        return Evidence(
            claim.value,
            sentences[0].value,
            text,
            trigger,
            cue,
            self.article(article),
            self._factuality(claim, []),
            float(confidence) if confidence else None,
            self._label(speakers[0]) if speakers else None,
        )

    def _edges(
        self, nodes: dict[NamedNode, Node], events: dict[NamedNode, EventInfo], *, behind_only: bool = False
    ) -> Iterator[Edge]:
        """All edges between some nodes; ``behind_only``: those that follow from the events, with few articles each."""
        behind: defaultdict[tuple[NamedNode, NamedNode, NamedNode, Factuality], dict[str, EventInfo]]
        behind = defaultdict(dict)
        for node, event in events.items():
            for s, p, o in self.would_hold(node, event.type):
                behind[*_once(s, p, o), event.factuality].setdefault(event.iri, event)
        stated: defaultdict[tuple[NamedNode, NamedNode, NamedNode, Factuality], set[ArticleInfo]] = defaultdict(set)
        for predicate in (v.REPRESENTS,) if behind_only else (*v.DIRECT, v.REPRESENTS):
            for quad in self._store.quads_for_pattern(None, predicate, None, None):
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                    key = (*_once(quad.subject, predicate, quad.object), Factuality.OCCURRED)
                    graph = quad.graph_name
                    if behind_only and not self._wanted(key[:3], nodes, stated.get(key, ())):
                        continue
                    stated[key] |= set() if isinstance(graph, DefaultGraph) else {self.article(NamedNode(graph.value))}
        for key in sorted({*behind, *stated}, key=lambda k: tuple(map(str, k))):
            subject, predicate, obj, factuality = key
            if subject == obj or subject not in nodes or obj not in nodes:
                continue
            reasons = sorted(behind.get(key, {}).values(), key=lambda e: (e.date or "", e.iri))
            articles = stated.get(key, set()) | {e.article for r in reasons for e in r.evidence}
            yield Edge(
                subject.value,
                predicate.value,
                obj.value,
                factuality,
                predicate in _SYMMETRIC,
                tuple(reasons),
                tuple(sorted(articles, key=lambda a: (a.date or "", a.iri))),
            )

    @staticmethod
    def _wanted(
        edge: tuple[NamedNode, NamedNode, NamedNode], nodes: Collection[NamedNode], known: Collection[ArticleInfo]
    ) -> bool:
        return edge[0] in nodes and edge[2] in nodes and len(known) < _FEW

    def would_hold(self, node: NamedNode, kind: EventType) -> Iterator[tuple[NamedNode, NamedNode, NamedNode]]:
        """The direct triples of an event, or those that it would have if it had occurred."""
        actors = self.linked(node, v.ACTOR)
        states = [n for n in (*actors, *self.linked(node, v.ON_BEHALF_OF)) if n in self._countries]
        return direct_triples(
            kind,
            Factuality.OCCURRED,
            actors=actors,
            recipients=self.linked(node, v.RECIPIENT),
            topics=self.linked(node, v.TOPIC),
            states=list(dict.fromkeys(states)),
        )


def _by_date(events: Iterable[EventInfo]) -> tuple[EventInfo, ...]:
    return tuple(sorted(events, key=lambda e: (e.date or "", e.iri)))


def _once(s: NamedNode, p: NamedNode, o: NamedNode) -> tuple[NamedNode, NamedNode, NamedNode]:
    """A symmetric triple and its mirror image as one."""
    return (o, p, s) if p in _SYMMETRIC and o.value < s.value else (s, p, o)
