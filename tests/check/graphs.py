"""A small graph with something of every class, and edits that break it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from graph.samples import sample
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from kg.graph import vocabulary as v
from kg.graph.build import article_graph
from kg.model import Entity, EntityType

PREFIXES = "".join(f"@prefix {p}: <{n}> .\n" for p, n in v.PREFIXES.items() if p != "id")

EXTRA = (
    Entity("green", EntityType.ORGANIZATION, "Đảng Xanh", ("Đảng Xanh",), None, "JP"),
    Entity("asean", EntityType.INTERNATIONAL_ORGANIZATION, "ASEAN", ("ASEAN",)),
    Entity("forum", EntityType.CONFERENCE, "Diễn đàn Xanh", ("Diễn đàn Xanh",)),
)

#: What is dropped ("-") from the graph, added ("+") to it, or put in the place ("=") of all values of a property.
Edit = tuple[str, str, str, str]


def whole() -> list[Quad]:
    """The graph."""
    made = sample()
    return article_graph(replace(made, entities=(*made.entities, *EXTRA))).quads()


def nodes(quads: Iterable[Quad]) -> dict[str, NamedNode]:
    """The nodes that edits speak of, by short names."""
    found: dict[str, NamedNode] = {}
    claims: dict[NamedNode, NamedNode] = {}
    for q in quads:
        kind = q.object.value.removeprefix(v.KG) if q.predicate == v.RDF_TYPE else ""
        if kind in ("Article", "Topic", "Office", "Source", "Tenure", "Country", "GovernmentBody", "Document"):
            found.setdefault(kind, q.subject)
        elif kind in ("Agreement", "Signing", "Appointment", "Organization", "Conference", "Place"):
            found[kind] = q.subject
        elif q.predicate == v.PREF_LABEL:
            found[q.object.value] = q.subject
        elif q.predicate == v.BEGIN_INDEX and q.object.value == "0":
            found["Sentence"] = q.subject
        elif q.predicate == v.START_DATE:
            found["plan"] = q.subject
        elif q.predicate == v.PLACE:
            found["Meeting"] = q.subject
        elif q.predicate == v.CLAIMS:
            claims[q.object] = q.subject
    return {**found, "Claim": claims[found["Meeting"]], "denial": claims[found["Signing"]]}


def edited(quads: list[Quad], edits: Iterable[Edit]) -> list[Quad]:
    """The graph after some edits; each must change something."""
    names = nodes(quads)
    graph = names["Article"]

    def written(term: str) -> str:
        return f"<{names[term].value}>" if term in names else term

    for sign, *terms in edits:
        s, p, o = map(written, terms)
        [new] = parse(f"{PREFIXES}{s} {p} {o if o else '0'} .", RdfFormat.TURTLE)
        if sign in "-=":
            kept = [
                q
                for q in quads
                if (q.subject, q.predicate) != (new.subject, new.predicate)
                or (sign == "-" and o and q.object != new.object)
            ]
            assert len(kept) < len(quads), (sign, *terms)
            quads = kept
        if sign in "+=":
            quads = [*quads, Quad(new.subject, new.predicate, new.object, graph)]
    return quads


def write(quads: Iterable[Quad], folder: Path) -> Path:
    """Writes a graph as ``graph.nq``; returns the folder."""
    folder.mkdir(exist_ok=True)
    (folder / "graph.nq").write_bytes(serialize(quads, format=RdfFormat.N_QUADS) or b"")
    return folder
