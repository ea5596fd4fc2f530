"""All checks of an output folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kg.check.graph import CheckedGraph
from kg.check.queries import query_violations
from kg.check.shapes import PART, shape_violations
from kg.check.violation import Violation
from kg.graph.files import graph_file


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
    with CheckedGraph.read(graph_file(out)) as graph:
        found = {*shape_violations(graph, part), *query_violations(graph.store)}
        articles = graph.who_says({_triple(x) for x in found})
        placed = (replace(x, articles=articles[_triple(x)]) for x in found)
        return Outcome(len(graph.articles), graph.size, tuple(sorted(placed)))


def _triple(violation: Violation) -> tuple[str, str, str]:
    return violation.node, violation.path, violation.value
