"""Standard input: the format is recognised by its first bytes, or given."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest
from support import SEEDS, Kg

from kg.read.stdin import ending

TEXT = (SEEDS / "08-moon-dien-dam.txt").read_text(encoding="utf-8")
HTML = (SEEDS / "10-thu-tuong-tham-hoa-ky.html").read_bytes()
LINE = json.dumps({"id": "x", "title": "Tin mẫu", "text": TEXT}, ensure_ascii=False).encode()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x/a.txt", TEXT)
    return out.getvalue()


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(TEXT.encode())
        archive.addfile(info, io.BytesIO(TEXT.encode()))
    return out.getvalue()


INPUTS = {
    ".txt": TEXT.encode(),
    ".txt.gz": gzip.compress(TEXT.encode()),
    ".html": HTML,
    ".jsonl": LINE + b"\n" + LINE.replace(b'"x"', b'"y"'),
    ".json": b"[" + LINE + b"]",
    ".jsonl.gz": gzip.compress(LINE + b"\n"),
    ".xml": (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title><item><title>Tin</title>'
        f"<description>{TEXT}</description></item></channel></rss>"
    ).encode(),
    ".csv": f'id,title,text\na,Tin,"{TEXT}"\n'.encode(),
    ".tsv": f"id\ttitle\ttext\na\tTin\t{TEXT.splitlines()[-1]}\n".encode(),
    ".zip": zipped(),
    ".tar": tarred(),
    ".tar.gz": gzip.compress(tarred()),
    ".tar.bz2": bz2.compress(tarred()),
    ".tar.xz": lzma.compress(tarred()),
}


@pytest.mark.parametrize("name", INPUTS)
def test_the_first_bytes_tell(name: str) -> None:
    assert ending(INPUTS[name]) == name


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", ".warc"),
        (b"PAR1\x15\x04", ".parquet"),
        (b'{\n "text": "a"\n}', ".json"),
        (b"", ".txt"),
        (b"\x1f\x8b\x08broken", ".txt.gz"),
        ("Hà Nội, ngày 5/3, hai bên hội đàm. Sau đó, các đoàn về nước.\n".encode(), ".txt"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", ".html"),
    ],
)
def test_and_tell_these_apart(data: bytes, name: str) -> None:
    assert ending(data) == name


@pytest.mark.parametrize("name", [".jsonl", ".html", ".tar.gz", ".zip", ".txt.gz", ".csv"])
def test_a_build(kg: Kg, tmp_path: Path, name: str) -> None:
    result = kg("build", "-", "-o", tmp_path / "out", "--no-page", "-j", 1, input=INPUTS[name])
    assert (result.exit_code, result.stderr) == (0, "")
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert report["counts"]["articles"] == (2 if name == ".jsonl" else 1)


@pytest.mark.parametrize("packed", [False, True])
def test_the_format_is_given(kg: Kg, tmp_path: Path, packed: bool) -> None:
    data = b"\n" + LINE
    arguments = ("build", "-", "-o", tmp_path / "out", "--no-page", "-j", 1, "--input-format", "jsonl")
    assert kg(*arguments, input=gzip.compress(data) if packed else data).exit_code == 0


def test_of_a_file_whose_name_does_not_tell_as_well(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "download").write_bytes(INPUTS[".zip"])
    arguments = ("build", tmp_path / "download", "-o", tmp_path / "out", "--no-page", "-j", 1)
    assert kg(*arguments).exit_code == 2
    assert kg(*arguments, "--input-format", "zip").exit_code == 0


def test_nothing_comes(kg: Kg, tmp_path: Path) -> None:
    result = kg("build", "-", "-o", tmp_path / "out", "--no-page", input=b"")
    assert (result.exit_code, "stdin" in result.stderr) == (2, True)


def test_a_corrections_file_where_one_stands_is_not_beside_it(
    kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "corrections.csv").write_text("kind,a,b,note\nnonsense,,,\n")
    monkeypatch.chdir(tmp_path)
    result = kg("build", "-", "-o", tmp_path / "out", "--no-page", "-j", 1, input=LINE)
    assert (result.exit_code, result.stderr) == (0, "")
