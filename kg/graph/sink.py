"""Where the triples of one article gather: each once, in order, with the warnings that arose on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import Problem
from kg.graph.vocabulary import RDF_TYPE

Term: TypeAlias = NamedNode | Literal


@dataclass(slots=True)
class Sink:
    """Triples and warnings of one article, with the base of its IRIs."""

    base: str
    where: str
    triples: dict[tuple[NamedNode, NamedNode, Term], Triple] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def node(self, local: str) -> NamedNode:
        """The data node with that local name."""
        return NamedNode(self.base + local)

    def add(self, subject: NamedNode, predicate: NamedNode, value: Term | None) -> None:
        """Keep a triple; None as value stands for nothing to say."""
        if value is not None:
            key = (subject, predicate, value)
            if key not in self.triples:
                self.triples[key] = Triple(subject, predicate, value)

    def add_types(self, subject: NamedNode, types: Iterable[NamedNode]) -> None:
        """Keep the classes of a node."""
        for node in types:
            self.add(subject, RDF_TYPE, node)

    def warn(self, code: str, message: str) -> None:
        """Note something that was left out of the graph."""
        problem = Problem(code, self.where, message, fatal=False)
        if problem not in self.problems:
            self.problems.append(problem)
