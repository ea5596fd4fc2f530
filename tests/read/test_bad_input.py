"""Every fault of the input gives a line that says file, place and remedy, and the rest is read."""

from __future__ import annotations

import gzip
import json
import os
import sys
import time
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.model import Article
from kg.read import Reading, ReadLimits
from kg.read.tcvn3 import TABLE
from kg.runs.provenance import _file

Run = Callable[..., tuple[list[Article], list[Problem]]]

TITLE = "Hai nước Mẫu mở lại tuyến đường sắt"
TEXT = (
    "Tuyến đường sắt của hai nước sẽ chạy lại sau mười năm, theo thỏa thuận vừa đạt được.\n"
    "Bộ trưởng Giao thông hai nước đã hội đàm với các chuyên gia và thống nhất ngày khởi hành. "
    "Những người có vé từ trước không phải mua lại, và được đổi ngày đi một lần.\n"
)
PAGE = f"{TITLE}\n{TEXT}"
GOOD = json.dumps({"id": "good", "title": TITLE, "text": TEXT}, ensure_ascii=False)


def line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


FILES = {
    # name: (bytes, code, place after the file's name, words of the message)
    "empty.txt": (b"", "empty-file", "", "empty"),
    "blank.txt": (b" \n\xc2\xa0\n", "empty-file", "", "white space"),
    "empty.jsonl": (b"", "empty-file", "", "empty"),
    "empty.html": (b"", "empty-file", "", "empty"),
    "nul.txt": (b"abc\x00def", "binary-file", "", "binary"),
    "page.txt": (b"%PDF-1.7 ...", "binary-file", "", "PDF"),
    "image.html": (b"\x89PNG\r\n\x1a\n....", "binary-file", "", "PNG"),
    "latin.txt": ("Un caf\xe9\nnoir".encode("latin-1"), "not-utf8", ":1", "byte 0xE9 at offset 6 "),
    "cut.txt": ("Dòng một\nDòng hai ế".encode()[:-1], "not-utf8", ":2", "byte 0xE1 at offset 22"),
    "utf16.txt": (b"\xff\xfea\x00\x00\xd8", "not-utf8", ":1", "UTF-16"),
    "frame.txt": ("Trang chủ\nChia sẻ\n#Lào #Việt\n".encode(), "no-article", "", "only its frame"),
    "broken.json": (b'{"id": 1,\n "text": }', "bad-json", ":2", "column 10"),
    "number.json": (b"12", "bad-json", "", "a number where an object or a list"),
    "deep.json": (b"[" * 100_000, "too-deep", "", "200 lists"),
    "broken.jsonl": (b'{"id": 1', "bad-json", ":1", "column"),
    "list.jsonl": (b"[1, 2]", "bad-json", ":1", "a list where an object"),
    "digits.jsonl": (b'{"id": ' + b"1" * 6000 + b"}", "bad-json", ":1", "JSON"),
    "notext.jsonl": (line(id="a", title="b").encode(), "missing-text", ":1", "no 'text'"),
    "null.jsonl": (line(id="a", text=None).encode(), "missing-text", ":1", "no 'text'"),
    "wrong.jsonl": (line(id="a", text=["b"]).encode(), "missing-text", ":1", "a list, not a string"),
    "void.jsonl": (line(id="a", title="b", text=" ").encode(), "missing-text", ":1", "no text"),
    "wide.jsonl": (('{"id": 1}\n' * 3).encode("utf-16"), "binary-file", "", "UTF-16"),
    "image.jsonl": (b"\x89PNG\r\n\x1a\n\x00\n\x00\n", "binary-file", "", "PNG"),
    "bytes.jsonl": (b'{"id": "\xff"}', "not-utf8", ":1", "byte 0xFF at offset 8"),
    "damaged.jsonl.gz": (gzip.compress(GOOD.encode() * 50)[:80], "damaged", ":1", "cannot be read to its end"),
    "no.jsonl.gz": (b"plain", "unreadable|damaged", ":1", "gzip"),
    "no.zip": (b"PK\x03\x04....", "damaged", "", "zip"),
    "no.tar.gz": (b"plain", "unreadable|damaged", "", "gzip"),
    "no.tar": (b"plain" * 300, "damaged", "", "cannot be read"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_told_and_the_next_one_read(tmp_path: Path, run: Run, name: str) -> None:
    data, code, place, words = FILES[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.jsonl").write_text(GOOD)
    articles, (problem,) = run(tmp_path)
    assert problem.code in code.split("|")
    assert problem.where == f"{tmp_path / name}{place}"
    assert words in problem.message
    assert problem.fatal
    assert problem.hint
    assert [a.id for a in articles] == ["good"]


def test_a_bad_line_does_not_end_the_file(tmp_path: Path, run: Run) -> None:
    bad = [b"{nonsense", b'{"id": "u", "text": "\xff\xfe"}', b"", b"[]", line(id="n").encode()]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([*bad, GOOD.encode()]))
    articles, problems = run(tmp_path)
    assert [a.id for a in articles] == ["good"]
    assert [(p.code, p.where.rsplit(":")[-1]) for p in problems] == [
        ("bad-json", "1"),
        ("not-utf8", "2"),
        ("bad-json", "4"),
        ("missing-text", "5"),
    ]
    assert "offset 31 " in problems[1].message  # counted from the file's beginning


def test_a_file_that_is_not_there(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    articles, (problem,) = run(tmp_path / "none", tmp_path / "a.txt")
    assert (problem.code, problem.where) == ("no-such-file", str(tmp_path / "none"))
    assert len(articles) == 1


def test_a_file_that_may_not_be_read(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(PAGE)
    (tmp_path / "b.txt").write_text(PAGE)
    whole = Path.open

    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return whole(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    articles, (problem,) = run(tmp_path)
    assert (problem.code, problem.where) == ("unreadable", str(tmp_path / "a.txt"))
    assert [a.id for a in articles] == ["b"]


def test_a_folder_that_may_be_listed_but_not_entered(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(f"{PAGE} {name}")
    whole = Path.stat

    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return whole(path, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "stat", refuse)
    articles, (problem,) = run(tmp_path)
    assert (problem.code, problem.where) == ("unreadable", str(tmp_path / "a" / "a.txt"))
    assert [a.id for a in articles] == ["b", "c"], "what lies in the folders after it is read"


def test_folders_deeper_within_each_other_than_functions_may_call_themselves(tmp_path: Path, run: Run) -> None:
    before, limit, deep = Path.cwd(), sys.getrecursionlimit(), 300
    os.chdir(tmp_path)
    try:
        for _ in range(deep):
            Path("a").mkdir()
            os.chdir("a")
        Path("b.txt").write_text(PAGE)
        run(Path("b.txt"))  # what is loaded once is loaded
        sys.setrecursionlimit(deep)
        articles, problems = run(tmp_path)
        assert ([a.id for a in articles], problems) == (["b"], [])
        assert _file(tmp_path)["description"].startswith("1 files")
    finally:
        sys.setrecursionlimit(limit)
        # What takes folders away after a test calls itself for each.
        Path("b.txt").unlink(missing_ok=True)
        for _ in range(deep):
            os.chdir("..")
            Path("a").rmdir()
        os.chdir(before)


def test_something_that_is_no_file(tmp_path: Path, run: Run) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    _, problems = run(tmp_path)
    assert [(p.code, p.fatal) for p in problems] == [("no-such-file", False), ("no-file", False)]


def test_a_name_that_tells_no_format(tmp_path: Path, run: Run) -> None:
    (tmp_path / "page.docx").write_text(PAGE)
    _, (found,) = run(tmp_path)
    _, (given,) = run(tmp_path / "page.docx")
    assert (found.code, found.fatal) == ("unknown-format", False)
    assert (given.code, given.fatal) == ("unknown-format", True)


def test_an_object_that_is_no_article(tmp_path: Path, run: Run) -> None:
    (tmp_path / "config.json").write_text('{"events": []}')
    _, (found,) = run(tmp_path)
    _, (given,) = run(tmp_path / "config.json")
    assert (found.code, found.fatal) == ("no-article", False)
    assert (given.code, given.fatal) == ("missing-text", True)


class TestSizes:
    LIMITS = Reading(limits=ReadLimits(text=10_000, archive=50_000, members=3))

    def test_a_large_page_is_refused_before_it_is_read(self, tmp_path: Path, run: Run) -> None:
        with (tmp_path / "big.txt").open("wb") as file:
            file.truncate(100_000_000)
        start = time.process_time()
        _, (problem,) = run(tmp_path)
        assert (problem.code, problem.message) == ("too-large", "100 MB where 20 MB are allowed")
        assert time.process_time() - start < 1

    def test_a_large_record_is_skipped_and_the_next_one_read(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(line(id="b", text="a" * 50_000) + "\n" + GOOD)
        articles, (problem,) = run(tmp_path, reading=self.LIMITS)
        assert (problem.code, problem.where) == ("too-large", f"{tmp_path / 'a.jsonl'}:1")
        assert [a.id for a in articles] == ["good"]

    def test_a_small_file_that_unpacks_to_a_large_one(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a" * 1_000_000))
        assert run(tmp_path, reading=self.LIMITS)[1][0].code == "too-large"

    @pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
    def test_an_archive_that_unpacks_to_a_large_one(self, tmp_path: Path, run: Run, name: str) -> None:
        if name == "a.zip":
            with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("a.jsonl", "{}\n" * 50_000)
        else:
            (tmp_path / name).write_bytes(gzip.compress(b"\0" * 1_000_000))
        problems = [p for p in run(tmp_path, reading=self.LIMITS)[1] if p.code != "missing-text"]
        assert [(p.code, p.where) for p in problems] == [("too-large", str(tmp_path / name))]
        assert "0.05 MB" in problems[0].message, "the limit of the archive, not that of a page"

    def test_an_archive_of_too_many_files(self, tmp_path: Path, run: Run) -> None:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            for i in range(4):
                archive.writestr(f"{i}.txt", PAGE)
        articles, (problem,) = run(tmp_path, reading=self.LIMITS)
        assert (articles, problem.code) == ([], "too-large")


class TestIds:
    def test_the_same_article_twice(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(f"{GOOD}\n{GOOD}\n")
        (article,), (problem,) = run(tmp_path)
        assert (problem.code, problem.fatal, problem.where) == ("duplicate-article", False, f"{tmp_path / 'a.jsonl'}:2")
        assert article.source in problem.message

    def test_one_id_for_two_articles(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(f"{GOOD}\n{line(id='good', text=TEXT)}\n")
        (article,), (problem,) = run(tmp_path)
        assert (article.source[-1], problem.code, problem.fatal) == ("1", "duplicate-id", True)


class TestDates:
    def test_an_impossible_date_costs_the_date_only(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(line(id="a", text=TEXT, published="2025-02-30"))
        (article,), (problem,) = run(tmp_path)
        assert (article.published, problem.code, problem.fatal) == (None, "bad-date", False)
        assert "2025-02-30" in problem.message

    def test_on_a_page(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(f" date 2025-13-07 Thế giới\n{PAGE}")
        (article,), (problem,) = run(tmp_path)
        assert (article.title, article.published, problem.code) == (TITLE, None, "bad-date")


class TestEncodings:
    def test_utf8_with_mark_and_utf16(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_bytes(PAGE.encode("utf-8-sig"))
        (tmp_path / "b.txt").write_bytes(PAGE.encode("utf-16"))
        (a, b), problems = run(tmp_path)
        assert (a.text, b.text, problems) == (PAGE, PAGE, [])

    def test_letters_and_marks_apart(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(unicodedata.normalize("NFD", PAGE))
        (article,), (problem,) = run(tmp_path)
        assert (article.text, problem.code, problem.fatal) == (PAGE, "nfd", False)

    def test_windows_1258(self, tmp_path: Path, run: Run) -> None:
        tones = str.maketrans(dict.fromkeys("\u0300\u0301\u0303\u0309\u0323"))
        apart = "".join(
            unicodedata.normalize("NFC", unicodedata.normalize("NFD", c).translate(tones))
            + "".join(m for m in unicodedata.normalize("NFD", c) if m in "\u0300\u0301\u0303\u0309\u0323")
            for c in PAGE
        )
        (tmp_path / "a.txt").write_bytes(apart.encode("cp1258"))
        (article,), problems = run(tmp_path)
        assert article.text == PAGE
        assert [(p.code, p.fatal) for p in problems] == [("converted", False)]
        assert "windows-1258" in problems[0].message

    def test_tcvn3(self, tmp_path: Path, run: Run) -> None:
        codes = {letter: code for code, letter in TABLE.items()}
        (tmp_path / "a.txt").write_bytes(bytes(codes.get(c, ord(c) if c.isascii() else 63) for c in PAGE))
        (article,), problems = run(tmp_path)
        assert article.text == PAGE
        assert "TCVN3" in problems[0].message

    @pytest.mark.parametrize(
        "data",
        [
            "Le café où l'été s'achève, près de la forêt déjà dorée, à côté du château".encode("latin-1") * 3,
            "Быстрая лиса прыгает через ленивую собаку, и так далее до конца".encode("cp1251") * 3,
            "日本語の文章です。これは長い文です。".encode("shift_jis") * 3,
            "Xin ch\xe0o".encode("cp1258"),
        ],
    )
    def test_what_is_not_certainly_vietnamese_is_not_guessed(self, tmp_path: Path, run: Run, data: bytes) -> None:
        (tmp_path / "a.txt").write_bytes(data)
        assert [p.code for p in run(tmp_path)[1]] == ["not-utf8"]

    def test_letters_lost_earlier(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE + "M\ufffdt")
        assert [(p.code, p.fatal) for p in run(tmp_path)[1]] == [("lost-letters", False)]

    def test_a_name_that_is_not_utf8(self, tmp_path: Path, run: Run) -> None:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text(PAGE)
        (article,), _ = run(tmp_path)
        article.source.encode()
        article.id.encode()


class TestSidecars:
    @pytest.mark.parametrize(
        ("text", "code", "place", "fatal"),
        [
            ("id,published\na,2025-02-30\n", "bad-date", ":2", False),
            ("id,published\na,2025\n,2024\n", "bad-metadata", ":3", False),
            ("id,published\na,2025\na,2024\n", "duplicate-id", ":3", False),
            ("id,published\na,2025\nb,2024\n", "no-such-article", ":3", False),
            ("name,published\na,2025\n", "bad-metadata", ":1", True),
            ("", "empty-file", "", True),
        ],
    )
    def test_a_bad_row_is_told_and_the_articles_read(
        self, tmp_path: Path, run: Run, text: str, code: str, place: str, fatal: bool
    ) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        sidecar = tmp_path / "metadata.csv"
        sidecar.write_text(text)
        articles, (problem,) = run(tmp_path)
        assert len(articles) == 1
        assert (problem.code, problem.where, problem.fatal) == (code, f"{sidecar}{place}", fatal)

    def test_one_that_is_not_there(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        articles, (problem,) = run(tmp_path, sidecars=[tmp_path / "m.csv"])
        assert (len(articles), problem.code) == (1, "unreadable")


@pytest.mark.parametrize(
    "text",
    [
        "a" * 300_000,
        "." * 300_000,
        "Ảnh: " * 60_000,
        "(" * 300_000,
        "A" * 300_000,
        "a. " * 100_000,
        "Tin\n" * 60_000,
        "0:00" * 60_000,
        "[Aaaa bbbb cccc dddd] " * 10_000,
        "Một dòng ngắn thôi\n" * 20_000,
        "oà" * 100_000,
        "./. " * 60_000,
        "#" * 300_000,
        "a | " * 75_000,
        "a > a" * 60_000 + ".",
    ],
    ids=lambda text: text[:12].strip(),
)
def test_no_text_takes_long(tmp_path: Path, run: Run, text: str) -> None:
    (tmp_path / "a.txt").write_text(f"{PAGE}{text}\n{TEXT}")
    start = time.process_time()
    run(tmp_path)
    assert time.process_time() - start < 20  # what grows with the square would take minutes
