"""JSON: one article a line (JSONL), or one article or a list of them in a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from kg.config import Reading, ReadLimits
from kg.errors import InputError, Problem
from kg.read.encoding import binary_kind, converted, decode
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import READ_ERRORS, Source, read_all, too_large, unreadable

# A string runs to the end of the text where it is not closed, so that nothing is looked at twice.
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
_HINT = 'give one object a line: {"id": …, "title": …, "text": …}'


def line_records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The articles of a JSONL file, line by line; a bad line is told and left out, the next one is read."""
    limits = reading.limits
    number = offset = 0
    told: set[str] = set()
    try:
        with source.open(limits) as stream:
            while line := stream.readline(limits.text + 1):
                number += 1
                if len(line) > limits.text:
                    yield too_large(f"{source.where}:{number}", limits.text)
                    offset += len(line) + _skip_line(stream, line, limits.text)
                    continue
                if number == 1 and (kind := _no_jsonl(line)):
                    yield Problem("binary-file", source.where, f"no JSONL in UTF-8 but {kind}", _HINT)
                    return
                if line.strip(b"\xef\xbb\xbf \t\r\n"):
                    yield from _line(line, source, number, offset, rules, limits, told)
                offset += len(line)
    except READ_ERRORS as error:
        yield unreadable(f"{source.where}:{number + 1}", error)
        return
    if not number:
        yield Problem("empty-file", source.where, "the file is empty", "fill it or take it out")


def file_records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The articles of a JSON file: one object, or a list of objects."""
    try:
        text, encoding = decode(read_all(source, reading.limits), source.where, rules)
        value = parse(text, source.where, reading.limits)
    except InputError as error:
        yield error.problem
        return
    if encoding:
        yield converted(source.where, encoding)
    if isinstance(value, dict):
        if "text" not in value and not source.given:
            yield Problem(
                "no-article",
                source.where,
                "the object has no 'text'",
                "move it elsewhere if it is no article",
                fatal=False,
            )
            return
        yield _record(value, source.where, source.stem)
    elif isinstance(value, list):
        for i, item in enumerate(value, 1):
            where = f"{source.where}[{i}]"
            if isinstance(item, dict):
                yield _record(item, where, f"{source.stem}-{i}")
            else:
                yield Problem("bad-json", where, f"{_kind(item)} where an object was expected", _HINT)
    else:
        yield Problem("bad-json", source.where, f"{_kind(value)} where an object or a list was expected", _HINT)


def parse(text: str, where: str, limits: ReadLimits) -> object:
    """Any JSON value.

    Raises:
        InputError: If it is no JSON, or nested too deep or with a number too long to read.
    """
    if _deeper(text, limits.depth):
        message = f"more than {limits.depth:,} lists and objects within each other"
        raise InputError(Problem("too-deep", where, message, "make it flat, or raise the limit: --limit depth=N"))
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"{where}:{error.lineno}" if error.lineno > 1 else where
        raise InputError(Problem("bad-json", place, f"no JSON: {error.msg} at column {error.colno}", _HINT)) from None
    except (ValueError, RecursionError) as error:
        raise InputError(Problem("bad-json", where, f"JSON beyond what can be read: {error}", _HINT)) from None


def _deeper(text: str, depth: int) -> bool:
    """Whether brackets stand deeper within each other, those within strings not counted."""
    if text.count("[") + text.count("{") <= depth:
        return False  # nearly always
    level = 0
    for sign in _STRUCTURE.finditer(text):
        first = sign.group()[0]
        level += (first in "[{") - (first in "]}")
        if level > depth:
            return True
    return False


def _no_jsonl(first: bytes) -> str:
    """What a file is whose first line shows that no line of it can be read; else an empty string."""
    return "text in UTF-16" if first.startswith((b"\xff\xfe", b"\xfe\xff")) else binary_kind(first)


def _line(
    line: bytes, source: Source, number: int, offset: int, rules: NoiseRules, limits: ReadLimits, told: set[str]
) -> Iterator[Record | Problem]:
    where = f"{source.where}:{number}"
    try:
        text, encoding = decode(line.rstrip(b"\r\n"), source.where, rules, line=number, offset=offset)
        value = parse(text, where, limits)
    except InputError as error:
        yield error.problem
        return
    if encoding and encoding not in told:
        told.add(encoding)
        yield converted(where, encoding)
    if not isinstance(value, dict):
        yield Problem("bad-json", where, f"{_kind(value)} where an object was expected", _HINT)
        return
    yield _record(value, where, f"{source.stem}-{number}")


def _record(value: dict[str, object], where: str, default_id: str) -> Record | Problem:
    """The record of a JSON object; other keys are left alone."""
    text = value.get("text")
    if text is None or not isinstance(text, str):
        found = "there is no 'text'" if text is None else f"'text' is {_kind(text)}, not a string"
        return Problem("missing-text", where, found, "give the article's text, or take the record out")
    name = value.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or not str(name).strip():
        name = default_id

    def field(key: str) -> str | None:
        found = value.get(key)
        return (
            str(found) if isinstance(found, str | int) and not isinstance(found, bool) and str(found).strip() else None
        )

    return Record(str(name).strip(), text, where, field("title"), field("published"), field("publisher"), field("url"))


def _kind(value: object) -> str:
    if value is None:
        return "null"
    names = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "something else")


def _skip_line(stream: BinaryIO, line: bytes, limit: int) -> int:
    """Reads on to the line's end without keeping it; how many bytes that were."""
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(limit)
        skipped += len(line)
    return skipped
