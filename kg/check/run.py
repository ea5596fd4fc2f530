"""All checks of an output folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kg.check.graph import CheckedGraph
from kg.check.queries import query_violations
from kg.check.shapes import PART, shape_violations
from kg.check.violation import Violation
from kg.graph.files import graph_file
from kg.query import open_store


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was checked and what was found.

    Attributes:
        articles: Number of articles.
        triples: Number of triples, each once.
        violations: What breaks the contract, sorted, each once.
    """

    articles: int
    triples: int
    violations: tuple[Violation, ...]


def validate(out: Path, *, part: int = PART) -> Outcome:
    """Checks a built graph against all shapes and queries.

    Args:
        out: Output folder with ``graph.nq`` or ``graph.ttl``, or such a file itself.
        part: Nodes to validate at a time.

    Raises:
        InputError: If there is no graph, or it can't be read.
    """
    graph = CheckedGraph.read(graph_file(out))
    found = {*shape_violations(graph, part), *query_violations(open_store(out))}
    placed = (replace(x, articles=graph.who_says(x.node, x.path, x.value)) for x in found)
    return Outcome(len(graph.articles), graph.size, tuple(sorted(placed)))
