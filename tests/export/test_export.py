"""``kg export``: the same bytes for the same graph, whole files or none, faults that say how to mend them."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import networkx as nx
import pyoxigraph
import pytest
from graph.samples import sample
from support import Built, Kg

from kg import sorting
from kg.commands.export import NAMES
from kg.errors import InputError
from kg.export import formats
from kg.export.formats import FORMATS, export
from kg.export.reading import Reading
from kg.export.source import read_source
from kg.export.times import Span, span, united
from kg.graph.build import GraphOptions, article_graph
from kg.graph.serialise import write_graph

TEXTS = [name for name in FORMATS if name != "parquet"]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_same_graph_gives_the_same_bytes_in_whatever_order_its_lines_stand(
    built: Path, exported: Path, tmp_path: Path
) -> None:
    lines = (built / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(7).shuffle(lines)
    (tmp_path / "graph.nq").write_text("".join(lines), encoding="utf-8")
    # Another process hashes strings otherwise, so that no order of a set can hide.
    command = [sys.executable, "-m", "kg", "export", str(tmp_path), "--to", ",".join(TEXTS)]
    subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": "5"}, capture_output=True, check=True)
    whole = contents(exported)
    assert contents(tmp_path / "export") == {name: data for name, data in whole.items() if name != "facts.parquet"}
    assert len(whole) > len(TEXTS)


def test_parquet_has_the_same_bytes_too(built: Path, exported: Path, again: Callable[..., Path]) -> None:
    pytest.importorskip("pyarrow")
    assert (again("parquet") / "facts.parquet").read_bytes() == (exported / "facts.parquet").read_bytes()


def test_what_a_build_writes_is_what_export_writes(built: Path, exported: Path) -> None:
    for name in ("graph.ttl", "graph.nq"):
        assert (exported / name).read_bytes() == (built / name).read_bytes()


def test_it_is_so_for_a_real_build_with_what_follows_from_several_articles(seeds_graph: Built, tmp_path: Path) -> None:
    export(seeds_graph.folder, ["ttl", "nq", "csv", "graphml"], tmp_path)
    for name in ("graph.ttl", "graph.nq", "facts.csv"):
        assert (tmp_path / name).read_bytes() == (seeds_graph.folder / name).read_bytes()
    graph = nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    drawn = Counter(told["kind"] for *_, told in graph.edges(data=True))
    stated = seeds_graph.report["counts"]["direct"]
    both_ways = {"met", "spokeWith", "agreedWith", "cooperatedWith"}
    assert drawn == {kind: n // 2 if kind in both_ways else n for kind, n in stated.items()}


def test_turtle_alone_is_enough(built: Path, exported: Path, tmp_path: Path) -> None:
    export(built / "graph.ttl", ["nt", "nq", "csv", "plover"], tmp_path)
    for name in ("graph.nt", "events.jsonl", "facts.csv"):
        assert (tmp_path / name).read_bytes() == (exported / name).read_bytes()
    # It does not know which article says what, so there are no named graphs to keep.
    assert (tmp_path / "graph.nq").read_bytes() == (tmp_path / "graph.nt").read_bytes()


@pytest.mark.parametrize(
    ("form", "syntax"),
    [
        ("nq", pyoxigraph.RdfFormat.N_QUADS),
        ("trig", pyoxigraph.RdfFormat.TRIG),
        ("jsonld", pyoxigraph.RdfFormat.JSON_LD),
    ],
)
def test_named_graphs_are_an_option(form: str, syntax: pyoxigraph.RdfFormat, again: Callable[..., Path]) -> None:
    named, none = (
        list(pyoxigraph.parse(path=str(again(form, named=choice) / f"graph.{form}"), format=syntax))
        for choice in (True, False)
    )
    assert {q.graph_name.value for q in named if isinstance(q.graph_name, pyoxigraph.NamedNode)} == {
        "https://w3id.org/newskg/id/article-000",
        "https://w3id.org/newskg/id/article-hostile",
    }
    assert all(isinstance(q.graph_name, pyoxigraph.DefaultGraph) for q in none)
    assert {q.triple for q in named} == {q.triple for q in none}


def test_json_ld_is_short(exported: Path) -> None:
    text = (exported / "graph.jsonld").read_text(encoding="utf-8")
    nodes = {node["@id"]: node for node in json.loads(text)["@graph"]}
    japan = nodes["id:country-JP"]
    assert japan["@type"][0] == "kg:Country"
    assert japan["prefLabel"] == {"vi": "Nhật Bản"}
    assert japan["notation"] == "JP"
    ahn = next(n for n in nodes.values() if n.get("prefLabel") == {"vi": "Ahn Gyu Back"})
    assert nodes[ahn["met"]]["prefLabel"] == {"vi": "Gen Nakatani"}
    assert nodes["id:country-KR"]["exactMatch"] == "wd:Q884"
    assert text.count("https://w3id.org/newskg/id/") == 1


def test_other_iris_are_no_hindrance(tmp_path: Path) -> None:
    options = GraphOptions(base_iri="https://data.example.org/tin#")
    write_graph([article_graph(sample(), options)], tmp_path, options.base_iri)
    export(tmp_path, TEXTS)
    assert "@prefix id: <https://data.example.org/tin#> ." in (tmp_path / "export" / "graph.ttl").read_text("utf-8")
    graph = nx.read_graphml(tmp_path / "export" / "graph.graphml", force_multigraph=True)
    assert "country-KR" in graph.nodes


MERGED = """
@prefix kg: <https://w3id.org/newskg/ontology#> .
@prefix id: <https://w3id.org/newskg/id/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:article-1 a kg:Article ; dcterms:identifier "1" ; schema:datePublished "2025-08-07"^^xsd:date .
id:article-2 a kg:Article ; dcterms:identifier "2" ; schema:datePublished "2025-08-09"^^xsd:date .
id:sentence-1 a kg:Sentence ; nif:anchorOf "Hai ông gặp nhau." ; nif:beginIndex "0"^^xsd:nonNegativeInteger ;
    kg:inArticle id:article-1 .
