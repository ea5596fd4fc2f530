from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store
from view_samples import BIDI, denial, holding, hostile, network_of, report, store_of

from kg.graph import vocabulary as v
from kg.graph.build import article_graph, quads
from kg.graph.serialise import write_graph
from kg.model import EventType, Factuality
from kg.serve.naming import Naming
from kg.serve.showing import Shown
from kg.view.from_store import load, read_network
from kg.view.layout import plan, positions
from kg.view.network import Edge, Network, Node, to_networkx
from kg.view.reader import Reader


@pytest.fixture(scope="module")
def network() -> Network:
    return network_of(report(), denial())


def node(network: Network, label: str) -> Node:
    return next(n for n in network.nodes if n.label == label)


def union(store: Store) -> Store:
    """All graphs of a store as one, as kg query asks them."""
    merged = Store()
    merged.extend(Quad(q.subject, q.predicate, q.object) for q in store)
    return merged


def edge(network: Network, predicate: str, factuality: Factuality = Factuality.OCCURRED) -> Edge:
    found = [e for e in network.edges if e.predicate == v.KG + predicate and e.factuality is factuality]
    people = [e for e in found if "person" in e.subject]
    assert len(people or found) == 1, found
    return (people or found)[0]


def test_an_edge_leads_to_its_sentence_article_and_date(network: Network):
    call = edge(network, "spokeWith")
    assert {call.subject, call.object} == {node(network, "Ahn Gyu Back").iri, node(network, "Nakatani Gen").iri}
    (event,) = call.events
    (evidence,) = call.evidence
    assert (event.type, event.date, event.factuality) == (EventType.PHONE_CALL, "2025-08-07", Factuality.OCCURRED)
    assert [evidence.text[s:e] for s, e in evidence.trigger] == ["điện đàm"]
    assert evidence.text.startswith("Bộ trưởng Quốc phòng Hàn Quốc Ahn Gyu Back")
    assert (evidence.article.id, evidence.article.publisher, evidence.article.date) == ("bao-1", "KBS", "2025-08-08")
    assert evidence.article.url == "https://example.vn/1"
    assert (evidence.confidence, evidence.attributed_to) == (0.95, "Yonhap")


def test_a_plan_and_a_denial_are_never_facts(network: Network):
    assert not [e for e in network.edges if e.predicate == v.KG + "met" and e.factuality is Factuality.OCCURRED]
    planned = edge(network, "met", Factuality.PLANNED)
    assert [planned.evidence[0].text[s:e] for s, e in planned.evidence[0].cue] == ["sẽ"]
    denied = edge(network, "met", Factuality.DENIED)
    assert denied.evidence[0].attributed_to == "Nhật Bản"


def test_facts_are_exactly_the_direct_triples():
    store = store_of(report(), denial(), hostile())
    drawn = {
        (e.subject, e.predicate, e.object) for e in read_network(store).edges if e.factuality is Factuality.OCCURRED
    }
    stated = {
        (q.subject.value, p.value, q.object.value)
        for p in (*v.DIRECT, v.REPRESENTS)
        for q in store.quads_for_pattern(None, p, None, None)
    }
    assert drawn <= stated
    assert {frozenset((s, o)) for s, _, o in drawn} == {frozenset((s, o)) for s, _, o in stated}


def test_symmetric_relations_are_kept_once(network: Network):
    ends = [frozenset((e.subject, e.object)) for e in network.edges if e.predicate == v.KG + "agreedWith"]
    assert len(ends) == len(set(ends)) == 2
    assert all(e.symmetric for e in network.edges if e.predicate == v.KG + "agreedWith")
    assert not edge(network, "visited").symmetric


def test_people_have_offices_and_a_country(network: Network):
    ahn = node(network, "Ahn Gyu Back")
    assert [o.label for o in ahn.offices] == ["Bộ trưởng Quốc phòng Hàn Quốc"]
    assert ahn.country == node(network, "Hàn Quốc").iri
    assert ahn.wikidata == "http://www.wikidata.org/entity/Q484646"
    assert node(network, "Hàn Quốc").label_en == "South Korea"


