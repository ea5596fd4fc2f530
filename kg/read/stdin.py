"""Standard input as a file: its first bytes tell the format, as a name's ending does."""

from __future__ import annotations

import io
import json
import sys
import zlib
from typing import BinaryIO, cast

_LOOKED_AT = 1 << 16
_MAGIC = {
    b"PK\x03\x04": ".zip",
    b"PK\x05\x06": ".zip",
    b"BZh": ".tar.bz2",
    b"\xfd7zXZ": ".tar.xz",
    b"PAR1": ".parquet",
    b"WARC/": ".warc",
}
_FEEDS = ("<rss", "<feed", "<rdf:rdf")


class _Chained(io.RawIOBase):
    """Some bytes that have been read, and the stream that they are from."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._first, self._rest = io.BytesIO(first), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        chunk = self._first.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)


def opened() -> tuple[str, BinaryIO]:
    """The ending that a file with what standard input gives would have, and the input from its beginning."""
    stream = sys.stdin.buffer
    first = stream.read(_LOOKED_AT)
    return ending(first), cast(BinaryIO, io.BufferedReader(_Chained(first, stream)))


def ending(first: bytes) -> str:
    """The ending that the name of a file would have that begins so."""
    if first.startswith(b"\x1f\x8b"):
        try:
            inner = ending(zlib.decompressobj(31).decompress(first, _LOOKED_AT))
        except zlib.error:
            inner = ".txt"
        return f"{inner}.gz"
    for magic, name in _MAGIC.items():
        if first.startswith(magic):
            return name
    if first[257:262] == b"ustar":
        return ".tar"
    text = first.decode("utf-8-sig", "replace").lstrip()
    if text.startswith("<"):
        return ".xml" if any(sign in text[:2000].lower() for sign in _FEEDS) else ".html"
    if text.startswith(("{", "[")):
        return _json(text)
    return _table(text.partition("\n")[0])


def _json(text: str) -> str:
    """One value a line, or one value."""
    line, newline, _ = text.partition("\n")
    try:
        return ".jsonl" if isinstance(json.loads(line), dict) and newline else ".json"
    except (ValueError, RecursionError):
        return ".json" if newline else ".jsonl"  # a line longer than what is looked at


def _table(line: str) -> str:
    """A header of several short names without a full stop, or text."""
    for delimiter, name in (("\t", ".tsv"), (",", ".csv"), (";", ".csv")):
        cells = [cell.strip().strip('"') for cell in line.split(delimiter)]
        if len(cells) > 1 and all(cell and len(cell.split()) <= 3 and "." not in cell for cell in cells):
            return name
    return ".txt"
