"""SHACL: the shapes of ``shapes.ttl`` over a graph of any size, part by part.

pySHACL takes 10 s a 100,000 triples, and much memory. So nodes are validated some thousands at a time, each part with
all that the shapes look at: what is said of its nodes, the classes of their values, and who claims them or rests on
them. The targets of a part are named one by one, since the values in it have classes too, but not their own triples.
The result is that of validating the whole graph at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import islice
from typing import Final

import pyshacl
import rdflib
from pyoxigraph import NamedNode
from rdflib.namespace import RDF, RDFS, SH

from kg.check.graph import CheckedGraph, Statement, nodes_in
from kg.check.violation import Violation
from kg.graph import vocabulary as v
from kg.graph.sink import Term

SHAPES: Final = "https://w3id.org/newskg/shapes#"
PART: Final = 4_000
#: Properties that shapes follow backwards.
_INVERSE: Final = (v.CLAIMS, v.EVIDENCE)


def shapes_text() -> str:
    """The shapes in Turtle."""
    return resources.files("kg.check").joinpath("shapes.ttl").read_text(encoding="utf-8")


@cache
def names() -> frozenset[str]:
    """Names of all constraints, without the groups of classes and datatypes that they refer to."""
    graph = _shapes()
    used = {s for s in graph.subjects(SH.message) if isinstance(s, rdflib.URIRef)}
    return frozenset(str(s).removeprefix(SHAPES) for s in used)


def shape_violations(graph: CheckedGraph, part: int = PART) -> Iterator[Violation]:
    """What breaks a shape, with no articles yet.

    Args:
        graph: What to check.
        part: Nodes to validate at a time.
    """
    nodes = graph.nodes()
    while focus := dict(islice(nodes, part)):
        yield from _validated(_targets(focus), _data(graph, focus))


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=shapes_text(), format="turtle")


def _targets(focus: Mapping[NamedNode, list[Statement]]) -> rdflib.Graph:
    """The shapes, with the targets that are among some nodes named one by one."""
    shapes = rdflib.Graph()
    by_class: defaultdict[str, list[NamedNode]] = defaultdict(list)
    by_path: defaultdict[str, list[NamedNode]] = defaultdict(list)
    for node, told in focus.items():
        for kind in nodes_in(value for path, value in told if path == v.RDF_TYPE):
            by_class[kind.value].append(node)
        for path in {path for path, _ in told}:
            by_path[path.value].append(node)
    for s, p, o in _shapes():
        found = by_class if p == SH.targetClass else by_path if p == SH.targetSubjectsOf else None
        if found is None:
            shapes.add((s, p, o))
            continue
        for node in found.get(str(o), ()):
            shapes.add((s, SH.targetNode, _rdflib(node)))
    return shapes


def _data(graph: CheckedGraph, focus: Mapping[NamedNode, list[Statement]]) -> rdflib.Graph:
    """All that the shapes look at when they look at some nodes."""
    data = rdflib.Graph()
    for s, p, o in _shapes().triples((None, RDFS.subClassOf, None)):
        data.add((s, p, o))
    neighbours: dict[NamedNode, None] = {}
    for node, told in focus.items():
        here = _rdflib(node)
        for path, value in told:
            data.add((here, _rdflib(path), _rdflib(value)))
        # Of classes nothing is looked at.
        neighbours.update(dict.fromkeys(nodes_in(value for path, value in told if path != v.RDF_TYPE)))
        for path in _INVERSE:
            for other in graph.linked_to(node, path):
                data.add((_rdflib(other), _rdflib(path), here))
                neighbours[other] = None
    for node in neighbours:
        if node in focus:
            continue
        for kind in graph.types(node):
            data.add((_rdflib(node), RDF.type, _rdflib(kind)))
    return data


def _rdflib(term: Term) -> rdflib.URIRef | rdflib.Literal:
    """A term as rdflib has it, with the lexical form that it was written in."""
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)


def _validated(shapes: rdflib.Graph, data: rdflib.Graph) -> Iterator[Violation]:
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True, inference="none")
    if conforms or not isinstance(report, rdflib.Graph):
        return
    for result in report.objects(None, SH.result):
        yield Violation(
            check=str(report.value(result, SH.sourceShape) or "").removeprefix(SHAPES),
            node=str(report.value(result, SH.focusNode)),
            path=_path(report, result),
            value=str(report.value(result, SH.value) or ""),
            expected=str(report.value(result, SH.resultMessage) or ""),
        )


def _path(report: rdflib.Graph, result: rdflib.term.Node) -> str:
    """The property of a result; for one that is followed backwards ``^`` and the property."""
    path = report.value(result, SH.resultPath)
    if path is None or isinstance(path, rdflib.URIRef):
        return str(path or "")
    return "^" + str(report.value(path, SH.inversePath) or "")
