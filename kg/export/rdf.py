"""RDF files: Turtle, N-Triples, N-Quads, TriG, and RDF/XML together with the ontology for OWL tools."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import IO, Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kg.export.source import order
from kg.graph import vocabulary as v
from kg.graph.ordered import Ordered
from kg.graph.serialise import replacing, sort_header
from kg.text import printable as clean

_PREFIXED: Final = (RdfFormat.TURTLE, RdfFormat.TRIG)
#: Bytes in which the root element ends, however long the start of the IRIs.
_HEAD: Final = 1 << 16


def write_rdf(graph: Ordered, path: Path, form: RdfFormat, *, named: bool) -> None:
    """Write the graph.

    Args:
        graph: What to write; read by graph, where these are kept.
        path: The file.
        form: Its syntax.
        named: Whether to keep the named graphs, one an article; otherwise all triples go into the default graph.
    """
    data: Iterable[Triple] | Iterable[Quad] = graph.triples()
    if form.supports_datasets and named:
        data = graph.quads()
    with replacing(path) as out:
        if form in _PREFIXED:
            prefixes = prefixes_of(graph.first)
            serialize(data, out, form, prefixes=prefixes)
            sort_header(out, len(prefixes))
        else:
            serialize(data, out, form)


def write_owl(graph: Ordered, path: Path) -> None:
    """Write graph and ontology together as RDF/XML, the one syntax that all OWL tools read rightly."""
    prefixes = {k: n for k, n in prefixes_of(graph.first).items() if k != "rdf"}
    with replacing(path) as out:
        serialize(_with_ontology(graph.triples()), out, RdfFormat.RDF_XML, prefixes=prefixes)
        _sort_root(out)


def prefixes_of(article: NamedNode | None) -> dict[str, str]:
    """The usual prefixes, with ``id`` for the start of the graph's own IRIs, as an article of it shows it."""
    if article is None:
        return dict(v.PREFIXES)
    start = max(article.value.rfind("/"), article.value.rfind("#"))
    return {**v.PREFIXES, "id": article.value[: start + 1]}


def _with_ontology(triples: Iterable[Triple]) -> Iterator[Triple]:
    ontology = sorted((q.triple for q in parse(v.ontology_text(), RdfFormat.TURTLE)), key=order)
    every = heapq.merge(map(_for_xml, triples), ontology, key=_subject)
    for _, told in groupby(every, _subject):
        yield from sorted(set(told), key=order)


def _subject(triple: Triple) -> str:
    return str(triple.subject)


def _for_xml(triple: Triple) -> Triple:
    """The triple without characters that no XML may hold."""
    value = triple.object
    if not isinstance(value, Literal) or clean(value.value) == value.value:
        return triple
    if value.language:
        return Triple(triple.subject, triple.predicate, Literal(clean(value.value), language=value.language))
    return Triple(triple.subject, triple.predicate, Literal(clean(value.value), datatype=value.datatype))


def _sort_root(out: IO[bytes]) -> None:
    """Sort the prefixes in the root element in place: they come in an order that changes from run to run."""
    out.flush()
    out.seek(0)
    head = out.read(_HEAD)
    start = head.index(b"<rdf:RDF ") + len(b"<rdf:RDF ")
    end = head.index(b">", start)
    out.seek(start)
    out.write(b" ".join(sorted(head[start:end].split())))
