"""What a query gives, held apart from how it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.graph.vocabulary import PREFIXES

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class QueryResult:
    """The result of a SELECT (columns and rows), ASK (answer) or CONSTRUCT or DESCRIBE (triples).

    Attributes:
        columns: Names of the variables of a SELECT, in the order asked for.
        rows: A value or None for each column.
        answer: Of an ASK, else None.
        triples: Of a CONSTRUCT or DESCRIBE, each once and sorted, else None.
        truncated: Whether more was found than the limit that was given.
        prefixes: What to shorten IRIs by.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    answer: bool | None = None
    triples: tuple[Triple, ...] | None = None
    truncated: bool = False
    prefixes: Mapping[str, str] = field(default_factory=lambda: dict(PREFIXES))

    def table(self) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Header and cells for people: IRIs with prefixes, literals without language or type."""
        if self.answer is not None:
            return ("answer",), [("yes" if self.answer else "no",)]
        if self.triples is not None:
            rows = [(t.subject, t.predicate, t.object) for t in self.triples]
            return ("subject", "predicate", "object"), [tuple(self._shown(x) for x in r) for r in rows]
        return self.columns, [tuple(self._shown(x) for x in r) for r in self.rows]

    def _shown(self, term: Term | None) -> str:
        if term is None:
            return ""
        if isinstance(term, Literal):
            return term.value
        if isinstance(term, NamedNode):
            for prefix, namespace in self.prefixes.items():
                if term.value.startswith(namespace) and "/" not in term.value[len(namespace) :]:
                    return f"{prefix}:{term.value[len(namespace) :]}"
            return term.value
        return str(term)
