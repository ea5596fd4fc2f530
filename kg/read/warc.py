"""WARC files, record by record, as in Common Crawl's CC-NEWS: pages that were fetched with success are articles.

Where records begin is found here, so that one damaged record costs no other; what a record holds, warcio tells.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, cast

from kg.config import Reading
from kg.errors import InputError, Problem
from kg.read.budget import Budget, Tally, counted
from kg.read.extras import package
from kg.read.html import page
from kg.read.members import members
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import READ_ERRORS, Source, too_large, unreadable

_CHUNK = 1 << 16
_START = b"WARC/"
# The end of a record, and the next one.
_NEXT = b"\r\n\r\nWARC/"
_HEADERS = 200
_PAGES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.I)


@dataclass
class _Input:
    """The bytes of a file, of which some can be put back."""

    stream: io.BufferedReader
    back: io.BytesIO = field(default_factory=io.BytesIO)

    def unread(self, data: bytes) -> None:
        self.back = io.BytesIO(data + self.back.read())

    def read(self, size: int) -> bytes:
        """So many bytes or fewer; none at the end of the file. What stands before damage is never lost to it."""
        return self.back.read(size) or self.stream.read1(size)

    def line(self) -> bytes:
        line = self.back.readline(_CHUNK)
        return line if line.endswith(b"\n") or len(line) == _CHUNK else line + self.stream.readline(_CHUNK)


@dataclass(frozen=True)
class _Block:
    """A record as it stands in the file; ``data`` is None where it is of no interest."""

    where: str
    data: bytes | None


def records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The articles among the responses of a WARC file; a bad record is told and left out, the next one is read."""
    with ExitStack() as stack:
        try:
            loader = package("warcio.recordloader", "sources", source.where).ArcWarcRecordLoader()
            stream = cast(io.BufferedReader, stack.enter_context(source.opener()))
            if source.name.lower().endswith(".gz"):
                packed = Tally()
                budget = Budget(source.where, packed, reading.limits, total=False)
                stream = members(counted(stream, packed.add), budget)
        except READ_ERRORS as error:
            yield unreadable(source.where, error)
            return
        number = 0
        for number, block in enumerate(_blocks(_Input(stream), source.where, reading), 1):  # noqa: B007
            if isinstance(block, Problem):
                yield block
            elif block.data is not None:
                yield from _article(loader, block.data, block.where, reading, rules)
        if not number:
            yield Problem("empty-file", source.where, "there is no record in the file", "fetch it again")


def _blocks(file: _Input, where: str, reading: Reading) -> Iterator[_Block | Problem]:
    """The records of a file, what is damaged as problems; one stretch of damage is told once."""
    number, well = 0, True
    while True:
        at = f"{where}[{number + 1}]"
        try:
            line = file.line()
            if not line:
                return
            if not line.startswith(_START):
                if line.strip() and well:
                    well = False
                    yield Problem("damaged", at, "no record begins where one should", "fetch the file again")
                continue
            number += 1
            block = _block(file, line, at, reading)
            well = True
        except InputError as error:
            yield error.problem
            if error.problem.code == "bomb":
                return
            well = False
        except READ_ERRORS as error:
            if well:
                yield unreadable(at, error)
            well = False
        else:
            yield block


def _block(file: _Input, first: bytes, where: str, reading: Reading) -> _Block:
    """One record, whose first line has been read.

    Raises:
        InputError: If it is larger than a page may be, or damaged.
    """
    lines = [first]
    while len(lines) < _HEADERS and (line := file.line()).strip():
        lines.append(line)
    headers = {k.strip().lower(): v.strip() for k, _, v in (line.partition(b":") for line in lines[1:])}
    length = headers.get(b"content-length", b"")
    if not length.isdigit() or len(length) > 15:
        raise InputError(Problem("damaged", where, "a record without a length", "fetch the file again"))
    wanted = headers.get(b"warc-type") == b"response"
    if wanted and int(length) > reading.limits.text:
        _skip(file, int(length))
        raise InputError(too_large(where, reading.limits.text, int(length)))
    if not wanted:
        _skip(file, int(length))
        return _Block(where, None)
    data = _read(file, int(length))
    after = file.read(len(_NEXT))
    file.unread(after)
    if (at := data.find(_NEXT)) >= 0 and not after.startswith(b"\r"):
        # It says that it is longer than it is: the records that it took in are given back.
        file.unread(data[at + 4 :])
        raise InputError(Problem("damaged", where, "a record shorter than it says", "fetch the file again"))
    if len(data) < int(length):
        raise InputError(Problem("damaged", where, "a record that is cut off", "fetch the file again"))
    return _Block(where, b"".join(lines) + b"\r\n" + data)


def _read(file: _Input, size: int) -> bytes:
    parts = []
    while size and (part := file.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _skip(file: _Input, size: int) -> None:
    while size and (part := file.read(min(size, _CHUNK))):
        size -= len(part)


def _article(loader: Any, data: bytes, where: str, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The article of a response; nothing where it is no page, or was not fetched with success."""
    try:
        record = loader.parse_record_stream(io.BytesIO(data), known_format="warc")
        headers = record.http_headers
        kind = (headers.get_header("Content-Type") or "") if headers else ""
        if headers is None or headers.get_statuscode() != "200" or kind.partition(";")[0].strip().lower() not in _PAGES:
            return
        content = _content(record.content_stream(), reading.limits.text + 1)
        url = record.rec_headers.get_header("WARC-Target-URI")
    except Exception as error:  # warcio raises what zlib, its parsers and decoders raise
        yield Problem("damaged", where, f"the record cannot be read: {error}"[:300], "fetch the file again")
        return
    if len(content) > reading.limits.text:
        yield too_large(where, reading.limits.text)
        return
    named = _CHARSET.search(kind)
    address = (url or "").strip("<>") or None
    charset = named[1] if named else ""
    yield from page(content, address or where, where, reading, rules, url=address, charset=charset, fetched=True)


def _content(stream: Any, limit: int) -> bytes:
    parts, total = [], 0
    while total < limit and (part := stream.read(min(_CHUNK, limit - total))):
        parts.append(part)
        total += len(part)
    return b"".join(parts)
