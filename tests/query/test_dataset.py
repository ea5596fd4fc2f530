"""FROM and FROM NAMED choose among the articles' graphs, and fetch nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kg.query import open_store, run, run_query
from kg.query.dataset import Dataset, dataset_of

ID = "https://w3id.org/newskg/id/"
COUNT = "SELECT (COUNT(*) AS ?n) {} {{ ?s ?p ?o }}"


def number(out: Path, clauses: str) -> int:
    return int(run(out, COUNT.format(clauses)).rows[0][0].value)


def test_from_is_the_graph_of_an_article_and_several_are_one(out: Path) -> None:
    one, other = number(out, "FROM id:article-1"), number(out, f"FROM <{ID}article-2>")
    both = number(out, "FROM id:article-1 FROM id:article-2")
    assert 0 < max(one, other) < both < one + other, "an edge that both articles bear is one triple"
    # An edge that both articles bear is one solution, not two.
    query = "SELECT ?b FROM id:article-1 FROM id:article-2 { id:country-KR kg:agreedWith ?b }"
    assert len(run(out, query).rows) == 1


def test_from_named_are_the_only_named_graphs(out: Path) -> None:
    query = "SELECT DISTINCT ?g {} {{ GRAPH ?g {{ ?s ?p ?o }} }}"
    assert len(run(out, query.format("")).rows) == 2
    assert [row[0].value for row in run(out, query.format("FROM NAMED id:article-2")).rows] == [f"{ID}article-2"]
    assert run(out, query.format("FROM id:article-2")).rows == ()
    assert number(out, "FROM NAMED id:article-2") == 0, "no FROM: the default graph is empty"


@pytest.mark.parametrize("graph", ["<file:///etc/passwd>", "<http://127.0.0.1:1/>", "id:article-99"])
def test_a_graph_that_is_not_there_is_empty(out: Path, graph: str) -> None:
    assert number(out, f"FROM {graph}") == 0


def test_a_construct_takes_from_as_well(out: Path) -> None:
    query = "CONSTRUCT { ?s kg:met ?o } FROM id:article-1 WHERE { ?s kg:met ?o }"
    assert run(out, query).triples
    assert run(out, query.replace("-1", "-99")).triples == ()


def test_what_a_request_names_goes_before_what_the_query_names(out: Path) -> None:
    found = run_query(open_store(out), COUNT.format("FROM id:article-1"), dataset=Dataset((f"{ID}article-99",)))
    assert found.rows[0][0].value == "0"


@pytest.mark.parametrize(
    ("query", "default", "named"),
    [
        ("SELECT * FROM <http://a/> FROM NAMED <http://b/> {}", ["http://a/"], ["http://b/"]),
        ("BASE <http://a/b/> SELECT * FROM <c> {}", ["http://a/b/c"], []),
        ("PREFIX x: <http://x/> ASK from named x:y.z {}", [], ["http://x/y.z"]),
        ("PREFIX named: <http://x/> ASK from named:y {}", ["http://x/y"], []),
        ("ASK FROM # a note, FROM <http://no/>\n<http://a/> {}", ["http://a/"], []),
        ("ASK { ?s ?p 'FROM <http://a/>' } # FROM <http://b/>", [], []),
        ('ASK { ?from ?p """FROM <http://a/>""" ; <http://FROM> x:FROM }', [], []),
    ],
)
def test_clauses_are_found_where_they_are(query: str, default: list[str], named: list[str]) -> None:
    assert dataset_of(query, {}) == Dataset(tuple(default), tuple(named))


@pytest.mark.parametrize("text", ["FROM{}", "FROM {}"])
@pytest.mark.parametrize("more", [" ", "\n", "#\n", "FROM ", "FROM.", "PREFIX-", '\\"', "'''", "<"])
def test_a_megabyte_of_anything_takes_its_length_in_time(text: str, more: str) -> None:
    query = text.format(more * (1_000_000 // len(more)))
    start = time.process_time()
    assert not dataset_of(query, {})
    assert time.process_time() - start < 5


def test_a_quote_that_is_escaped_in_a_name_opens_no_string() -> None:
    assert dataset_of(r"ASK FROM <http://a/> { ?s x:a\'b ?o } # 'FROM <http://b/>'", {}) == Dataset(("http://a/",))
