"""``kg validate``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from support import ROOT, Built, Kg

from check.graphs import edited, nodes, whole, write
from kg import sorting
from kg.check import graph as checked
from kg.check import validate


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A graph with a confidence above 1 and an edge that no event backs."""
    edits = [
        ("=", "Claim", "kg:confidence", '"7"^^<http://www.w3.org/2001/XMLSchema#decimal>'),
        ("+", "Ahn Gyu Back", "kg:threatened", "Gen Nakatani"),
    ]
    return write(edited(whole(), edits), tmp_path / "out")


def test_the_graph_of_the_seeds_conforms(kg: Kg, seeds_graph: Built) -> None:
    result = kg("validate", seeds_graph.folder)
    assert result.stdout == ""
    assert result.exit_code == 0
    assert "12 articles" in result.stderr
    assert "conforms" in result.stderr


def test_each_article_of_the_seeds_conforms_alone(kg: Kg, seeds_graph: Built) -> None:
    alone = sorted((seeds_graph.folder / "articles").glob("*.ttl"))[:2]
    assert [kg("validate", path).exit_code for path in alone] == [0, 0]


def test_json_tells_all_of_a_violation(kg: Kg, broken: Path) -> None:
    result = kg("validate", broken, "--format", "json")
    assert result.exit_code == 1
    confidence, edge = json.loads(result.stdout)
    assert confidence["check"] == "claim-confidence"
    assert confidence["node"] == nodes(whole())["Claim"].value
    assert confidence["path"].endswith("#confidence")
    assert confidence["value"] == "7"
    assert confidence["articles"] == ["000"]
    assert "from 0 to 1" in confidence["expected"]
    assert edge["check"] == "edge-unbacked"
    assert "2 violations" in result.stderr


def test_the_table_groups_by_check(kg: Kg, broken: Path) -> None:
    lines = kg("validate", broken).stdout.splitlines()
    assert lines[0].startswith("claim-confidence (1): expected ")
    assert lines[1].split()[1:] == ["kg:confidence", "7", "[000]"]
    assert lines[2].startswith("edge-unbacked (1): expected an occurred event")
    assert "kg:threatened" in lines[3]


def test_csv_has_a_header_and_a_row_each(kg: Kg, broken: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("validate", broken, "--format", "csv").stdout)))
    assert [r["check"] for r in rows] == ["claim-confidence", "edge-unbacked"]


def test_max_rows_cuts_the_list_and_not_the_verdict(kg: Kg, broken: Path) -> None:
    result = kg("validate", broken, "--format", "json", "--max-rows", 1)
    assert len(json.loads(result.stdout)) == 1
    assert "2 violations" in result.stderr
    assert result.exit_code == 1


def test_a_value_with_controls_does_not_reach_the_terminal(kg: Kg, tmp_path: Path) -> None:
    hostile = edited(whole(), [("+", "Claim", "kg:trigger", '"a\\u001b[2Jb\\nc"')])
    shown = kg("validate", write(hostile, tmp_path / "out")).stdout
    assert "claim-trigger" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("content", "told"),
    [("<a:b> <c:d> .\n", "graph.nq"), ("_:x <a:b> <c:d> <a:g> .\n", "blank node"), (None, "no such folder")],
    ids=["no triples", "blank node", "nothing there"],
)
def test_what_is_no_graph_is_refused(kg: Kg, tmp_path: Path, content: str | None, told: str) -> None:
    if content is not None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "graph.nq").write_text(content, encoding="utf-8")
    result = kg("validate", tmp_path / "out")
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_the_checks_run_with_kg_query_too(kg: Kg, broken: Path) -> None:
    check = ROOT / "kg" / "check" / "queries" / "edge-unbacked.rq"
    result = kg("query", broken, "-f", check, "--format", "csv")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2


def test_it_finds_the_same_whatever_memory_holds(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    much = validate(broken)
    monkeypatch.setattr(sorting, "_HELD", 2_000)
    monkeypatch.setattr(checked, "_PIECE", 2_000)
    assert validate(broken, part=3) == much
    assert [x.check for x in much.violations] == ["claim-confidence", "edge-unbacked"]
