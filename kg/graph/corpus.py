"""The graph of a merged corpus: one graph an article, and what follows from several articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.build import DEFAULT, SHARED, ArticleGraph, GraphOptions, story_graph
from kg.graph.entities import Named
from kg.graph.events import Context, add_event
from kg.graph.sink import Sink
from kg.graph.terms import typed_date
from kg.merge.corpus import Corpus, SharedEvent, Story

_WHERE: Final = "several articles"
_LINKS: Final = {"realises": v.REALISES, "cancels": v.CANCELS}


def corpus_graphs(corpus: Corpus, options: GraphOptions = DEFAULT) -> list[ArticleGraph]:
    """Build all graphs of a corpus, those of the articles first, in the order of their ids."""
    graphs = [story_graph(story, options) for story in corpus.stories]
    return [*graphs, _shared_graph(corpus, graphs, options)]


def _shared_graph(corpus: Corpus, graphs: list[ArticleGraph], options: GraphOptions) -> ArticleGraph:
    sink = Sink(options.base_iri, _WHERE)
    stories = {story.id: story for story in corpus.stories}
    for event in corpus.events:
        _add_shared_event(sink, corpus, event, stories)
    for later, link, plan in corpus.links:
        sink.add(sink.node(later), _LINKS[link], sink.node(plan))
    for one, series in corpus.editions:
        sink.add(sink.node(one), v.EDITION_OF, sink.node(series))
    _add_bounds(sink, corpus, graphs)
    return ArticleGraph(SHARED, tuple(sink.triples.values()), tuple(sink.problems))


def _add_shared_event(sink: Sink, corpus: Corpus, event: SharedEvent, stories: Mapping[str, Story]) -> None:
    articles = [sink.node(iri.article(a)) for a in event.articles]
    keys = dict.fromkeys(e.key for a in event.articles for e in stories[a].extraction.entities)
    for key in (*event.event.actors, *event.event.recipients, *event.event.on_behalf_of):
        keys.setdefault(key)
    named = {k: Named(corpus.entities[k], sink.node(k)) for k in keys if k in corpus.entities}
    context = Context(sink, named, articles)
    add_event(context, event.event, event.id, contradicted=event.disputed, sources=event.sources)


def _add_bounds(sink: Sink, corpus: Corpus, graphs: list[ArticleGraph]) -> None:
    """Between which days articles say that somebody holds an office.

    Days with and without a year cannot be put in order; those that more articles have are taken.
    """
    dates: defaultdict[NamedNode, Counter[Literal]] = defaultdict(Counter)
    for story, graph in zip(corpus.stories, graphs, strict=False):
        day = typed_date(story.date) if story.date else None
        if day is not None:
            for tenure in _tenures(graph.triples):
                dates[tenure][day] += 1
    for tenure, days in dates.items():
        kinds = [[d for d in days if d.value.startswith("-") is yearless] for yearless in (False, True)]
        known = sorted(max(kinds, key=lambda of: sum(days[d] for d in of)), key=lambda d: d.value)
        sink.add(tenure, v.FIRST_ATTESTED, known[0])
        sink.add(tenure, v.LAST_ATTESTED, known[-1])


def _tenures(triples: tuple[Triple, ...]) -> list[NamedNode]:
    tenure = v.TENURE_TYPES[0]
    return [
        t.subject
        for t in triples
        if t.predicate == v.RDF_TYPE and t.object == tenure and isinstance(t.subject, NamedNode)
    ]
