"""The graph of one article, from what was understood of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import rdflib
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.errors import Problem
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.claims import Telling, add_claim
from kg.graph.entities import add_entities
from kg.graph.events import Context, add_event
from kg.graph.sink import Sink
from kg.graph.terms import label, one_line, safe_url, typed_date
from kg.merge.corpus import Story, alone
from kg.merge.life import disputed
from kg.model import Article, Extraction


@dataclass(frozen=True, slots=True)
class GraphOptions:
    """How graphs are built. ``base_iri`` is the start of all data IRIs.

    Raises:
        InputError: If ``base_iri`` can't be the start of an IRI.
    """

    base_iri: str = v.ID

    def __post_init__(self) -> None:
        iri.check_base(self.base_iri)


DEFAULT = GraphOptions()
SHARED: Final = NamedNode(v.KG + "sharedGraph")
"""Stands for the default graph where an article's node would stand."""


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """All triples of one article, or what follows from several.

    Attributes:
        name: The article's node, which also names its graph in ``graph.nq``; :data:`SHARED` for what follows from
            several articles and stands in the default graph.
        triples: Each once.
        problems: What was left out, and why.
    """

    name: NamedNode
    triples: tuple[Triple, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def graph_name(self) -> NamedNode | DefaultGraph:
        """The graph in which the triples stand in files of quads."""
        return DefaultGraph() if self.name == SHARED else self.name

    def quads(self) -> list[Quad]:
        """The triples in the article's named graph."""
        graph = self.graph_name
        return [Quad(t.subject, t.predicate, t.object, graph) for t in self.triples]


def article_graph(extraction: Extraction, options: GraphOptions = DEFAULT) -> ArticleGraph:
    """Build the graph of one article. Never fails on odd content: what can't be said is left out and noted."""
    return story_graph(alone(extraction), options)


def story_graph(story: Story, options: GraphOptions = DEFAULT) -> ArticleGraph:
    """Build the graph of what one article itself says; events that it shares with others get its claims only."""
    extraction, article = story.extraction, story.extraction.article
    sink = Sink(options.base_iri, article.source or article.id)
    node = sink.node(iri.article(article.id))
    _add_article(sink, node, article)
    context = Context(sink, add_entities(sink, extraction, node), (node,))
    telling = Telling(context, extraction, node)
    for event, name, claims in zip(extraction.events, story.events, story.claims, strict=True):
        if name in story.shared:
            event_node = sink.node(name)
        else:
            event_node = add_event(context, event, name, contradicted=disputed(event.claims), sources=1)
        for claim, claim_name in zip(event.claims, claims, strict=True):
            add_claim(telling, event_node, claim_name, claim)
    return ArticleGraph(node, tuple(sink.triples.values()), tuple(sink.problems))


def quads(extraction: Extraction, options: GraphOptions = DEFAULT) -> list[Quad]:
    """The quads of one article, in its named graph."""
    return article_graph(extraction, options).quads()


def to_rdflib(graphs: Iterable[ArticleGraph]) -> rdflib.Graph:
    """The union of some articles' graphs as an rdflib graph."""
    graph = rdflib.Graph()
    for prefix, namespace in v.PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    triples = dict.fromkeys(t for g in graphs for t in g.triples)
    data = serialize(triples, format=RdfFormat.N_TRIPLES)
    graph.parse(data=data or b"", format="nt")
    return graph


def _add_article(sink: Sink, node: NamedNode, article: Article) -> None:
    sink.add_types(node, v.ARTICLE_TYPES)
    sink.add(node, v.IDENTIFIER, Literal(one_line(article.id)))
    sink.add(node, v.SHA256, Literal(article.sha256))
    if article.title and one_line(article.title):
        sink.add(node, v.HEADLINE, label(article.title))
    if article.publisher and one_line(article.publisher):
        sink.add(node, v.PUBLISHER, Literal(one_line(article.publisher)))
    if article.published:
        published = typed_date(article.published)
        if published is None or article.published.startswith("--"):
            sink.warn("bad-date", f"the publication date {article.published!r} is no date")
        else:
            sink.add(node, v.DATE_PUBLISHED, published)
    if article.url:
        address = safe_url(article.url)
        if address is None:
            sink.warn("unsafe-url", "the article's address is no plain http(s) address and was left out")
        sink.add(node, v.URL, address)
