"""The network as GraphML, through networkx, and as GEXF 1.3 with the times that Gephi's timeline reads.

networkx's own GEXF holds the day of writing, an empty ``name`` and a wrong address of XML Schema, and knows no ``kind``
of an edge, by which Gephi keeps several edges between two nodes apart; so GEXF is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

import networkx as nx

from kg.export.network import Edge, edge_attributes, node_attributes, to_networkx
from kg.export.reading import Thing
from kg.graph.serialise import replacing
from kg.text import printable as clean

_NODE_TYPES: Final = dict.fromkeys(("label_en", "type", "country", "names", "offices", "wikidata", "iri"), "string")
_EDGE_TYPES: Final = {
    "relation": "string",
    "factuality": "string",
    "symmetric": "boolean",
    "events": "integer",
    "articles": "integer",
    "sources": "integer",
    "disputed": "boolean",
    "dates": "string",
    "first": "string",
    "last": "string",
    "confidence": "double",
    "evidence": "string",
    "article": "string",
    "event_iris": "string",
}

_Value = str | int | float | bool


def write_graphml(things: Iterable[Thing], edges: Iterable[Edge], path: Path) -> None:
    """Write the network as GraphML."""
    graph = to_networkx(things, edges)
    for _, told in graph.nodes(data=True):
        _clean(told)
    for _, _, told in graph.edges(data=True):
        _clean(told)
    with replacing(path) as out:
        nx.write_graphml(graph, out)
        out.write(b"\n")


def write_gexf(things: Iterable[Thing], edges: Iterable[Edge], path: Path) -> None:
    """Write the network as GEXF: an edge is there on the days of its events, or always where no year is known."""
    found = list(edges)
    with replacing(path) as out:
        for line in _gexf(list(things), found):
            out.write(line.encode() + b"\n")


def _gexf(things: list[Thing], edges: list[Edge]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
    yield "<meta><creator>newskg</creator></meta>"
    dynamic = any(edge.spans for edge in edges)
    time = ' mode="dynamic" timeformat="date" timerepresentation="interval"' if dynamic else ' mode="static"'
    yield f'<graph defaultedgetype="directed"{time}>'
    yield from _declared("node", _NODE_TYPES)
    yield from _declared("edge", _EDGE_TYPES)
    yield f'<nodes count="{len(things)}">'
    for thing in things:
        told = node_attributes(thing)
        yield f"<node{_attributes({'id': thing.id, 'label': told['label']})}>"
        yield from _values(told, _NODE_TYPES)
        yield "</node>"
    yield "</nodes>"
    yield f'<edges count="{len(edges)}">'
    for edge in edges:
        yield from _edge(edge)
    yield "</edges>"
    yield "</graph>"
    yield "</gexf>"


def _edge(edge: Edge) -> Iterator[str]:
    told = edge_attributes(edge)
    head = {
        "id": edge.id,
        "source": edge.source.id,
        "target": edge.target.id,
        "label": told["label"],
        "kind": edge.label,
        "weight": told["weight"],
    }
    yield f"<edge{_attributes(head)}>"
    yield from _values(told | {"relation": edge.kind}, _EDGE_TYPES)
    if edge.spans:
        yield "<spells>"
        for first, last in edge.spans:
            yield f'<spell start="{first.isoformat()}" end="{last.isoformat()}"/>'
        yield "</spells>"
    yield "</edge>"


def _declared(kind: str, types: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{kind}" mode="static">'
    for name, type_ in types.items():
        yield f'<attribute id="{name}" title="{name}" type="{type_}"/>'
    yield "</attributes>"


def _values(told: Mapping[str, _Value], types: Mapping[str, str]) -> Iterator[str]:
    yield "<attvalues>"
    for name in types:
        # An empty text is no value.
        if (value := told.get(name, "")) != "":
            yield f"<attvalue{_attributes({'for': name, 'value': value})}/>"
    yield "</attvalues>"


def _attributes(values: Mapping[str, _Value]) -> str:
    return "".join(f" {name}={quoteattr(_text(value))}" for name, value in values.items())


def _text(value: _Value) -> str:
    return str(value).lower() if isinstance(value, bool) else clean(str(value))


def _clean(told: dict[str, _Value]) -> None:
    """Drops what is empty, and the characters that no XML may hold."""
    for name, value in list(told.items()):
        if value == "":
            del told[name]
        elif isinstance(value, str):
            told[name] = clean(value)
