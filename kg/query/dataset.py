"""The dataset of a query: the whole graph, or the articles' graphs that FROM or a request names.

Nothing is ever fetched: a graph that is not in the store is empty. Oxigraph's own union shows a triple that two graphs
bear twice, so that counts would be wrong; where graphs are named, these few are copied instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin

from pyoxigraph import BlankNode, NamedNode, Quad, Store

from kg.query.guard import QueryError

_BLANK: Final = r"(?:\s|#[^\n]*(?:\n|$))*"
_IRI: Final = r"<[^<>\"{}|^`\\\x00-\x20]*>"
# A quote after a backslash opens none: else each of a million of them would be looked for its end.
_STRING: Final = r"\"\"\".*?\"\"\"|'''.*?'''|(?<!\\)\"(?:[^\"\\\n]|\\.)*\"|(?<!\\)'(?:[^'\\\n]|\\.)*'"
# In one pass, so that a word within a string, an IRI or a comment is none.
_CLAUSES: Final = re.compile(
    rf"(?<![\w?$:.-])(?:FROM\b{_BLANK}(?:(?P<named>NAMED(?![\w:.-])){_BLANK})?(?P<graph>{_IRI}|[\w.-]*:[\w.%-]*\w)"
    rf"|PREFIX\b{_BLANK}(?P<prefix>[\w.-]*):{_BLANK}(?P<namespace>{_IRI})"
    rf"|BASE\b{_BLANK}(?P<base>{_IRI}))|{_STRING}|{_IRI}|#[^\n]*",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dataset:
    """Graphs by their IRIs: those whose merge is the default graph, and the named ones. Neither: the whole graph."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)


def dataset_of(query: str, prefixes: Mapping[str, str]) -> Dataset:
    """What the clauses FROM and FROM NAMED of a query name.

    Args:
        query: SPARQL query, which need not be right.
        prefixes: Namespaces of the prefixes that need no declaration.
    """
    if "from" not in query.lower():
        return Dataset()
    known, base = dict(prefixes), ""
    default: list[str] = []
    named: list[str] = []
    for m in _CLAUSES.finditer(query):
        if m["namespace"]:
            known[m["prefix"]] = urljoin(base, m["namespace"][1:-1])
        elif m["base"]:
            base = urljoin(base, m["base"][1:-1])
        elif m["graph"]:
            (named if m["named"] else default).append(_full(m["graph"], known, base))
    return Dataset(tuple(default), tuple(named))


def _full(name: str, prefixes: Mapping[str, str], base: str) -> str:
    if name.startswith("<"):
        return urljoin(base, name[1:-1])
    prefix, _, local = name.partition(":")
    return prefixes.get(prefix, "") + local


def narrowed(store: Store, dataset: Dataset) -> tuple[Store, list[NamedNode | BlankNode]]:
    """A store of these graphs alone, and the named ones among them.

    Raises:
        QueryError: If a name is no IRI.
    """
    made = Store()
    for name in dataset.default:
        graph = _graph(name)
        made.extend(Quad(q.subject, q.predicate, q.object) for q in store.quads_for_pattern(None, None, None, graph))
    named: list[NamedNode | BlankNode] = [_graph(name) for name in dataset.named]
    for member in named:
        made.extend(store.quads_for_pattern(None, None, None, member))
        made.add_graph(member)
    return made, named


def _graph(name: str) -> NamedNode:
    try:
        return NamedNode(name)
    except ValueError:
        raise QueryError(f"{name!r} is no IRI of a graph") from None
