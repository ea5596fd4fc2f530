"""The network as GraphML, GEXF and Neo4j's CSV: read by other programs, with dates, counts, status and sentence."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from export import clients
from export.export_samples import ANSWER, EVIL_SENTENCE, HOST, answer
from kg.export.neo4j import FILES, relation_type
from kg.export.reading import THINGS
from kg.graph import vocabulary as v


def met(edges: Iterable[tuple[str, str, dict[str, Any]]], kind: str = "kind") -> set[tuple[str, ...]]:
    """Who met whom, when, and which sentence says so, of edges with the labels of their ends."""
    rows = [(a, b, told["dates"], told["evidence"]) for a, b, told in edges if told[kind] == "met"]
    return answer(rows)


def labelled(graph: nx.MultiDiGraph) -> list[tuple[str, str, dict[str, Any]]]:
    return [(graph.nodes[a]["label"], graph.nodes[b]["label"], told) for a, b, told in graph.edges(data=True)]


def test_networkx_reads_graphml(exported: Path) -> None:
    graph = nx.read_graphml(exported / "graph.graphml", force_multigraph=True)
    assert met(labelled(graph)) == ANSWER
    [told] = [t for a, b, t in labelled(graph) if {a, b} == {"Ahn Gyu Back", "Gen Nakatani"} and t["kind"] == "met"]
    assert told | {"event_iris": ""} == {
        "label": "met",
        "kind": "met",
        "factuality": "Occurred",
        "symmetric": True,
        "weight": 1.0,
        "events": 1,
        "articles": 1,
        "sources": 1,
        "disputed": False,
        "dates": "2025-08-07",
        "first": "2025-08-07",
        "last": "2025-08-07",
        "evidence": told["evidence"],
        "article": "000",
        "confidence": 0.9,
        "event_iris": "",
    }


def test_networkx_reads_gexf(exported: Path) -> None:
    graph = nx.read_gexf(exported / "graph.gexf", version="1.3")
    assert met(labelled(graph), "relation") == ANSWER


def test_igraph_reads_graphml(exported: Path) -> None:
    igraph = pytest.importorskip("igraph")
    graph = igraph.Graph.Read_GraphML(str(exported / "graph.graphml"))
    names = graph.vs["label"]
    assert met((names[e.source], names[e.target], e.attributes()) for e in graph.es) == ANSWER


def test_the_reader_of_gephi_lite_reads_gexf(exported: Path) -> None:
    edges = clients.node("gexf", exported / "graph.gexf")
    assert met(((e["one"], e["other"], e) for e in edges), "relation") == ANSWER


def validate_gexf(path: Path) -> None:
    lint = clients.program("xmllint", "libxml2-utils")
    clients.run(lint, "--noout", "--nonet", "--relaxng", Path(__file__).parent / "gexf.rng", path)


def test_gexf_keeps_to_the_format(exported: Path, again: Callable[..., Path]) -> None:
    validate_gexf(exported / "graph.gexf")
    validate_gexf(again("gexf", all_statuses=True) / "graph.gexf")


def test_ends_of_edges_exist_and_ids_are_unique_in_gexf(exported: Path) -> None:
    text = (exported / "graph.gexf").read_text(encoding="utf-8")
    nodes, edges = re.findall(r'<node id="([^"]*)"', text), re.findall(r'<edge id="([^"]*)"', text)
    assert len(set(nodes)) == len(nodes) > 10
    assert len(set(edges)) == len(edges) > 10
    assert set(re.findall(r' (?:source|target)="([^"]*)"', text)) <= set(nodes)


def test_an_edge_is_there_on_its_days_and_always_where_no_year_is_known(again: Callable[..., Path]) -> None:
    graph = nx.read_gexf(again("gexf", all_statuses=True) / "graph.gexf", version="1.3")
    told = {(a, b, t["relation"], t["factuality"]): t for a, b, t in labelled(graph)}
    [held] = [t for (a, b, kind, _), t in told.items() if kind == "met" and "2025-08-07" in t["dates"]]
    assert held["spells"] == [("2025-08-07", "2025-08-07")]
    [months] = [t for (_, _, kind, status), t in told.items() if (kind, status) == ("met", "Planned")]
    assert months["dates"] == "2025-09/2025-10"
    assert months["spells"] == [("2025-09-01", "2025-10-31")]
    yearless = told[HOST, "Việt Nam", "visited", "Planned"]
    assert yearless["dates"] == "--08-09"
    assert "spells" not in yearless


def test_what_did_not_take_place_is_no_edge_unless_asked_for(exported: Path, again: Callable[..., Path]) -> None:
    usual = nx.read_graphml(exported / "graph.graphml", force_multigraph=True)
    assert {t["factuality"] for *_, t in usual.edges(data=True)} == {"Occurred"}
    everything = nx.read_graphml(again("graphml", all_statuses=True) / "graph.graphml", force_multigraph=True)
    extra = [(t["label"], t["factuality"]) for _, _, t in labelled(everything) if t["factuality"] != "Occurred"]
    assert {status for _, status in extra} == {"Planned", "Denied"}
    assert all(status.lower() in label for label, status in extra), "a plan never reads as a fact"
    assert everything.number_of_edges() == usual.number_of_edges() + len(extra)


def test_a_symmetric_relation_is_one_edge(exported: Path) -> None:
    graph = nx.read_graphml(exported / "graph.graphml", force_multigraph=True)
    ends = [frozenset((a, b)) for a, b, told in labelled(graph) if told["kind"] == "met"]
    assert len(ends) == len(set(ends))


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "neo4j" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_neo4j_headers_are_what_its_import_reads(exported: Path) -> None:
    known = re.compile(r":(?:ID|LABEL|START_ID|END_ID|TYPE)|\w+(?::(?:ID|int|double|boolean|date|string\[\]))?")
    for name in FILES:
        header = next(csv.reader((exported / "neo4j" / name).read_text(encoding="utf-8").splitlines()))
        assert all(known.fullmatch(cell) for cell in header), header
        node = name.startswith("nodes-")
        needed = {"id:ID", ":LABEL"} if node else {":START_ID", ":END_ID", ":TYPE"}
        assert needed <= set(header)
        assert len(set(header)) == len(header)


def test_neo4j_edges_join_nodes_and_answer_the_question(exported: Path) -> None:
    nodes = [row for name in FILES if name.startswith("nodes-") for row in rows(exported, name)]
    ids = [row["id:ID"] for row in nodes]
    assert len(set(ids)) == len(ids)
    for name in FILES:
        if name.startswith("edges-"):
            for row in rows(exported, name):
                assert {row[":START_ID"], row[":END_ID"]} <= set(ids)
                assert re.fullmatch(r"[A-Z][A-Z_]*", row[":TYPE"])
    names = {row["id:ID"]: row["name"] for row in nodes}
    found = [
        (names[r[":START_ID"]], names[r[":END_ID"]], r["dates:string[]"], r["evidence"])
        for r in rows(exported, "edges-relations.csv")
        if r[":TYPE"] == "MET"
    ]
    plain = {tuple(neo4j_text(part) for part in each) for each in ANSWER}
    assert {tuple(sorted(f[:2])) + f[2:] for f in found} == {tuple(sorted(p[:2])) + p[2:] for p in plain}


def neo4j_text(text: str) -> str:
    """What becomes of text that a spreadsheet or Neo4j would take for more than text."""
    text = text.replace("\\", "＼")
    return "'" + text if text.startswith(("=", "+", "-", "@")) else text


def test_neo4j_values_have_the_types_of_their_columns(exported: Path) -> None:
    forms = {
        "int": r"[0-9]*",
        "double": r"([0-9]+\.[0-9]+)?",
        "boolean": r"true|false",
        "date": r"([0-9]{4}-[0-9]{2}-[0-9]{2})?",
    }
    seen = set()
    for name in FILES:
        for row in rows(exported, name):
            for column, value in row.items():
                _, _, kind = column.partition(":")
                if kind in forms and column[0] != ":":
                    assert re.fullmatch(forms[kind], value), (name, column, value)
                    seen.add(kind)
                assert "\n" not in value
                assert "\\" not in value
    assert seen == set(forms)


def test_neo4j_holds_plans_as_events_that_are_marked_as_such(exported: Path) -> None:
    [plan] = [r for r in rows(exported, "nodes-events.csv") if r[":LABEL"] == "Event;Visit"]
    assert plan["factuality"] == "Planned"
    assert (plan["date"], plan["first:date"]) == ("--08-09", "")
    [claim] = [r for r in rows(exported, "edges-claims.csv") if r[":END_ID"] == plan["id:ID"]]
    assert (claim["cue"], claim["confidence:double"]) == ("sẽ", "0.6")


def test_a_list_of_names_has_no_separator_within_a_name(exported: Path) -> None:
    [host] = [r for r in rows(exported, "nodes-things.csv") if r["name"] == HOST]
    assert host["names:string[]"].split(";") == [", Bảy", "＼"]


@pytest.mark.parametrize("name", [*(f"neo4j/{f}" for f in FILES), "facts.csv"])
def test_no_cell_of_a_table_is_a_formula(name: str, exported: Path) -> None:
    text = (exported / name).read_bytes().decode()
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert cells
    assert [c for c in cells if c.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert all(re.fullmatch(r"[0-9/;-]+", c) for c in cells if c.startswith("-"))


@pytest.mark.parametrize("name", ["graph.graphml", "graph.gexf", "graph.owl"])
def test_xml_is_well_formed_whatever_the_names(name: str, exported: Path) -> None:
    clients.run(clients.program("xmllint", "libxml2-utils"), "--noout", "--nonet", exported / name)
    assert EVIL_SENTENCE.replace("<", "&lt;").split('"')[-1].replace(">", "&gt;") in (exported / name).read_text(
        encoding="utf-8"
    ).replace("&quot;", '"')


def test_every_relation_has_a_type_in_neo4j() -> None:
    kinds = [p.value.removeprefix(v.KG) for p in (*v.DIRECT, v.REPRESENTS)]
    types = [relation_type(k) for k in kinds]
    assert "SPOKE_WITH" in types
    assert len(set(types)) == len(types)
    assert len(THINGS) == 10
