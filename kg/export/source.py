"""A built graph in memory: its quads, and what is said of each node."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.errors import InputError, Problem
from kg.graph import vocabulary as v
from kg.graph.files import graph_file

Term: TypeAlias = NamedNode | Literal

_NOTHING: dict[NamedNode, list[Term]] = {}


class Source:
    """The triples of a graph by named graph, and their union by subject and predicate.

    Attributes:
        graphs: The triples of each named graph, by its name; those of the default graph under None. Each triple once
            and in a fixed order, whatever the order of the file.

    Raises:
        SyntaxError: If there are blank nodes or quoted triples.
    """

    def __init__(self, quads: Iterable[Quad]) -> None:
        named: defaultdict[NamedNode | None, set[Triple]] = defaultdict(set)
        for quad in quads:
            name = quad.graph_name
            if (
                not isinstance(name, NamedNode | DefaultGraph)
                or not isinstance(quad.subject, NamedNode)
                or not isinstance(quad.object, NamedNode | Literal)
            ):
                raise SyntaxError(f"a graph of ours has no blank nodes and no quoted triples, but this has: {quad}")
            named[name if isinstance(name, NamedNode) else None].add(quad.triple)
        names = sorted(named, key=lambda n: (n is None, "" if n is None else n.value))
        self._triples = sorted({t for triples in named.values() for t in triples}, key=order)
        # To sort once and look up ranks takes half the time of sorting every graph.
        rank = {t: i for i, t in enumerate(self._triples)} if len(named) > 1 else {}
        self.graphs = {n: sorted(named[n], key=rank.__getitem__) if rank else self._triples for n in names}
        self._index: dict[NamedNode, dict[NamedNode, list[Term]]] = {}
        self._inverse: defaultdict[tuple[NamedNode, NamedNode], list[NamedNode]] = defaultdict(list)
        for t in self.triples():
            subject, value = t.subject, t.object
            assert isinstance(subject, NamedNode)  # so chosen above
            assert isinstance(value, NamedNode | Literal)
            self._index.setdefault(subject, {}).setdefault(t.predicate, []).append(value)
            if isinstance(value, NamedNode):
                self._inverse[t.predicate, value].append(subject)

    def triples(self) -> list[Triple]:
        """The union of all graphs: each triple once, by subject, classes first."""
        return self._triples

    def subjects(self) -> Iterator[NamedNode]:
        """Every node of which something is said, in order."""
        yield from self._index

    def described(self, subject: NamedNode) -> dict[NamedNode, list[Term]]:
        """All that is said of a node, by predicate."""
        return self._index.get(subject, _NOTHING)

    def instances(self, kind: NamedNode) -> list[NamedNode]:
        """The nodes of a class."""
        return self.with_value(v.RDF_TYPE, kind)

    def with_value(self, predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
        """The nodes that have a node as value of a predicate."""
        return self._inverse.get((predicate, value), [])

    def linked(self, subject: NamedNode | None, predicate: NamedNode) -> list[NamedNode]:
        """The values of a predicate that are nodes."""
        return [o for o in self._values(subject, predicate) if isinstance(o, NamedNode)]

    def texts(self, subject: NamedNode | None, predicate: NamedNode, language: str | None = None) -> list[str]:
        """The values that are literals, of one language where it is named."""
        literals = [o for o in self._values(subject, predicate) if isinstance(o, Literal)]
        return [o.value for o in literals if language is None or o.language == language]

    def text(self, subject: NamedNode | None, predicate: NamedNode, language: str | None = None) -> str:
        """The first such literal, or nothing."""
        return next(iter(self.texts(subject, predicate, language)), "")

    def label(self, node: NamedNode) -> str:
        """The Vietnamese name of a node, any other where it has none, its IRI where it has no name at all."""
        return self.text(node, v.PREF_LABEL, "vi") or self.text(node, v.PREF_LABEL) or node.value

    def _values(self, subject: NamedNode | None, predicate: NamedNode) -> list[Term]:
        return [] if subject is None else self.described(subject).get(predicate, [])


def read_source(out: Path) -> Source:
    """Read a built graph.

    Args:
        out: Output folder of ``kg build``, or a ``graph.nq`` or ``graph.ttl``.

    Raises:
        InputError: If there is none, or it can't be read.
    """
    path = graph_file(out)
    form = RdfFormat.from_extension(path.suffix.lstrip("."))
    try:
        return Source(parse(path=str(path), format=form))
    except (OSError, SyntaxError) as error:
        raise InputError(Problem("bad-graph", str(path), str(error), "build the graph again")) from error


def order(triple: Triple) -> tuple[str, str, bool, str]:
    """By subject; classes first, the ontology's own before those of others; then by predicate and object."""
    value, subject = str(triple.object), str(triple.subject)
    if triple.predicate == v.RDF_TYPE:
        return (subject, "", not value.startswith("<" + v.KG), value)
    return (subject, triple.predicate.value, False, value)
