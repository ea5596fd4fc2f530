"""The SPARQL checks: a plan or a denial never backs an edge, and what else takes more than a node and its values."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from graph.samples import sample
from pyoxigraph import NamedNode, Quad, Store

from check.graphs import Edit, edited, nodes, whole, write
from kg.check.queries import expected, queries, query_violations
from kg.graph import vocabulary as v
from kg.graph.build import article_graph
from kg.graph.direct import direct_triples
from kg.model import Claim, Event, EventType, Factuality, Topic
from kg.query import open_store

KR, JP = NamedNode(v.ID + "country-KR"), NamedNode(v.ID + "country-JP")
BROKEN: dict[str, list[Edit]] = {
    "article-identifier-shared": [("+", "<x:a>", "a", "kg:Article"), ("+", "<x:a>", "dcterms:identifier", '"000"')],
    "claim-in-article": [("=", "Sentence", "kg:inArticle", "<x:a>")],
    "claim-words": [("=", "Claim", "kg:trigger", '"điện đàm"')],
    "country-code-shared": [("=", "Nhật Bản", "skos:notation", '"KR"')],
    "edge-missing": [("-", "Ahn Gyu Back", "kg:agreedOn", "")],
    "edge-one-way": [("-", "Nhật Bản", "kg:agreedWith", "")],
    "edge-to-itself": [("+", "Ahn Gyu Back", "kg:represents", "Ahn Gyu Back")],
    "edge-unbacked": [("+", "Ahn Gyu Back", "kg:criticised", "Gen Nakatani")],
    "event-class": [("+", "Meeting", "a", "kg:Statement")],
    "event-disputed": [("+", "<x:c>", "kg:claims", "Meeting"), ("+", "<x:c>", "kg:factuality", "kg:Denied")],
    "event-evidence-of-claims": [("-", "Meeting", "kg:evidence", "")],
    "event-interval-order": [("=", "plan", "kg:startDate", '"2025-11"^^xsd:gYearMonth')],
    "event-link": [("+", "plan", "kg:realises", "Meeting")],
    "event-sources": [("=", "Meeting", "kg:independentSources", '"2"^^xsd:nonNegativeInteger')],
    "event-status": [("=", "plan", "kg:factuality", "kg:Considered")],
    "sentence-length": [("=", "Sentence", "nif:endIndex", '"7"^^xsd:nonNegativeInteger')],
    "term-undeclared": [("+", "Ahn Gyu Back", "kg:admires", "Gen Nakatani")],
    "thing-class": [("+", "Place", "a", "kg:Document")],
    "thing-match-shared": [("+", "Nhật Bản", "skos:exactMatch", "wd:Q884")],
}


def store_of(quads: list[Quad], folder: Path) -> Store:
    return open_store(write(quads, folder))


def test_nothing_is_found_in_a_sound_graph(tmp_path: Path) -> None:
    assert list(query_violations(store_of(whole(), tmp_path))) == []


def test_every_query_is_tried_and_says_what_it_expects() -> None:
    assert set(BROKEN) == set(queries())
    for name, text in queries().items():
        assert text.startswith("# expected: "), name
        assert len(expected(text)) > 10


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_each_query_finds_what_it_is_for_and_no_other_does(name: str, tmp_path: Path) -> None:
    found = list(query_violations(store_of(edited(whole(), BROKEN[name]), tmp_path)))
    assert {x.check for x in found} == {name}
    assert all(x.node for x in found)


def test_the_edge_of_two_is_found_from_its_own_end(tmp_path: Path) -> None:
    [found] = query_violations(store_of(edited(whole(), BROKEN["edge-unbacked"]), tmp_path))
    names = nodes(whole())
    assert found.node == names["Ahn Gyu Back"].value
    assert found.path == v.KG + "criticised"
    assert found.value == names["Gen Nakatani"].value


def graph_with(kind: EventType, factuality: Factuality, said: Factuality) -> tuple[list[Quad], set[tuple[str, ...]]]:
    """One event of two states, and the edges that would follow from it had it occurred."""
    actors, recipients = (("KR", "JP"), ()) if kind.symmetric else (("KR",), ("JP",))
    if kind is EventType.APPOINTMENT:
        recipients = ()
    event = Event(kind, actors, recipients, (), (Topic("hợp tác"),), None, None, (Claim(0, said, (0, 3)),), factuality)
    quads = article_graph(replace(sample(), events=(event,))).quads()
    topics = [q.object for q in quads if q.predicate == v.TOPIC]
    edges = direct_triples(
        kind,
        Factuality.OCCURRED,
        actors=[KR, JP] if kind.symmetric else [KR],
        recipients=[JP] if recipients else [],
        topics=topics,
        states=[KR, JP] if kind.symmetric else [KR],
    )
    drawn = [Quad(s, p, o, quads[0].graph_name) for s, p, o in edges]
    return [*quads, *drawn], {(q.subject.value, q.predicate.value, q.object.value) for q in drawn}


WITH_EDGES = [t for t in EventType if t in {*v.BETWEEN_PARTIES, *v.ON_RECIPIENT}]
NOT_OCCURRED = [f for f in Factuality if f is not Factuality.OCCURRED]


@pytest.mark.parametrize("factuality", NOT_OCCURRED)
@pytest.mark.parametrize("kind", WITH_EDGES)
def test_an_edge_that_only_such_an_event_would_give_is_caught(
    kind: EventType, factuality: Factuality, tmp_path: Path
) -> None:
    quads, edges = graph_with(kind, factuality, factuality)
    found = [x for x in query_violations(store_of(quads, tmp_path)) if x.check == "edge-unbacked"]
    assert edges
    assert {(x.node, x.path, x.value) for x in found} == edges


@pytest.mark.parametrize("kind", WITH_EDGES)
def test_an_occurred_event_backs_its_edges(kind: EventType, tmp_path: Path) -> None:
    quads, edges = graph_with(kind, Factuality.OCCURRED, Factuality.OCCURRED)
    assert edges
    assert list(query_violations(store_of(quads, tmp_path))) == []


def test_an_event_that_no_claim_says_to_have_occurred_backs_nothing(tmp_path: Path) -> None:
    quads, edges = graph_with(EventType.MEETING, Factuality.OCCURRED, Factuality.DENIED)
    found = {x.check: x for x in query_violations(store_of(quads, tmp_path))}
    assert {"edge-unbacked", "event-status"} <= set(found)
    assert edges


def test_queries_cover_all_edges_of_the_vocabulary() -> None:
    for name in ("edge-unbacked", "edge-missing"):
        for table in (v.BETWEEN_PARTIES, v.ON_TOPIC, v.ON_RECIPIENT):
            for kind, path in table.items():
                pair = {f"kg:{kind.value}", f"kg:{path.value.removeprefix(v.KG)}"}
                assert any(pair <= set(row.split()) for row in rows_of(queries()[name])), (name, pair)


def rows_of(text: str) -> list[str]:
    return [part.partition(")")[0] for part in text.split("(")]
