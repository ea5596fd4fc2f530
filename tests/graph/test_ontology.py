"""The ontology against the contract, and the graphs against the ontology."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import NamedNode, RdfFormat, parse
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from graph.samples import sample
from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.graph.ontology import fields_of, label_of
from kg.model import EntityType, EventType, Factuality

CONTRACT = Path(__file__).resolve().parents[3] / "shared" / "design" / "ONTOLOGY.md"
KG = rdflib.Namespace(v.KG)
CLASSES = {
    *("Article", "Sentence", "Claim", "Event", "OccurredEvent", "Topic", "Office", "Tenure"),
    *(t.value for t in EntityType),
    *(t.value for t in EventType),
}
PROPERTIES = """
    sha256 inArticle claims factuality evidence trigger cue attributedTo confidence actor recipient onBehalfOf topic
    place date startDate endDate disputed realises cancels represents plover met spokeWith visited attended agreedWith
    agreedOn signed cooperatedWith supported aided requested criticised rejected threatened sanctioned coerced attacked
    concededTo holdsOffice
"""
PROPERTY_TYPES = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(data=v.ontology_text(), format="turtle")


def own(ontology: rdflib.Graph) -> set[rdflib.URIRef]:
    return {s for s in ontology.subjects() if isinstance(s, rdflib.URIRef) and str(s).startswith(v.KG)}


def test_both_parsers_read_the_same(ontology: rdflib.Graph) -> None:
    assert len(ontology) == len(list(parse(v.ontology_text(), RdfFormat.TURTLE)))


def test_no_blank_nodes(ontology: rdflib.Graph) -> None:
    assert not [t for t in ontology for x in t if isinstance(x, rdflib.BNode)]


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_class_is_declared(ontology: rdflib.Graph, name: str) -> None:
    assert (KG[name], RDF.type, OWL.Class) in ontology


@pytest.mark.parametrize("name", PROPERTIES.split())
def test_property_is_declared(ontology: rdflib.Graph, name: str) -> None:
    assert PROPERTY_TYPES & set(ontology.objects(KG[name], RDF.type))


@pytest.mark.parametrize("name", [f.value for f in Factuality])
def test_factuality_is_an_individual_of_its_scheme(ontology: rdflib.Graph, name: str) -> None:
    assert (KG[name], RDF.type, OWL.NamedIndividual) in ontology
    assert (KG[name], SKOS.inScheme, KG.FactualityScheme) in ontology


@pytest.mark.skipif(not CONTRACT.exists(), reason="the contract is not here")
def test_every_term_that_the_contract_names_is_declared(ontology: rdflib.Graph) -> None:
    named = set(re.findall(r"kg:(\w+)", CONTRACT.read_text(encoding="utf-8")))
    assert named <= {str(s)[len(v.KG) :] for s in own(ontology)}


def test_every_term_has_label_and_definition_in_both_languages(ontology: rdflib.Graph) -> None:
    for term in own(ontology):
        for predicate in (RDFS.label, SKOS.definition):
            languages = [o.language for o in ontology.objects(term, predicate)]
            assert sorted(languages) == ["en", "vi"], (term, predicate)


def test_every_foreign_term_is_declared(ontology: rdflib.Graph) -> None:
    builtin = (str(RDF), str(RDFS), str(OWL), v.XSD)
    used = {p for _, p, _ in ontology} | set(ontology.objects(None, RDFS.subClassOf))
    used |= set(ontology.objects(None, RDFS.subPropertyOf)) | set(ontology.objects(None, RDF.type))
    declared = set(ontology.subjects(RDF.type))
    assert not {u for u in used if not str(u).startswith(builtin)} - declared


def test_no_term_is_of_two_kinds(ontology: rdflib.Graph) -> None:
    """OWL 2 DL keeps classes, individuals and the three kinds of properties apart."""
    kinds = PROPERTY_TYPES | {OWL.Class, OWL.NamedIndividual}
    for term in set(ontology.subjects(RDF.type)):
        assert len(kinds & set(ontology.objects(term, RDF.type))) <= 1, term


@pytest.mark.parametrize("kind", EventType)
def test_plover_codes(ontology: rdflib.Graph, kind: EventType) -> None:
    assert (KG[kind.value], RDFS.subClassOf, KG.Event) in ontology
    code = v.PLOVER[kind]
    assert [str(o) for o in ontology.objects(KG[kind.value], KG.plover)] == ([code] if code else [])


def test_symmetric_properties(ontology: rdflib.Graph) -> None:
    symmetric = {str(s) for s in ontology.subjects(RDF.type, OWL.SymmetricProperty)}
    assert symmetric == {n.value for n in v.BETWEEN_PARTIES.values()}


def test_edges_name_the_events_that_imply_them(ontology: rdflib.Graph) -> None:
    for table in (v.BETWEEN_PARTIES, v.ON_TOPIC, v.ON_RECIPIENT):
        for kind, node in table.items():
            assert (rdflib.URIRef(node.value), KG.impliedBy, KG[kind.value]) in ontology


def test_what_is_emitted_is_declared(ontology: rdflib.Graph, graph: ArticleGraph) -> None:
    declared = {str(s) for s in ontology.subjects(RDF.type)}
    builtin = (v.RDF, v.RDFS, v.OWL)
    for triple in graph.triples:
        terms = [triple.predicate]
        if triple.predicate == v.RDF_TYPE or str(triple.object).startswith("<" + v.KG):
            terms.append(triple.object)
        for term in terms:
            assert term.value.startswith(builtin) or term.value in declared, term


def test_every_node_is_declared_and_typed(graph: ArticleGraph) -> None:
    individuals = {t.subject for t in graph.triples if t.object == v.NAMED_INDIVIDUAL}
    assert individuals == {t.subject for t in graph.triples}


def test_labels_and_fields_come_from_the_ontology() -> None:
    assert label_of(v.kg("Meeting"), "vi") == "Gặp gỡ"
    assert label_of(v.kg("unknown"), "vi") == "unknown"
    assert v.kg("DefenceField") in fields_of("hợp tác Quốc phòng song phương")
    assert fields_of("bữa tối") == ()
    assert fields_of("hợp tác quốc phòng") == fields_of("HỢP TÁC QUỐC-PHÒNG")


def test_vocabulary_covers_all_types() -> None:
    assert set(v.EVENT_TYPES) == set(v.PLOVER) == set(EventType)
    assert set(v.ENTITY_TYPES) == set(EntityType)
    assert {t.value for t in EventType if t.symmetric} == {t.value for t in v.BETWEEN_PARTIES}
    assert isinstance(v.SHA256, NamedNode)
    assert sample().events
