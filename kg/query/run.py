"""Running a query on an output folder: on its store, or on its files in memory where it has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

from pyoxigraph import DefaultGraph, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from kg.errors import InputError, Problem
from kg.graph import vocabulary as v
from kg.graph.files import STORE, graph_file
from kg.graph.store import StoreError, read_store
from kg.query.dataset import Dataset, dataset_of, narrowed
from kg.query.guard import QueryError, check, syntax_error
from kg.query.ordering import Ordered, Row, in_order, ordered
from kg.query.result import QueryResult

_Solve: TypeAlias = Callable[[str], QuerySolutions | QueryBoolean | QueryTriples]
_FORMATS: Final = {".nq": RdfFormat.N_QUADS, ".ttl": RdfFormat.TURTLE}


@dataclass(frozen=True, slots=True)
class OpenGraph:
    """A graph that can be asked.

    Attributes:
        store: Each article's graph by its name, and their union as the default graph.
        note: Why it was read into memory though a folder was given; empty where the folder's own store was opened.
    """

    store: Store
    note: str = ""


def open_graph(out: Path) -> OpenGraph:
    """Open a built graph to be asked: at once where the folder has its store, else by reading the graph into memory.

    Args:
        out: Output folder, or a ``graph.nq`` or ``graph.ttl``.

    Raises:
        InputError: If there is no graph, or it can't be read.
    """
    path = graph_file(out)
    if path == out:
        return OpenGraph(open_store(out))
    try:
        return OpenGraph(read_store(out))
    except StoreError as error:
        note = f"{out}: {error}; {path.name} is read instead, which takes longer (kg build writes {STORE} anew)"
        return OpenGraph(open_store(out), note)


def open_store(out: Path) -> Store:
    """Load a built graph into memory: each article's graph by its name, and their union as the default graph.

    Args:
        out: Output folder with ``graph.nq`` (preferred, because it knows the articles) or ``graph.ttl``, or such a
            file itself.

    Raises:
        InputError: If there is no such folder or file, or it can't be read.
    """
    path = graph_file(out)
    store = Store()
    try:
        store.bulk_load(path=str(path), format=_FORMATS[path.suffix])
    except (OSError, SyntaxError) as error:
        raise InputError(Problem("bad-graph", str(path), str(error), "build the graph again")) from error
    # Oxigraph's own union shows an edge that two articles bear twice, so that counts would be wrong.
    store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    return store


def run(out: Path, text: str, *, max_rows: int | None = None) -> QueryResult:
    """Run a query on an output folder.

    Args:
        out: As for :func:`open_graph`.
        text: SPARQL 1.1 query. The prefixes of :data:`kg.graph.vocabulary.PREFIXES` need no declaration.
        max_rows: Rows or triples after which to stop, or None for all.

    Raises:
        InputError: If there is no graph.
        QueryError: If the query is faulty or not allowed. A query is checked before the graph is loaded.
    """
    check(text)
    return run_query(open_graph(out).store, text, max_rows=max_rows)


def run_query(store: Store, text: str, *, max_rows: int | None = None, dataset: Dataset | None = None) -> QueryResult:
    """Run a query on a loaded graph, whose default graph is the union of all articles' graphs.

    Args:
        store: The graph.
        text: SPARQL 1.1 query; FROM and FROM NAMED choose among the articles' graphs.
        max_rows: Rows or triples after which to stop, or None for all.
        dataset: The graphs to ask, whatever the query names.

    Raises:
        QueryError: If the query is faulty or not allowed.
    """
    text = text.removeprefix("\ufeff")
    check(text)
    prefixes = {**v.PREFIXES, "id": base_of(store)}
    # On one line, so that the lines of messages are those of the query.
    prologue = "".join(f"PREFIX {prefix}: <{namespace}> " for prefix, namespace in prefixes.items())
    try:
        if chosen := dataset or dataset_of(text, prefixes):
            part, named = narrowed(store, chosen)
            solve: _Solve = partial(part.query, default_graph=DefaultGraph(), named_graphs=named)
        else:
            solve = store.query
        if (last := ordered(text)) and (rows := _in_order(solve, prologue, last, max_rows, prefixes)):
            return rows
        found = solve(prologue + text)
        if isinstance(found, QueryBoolean):
            return QueryResult(answer=bool(found), prefixes=prefixes)
        if isinstance(found, QuerySolutions):
            return _rows(found, max_rows, prefixes)
        triples = list(islice(found, None if max_rows is None else max_rows + 1))
    except SyntaxError as error:
        raise syntax_error(error, text, len(prologue)) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query failed: {error}") from error
    cut = max_rows is not None and len(triples) > max_rows
    kept = sorted(dict.fromkeys(triples[:max_rows] if cut else triples), key=str)
    return QueryResult(triples=tuple(kept), truncated=cut, prefixes=prefixes)


def _in_order(
    solve: _Solve,
    prologue: str,
    last: Ordered,
    max_rows: int | None,
    prefixes: Mapping[str, str],
) -> QueryResult | None:
    """The rows of a query in its order, made here; None where Oxigraph is to make it, or to say what is wrong."""
    try:
        found = solve(prologue + last.query)
    except SyntaxError:
        return None
    if not isinstance(found, QuerySolutions):
        return None
    rows = in_order(found, last.by, max_rows)
    return None if rows is None else _cut(found, rows, max_rows, prefixes)


def _rows(found: QuerySolutions, max_rows: int | None, prefixes: Mapping[str, str]) -> QueryResult:
    solutions = islice(found, None if max_rows is None else max_rows + 1)
    return _cut(found, [tuple(s) for s in solutions], max_rows, prefixes)


def _cut(found: QuerySolutions, rows: Sequence[Row], max_rows: int | None, prefixes: Mapping[str, str]) -> QueryResult:
    cut = max_rows is not None and len(rows) > max_rows
    columns = tuple(x.value for x in found.variables)
    return QueryResult(columns, tuple(rows[:max_rows] if cut else rows), truncated=cut, prefixes=prefixes)


def base_of(store: Store) -> str:
    """The start of the graph's own IRIs, seen from any article; the usual one for an empty graph."""
    for quad in store.quads_for_pattern(None, v.RDF_TYPE, v.kg("Article"), None):
        if isinstance(quad.subject, NamedNode) and (base := re.match(r".*[/#]", quad.subject.value)):
            return base[0]
    return v.ID
