"""SPARQL over a built graph: :func:`run` a query on an output folder, :func:`render` what it gives.

Nothing here prints, and no query reaches the network or the disk.
"""

from kg.query.guard import QueryError, check
from kg.query.render import FORMATS, render
from kg.query.result import QueryResult
from kg.query.run import OpenGraph, open_graph, open_store, run, run_query

__all__ = [
    "FORMATS",
    "OpenGraph",
    "QueryError",
    "QueryResult",
    "check",
    "open_graph",
    "open_store",
    "render",
    "run",
    "run_query",
]
