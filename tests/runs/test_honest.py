"""A run tells what it would do, what it does and what it did; a built graph tells what is in it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import rdflib
from click.testing import Result
from pyoxigraph import RdfFormat, parse
from rdflib.namespace import PROV, RDF, RDFS
from support import SEEDS, Built, Kg

import kg as package
from kg.build import remove
from kg.errors import InputError
from kg.graph.files import BUILDING
from kg.pipeline import Pipeline
from kg.planning import plan_remove

PAGES = sorted(SEEDS.glob("0[1-4]*.txt"))
SCHEMA = rdflib.Namespace("https://schema.org/")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def told(out: Path) -> rdflib.Graph:
    """What is told of the run, after two parsers have read it."""
    assert len(list(parse(path=str(out / "run.ttl"), format=RdfFormat.TURTLE))) > 50
    return rdflib.Graph().parse(out / "run.ttl")


def values(graph: rdflib.Graph) -> dict[str, object]:
    return {
        str(graph.value(node, SCHEMA.name)): graph.value(node, SCHEMA.value).toPython()  # type: ignore[union-attr]
        for node in graph.subjects(RDF.type, SCHEMA.PropertyValue)
    }


# -------------------------------------------------------------------------------------------------------- provenance


def test_what_a_run_did_is_told_as_prov(kg: Kg, tmp_path: Path) -> None:
    out, empty, table = tmp_path / "out", tmp_path / 'tin "x" <y>.txt', tmp_path / "m.csv"
    empty.write_text("")
    table.write_text("id,publisher\n")
    assert kg("build", *PAGES, empty, "--metadata", table, "--no-page", "-j", 1, "-o", out).exit_code == 1
    graph = told(out)
    [run] = graph.subjects(RDF.type, PROV.Activity)
    assert str(graph.value(run, RDFS.label)) == "kg build"
    began, ended = (graph.value(run, p).toPython() for p in (PROV.startedAtTime, PROV.endedAtTime))  # type: ignore[union-attr]
    assert began < ended
    assert began.tzinfo is not None
    agent = graph.value(run, PROV.wasAssociatedWith)
    assert (agent, RDF.type, PROV.SoftwareAgent) in graph
    assert str(graph.value(agent, SCHEMA.softwareVersion)) == package.__version__
    used = {
        str(graph.value(node, RDFS.label)): str(graph.value(node, SCHEMA.sha256))
        for node in graph.objects(run, PROV.used)
    }
    report = json.loads((out / "report.json").read_bytes())
    assert used["language data vi"] == report["digest"]
    for path in (*PAGES, empty, table):
        assert used[str(path)] == hashlib.sha256(path.read_bytes()).hexdigest()
    found = values(graph)
    assert found["articles read"] == found["articles extracted"] == report["counts"]["articles"] == 4
    assert found["triples"] == report["counts"]["triples"]
    assert found["split"] is False
    assert found["reading.limits.chars"] > 0  # type: ignore[operator]
    [failure] = graph.subjects(SCHEMA.identifier, rdflib.Literal("empty-file"))
    assert str(empty) in str(graph.value(failure, RDFS.label))
    made = {
        str(graph.value(n, RDFS.label)): graph.value(n, SCHEMA.sha256) for n in graph.subjects(PROV.wasGeneratedBy, run)
    }
    assert str(made["graph.ttl"]) == hashlib.sha256((out / "graph.ttl").read_bytes()).hexdigest()


def test_a_run_tells_what_it_did_not_have_to_do(kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, extract = tmp_path / "out", Pipeline.extract
    build = ("build", *PAGES, "--no-page", "-j", 1, "-o", out)

    def breaking(self: Pipeline, article: object) -> object:
        if article.id == PAGES[2].stem:  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return extract(self, article)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Pipeline, "extract", breaking)
        assert kg(*build).exit_code == 1
    assert kg(*build).exit_code == 0
    found = values(told(out))
    assert found["articles carried on from an interrupted run"] == 2
    assert found["articles extracted"] == 2
    assert kg(*build).exit_code == 0
    found = values(told(out))
    assert found["articles known already"] == 4
    assert found["articles extracted"] == 0


def test_the_hash_of_a_folder_changes_with_each_of_its_files(kg: Kg, tmp_path: Path) -> None:
    pages, hashes = tmp_path / "pages", set()
    pages.mkdir()
    for page in PAGES[:2]:
        (pages / page.name).write_bytes(page.read_bytes())
        assert kg("build", pages, "--no-page", "-j", 1, "-o", tmp_path / "out").exit_code == 0
        graph = told(tmp_path / "out")
        hashes.add(graph.value(graph.value(None, RDFS.label, rdflib.Literal(str(pages))), SCHEMA.sha256))
    assert len(hashes) == 2
    assert None not in hashes


# ------------------------------------------------------------------------------------------------------------ dry run


def test_a_dry_run_writes_nothing_and_foretells_a_build(kg: Kg, tmp_path: Path) -> None:
    out, empty = tmp_path / "out", tmp_path / "empty.txt"
    result = kg("build", *PAGES, "-o", out, "--dry-run")
    assert result.exit_code == 0
    assert "would extract  4" in result.stdout
    assert not out.exists()
    assert kg("build", *PAGES[:3], "--no-page", "-j", 1, "-o", out).exit_code == 0
    before = contents(tmp_path)
    changed = tmp_path / "changed" / PAGES[1].name
    changed.parent.mkdir()
    changed.write_text("Ngày 9/8/2025, Tổng thống Nga Vladimir Putin điện đàm với Tổng thống Mỹ Donald Trump.\n")
    empty.write_text("")
    result = kg("build", PAGES[0], changed, PAGES[3], empty, "-o", out, "--dry-run", "-v")
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert result.stdout.splitlines() == [
        "would read     3  (left out 1)",
        "would extract  2  (known already 1)",
        "would replace  1",
        "would remove   1",
        f"would be in {out}: 3 articles",
        f"extract {changed.stem}",
        f"extract {PAGES[3].stem}",
        f"replace {changed.stem}",
        f"remove {PAGES[2].stem}",
    ]
    result = kg("add", out, PAGES[0], changed, PAGES[3], "--dry-run", "-v")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:5] == [
        "would extract  2  (known already 2)",
        "would replace  1",
        "would remove   0",
        f"would be in {out}: 4 articles",
    ]
    result = kg("remove", out, PAGES[0].stem, "nobody", "--dry-run", "-v")
    assert result.exit_code == 1
    assert "nobody" in result.stderr
    assert result.stdout.splitlines()[1:] == [
        "would extract  0  (known already 2)",
        "would replace  0",
        "would remove   1",
        f"would be in {out}: 2 articles",
        f"remove {PAGES[0].stem}",
    ]
    assert {n: b for n, b in contents(tmp_path).items() if n in before} == before
    assert not (out / BUILDING).exists()


def test_a_dry_run_is_refused_as_the_run_would_be(kg: Kg, tmp_path: Path) -> None:
    assert kg("remove", tmp_path / "none", "x", "--dry-run").exit_code == 2
    (tmp_path / "graph.ttl").write_text("")
    assert "build it anew" in kg("add", tmp_path, PAGES[0], "--dry-run").stderr
    assert kg("build", tmp_path, "-o", tmp_path / "out", "--dry-run").exit_code == 2


def told_and_done(kg: Kg, *command: object) -> tuple[Result, Result]:
    """What a dry run says, and then the run."""
    return kg(*command, "--dry-run"), kg(*command)


def remarks(result: Result) -> list[str]:
    return [line for line in result.stderr.splitlines() if line.startswith(("left out:", "remark:", "Error:"))]


def test_a_dry_run_of_what_cannot_be_read_takes_nothing_out(kg: Kg, tmp_path: Path) -> None:
    out, empty = tmp_path / "out", tmp_path / "empty.txt"
    assert kg("build", PAGES[0], "--no-page", "-j", 1, "-o", out).exit_code == 0
    before = (out / "graph.ttl").read_bytes()
    empty.write_text("")
    told, done = told_and_done(kg, "build", empty, "--no-page", "-j", 1, "-o", out)
    assert told.exit_code == done.exit_code == 2
    assert "would remove   0" in told.stdout
    assert f"would leave {out} as it is" in told.stdout
    assert (out / "graph.ttl").read_bytes() == before


def test_the_last_article_is_taken_out_as_foretold(kg: Kg, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert kg("build", PAGES[0], "--no-page", "-j", 1, "-o", out).exit_code == 0
    told, done = told_and_done(kg, "remove", out, PAGES[0].stem)
    assert told.exit_code == done.exit_code == 0
    assert f"would be in {out}: 0 articles" in told.stdout
    assert done.stdout.split()[:2] == ["articles", "0"]
    assert "kg:Article" not in (out / "graph.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["build", "add", "remove"])
def test_a_dry_run_tells_of_corrections_what_the_run_tells(kg: Kg, tmp_path: Path, command: str) -> None:
    out, table = tmp_path / "out", tmp_path / "c.csv"
    table.write_text("kind,a,b,note\nmaybe,Q1,Q2,\n")
    assert kg("build", *PAGES[:2], "--no-page", "-j", 1, "-o", out).exit_code == 0
    named = {"build": (*PAGES[:2], "--no-page", "-o", out), "add": (out, PAGES[2]), "remove": (out, PAGES[1].stem)}
    told, done = told_and_done(kg, command, *named[command], "--corrections", table)
    assert told.exit_code == done.exit_code == 0
    assert remarks(told) == remarks(done)
    assert "no kind of correction" in told.stderr


def test_a_dry_run_refuses_what_the_run_refuses(kg: Kg, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert kg("build", PAGES[0], "--no-page", "-j", 1, "-o", out).exit_code == 0
    for command in (
        ("build", PAGES[0], "-o", out, "--base-iri", "no iri"),
        ("remove", out, "nobody"),
        ("remove", tmp_path / "none", "nobody"),
    ):
        told, done = told_and_done(kg, *command)
        assert told.exit_code == done.exit_code == 2
        assert told.stderr == done.stderr != ""
    for refused in (lambda: plan_remove(out, ()), lambda: remove(out, ())):
        with pytest.raises(InputError, match="no article was named"):
            refused()


def test_what_another_extractor_understood_would_be_extracted_again(
    kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert kg("build", *PAGES[:2], "--no-page", "-j", 1, "-o", out).exit_code == 0
    monkeypatch.setattr("kg.parts.language_digest", lambda _: "another")
    assert "would extract  3  (known already 0)" in kg("add", out, PAGES[2], "--dry-run").stdout


# --------------------------------------------------------------------------------------------------------------- logs


def test_nothing_is_logged_unless_asked_for(kg: Kg, tmp_path: Path) -> None:
    out = tmp_path / "out"
    quiet = kg("build", PAGES[0], "--no-page", "-j", 1, "-o", out)
    assert "merging" not in quiet.output
    once = kg("add", out, PAGES[1], "-j", 1, "-v")
    assert "articles read: 1, articles extracted: 1" in once.stderr
    assert "merging" not in once.stdout
    assert f"article {PAGES[1].stem!r}" not in once.stderr
    twice = kg("add", out, PAGES[1], PAGES[2], "-j", 1, "-vv")
    assert f"article {PAGES[1].stem!r} is known from the folder" in twice.stderr
    assert f"article {PAGES[2].stem!r}: " in twice.stderr
    assert "merging" not in kg("add", out, PAGES[1], "-j", 1).output, "and what was asked for once is over"


# -------------------------------------------------------------------------------------------------------------- stats


def test_stats_are_those_of_the_report(kg: Kg, seeds_graph: Built) -> None:
    result = kg("stats", seeds_graph.folder, "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    found, counts = json.loads(result.stdout), seeds_graph.report["counts"]
    assert {name: found[name] for name in counts} == counts
    assert sum(found["publishers"].values()) == counts["articles"]
    assert sum(found["sources"].values()) == sum(counts["events"].values())
    assert found["published"][0] < found["published"][1]
    assert found["dates"][0][:2] in ("19", "20")
    assert set(found["files"]) == {p.name for p in seeds_graph.folder.iterdir()}
    assert found["files"]["graph.nq"] == (seeds_graph.folder / "graph.nq").stat().st_size


def test_stats_for_people(kg: Kg, seeds_graph: Built, tmp_path: Path) -> None:
    lines = kg("stats", seeds_graph.folder).stdout.splitlines()
    assert lines[0].startswith("articles        12  from 20")
    assert any(line.startswith("events") and "Meeting" in line for line in lines)
    assert any("Occurred" in line and "Denied" in line for line in lines)
    missing = kg("stats", tmp_path)
    assert missing.exit_code == 2
    assert "build a graph there first" in missing.stderr
