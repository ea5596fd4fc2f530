"""Bombs and other input without end: each limit strikes, says so once, and the rest is read."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.model import Article
from kg.read import Reading, ReadLimits, reader

Run = Callable[..., tuple[list[Article], list[Problem]]]

TITLE = "Hai nước Mẫu mở lại tuyến đường sắt"
TEXT = "Tuyến đường sắt của hai nước sẽ chạy lại sau mười năm, theo thỏa thuận vừa đạt được tại Viêng Chăn."
PAGE = f"{TITLE}\n\n{TEXT}\n"
MB = 1_000_000


def limits(**values: int) -> Reading:
    return Reading(limits=replace(ReadLimits(), **values))


def blank(megabytes: int) -> bytes:
    """Lines with nothing in them."""
    return (b" " * 99_999 + b"\n") * (megabytes * 10)


def zipped(files: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_hole(size: int) -> bytes:
    """A tar whose only member says that it has so many bytes, and has none."""
    info = tarfile.TarInfo("a.jsonl")
    info.pax_headers = {"GNU.sparse.map": "0,0", "GNU.sparse.size": str(size), "GNU.sparse.numblocks": "0"}
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(info)
    return out.getvalue()


def tarred(*members: tuple[tarfile.TarInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def strikes(folder: Path, run: Run, name: str, data: bytes, reading: Reading) -> Problem:
    """The one problem of a hostile file; the page after it is read, and all of it takes no time to speak of."""
    (folder / name).write_bytes(data)
    (folder / "zz.txt").write_text(PAGE)
    start = time.process_time()
    articles, (problem,) = run(folder, reading=reading)
    assert time.process_time() - start < 10
    assert [a.id for a in articles] == ["zz"]
    assert problem.fatal
    assert problem.where.startswith(str(folder / name))
    return problem


class TestBombs:
    @pytest.mark.parametrize(("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
    def test_a_packed_tar(self, tmp_path: Path, run: Run, ending: str, pack: Callable[[bytes], bytes]) -> None:
        problem = strikes(tmp_path, run, f"a.tar.{ending}", pack(bytes(30 * MB)), Reading())
        assert problem.code == "bomb"
        assert "--limit ratio=" in problem.hint

    def test_a_packed_jsonl(self, tmp_path: Path, run: Run) -> None:
        assert strikes(tmp_path, run, "a.jsonl.gz", gzip.compress(blank(30)), Reading()).code == "bomb"

    def test_a_member_of_a_zip_ends_the_archive(self, tmp_path: Path, run: Run) -> None:
        data = zipped({"a.jsonl": blank(30), "b.jsonl": blank(30), "c.txt": PAGE})
        assert strikes(tmp_path, run, "a.zip", data, Reading()).code == "bomb"

    def test_who_trusts_it_can_read_it(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(blank(12)))
        assert [p.code for p in run(tmp_path)[1]] == ["bomb"]
        assert run(tmp_path, reading=limits(ratio=100_000))[1] == []

    def test_what_packs_well_but_is_small_is_no_bomb(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(blank(9)))
        assert run(tmp_path)[1] == []

    def test_members_that_are_one_and_the_same_bytes(self, tmp_path: Path, run: Run) -> None:
        """As in the bombs of a few kilobytes that give gigabytes in one round: the list names one member many times."""
        whole = zipped({"a.jsonl": blank(3)})
        end = whole.rindex(b"PK\x05\x06")
        begin = whole.index(b"PK\x01\x02")
        entry, count = whole[begin:end], 50
        tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, begin, 0)
        (tmp_path / "a.zip").write_bytes(whole[:begin] + entry * count + tail)
        problems = run(tmp_path)[1]
        # Newer versions of zipfile see the overlap themselves.
        assert {p.code for p in problems} <= {"bomb", "damaged"}
        assert {p.code for p in problems}

    def test_zips_within_zips(self, tmp_path: Path, run: Run) -> None:
        data = zipped({"a.jsonl": blank(4)})
        for _ in range(2):
            data = zipped({f"{i}.zip": data for i in range(4)})
        assert strikes(tmp_path, run, "a.zip", data, Reading()).code == "bomb"

    def test_a_limit_for_all_of_an_archive(self, tmp_path: Path, run: Run) -> None:
        inner = zipped({f"{i}.jsonl": b"\n" * 20_000 for i in range(3)})
        data = zipped({f"{i}.zip": inner for i in range(3)})
        problem = strikes(tmp_path, run, "a.zip", data, limits(archive=100_000))
        assert (problem.code, "--limit archive-mb=" in problem.hint) == ("too-large", True)

    @pytest.mark.parametrize("packed", [False, True])
    def test_what_a_tar_within_an_archive_holds_is_counted_once(self, tmp_path: Path, run: Run, packed: bool) -> None:
        lines = b"".join(b'{"id": "%d"}\n' % (k % 10) for k in range(7_000))
        tar = tarred((tarfile.TarInfo("a.jsonl"), lines))
        data = zipped({"b.tar.gz" if packed else "b.tar": gzip.compress(tar) if packed else tar})
        (tmp_path / "a.zip").write_bytes(data)
        codes = {p.code for p in run(tmp_path, reading=limits(archive=len(tar) * 3 // 2))[1]}
        assert codes == {"missing-text"}
        codes = {p.code for p in run(tmp_path, reading=limits(archive=len(tar) // 2))[1]}
        assert codes == {"too-large"}

    def test_a_hole_in_a_tar_within_an_archive_is_counted_there(self, tmp_path: Path, run: Run) -> None:
        data = zipped({f"{k}.tar": with_hole(300_000) for k in range(4)})
        (tmp_path / "a.zip").write_bytes(data)
        assert "too-large" in {p.code for p in run(tmp_path, reading=limits(archive=500_000))[1]}

    def test_a_tar_with_a_hole_for_content(self, tmp_path: Path, run: Run) -> None:
        """A sparse member says that it is a terabyte long, and has no byte of it."""
        assert strikes(tmp_path, run, "a.tar", with_hole(10**12), Reading()).code in ("bomb", "too-large")

    def test_a_tar_with_a_header_of_a_gigabyte(self, tmp_path: Path, run: Run) -> None:
        info = tarfile.TarInfo("x")
        info.type, info.size = tarfile.XHDTYPE, 10**9
        data = info.tobuf(tarfile.USTAR_FORMAT)
        assert strikes(tmp_path, run, "a.tar", data + bytes(10_240), Reading()).code == "damaged"


class TestNesting:
    def test_archives_within_archives_are_read(self, tmp_path: Path, run: Run) -> None:
        tar = tarred((tarfile.TarInfo("c/2.txt"), f"{PAGE}2".encode()))
        inner = zipped({"x/1.txt": PAGE, "x/metadata.csv": "id,publisher\n1,Báo Mẫu\n", "y.tar.gz": gzip.compress(tar)})
        (tmp_path / "a.zip").write_bytes(zipped({"b.zip": inner}))
        articles, problems = run(tmp_path)
        assert [(a.id, a.publisher) for a in articles] == [("2", None), ("1", "Báo Mẫu")]
        assert articles[0].source == f"{tmp_path / 'a.zip'}!b.zip!y.tar.gz!c/2.txt"
        assert problems == []

    @pytest.mark.parametrize(
        ("levels", "nested", "code"), [(4, 3, None), (5, 3, "nested-archive"), (2, 0, "nested-archive")]
    )
    def test_but_not_to_any_depth(self, tmp_path: Path, run: Run, levels: int, nested: int, code: str | None) -> None:
        data: bytes | str = PAGE
        for i in range(levels):
            data = zipped({f"{i}.zip" if i else "a.txt": data})
        (tmp_path / "a.zip").write_bytes(data)  # type: ignore[arg-type]
        articles, problems = run(tmp_path, reading=limits(nested=nested))
        assert (len(articles), [p.code for p in problems]) == ((0, [code]) if code else (1, []))

    def test_a_page(self, tmp_path: Path, run: Run) -> None:
        page = f"<html><body>{'<div>' * 150}<p>{TEXT}</p>{'</div>' * 150}</body></html>".encode()
        assert strikes(tmp_path, run, "a.html", page, limits(depth=100)).code == "too-deep"

    def test_a_page_beyond_what_a_parser_can_bear(self, tmp_path: Path, run: Run) -> None:
        page = f"<html><body>{'<div>' * 200_000}<p>{TEXT}</p></body></html>".encode()
        assert strikes(tmp_path, run, "a.html", page, Reading()).code == "too-deep"

    @pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
    def test_json(self, tmp_path: Path, run: Run, name: str) -> None:
        deep = json.dumps({"text": TEXT, "more": None}).replace("null", "[" * 300 + "]" * 300).encode()
        problem = strikes(tmp_path, run, name, deep, Reading())
        assert (problem.code, "--limit depth=" in problem.hint) == ("too-deep", True)

    def test_brackets_in_a_string_are_no_nesting(self, tmp_path: Path, run: Run) -> None:
        text = f'{TEXT} "{"[{" * 500}" \\'
        (tmp_path / "a.jsonl").write_text(json.dumps({"title": TITLE, "text": text}, ensure_ascii=False))
        (article,), problems = run(tmp_path)
        assert (article.text.endswith("\\"), problems) == (True, [])

    def test_an_open_string_of_quotes_takes_no_time(self, tmp_path: Path, run: Run) -> None:
        data = b'{"text": "' + b"[" * 300 + b'\\"' * MB
        assert strikes(tmp_path, run, "a.json", data, Reading()).code == "bad-json"


class TestLength:
    def test_a_long_article(self, tmp_path: Path, run: Run) -> None:
        page = f"{TITLE}\n\n" + f"{TEXT}\n" * 3_000
        problem = strikes(tmp_path, run, "a.txt", page.encode(), Reading())
        assert (problem.code, "--limit chars=" in problem.hint) == ("too-long", True)
        assert run(tmp_path, reading=limits(chars=400_000))[1] == []

    def test_a_page_of_many_megabytes(self, tmp_path: Path, run: Run) -> None:
        assert strikes(tmp_path, run, "a.txt", b"a" * 2 * MB, limits(text=MB)).code == "too-large"

    @pytest.mark.parametrize("element", ["<p>a</p>", "<br>", "<li>a", "<span>a</span>", "<td>a", "<a href='x'>a</a>"])
    def test_a_page_of_many_elements(self, tmp_path: Path, run: Run, element: str) -> None:
        page = f"<html><body><h1>{TITLE}</h1><p>{TEXT}</p>{element * 100_000}</body></html>".encode()
        problem = strikes(tmp_path, run, "a.html", page, Reading())
        assert (problem.code, "--limit elements=" in problem.hint) == ("too-large", True)

    def test_many_files(self, tmp_path: Path, run: Run) -> None:
        data = zipped({f"{i}.txt": PAGE for i in range(4)})
        problem = strikes(tmp_path, run, "a.zip", data, limits(members=3))
        assert (problem.code, "--limit members=" in problem.hint) == ("too-large", True)

    def test_a_fault_in_every_line_does_not_fill_the_report(
        self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reader, "_TOLD", 3)
        (tmp_path / "a.jsonl").write_text("{}\n" * 50 + json.dumps({"text": TEXT}, ensure_ascii=False))
        articles, problems = run(tmp_path)
        assert len(articles) == 1
        assert [p.code for p in problems] == ["missing-text"] * 4
        assert problems[-1].message.startswith("47 more")


class TestLinks:
    def outside(self, tmp_path: Path) -> Path:
        (tmp_path / "secret.txt").write_text(PAGE)
        (tmp_path / "in").mkdir()
        return tmp_path / "in"

    @pytest.mark.parametrize("target", ["../secret.txt", "/etc/passwd"])
    @pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
    def test_in_a_tar(self, tmp_path: Path, run: Run, kind: bytes, target: str) -> None:
        folder = self.outside(tmp_path)
        info = tarfile.TarInfo("a.txt")
        info.type, info.linkname = kind, target
        (folder / "n.tar").write_bytes(tarred((info, b""), (tarfile.TarInfo("../b.txt"), PAGE.encode())))
        articles, (problem,) = run(folder)
        assert ([a.id for a in articles], problem.code, problem.fatal) == (["b"], "link", False)
        assert sorted(p.name for p in tmp_path.rglob("*")) == ["in", "n.tar", "secret.txt"]

    def test_devices_in_a_tar(self, tmp_path: Path, run: Run) -> None:
        device = tarfile.TarInfo("zero.txt")
        device.type = tarfile.CHRTYPE
        (tmp_path / "n.tar").write_bytes(tarred((device, b""), (tarfile.TarInfo("b.txt"), PAGE.encode())))
        articles, (problem,) = run(tmp_path)
        assert ([a.id for a in articles], problem.code, problem.fatal) == (["b"], "no-file", False)
        assert problem.where.endswith("n.tar!zero.txt")

    def test_in_a_zip(self, tmp_path: Path, run: Run) -> None:
        folder = self.outside(tmp_path)
        info = zipfile.ZipInfo("a.txt")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        with zipfile.ZipFile(folder / "n.zip", "w") as archive:
            archive.writestr(info, "../secret.txt")
            archive.writestr("/../../b.txt", PAGE)
        articles, (problem,) = run(folder)
        assert ([a.id for a in articles], problem.code) == (["b"], "link")
        assert sorted(p.name for p in tmp_path.rglob("*")) == ["in", "n.zip", "secret.txt"]

    def test_in_a_folder(self, tmp_path: Path, run: Run) -> None:
        folder = self.outside(tmp_path)
        (folder / "a.txt").symlink_to("../secret.txt")
        (folder / "metadata.csv").symlink_to("/etc/passwd")
        (folder / "more").symlink_to("..")
        (folder / "round").symlink_to("../in")
        (folder / "sub").mkdir()
        (folder / "sub" / "b.txt").write_text(PAGE)
        (folder / "c.txt").symlink_to("sub/b.txt")
        articles, problems = run(folder)
        assert [a.id for a in articles] == ["c"]  # what lies within is read, once
        assert [(Path(p.where).name, p.code, p.fatal) for p in problems] == [
            ("metadata.csv", "link", True),
            ("a.txt", "link", True),
            ("more", "link", True),
        ]

    def test_what_the_user_names_is_read_though_it_is_a_link(self, tmp_path: Path, run: Run) -> None:
        folder = self.outside(tmp_path)
        (folder / "a.txt").symlink_to("../secret.txt")
        assert len(run(folder / "a.txt")[0]) == 1


class TestNames:
    NAME = "hội đàm/bản tin.txt"

    def test_utf8_without_a_flag_in_a_zip(self, tmp_path: Path, run: Run) -> None:
        data = zipped({"X" * len(self.NAME.encode()): PAGE})
        (tmp_path / "n.zip").write_bytes(data.replace(b"X" * len(self.NAME.encode()), self.NAME.encode()))
        (article,), _ = run(tmp_path)
        assert (article.id, article.source) == ("bản tin", f"{tmp_path / 'n.zip'}!{self.NAME}")

    def test_backslashes_in_a_zip(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "n.zip").write_bytes(zipped({"a/b.txt": PAGE}).replace(b"a/b.txt", b"a\\b.txt"))
        assert [a.id for a in run(tmp_path)[0]] == ["b"]

    def test_bytes_that_are_no_name_in_a_tar(self, tmp_path: Path, run: Run) -> None:
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", encoding="latin-1", format=tarfile.GNU_FORMAT) as archive:
            info = tarfile.TarInfo("\xe9t\xe9.txt")
            info.size = len(PAGE.encode())
            archive.addfile(info, io.BytesIO(PAGE.encode()))
        (tmp_path / "n.tar").write_bytes(out.getvalue())
        (article,), _ = run(tmp_path)
        article.id.encode()
        article.source.encode()


@pytest.mark.parametrize("wrong", [{"text": 0}, {"ratio": 0}, {"nested": -1}])
def test_limits_that_let_nothing_through_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        ReadLimits(**wrong)
