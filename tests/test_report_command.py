"""``kg report``: what was not understood, the most frequent first."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from graph.samples import sample
from support import Built, Kg

from kg.gaps import gather
from kg.untold import Gap, GapKind

TEXTS = {
    "a": "Mỹ và Nga gặp nhau tại Zorbanistan. Bị lên án.",
    "b": "Mỹ và Nga gặp nhau tại Zorbanistan. Nga và Mỹ nói về Zorbanistan.",
    "c": "Mỹ và Nga gặp nhau tại Vixtonia. Đại sứ Pháp gặp Ngoại trưởng Nga.",
}


@pytest.fixture(scope="module")
def out(kg: Kg, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    (folder / "in").mkdir()
    for name, text in TEXTS.items():
        (folder / "in" / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    kg("build", folder / "in", "-o", folder / "out", "--no-page", "-j", 1)
    return folder / "out"


def test_the_most_frequent_comes_first(kg: Kg, out: Path) -> None:
    rows = json.loads(kg("report", out, "--format", "json", "--kind", "name").stdout)
    assert [(r["words"], r["count"], r["articles"]) for r in rows] == [("Zorbanistan", 3, 2), ("Vixtonia", 1, 1)]
    assert rows[0]["reason"] == "unknown-name"
    assert rows[0]["example_article"] in "ab"
    assert "Zorbanistan" in rows[0]["example"]


def test_the_table_tells_words_reason_and_example(kg: Kg, out: Path) -> None:
    result = kg("report", out)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("3 articles, 0 without any event; ")
    assert "     3  Zorbanistan  (unknown-name; 2 articles)" in lines
    assert any(line.strip().startswith("c: Mỹ và Nga gặp nhau tại Vixtonia.") for line in lines)
    assert any("lên án  (no-party, criticise; 1 articles)" in line for line in lines)


def test_top_and_all(kg: Kg, out: Path) -> None:
    def names(*options: object) -> int:
        return len(json.loads(kg("report", out, "--format", "json", "--kind", "name", *options).stdout))

    assert (names("--top", 1), names("--top", 1, "--all")) == (1, 2)


def test_csv_is_safe_in_a_spreadsheet(kg: Kg, out: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("report", out, "--format", "csv").stdout)))
    assert {r["kind"] for r in rows} >= {"name", "trigger", "office"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for r in rows for cell in r.values())


def test_the_order_of_articles_does_not_matter() -> None:
    gap = Gap(GapKind.NAME, "Zorba", 0, (0, 5), "unknown-name")
    other = replace(gap, words="ZORBA")
    one, two = (
        replace(sample("1"), gaps=(gap, other, replace(gap, words="Vix"))),
        replace(sample("2"), gaps=(gap,)),
    )
    assert gather([one, two]) == gather([two, one])
    [zorba, _] = gather([one, two]).groups
    assert (zorba.words, zorba.count, zorba.articles) == ("Zorba", 3, 2)


def test_a_folder_without_articles_is_refused(kg: Kg, tmp_path: Path) -> None:
    result = kg("report", tmp_path)
    assert result.exit_code == 2
    assert "build a graph there first" in result.stderr


def test_the_seeds_are_mostly_understood(kg: Kg, seeds_graph: Built) -> None:
    shown = kg("report", seeds_graph.folder).stdout.splitlines()[0]
    assert shown.startswith("12 articles, ")
