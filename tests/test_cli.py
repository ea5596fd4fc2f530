"""The commands, end to end."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rdflib
from support import SEEDS, Build, Built, DeadlyArticle, Kg, plain_article

import kg as package
from kg import build as building
from kg import workers
from kg.config import AUTO, Settings
from kg.model import Article, Factuality
from kg.pipeline import Pipeline
from kg.runs import reading

#: What depends on the articles alone.
FILES = ("graph.ttl", "graph.nq", "facts.csv", "index.html", "merges.jsonl", "extractions.jsonl.gz")
ONE = SEEDS / "01-dien-dam-han-nhat.txt"
TWO = SEEDS / "02-doi-thoai-quoc-phong-seoul.txt"


# --------------------------------------------------------------------------------------------------------------- help


def test_version(kg: Kg) -> None:
    assert kg("--version").stdout == f"kg {package.__version__}\n"


def test_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "kg", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"kg {package.__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    code = "import kg.cli, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    heavy = {"spacy", "numpy", "rdflib", "pyoxigraph", "trafilatura", "pydantic", "networkx", "pyvis", "rich"}
    assert heavy.isdisjoint(loaded)


@pytest.mark.parametrize("words", [["query", "ASK {}"], ["ask"], ["ask", "who-held"], ["stats"]])
def test_asking_loads_nothing_of_what_builds_a_graph(words: list[str], seeds_graph: Built) -> None:
    """A question takes hundredths of a second, so that loading more than the store would be most of what it takes."""
    argv = ["kg", words[0], str(seeds_graph.folder), *words[1:]]
    run = "from kg.cli import main\ntry: main()\nfinally: print('loaded', *sys.modules)"
    code = f"import sys; sys.argv = {argv}\n{run}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.partition("loaded ")[2].split()
    heavy = {"spacy", "numpy", "rdflib", "trafilatura", "pydantic", "networkx", "kg.lang", "kg.nlp", "kg.merge"}
    assert "kg.query" in loaded or "kg.stats" in loaded
    assert not heavy.intersection(loaded)


def test_help_is_there_at_once() -> None:
    """In seconds of computing: what else this machine does is not our doing."""
    took = []
    for _ in range(3):
        began = os.times()
        subprocess.run([sys.executable, "-m", "kg", "--help"], capture_output=True, check=True)
        ended = os.times()
        took.append(ended.children_user + ended.children_system - began.children_user - began.children_system)
    assert min(took) < 0.5


@pytest.mark.parametrize("command", ["build", "add", "remove", "query", "show", "stats", "evaluate"])
def test_every_command_has_help(kg: Kg, command: str) -> None:
    result = kg(command, "--help")
    assert result.exit_code == 0
    assert "Exit code" in result.stdout


# -------------------------------------------------------------------------------------------------------------- build


def test_build_writes_everything(seeds_graph: Built) -> None:
    assert seeds_graph.result.exit_code == 0
    names = {p.name for p in seeds_graph.folder.iterdir()}
    assert names == {*FILES, "report.json", "report.txt", "run.ttl", "articles", "store"}
    assert sorted(p.stem for p in (seeds_graph.folder / "articles").iterdir()) == sorted(
        p.stem for p in SEEDS.iterdir() if p.suffix in (".txt", ".html")
    )


def test_counts_are_those_of_the_graph(seeds_graph: Built) -> None:
    graph = rdflib.Graph().parse(seeds_graph.folder / "graph.ttl")
    counts = seeds_graph.report["counts"]
    term = rdflib.Namespace("https://w3id.org/newskg/ontology#")

    def instances(name: str) -> set[rdflib.term.Node]:
        return set(graph.subjects(rdflib.RDF.type, term[name]))

    assert counts["articles"] == len(instances("Article")) == 12
    assert counts["triples"] == len(graph)
    assert counts["entities"] == {kind: len(instances(kind)) for kind in counts["entities"]}
    assert counts["events"] == {kind: len(instances(kind)) for kind in counts["events"]}
    assert counts["claims"] == len(instances("Claim"))
    events = instances("Event")
    assert sum(counts["events"].values()) == len(events)
    told = {f.value: len({e for e in events if (e, term.factuality, term[f.value]) in graph}) for f in Factuality}
    assert counts["factuality"] == told
    for name, number in counts["direct"].items():
        assert number == len(list(graph.subject_objects(term[name])))
    assert counts["direct"]["met"] > 0


def test_report_says_with_what_it_was_built(seeds_graph: Built) -> None:
    report = seeds_graph.report
    assert report["version"] == package.__version__
    assert re.fullmatch(r"[0-9a-f]{64}", report["digest"])
    assert report["inputs"] == [str(SEEDS)]
    assert report["seconds"] > 0
    text = (seeds_graph.folder / "report.txt").read_text(encoding="utf-8")
    assert package.__version__ in text
    assert report["digest"][:12] in text
    assert re.search(r"articles +12\b", text)


def test_summary_at_the_end(seeds_graph: Built) -> None:
    out = seeds_graph.result.stdout
    assert [line.split()[0] for line in out.splitlines()] == ["articles", "entities", "events", "direct", "seconds"]
    assert all(f.value in out for f in (Factuality.OCCURRED, Factuality.PLANNED, Factuality.DENIED))
    assert "seconds" not in seeds_graph.result.stderr


def test_same_bytes_with_any_number_of_processes_and_any_order(kg: Kg, tmp_path: Path, seeds_graph: Built) -> None:
    other = tmp_path / "other"
    paths = sorted((p for p in SEEDS.iterdir() if p.suffix in (".txt", ".html")), reverse=True)
    assert kg("build", *paths, "--metadata", SEEDS / "metadata.csv", "-o", other, "--split", "-j", 2).exit_code == 0
    for name in FILES:
        assert (other / name).read_bytes() == (seeds_graph.folder / name).read_bytes(), name
    for path in (other / "articles").iterdir():
        assert path.read_bytes() == (seeds_graph.folder / "articles" / path.name).read_bytes(), path.name


def test_base_iri(build: Build) -> None:
    built = build(ONE, "--base-iri", "https://example.org/kg/")
    text = (built.folder / "graph.ttl").read_text(encoding="utf-8")
    assert "https://example.org/kg/" in text
    assert "https://w3id.org/newskg/id/" not in text


@pytest.mark.parametrize("iri", ["no iri", "https://example.org/kg", "file:///etc/"])
def test_a_bad_base_iri_is_refused_before_anything_is_done(kg: Kg, tmp_path: Path, iri: str) -> None:
    result = kg("build", ONE, "-o", tmp_path / "out", "--base-iri", iri)
    assert result.exit_code == 2
    assert "base IRI" in result.stderr
    assert not (tmp_path / "out").exists()


def test_metadata(build: Build, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(ONE.read_text(encoding="utf-8"), encoding="utf-8")
    table = tmp_path / "dates.csv"
    table.write_text("id,published,publisher,url\npage,2025-08-08,Tờ Mẫu,https://example.org/a\n", encoding="utf-8")
    built = build(page, "--metadata", table)
    assert "https://example.org/a" in (built.folder / "graph.ttl").read_text(encoding="utf-8")
    assert "Tờ Mẫu" in (built.folder / "facts.csv").read_text(encoding="utf-8")


def test_page_language(kg: Kg, tmp_path: Path) -> None:
    assert kg("build", ONE, "-o", tmp_path / "out", "--language", "en").exit_code == 0
    assert '<html lang="en"' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_odd_ids_make_safe_file_names(build: Build, tmp_path: Path) -> None:
    text = ONE.read_text(encoding="utf-8")
    lines = [json.dumps({"id": i, "title": f"Tin {i}", "text": text}) for i in ("../../etc/x", "a b", "Ẩ?*", "plain")]
    source = tmp_path / "odd.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    built = build(source, "--split")
    names = sorted(p.name for p in (built.folder / "articles").iterdir())
    assert len(names) == 4
    assert "plain.ttl" in names
    assert all(re.fullmatch(r"[A-Za-z0-9-]+\.ttl", n) for n in names)


def test_single_graphs_of_an_earlier_run_go(build: Build) -> None:
    first = build(ONE, "--split")
    assert [p.stem for p in (first.folder / "articles").iterdir()] == [ONE.stem]
    second = build(TWO, "--split")
    assert [p.stem for p in (second.folder / "articles").iterdir()] == [TWO.stem]
    third = build(TWO)
    assert not (third.folder / "articles").exists()


def test_foreign_files_in_the_output_folder_stay(kg: Kg, tmp_path: Path) -> None:
    own = tmp_path / "out" / "articles" / "mine.ttl"
    own.parent.mkdir(parents=True)
    own.write_text("", encoding="utf-8")
    assert kg("build", ONE, "-o", tmp_path / "out", "--no-page").exit_code == 0
    assert own.exists()


def test_results_can_be_read_by_others(build: Build) -> None:
    built = build(ONE)
    assert all(p.stat().st_mode & 0o444 == 0o444 for p in built.folder.iterdir())


def test_a_run_that_fails_while_writing_leaves_the_old_result(
    kg: Kg, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = build(ONE)
    before = {p.name: p.read_bytes() for p in built.folder.iterdir() if p.is_file()}

    def full(*_: Any) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(building, "write_spilled_facts", full)
    result = kg("build", TWO, "-o", built.folder, "--no-page")
    assert result.exit_code == 2
    assert "No space left" in result.stderr
    assert {p.name: p.read_bytes() for p in built.folder.iterdir() if p.is_file()} == before


def test_progress_is_for_terminals_only(seeds_graph: Built) -> None:
    assert "understanding" not in seeds_graph.result.output
    assert "\x1b" not in seeds_graph.result.output


def test_output_within_the_input_is_refused(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(ONE.read_text(encoding="utf-8"), encoding="utf-8")
    result = kg("build", tmp_path, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "choose a folder elsewhere" in result.stderr


# -------------------------------------------------------------------------------------- one article never stops a run


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extraction that fails on one article."""
    whole = Pipeline.extract

    def extract(self: Pipeline, article: Article) -> object:
        if article.id == TWO.stem:
            raise ZeroDivisionError("a fault of ours")
        return whole(self, article)

    monkeypatch.setattr(Pipeline, "extract", extract)


