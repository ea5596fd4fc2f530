"""RDF files: Turtle, N-Triples, N-Quads, TriG, and RDF/XML together with the ontology for OWL tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from kg.export.source import Source, order
from kg.graph import vocabulary as v
from kg.graph.serialise import replacing, sort_header
from kg.text import printable as clean

_PREFIXED: Final = (RdfFormat.TURTLE, RdfFormat.TRIG)


def write_rdf(source: Source, path: Path, form: RdfFormat, *, named: bool) -> None:
    """Write the graph.

    Args:
        source: What to write.
        path: The file.
        form: Its syntax.
        named: Whether to keep the named graphs, one an article; otherwise all triples go into the default graph.
    """
    data: Iterable[Triple] | Iterable[Quad] = source.triples()
    if form.supports_datasets and named:
        data = _quads(source)
    with replacing(path) as out:
        if form in _PREFIXED:
            prefixes = prefixes_of(source)
            serialize(data, out, form, prefixes=prefixes)
            sort_header(out, len(prefixes))
        else:
            serialize(data, out, form)


def write_owl(source: Source, path: Path) -> None:
    """Write graph and ontology together as RDF/XML, the one syntax that all OWL tools read rightly."""
    ontology = (q.triple for q in parse(v.ontology_text(), RdfFormat.TURTLE))
    triples = sorted({*map(_for_xml, source.triples()), *ontology}, key=order)
    prefixes = {k: n for k, n in prefixes_of(source).items() if k != "rdf"}
    with replacing(path) as out:
        # Its root element names the prefixes in an order that changes from run to run; lines do not.
        text = serialize(triples, None, RdfFormat.RDF_XML, prefixes=prefixes) or b""
        out.write(_sorted_root(text))


def prefixes_of(source: Source) -> dict[str, str]:
    """The usual prefixes, with ``id`` for the start of the graph's own IRIs."""
    for article in source.instances(v.ARTICLE_TYPES[0]):
        start = max(article.value.rfind("/"), article.value.rfind("#"))
        return {**v.PREFIXES, "id": article.value[: start + 1]}
    return dict(v.PREFIXES)


def _quads(source: Source) -> Iterator[Quad]:
    for name, triples in source.graphs.items():
        for t in triples:
            yield Quad(*_terms(t), name or DefaultGraph())


def _terms(triple: Triple) -> tuple[NamedNode, NamedNode, NamedNode | Literal]:
    assert isinstance(triple.subject, NamedNode)  # as read by Source
    assert isinstance(triple.object, NamedNode | Literal)
    return triple.subject, triple.predicate, triple.object


def _for_xml(triple: Triple) -> Triple:
    """The triple without characters that no XML may hold."""
    value = triple.object
    if not isinstance(value, Literal) or clean(value.value) == value.value:
        return triple
    if value.language:
        return Triple(triple.subject, triple.predicate, Literal(clean(value.value), language=value.language))
    return Triple(triple.subject, triple.predicate, Literal(clean(value.value), datatype=value.datatype))


def _sorted_root(text: bytes) -> bytes:
    start = text.index(b"<rdf:RDF ") + len(b"<rdf:RDF ")
    end = text.index(b">", start)
    return text[:start] + b" ".join(sorted(text[start:end].split())) + text[end:]
