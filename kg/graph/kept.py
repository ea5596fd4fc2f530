"""The graphs of a spill once all are in it, for as many readers and processes as want to read them."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Triple

from kg.graph.build import ArticleGraph
from kg.graph.labels import relabelled, value_of
from kg.graph.lines import triples_of

#: Stretches that the articles are cut into, if none gets too short to be worth it, or longer than memory should hold.
_STRETCHES, _SHORTEST, _LONGEST = 16, 16, 512
_PRAGMAS: Final = "PRAGMA cache_size = -16000;"

Stretch = tuple[bytes, bytes]
"""The names of the first and the last graph of some that follow each other."""


class Kept:
    """Graphs in a file of :class:`~kg.graph.spill.Spill`, every node with one preferred label. Close it.

    Attributes:
        path: The file.
        best: The label of each node and language that articles call by several.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        self._db.executescript(_PRAGMAS)
        rows = self._db.execute("SELECT node, language, text FROM chosen")
        self.best: dict[tuple[bytes, bytes], bytes] = {(node, language): text for node, language, text in rows}

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def graphs(self, stretch: Stretch | None = None) -> Iterator[tuple[bytes, list[bytes]]]:
        """The names and lines of the articles' graphs in the order of their names, as articles label things."""
        where, given = ("WHERE name BETWEEN ? AND ?", stretch) if stretch is not None else ("", ())
        last, lines = b"", list[bytes]()
        for name, data in self._db.execute(f"SELECT name, data FROM graph {where} ORDER BY name, rowid", given):
            if name != last:
                if last:
                    yield last, lines
                last, lines = name, []
            lines += unpacked(data)
        if last:
            yield last, lines

    def articles(self, stretch: Stretch) -> Iterator[ArticleGraph]:
        """The graphs of some articles in the order of their names."""
        for name, lines in self.graphs(stretch):
            yield ArticleGraph(NamedNode(name[1:-1].decode()), triples_of(relabelled(lines, self.best)))

    def stretches(self) -> list[Stretch]:
        """All articles in stretches, in their order."""
        names = [name for (name,) in self._db.execute("SELECT DISTINCT name FROM graph ORDER BY name")]
        size = min(max(len(names) // _STRETCHES, _SHORTEST), _LONGEST)
        return [(names[i], names[min(i + size, len(names)) - 1]) for i in range(0, len(names), size)]

    def event(self, node: NamedNode) -> tuple[Triple, ...]:
        """The description of an event that follows from several articles; nothing of another one."""
        row = self._db.execute("SELECT data FROM event WHERE node = ?", (str(node).encode(),)).fetchone()
        return triples_of(relabelled(unpacked(row[0]), self.best)) if row else ()

    def label(self, node: NamedNode) -> str | None:
        """The preferred Vietnamese label of a node in any of the graphs."""
        row = self._db.execute("SELECT text FROM label WHERE node = ?", (str(node).encode(),)).fetchone()
        return value_of(row[0]) if row else None


def unpacked(data: bytes) -> Sequence[bytes]:
    """The lines of a graph in a spill."""
    return [line for line in zlib.decompress(data).split(b"\n") if line]
