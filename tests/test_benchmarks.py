"""The benchmarks of the extraction run: figures in the docs can be got again."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, SEEDS, Built

from kg.query.questions import questions


def run(script: str, *args: str) -> str:
    command = [sys.executable, str(ROOT / "benchmarks" / script), *args]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_ablation_tells_what_each_part_is_worth() -> None:
    table = run("ablation.py", "annotations/seeds", "--articles", str(SEEDS))
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert len(rows) > 12
    cues = next(row for row in rows if "factuality cues" in row)
    factuality = cues.split("|")[5]
    assert float(factuality) < 0, "without cues plans read as facts"


def test_confidence_is_fitted_and_shown_by_bins() -> None:
    table = run("confidence.py", "--fit", "annotations/seeds", "--articles", str(SEEDS))
    assert "Brier score" in table
    assert "weights from 12 articles" in table


@pytest.mark.parametrize("script", ["ablation.py", "confidence.py"])
def test_without_arguments_a_benchmark_says_what_it_needs(script: str) -> None:
    done = subprocess.run([sys.executable, str(ROOT / "benchmarks" / script)], capture_output=True, check=False)
    assert done.returncode == 2


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium here (apt-get install chromium)")
def test_the_page_can_be_used_at_once() -> None:
    row = run("explorer.py", "-n", "30", "--limit", "1").splitlines()[1].split()
    assert row[0] == "30"
    assert float(row[4]) < 30, "seconds until it is ready"


def test_every_question_is_asked_of_a_graph_that_is_made_up(tmp_path: Path) -> None:
    run("million.py", str(tmp_path / "graph"), "--triples", "10000")
    table = run("questions.py", str(tmp_path / "graph"), "--limit", "1").partition("question ")[2]
    rows = {cells[0].rstrip("*"): int(cells[1]) for cells in (line.split() for line in table.splitlines()[1:])}
    assert set(rows) == set(questions())
    assert "(rdflib:" not in table, "both answer with the same number of rows"


def test_the_speed_of_every_stage_is_told() -> None:
    table = run("speed.py", str(SEEDS), "--limit", "3", "--only", "stages")
    rows = dict(line.strip("| ").split(" | ") for line in table.splitlines() if " | " in line)
    assert float(rows["extraction, articles a CPU second"]) > 1
    assert float(rows["**all stages together**"].strip("*")) > 0


def test_a_repeated_corpus_has_other_people_and_days_in_each_copy(tmp_path: Path) -> None:
    page = tmp_path / "one.txt"
    page.write_text("Ng\u00e0y 5/6/2017, \u00f4ng Tillerson g\u1eb7p \u00f4ng Lavrov t\u1ea1i Qatar.", encoding="utf-8")
    lines = run("repeated.py", str(page), "--articles", "3").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    assert "Tillerson" in texts[0].split()
    assert all("Qatar" in text for text in texts)
    assert all("Tillerson" not in text.split() for text in texts[1:])
    assert len({text.split(",")[0] for text in texts}) == 3
    assert lines == run("repeated.py", str(page), "--articles", "3").splitlines()


def test_every_stage_of_a_large_build_is_told(tmp_path: Path) -> None:
    table = run("growing.py", str(SEEDS), "--out", str(tmp_path / "out"), "--articles", "30")
    rows = [line.split(" | ")[0].removeprefix("| ") for line in table.partition("| file ")[0].splitlines()]
    stages = ["understanding", "merging", "graph.ttl, graph.nq, facts.csv beside", "store", "drawing", "all"]
    assert [r for r in rows if r in stages] == stages
    assert "30 articles" in table


def test_what_the_commands_take_is_told(tmp_path: Path, seeds_graph: Built) -> None:
    article = tmp_path / "new.txt"
    article.write_text("Tổng thống Nga Vladimir Putin gặp Tổng thống Mỹ Donald Trump.\n", encoding="utf-8")
    before = {p: p.stat().st_ino for p in seeds_graph.folder.rglob("*")}
    table = run(
        "commands.py", str(seeds_graph.folder), str(article), "--only", "ask relation,export --to nt,add,remove"
    )
    assert [line.split("`")[1] for line in table.splitlines()[2:]] == [
        "kg ask relation",
        "kg export --to nt",
        "kg add",
        "kg remove",
    ]
    assert before == {p: p.stat().st_ino for p in seeds_graph.folder.rglob("*")}
