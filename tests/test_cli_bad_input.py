"""Bad input through the command line: a clear line in the report with file and place, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from support import SEEDS, Build, Built, Kg

from kg.read.tcvn3 import TABLE

GOOD = SEEDS / "01-dien-dam-han-nhat.txt"
TEXT = (SEEDS / "08-moon-dien-dam.txt").read_text(encoding="utf-8")
PUBLISHED = "2017-05-12"


def record(**fields: object) -> str:
    return json.dumps({"id": "x", "title": "Tin mẫu", "text": TEXT} | fields, ensure_ascii=False)


def check(built: Built, code: str, where: str, said: str, *, fatal: bool, articles: int) -> None:
    """The report holds the fault, in JSON and as text, and so many articles were built all the same."""
    found = [p for p in built.problems if p["code"] == code]
    assert found, built.problems
    problem = found[0]
    assert where in problem["where"]
    assert said in problem["message"]
    assert problem["hint"]
    assert problem["fatal"] is fatal
    assert built.report["counts"]["articles"] == articles
    assert built.result.exit_code == built.report["exit_code"] == (1 if fatal else 0)
    text = (built.folder / "report.txt").read_text(encoding="utf-8")
    assert re.search(rf"\[{code}\] .*{re.escape(where)}", text)
    assert ("left out" if fatal else "remark") in built.result.stderr


def test_empty_file(build: Build, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    check(build(GOOD, tmp_path / "empty.txt"), "empty-file", "empty.txt", "empty", fatal=True, articles=1)


def test_binary_file(build: Build, tmp_path: Path) -> None:
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10)
    check(build(GOOD, tmp_path / "image.txt"), "binary-file", "image.txt", "PNG", fatal=True, articles=1)


def test_not_utf8_names_the_byte(build: Build, tmp_path: Path) -> None:
    data = b"Anh gap Phap.\nHai ben noi \xff\xfe\xfa.\n"
    (tmp_path / "broken.txt").write_bytes(data)
    at = data.index(b"\xff")
    built = build(GOOD, tmp_path / "broken.txt")
    check(built, "not-utf8", "broken.txt:2", f"byte 0xFF at offset {at}", fatal=True, articles=1)


def test_windows_1258(build: Build, tmp_path: Path) -> None:
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}

    def encoded(char: str) -> bytes:
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(c for c in parts if c in marks)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in marks))
        return (base + tone).encode("cp1258", "replace")

    (tmp_path / "old.txt").write_bytes(b"".join(map(encoded, TEXT)))
    built = build(GOOD, tmp_path / "old.txt")
    check(built, "converted", "old.txt", "windows-1258", fatal=False, articles=2)
    assert "Moon Jae-in" in (built.folder / "facts.csv").read_text(encoding="utf-8")


def test_tcvn3(build: Build, tmp_path: Path) -> None:
    codes = {letter: bytes([byte]) for byte, letter in TABLE.items()}
    text = "".join(c if c in codes or c.isascii() else "-" for c in TEXT.replace("Đ", "đ"))
    (tmp_path / "old.txt").write_bytes(b"".join(codes.get(c) or c.encode() for c in text))
    check(build(GOOD, tmp_path / "old.txt"), "converted", "old.txt", "TCVN3", fatal=False, articles=2)


def test_nfd_gives_the_same_graph(build: Build, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(unicodedata.normalize("NFC", TEXT), encoding="utf-8")
    expected = (build(page).folder / "graph.ttl").read_bytes()
    page.write_text(unicodedata.normalize("NFD", TEXT), encoding="utf-8")
    built = build(page)
    check(built, "nfd", "page.txt", "line 1", fatal=False, articles=1)
    assert (built.folder / "graph.ttl").read_bytes() == expected


def test_hundred_megabytes(build: Build, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(100_000_000)
    built = build(GOOD, tmp_path / "huge.txt")
    check(built, "too-large", "huge.txt", "100 MB where 20 MB are allowed", fatal=True, articles=1)


def test_hundred_megabytes_packed_into_a_few(build: Build, tmp_path: Path) -> None:
    with gzip.open(tmp_path / "huge.txt.gz", "wb", compresslevel=1) as file:
        for _ in range(100):
            file.write(b"Tin. " * 200_000)
    check(build(GOOD, tmp_path / "huge.txt.gz"), "too-large", "huge.txt.gz", "20 MB", fatal=True, articles=1)


def test_the_limit_can_be_moved(build: Build, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT, encoding="utf-8")
    assert build(page, "--max-mb", 0.001).result.exit_code == 2
    assert build(page, "--max-mb", 1).result.exit_code == 0


def test_other_limits_can_be_moved(build: Build, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(TEXT * 9, encoding="utf-8")
    check(build(GOOD, page, "--limit", "chars=5000"), "too-long", "page.txt", "5,000", fatal=True, articles=1)
    assert build(page, "--limit", "chars=50000", "--limit", "nested=0").result.exit_code == 0


@pytest.mark.parametrize("wrong", ["chars", "chars=", "chars=-1", "chars=0", "chars=²", "colour=3"])
def test_a_limit_that_is_none(kg: Kg, tmp_path: Path, wrong: str) -> None:
    result = kg("build", GOOD, "-o", tmp_path / "out", "--limit", wrong)
    assert (result.exit_code, "--limit" in result.stderr) == (2, True)


def test_malformed_line(build: Build, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text(f"{record(id='a')}\n{{broken\n[1]\n{record(id='b', title='Tin khác')}\n", encoding="utf-8")
    built = build(source)
    check(built, "bad-json", "many.jsonl:2", "column 2", fatal=True, articles=2)
    assert [p["where"].rpartition(":")[2] for p in built.problems] == ["2", "3"]


def test_duplicate_ids(build: Build, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text(f"{record()}\n{record(title='Tin khác')}\n", encoding="utf-8")
    built = build(source)
    check(built, "duplicate-id", "many.jsonl:2", "many.jsonl:1", fatal=True, articles=1)


def test_the_same_article_twice_is_no_failure(build: Build, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text(f"{record()}\n{record()}\n", encoding="utf-8")
    check(build(source), "duplicate-article", "many.jsonl:2", "many.jsonl:1", fatal=False, articles=1)


@pytest.mark.parametrize("fields", [{"text": None}, {"text": ""}, {"text": " \n "}, {"text": 7}])
def test_missing_text(build: Build, tmp_path: Path, fields: dict[str, object]) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text(f"{record(id='a')}\n{record(id='b', **fields)}\n", encoding="utf-8")
    check(build(source), "missing-text", "many.jsonl:2", "text", fatal=True, articles=1)


def test_impossible_date(build: Build, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text(record(published="2017-02-30") + "\n", encoding="utf-8")
    built = build(source)
    check(built, "bad-date", "many.jsonl:1", "2017-02-30", fatal=False, articles=1)
    assert "datePublished" not in (built.folder / "graph.ttl").read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(build: Build, tmp_path: Path) -> None:
    page = tmp_path / "secret.txt"
    page.write_text(TEXT, encoding="utf-8")
    page.chmod(0)
    check(build(GOOD, page), "unreadable", "secret.txt", "permission", fatal=True, articles=1)


def test_unreadable_file_seen_by_root(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "secret.txt"
    page.write_text(TEXT, encoding="utf-8")
    whole, access = Path.open, os.access

    def opened(self: Path, *arguments: Any, **options: Any) -> Any:
        if self == page:
            raise PermissionError(13, "Permission denied", str(self))
        return whole(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(os, "access", lambda path, *a, **o: Path(os.fsdecode(path)) != page and access(path, *a, **o))
    check(build(GOOD, page), "unreadable", "secret.txt", "permission", fatal=True, articles=1)


def test_damaged_archive(build: Build, tmp_path: Path) -> None:
    whole = gzip.compress(record().encode())
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    check(build(GOOD, tmp_path / "cut.jsonl.gz"), "damaged", "cut.jsonl.gz", "end", fatal=True, articles=1)


def test_missing_path_among_others(build: Build, tmp_path: Path) -> None:
    built = build(GOOD, tmp_path / "nowhere")
    check(built, "no-such-file", "nowhere", "no such file", fatal=True, articles=1)


def test_bad_metadata_file(build: Build, tmp_path: Path) -> None:
    table = tmp_path / "dates.csv"
    table.write_text("name,date\nx,2017-01-01\n", encoding="utf-8")
    check(build(GOOD, "--metadata", table), "bad-metadata", "dates.csv:1", "'id'", fatal=True, articles=1)


# ---------------------------------------------------------------------------------------- where nothing can be done


def test_only_a_missing_path(build: Build, tmp_path: Path) -> None:
    built = build(tmp_path / "nowhere")
    assert built.result.exit_code == built.report["exit_code"] == 2
    assert "nowhere" in built.result.stderr
    assert built.report["files"] == []
    assert not (built.folder / "graph.ttl").exists()


def test_only_an_empty_folder(build: Build, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    built = build(tmp_path / "nothing")
    assert built.result.exit_code == 2
    assert "nothing was built" in built.result.stderr


def test_output_that_is_a_file(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = kg("build", GOOD, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert str(tmp_path / "out") in result.stderr
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_output_that_is_not_writable(kg: Kg, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir(mode=0o555)
    result = kg("build", GOOD, "-o", folder)
    assert result.exit_code == 2
    assert str(folder) in result.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not Path("/proc/version").is_file(), reason="no folder here that nobody may write to")
def test_output_where_no_folder_can_be_made(kg: Kg) -> None:
    result = kg("build", GOOD, "-o", "/proc/newskg")
    assert result.exit_code == 2
    assert "/proc/newskg" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["build"], ["build", str(GOOD)], ["build", str(GOOD), "-o", "x", "-j", "many"], ["destroy"]]
)
def test_wrong_usage(kg: Kg, arguments: list[str]) -> None:
    result = kg(*arguments)
    assert result.exit_code == 2
    assert "Usage" in result.stderr
