"""Look-ups in a graph: things, events and articles as pages show them, under the IRIs that SPARQL sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.graph import vocabulary as v
from kg.graph.direct import direct_triples
from kg.graph.ontology import label_of
from kg.graph.terms import safe_url
from kg.model import EntityType, EventType, Factuality
from kg.text import visible
from kg.view.network import ArticleInfo, EventInfo, Evidence, Node, Office
from kg.view.text import locate

NODE_TYPES: Final = (*(t.value for t in EntityType), "Topic", "Office")
"""Local names of the classes that are drawn."""

_FACTUALITY: Final = {node: f for f, node in v.FACTUALITY_NODES.items()}
# Steps from a person over a body to its state.
_STEPS_TO_COUNTRY: Final = 3

_Term = NamedNode | Literal


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
        #: What is said of the nodes that are being read.
        self._opened: dict[NamedNode, dict[NamedNode, list[_Term]]] = {}
        self._countries = set(self.instances(v.kg("Country")))

    def count(self, kind: NamedNode) -> int:
        """How many nodes a class has."""
        return sum(1 for _ in self.each(v.RDF_TYPE, kind))

    def each(self, predicate: NamedNode, value: NamedNode) -> Iterator[NamedNode]:
        """All nodes that have a value for a property; in all graphs, one may come more than once."""
        for quad in self._store.quads_for_pattern(None, predicate, value, self._graph):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def instances(self, kind: NamedNode) -> list[NamedNode]:
        """All nodes of a class, sorted."""
        return self.subjects(v.RDF_TYPE, kind)

    def said(self, predicate: NamedNode) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | None]]:
        """What a property links, each time with the article that says so, if one does; in all graphs."""
        for quad in self._store.quads_for_pattern(None, predicate, None, None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                graph = quad.graph_name
                yield quad.subject, quad.object, None if isinstance(graph, DefaultGraph) else NamedNode(graph.value)

    def values(self, subject: NamedNode, predicate: NamedNode) -> list[_Term]:
        """All values of a property, sorted."""
        if (told := self._opened.get(subject)) is not None:
            return told.get(predicate, [])
        quads = self._store.quads_for_pattern(subject, predicate, None, self._graph)
        return sorted({q.object for q in quads if isinstance(q.object, NamedNode | Literal)}, key=str)

    def _open(self, node: NamedNode) -> None:
        """Reads all that is said of a node at once, which is faster than one property after the other.

        Not for things: of a state that everybody visits, much more is said than is asked for.
        """
        told: defaultdict[NamedNode, set[_Term]] = defaultdict(set)
        for quad in self._store.quads_for_pattern(node, None, None, self._graph):
            if isinstance(quad.object, NamedNode | Literal):
                told[quad.predicate].add(quad.object)
        self._opened[node] = {p: sorted(of, key=str) if len(of) > 1 else list(of) for p, of in told.items()}

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
        return sorted(set(self.each(predicate, value)), key=str)

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
                len(self.linked(tenure, v.DERIVED_FROM)),
            )
            for tenure in self.subjects(v.ORG_MEMBER, node)
            for office in self.linked(tenure, v.OFFICE)
        }
        return sorted(held, key=lambda o: (o.former, -o.articles, o.label, o.first or ""))

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
        self._opened.clear()
        self._open(node)
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
        self._open(claim)
        sentences, articles = self.linked(claim, v.EVIDENCE), self.linked(claim, v.DERIVED_FROM)
        if not sentences:
            return None
        self._open(sentences[0])
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