@pytest.mark.usefixtures("stumbling")
def test_extraction_that_fails_on_one_article(build: Build) -> None:
    built = build(ONE, TWO, SEEDS / "06-bac-tin-reykjavik.txt")
    assert built.result.exit_code == 1
    assert built.report["counts"]["articles"] == 2
    [problem] = [p for p in built.problems if p["fatal"]]
    assert problem["code"] == "extraction-failed"
    assert TWO.stem in problem["message"]
    assert "a fault of ours" in problem["message"]
    assert "Traceback" not in built.result.output


@pytest.mark.usefixtures("stumbling")
def test_traceback_on_demand(build: Build) -> None:
    assert "Traceback" in build(TWO, "-v").result.stderr


def test_a_reader_that_breaks_off_loses_nothing_read_before(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = reading.read

    def broken(*arguments: Any, **options: Any) -> Any:
        yield next(iter(whole(*arguments, **options)))
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(reading, "read", broken)
    built = build(ONE, TWO)
    assert built.result.exit_code == 1
    assert built.report["counts"]["articles"] == 1
    assert [p["code"] for p in built.problems] == ["reading-failed"]


def test_a_process_that_dies_takes_only_its_article_along() -> None:
    articles = [plain_article("a"), plain_article("b", DeadlyArticle), plain_article("c"), plain_article("d")]
    found = list(workers.outcomes(articles, Settings(jobs=2, batch=2)))
    assert [o.article for o in found] == ["a", "b", "c", "d"]
    assert [o.extraction is not None for o in found] == [True, False, True, True]
    assert found[1].problems[0].code == "extraction-failed"
    assert "process died" in found[1].problems[0].message


def test_processes_start_only_where_there_is_enough_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: Any) -> None:
        raise AssertionError("no processes for so little")

    monkeypatch.setattr(workers, "_in_processes", forbidden)
    assert len(list(workers.outcomes([plain_article("a")], Settings(jobs=AUTO)))) == 1