id:sentence-2 a kg:Sentence ; nif:anchorOf "Không có cuộc gặp nào.\\u0001" ; kg:inArticle id:article-2 .
id:person-a a kg:Person ; skos:prefLabel "A\\u0008"@vi ; kg:met <https://example.org/who?b=1> .
<https://example.org/who?b=1> a kg:Person ; skos:prefLabel "B"@vi ; kg:met id:person-a .
id:event-1 a kg:Event , kg:Meeting , kg:OccurredEvent ; kg:actor id:person-a , <https://example.org/who?b=1> ;
    kg:factuality kg:Occurred ; kg:disputed true ; kg:date "2025-08"^^xsd:gYearMonth .
id:claim-1 a kg:Claim ; kg:claims id:event-1 ; kg:factuality kg:Occurred ; kg:evidence id:sentence-1 ;
    prov:wasDerivedFrom id:article-1 ; kg:confidence 0.9 .
id:claim-2 a kg:Claim ; kg:claims id:event-1 ; kg:factuality kg:Denied ; kg:evidence id:sentence-2 ;
    prov:wasDerivedFrom id:article-2 ; kg:confidence 0.95 .
id:event-2 a kg:Event , kg:Meeting ; kg:actor id:person-a ; kg:factuality kg:Planned .
id:event-1 kg:realises id:event-2 .
"""


@pytest.fixture
def merged(tmp_path: Path) -> Path:
    """A graph that other means made: two articles tell of one event and contradict each other."""
    (tmp_path / "graph.ttl").write_text(MERGED, encoding="utf-8")
    return tmp_path


def test_an_event_of_several_articles_keeps_every_claim(merged: Path) -> None:
    export(merged, TEXTS)
    folder = merged / "export"
    lines = (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()
    [held] = [r for r in map(json.loads, lines) if r["status"] == "Occurred"]
    assert [(c["article"], c["status"]) for c in held["cite_info"]] == [("1", "Occurred"), ("2", "Denied")]
    assert (held["disputed"], held["articles"], held["sources"], held["confidence"]) == (True, 2, 2, 0.95)
    assert held["text"] == "Hai ông gặp nhau.", "the sentence that denies it is no evidence that it took place"
    [planned] = [r for r in map(json.loads, lines) if r["status"] == "Planned"]
    assert held["realises"] == [planned["id"]]
    assert "event-1,event-2,REALISES" in (folder / "neo4j" / "edges-roles.csv").read_text(encoding="utf-8")
    [(_, _, told)] = nx.read_graphml(folder / "graph.graphml", force_multigraph=True).edges(data=True)
    assert (told["events"], told["articles"], told["disputed"]) == (1, 2, True)
    assert told["evidence"] == "Hai ông gặp nhau."
    assert len((folder / "facts.csv").read_text(encoding="utf-8").splitlines()) == 3


def test_what_xml_forbids_is_replaced_in_xml_and_kept_elsewhere(merged: Path) -> None:
    export(merged, ["nt", "owl", "graphml", "gexf"])
    folder = merged / "export"
    assert "\\u0001" in (folder / "graph.nt").read_text(encoding="utf-8")
    owl = list(pyoxigraph.parse(path=str(folder / "graph.owl"), format=pyoxigraph.RdfFormat.RDF_XML))
    assert "A\ufffd" in {q.object.value for q in owl if isinstance(q.object, pyoxigraph.Literal)}
    nodes = nx.read_gexf(folder / "graph.gexf", version="1.3").nodes(data=True)
    assert {told["label"] for _, told in nodes} == {"A\ufffd", "B"}
    assert nx.read_graphml(folder / "graph.graphml").number_of_nodes() == 2


def test_independent_sources_count_where_the_graph_counts_them(merged: Path) -> None:
    told = MERGED + "id:event-1 kg:independentSources 1 ."
    (merged / "graph.ttl").write_text(told, encoding="utf-8")
    [event, _] = Reading(read_source(merged)).events
    assert (len(event.articles), event.sources) == (2, 1)


def test_a_file_is_whole_or_the_old_one(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(built, ["nt"], tmp_path)
    before = contents(tmp_path)

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(InputError, match="No space left on device"):
        export(built, ["nt", "gexf"], tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2025-08-07", Span(date(2025, 8, 7), date(2025, 8, 7))),
        ("2024-02", Span(date(2024, 2, 1), date(2024, 2, 29))),
        ("2024", Span(date(2024, 1, 1), date(2024, 12, 31))),
        ("2025-09/2025-10", Span(date(2025, 9, 1), date(2025, 10, 31))),
        ("--08-07", None),
        ("--08", None),
        ("--08-07/2025-08-09", None),
        ("2025-02-30", None),
        ("2025-10/2025-09", None),
        ("0000", None),
        ("２０２５", None),
        ("", None),
    ],
)
def test_days_of_a_date(text: str, days: Span | None) -> None:
    assert span(text) == days


def test_days_are_counted_once() -> None:
    month, day, later = (span(t) for t in ("2025-08", "2025-08-07", "2025-10"))
    assert month and day and later
    assert united([later, day, month, day]) == [month, later]


def test_command_writes_beside_the_graph_and_names_its_files(kg: Kg, built: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes((built / "graph.nq").read_bytes())
    result = kg("export", tmp_path, "--to", "gexf,Neo4j", "--to", "ttl")
    assert result.exit_code == 0
    lines = [line.split("\t")[0] for line in result.stdout.splitlines()]
    assert lines[0] == str(tmp_path / "export" / "graph.gexf")
    assert lines[-1] == str(tmp_path / "export" / "graph.ttl")
    assert len(lines) == 8
    assert all(Path(line).is_file() for line in lines)


def test_command_writes_everything(kg: Kg, built: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    result = kg("export", built, "--to", "all", "-o", tmp_path / "deep" / "folder", "--graphs", "none")
    assert result.exit_code == 0, result.stderr
    assert {p.name for p in (tmp_path / "deep" / "folder").iterdir()} == {
        form.target.rstrip("/") for form in FORMATS.values()
    }


def test_command_knows_every_format() -> None:
    assert tuple(FORMATS) == NAMES


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "word"], "'word' is no format; there are ttl, nt"),
        (["--to", ","], "no format is named"),
        ([], "Missing option '--to'"),
    ],
)
def test_wrong_usage(kg: Kg, built: Path, arguments: list[str], message: str) -> None:
    result = kg("export", built, *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_faults_say_what_to_do(kg: Kg, built: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "blank.ttl").write_text("[] <http://a.example/p> 1 .", encoding="utf-8")
    (tmp_path / "bad.nq").write_text("<a", encoding="utf-8")
    for out, more, message in (
        (tmp_path / "none", [], "there is no such folder (build a graph there first)"),
        (tmp_path, [], "holds neither graph.nq nor graph.ttl"),
        (tmp_path / "blank.ttl", [], "has no blank nodes"),
        (tmp_path / "bad.nq", [], "build the graph again"),
        (built, ["-o", tmp_path / "file"], "cannot write there: is a file (choose another folder)"),
    ):
        result = kg("export", out, "--to", "nt", *more)
        assert result.exit_code == 2
        assert message in result.stderr


def test_rdf_is_written_without_the_graph_in_memory(
    kg: Kg, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("ttl", "nt", "nq", "trig", "owl")
    kg("export", built, "--to", ",".join(names), "-o", tmp_path / "much")

    def forbidden(_: Path) -> None:
        raise AssertionError("all of it is in memory")

    monkeypatch.setattr(formats, "read_source", forbidden)
    monkeypatch.setattr(sorting, "_HELD", 2_000)
    assert kg("export", built, "--to", ",".join(names), "-o", tmp_path / "little").exit_code == 0
    for name in names:
        much, little = ((tmp_path / held / f"graph.{name}").read_bytes() for held in ("much", "little"))
        assert much == little


def test_a_graph_that_cannot_be_read_leaves_no_folder(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "bad.nq").write_text("<a", encoding="utf-8")
    assert kg("export", tmp_path / "bad.nq", "--to", "nt").exit_code == 2
    assert not (tmp_path / "export").exists()
