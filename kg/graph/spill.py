"""All graphs of a run on disk, to be read in the order of the files: memory holds one article's graph at a time.

Graphs are kept as lines of N-Triples. While they are read back, every node gets one preferred label a language, the
same in all articles (:mod:`kg.graph.labels`).
"""

from __future__ import annotations

import sqlite3
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from pyoxigraph import Triple

from kg.graph import vocabulary as v
from kg.graph.build import SHARED, ArticleGraph
from kg.graph.kept import Kept
from kg.graph.labels import ONCE, preferred, relabelled, winners
from kg.graph.lines import END, by_subject, lines_of, order, triples_of
from kg.sorting import BORDER, Sorter

_EVENTS: Final = frozenset(types[0] for types in v.EVENT_TYPES.values())
_LEVEL: Final = 1
_GRAPHS: Final = "graphs.sqlite"
#: Bytes of N-Triples that are parsed at a time.
_CHUNK: Final = 1 << 18
_TABLES: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -16000;
CREATE TABLE graph (name BLOB, data BLOB);
CREATE INDEX by_name ON graph (name);
CREATE TABLE event (node BLOB PRIMARY KEY, data BLOB);
CREATE TABLE label (node BLOB PRIMARY KEY, text BLOB);
CREATE TABLE chosen (node BLOB, language BLOB, text BLOB);
"""

Block = tuple[bytes, bytes, Sequence[bytes]]
"""A graph's name (empty for the default graph), a subject, and its predicates with their objects, as N-Triples."""


class Packed(NamedTuple):
    """The graph of an article, ready for a spill.

    Attributes:
        name: Its name.
        data: Its lines.
        votes: Which labels it prefers.
    """

    name: bytes
    data: bytes
    votes: tuple[bytes, ...]


def packed(graph: ArticleGraph) -> Packed:
    """The graph of an article, ready for a spill."""
    lines = lines_of(graph.triples)
    return Packed(str(graph.name).encode(), _packed(lines), tuple(_votes(lines, b"")))


class Spill:
    """Graphs that were put in, in any order. Close it.

    Several graphs of one name are one.

    Args:
        folder: Where a folder for it is made, which is gone when it is closed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix=".spill-", dir=folder)
        self._db = sqlite3.connect(self.path / _GRAPHS, isolation_level=None)
        self._db.executescript(_TABLES)
        self._votes, self._shared = Sorter(self.path), Sorter(self.path)
        self._kept: Kept | None = None

    @property
    def path(self) -> Path:
        """A folder for files that are needed no longer than the spill."""
        return Path(self._folder.name)

    @property
    def kept(self) -> Kept:
        """The graphs of the articles, to be read by whoever wants to; from now on nothing can be put in."""
        if self._kept is None:
            self._choose()
            # As long as this process may write, no other can read.
            self._db.close()
            self._kept = Kept(self.path / _GRAPHS)
        return self._kept

    def close(self) -> None:
        """Gives the room back."""
        self._votes.close()
        self._shared.close()
        self._db.close()
        if self._kept is not None:
            self._kept.close()
        self._folder.cleanup()

    def add(self, graph: ArticleGraph) -> None:
        """Puts a graph in. Nothing can be put in once something was read."""
        if graph.name != SHARED:
            self.put(packed(graph))
            return
        lines = lines_of(graph.triples)
        for vote in _votes(lines, ONCE):
            self._votes.add(vote)
        for subject, told in by_subject(lines).items():
            self._shared.add(record(subject, told))
        data = None
        for t in graph.triples:
            if t.predicate == v.RDF_TYPE and t.object in _EVENTS:
                data = data or _packed(lines)
                self._db.execute("INSERT OR REPLACE INTO event VALUES (?, ?)", (str(t.subject).encode(), data))

    def put(self, graph: Packed) -> None:
        """Puts the graph of an article in that is packed already."""
        for vote in graph.votes:
            self._votes.add(vote)
        self._db.execute("INSERT INTO graph VALUES (?, ?)", (graph.name, graph.data))

    def blocks(self) -> Iterator[Block]:
        """All that the graphs say, each graph in the order of its name, each subject in it in that of its IRI."""
        best, shared = self.kept.best, str(SHARED).encode()
        waiting = True
        for name, lines in self.kept.graphs():
            if waiting and name > shared:
                waiting = False
                yield from self._shared_blocks(best)
            told = by_subject(relabelled(lines, best))
            for subject in sorted(told):
                yield name, subject, sorted(set(told[subject]), key=order)
        if waiting:
            yield from self._shared_blocks(best)

    def _shared_blocks(self, best: dict[tuple[bytes, bytes], bytes]) -> Iterator[Block]:
        for subject, told in self._shared.groups():
            lines = dict.fromkeys(b"%b %b%b" % (subject, x, END) for record in told for x in record.split(BORDER))
            found = by_subject(relabelled(list(lines), best))[subject]
            yield b"", subject, sorted(set(found), key=order)

    def _choose(self) -> None:
        """Chooses the labels of all nodes."""
        self._db.execute("BEGIN")
        for node, votes in self._votes.groups():
            for language, winner, others in winners(votes):
                if others:
                    self._db.execute("INSERT INTO chosen VALUES (?, ?, ?)", (node, language, winner))
                if language == b"@vi":
                    self._db.execute("INSERT INTO label VALUES (?, ?)", (node, winner))
        self._db.execute("COMMIT")
        self._votes.close()


def alone(graph: ArticleGraph) -> tuple[Triple, ...]:
    """The triples of one graph as :func:`merged` gives those of all: in order, with one preferred label each."""
    lines = lines_of(graph.triples)
    votes: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for line in lines:
        if (label := preferred(line)) is not None:
            votes[label[0]].append(BORDER.join((*label[1:], b"")))
    best = {(node, lang): form for node, of in votes.items() for lang, form, others in winners(sorted(of)) if others}
    told = by_subject(relabelled(lines, best))
    return triples_of([b"%b %b%b" % (s, x, END) for s in sorted(told) for x in sorted(set(told[s]), key=order)])


def union(blocks: Iterable[Block], folder: Path) -> Sorter:
    """The same blocks as records by subject, for :func:`merged`."""
    sorter = Sorter(folder)
    for _, subject, lines in blocks:
        sorter.add(record(subject, lines))
    return sorter


def record(subject: bytes, lines: Iterable[bytes]) -> bytes:
    """What is said of a subject as a record of a sorter."""
    return BORDER.join((subject, *lines))


def merged(sorter: Sorter) -> Iterator[Triple]:
    """The triples of all graphs, each once, by subject; of a subject its classes first."""
    chunk: list[bytes] = []
    size = 0
    for subject, records in sorter.groups():
        lines = {line for record in records for line in record.split(BORDER)}
        for line in sorted(lines, key=order):
            chunk.append(b"%b %b%b" % (subject, line, END))
            size += len(chunk[-1])
        if size > _CHUNK:
            yield from triples_of(chunk)
            chunk, size = [], 0
    yield from triples_of(chunk)


def _votes(lines: Iterable[bytes], mark: bytes) -> Iterator[bytes]:
    """The labels that some lines prefer, as records."""
    for line in lines:
        if (label := preferred(line)) is not None:
            yield BORDER.join((*label, mark))


def _packed(lines: Sequence[bytes]) -> bytes:
    return zlib.compress(b"\n".join(lines), _LEVEL)
