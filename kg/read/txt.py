"""Raw text pages: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from kg.config import Reading
from kg.errors import InputError, Problem
from kg.read.encoding import converted, decode
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import Source, read_all


def records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The page as a record; its own header line, where it has one, is looked at later."""
    try:
        text, encoding = decode(read_all(source, reading.limits), source.where, rules)
    except InputError as error:
        yield error.problem
        return
    if encoding:
        yield converted(source.where, encoding)
    if not text.strip():
        yield Problem(
            "empty-file", source.where, "there is nothing but white space in the file", "fill it or take it out"
        )
        return
    yield Record(source.stem, text, source.where, page=True)
