"""A built graph as it is checked: the triples of each node, with the articles that say them.

The files are read as they are. A store would not do: Oxigraph's turns ``xsd:nonNegativeInteger`` into ``xsd:integer``
and ``0.70`` into ``0.7``, which would hide faults and show others that are not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import InputError, Problem
from kg.graph import vocabulary as v
from kg.graph.sink import Term

Statement: TypeAlias = tuple[NamedNode, Term]
_FORMATS = {".nq": RdfFormat.N_QUADS, ".ttl": RdfFormat.TURTLE}


@dataclass
class CheckedGraph:
    """The triples of a graph.

    Attributes:
        of: What is said of each node, in the order of the file, each once.
        articles: Ids of the articles by the name of their graphs.
        said: For each triple the names of the graphs that hold it; empty for a graph without articles.
    """

    of: dict[NamedNode, dict[Statement, None]] = field(default_factory=dict)
    articles: dict[NamedNode, str] = field(default_factory=dict)
    said: defaultdict[tuple[NamedNode, NamedNode, Term], list[NamedNode]] = field(
        default_factory=lambda: defaultdict(list)
    )

    @classmethod
    def read(cls, path: Path) -> CheckedGraph:
        """Reads ``graph.nq`` or ``graph.ttl``.

        Raises:
            InputError: If the file can't be read, or has blank nodes or triples about triples, which the contract
                excludes.
        """
        graph = cls()
        try:
            for quad in parse(path=str(path), format=_FORMATS[path.suffix]):
                graph._add(quad, path)
        except (OSError, SyntaxError) as error:
            raise InputError(Problem("bad-graph", str(path), str(error), "build the graph again")) from error
        return graph

    def _add(self, quad: Quad, path: Path) -> None:
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            raise InputError(Problem("bad-graph", str(path), f"blank node in {quad}", "build the graph again"))
        self.of.setdefault(subject, {})[quad.predicate, value] = None
        if isinstance(quad.graph_name, NamedNode):
            self.said[subject, quad.predicate, value].append(quad.graph_name)
            if quad.predicate == v.IDENTIFIER and subject == quad.graph_name:
                self.articles[subject] = value.value

    @property
    def size(self) -> int:
        """Number of triples, each once."""
        return sum(map(len, self.of.values()))

    def types(self, node: NamedNode) -> Iterator[NamedNode]:
        """The classes of a node."""
        return (o for p, o in self.of.get(node, ()) if p == v.RDF_TYPE and isinstance(o, NamedNode))

    def who_says(self, node: str, path: str, value: str) -> tuple[str, ...]:
        """Ids of the articles that say a triple, or that speak of the node where there is no such triple."""
        subject = NamedNode(node)
        statements = self.of.get(subject, {})
        exact = [s for s in statements if s[0].value == path and s[1].value == value]
        graphs = {g for p, o in exact or statements for g in self.said.get((subject, p, o), ())}
        return tuple(sorted(self.articles.get(g, g.value) for g in graphs))


def nodes_in(terms: Iterable[NamedNode | BlankNode | Literal]) -> Iterator[NamedNode]:
    """Those of some terms that are nodes."""
    return (t for t in terms if isinstance(t, NamedNode))
