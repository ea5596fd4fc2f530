"""What a user says of merging wins over every rule: same, different, rename, drop."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.errors import Problem
from kg.text import clean, one_line

KINDS: Final = ("same", "different", "rename", "drop")
COLUMNS: Final = ("kind", "a", "b", "note")


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """One row.

    Attributes:
        kind: One of :data:`KINDS`.
        a: A node by its local name or IRI, or a thing by its name.
        b: Another one; for ``rename`` the new name, with ``@en`` at its end for the English one; else empty.
        where: File and line, for messages.
    """

    kind: str
    a: str
    b: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """All rows that are to be obeyed, in a fixed order, each once."""

    rows: tuple[Correction, ...] = ()

    @classmethod
    def of(cls, rows: Iterable[Correction]) -> Corrections:
        """Rows of several files as one."""
        kept: dict[tuple[str, str, str], Correction] = {}
        for row in rows:
            kept.setdefault((row.kind, row.a, row.b), row)
        return cls(tuple(sorted(kept.values())))

    def pairs(self, kind: str) -> list[Correction]:
        """The rows of one kind."""
        return [row for row in self.rows if row.kind == kind]


def parse(text: str, where: str) -> tuple[list[Correction], list[Problem]]:
    """The rows of a file, and what is wrong with it; a bad row does not keep the others from being obeyed."""
    reader = csv.reader(io.StringIO(clean(text), newline=""))
    try:
        table = list(reader)
    except csv.Error as error:
        return [], [_bad(f"{where}:{reader.line_num}", f"this is no CSV: {error}")]
    if not table:
        return [], []
    header = [cell.strip().casefold() for cell in table[0]]
    if "kind" not in header or "a" not in header:
        return [], [_bad(f"{where}:1", f"the first line must name the columns {', '.join(COLUMNS)}")]
    rows: list[Correction] = []
    problems: list[Problem] = []
    for number, cells in enumerate(table[1:], 2):
        if any(cell.strip() for cell in cells):
            found = _row(dict(zip(header, cells, strict=False)), f"{where}:{number}")
            if isinstance(found, Problem):
                problems.append(found)
            else:
                rows.append(found)
    return rows, problems


def _row(cells: dict[str, str], where: str) -> Correction | Problem:
    kind, a, b = (one_line(cells.get(name, "")) for name in ("kind", "a", "b"))
    kind = kind.casefold()
    if kind not in KINDS:
        return _bad(where, f"{kind!r} is no kind of correction; known are {', '.join(KINDS)}")
    if not a:
        return _bad(where, "the column a is empty; it names what the row is about")
    if not b and kind != "drop":
        return _bad(where, f"the column b is empty; {kind} needs {'the new name' if kind == 'rename' else 'another'}")
    if kind in ("same", "different") and a == b:
        return _bad(where, "a and b are the same")
    return Correction(kind, a, "" if kind == "drop" else b, where)


def _bad(where: str, message: str) -> Problem:
    return Problem("bad-correction", where, message, "mend the row; docs/merging.md tells how", fatal=False)


def idle(row: Correction, name: str, known: Sequence[str] = ()) -> Problem:
    """That a row is about something that is not there, or not clear."""
    message = f"{name!r} is in none of the articles"
    if known:
        message = f"{name!r} may be any of {', '.join(known[:5])}"
    return Problem("idle-correction", row.where, message, "take the name of a node from merges.jsonl", fatal=False)


def local(name: str) -> str:
    """A node's local name of its IRI, prefixed name or local name."""
    return name.rpartition("#")[2].rpartition("/")[2].removeprefix("id:")
