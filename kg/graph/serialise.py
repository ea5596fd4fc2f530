"""Files of many articles: the same bytes whatever the order in which the articles came.

Each file is sorted, streamed through Oxigraph's writer, written beside its place and then renamed, so that a reader
sees the old file or the new one, never a half.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.graph.files import N_QUADS, TURTLE


def write_graph(graphs: Iterable[ArticleGraph], folder: Path, base_iri: str = v.ID) -> tuple[Path, Path]:
    """Write ``graph.ttl`` and ``graph.nq`` into a folder, which is made if need be; returns both paths."""
    folder.mkdir(parents=True, exist_ok=True)
    turtle, nquads = folder / TURTLE, folder / N_QUADS
    same = harmonise(list(graphs))
    _write_turtle(same, turtle, base_iri)
    _write_nquads(same, nquads)
    return turtle, nquads


def write_turtle(graphs: Iterable[ArticleGraph], path: Path, base_iri: str = v.ID) -> None:
    """Write the union of the graphs as flat Turtle without blank nodes."""
    _write_turtle(harmonise(list(graphs)), path, base_iri)


def write_split(graphs: Iterable[ArticleGraph], folder: Path, base_iri: str = v.ID) -> list[Path]:
    """Write one Turtle file an article, named after its id where that is plain; returns the paths, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for graph in graphs:
        path = folder / f"{graph.name.value.removeprefix(base_iri).removeprefix('article-')}.ttl"
        write_turtle([graph], path, base_iri)
        paths.append(path)
    return sorted(paths)


def harmonise(graphs: Sequence[ArticleGraph]) -> Sequence[ArticleGraph]:
    """Give every node one preferred label a language, the same in all articles.

    The form that most articles prefer wins, then the longest, then the first by code point; the others become
    alternative labels. SKOS allows one preferred label a language only.
    """
    votes: defaultdict[tuple[NamedNode, str], Counter[str]] = defaultdict(Counter)
    for graph in graphs:
        for triple in graph.triples:
            if (key := _label_key(triple)) is not None:
                votes[key][triple.object.value] += 1  # type: ignore[union-attr]
    best = {k: min(forms, key=lambda f: (-forms[f], -len(f), f)) for k, forms in votes.items() if len(forms) > 1}
    return [_with_labels(g, best) for g in graphs] if best else graphs


def _label_key(triple: Triple) -> tuple[NamedNode, str] | None:
    """Node and language of a preferred label; None for any other triple."""
    if triple.predicate != v.PREF_LABEL or not isinstance(triple.object, Literal):
        return None
    return (triple.subject, triple.object.language or "") if isinstance(triple.subject, NamedNode) else None


def _with_labels(graph: ArticleGraph, best: dict[tuple[NamedNode, str], str]) -> ArticleGraph:
    kept: dict[Triple, None] = {}
    for triple in graph.triples:
        key = _label_key(triple)
        winner = best.get(key) if key is not None else None
        if winner is None or key is None:
            kept[triple] = None
            continue
        kept[Triple(key[0], v.PREF_LABEL, Literal(winner, language=key[1]))] = None
        kept[Triple(key[0], v.ALT_LABEL, triple.object)] = None
    # What is preferred is no alternative as well.
    for triple in [t for t in kept if t.predicate == v.ALT_LABEL]:
        if Triple(triple.subject, v.PREF_LABEL, triple.object) in kept:
            del kept[triple]
    return ArticleGraph(graph.name, tuple(kept), graph.problems)


def _write_turtle(graphs: Sequence[ArticleGraph], path: Path, base_iri: str) -> None:
    prefixes = {**v.PREFIXES, "id": base_iri}
    with replacing(path) as out:
        serialize(_sorted(t for g in graphs for t in g.triples), out, RdfFormat.TURTLE, prefixes=prefixes)
        sort_header(out, len(prefixes))


def _write_nquads(graphs: Sequence[ArticleGraph], path: Path) -> None:
    with replacing(path) as out:
        serialize(_sorted_quads(graphs), out, RdfFormat.N_QUADS)


def _sorted_quads(graphs: Sequence[ArticleGraph]) -> Iterator[Quad]:
    # The same article read twice is one graph.
    by_name: defaultdict[str, list[ArticleGraph]] = defaultdict(list)
    for graph in graphs:
        by_name[graph.name.value].append(graph)
    for name in sorted(by_name):
        node = by_name[name][0].graph_name
        for t in _sorted(t for g in by_name[name] for t in g.triples):
            yield Quad(t.subject, t.predicate, t.object, node)


def _sorted(triples: Iterable[Triple]) -> Iterator[Triple]:
    """Each triple once, by subject. Many small sorts take a quarter of the time of one over the whole corpus."""
    by_subject: defaultdict[str, set[Triple]] = defaultdict(set)
    for triple in triples:
        by_subject[str(triple.subject)].add(triple)
    for subject in sorted(by_subject):
        yield from sorted(by_subject.pop(subject), key=_order)


def _order(triple: Triple) -> tuple[str, bool, str]:
    """Classes first, the ontology's own before those of others; then by predicate and object."""
    value = str(triple.object)
    if triple.predicate == v.RDF_TYPE:
        return ("", not value.startswith("<" + v.KG), value)
    return (triple.predicate.value, False, value)


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
