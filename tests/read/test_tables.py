"""CSV, TSV and Parquet: columns by name or guessed, a bad row costs no other."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from support import Build, Kg

from kg.errors import Problem
from kg.model import Article
from kg.read import Reading, ReadLimits

Run = Callable[..., tuple[list[Article], list[Problem]]]

TITLE = "Hai nước Mẫu mở lại tuyến đường sắt"
BODY = "Bộ trưởng Giao thông hai nước đã hội đàm sáng 4/3 tại Viêng Chăn và thống nhất ngày khởi hành."
MORE = "Ngoại trưởng hai nước Mẫu điện đàm về việc mở lại cửa khẩu trong tháng này."
COLUMNS = (("text", "bai"), ("title", "ten"), ("published", "luc"))


def pairs(articles: list[Article]) -> list[tuple[str, str, str | None]]:
    return [(a.id, a.text, a.published) for a in articles]


class TestCsv:
    @pytest.mark.parametrize(
        ("name", "header", "delimiter"),
        [
            ("a.csv", ("id", "title", "text", "published"), ","),
            ("a.csv", ("ID", "Headline", "Body", "Pub_Date"), ";"),
            ("a.tsv", ("mã", "Tiêu đề", "NỘI DUNG", "Ngày đăng"), "\t"),
        ],
    )
    def test_columns_are_guessed(
        self, tmp_path: Path, run: Run, name: str, header: tuple[str, ...], delimiter: str
    ) -> None:
        row = ["a1", TITLE, f'"{BODY}\n""Xong"" rồi."', "2025-03-05"]
        (tmp_path / name).write_text(f"\ufeff{delimiter.join(header)}\r\n{delimiter.join(row)}\r\n\r\n", newline="")
        articles, problems = run(tmp_path)
        assert pairs(articles) == [("a1", f'{TITLE}\n{BODY}\n"Xong" rồi.', "2025-03-05")]
        assert articles[0].source == f"{tmp_path / name}:2"
        assert problems == []

    def test_columns_are_named(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.csv").write_text(f"text,ten,bai,luc\nkhông phải,{TITLE},{BODY},5/3/2025\n")
        articles, problems = run(tmp_path, reading=Reading(columns=COLUMNS))
        assert pairs(articles) == [("a-2", f"{TITLE}\n{BODY}", "2025-03-05")]
        assert problems == []

    def test_a_name_that_is_not_there(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.csv").write_text(f"text,ten\n{BODY},{TITLE}\n")
        _, (problem,) = run(tmp_path, reading=Reading(columns=COLUMNS))
        assert (problem.code, problem.fatal) == ("no-column", True)
        assert "it has: text, ten" in problem.message

    def test_a_table_of_other_things(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.csv").write_text("x,y\n1,2\n")
        assert [(p.code, p.fatal) for p in run(tmp_path)[1]] == [("no-column", False)]
        assert [(p.code, p.fatal) for p in run(tmp_path / "a.csv")[1]] == [("no-column", True)]

    def test_bad_rows(self, tmp_path: Path, run: Run) -> None:
        rows = ["id,text", "a,", f"b,{BODY},too,many", "c", "d,\xff\xfe không", f"e,{BODY}", f"f,{MORE}"]
        (tmp_path / "a.csv").write_bytes("\n".join(rows).replace("\xff\xfe", "##").encode().replace(b"##", b"\xff\xfe"))
        articles, problems = run(tmp_path)
        assert [a.id for a in articles] == ["e", "f"]
        assert [(p.code, p.where.rpartition(":")[2]) for p in problems] == [
            ("missing-text", "2"),
            ("bad-table", "3"),
            ("missing-text", "4"),
            ("not-utf8", "5"),
        ]

    def test_a_long_cell_is_fine_and_a_longer_one_is_told(self, tmp_path: Path, run: Run) -> None:
        long = f"{BODY} " * 1500  # csv itself stops at 131,072 bytes
        (tmp_path / "a.csv").write_text(f"id,text\na,{long}\n")
        assert len(run(tmp_path)[0]) == 1
        reading = Reading(limits=ReadLimits(text=10_000))
        assert [p.code for p in run(tmp_path, reading=reading)[1]] == ["too-large"]

    def test_a_quote_that_is_never_closed(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.csv").write_text(f'id,text\na,{BODY}\nb,"{BODY}\n' + f"c,{BODY}\n" * 500)
        articles, problems = run(tmp_path, reading=Reading(limits=ReadLimits(text=10_000)))
        assert [a.id for a in articles] == ["a"]
        assert [p.code for p in problems] == ["too-large"]

    def test_packed(self, tmp_path: Path, run: Run) -> None:
        data = f"id,text\na,{BODY}\n".encode()
        (tmp_path / "a.csv.gz").write_bytes(gzip.compress(data))
        with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
            archive.writestr("b.csv", data.replace(b"\na,", b"\nb,"))
        assert [a.id for a in run(tmp_path)[0]] == ["a", "b"]

    @pytest.mark.parametrize(
        ("data", "code"), [(b"", "empty-file"), (b"\x00\x01\x02", "binary-file"), (b"id,text\x00\n", "binary-file")]
    )
    def test_no_table(self, tmp_path: Path, run: Run, data: bytes, code: str) -> None:
        (tmp_path / "a.csv").write_bytes(data)
        assert [p.code for p in run(tmp_path)[1]] == [code]


def parquet(**columns: Any) -> bytes:
    arrow, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    out = io.BytesIO()
    pq.write_table(arrow.table(columns), out)
    return out.getvalue()


class TestParquet:
    def test_rows(self, tmp_path: Path, run: Run) -> None:
        day = datetime(2025, 3, 5, 0, 30)
        (tmp_path / "a.parquet").write_bytes(
            parquet(n=[1, 2, 3], id=[7, 8, 9], headline=[TITLE, None, "x"], body=[BODY, MORE, None], date=[day] * 3)
        )
        articles, (problem,) = run(tmp_path)
        assert pairs(articles) == [("7", f"{TITLE}\n{BODY}", "2025-03-05"), ("8", MORE, "2025-03-05")]
        assert articles[0].source == f"{tmp_path / 'a.parquet'}[1]"
        assert (problem.code, problem.where) == ("missing-text", f"{tmp_path / 'a.parquet'}[3]")

    def test_columns_are_named(self, tmp_path: Path, run: Run) -> None:
        data = parquet(text=["không"], bai=[BODY], ten=[TITLE], luc=["5/3/2025"])
        (tmp_path / "a.parquet").write_bytes(data)
        articles, _ = run(tmp_path, reading=Reading(columns=COLUMNS))
        assert pairs(articles) == [("a-1", f"{TITLE}\n{BODY}", "2025-03-05")]

    def test_packed(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.parquet.gz").write_bytes(gzip.compress(parquet(id=["a"], text=[BODY])))
        with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
            archive.writestr("b.parquet", parquet(id=["b"], text=[BODY]))
        assert [a.id for a in run(tmp_path)[0]] == ["a", "b"]

    def test_one_text_a_million_times(self, tmp_path: Path, run: Run) -> None:
        """A few kilobytes that would be gigabytes of text."""
        arrow = pytest.importorskip("pyarrow")
        text = arrow.DictionaryArray.from_arrays(arrow.array([0] * 300_000, arrow.int32()), [BODY * 10])
        (tmp_path / "a.parquet").write_bytes(parquet(text=text))
        problems = run(tmp_path)[1]
        assert {p.code for p in problems if p.fatal} == {"bomb"}

    @pytest.mark.parametrize("damage", [lambda d: b"", lambda d: b"PAR1", lambda d: d[:-20], lambda d: b"x" + d])
    def test_damaged(self, tmp_path: Path, run: Run, damage: Callable[[bytes], bytes]) -> None:
        (tmp_path / "a.parquet").write_bytes(damage(parquet(text=[BODY])))
        articles, (problem,) = run(tmp_path)
        assert articles == []
        assert problem.code in ("bad-table", "empty-file", "damaged")

    def test_without_pyarrow(self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "a.parquet").write_bytes(parquet(text=[BODY]))
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
        _, (problem,) = run(tmp_path)
        assert (problem.code, problem.hint) == ("missing-package", "pip install 'newskg[parquet]'")


class TestCommandLine:
    def test_columns(self, build: Build, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(f"text,ten,bai\nkhông,{TITLE},{BODY}\n")
        built = build(tmp_path / "a.csv", "--columns", "text=bai, title=ten")
        assert (built.result.exit_code, built.report["counts"]["articles"]) == (0, 1)

    @pytest.mark.parametrize("wrong", ["text", "text=", "body=x", "text=a,,"])
    def test_columns_that_say_nothing(self, kg: Kg, tmp_path: Path, wrong: str) -> None:
        result = kg("build", tmp_path, "-o", tmp_path / "out", "--columns", wrong)
        assert (result.exit_code, "--columns" in result.stderr) == (2, True)
