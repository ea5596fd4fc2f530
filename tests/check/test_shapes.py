"""Every shape finds what it is for, and nothing else does: one broken triple, one violation."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, SH

from check.graphs import Edit, edited, nodes, whole, write
from kg.check.graph import CheckedGraph
from kg.check.shapes import SHAPES, names, shape_violations, shapes_text
from kg.graph import vocabulary as v
from kg.model import EntityType, EventType, Factuality

#: For each property of direct triples an edge to what can be no end of any.
EDGES: dict[str, list[Edit]] = {
    p.value.removeprefix(v.KG): [("+", "Ahn Gyu Back", f"kg:{p.value.removeprefix(v.KG)}", "Article")] for p in v.DIRECT
}
BROKEN: dict[str, list[Edit]] = {
    **EDGES,
    "article-types": [("-", "Article", "a", "schema:NewsArticle")],
    "article-identifier": [("-", "Article", "dcterms:identifier", "")],
    "article-sha256": [("=", "Article", "kg:sha256", '"12ab"')],
    "article-headline": [("=", "Article", "schema:headline", '"Talks"@en')],
    "article-published": [("=", "Article", "schema:datePublished", '"--08-07"^^xsd:gMonthDay')],
    "article-publisher": [("+", "Article", "schema:publisher", '"Báo Khác"')],
    "article-url": [("=", "Article", "schema:url", '"ftp://example.org/a"^^xsd:anyURI')],
    "sentence-types": [("-", "Sentence", "a", "nif:Sentence")],
    "sentence-text": [("-", "Sentence", "nif:anchorOf", "")],
    "sentence-begin": [("=", "Sentence", "nif:beginIndex", '"0"^^xsd:integer')],
    "sentence-end": [("=", "Sentence", "nif:endIndex", '"75"^^xsd:integer')],
    "sentence-offsets": [("=", "Sentence", "nif:endIndex", '"0"^^xsd:nonNegativeInteger')],
    "sentence-article": [("=", "Sentence", "kg:inArticle", "Topic")],
    "sentence-use": [
        ("+", "<x:s>", "a", ["kg:Sentence", "nif:Sentence", "owl:NamedIndividual"][0]),
        ("+", "<x:s>", "a", "nif:Sentence"),
        ("+", "<x:s>", "a", "owl:NamedIndividual"),
        ("+", "<x:s>", "nif:anchorOf", '"Chào."'),
        ("+", "<x:s>", "nif:beginIndex", '"0"^^xsd:nonNegativeInteger'),
        ("+", "<x:s>", "nif:endIndex", '"5"^^xsd:nonNegativeInteger'),
        ("+", "<x:s>", "kg:inArticle", "Article"),
    ],
    "claim-types": [("-", "Claim", "a", "prov:Entity")],
    "claim-event": [("+", "Claim", "kg:claims", "Agreement")],
    "claim-factuality": [("-", "Claim", "kg:factuality", "")],
    "claim-evidence": [("=", "Claim", "kg:evidence", "Article")],
    "claim-trigger": [("-", "Claim", "kg:trigger", "")],
    "claim-cue": [("+", "Claim", "kg:cue", '""')],
    "claim-source": [("=", "Claim", "kg:attributedTo", "Topic")],
    "claim-confidence": [("=", "Claim", "kg:confidence", '"1.01"^^xsd:decimal')],
    "claim-article": [("-", "Claim", "prov:wasDerivedFrom", "")],
    "event-types": [("-", "Meeting", "a", "sem:Event")],
    "event-factuality": [("=", "plan", "kg:factuality", '"Planned"')],
    "event-claimed": [("+", "Article", "kg:claims", "Meeting")],
    "event-evidence": [("+", "Meeting", "kg:evidence", "Article")],
    "event-actor": [("+", "Meeting", "kg:actor", "Place")],
    "event-recipient": [("+", "Appointment", "kg:recipient", "Topic")],
    "event-behalf": [("+", "Meeting", "kg:onBehalfOf", "Ahn Gyu Back")],
    "event-topic": [("+", "Meeting", "kg:topic", "Place")],
    "event-place": [("+", "Meeting", "kg:place", "Country")],
    "event-date": [("=", "Meeting", "kg:date", '"2025-08-07"')],
    "event-start": [("+", "plan", "kg:startDate", '"2025-08"^^xsd:gYearMonth')],
    "event-end": [("=", "plan", "kg:endDate", '"2025-13"^^xsd:gYearMonth')],
    "event-disputed": [("+", "Meeting", "kg:disputed", '"yes"')],
    "event-sources": [("=", "Meeting", "kg:independentSources", '"0"^^xsd:nonNegativeInteger')],
    "event-label": [("+", "Meeting", "rdfs:label", '"Treffen"@de')],
    "event-realises": [("+", "Meeting", "kg:realises", "Topic")],
    "event-cancels": [("+", "Meeting", "kg:cancels", "Topic")],
    "event-occurred": [("-", "Meeting", "a", "kg:OccurredEvent")],
    "event-party": [("-", "Appointment", "kg:actor", "")],
    "event-interval": [("-", "plan", "kg:endDate", "")],
    "occurred-event": [("+", "Article", "a", "kg:OccurredEvent"), ("+", "Article", "kg:factuality", "kg:Occurred")],
    "occurred-factuality": [("+", "plan", "a", "kg:OccurredEvent")],
    "symmetric-recipient": [("+", "Meeting", "kg:recipient", "Gen Nakatani")],
    "thing-match": [("+", "Ahn Gyu Back", "skos:exactMatch", "<https://example.org/Q1>")],
    "named-label": [("=", "Place", "skos:prefLabel", '"Tokyo"@en')],
    "named-labels": [("+", "Place", "skos:prefLabel", '"Đông Kinh"@vi')],
    "named-forms": [("+", "Place", "skos:altLabel", '"Tokio"')],
    "named-declared": [("-", "Place", "a", "owl:NamedIndividual")],
    "person-types": [("-", "Ahn Gyu Back", "a", "foaf:Person")],
    "country-types": [("-", "Country", "a", "sem:Place")],
    "country-code": [("=", "Country", "skos:notation", '"KOR"')],
    "body-types": [("-", "GovernmentBody", "a", "org:FormalOrganization")],
    "organization-types": [("-", "Organization", "a", "schema:Organization")],
    "conference-types": [("-", "Conference", "a", "schema:EventSeries")],
    "conference-series": [("+", "Conference", "kg:editionOf", "Topic")],
    "document-types": [("-", "Document", "a", "schema:CreativeWork")],
    "place-types": [("-", "Place", "a", "schema:Place")],
    "topic-types": [("-", "Topic", "a", "skos:Concept")],
    "topic-field": [("+", "Topic", "skos:broader", "kg:Occurred")],
    "source-types": [("-", "Source", "a", "prov:Agent")],
    "office-types": [("-", "Office", "a", "org:Post")],
    "office-of": [("=", "Office", "kg:officeOf", "Gen Nakatani")],
    "office-post": [("+", "Office", "org:postIn", "Gen Nakatani")],
    "tenure-types": [("-", "Tenure", "a", "org:Membership")],
    "tenure-person": [("-", "Tenure", "org:member", "")],
    "tenure-office": [("=", "Tenure", "kg:office", "Topic")],
    "tenure-organization": [("+", "Tenure", "org:organization", "Topic")],
    "tenure-former": [("+", "Tenure", "kg:former", '"true"')],
    "tenure-first": [("+", "Tenure", "kg:firstAttested", '"2025-13"^^xsd:gYearMonth')],
    "tenure-last": [("+", "Tenure", "kg:lastAttested", '"2025-08-07"')],
    "tenure-article": [("-", "Tenure", "prov:wasDerivedFrom", "")],
    "represents-subject": [("+", "Place", "kg:represents", "Country")],
    "represents": [("+", "Ahn Gyu Back", "kg:represents", "Gen Nakatani")],
    "direct-subject": [("+", "Place", "kg:met", "Country")],
}


def checked(edits: list[Edit], folder: Path) -> CheckedGraph:
    return CheckedGraph.read(write(edited(whole(), edits), folder) / "graph.nq")


def test_the_graph_conforms_as_long_as_nobody_breaks_it(tmp_path: Path) -> None:
    with checked([], tmp_path) as graph:
        assert list(shape_violations(graph)) == []


def test_every_constraint_is_tried() -> None:
    assert set(BROKEN) == names()


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_one_broken_triple_is_one_violation(name: str, tmp_path: Path) -> None:
    with checked(BROKEN[name], tmp_path) as graph:
        found = list(shape_violations(graph))
    assert [x.check for x in found] == [name]
    assert found[0].expected


def test_a_violation_names_node_property_value_and_article(tmp_path: Path) -> None:
    with checked(BROKEN["claim-confidence"], tmp_path) as graph:
        [found] = shape_violations(graph)
        asked = (found.node, found.path, found.value)
        assert graph.who_says([asked]) == {asked: ("000",)}
    assert found.node == nodes(whole())["Claim"].value
    assert found.path == v.KG + "confidence"
    assert found.value == "1.01"


def test_a_property_followed_backwards_is_told_as_such(tmp_path: Path) -> None:
    with checked(BROKEN["event-claimed"], tmp_path) as graph:
        [found] = shape_violations(graph)
    assert found.path == f"^{v.KG}claims"


@pytest.mark.parametrize("part", [1, 3, 1000])
def test_parts_give_what_the_whole_gives(part: int, tmp_path: Path) -> None:
    edits = [e for name in ("claim-article", "event-place", "person-types", "represents") for e in BROKEN[name]]
    with checked(edits, tmp_path) as graph:
        assert sorted(shape_violations(graph, part)) == sorted(shape_violations(graph, 10**9))
        assert len(list(shape_violations(graph, part))) == 4


def listed(shapes: rdflib.Graph, subject: str, predicate: rdflib.URIRef) -> set[str]:
    found = shapes.value(rdflib.URIRef(SHAPES + subject), predicate)
    return {str(x).removeprefix(v.KG) for x in shapes.items(found)}


def test_the_shapes_know_all_that_the_code_knows() -> None:
    shapes = rdflib.Graph().parse(data=shapes_text(), format="turtle")
    targets = {(str(s).removeprefix(SHAPES), str(o).removeprefix(v.KG)) for s, o in shapes[: SH.targetClass]}
    targets |= {(str(s).removeprefix(SHAPES), str(o).removeprefix(v.KG)) for s, o in shapes[: SH.targetSubjectsOf]}
    assert {c for s, c in targets if s == "Thing"} == {t.value for t in EntityType}
    assert {c for s, c in targets if s == "SymmetricEvent"} == {t.value for t in EventType if t.symmetric}
    assert {c for s, c in targets if s == "Direct"} == {p.value.removeprefix(v.KG) for p in v.DIRECT}
    assert {c for s, c in targets if s == "direct-subject"} == {p.value.removeprefix(v.KG) for p in v.DIRECT}
    for shape in ("claim-factuality", "event-factuality"):
        assert listed(shapes, shape, SH["in"]) == {f.value for f in Factuality}


def test_every_class_of_nodes_has_a_shape() -> None:
    shapes = rdflib.Graph().parse(data=shapes_text(), format="turtle")
    written = {types[0] for types in (*v.ENTITY_TYPES.values(), v.ARTICLE_TYPES, v.SENTENCE_TYPES, v.CLAIM_TYPES)}
    written |= {v.TOPIC_TYPES[0], v.OFFICE_TYPES[0], v.TENURE_TYPES[0], v.SOURCE_TYPES[0], v.OCCURRED_EVENT}
    assert {t.value for t in written} <= {str(o) for o in shapes.objects(None, SH.targetClass)}
    assert (None, RDF.type, SH.NodeShape) in shapes


def test_every_property_of_the_ontology_is_looked_at() -> None:
    ontology = rdflib.Graph().parse(data=v.ontology_text(), format="turtle")
    shapes = rdflib.Graph().parse(data=shapes_text(), format="turtle")
    looked_at = {*shapes.objects(None, SH.path), *shapes.objects(None, SH.inversePath)}
    own = {
        s
        for kind in (OWL.ObjectProperty, OWL.DatatypeProperty)
        for s in ontology.subjects(RDF.type, kind)
        if str(s).startswith(v.KG)
    }
    assert len(own) > 40
    assert own - looked_at == set()
