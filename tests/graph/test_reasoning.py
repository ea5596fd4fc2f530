"""The ontology reasoned over: it contradicts neither itself nor the graphs, and says what the contract says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import owlrl
import pytest
import rdflib
from owlrl.DatatypeHandling import use_RDFLib_lexical_conversions
from pyoxigraph import NamedNode
from rdflib.namespace import OWL, RDF, RDFS, SKOS, XSD
from support import Built

from graph.samples import sample
from kg.graph import vocabulary as v
from kg.graph.build import article_graph, to_rdflib
from kg.model import EntityType, EventType, Factuality

KG = rdflib.Namespace(v.KG)
SEM = rdflib.Namespace(v.SEM)
SCHEMA = rdflib.Namespace(v.SCHEMA)
PROV = rdflib.Namespace(v.PROV)
ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
#: Words of the ontology about itself, and links between events across articles.
ONTOLOGY_ONLY = {
    *("plover", "ploverContext", "impliedBy", "Factuality", "FactualityScheme", "Field", "FieldScheme"),
    *("realises", "cancels", "Event"),
}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(data=v.ontology_text(), format="turtle")


@pytest.fixture(scope="module")
def seeds(seeds_graph: Built) -> rdflib.Graph:
    return rdflib.Graph().parse(seeds_graph.folder / "graph.ttl", format="turtle")


def closed(*graphs: rdflib.Graph) -> rdflib.Graph:
    """All that follows from some graphs by the rules of OWL 2 RL."""
    whole = rdflib.Graph()
    for triple in chain(*graphs):
        whole.add(triple)
    try:
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(whole)
    finally:
        # owlrl puts its own readers of literals into rdflib, one of which takes --01-10 for no gMonthDay.
        use_RDFLib_lexical_conversions()
    return whole


def contradictions(graph: rdflib.Graph) -> list[str]:
    return [str(o) for o in graph.objects(None, ERROR)]


def above(ontology: rdflib.Graph, node: rdflib.term.Node, path: rdflib.URIRef) -> set[rdflib.term.Node]:
    return set(ontology.transitive_objects(node, path))


# ---------------------------------------------------------------------- the ontology alone
def test_the_ontology_does_not_contradict_itself(ontology: rdflib.Graph) -> None:
    assert contradictions(closed(ontology)) == []


def test_no_class_is_below_two_that_exclude_each_other(ontology: rdflib.Graph) -> None:
    apart = {frozenset(p) for p in ontology[: OWL.disjointWith]}
    assert len(apart) > 10
    for kind in ontology.subjects(RDF.type, OWL.Class):
        up = above(ontology, kind, RDFS.subClassOf)
        assert not [pair for pair in apart if pair <= up], kind


def test_every_class_can_have_a_member(ontology: rdflib.Graph) -> None:
    members = rdflib.Graph()
    for kind in ontology.subjects(RDF.type, OWL.Class):
        members.add((rdflib.URIRef(f"https://example.org/{str(kind).rpartition('/')[2]}"), RDF.type, kind))
    assert contradictions(closed(ontology, members)) == []


@pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java (apt-get install default-jre-headless)")
def test_hermit_finds_no_class_that_must_stay_empty(ontology: rdflib.Graph, tmp_path: Path) -> None:
    owlready2 = pytest.importorskip("owlready2")
    path = tmp_path / "ontology.nt"
    path.write_text(ontology.serialize(format="nt"), encoding="utf-8")
    world = owlready2.World()
    read = world.get_ontology(path.as_uri()).load()
    names = {c.name for c in read.classes()}
    assert {t.value for t in EventType} <= names
    owlready2.sync_reasoner_hermit(world, debug=0)
    assert list(world.inconsistent_classes()) == []


@pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs Java (apt-get install default-jre-headless)")
def test_hermit_notices_what_excludes_each_other(ontology: rdflib.Graph, tmp_path: Path) -> None:
    """The test above can fail: a class below two disjoint ones is found."""
    owlready2 = pytest.importorskip("owlready2")
    path = tmp_path / "ontology.nt"
    impossible = rdflib.URIRef("https://example.org/Impossible")
    broken = rdflib.Graph()
    for triple in ontology:
        broken.add(triple)
    broken.add((impossible, RDF.type, OWL.Class))
    broken.add((impossible, RDFS.subClassOf, KG.Claim))
    broken.add((impossible, RDFS.subClassOf, KG.Event))
    path.write_text(broken.serialize(format="nt"), encoding="utf-8")
    world = owlready2.World()
    world.get_ontology(path.as_uri()).load()
    owlready2.sync_reasoner_hermit(world, debug=0)
    assert [c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing] == [str(impossible)]


# ---------------------------------------------------------------------- graphs under the ontology
def test_a_graph_does_not_contradict_the_ontology(ontology: rdflib.Graph) -> None:
    graph = closed(ontology, to_rdflib([article_graph(sample())]))
    assert contradictions(graph) == []
    person = next(graph.subjects(RDF.type, KG.Person))
    assert (person, RDF.type, SCHEMA.Person) in graph


def test_a_contradiction_would_be_found(ontology: rdflib.Graph) -> None:
    broken = to_rdflib([article_graph(sample())])
    broken.add((next(broken.subjects(RDF.type, KG.Claim)), RDF.type, KG.Event))
    assert contradictions(closed(ontology, broken))


def test_domains_and_ranges_hold_in_the_graph_of_the_seeds(ontology: rdflib.Graph, seeds: rdflib.Graph) -> None:
    """Domain and range give no node a class that the graph does not give it itself."""
    checked = 0
    for s, p, o in seeds:
        for place, node in ((RDFS.domain, s), (RDFS.range, o)):
            for kind in ontology.objects(p, place):
                if isinstance(node, rdflib.URIRef):
                    checked += 1
                    own = (node, RDF.type, kind) in seeds or (node, RDF.type, kind) in ontology
                    assert own, f"{p} wants {node} to be a {kind}"
                elif str(kind).startswith(v.XSD):
                    checked += 1
                    assert isinstance(node, rdflib.Literal)
                    assert (node.datatype or XSD.string) == kind, f"{p} wants {node!r} to be a {kind}"
    assert checked > 1000


def test_superclasses_are_written_out_in_the_graph_of_the_seeds(ontology: rdflib.Graph, seeds: rdflib.Graph) -> None:
    """Who asks for schema:Person without a reasoner finds the persons."""
    for node, kind in set(seeds[: RDF.type]):
        for over in above(ontology, kind, RDFS.subClassOf):
            assert (node, RDF.type, over) in seeds, f"{node} is a {kind} and not a {over}"


def test_nothing_in_the_graph_of_the_seeds_is_of_classes_that_exclude_each_other(
    ontology: rdflib.Graph, seeds: rdflib.Graph
) -> None:
    for one, other in ontology[: OWL.disjointWith]:
        both = set(seeds.subjects(RDF.type, one)) & set(seeds.subjects(RDF.type, other))
        assert not both


# ---------------------------------------------------------------------- what the contract says
@pytest.mark.parametrize(
    ("name", "over"),
    [
        ("actor", SEM.hasActor),
        ("recipient", SEM.hasActor),
        ("place", SEM.hasPlace),
        ("topic", SCHEMA.about),
        ("attributedTo", PROV.wasAttributedTo),
    ],
)
def test_subproperties(ontology: rdflib.Graph, name: str, over: rdflib.URIRef) -> None:
    assert over in above(ontology, KG[name], RDFS.subPropertyOf)


@pytest.mark.parametrize(
    "types",
    [
        *(v.ARTICLE_TYPES, v.SENTENCE_TYPES, v.CLAIM_TYPES, v.TOPIC_TYPES, v.OFFICE_TYPES, v.TENURE_TYPES),
        *(v.SOURCE_TYPES, *v.ENTITY_TYPES.values(), *v.EVENT_TYPES.values()),
    ],
    ids=lambda types: types[0].value.rpartition("#")[2],
)
def test_what_a_node_is_besides_is_what_the_ontology_puts_above_its_class(
    ontology: rdflib.Graph, types: tuple[NamedNode, ...]
) -> None:
    written = {rdflib.URIRef(t.value) for t in types if t != v.NAMED_INDIVIDUAL}
    assert written == above(ontology, rdflib.URIRef(types[0].value), RDFS.subClassOf)


def constants() -> Iterator[NamedNode]:
    """Every node that the vocabulary names, in constants and tables."""
    stack: list[object] = [x for name, x in vars(v).items() if not name.startswith("_")]
    while stack:
        x = stack.pop()
        if isinstance(x, NamedNode):
            yield x
        elif isinstance(x, dict):
            stack += [*x.keys(), *x.values()]
        elif isinstance(x, tuple | list | frozenset | set):
            stack += x


def test_the_code_and_the_ontology_have_the_same_terms(ontology: rdflib.Graph) -> None:
    used = {n.value.removeprefix(v.KG) for n in constants() if n.value.startswith(v.KG)} - {""}
    declared = {str(s).removeprefix(v.KG) for s in ontology.subjects(RDF.type) if str(s).startswith(v.KG)}
    fields = {str(s).removeprefix(v.KG) for s in ontology.subjects(RDF.type, KG.Field)}
    assert used - declared == set()
    assert declared - used - fields - ONTOLOGY_ONLY == set()
    assert {f.value for f in Factuality} | {t.value for t in EntityType} <= used


def test_every_own_term_has_label_and_definition_in_both_languages(ontology: rdflib.Graph) -> None:
    own = {s for s in ontology.subjects(RDF.type) if str(s).startswith(v.KG)}
    assert len(own) > 80
    for term in own:
        for predicate in (RDFS.label, SKOS.definition):
            words = {o.language: str(o) for o in ontology.objects(term, predicate) if isinstance(o, rdflib.Literal)}
            assert set(words) == {"vi", "en"}, (term, predicate)
            assert all(text.strip() for text in words.values()), (term, predicate)
