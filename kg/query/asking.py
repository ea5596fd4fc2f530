"""Asking one of the analysts' questions of an open graph."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Store

from kg.query.names import things
from kg.query.questions import Question, fill
from kg.query.result import QueryResult
from kg.query.run import run_query


def ask(store: Store, asked: Question, values: Mapping[str, str], *, max_rows: int | None = None) -> QueryResult:
    """The answer to a question.

    Args:
        store: The graph, as :func:`kg.query.run.open_graph` opens it.
        asked: The question.
        values: What it is narrowed down by; names become the things that bear them.
        max_rows: Rows after which to stop, or None for all.

    Raises:
        QueryError: If a value does not fit or nothing bears a name.
    """
    return run_query(store, query_of(store, asked, values), max_rows=max_rows)


def query_of(store: Store, asked: Question, values: Mapping[str, str]) -> str:
    """The SPARQL query that a question becomes with its values.

    Raises:
        QueryError: As :func:`ask`.
    """
    kinds = {name: asked.parameter(name) for name in values}
    named = {name: things(store, values[name], p.classes) if p.kind == "thing" else () for name, p in kinds.items()}
    return fill(asked, values, named)
