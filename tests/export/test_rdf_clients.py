"""What is exported as RDF is read by programs of other makers, all of which answer the same question alike."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from export import clients
from export.clients import Rows
from export.export_samples import ANSWER, answer, question

NAMED = {"nq", "trig"}
"""Formats that hold one named graph an article unless told otherwise."""


def ask_rdflib(path: Path, query: str) -> Rows:
    with warnings.catch_warnings():
        # rdflib's own datasets use what rdflib calls deprecated.
        warnings.simplefilter("ignore", DeprecationWarning)
        graph = rdflib.Dataset() if path.suffix in (".nq", ".trig") else rdflib.Graph()
        graph.parse(data=path.read_text(encoding="utf-8"), format=_RDFLIB[path.suffix])
        return [tuple(str(x) for x in row) for row in graph.query(query)]


_RDFLIB = {".ttl": "turtle", ".nt": "nt", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld", ".owl": "xml"}


def ask_oxigraph(path: Path, query: str) -> Rows:
    store = pyoxigraph.Store()
    form = {"jsonld": pyoxigraph.RdfFormat.JSON_LD, "owl": pyoxigraph.RdfFormat.RDF_XML}
    suffix = path.suffix.lstrip(".")
    store.load(path=str(path), format=form.get(suffix) or pyoxigraph.RdfFormat.from_extension(suffix))
    found = store.query(query)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return [tuple(row[n].value for n in ("one", "other", "date", "sentence")) for row in found]  # type: ignore[union-attr]


def ask_npm_oxigraph(path: Path, query: str) -> Rows:
    return [tuple(row) for row in clients.node("oxigraph", path, _MEDIA[path.suffix], query)]


def ask_n3(path: Path, query: str) -> Rows:
    return [tuple(row) for row in clients.node("n3", path, _MEDIA[path.suffix])]


_MEDIA = {
    ".ttl": "text/turtle",
    ".nt": "application/n-triples",
    ".nq": "application/n-quads",
    ".trig": "application/trig",
    ".owl": "application/rdf+xml",
    ".jsonld": "application/ld+json",
}

CLIENTS: dict[str, tuple[Callable[[Path, str], Rows], tuple[str, ...]]] = {
    "rdflib": (ask_rdflib, ("ttl", "nt", "nq", "trig", "jsonld", "owl")),
    "oxigraph": (ask_oxigraph, ("ttl", "nt", "nq", "trig", "jsonld", "owl")),
    "npm oxigraph": (ask_npm_oxigraph, ("ttl", "nt", "nq", "trig", "jsonld", "owl")),
    "n3": (ask_n3, ("ttl", "nt", "nq", "trig")),
    # The last three start slowly and read some formats only. Rasqal knows the default graph alone, and Debian's Jena
    # can load no JSON-LD.
    "comunica": (clients.comunica, ("ttl", "trig", "jsonld")),
    "rasqal": (clients.roqet, ("ttl", "nt", "owl")),
    "jena": (clients.jena, ("ttl", "nq", "owl")),
}


@pytest.mark.parametrize(
    ("client", "form"),
    [(name, form) for name, (_, forms) in CLIENTS.items() for form in forms],
    ids=lambda value: value.replace(" ", "-"),
)
def test_who_met_whom_when_and_which_sentence_says_so(client: str, form: str, exported: Path) -> None:
    ask, _ = CLIENTS[client]
    assert answer(ask(exported / f"graph.{form}", question(form in NAMED))) == ANSWER


@pytest.mark.parametrize(
    ("form", "syntax"), [("ttl", "turtle"), ("nt", "ntriples"), ("nq", "nquads"), ("trig", "trig"), ("owl", "rdfxml")]
)
def test_raptor_reads_every_triple(form: str, syntax: str, exported: Path) -> None:
    lines = (exported / ("graph.nq" if form in NAMED else "graph.nt")).read_text(encoding="utf-8").splitlines()
    count = clients.rapper_count(exported / f"graph.{form}", syntax)
    if form == "owl":
        assert count > len(lines), "the ontology is in it too"
    else:
        assert count == len(lines)


def test_json_ld_holds_the_same_triples_for_the_reference_implementation(exported: Path) -> None:
    found = clients.node("jsonld", exported / "graph.jsonld")
    assert set(found) == set((exported / "graph.nt").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("named", [False, True])
def test_json_ld_can_be_streamed(named: bool, exported: Path, again: Callable[..., Path]) -> None:
    path = again("jsonld", named=named) / "graph.jsonld"
    lines = (exported / ("graph.nq" if named else "graph.nt")).read_text(encoding="utf-8").splitlines()
    assert clients.node("streaming", path) == len(lines)


def test_an_owl_reader_sees_individuals_classes_and_what_they_do(exported: Path) -> None:
    owlready2 = pytest.importorskip("owlready2")
    world = owlready2.World()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a database of its own that it leaves open
        world.get_ontology(f"file://{exported / 'graph.owl'}").load()
        [korea, japan] = (
            world.search_one(prefLabel=owlready2.locstr(n, "vi")) for n in ("Ahn Gyu Back", "Gen Nakatani")
        )
        assert korea.met == [japan]
        assert korea in world["https://w3id.org/newskg/ontology#Person"].instances()
        meeting = world["https://w3id.org/newskg/ontology#Meeting"]
        assert world["https://w3id.org/newskg/ontology#Event"] in meeting.ancestors()
        assert {e.factuality[0].name for e in meeting.instances()} == {"Occurred", "Planned"}
        world.close()
