"""The graph of several articles: what each says itself, and what follows from several."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from merge.samples import act, article, person
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse

from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.graph.corpus import corpus_graphs
from kg.graph.facts import write_facts
from kg.graph.serialise import write_graph
from kg.merge import merge
from kg.model import EventType, Extraction, Factuality
from kg.query.run import open_store, run_query

DAY = "2025-08-07"
MAY = person("may", "Theresa May", "GB", "Thủ tướng")
ABE = person("abe", "Shinzo Abe", "JP", "Thủ tướng")
CALLED = person("abe", "Abe Shinzo", "JP", "Thủ tướng")


def found() -> list[Extraction]:
    return [
        article("a", MAY, ABE, act(EventType.MEETING, "may abe", date=DAY), published=DAY),
        article(
            "b",
            MAY,
            CALLED,
            act(EventType.MEETING, "may abe", date=DAY),
            act(EventType.VISIT, "may", "JP", date=DAY, at=9),
            published="2025-08-08",
        ),
        article("c", MAY, act(EventType.VISIT, "may", "JP", told=Factuality.PLANNED, date=DAY), published="2025-08-01"),
    ]


@pytest.fixture(scope="module")
def graphs() -> list[ArticleGraph]:
    return list(corpus_graphs(merge(found())))


@pytest.fixture(scope="module")
def quads(graphs: list[ArticleGraph]) -> set[Quad]:
    return {q for g in graphs for q in g.quads()}


def subjects(quads: set[Quad], predicate: NamedNode, value: object) -> dict[NamedNode, set[str]]:
    """Subjects of a triple with the graphs that hold it; empty for the default graph."""
    out: dict[NamedNode, set[str]] = {}
    for q in quads:
        if q.predicate == predicate and q.object == value and isinstance(q.subject, NamedNode):
            graph = "" if isinstance(q.graph_name, DefaultGraph) else q.graph_name.value.rpartition("-")[2]
            out.setdefault(q.subject, set()).add(graph)
    return out


def test_one_node_an_event_with_all_claims(quads: set[Quad]) -> None:
    (meeting,) = subjects(quads, v.RDF_TYPE, v.kg("Meeting"))
    claims = subjects(quads, v.CLAIMS, meeting)
    assert sorted(graph for graphs in claims.values() for graph in graphs) == ["a", "b"]
    sentences = {q.object for q in quads if q.subject == meeting and q.predicate == v.EVIDENCE}
    assert len(sentences) == 2


def test_what_several_articles_tell_stands_in_the_default_graph(quads: set[Quad]) -> None:
    assert set(subjects(quads, v.RDF_TYPE, v.kg("Meeting")).values().__iter__().__next__()) == {""}
    visits = subjects(quads, v.RDF_TYPE, v.kg("Visit"))
    assert sorted(graph for graphs in visits.values() for graph in graphs) == ["b", "c"]
    met = [q for q in quads if q.predicate == v.kg("met")]
    assert len(met) == 2
    assert all(isinstance(q.graph_name, DefaultGraph) for q in met)
    assert all(not isinstance(q.graph_name, DefaultGraph) for q in quads if q.predicate == v.kg("visited"))


def test_sources_are_counted(quads: set[Quad]) -> None:
    counts = {q.subject: q.object.value for q in quads if q.predicate == v.INDEPENDENT_SOURCES}
    (meeting,) = subjects(quads, v.RDF_TYPE, v.kg("Meeting"))
    assert counts.pop(meeting) == "2"
    assert set(counts.values()) == {"1"}


def test_entities_bear_one_name_and_the_forms_of_every_article(quads: set[Quad]) -> None:
    labels = {q.object.value for q in quads if q.predicate == v.PREF_LABEL and "-abe" in str(q.subject)}
    others = {q.object.value for q in quads if q.predicate == v.ALT_LABEL}
    assert len(labels) == 1
    assert labels | others >= {"Shinzo Abe", "Abe Shinzo"}


def test_the_visit_realises_its_plan(quads: set[Quad]) -> None:
    (link,) = (q for q in quads if q.predicate == v.REALISES)
    assert isinstance(link.graph_name, DefaultGraph)
    factuality = {q.subject: q.object for q in quads if q.predicate == v.FACTUALITY}
    assert factuality[link.subject] == v.kg("Occurred")
    assert factuality[link.object] == v.kg("Planned")


def test_tenures_are_bounded_by_the_articles_that_say_so(quads: set[Quad]) -> None:
    first = {q.object.value for q in quads if q.predicate == v.FIRST_ATTESTED}
    last = {q.object.value for q in quads if q.predicate == v.LAST_ATTESTED}
    assert (first, last) == ({"2025-08-01", DAY}, {"2025-08-08"})


def test_days_without_a_year_bound_a_tenure_where_more_articles_have_them() -> None:
    told = [
        replace(article(f"y{i}", person("may", "Theresa May", "GB", "Thủ tướng")), dates=(day,) * 2)
        for i, day in enumerate(("--06-02", "--06-20", "1997-05-27"))
    ]
    graphs = corpus_graphs(merge(told))
    bounds = {t.object.value for g in graphs for t in g.triples if t.predicate in (v.FIRST_ATTESTED, v.LAST_ATTESTED)}
    assert bounds == {"--06-02", "--06-20"}


def test_planned_events_give_no_edge(quads: set[Quad]) -> None:
    plan = next(q.object for q in quads if q.predicate == v.REALISES)
    assert not [q for q in quads if q.subject == plan and q.object == v.OCCURRED_EVENT]
    assert len({(q.subject, q.object) for q in quads if q.predicate == v.kg("visited")}) == 1


def test_files_hold_the_same(graphs: list[ArticleGraph], quads: set[Quad], tmp_path: Path) -> None:
    turtle, nquads = write_graph(graphs, tmp_path)
    union = {q.triple for q in parse(path=turtle, format=RdfFormat.TURTLE)}
    assert union == {Triple(q.subject, q.predicate, q.object) for q in quads}
    assert set(parse(path=nquads, format=RdfFormat.N_QUADS)) == quads
    assert len(rdflib.Graph().parse(turtle)) == len(union)


def test_a_query_sees_the_union(graphs: list[ArticleGraph], tmp_path: Path) -> None:
    write_graph(graphs, tmp_path)
    store = open_store(tmp_path)
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?e a kg:Meeting ; kg:actor ?a . ?c kg:claims ?e }"
    assert run_query(store, query).rows[0][0].value == "4"  # type: ignore[union-attr]


def test_facts_follow_the_merged_graph(graphs: list[ArticleGraph], tmp_path: Path) -> None:
    write_facts(graphs, tmp_path / "facts.csv")
    with (tmp_path / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["article"] for r in rows] == ["a", "b", "b", "c"]
    meetings = [r for r in rows if r["event_type"] == "Meeting"]
    assert len({r["event"] for r in meetings}) == 1
    assert {r["date"] for r in meetings} == {DAY}
    assert all("Theresa May" in r["actors"] for r in meetings)