def test_the_office_that_most_articles_name_comes_first():
    store = Store()
    for article in "abcde":
        store.extend(quads(holding(article, "Bộ trưởng", *(["Anh hùng"] if article == "b" else []))))
    person = node(read_network(store), "Ahn Gyu Back")
    assert [(o.label, o.articles) for o in person.offices] == [("Bộ trưởng Hàn Quốc", 5), ("Anh hùng Hàn Quốc", 1)]
    # The pages of kg serve name some of the articles, and tell how many more there are.
    reader = Reader(union(store), DefaultGraph())
    held = Shown(union(store), Naming(reader, v.ID, "vi"), NamedNode(person.iri)).tenures()
    assert [(h.other.name, len(h.articles), h.more) for h in held] == [
        ("Bộ trưởng Hàn Quốc", 3, 2),
        ("Anh hùng Hàn Quốc", 1, 0),
    ]


def test_a_bare_triple_names_the_articles_that_say_it(network: Network):
    ahn = node(network, "Ahn Gyu Back")
    (speaks_for,) = (e for e in network.edges if e.predicate == v.REPRESENTS.value and e.subject == ahn.iri)
    assert [a.id for a in speaks_for.articles] == ["bao-1", "bao-2"]
    assert speaks_for.events == ()


def test_only_web_addresses_become_links(network: Network):
    assert {a.id: a.url for a in network.articles} == {"bao-1": "https://example.vn/1", "bao-2": None}


def test_an_address_that_runs_code_is_dropped_whoever_wrote_the_graph():
    store = store_of(denial())
    article = next(iter(store.quads_for_pattern(None, v.IDENTIFIER, None, None))).subject
    data = f'<{article.value}> <{v.URL.value}> "javascript:alert(1)" .'
    store.load(data, RdfFormat.TURTLE)
    assert [a.url for a in read_network(store).articles] == [None]


def test_bidirectional_controls_do_not_reach_the_page():
    network = network_of(hostile())
    shown = [n.label for n in network.nodes] + [f for n in network.nodes for f in n.names]
    assert not [s for s in shown if "\u202e" in s]
    assert "\u202e" in BIDI
    assert "\u202e" not in network.events[0].evidence[0].text


def test_the_order_of_articles_makes_no_difference():
    assert network_of(report(), denial(), hostile()) == network_of(hostile(), denial(), report())


def test_nquads_and_turtle_draw_the_same(tmp_path: Path):
    turtle, nquads = write_graph([article_graph(report()), article_graph(denial())], tmp_path)
    one, other = read_network(load(nquads)), read_network(load(turtle))
    assert one.nodes == other.nodes
    assert one.events == other.events
    assert [(e.subject, e.predicate, e.object, e.factuality) for e in one.edges] == [
        (e.subject, e.predicate, e.object, e.factuality) for e in other.edges
    ]


def test_where_articles_set_different_factualities_the_newest_claim_decides():
    store = store_of(report())
    meeting = next(iter(store.quads_for_pattern(None, v.RDF_TYPE, v.kg("Meeting"), None))).subject
    store.load(f"<{meeting.value}> <{v.FACTUALITY.value}> <{v.KG}Occurred> .", RdfFormat.TURTLE)
    event = next(e for e in read_network(store).events if e.iri == meeting.value)
    assert event.factuality is Factuality.PLANNED


def test_an_empty_graph_is_an_empty_network():
    assert read_network(Store()) == Network((), (), ())


def test_networkx_takes_it_and_writes_it(network: Network, tmp_path: Path):
    graph = to_networkx(network)
    assert graph.number_of_nodes() == len(network.nodes)
    assert graph.number_of_edges() == len(network.edges)
    nx.write_graphml(graph, tmp_path / "graph.graphml")
    read = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    assert read.nodes[node(network, "Hàn Quốc").iri]["label"] == "Hàn Quốc"


def test_every_node_has_a_place_of_its_own(network: Network):
    places = positions(plan(network))
    assert set(places) == {n.iri for n in network.nodes}
    assert len(set(places.values())) == len(places)
    assert places == positions(plan(network))


def test_what_is_not_in_the_overview_stands_by_its_neighbours(network: Network):
    places = positions(plan(network), shown=3)
    assert set(places) == {n.iri for n in network.nodes}
    assert len(set(places.values())) == len(places)


def test_positions_of_an_empty_network():
    assert positions(plan(Network((), (), ()))) == {}
