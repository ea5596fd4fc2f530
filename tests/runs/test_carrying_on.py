"""A run that ends before its time is carried on by the next: nothing is lost, nothing done twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import SEEDS, Kg

from kg.graph.files import BUILDING
from kg.model import Article, Extraction, Zone, ZoneKind
from kg.parts import Line, Part, pack, part_key, read_parts, write_parts
from kg.pipeline import Pipeline
from kg.runs.journal import Journal

PAGES = sorted(SEEDS.glob("0*.txt"))[:5]


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the articles on which extraction runs; it breaks off where the list would hold ``stop``."""
    seen: list[str] = []
    extract: Callable[..., Any] = Pipeline.extract

    def counted(self: Pipeline, article: Any) -> Any:
        if article.id == PAGES[3].stem and not seen.count("go on"):
            raise KeyboardInterrupt
        seen.append(article.id)
        return extract(self, article)

    monkeypatch.setattr(Pipeline, "extract", counted)
    return seen


def bytes_of(folder: Path) -> dict[str, bytes]:
    names = ("graph.ttl", "graph.nq", "facts.csv", "merges.jsonl", "extractions.jsonl.gz")
    return {name: (folder / name).read_bytes() for name in names}


def test_what_was_extracted_before_a_run_broke_off_is_not_extracted_again(
    kg: Kg, tmp_path: Path, extracted: list[str]
) -> None:
    out, whole = tmp_path / "out", tmp_path / "whole"
    build = ("build", *PAGES, "--no-page", "-j", 1, "-o")
    assert kg(*build, out).exit_code == 1
    assert extracted == [p.stem for p in PAGES[:3]]
    assert [p.name for p in out.iterdir()] == [BUILDING]
    extracted[:] = ["go on"]
    assert kg(*build, out).exit_code == 0
    assert extracted == ["go on", *(p.stem for p in PAGES[3:])]
    assert not (out / BUILDING).exists()
    assert kg(*build, whole).exit_code == 0
    assert bytes_of(out) == bytes_of(whole)


def test_kept_work_is_not_trusted_where_the_article_is_another(kg: Kg, tmp_path: Path, extracted: list[str]) -> None:
    out = tmp_path / "out"
    assert kg("build", *PAGES, "--no-page", "-j", 1, "-o", out).exit_code == 1
    changed = tmp_path / PAGES[0].name
    changed.write_text("Ngày 9/8/2025, Tổng thống Nga Vladimir Putin điện đàm với Tổng thống Mỹ Donald Trump.\n")
    extracted[:] = ["go on"]
    assert kg("build", changed, *PAGES[1:3], "--no-page", "-j", 1, "-o", out).exit_code == 0
    assert extracted == ["go on", changed.stem]


# ------------------------------------------------------------------------------------------------------- the journal


def article(name: str, text: str = "Tin.") -> Article:
    return Article(name, text, (Zone(0, len(text), ZoneKind.BODY),), source=f"{name}.txt")


def line(name: str) -> Line:
    key = part_key(article(name), "vi")
    return Line(name, key, pack(Part(key, Extraction(article(name)))))


#: Ids that a file system, SQLite or a sorting by locale would order otherwise.
NAMES = ("", "A", "Z", "a", "a\x00b", "aa", "é", "Ẩ", "\ue000", "\U0001f600")


def test_lines_come_in_the_order_of_the_ids_whatever_came_first(tmp_path: Path) -> None:
    old = write_parts({}, [line(n) for n in sorted(NAMES[::2])], tmp_path)
    journal = Journal(tmp_path / "journal.sqlite")
    journal.keep(old, take=True)
    for name in reversed(NAMES):
        if not journal.take(article(name), part_key(article(name), "vi")):
            journal.made(Extraction(article(name)))
    assert list(journal.lines()) == [line(n) for n in sorted(NAMES)]
    assert len(journal) == len(NAMES[1::2])
    new = tmp_path / "new"
    new.mkdir()
    parts = write_parts({}, journal.lines(), new)
    assert [e.article.source for e in journal.extractions(parts)] == [f"{n}.txt" for n in sorted(NAMES)]
    journal.close()


def test_many_articles_are_written_in_blocks_that_depend_on_the_ids_alone(tmp_path: Path) -> None:
    names = sorted(f"{i}" for i in range(300))
    parts = write_parts({"a": 1}, map(line, names), tmp_path)
    assert [p.id for p in parts] == names
    again = read_parts(tmp_path)
    assert again is not None
    assert again.header == {"a": 1}
    whole = (tmp_path / "extractions.jsonl.gz").read_bytes()
    blocks = whole.count(b"\x1f\x8b\x08")
    assert 5 < blocks < 30
    # One article more changes one block.
    write_parts({"a": 1}, map(line, sorted([*names, "150b"])), tmp_path)
    other = (tmp_path / "extractions.jsonl.gz").read_bytes()
    same_before = next(i for i, (a, b) in enumerate(zip(whole, other, strict=False)) if a != b)
    same_after = next(i for i, (a, b) in enumerate(zip(reversed(whole), reversed(other), strict=False)) if a != b)
    assert same_before + same_after > len(whole) * 0.7


def test_a_journal_that_is_none_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"rubbish" * 1000)
    journal = Journal(path)
    assert len(journal) == 0
    journal.close()
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    again = Journal(path)
    assert len(again) == 0
    again.close()
