"""Parquet, some rows at a time, through pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime
from typing import Any, BinaryIO

from kg.config import Reading
from kg.errors import InputError, Problem
from kg.read.archives import spooled
from kg.read.budget import Budget, counted
from kg.read.columns import choose, record
from kg.read.extras import package
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import READ_ERRORS, Source, too_large, unreadable

_ROWS = 64
_MAGIC = b"PAR1"


def records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The articles of a table; columns that hold nothing of an article are not read."""
    with ExitStack() as stack:
        try:
            arrow = package("pyarrow.parquet", "parquet", source.where)
            file = _file(source, reading, stack)
            size = file.seek(0, 2)
            file.seek(0)
            if not size:
                raise InputError(Problem("empty-file", source.where, "the file is empty", "fill it or take it out"))
            if file.read(len(_MAGIC)) != _MAGIC:
                raise InputError(Problem("bad-table", source.where, "it is no Parquet", "write it again"))
            # What comes out of it is counted as from an archive: a few bytes can say one row a billion times.
            budget = Budget(source.where, lambda: size, reading.limits, total=False)
            yield from _rows(arrow, file, source, reading, rules, budget)
        except READ_ERRORS as error:
            yield unreadable(source.where, error)
        except Exception as error:  # pyarrow has errors of its own, which are loaded only with it
            message = f"the table cannot be read: {error}"[:300]
            yield Problem("bad-table", source.where, message, "write it again")


def _file(source: Source, reading: Reading, stack: ExitStack) -> BinaryIO:
    """The table where any place of it can be read."""
    stream = stack.enter_context(source.open(reading.limits))
    if source.on_disk:
        return stream
    budget = Budget(source.where, lambda: 1 << 62, reading.limits)
    return spooled(counted(stream, budget.take), stack)


def _rows(
    arrow: Any, file: BinaryIO, source: Source, reading: Reading, rules: NoiseRules, budget: Budget
) -> Iterator[Record | Problem]:
    names = list(arrow.read_schema(file).names)
    chosen = choose(names, reading, rules, source.where, given=source.given)
    wanted = {field: names[place] for field, place in chosen.items()}
    file.seek(0)
    # A dictionary stays one in memory: a long text that stands in every row is held once.
    table = arrow.ParquetFile(file, read_dictionary=list(wanted.values()))
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=list(wanted.values())):
        columns = {field: batch.column(batch.schema.get_field_index(name)) for field, name in wanted.items()}
        for row in range(batch.num_rows):
            number += 1
            where = f"{source.where}[{number}]"
            values = {field: _cell(column[row].as_py()) for field, column in columns.items()}
            length = sum(len(value.encode("utf-8", "replace")) for value in values.values())
            budget.take(length)
            if length > reading.limits.text:
                yield too_large(where, reading.limits.text)
            else:
                yield record(values, where, f"{source.stem}-{number}")


def _cell(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value) if isinstance(value, str | int) else ""
