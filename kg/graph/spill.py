"""All graphs of a run on disk, to be read in the order of the files: memory holds one article's graph at a time.

Graphs are kept as lines of N-Triples. While they are read back, every node gets one preferred label a language, the
same in all articles, as SKOS wants it: the form that most articles prefer, then the longest, then the first by code
point; the others become alternative labels.
"""

from __future__ import annotations

import sqlite3
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from kg.graph import vocabulary as v
from kg.graph.build import SHARED, ArticleGraph
from kg.sorting import BORDER, Sorter

_PREF: Final = str(v.PREF_LABEL).encode()
_ALT: Final = str(v.ALT_LABEL).encode()
_TYPE: Final = str(v.RDF_TYPE).encode()
_OWN: Final = b"<" + v.KG.encode()
_EVENTS: Final = frozenset(types[0] for types in v.EVENT_TYPES.values())
#: Marks the votes of what follows from several articles, which comes in pieces but votes once.
_ONCE: Final = b"*"
_LEVEL: Final = 1
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
"""
#: What a line of N-Triples ends with.
_END: Final = b" ."

Block = tuple[bytes, bytes, Sequence[bytes]]
"""A graph's name (empty for the default graph), a subject, and its predicates with their objects, as N-Triples."""


class Spill:
    """Graphs that were put in, in any order. Close it.

    Several graphs of one name are one.

    Args:
        folder: Where a folder for it is made, which is gone when it is closed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix=".spill-", dir=folder)
        path = Path(self._folder.name)
        self._db = sqlite3.connect(path / "graphs.sqlite", isolation_level=None)
        self._db.executescript(_TABLES)
        self._votes, self._shared = Sorter(path), Sorter(path)
        self._best: dict[tuple[bytes, bytes], bytes] | None = None

    @property
    def path(self) -> Path:
        """A folder for files that are needed no longer than the spill."""
        return Path(self._folder.name)

    def close(self) -> None:
        """Gives the room back."""
        self._votes.close()
        self._shared.close()
        self._db.close()
        self._folder.cleanup()

    def add(self, graph: ArticleGraph) -> None:
        """Puts a graph in. Nothing can be put in once something was read."""
        lines = _lines(graph.triples)
        shared = graph.name == SHARED
        mark = _ONCE if shared else b""
        for line in lines:
            if (label := _label(line)) is not None:
                self._votes.add(BORDER.join((*label, mark)))
        if not shared:
            self._db.execute("INSERT INTO graph VALUES (?, ?)", (str(graph.name).encode(), _packed(lines)))
            return
        for subject, told in _by_subject(lines).items():
            self._shared.add(record(subject, told))
        packed = None
        for t in graph.triples:
            if t.predicate == v.RDF_TYPE and t.object in _EVENTS:
                packed = packed or _packed(lines)
                self._db.execute("INSERT OR REPLACE INTO event VALUES (?, ?)", (str(t.subject).encode(), packed))

    def blocks(self) -> Iterator[Block]:
        """All that the graphs say, each graph in the order of its name, each subject in it in that of its IRI."""
        best, shared = self._labels(), str(SHARED).encode()
        waiting = True
        for name, lines in self._graphs():
            if waiting and name > shared:
                waiting = False
                yield from self._shared_blocks(best)
            told = _by_subject(_relabelled(lines, best))
            for subject in sorted(told):
                yield name, subject, sorted(set(told[subject]), key=_order)
        if waiting:
            yield from self._shared_blocks(best)

    def articles(self) -> Iterator[ArticleGraph]:
        """The graphs of the articles in the order of their names."""
        best = self._labels()
        for name, lines in self._graphs():
            yield ArticleGraph(NamedNode(name[1:-1].decode()), _triples(_relabelled(lines, best)))

    def event(self, node: NamedNode) -> tuple[Triple, ...]:
        """The description of an event that follows from several articles; nothing of another one."""
        row = self._db.execute("SELECT data FROM event WHERE node = ?", (str(node).encode(),)).fetchone()
        return _triples(_relabelled(_unpacked(row[0]), self._labels())) if row else ()

    def label(self, node: NamedNode) -> str | None:
        """The preferred Vietnamese label of a node in any of the graphs."""
        self._labels()
        row = self._db.execute("SELECT text FROM label WHERE node = ?", (str(node).encode(),)).fetchone()
        return _value(row[0]) if row else None

    def _graphs(self) -> Iterator[tuple[bytes, list[bytes]]]:
        last, lines = b"", list[bytes]()
        for name, data in self._db.execute("SELECT name, data FROM graph ORDER BY name, rowid"):
            if name != last:
                if last:
                    yield last, lines
                last, lines = name, []
            lines += _unpacked(data)
        if last:
            yield last, lines

    def _shared_blocks(self, best: dict[tuple[bytes, bytes], bytes]) -> Iterator[Block]:
        for subject, told in self._shared.groups():
            lines = dict.fromkeys(b"%b %b%b" % (subject, x, _END) for record in told for x in record.split(BORDER))
            found = _by_subject(_relabelled(list(lines), best))[subject]
            yield b"", subject, sorted(set(found), key=_order)

    def _labels(self) -> dict[tuple[bytes, bytes], bytes]:
        """The label of each node and language that articles call by several."""
        if self._best is None:
            self._best = {}
            self._db.execute("BEGIN")
            for node, votes in self._votes.groups():
                for language, forms in _counted(votes).items():
                    winner = min(forms, key=lambda f: (-forms[f], *_length(f)))
                    if len(forms) > 1:
                        self._best[node, language] = winner
                    if language == b"@vi":
                        self._db.execute("INSERT INTO label VALUES (?, ?)", (node, winner))
            self._db.execute("COMMIT")
            self._votes.close()
        return self._best


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
        for line in sorted(lines, key=_order):
            chunk.append(b"%b %b%b" % (subject, line, _END))
            size += len(chunk[-1])
        if size > _CHUNK:
            yield from _triples(chunk)
            chunk, size = [], 0
    yield from _triples(chunk)


def _lines(triples: Iterable[Triple]) -> list[bytes]:
    data: bytes = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    return data.split(b"\n")[:-1]


def _triples(lines: Sequence[bytes]) -> tuple[Triple, ...]:
    return tuple(q.triple for q in parse(b"\n".join(lines), RdfFormat.N_TRIPLES))


def _packed(lines: Sequence[bytes]) -> bytes:
    return zlib.compress(b"\n".join(lines), _LEVEL)


def _unpacked(data: bytes) -> list[bytes]:
    return [line for line in zlib.decompress(data).split(b"\n") if line]


def _by_subject(lines: Iterable[bytes]) -> dict[bytes, list[bytes]]:
    """Predicates with their objects by subject. No term but the last of a line holds a blank, and none a tab."""
    found: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for line in lines:
        subject, _, rest = line.removesuffix(_END).partition(b" ")
        found[subject].append(rest)
    return found


def _order(line: bytes) -> tuple[bytes, bool, bytes]:
    """Classes first, the ontology's own before those of others; then by predicate and object."""
    predicate, _, value = line.partition(b" ")
    if predicate == _TYPE:
        return (b"", not value.startswith(_OWN), value)
    return (predicate[1:-1], False, value)