@pytest.mark.parametrize("wrong", [{"jobs": -1}, {"batch": 0}])
def test_settings_refuse_what_makes_no_sense(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"or more|more than"):
        Settings(**wrong)  # type: ignore[arg-type]


# -------------------------------------------------------------------------------------------------------------- query

MET = (
    "SELECT ?a ?b WHERE { ?x kg:met ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b "
    'FILTER(LANG(?a) = "vi" && LANG(?b) = "vi") } ORDER BY ?a ?b'
)


def test_query_in_a_pipe_is_csv(kg: Kg, seeds_graph: Built) -> None:
    result = kg("query", seeds_graph.folder, MET)
    assert result.exit_code == 0
    rows = list(csv.reader(io.StringIO(result.stdout, newline="")))
    assert rows[0] == ["a", "b"]
    assert len(rows) > 10
    assert [b, a] in rows if (a := rows[1][0]) and (b := rows[1][1]) else False


def test_query_formats(kg: Kg, seeds_graph: Built) -> None:
    assert "┃" in kg("query", seeds_graph.folder, MET, "--format", "table").stdout
    assert kg("query", seeds_graph.folder, MET, "--format", "tsv").stdout.startswith("?a\t?b\n")
    data = json.loads(kg("query", seeds_graph.folder, MET, "--format", "json").stdout)
    assert data["head"]["vars"] == ["a", "b"]
    describe = "DESCRIBE id:country-KR"
    assert kg("query", seeds_graph.folder, describe).stdout.startswith("@prefix")
    assert kg("query", seeds_graph.folder, describe, "--format", "nt").stdout.startswith("<")


