"""WARC files as crawls write them: pages fetched with success are articles, a bad record costs no other."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

from kg.errors import Problem
from kg.model import Article
from kg.read import Reading, ReadLimits

Run = Callable[..., tuple[list[Article], list[Problem]]]

TITLE = "Hai nước Mẫu mở lại tuyến đường sắt"
BODY = (
    "Bộ trưởng Giao thông hai nước đã hội đàm sáng 4/3 tại Viêng Chăn và thống nhất ngày khởi hành. Hai bên cũng trao "
    "đổi về các trạm biên giới và thời gian sửa cầu, dự kiến xong trước mùa mưa."
)
TONES = "\u0300\u0301\u0303\u0309\u0323"
ENGLISH = "The transport ministers of both countries met in Vientiane on Tuesday and agreed on the first train. " * 4


def page(text: str, title: str = TITLE) -> bytes:
    return f"""<html><head><title>{title}</title><meta property="article:published_time" content="2025-03-04">
      </head><body><article><h1>{title}</h1><p>{text}</p><p>{text}</p></article></body></html>""".encode()


def tones_apart(text: str) -> str:
    """The text as windows-1258 writes it: a tone follows its letter."""
    parts = [normalize("NFD", letter) for letter in text]
    return "".join(
        normalize("NFC", "".join(m for m in p if m not in TONES)) + "".join(t for t in p if t in TONES) for p in parts
    )


def record(
    name: str,
    body: bytes,
    *,
    kind: str = "response",
    status: str = "200 OK",
    mime: str = "text/html; charset=utf-8",
    headers: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """One record as crawlers write it."""
    url = f"https://baomau.example/{name}.html"
    if kind in ("response", "request"):
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {mime}", *(": ".join(h) for h in headers)]
        body = "\r\n".join(["GET / HTTP/1.1"] if kind == "request" else lines).encode() + b"\r\n\r\n" + body
    head = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(body):012}>",
        "WARC-Date: 2025-03-06T00:00:00Z",
        f"WARC-Target-URI: {url}",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body + b"\r\n\r\n"


def chunked(data: bytes) -> bytes:
    parts = (data[i : i + 100] for i in range(0, len(data), 100))
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def ids(articles: list[Article]) -> list[str]:
    return [a.id.rpartition("/")[2] for a in articles]


def several() -> list[bytes]:
    return [
        record("info", b"software: test\r\n", kind="warcinfo"),
        record("a", b"", kind="request"),
        record("a", page(f"{BODY} Một.")),
        record("gone", page(BODY), status="404 Not Found"),
        record("moved", b"", status="301 Moved"),
        record("picture", b"\x89PNG", mime="image/png"),
        record("b", chunked(page(f"{BODY} Hai.")), headers=(("Transfer-Encoding", "chunked"),)),
        record("c", gzip.compress(page(f"{BODY} Ba.")), headers=(("Content-Encoding", "gzip"),)),
        record("d", page(f"{BODY} Bốn."), mime="application/xhtml+xml"),
    ]


class TestRecords:
    @pytest.mark.parametrize("form", ["plain", "gz-per-record", "gz-whole", "gz-in-blocks"])
    def test_pages_fetched_with_success(self, tmp_path: Path, run: Run, form: str) -> None:
        records = several()
        whole = b"".join(records)
        data = {
            "plain": whole,
            "gz-per-record": b"".join(map(gzip.compress, records)),
            "gz-whole": gzip.compress(whole),
            "gz-in-blocks": b"".join(gzip.compress(whole[i : i + 333]) for i in range(0, len(whole), 333)) + bytes(512),
        }[form]
        (tmp_path / ("n.warc" if form == "plain" else "n.warc.gz")).write_bytes(data)
        articles, problems = run(tmp_path)
        assert ids(articles) == ["a.html", "b.html", "c.html", "d.html"]
        assert problems == []
        first = articles[0]
        assert (first.title, first.published) == (TITLE, "2025-03-04")
        assert (first.url, first.id) == ("https://baomau.example/a.html",) * 2
        assert first.source.endswith("[3]")

    def test_pages_in_other_languages_are_told(self, tmp_path: Path, run: Run) -> None:
        records = [record("en", page(ENGLISH, "First train")), record("vi", page(BODY))]
        (tmp_path / "n.warc").write_bytes(b"".join(records))
        articles, (problem,) = run(tmp_path)
        assert (ids(articles), problem.code) == (["vi.html"], "other-language")
        assert problem.where == f"{tmp_path / 'n.warc'}[1]"
        assert len(run(tmp_path, reading=Reading(any_language=True))[0]) == 2

    def test_the_charset_of_the_response(self, tmp_path: Path, run: Run) -> None:
        data = page(ENGLISH, "The café of Vientiane – £5").decode().encode("cp1252")
        (tmp_path / "n.warc").write_bytes(record("a", data, mime="text/html; charset=windows-1252"))
        (article,), (problem,) = run(tmp_path, reading=Reading(any_language=True))
        assert (article.title, problem.code) == ("The café of Vientiane – £5", "converted")

    @pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1258"])
    @pytest.mark.parametrize("entities", [False, True])
    def test_the_language_is_told_from_the_text_whatever_the_encoding(
        self, tmp_path: Path, run: Run, charset: str, entities: bool
    ) -> None:
        told = page(BODY).decode()
        if entities:
            told = told.encode("ascii", "xmlcharrefreplace").decode()
        data = (tones_apart(told) if charset == "windows-1258" else told).encode(charset)
        other = page(ENGLISH, "First train").decode().encode(charset)
        mime = f"text/html; charset={charset}"
        (tmp_path / "n.warc").write_bytes(record("a", data, mime=mime) + record("en", other, mime=mime))
        articles, problems = run(tmp_path)
        assert [(a.title, BODY in a.text) for a in articles] == [(TITLE, True)]
        assert [p.code for p in problems if p.fatal] == ["other-language"]

    def test_in_a_zip(self, tmp_path: Path, run: Run) -> None:
        import zipfile

        with zipfile.ZipFile(tmp_path / "n.zip", "w") as archive:
            archive.writestr("x.warc.gz", gzip.compress(record("a", page(BODY))))
        assert ids(run(tmp_path)[0]) == ["a.html"]


class TestDamage:
    def parts(self) -> list[bytes]:
        return [record(n, page(f"{BODY} {n}.")) for n in "abc"]

    def read(self, tmp_path: Path, run: Run, data: bytes, name: str = "n.warc") -> tuple[list[str], list[str]]:
        (tmp_path / name).write_bytes(data)
        articles, problems = run(tmp_path)
        assert all(p.fatal for p in problems)
        return [i[0] for i in ids(articles)], [p.code for p in problems]

    def test_rubbish_between_records(self, tmp_path: Path, run: Run) -> None:
        a, b, c = self.parts()
        assert self.read(tmp_path, run, a + b"\x00\xffrubbish\nmore\n" + b + c) == (["a", "b", "c"], ["damaged"])

    def test_a_record_that_is_cut_short(self, tmp_path: Path, run: Run) -> None:
        a, b, c = self.parts()
        assert self.read(tmp_path, run, a + b[:-200] + b"\r\n\r\n" + c) == (["a", "c"], ["damaged"])

    def test_a_length_that_is_none(self, tmp_path: Path, run: Run) -> None:
        a, b, c = self.parts()
        broken = b.replace(b"Content-Length: ", b"Content-Length: x", 1)
        found, codes = self.read(tmp_path, run, a + broken + c)
        assert (found, set(codes)) == (["a", "c"], {"damaged"})

    def test_the_file_ends_within_a_record(self, tmp_path: Path, run: Run) -> None:
        a, b, _ = self.parts()
        assert self.read(tmp_path, run, a + b[:-300]) == (["a"], ["damaged"])

    @pytest.mark.parametrize("at", [0.2, 0.5, 0.9])
    def test_a_damaged_member(self, tmp_path: Path, run: Run, at: float) -> None:
        a, b, c = map(gzip.compress, self.parts())
        place = int(len(b) * at)
        broken = b[:place] + bytes(40) + b[place + 40 :]
        found, codes = self.read(tmp_path, run, a + broken + c, "n.warc.gz")
        assert (found, set(codes)) == (["a", "c"], {"damaged"})

    def test_a_member_that_is_cut_off(self, tmp_path: Path, run: Run) -> None:
        a, b, c = map(gzip.compress, self.parts())
        found, codes = self.read(tmp_path, run, a + b[: len(b) // 2] + c, "n.warc.gz")
        assert (found[0], set(codes)) == ("a", {"damaged"})
        assert self.read(tmp_path, run, a + b[: len(b) // 2], "n.warc.gz") == (["a"], ["damaged"])

    def test_content_that_cannot_be_unpacked(self, tmp_path: Path, run: Run) -> None:
        broken = record("x", gzip.compress(page(BODY))[:50], headers=(("Content-Encoding", "gzip"),))
        found, _ = self.read(tmp_path, run, broken + self.parts()[0])
        assert found == ["a"]

    @pytest.mark.parametrize("data", [b"", b"plain text\n", b"\r\n\r\n", gzip.compress(b"", mtime=0)])
    def test_no_warc(self, tmp_path: Path, run: Run, data: bytes) -> None:
        found, codes = self.read(tmp_path, run, data)
        assert (found, bool(codes)) == ([], True)


class TestLimits:
    def test_a_large_response_is_passed_over(self, tmp_path: Path, run: Run) -> None:
        records = [record("x", page(BODY * 200)), record("a", page(BODY))]
        (tmp_path / "n.warc").write_bytes(b"".join(records))
        articles, (problem,) = run(tmp_path, reading=Reading(limits=ReadLimits(text=20_000)))
        assert (ids(articles), problem.code) == (["a.html"], "too-large")

    def test_a_response_that_unpacks_to_a_large_one(self, tmp_path: Path, run: Run) -> None:
        bomb = record("x", gzip.compress(bytes(5_000_000)), headers=(("Content-Encoding", "gzip"),))
        (tmp_path / "n.warc").write_bytes(bomb + record("a", page(BODY)))
        articles, (problem,) = run(tmp_path, reading=Reading(limits=ReadLimits(text=100_000)))
        assert (ids(articles), problem.code) == (["a.html"], "too-large")

    def test_a_file_that_is_a_bomb(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "n.warc.gz").write_bytes(gzip.compress((b" " * 9_999 + b"\n") * 3_000))
        assert [p.code for p in run(tmp_path)[1]][-1] == "bomb"


def test_without_warcio(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.recordloader", None)
    (tmp_path / "a.warc").write_bytes(b"WARC/1.0\r\n\r\n")
    _, (problem,) = run(tmp_path)
    assert (problem.code, problem.hint) == ("missing-package", "pip install 'newskg[sources]'")