# ---------------------------------------------------------------------------------------------------------------------
# One preferred label a language.


def _label(line: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Node, language and literal of a preferred label; None for any other line."""
    subject, predicate, value = line.removesuffix(_END).split(b" ", 2)
    if predicate != _PREF or not value.startswith(b'"'):
        return None
    return subject, value.rpartition(b'"')[2], value


def _counted(votes: Iterable[bytes]) -> dict[bytes, Counter[bytes]]:
    """How many articles prefer each form, by language."""
    found: defaultdict[bytes, Counter[bytes]] = defaultdict(Counter)
    last = b""
    for vote in votes:
        language, form, mark = vote.split(BORDER)
        if mark != _ONCE or vote != last:
            found[language][form] += 1
        last = vote
    return found


def _length(form: bytes) -> tuple[int, str]:
    text = _value(form)
    return (-len(text), text)


def _value(literal: bytes) -> str:
    """The text of a literal in N-Triples."""
    text, _, _ = literal[1:].rpartition(b'"')
    if b"\\" not in text:
        return text.decode()
    (triple,) = _triples([b"<x:x> <x:x> %b%b" % (literal, _END)])
    assert isinstance(triple.object, Literal)
    return triple.object.value


def _relabelled(lines: list[bytes], best: dict[tuple[bytes, bytes], bytes]) -> list[bytes]:
    if not best:
        return lines
    kept: dict[bytes, None] = {}
    others: list[tuple[bytes, bytes]] = []
    for line in lines:
        subject, predicate, value = line.split(b" ", 2)
        if predicate == _PREF and value.startswith(b'"'):
            literal = value.removesuffix(_END)
            winner = best.get((subject, literal.rpartition(b'"')[2]))
            if winner is not None:
                kept[b"%b %b %b%b" % (subject, _PREF, winner, _END)] = None
                line = b"%b %b %b" % (subject, _ALT, value)
                predicate = _ALT
        kept[line] = None
        if predicate == _ALT:
            others.append((line, b"%b %b %b" % (subject, _PREF, value)))
    # What is preferred is no alternative as well.
    for line, preferred in others:
        if preferred in kept:
            kept.pop(line, None)
    return list(kept)
