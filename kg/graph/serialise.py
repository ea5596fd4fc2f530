"""Files of many articles: the same bytes whatever the order in which the articles came.

Each file is sorted, streamed through Oxigraph's writer, written beside its place and then renamed, so that a reader
sees the old file or the new one, never a half. However many articles there are, memory holds a few of them.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from pyoxigraph import RdfFormat, Triple, serialize

from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.graph.files import N_QUADS, TURTLE
from kg.graph.spill import Spill, alone, merged, record, union
from kg.sorting import Sorter

Through = Callable[[Iterator[Triple]], Iterator[Triple]]
"""Looks at triples that pass by, and hands them on."""


def write_graph(graphs: Iterable[ArticleGraph], folder: Path, base_iri: str = v.ID) -> tuple[Path, Path]:
    """Write ``graph.ttl`` and ``graph.nq`` into a folder, which is made if need be; returns both paths."""
    folder.mkdir(parents=True, exist_ok=True)
    with spilled(graphs, folder) as spill:
        return write_spilled(spill, folder, base_iri)


def write_spilled(
    spill: Spill,
    folder: Path,
    base_iri: str = v.ID,
    through: Through = lambda triples: triples,
    written: Callable[[str], object] = lambda name: None,
) -> tuple[Path, Path]:
    """Write ``graph.ttl`` and ``graph.nq`` of all that is in a spill; returns both paths.

    Args:
        spill: The graphs.
        folder: Where to.
        base_iri: What the prefix ``id`` stands for.
        through: What the triples of ``graph.ttl`` pass by, each once, on their way.
        written: Is told the name of each file when it is there.
    """
    turtle, nquads = folder / TURTLE, folder / N_QUADS
    with closing(Sorter(spill.path)) as sorter:
        with replacing(nquads) as out:
            for name, subject, lines in spill.blocks():
                end = b" %b .\n" % name if name else b" .\n"
                out.write(b"".join(b"%b %b%b" % (subject, line, end) for line in lines))
                sorter.add(record(subject, lines))
        written(N_QUADS)
        _write_turtle(through(merged(sorter)), turtle, base_iri)
    written(TURTLE)
    return turtle, nquads


def write_turtle(graphs: Iterable[ArticleGraph], path: Path, base_iri: str = v.ID) -> None:
    """Write the union of the graphs as flat Turtle without blank nodes."""
    with spilled(graphs, path.parent) as spill, closing(union(spill.blocks(), spill.path)) as sorter:
        _write_turtle(merged(sorter), path, base_iri)


@contextmanager
def spilled(graphs: Iterable[ArticleGraph], folder: Path) -> Iterator[Spill]:
    """Some graphs in a spill of their own."""
    with closing(Spill(folder)) as spill:
        for graph in graphs:
            spill.add(graph)
        yield spill


def write_split(graphs: Iterable[ArticleGraph], folder: Path, base_iri: str = v.ID) -> list[Path]:
    """Write one Turtle file an article, named after its id where that is plain; returns the paths, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for graph in graphs:
        path = folder / f"{graph.name.value.removeprefix(base_iri).removeprefix('article-')}.ttl"
        _write_turtle(alone(graph), path, base_iri)
        paths.append(path)
    return sorted(paths)


def _write_turtle(triples: Iterable[Triple], path: Path, base_iri: str) -> None:
    prefixes = {**v.PREFIXES, "id": base_iri}
    with replacing(path) as out:
        serialize(triples, out, RdfFormat.TURTLE, prefixes=prefixes)
        sort_header(out, len(prefixes))


def sort_header(out: IO[bytes], lines: int) -> None:
    """Sort the prefix lines in place: Oxigraph writes them in an order that changes from run to run."""
    out.flush()
    out.seek(0)
    header = sorted(out.readline() for _ in range(lines))
    out.seek(0)
    out.writelines(header)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of ``path`` when all went well, and vanishes when it did not."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "w+b") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        # mkstemp makes files that only their owner may read; results are meant to be handed on.
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
