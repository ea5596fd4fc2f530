"""Answers as data frames of pandas, and as graphs and results of rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.errors import InputError, Problem
from kg.query.result import QueryResult

if TYPE_CHECKING:
    import rdflib


def load_pandas() -> Any:
    """The package, which is loaded where it is wanted.

    Raises:
        InputError: If it is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise InputError(Problem("no-pandas", "", "tables need pandas", "pip install 'newskg[notebooks]'")) from error
    return pd


def data_frame(found: QueryResult) -> Any:
    """Rows or triples as a data frame; the answer of ASK as it is."""
    if found.answer is not None:
        return found.answer
    pd = load_pandas()
    if found.triples is not None:
        rows = [(plain_value(t.subject), plain_value(t.predicate), plain_value(t.object)) for t in found.triples]
        return pd.DataFrame(rows, columns=["subject", "predicate", "object"])
    return pd.DataFrame([[plain_value(x) for x in row] for row in found.rows], columns=list(found.columns))


def plain_value(term: Any) -> Any:
    """A term as plain Python: numbers and booleans of the common types, everything else as text."""
    from pyoxigraph import Literal as Text

    if not isinstance(term, Text):
        return None if term is None else getattr(term, "value", str(term))
    kind = term.datatype.value.rpartition("#")[2]
    if kind in ("integer", "int", "long"):
        return int(term.value)
    if kind in ("decimal", "double", "float"):
        return float(term.value)
    return term.value == "true" if kind == "boolean" else term.value


def rdflib_result(found: QueryResult) -> rdflib.Graph | rdflib.query.Result:
    """Triples as a graph, rows and the answer of ASK as a result."""
    import io

    import rdflib
    from rdflib.query import Result

    from kg.query.render import render

    if found.triples is not None:
        graph = rdflib.Graph()
        graph.parse(data="".join(f"{t.subject} {t.predicate} {t.object} .\n" for t in found.triples), format="nt")
        return graph
    text = io.StringIO()
    render(found, "json", text)
    return Result.parse(io.BytesIO(text.getvalue().encode()), format="json")
