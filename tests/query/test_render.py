"""Results in all formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, parse_query_results

from kg.query import FORMATS, QueryError, QueryResult, render, run

SELECT = """SELECT ?a ?l ?c ?none {
  ?a a kg:Country ; skos:prefLabel ?l . OPTIONAL { ?a kg:no ?none } BIND(1.50 AS ?c)
} ORDER BY ?a ?l"""
HOSTILE = Literal('tab\there "quoted", ‮[bold]\nline \x1b[31m', language="vi")


def text(result: QueryResult, fmt: str) -> str:
    file = io.StringIO(newline="")
    render(result, fmt, file)
    return file.getvalue()


def test_machines_read_back_what_was_found(out: Path) -> None:
    result = run(out, SELECT)
    assert result.rows
    for fmt, form in (("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)):
        back = parse_query_results(text(result, fmt).encode(), format=form)
        assert [tuple(s[x] for x in result.columns) for s in back] == list(result.rows)  # type: ignore[index, union-attr]
    rows = list(csv.reader(io.StringIO(text(result, "csv"), newline="")))
    assert rows[0] == ["a", "l", "c", "none"]
    assert rows[1] == ["https://w3id.org/newskg/id/country-JP", "Nhật Bản", "1.5", ""]


def test_hostile_values() -> None:
    result = QueryResult(("x",), ((HOSTILE,),))
    back = parse_query_results(text(result, "tsv").encode(), format=QueryResultsFormat.TSV)
    assert [s["x"] for s in back] == [HOSTILE]  # type: ignore[index, union-attr]
    assert json.loads(text(result, "json"))["results"]["bindings"][0]["x"]["value"] == HOSTILE.value
    assert list(csv.reader(io.StringIO(text(result, "csv"), newline="")))[1] == [HOSTILE.value]
    shown = text(result, "table")
    assert "[bold]" in shown
    assert "\x1b" not in shown
    assert "‮" not in shown


def test_what_is_too_wide_for_a_terminal_is_read_row_by_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    columns = tuple(f"column{i}" for i in range(9))
    words = tuple(Literal(f"một câu dài của cột {i}") for i in range(8))
    wide = QueryResult(columns, ((*words, None), (*words, HOSTILE)), truncated=True)
    lines = [line.strip() for line in text(wide, "table").splitlines()]
    assert lines[1:5] == [f"column{i}  một câu dài của cột {i}" for i in range(4)]
    assert "[bold]" in text(wide, "table")
    assert "\x1b" not in text(wide, "table")
    assert lines[-1] == "the first 2 rows"
    # What fits on a line stays a table, and so does anything on a wide one.
    assert "┃" in text(QueryResult(tuple("abcdefghi"), ((Literal("12345"),) * 9,)), "table")
    monkeypatch.setenv("COLUMNS", "300")
    assert "column0 " in text(wide, "table").splitlines()[1]
    assert "┏" in text(wide, "table")


def test_ask(out: Path) -> None:
    result = run(out, "ASK { ?s ?p ?o }")
    assert json.loads(text(result, "json")) == {"head": {}, "boolean": True}
    assert text(result, "csv").split() == ["answer", "true"]
    assert text(result, "tsv").split() == ["answer", "true"]
    assert "yes" in text(result, "table")


def test_graphs(out: Path) -> None:
    result = run(out, "CONSTRUCT { ?x kg:met ?y } WHERE { ?x kg:met ?y }")
    for fmt, form in (("ttl", "turtle"), ("nt", "nt"), ("table", "turtle")):
        assert len(rdflib.Graph().parse(data=text(result, fmt), format=form)) == 2
    assert text(result, "ttl") == text(run(out, "CONSTRUCT { ?y kg:met ?x } WHERE { ?x kg:met ?y }"), "ttl")
    for fmt in ("csv", "json", "tsv"):
        with pytest.raises(QueryError, match="triples"):
            render(result, fmt, io.StringIO())


def test_formats_that_do_not_fit() -> None:
    with pytest.raises(QueryError, match="no format"):
        render(QueryResult(), "xls", io.StringIO())
    with pytest.raises(QueryError, match="holds triples"):
        render(QueryResult(), "ttl", io.StringIO())
    assert "json" in FORMATS


def test_table_shortens_iris_and_says_when_it_is_cut() -> None:
    result = QueryResult(("x", "y"), ((NamedNode("https://w3id.org/newskg/id/country-KR"), None),), truncated=True)
    columns, rows = result.table()
    assert (columns, rows) == (("x", "y"), [("id:country-KR", "")])
    assert "the first 1 rows" in text(result, "table")