def test_query_from_a_file_and_from_stdin(kg: Kg, seeds_graph: Built, tmp_path: Path) -> None:
    file = tmp_path / "met.rq"
    file.write_text(MET, encoding="utf-8")
    expected = kg("query", seeds_graph.folder, MET).stdout
    assert kg("query", seeds_graph.folder, "-f", file).stdout == expected
    assert kg("query", seeds_graph.folder, "-f", "-", input=MET).stdout == expected


def test_query_stops_after_the_rows_wanted(kg: Kg, seeds_graph: Built) -> None:
    result = kg("query", seeds_graph.folder, MET, "--max-rows", 3)
    assert len(result.stdout.splitlines()) == 4
    assert "only the first 3" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["SELECT WHERE"], "line 1"),
        (["DELETE WHERE { ?s ?p ?o }"], "read-only"),
        (["SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }"], "SERVICE"),
        (["ASK {}", "--format", "ttl"], "triples"),
        (["ASK {}", "--format", "xml"], "xml"),
        ([], "give one query"),
        (["ASK {}", "-f", "-"], "give one query"),
        (["-f", "nowhere.rq"], "nowhere.rq"),
    ],
)
def test_faulty_queries(kg: Kg, seeds_graph: Built, arguments: list[str], said: str) -> None:
    result = kg("query", seeds_graph.folder, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_query_file_that_is_no_text(kg: Kg, seeds_graph: Built, tmp_path: Path) -> None:
    file = tmp_path / "bad.rq"
    file.write_bytes(b"ASK \xff {}")
    result = kg("query", seeds_graph.folder, "-f", file)
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def test_query_where_there_is_no_graph(kg: Kg, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        result = kg("query", folder, "ASK {}")
        assert result.exit_code == 2
        assert str(folder) in result.stderr


# --------------------------------------------------------------------------------------------------------------- show


def test_show(kg: Kg) -> None:
    result = kg("show", ONE)
    assert result.exit_code == 0
    assert "Ahn Gyu Back" in result.stdout
    assert "\x1b[" not in result.stdout
    assert "\x1b[" in kg("show", ONE, "--color").stdout


def test_show_in_english(kg: Kg) -> None:
    shown = kg("show", ONE, "--language", "en").stdout
    assert "Country" in shown
    assert "planned" in shown


def test_show_html(kg: Kg, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = kg("show", ONE, "--html", page)
    assert result.exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert "<mark" in text
    assert "Ahn Gyu Back" in text


def test_show_html_where_it_cannot_be_written(kg: Kg, tmp_path: Path) -> None:
    result = kg("show", ONE, "--html", tmp_path / "none" / "page.html")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_show_one_of_several(kg: Kg, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": i, "title": f"Tin {i}", "text": ONE.read_text(encoding="utf-8")}) for i in "abc"]
    source.write_text("\n".join(lines), encoding="utf-8")
    result = kg("show", f"{source}#b")
    assert result.exit_code == 0
    assert "Tin b" in result.stdout
    result = kg("show", source)
    assert result.exit_code == 2
    assert f"{source}#a" in result.stderr
    result = kg("show", f"{source}#z")
    assert result.exit_code == 2
    assert "'z'" in result.stderr
    assert "Tin 01" not in kg("show", f"{SEEDS}#{ONE.stem}").stdout


def test_show_takes_a_name_with_a_hash_in_it(kg: Kg, tmp_path: Path) -> None:
    page = tmp_path / "tin#1.txt"
    page.write_text(ONE.read_text(encoding="utf-8"), encoding="utf-8")
    assert kg("show", page).exit_code == 0


def test_show_what_is_not_there(kg: Kg, tmp_path: Path) -> None:
    result = kg("show", tmp_path / "none.txt")
    assert result.exit_code == 2
    assert "none.txt" in result.stderr


@pytest.mark.usefixtures("stumbling")
def test_show_where_extraction_fails(kg: Kg) -> None:
    result = kg("show", TWO)
    assert result.exit_code == 2
    assert "a fault of ours" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in kg("show", TWO, "-v").stderr
