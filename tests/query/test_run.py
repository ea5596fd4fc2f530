"""Queries on a built graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from graph.samples import sample
from pyoxigraph import Literal, NamedNode, Store

from kg.errors import InputError
from kg.graph.build import GraphOptions, article_graph
from kg.graph.serialise import write_graph
from kg.query import QueryError, open_store, run, run_query

WHO_MET = """
SELECT ?a ?sentence WHERE {
  ?x kg:met ?y ; skos:prefLabel ?a .
  ?e kg:actor ?x, ?y ; a kg:OccurredEvent, kg:Meeting ; kg:date ?d ; kg:evidence/nif:anchorOf ?sentence .
  FILTER(?d >= "2025-08-01"^^xsd:date)
} ORDER BY ?a
"""


def test_who_met_whom_with_evidence(out: Path) -> None:
    result = run(out, WHO_MET)
    assert result.columns == ("a", "sentence")
    assert {row[0] for row in result.rows} == {Literal(n, language="vi") for n in ("Ahn Gyu Back", "Gen Nakatani")}


def test_default_graph_is_the_union_and_each_article_a_graph(out: Path) -> None:
    assert run(out, "SELECT DISTINCT ?a { ?a a kg:Article }").columns == ("a",)
    graphs = run(out, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
    assert [row[0] for row in graphs.rows] == [NamedNode(f"https://w3id.org/newskg/id/article-{i}") for i in "12"]
    # An edge that both articles bear is one solution, not two.
    assert len(run(out, "SELECT ?b { id:country-KR kg:agreedWith ?b }").rows) == 1


def test_ask_construct_describe(out: Path) -> None:
    assert run(out, "ASK { ?e a kg:Meeting ; kg:factuality kg:Planned }").answer is True
    assert run(out, "ASK { ?x kg:signed ?y }").answer is False
    triples = run(out, "CONSTRUCT { ?x kg:met ?y } WHERE { ?x kg:met ?y }").triples
    assert triples is not None
    assert len(triples) == 2
    assert run(out, "DESCRIBE id:country-KR").triples


def test_turtle_alone_will_do(out: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes((out / "graph.ttl").read_bytes())
    for path in (tmp_path, tmp_path / "graph.ttl"):
        assert run(path, WHO_MET).rows
    assert len(open_store(out / "graph.nq")) > len(open_store(tmp_path))
    (tmp_path / "graph.nq").write_bytes((out / "graph.nq").read_bytes())
    assert run(tmp_path, WHO_MET) == run(tmp_path / "graph.ttl", WHO_MET)


def test_prefixes_may_be_declared_otherwise(out: Path) -> None:
    text = (
        "PREFIX kg: <https://w3id.org/newskg/ontology#>\nPREFIX id: <http://else.example/>\nASK { id:country-KR ?p ?o }"
    )
    assert run(out, "\ufeff" + text).answer is False


def test_id_prefix_follows_the_base_of_the_graph(tmp_path: Path) -> None:
    base = "https://kg.example.org/d/"
    write_graph([article_graph(sample("article-x"), GraphOptions(base))], tmp_path, base)
    assert run(tmp_path, "ASK { id:country-KR a kg:Country }").answer is True
    assert run_query(Store(), "ASK { ?s ?p ?o }").answer is False


def test_limit(out: Path) -> None:
    some = run(out, "SELECT * { ?s ?p ?o }", max_rows=3)
    assert (len(some.rows), some.truncated) == (3, True)
    graph = run(out, "CONSTRUCT WHERE { ?s ?p ?o }", max_rows=3)
    assert (len(graph.triples or ()), graph.truncated) == (3, True)
    assert not run(out, "SELECT * { ?s kg:met ?o }", max_rows=2).truncated


def test_no_graph(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "no", "no such folder"), (tmp_path, "neither graph.nq nor graph.ttl")):
        with pytest.raises(InputError, match=said):
            run(path, "ASK {}")
    (tmp_path / "graph.nq").write_text("rubbish")
    with pytest.raises(InputError, match="build the graph again"):
        run(tmp_path, "ASK {}")


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("SELECT * {\n?s a \n}", 3, 2, "can't be read"),
        ("SELECT ?x { ?s ?p ?o", 1, 21, "1 { without its }"),
        ("SELECT ?x { ?s ?p ?o FILTER(?o > 1) } }", 1, 40, "1 } without its {"),
        ("SELECT * {\n  ?s a foo:bar }", 2, 15, "the prefix foo: is not declared"),
        ("SELECT (SUM(?x) AS ?y) ?z { ?s ?p ?x }", 1, 39, "contains a variable that is unbound"),
        ("hello", 1, 6, "start with SELECT"),
    ],
)
def test_syntax_errors_say_where_and_how(out: Path, text: str, line: int, column: int, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        run(out, text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert said in str(caught.value)
    assert f"line {line}, column {column}: " in str(caught.value)


def test_failures_while_it_runs_are_errors_of_ours(out: Path) -> None:
    with pytest.raises(QueryError, match="failed"):
        run(out, "SELECT (<http://f.example/f>(1) AS ?x) {}")
