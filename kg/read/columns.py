"""Which column of a table holds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.config import FIELDS, Reading
from kg.errors import InputError, Problem
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.text import bare


def choose(header: Sequence[str], reading: Reading, rules: NoiseRules, where: str, *, given: bool) -> dict[str, int]:
    """For each field the place of its column: the one that the user names, else the first whose name is known.

    Raises:
        InputError: If a column that the user names is not there, or none holds the text.
    """
    names = [name.strip() for name in header]
    shown = ", ".join(names)[:200]
    chosen: dict[str, int] = {}
    for field, name in reading.columns:
        if name not in names:
            message = f"there is no column {name!r} for {field}; it has: {shown}"
            raise InputError(Problem("no-column", where, message, f"name one of these: --columns {field}=NAME"))
        chosen[field] = names.index(name)
    plain = [_plain(name) for name in names]
    for field in FIELDS:
        known = [_plain(guess) for guess in getattr(rules.data.columns, field)]
        place = next((plain.index(guess) for guess in known if guess in plain), None)
        if field not in chosen and place is not None and place not in chosen.values():
            chosen[field] = place
    if "text" not in chosen:
        message = f"none of the columns is known to hold the text; it has: {shown}"
        raise InputError(Problem("no-column", where, message, "name it: --columns text=NAME", fatal=given))
    return chosen


def record(values: Mapping[str, str], where: str, default_id: str) -> Record | Problem:
    """The record of a row."""
    found = {field: value for field, value in values.items() if value.strip()}
    if "text" not in found:
        return Problem("missing-text", where, "the row has no text", "give the article's text, or take the row out")
    return Record(
        id=found.get("id", default_id).strip(),
        text=found["text"],
        where=where,
        title=found.get("title"),
        published=found.get("published"),
        publisher=found.get("publisher"),
        url=found.get("url"),
    )


def _plain(name: str) -> str:
    return "".join(c for c in bare(name) if c.isalnum())
