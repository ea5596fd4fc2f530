"""A built graph as it is checked, on disk: what is said of each node, and a store to look up and ask the rest.

What is said of a node is read from the files as they are. The store alone would not do: Oxigraph's turns
``xsd:nonNegativeInteger`` into ``xsd:integer`` and ``0.70`` into ``0.7``, which would hide faults and show others that
are not there. It is made of the files for the checks alone, since what lies in the folder may be another's.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, RdfFormat, Store

from kg.graph import vocabulary as v
from kg.graph.lines import END, triples_of
from kg.graph.ordered import FORMATS, Ordered, quads_of
from kg.graph.pieces import pieces
from kg.graph.sink import Term

Statement: TypeAlias = tuple[NamedNode, Term]
#: Bytes of N-Triples that are loaded at a time; Oxigraph holds in memory what it loads.
_PIECE: Final = 20_000_000


class CheckedGraph:
    """The triples of a graph. Close it.

    Attributes:
        articles: Ids of the articles by the name of their graphs.
        store: Each article's graph by its name, and the union of all as the default graph. What Oxigraph reads as
            numbers may be written otherwise.
        size: Number of triples, each once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = tempfile.TemporaryDirectory(prefix="newskg-")
        try:
            place = Path(self._folder.name)
            self._ordered = Ordered(path, place)
            self.articles = self._ordered.articles
            self.size = 0
            self.store = Store(str(place / "store"))
            self._load()
        except BaseException:
            self._folder.cleanup()
            raise

    @classmethod
    def read(cls, path: Path) -> CheckedGraph:
        """Reads ``graph.nq`` or ``graph.ttl``.

        Raises:
            InputError: If the file can't be read, or has blank nodes or triples about triples, which the contract
                excludes.
        """
        return cls(path)

    def __enter__(self) -> Self:
        """As it is."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Gives the room back."""
        self.close()

    def close(self) -> None:
        """Gives the room back."""
        self._ordered.close()
        del self.store
        self._folder.cleanup()

    def nodes(self) -> Iterator[tuple[NamedNode, list[Statement]]]:
        """What is said of each node, each once, as it was written; one reading must end before the next."""
        for subject, lines in self._ordered.nodes():
            found = triples_of([b"%b %b%b" % (subject, line, END) for line in lines])
            yield (
                NamedNode(subject[1:-1].decode()),
                [(t.predicate, t.object) for t in found if isinstance(t.object, NamedNode | Literal)],
            )

    def types(self, node: NamedNode) -> Iterator[NamedNode]:
        """The classes of a node."""
        quads = self.store.quads_for_pattern(node, v.RDF_TYPE, None, DefaultGraph())
        return (q.object for q in quads if isinstance(q.object, NamedNode))

    def linked_to(self, node: NamedNode, path: NamedNode) -> Iterator[NamedNode]:
        """The nodes that have a node as a value of a property."""
        quads = self.store.quads_for_pattern(None, path, node, DefaultGraph())
        return (q.subject for q in quads if isinstance(q.subject, NamedNode))

    def who_says(self, asked: Collection[tuple[str, str, str]]) -> dict[tuple[str, str, str], tuple[str, ...]]:
        """Ids of the articles that say some triples, or that speak of the node where there is no such triple.

        Args:
            asked: Node, property and value of each, as violations name them. The file is read again for them.
        """
        nodes = {node for node, _, _ in asked}
        speaking: defaultdict[str, dict[tuple[str, str], set[NamedNode]]] = defaultdict(lambda: defaultdict(set))
        for quad in quads_of(self._path) if asked else ():
            assert isinstance(quad.subject, NamedNode)  # so found sound
            assert isinstance(quad.object, NamedNode | Literal)
            if quad.subject.value in nodes and isinstance(quad.graph_name, NamedNode):
                speaking[quad.subject.value][quad.predicate.value, quad.object.value].add(quad.graph_name)
        return {key: self._ids(speaking[key[0]], key[1:]) for key in asked}

    def _ids(self, said: dict[tuple[str, str], set[NamedNode]], triple: tuple[str, str]) -> tuple[str, ...]:
        graphs = said[triple] if triple in said else {g for of in said.values() for g in of}
        return tuple(sorted(self.articles.get(g, g.value) for g in graphs))

    def _load(self) -> None:
        form = FORMATS[self._path.suffix]
        if form.supports_datasets:
            for piece in pieces(self._path, _PIECE):
                self.store.bulk_load(piece, format=form)
        held: list[bytes] = []
        size = 0
        for subject, lines in self._ordered.nodes():
            self.size += len(lines)
            held += (b"%b %b%b" % (subject, line, END) for line in lines)
            size += sum(map(len, lines)) + len(lines) * len(subject)
            if size > _PIECE:
                self.store.bulk_load(b"\n".join(held), format=RdfFormat.N_TRIPLES)
                held, size = [], 0
        self.store.bulk_load(b"\n".join(held), format=RdfFormat.N_TRIPLES)


def nodes_in(terms: Iterable[NamedNode | BlankNode | Literal]) -> Iterator[NamedNode]:
    """Those of some terms that are nodes."""
    return (t for t in terms if isinstance(t, NamedNode))
