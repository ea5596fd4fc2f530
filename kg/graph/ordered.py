"""The file of a built graph in the order that files have, sorted on disk: however large it is, memory holds little."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.errors import InputError, Problem
from kg.graph import vocabulary as v
from kg.graph.lines import order
from kg.graph.spill import merged, record
from kg.sorting import BORDER, Sorter

FORMATS: Final = {".nq": RdfFormat.N_QUADS, ".ttl": RdfFormat.TURTLE}
_ARTICLE: Final = v.ARTICLE_TYPES[0]
#: The default graph comes after all that have a name.
_DEFAULT: Final = b"~"
#: Bytes of N-Quads that are parsed at a time.
_CHUNK: Final = 1 << 18


class Ordered:
    """The quads of a ``graph.nq`` or ``graph.ttl``, by subject and by graph. Close it.

    Attributes:
        articles: Ids of the articles by the names of their graphs.
        first: The first article in the order of their IRIs; None where there is none.

    Args:
        path: The file.
        folder: Where to write what memory should not hold; by default where temporary files go.
        by_graph: Whether it will be read by graph as well.

    Raises:
        InputError: If the file can't be read, or has blank nodes or triples about triples, which the contract excludes.
    """

    def __init__(self, path: Path, folder: Path | None = None, *, by_graph: bool = False) -> None:
        self.articles: dict[NamedNode, str] = {}
        self.first: NamedNode | None = None
        self._subjects, self._graphs = Sorter(folder), Sorter(folder)
        try:
            self._take(quads_of(path), by_graph)
        except BaseException:
            self.close()
            raise

    def _take(self, quads: Iterable[Quad], by_graph: bool) -> None:
        for (graph, subject), found in groupby(quads, lambda q: (q.graph_name, q.subject)):
            assert isinstance(subject, NamedNode)  # so found sound
            told = list(found)
            lines = [f"{q.predicate} {q.object}".encode() for q in told]
            self._subjects.add(record(str(subject).encode(), lines))
            if by_graph:
                name = str(graph).encode() if isinstance(graph, NamedNode) else _DEFAULT
                self._graphs.add(record(name + BORDER + str(subject).encode(), lines))
            self._note(graph, subject, told)

    def _note(self, graph: object, subject: NamedNode, told: list[Quad]) -> None:
        for quad in told:
            if quad.predicate == v.RDF_TYPE and quad.object == _ARTICLE:
                self.first = min(self.first or subject, subject, key=str)
            elif quad.predicate == v.IDENTIFIER and subject == graph and isinstance(quad.object, Literal):
                self.articles[subject] = quad.object.value

    def close(self) -> None:
        """Gives the room back."""
        self._subjects.close()
        self._graphs.close()

    def triples(self) -> Iterator[Triple]:
        """The union of all graphs: each triple once, by subject, classes first. One reading ends before the next."""
        return merged(self._subjects)

    def nodes(self) -> Iterator[tuple[bytes, list[bytes]]]:
        """Every node of which something is said, with its predicates and objects as lines, each once."""
        for subject, records in self._subjects.groups():
            yield subject, sorted({line for r in records for line in r.split(BORDER)}, key=order)

    def quads(self) -> Iterator[Quad]:
        """All quads: each graph in the order of its name, the default graph last, in each its triples as above."""
        chunk, size = list[bytes](), 0
        for name, records in self._graphs.groups():
            end = b" .\n" if name == _DEFAULT else b" %b .\n" % name
            for subject, of in groupby(records, lambda r: r.partition(BORDER)[0]):
                lines = {line for r in of for line in r[len(subject) + 1 :].split(BORDER)}
                chunk += (b"%b %b%b" % (subject, line, end) for line in sorted(lines, key=order))
                size += sum(map(len, lines))
            if size > _CHUNK:
                yield from parse(b"".join(chunk), RdfFormat.N_QUADS)
                chunk, size = [], 0
        yield from parse(b"".join(chunk), RdfFormat.N_QUADS)


def quads_of(path: Path) -> Iterator[Quad]:
    """The quads of a ``graph.nq`` or ``graph.ttl``, one by one.

    Raises:
        InputError: If the file can't be read, or has blank nodes or triples about triples, which the contract excludes.
    """
    try:
        for quad in parse(path=str(path), format=FORMATS[path.suffix]):
            named = isinstance(quad.graph_name, NamedNode | DefaultGraph)
            if not named or not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode | Literal):
                raise SyntaxError(f"a graph of ours has no blank nodes and no quoted triples, but this has: {quad}")
            yield quad
    except (OSError, SyntaxError) as error:
        raise InputError(Problem("bad-graph", str(path), str(error), "build the graph again")) from error
