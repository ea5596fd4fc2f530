"""JSON-LD with a compact context: a node is an object whose keys are plain words (``actor``, ``prefLabel``, ``date``).

Written line by line, one node a line, so that large graphs need no tree in memory and files can be compared.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from kg.export.rdf import prefixes_of
from kg.export.source import Source, Term
from kg.graph import vocabulary as v
from kg.graph.serialise import replacing

_STRING: Final = NamedNode(v.XSD + "string")
_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_Described: TypeAlias = dict[NamedNode, dict[NamedNode, list[Term]]]


class Context:
    """The terms of one file: how IRIs are shortened, and which key stands for which property.

    How a key's values are written follows from all values of its property, so that the common case is the short one:
    IRIs where all are nodes, an object by language where all are labels, plain text where all are of one datatype.
    """

    def __init__(self, source: Source) -> None:
        self.prefixes = prefixes_of(next(iter(source.instances(v.ARTICLE_TYPES[0])), None))
        kinds: defaultdict[NamedNode, set[str]] = defaultdict(set)
        for t in source.triples():
            kinds[t.predicate].add(_kind(t.object))
        kinds.pop(v.RDF_TYPE, None)
        # Where two properties share a local name, the ontology's own has it.
        own_first = sorted(kinds, key=lambda p: (not p.value.startswith(v.KG), p.value))
        self.keys: dict[NamedNode, str] = {}
        taken = set(self.prefixes)
        for predicate in own_first:
            local = re.split(r"[/#]", predicate.value)[-1]
            key = local if _LOCAL.fullmatch(local) and local not in taken else self.short(predicate.value)
            self.keys[predicate] = key
            taken.add(key)
        self.kinds = {p: next(iter(k)) if len(k) == 1 else "" for p, k in kinds.items()}

    def short(self, value: str) -> str:
        """An IRI with its prefix where that is shorter and unmistakable."""
        for prefix, namespace in self.prefixes.items():
            if value.startswith(namespace) and _LOCAL.fullmatch(value[len(namespace) :]):
                return f"{prefix}:{value[len(namespace) :]}"
        return value

    def to_json(self) -> dict[str, Any]:
        """What stands under ``@context``."""
        terms: dict[str, Any] = {}
        for predicate, key in sorted(self.keys.items(), key=lambda item: item[1]):
            kind = self.kinds[predicate]
            term = {"@id": self.short(predicate.value)}
            if kind == "@language":
                term["@container"] = "@language"
            elif kind and kind != _STRING.value:
                term["@type"] = "@id" if kind == "@id" else self.short(kind)
            # A key that is already its IRI needs no entry of its own.
            if key != term["@id"] or len(term) > 1:
                terms[key] = term
        return {**dict(sorted(self.prefixes.items())), **terms}

    def node(self, node: NamedNode, said: Mapping[NamedNode, list[Term]]) -> dict[str, Any]:
        """A node as an object; single values stand without a list."""
        shown: dict[str, Any] = {}
        # Readers that stream need the class before the name, and both before the rest.
        if classes := said.get(v.RDF_TYPE):
            shown["@type"] = _one([self.short(o.value) for o in classes])
        shown["@id"] = self.short(node.value)
        for predicate, values in said.items():
            if predicate == v.RDF_TYPE:
                continue
            if self.kinds[predicate] == "@language":
                shown[self.keys[predicate]] = _by_language(values)
            else:
                kind = self.kinds[predicate]
                shown[self.keys[predicate]] = _one([self._value(o, kind) for o in values])
        return shown

    def _value(self, value: Term, kind: str) -> Any:
        if isinstance(value, NamedNode):
            return self.short(value.value) if kind == "@id" else {"@id": self.short(value.value)}
        if kind or value.datatype == _STRING:
            # The text as it is: a JSON number would lose the 0 of 0.70.
            return value.value
        if value.language:
            return {"@value": value.value, "@language": value.language}
        return {"@value": value.value, "@type": self.short(value.datatype.value)}


def write_jsonld(source: Source, path: Path, *, named: bool) -> None:
    """Write the graph; with ``named`` one named graph an article, otherwise a flat list of nodes."""
    context = Context(source)
    with replacing(path) as out:
        out.write(b'{"@context": ' + _json(context.to_json()) + b',\n"@graph": [')
        if named:
            _write_named(source, context, out)
        else:
            _write_nodes(((n, source.described(n)) for n in source.subjects()), context, out)
        out.write(b"\n]}\n")


def _write_named(source: Source, context: Context, out: IO[bytes]) -> None:
    between = b"\n"
    for name, triples in source.graphs.items():
        nodes = _described(triples).items()
        out.write(between)
        between = b",\n"
        if name is None:
            out.write(b'{"@graph": [')
        else:
            out.write(b'{"@id": ' + _json(context.short(name.value)) + b', "@graph": [')
        _write_nodes(iter(nodes), context, out)
        out.write(b"\n]}")


def _write_nodes(
    nodes: Iterator[tuple[NamedNode, Mapping[NamedNode, list[Term]]]], context: Context, out: IO[bytes]
) -> None:
    between = b"\n"
    for node, said in nodes:
        out.write(between + _json(context.node(node, said)))
        between = b",\n"


def _described(triples: list[Triple]) -> _Described:
    found: _Described = {}
    for t in triples:
        assert isinstance(t.subject, NamedNode)  # as read by Source
        assert isinstance(t.object, NamedNode | Literal)
        found.setdefault(t.subject, {}).setdefault(t.predicate, []).append(t.object)
    return found


def _kind(value: object) -> str:
    if isinstance(value, Literal):
        return "@language" if value.language else value.datatype.value
    return "@id"


def _by_language(values: list[Term]) -> dict[str, Any]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for value in values:
        if isinstance(value, Literal):
            found[value.language or ""].append(value.value)
    return {language: _one(texts) for language, texts in sorted(found.items())}


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _json(value: Any) -> bytes:
    # A lone surrogate cannot be written as UTF-8; the graph has none, but a graph from elsewhere might.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")
