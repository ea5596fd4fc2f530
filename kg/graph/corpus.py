"""The graph of a merged corpus: one graph an article, and what follows from several articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Triple

from kg.errors import Problem
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.build import DEFAULT, SHARED, ArticleGraph, GraphOptions, story_graph
from kg.graph.entities import Named
from kg.graph.events import Context, add_event
from kg.graph.sink import Sink
from kg.graph.terms import typed_date
from kg.merge.corpus import Corpus, SharedEvent, Story
from kg.merge.merging import Merging
from kg.sorting import BORDER, Sorter

_WHERE: Final = "several articles"
_LINKS: Final = {"realises": v.REALISES, "cancels": v.CANCELS}


def corpus_graphs(
    corpus: Corpus | Merging, options: GraphOptions = DEFAULT, folder: Path | None = None
) -> Iterator[ArticleGraph]:
    """Build all graphs of a corpus, one at a time: those of the articles first, in the order of their ids.

    What follows from several articles comes in pieces, all named :data:`~kg.graph.build.SHARED`.

    Args:
        corpus: The corpus; its stories are gone through once.
        options: How to build.
        folder: Where to write what memory should not hold; by default where temporary files go.
    """
    with closing(Sorter(folder)) as days:
        for story in corpus.stories:
            graph = story_graph(story, options)
            for record in tenure_days(story, graph):
                days.add(record)
            yield graph
        yield from shared_graphs(corpus, options, days)


def tenure_days(story: Story, graph: ArticleGraph) -> list[bytes]:
    """Who an article says to hold an office, with its day, as records for :func:`shared_graphs`."""
    day = typed_date(story.date) if story.date else None
    if day is None:
        return []
    return [BORDER.join((tenure.value.encode(), day.value.encode())) for tenure in _tenures(graph.triples)]


def shared_graphs(corpus: Corpus | Merging, options: GraphOptions, days: Sorter) -> Iterator[ArticleGraph]:
    """What follows from several articles, in pieces.

    Args:
        corpus: The corpus.
        options: How to build.
        days: What :func:`tenure_days` tells of all articles.
    """
    told: set[Problem] = set()
    for sink in _shared(corpus, options, days):
        # One fault of several events is told once.
        new = tuple(p for p in sink.problems if p not in told)
        told.update(new)
        yield ArticleGraph(SHARED, tuple(sink.triples.values()), new)


def _shared(corpus: Corpus | Merging, options: GraphOptions, days: Sorter) -> Iterator[Sink]:
    for event in corpus.events:
        sink = Sink(options.base_iri, _WHERE)
        _add_shared_event(sink, corpus, event)
        yield sink
    sink = Sink(options.base_iri, _WHERE)
    for later, link, plan in corpus.links:
        sink.add(sink.node(later), _LINKS[link], sink.node(plan))
    for one, series in corpus.editions:
        sink.add(sink.node(one), v.EDITION_OF, sink.node(series))
    yield sink
    for tenure, attested in days.groups():
        sink = Sink(options.base_iri, _WHERE)
        _add_bounds(sink, NamedNode(tenure.decode()), attested)
        yield sink


def _add_shared_event(sink: Sink, corpus: Corpus | Merging, event: SharedEvent) -> None:
    articles = [sink.node(iri.article(a)) for a in event.articles]
    keys = dict.fromkeys(key for a in event.articles for key in corpus.named[a])
    for key in (*event.event.actors, *event.event.recipients, *event.event.on_behalf_of):
        keys.setdefault(key)
    named = {k: Named(corpus.entities[k], sink.node(k)) for k in keys if k in corpus.entities}
    context = Context(sink, named, articles)
    add_event(context, event.event, event.id, contradicted=event.disputed, sources=event.sources)


def _add_bounds(sink: Sink, tenure: NamedNode, attested: Iterable[bytes]) -> None:
    """Between which days articles say that somebody holds an office.

    Days with and without a year cannot be put in order; those that more articles have are taken.
    """
    days = Counter(day.decode() for day in attested)
    kinds = [[d for d in days if d.startswith("-") is yearless] for yearless in (False, True)]
    known = sorted(max(kinds, key=lambda of: sum(days[d] for d in of)))
    sink.add(tenure, v.FIRST_ATTESTED, typed_date(known[0]))
    sink.add(tenure, v.LAST_ATTESTED, typed_date(known[-1]))


def _tenures(triples: tuple[Triple, ...]) -> list[NamedNode]:
    tenure = v.TENURE_TYPES[0]
    return [
        t.subject
        for t in triples
        if t.predicate == v.RDF_TYPE and t.object == tenure and isinstance(t.subject, NamedNode)
    ]
