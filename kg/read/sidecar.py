"""Metadata beside the articles: ``metadata.csv`` or ``metadata.json`` with id, published, publisher, url."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.config import ReadLimits
from kg.errors import InputError, Problem
from kg.read.dates import parse_date
from kg.read.encoding import decode
from kg.read.jsonl import parse
from kg.read.records import Metadata
from kg.read.rules import NoiseRules
from kg.read.sources import Source, read_all
from kg.text import clean

_FIELDS = ("published", "publisher", "url")
_HINT = "give the columns id, published, publisher, url"


@dataclass
class Sidecar:
    """A sidecar's rows by id; ``used`` are the ids that an article had."""

    rows: dict[str, Metadata] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def get(self, name: str) -> Metadata | None:
        """The row of an article, remembered as used."""
        row = self.rows.get(name)
        if row:
            self.used.add(name)
        return row

    def unused(self) -> Iterator[Problem]:
        """A warning for each row that no article was read for."""
        for name, row in self.rows.items():
            if name not in self.used:
                yield Problem(
                    "no-such-article", row.where, f"no article has the id {name!r}", "correct or remove the row", False
                )


def merge(rows: Iterable[Metadata | None]) -> Metadata:
    """What several sidecars say of one article; for each field the first that has it."""
    found = [row for row in rows if row]
    return Metadata(
        where=found[0].where if found else "",
        published=next((row.published for row in found if row.published), None),
        publisher=next((row.publisher for row in found if row.publisher), None),
        url=next((row.url for row in found if row.url), None),
    )


def load(source: Source, limits: ReadLimits, rules: NoiseRules) -> tuple[Sidecar, list[Problem]]:
    """Reads a sidecar; what is wrong with a row is told, and the rest of the row used."""
    sidecar = Sidecar()
    problems: list[Problem] = []
    try:
        text, _ = decode(read_all(source, limits), source.where, rules)
        rows = list(_json(text, source.where, limits) if source.plain.endswith(".json") else _csv(text, source.where))
    except InputError as error:
        return sidecar, [error.problem]
    for where, values in rows:
        name = " ".join(clean(values.get("id", "")).split())
        if not name:
            problems.append(Problem("bad-metadata", where, "a row without id", _HINT, False))
        elif name in sidecar.rows:
            first = sidecar.rows[name].where
            problems.append(
                Problem(
                    "duplicate-id",
                    where,
                    f"the id {name!r} stands in {first} already",
                    "keep one; the first is used",
                    False,
                )
            )
        else:
            sidecar.rows[name] = _row(where, values, problems)
    return sidecar, problems


def _row(where: str, values: dict[str, str], problems: list[Problem]) -> Metadata:
    found = {key: clean(values[key]).strip() for key in _FIELDS if values.get(key, "").strip()}
    if "published" in found:
        try:
            found["published"] = parse_date(found["published"])
        except ValueError as error:
            problems.append(Problem("bad-date", where, f"publication date: {error}", "write it as YYYY-MM-DD", False))
            del found["published"]
    return Metadata(where, **found)


def _csv(text: str, where: str) -> Iterator[tuple[str, dict[str, str]]]:
    header = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [n.strip().lower() for n in next(reader, [])]
        if "id" not in names:
            raise InputError(Problem("bad-metadata", f"{where}:1", "the header has no column 'id'", _HINT))
        for cells in reader:
            if any(cells):
                yield f"{where}:{reader.line_num}", dict(zip(names, cells, strict=False))
    except csv.Error as error:
        raise InputError(Problem("bad-metadata", f"{where}:{reader.line_num}", f"no CSV: {error}", _HINT)) from None


def _json(text: str, where: str, limits: ReadLimits) -> Iterator[tuple[str, dict[str, str]]]:
    """A list of objects with id, or an object of objects under their ids."""
    value = parse(text, where, limits)
    items: Iterable[tuple[str, object]]
    if isinstance(value, dict):
        items = [
            (f"{where}[{key!r}]", {"id": key, **row} if isinstance(row, dict) else row) for key, row in value.items()
        ]
    elif isinstance(value, list):
        items = [(f"{where}[{i}]", row) for i, row in enumerate(value, 1)]
    else:
        raise InputError(Problem("bad-metadata", where, "neither a list nor an object", _HINT))
    for at, row in items:
        if not isinstance(row, dict):
            raise InputError(Problem("bad-metadata", at, "a row that is no object", _HINT))
        yield at, {key: str(v) for key, v in row.items() if isinstance(v, str | int) and not isinstance(v, bool)}
