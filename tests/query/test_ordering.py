"""Rows are put in the order in which Oxigraph would put them."""

from __future__ import annotations

import random

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, Store

from kg.graph import vocabulary as v
from kg.query import QueryError, run_query
from kg.query.ordering import ordered
from kg.query.questions import questions

P, Q = (NamedNode(f"http://x.example/{name}") for name in "pq")


def typed(value: str, kind: str) -> Literal:
    return Literal(value, datatype=NamedNode(v.XSD + kind))


NAMES = [Literal(x, language="vi") for x in ("Mỹ", "M\u1ef9 La", "an", "An", "An Giang", "", "😀", "ﬀ", "Đức")]
TERMS = {
    "names": NAMES,
    "languages": [*NAMES, *(Literal(x.value, language="en") for x in NAMES), *(Literal(x.value) for x in NAMES)],
    "days": [
        *(typed(x, "date") for x in ("2024-02-01", "2024-01-31", "0987-01-01")),
        *(typed(x, "gYearMonth") for x in ("2024-02", "1999-12")),
        *(typed(x, "gYear") for x in ("2024", "2023")),
        *(typed(x, "gMonthDay") for x in ("--02-01", "--12-24")),
        typed("--12", "gMonth"),
        Literal("2024-02"),
    ],
    "zones": [typed(x, "date") for x in ("2024-02-01Z", "2024-02-01+09:00", "2024-02-01", "12024-01-01")],
    "numbers": [typed(x, "integer") for x in ("10", "9", "-3", "0")],
    "large numbers": [typed(x, "integer") for x in ("9" * 30, "10" + "0" * 40, "7")],
    "no numbers": [typed(x, kind) for x in ("ten", "", "1") for kind in ("integer", "decimal", "date")],
    "decimals": [*(typed(x, "decimal") for x in ("0.5", "10", "9.75", "-0.25", "0.50")), typed("10", "integer")],
    "fractions": [typed("0.5", "decimal"), typed("10", "integer"), typed("9.75", "decimal"), typed("1e1", "double")],
    "nodes": [NamedNode("http://x.example/b"), NamedNode("http://x.example/B"), BlankNode("b"), Literal("b")],
    "all": [typed("10", "integer"), Literal("9"), typed("true", "boolean"), NamedNode("http://x.example/b"), *NAMES],
}
ENDS = {
    "ORDER BY ?o": "o",
    "ORDER BY DESC(?o)": "o",
    "order by ?n asc( ?o ) ?s": "nos",
    "ORDER BY desc(?n)  $o\n": "no",
}


def store_of(terms: list[Literal]) -> Store:
    """Each term twice, with and without a number, and what has none."""
    store = Store()
    for n, term in enumerate(random.Random(3).sample(terms * 2, 2 * len(terms))):
        store.add(Quad(NamedNode(f"http://x.example/{n:03}"), P, term))
        if n % 3:
            store.add(Quad(NamedNode(f"http://x.example/{n:03}"), Q, typed(str(n % 2), "integer")))
    store.add(Quad(NamedNode("http://x.example/none"), Q, typed("1", "integer")))
    return store


@pytest.mark.parametrize("kind", TERMS)
@pytest.mark.parametrize("end", ENDS)
def test_the_order_is_that_of_oxigraph(kind: str, end: str) -> None:
    store = store_of(TERMS[kind])
    query = f"SELECT ?s ?n ?o {{ ?s ?any ?x OPTIONAL {{ ?s <{Q.value}> ?n }} OPTIONAL {{ ?s <{P.value}> ?o }} }} {end}"
    assert ordered(query)
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    theirs = [tuple(row[x] for x in ENDS[end]) for row in found]
    result = run_query(store, query)
    places = [result.columns.index(x) for x in ENDS[end]]
    # Rows that are the same to the order may stand either way.
    assert [tuple(row[i] for i in places) for row in result.rows] == theirs
    assert len(theirs) > len(TERMS[kind])


@pytest.mark.parametrize("number", [0, 1, 3, 1500, 2999, 3000])
def test_of_many_rows_the_first_are_kept(number: int) -> None:
    store = Store()
    for n in random.Random(1).sample(range(3000), 3000):
        store.add(Quad(NamedNode(f"http://x.example/{n}"), P, Literal(f"name {n:05}")))
    result = run_query(store, "SELECT ?o { ?s ?p ?o } ORDER BY ?o", max_rows=number)
    assert [row[0] for row in result.rows] == [Literal(f"name {n:05}") for n in range(number)]
    assert result.truncated is (number < 3000)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1",
        "SELECT ?s { ?s ?p ?o } ORDER BY STR(?s)",
        "SELECT ?s { ?s ?p ?o } ORDER BY ?s # as it is",
        'SELECT ?s { ?s ?p "} ORDER BY ?o" }',
        "SELECT ?s { ?s ?p ?o } HAVING (COUNT(?s) > 1) ORDER BY ?s",
        "SELECT ?s { ?s ?p ?o } VALUES ?s { <http://x.example/1> } ORDER BY ?s",
        "SELECT ?s { ?s ?p ?o } LIMIT 1 ORDER BY ?s",
        "SELECT ?s { ?s ?p ?o } ORDER BY ?s ORDER BY ?s",
        "ORDER BY ?s",
        "",
    ],
)
def test_what_does_not_end_in_an_order_by_variables_is_left_as_it_is(text: str) -> None:
    assert ordered(text) is None


def test_only_the_order_is_taken_from_a_query() -> None:
    text = "SELECT ?s (COUNT(*) AS ?n) {\n ?s ?p ?o\n} GROUP BY ?s\nORDER BY DESC(?n) ?s\n"
    found = ordered(text)
    assert found is not None
    assert (found.query, found.by) == (text[: text.index("ORDER")], (("n", True), ("s", False)))
    assert all(ordered(asked.template) for asked in questions().values())


def test_what_is_no_column_and_what_has_no_rows_is_left_to_oxigraph() -> None:
    store = store_of(NAMES)
    found = run_query(store, f"SELECT ?s {{ ?s <{P.value}> ?o }} ORDER BY ?o")
    first = {q.subject for q in store.quads_for_pattern(None, P, Literal("", language="vi"))}
    assert len(first) == 2
    assert {row[0] for row in found.rows[:2]} == first
    assert run_query(store, "ASK { ?s ?p ?o } ORDER BY ?s").answer is True
    assert run_query(store, "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } ORDER BY ?s", max_rows=2).triples


@pytest.mark.parametrize("query", ["SELECT ?s { ?s ?p } ORDER BY ?s", "SELECT ?s { ?s ?p ?o }} ORDER BY ?s"])
def test_faults_are_told_as_without_an_order(query: str) -> None:
    with pytest.raises(QueryError) as told:
        run_query(Store(), query)
    with pytest.raises(SyntaxError) as theirs:
        Store().query(query)
    assert told.value.line == 1
    assert f"1:{told.value.column}" in str(theirs.value)
