"""``facts.csv``."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from graph.samples import FIRST, sample
from kg.graph.build import SHARED, ArticleGraph, article_graph
from kg.graph.facts import Fact, fact_rows, write_facts


def test_one_row_a_claim() -> None:
    rows = fact_rows(article_graph(sample()))
    assert len(rows) == 5
    agreement = next(r for r in rows if r.event_type == "Agreement")
    assert agreement == Fact(
        article="000",
        published="2025-08-07",
        publisher="Báo Thử",
        url="https://example.org/a?b=1",
        event=agreement.event,
        event_type="Agreement",
        actors="Ahn Gyu Back; Gen Nakatani",
        recipients="",
        on_behalf_of="Hàn Quốc; Nhật Bản",
        topics="hợp tác an ninh",
        place="",
        date="2025-08-07",
        factuality="Occurred",
        trigger="nhất trí",
        cue="",
        attributed_to="Bộ Quốc phòng Hàn Quốc",
        confidence="0.85",
        sentence=FIRST,
    )
    assert {r.date for r in rows} == {"2025-08-07", "2025-09/2025-10", "--07", ""}


def test_file(tmp_path: Path) -> None:
    graphs = [article_graph(sample(i)) for i in ("b", "a")]
    write_facts(graphs, tmp_path / "facts.csv")
    write_facts(graphs[::-1], tmp_path / "again.csv")
    data = (tmp_path / "facts.csv").read_bytes()
    assert data == (tmp_path / "again.csv").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    with (tmp_path / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == Fact._fields
    assert [r["article"] for r in rows] == ["a"] * 5 + ["b"] * 5


def test_an_event_that_several_articles_tell_is_told_in_full_in_every_row(tmp_path: Path) -> None:
    whole = article_graph(sample())
    shared = [t for t in whole.triples if "/event-" in str(t.subject)]
    own = [t for t in whole.triples if t not in shared]
    assert len(shared) > 20
    write_facts([whole], tmp_path / "one.csv")
    write_facts([ArticleGraph(SHARED, tuple(shared)), ArticleGraph(whole.name, tuple(own))], tmp_path / "two.csv")
    assert (tmp_path / "two.csv").read_bytes() == (tmp_path / "one.csv").read_bytes()


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    base = sample()
    for start in "=+-@":
        article = replace(base.article, publisher=f"{start}cmd|' /C calc'!A0")
        write_facts([article_graph(replace(base, article=article))], tmp_path / "f.csv")
        with (tmp_path / "f.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows[0]["publisher"].startswith("'" + start)
        assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r")) for r in rows for cell in r.values())
