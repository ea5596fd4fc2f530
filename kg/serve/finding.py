"""Which nodes bear a name, as a page."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.graph import vocabulary as v
from kg.query.run import base_of
from kg.serve import media
from kg.serve.naming import Naming
from kg.serve.pages import page
from kg.serve.showing import Link
from kg.serve.wire import Reply
from kg.text import bare
from kg.view.reader import NODE_TYPES, Reader

_MOST: Final = 100
_NAMED: Final = (v.PREF_LABEL, v.ALT_LABEL, v.NOTATION)


def find(store: Store, text: str, language: str) -> Reply:
    """A page with the things that bear a name, the closest ones first, without regard to case and diacritics."""
    naming = Naming(Reader(store, DefaultGraph()), base_of(store), language)
    wanted = bare(text)
    found: dict[NamedNode, tuple[int, int, str]] = {}
    for name, node in _names(store) if wanted else ():
        if wanted in name:
            # The whole name, the start of a word, the inside of one.
            rank = ((name != wanted) + (f" {wanted}" not in f" {name}"), len(name), name)
            found[node] = min(found.get(node, rank), rank)
    ordered = sorted(found, key=lambda n: (found[n], n.value))
    links = [Link(naming.name(n), naming.address(n), _kind(naming, n)) for n in ordered[:_MOST]]
    values = {"text": text, "links": links, "more": len(ordered[_MOST:])}
    return Reply(200, media.HTML, page("find.html", language, values))


@lru_cache(maxsize=1)
def _names(store: Store) -> tuple[tuple[str, NamedNode], ...]:
    # A store is opened read-only and once in a process.
    nodes = {
        quad.subject
        for kind in NODE_TYPES
        for quad in store.quads_for_pattern(None, v.RDF_TYPE, v.kg(kind), DefaultGraph())
        if isinstance(quad.subject, NamedNode)
    }
    return tuple(
        {
            (bare(quad.object.value), node)
            for node in nodes
            for predicate in _NAMED
            for quad in store.quads_for_pattern(node, predicate, None, DefaultGraph())
            if isinstance(quad.object, Literal)
        }
    )


def _kind(naming: Naming, node: NamedNode) -> str:
    types = naming.reader.linked(node, v.RDF_TYPE)
    return next((naming.term(t) for t in types if t.value.startswith(v.KG)), "")
