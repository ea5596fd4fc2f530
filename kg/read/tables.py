"""CSV and TSV, row by row: a table of any size takes no more memory than its longest row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from kg.config import Reading
from kg.errors import InputError, Problem
from kg.read.columns import choose, record
from kg.read.encoding import converted, decode
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import READ_ERRORS, Source, too_large, unreadable

_DELIMITERS = ",;\t|"
_HINT = "write it as CSV with a header and quoted cells"


class _Lines:
    """The lines of a table as text. What is wrong with one is kept until the row that it belongs to is done."""

    def __init__(self, stream: BinaryIO, source: Source, reading: Reading, rules: NoiseRules) -> None:
        self._stream, self._source, self._rules = stream, source, rules
        self._limit = reading.limits.text
        self._offset = self._row = 0
        self.number = 0
        self.fault: Problem | None = None
        self.remark: Problem | None = None
        self._converted = False

    def start_row(self) -> None:
        """Forgets what the row before was like."""
        self._row, self.fault = 0, None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self.number += 1
        where = f"{self._source.where}:{self.number}"
        self._row += len(line)
        if self._row > self._limit:
            raise InputError(too_large(where, self._limit))
        try:
            text, encoding = decode(line, self._source.where, self._rules, line=self.number, offset=self._offset)
            if encoding and not self._converted:
                self._converted, self.remark = True, converted(where, encoding)
        except InputError as error:
            self.fault = self.fault or error.problem
            text = line.decode("utf-8", "replace")
        self._offset += len(line)
        return text


def records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The articles of a table; a bad row is told and left out, the next one is read."""
    try:
        with source.open(reading.limits) as stream, _long_cells(reading.limits.text):
            yield from _rows(_Lines(stream, source, reading, rules), source, reading, rules)
    except READ_ERRORS as error:
        yield unreadable(source.where, error)


def _rows(lines: _Lines, source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    first = next(lines, "")
    if lines.fault:
        raise InputError(lines.fault)
    if not first:
        raise InputError(Problem("empty-file", source.where, "the file is empty", "fill it or take it out"))
    if "\x00" in first:
        raise InputError(Problem("binary-file", source.where, "no text but binary data", _HINT))
    tab = source.plain.endswith(".tsv")
    reader = csv.reader(_again(first, lines), delimiter="\t" if tab else max(_DELIMITERS, key=first.count))
    header: list[str] = []
    chosen: dict[str, int] = {}
    while True:
        begin = lines.number + 1
        where = f"{source.where}:{begin if header else 1}"
        lines.start_row()
        try:
            cells = next(reader, None)
        except csv.Error as error:
            # A quote that is never closed takes in the rest of the file, so nothing after it can be trusted.
            yield Problem("bad-table", where, f"no table from here on: {error}", _HINT)
            return
        if lines.remark:
            yield lines.remark
            lines.remark = None
        if cells is None:
            return
        if not header:
            header = cells
            chosen = choose(header, reading, rules, source.where, given=source.given)
        elif lines.fault:
            yield lines.fault
        elif any(cells):
            if len(cells) > len(header):
                message = f"{len(cells)} cells where the header has {len(header)}"
                yield Problem("bad-table", where, message, "quote cells that hold the delimiter")
                continue
            values = {field: cells[place] for field, place in chosen.items() if place < len(cells)}
            yield record(values, where, f"{source.stem}-{begin}")


def _again(first: str, rest: _Lines) -> Iterator[str]:
    yield first
    yield from rest


@contextmanager
def _long_cells(limit: int) -> Iterator[None]:
    """Lets cells be as long as an article; the setting is one for all tables."""
    before = csv.field_size_limit(limit)
    try:
        yield
    finally:
        csv.field_size_limit(before)
