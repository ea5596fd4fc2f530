"""The pages on other tools name commands, files, columns and fields that exist, and queries that answer."""

from __future__ import annotations

import csv
import json
import re
import shlex
from pathlib import Path

import pyoxigraph
import pytest
from support import ROOT, Kg

from export.export_samples import ANSWER, answer
from kg.cli import main
from kg.export.formats import FORMATS
from kg.export.neo4j import FILES

IMPORTING = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
PLOVER = (ROOT / "docs" / "plover.md").read_text(encoding="utf-8")
TOOLS = ("Protégé", "GraphDB", "Apache Jena Fuseki", "Neo4j with neosemantics", "Neo4j from CSV", "Gephi", "Cytoscape")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", IMPORTING, re.MULTILINE | re.DOTALL)


COMMANDS = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("kg ")]


@pytest.fixture(scope="module")
def folder(exported: Path) -> Path:
    """What the page calls ``out``."""
    return exported.parent


def test_every_tool_has_its_section_with_a_command() -> None:
    for tool in TOOLS:
        section = re.search(rf"^## {tool}.*?(?=^## |\Z)", IMPORTING, re.MULTILINE | re.DOTALL)
        assert section, tool
        assert "kg export out --to " in section.group(), tool


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_work(command: str, kg: Kg, folder: Path, tmp_path: Path) -> None:
    if "all" in command:
        pytest.importorskip("pyarrow")
    arguments = [str(folder) if word == "out" else word for word in shlex.split(command)[1:]]
    result = kg(*arguments, "-o", tmp_path)
    assert result.exit_code == 0, result.stderr
    assert any(tmp_path.iterdir())


def test_files_that_are_named_exist(folder: Path) -> None:
    files = set(re.findall(r"\bout/[\w./-]+\.[a-z]+", IMPORTING))
    assert len(files) >= 10
    missing = [f for f in sorted(files) if not (folder / f.removeprefix("out/")).is_file()]
    assert [f for f in missing if not f.endswith(".parquet")] == []
    assert set(re.findall(r"import/([\w-]+\.csv)", IMPORTING)) == set(FILES)


def test_the_table_names_every_format_and_its_file() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", IMPORTING, re.MULTILINE))
    assert rows == {name: f.target.replace("/", "/*.csv") for name, f in FORMATS.items()}


def test_options_that_are_named_exist() -> None:
    known = {o for name in ("export", "build") for p in main.commands[name].params for o in p.opts}
    assert set(re.findall(r"`(?:kg \w+ )?(--[a-z-]+)[` ]", IMPORTING)) <= known


def test_the_sparql_query_answers(exported: Path) -> None:
    [query] = blocks("sparql")
    store = pyoxigraph.Store()
    store.load(path=str(exported / "graph.trig"), format=pyoxigraph.RdfFormat.TRIG)
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    names = ("one", "other", "date", "sentence")
    assert answer([tuple(row[n].value for n in names) for row in found]) == ANSWER  # type: ignore[union-attr]


def test_neo4j_queries_name_columns_labels_and_types_that_exist(exported: Path) -> None:
    [text] = blocks("neo4j")
    columns, words = set(), set()
    for name in FILES:
        header, *rows = csv.reader((exported / "neo4j" / name).read_text(encoding="utf-8").splitlines())
        columns |= {cell.partition(":")[0] for cell in header}
        for kind in {":LABEL", ":TYPE"} & set(header):
            words |= {word for row in rows for word in row[header.index(kind)].split(";")}
    assert set(re.findall(r"\b[a-z]+\.(\w+)", text)) <= columns
    assert set(re.findall(r"\w?:(\w+)[\])]", text)) <= words
    assert "CLAIMS" in text


def test_what_neosemantics_needs_is_said() -> None:
    assert "keepLangTag: true, handleMultival: 'ARRAY'" in IMPORTING


def test_attributes_that_are_named_exist(exported: Path) -> None:
    named = re.search(r"Each edge carries (.*?)\. The steps", IMPORTING, re.DOTALL)
    assert named
    graphml = (exported / "graph.graphml").read_text(encoding="utf-8")
    attributes = set(re.findall(r'for="edge" attr\.name="(\w+)"', graphml))
    assert set(re.findall(r"`(\w+)`", named.group(1))) <= attributes


def test_python_lines_run(exported: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "out").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    [code] = blocks("python")
    found: dict[str, object] = {}
    exec(code, found)
    assert len(found["facts"]) == 12  # type: ignore[arg-type]


def test_plover_page_tells_of_every_field(exported: Path) -> None:
    records = [json.loads(line) for line in (exported / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    main_table, actor_table = PLOVER.split("An actor has")
    for table, keys in (
        (main_table, set(records[0])),
        (actor_table, {k for r in records for a in r["actor"] for k in a}),
    ):
        cells = re.findall(r"^\| (`[^|]*?) \|", table, re.MULTILINE)
        told = {field for cell in cells for field in re.findall(r"`(\w+)`", cell)}
        assert told == keys
