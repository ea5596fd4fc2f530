"""Reading the drawn network from the graph: the same triples, under the same IRIs, that SPARQL sees."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Final, TypeAlias

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from kg.graph import vocabulary as v
from kg.graph.store import read_store
from kg.model import EventType, Factuality
from kg.view.network import ArticleInfo, Edge, EventInfo, Network, Node, Total, by_importance
from kg.view.reader import NODE_TYPES, Reader

_SYMMETRIC: Final = frozenset(v.BETWEEN_PARTIES.values())
#: Articles that an office or title is shown with, where not everything is drawn.
_FEW: Final = 20
#: Things and events that another process reads at a time.
_BATCH: Final = 400


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


Wanted: TypeAlias = list[tuple[str, str]]
"""Things and events to be read: their IRIs and the local names of their classes."""

Read: TypeAlias = list[Node | EventInfo]

Look: TypeAlias = Callable[[Iterable[tuple[str, str]]], Iterator[Node | EventInfo]]


@dataclass(frozen=True, slots=True)
class Beside:
    """Other readers of a store, for what takes longest.

    Attributes:
        folder: Where the store lies, whose default graph is the union of all.
        each: Does some work for some things and events at a time, and gives the results in their order.
    """

    folder: Path
    each: Callable[[Callable[[Wanted], Read], Iterable[Wanted]], Iterator[Read]]


def read_network(
    store: Store, most: Most | None = None, graph: DefaultGraph | None = None, beside: Beside | None = None
) -> Network:
    """Read what is drawn. Named graphs, where there are any, tell which article says a bare triple.

    Args:
        store: The store.
        most: How much is read at most; None for everything.
        graph: The graph to look in; None for all. Where the default graph is the union of all, it is the faster one,
            and what counts things must look there.
        beside: Who reads things and events; nobody else if None.
    """
    reader = Reader(store, graph)
    looked: Look = partial(_look, reader) if beside is None else partial(_look_beside, beside)
    if most is not None:
        things = sum(reader.count(v.kg(kind)) for kind in NODE_TYPES)
        total = Total(things, sum(reader.count(v.kg(kind.value)) for kind in EventType))
        if total.things > most.things or total.events > most.events:
            return _newest(reader, most, total, looked)
    kinds = (*NODE_TYPES, *(t.value for t in EventType))
    nodes, events = _parted(looked((n.value, kind) for kind in kinds for n in reader.instances(v.kg(kind))))
    edges = tuple(_edges(reader, nodes, events))
    best = by_importance(tuple(nodes.values()), edges)
    return Network(best, edges, _by_date(events.values()), read=_articles(reader))


def _look(reader: Reader, wanted: Iterable[tuple[str, str]]) -> Iterator[Node | EventInfo]:
    for iri, kind in wanted:
        if kind in NODE_TYPES:
            yield reader.node(NamedNode(iri), kind)
        else:
            yield reader.event(NamedNode(iri), EventType(kind))


def _look_beside(beside: Beside, wanted: Iterable[tuple[str, str]]) -> Iterator[Node | EventInfo]:
    stream = iter(wanted)
    batches = iter(lambda: list(islice(stream, _BATCH)), [])
    return chain.from_iterable(beside.each(partial(_looked_up, beside.folder), batches))


def _looked_up(folder: Path, wanted: Wanted) -> Read:
    return list(_look(Reader(read_store(folder), DefaultGraph()), wanted))


def _parted(found: Iterable[Node | EventInfo]) -> tuple[dict[NamedNode, Node], dict[NamedNode, EventInfo]]:
    """Things and events apart, by their nodes."""
    nodes: dict[NamedNode, Node] = {}
    events: dict[NamedNode, EventInfo] = {}
    for one in found:
        if isinstance(one, Node):
            nodes[NamedNode(one.iri)] = one
        else:
            events[NamedNode(one.iri)] = one
    return nodes, events


def _newest(reader: Reader, most: Most, total: Total, looked: Look) -> Network:
    """The newest events, and the things that take part in them."""
    dated = (
        (reader.text(n, v.DATE) or reader.text(n, v.START_DATE) or "", n.value, kind.value)
        for kind in EventType
        for n in reader.each(v.RDF_TYPE, v.kg(kind.value))
    )
    # Days without a year open with a sign that sorts before all digits.
    newest = heapq.nlargest(most.events, dated, key=lambda e: (e[0], e[1]))
    _, events = _parted(looked((iri, kind) for _, iri, kind in newest))
    parties = (i for e in events.values() for i in (*e.actors, *e.recipients, *e.topics, e.place) if i)
    nodes: dict[NamedNode, Node] = {}
    for iri in dict.fromkeys(parties):
        _take(reader, nodes, NamedNode(iri))
    for node in list(nodes.values()):
        if node.country is not None:
            _take(reader, nodes, NamedNode(node.country))
    edges = tuple(_edges(reader, nodes, events, behind_only=True))
    best = by_importance(tuple(nodes.values()), edges)[: most.things]
    kept = {n.iri for n in best}
    edges = tuple(e for e in edges if e.subject in kept and e.object in kept)
    return Network(best, edges, _by_date(events.values()), total, _articles(reader))


def _articles(reader: Reader) -> int:
    return len(set(reader.each(v.RDF_TYPE, v.kg("Article"))))


def _take(reader: Reader, nodes: dict[NamedNode, Node], node: NamedNode) -> None:
    if node not in nodes:
        kinds = {n.value.removeprefix(v.KG) for n in reader.linked(node, v.RDF_TYPE)}
        if (kind := next((k for k in NODE_TYPES if k in kinds), None)) is not None:
            nodes[node] = reader.node(node, kind)


def _edges(
    reader: Reader, nodes: dict[NamedNode, Node], events: dict[NamedNode, EventInfo], *, behind_only: bool = False
) -> Iterator[Edge]:
    """All edges between some nodes; ``behind_only``: those that follow from the events, with few articles each."""
    behind: defaultdict[tuple[NamedNode, NamedNode, NamedNode, Factuality], dict[str, EventInfo]]
    behind = defaultdict(dict)
    for node, event in events.items():
        for s, p, o in reader.would_hold(node, event.type):
            behind[*_once(s, p, o), event.factuality].setdefault(event.iri, event)
    stated: defaultdict[tuple[NamedNode, NamedNode, NamedNode, Factuality], set[ArticleInfo]] = defaultdict(set)
    for predicate in (v.REPRESENTS,) if behind_only else (*v.DIRECT, v.REPRESENTS):
        for s, o, article in reader.said(predicate):
            key = (*_once(s, predicate, o), Factuality.OCCURRED)
            if behind_only and not _wanted(key[:3], nodes, stated.get(key, ())):
                continue
            stated[key] |= {reader.article(article)} if article is not None else set()
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


def _wanted(
    edge: tuple[NamedNode, NamedNode, NamedNode], nodes: Collection[NamedNode], known: Collection[ArticleInfo]
) -> bool:
    return edge[0] in nodes and edge[2] in nodes and len(known) < _FEW


def _by_date(events: Iterable[EventInfo]) -> tuple[EventInfo, ...]:
    return tuple(sorted(events, key=lambda e: (e.date or "", e.iri)))


def _once(s: NamedNode, p: NamedNode, o: NamedNode) -> tuple[NamedNode, NamedNode, NamedNode]:
    """A symmetric triple and its mirror image as one."""
    return (o, p, s) if p in _SYMMETRIC and o.value < s.value else (s, p, o)
