"""The page of a node and its triples, whichever a client likes better."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Store, Triple

from kg.graph import vocabulary as v
from kg.query.result import QueryResult
from kg.query.run import base_of
from kg.serve import media, results
from kg.serve.naming import Naming
from kg.serve.pages import page
from kg.serve.settings import Limits
from kg.serve.showing import Shown
from kg.serve.wire import Reply
from kg.view.reader import Reader

_OFFERS: Final = (media.HTML, *media.TRIPLES)


def reply(store: Store, name: str, accept: str, language: str, limits: Limits) -> Reply:
    """The page or the triples of a node.

    Args:
        store: The graph.
        name: Local name of the node, after the start of the graph's own IRIs. Text from outside.
        accept: Header ``Accept`` of the client.
        language: Language of the page.
        limits: How many triples there may be.
    """
    base = base_of(store)
    try:
        node = NamedNode(base + name)
    except ValueError:
        node = None
    if node is None or not _known(store, node):
        return Reply(404, body=f"the graph holds nothing under {base}{name}\n".encode())
    chosen = media.chosen(accept, _OFFERS)
    if chosen is None:
        return results.not_acceptable(_OFFERS)
    if chosen != media.HTML:
        found = sorted(set(triples(store, node)), key=str)
        cut = QueryResult(
            triples=tuple(found[: limits.rows]),
            truncated=len(found) > limits.rows,
            prefixes={**v.PREFIXES, "id": base},
        )
        return results.reply(cut, chosen, limits.rows)
    naming = Naming(Reader(store, DefaultGraph()), base, language)
    shown = Shown(store, naming, node)
    cards, more = shown.cards()
    values = {"shown": shown, "title": naming.name(node), "cards": cards, "more": more, "compact": naming.compact(node)}
    return Reply(200, media.HTML, page("node.html", language, values))


def triples(store: Store, node: NamedNode) -> Iterator[Triple]:
    """The triples that a node stands in, and those of the claims and sentences behind it."""
    yield from _about(store, node)
    for quad in store.quads_for_pattern(None, None, node, DefaultGraph()):
        yield quad.triple
        if quad.predicate == v.CLAIMS and isinstance(quad.subject, NamedNode):
            yield from _about(store, quad.subject)
    for quad in store.quads_for_pattern(node, v.EVIDENCE, None, DefaultGraph()):
        if isinstance(quad.object, NamedNode):
            yield from _about(store, quad.object)


def _about(store: Store, node: NamedNode) -> Iterator[Triple]:
    return (quad.triple for quad in store.quads_for_pattern(node, None, None, DefaultGraph()))


def _known(store: Store, node: NamedNode) -> bool:
    said = store.quads_for_pattern(node, None, None, DefaultGraph())
    named = store.quads_for_pattern(None, None, node, DefaultGraph())
    return next(said, None) is not None or next(named, None) is not None
