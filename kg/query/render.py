"""A query's result as a table for people, or in the formats that the W3C defined for machines."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TextIO

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, serialize

from kg.cells import safe_cell
from kg.graph.vocabulary import XSD
from kg.query.guard import QueryError
from kg.query.result import QueryResult, Term

if TYPE_CHECKING:
    from rich.text import Text

FORMATS: Final = ("table", "csv", "sheet", "tsv", "json", "ttl", "nt")
"""``csv``, ``tsv`` and ``json`` as in the SPARQL 1.1 recommendations; ``ttl`` and ``nt`` for triples.

``sheet`` is ``csv`` for spreadsheets: a cell that they would run as a formula opens with an apostrophe. The
recommendation wants values as they are, so ``csv`` leaves them.
"""

#: Characters of a column below which a table is not worth reading, and those of its border.
_NARROWEST: Final = 8
_BORDER: Final = 3
_STRING: Final = NamedNode(XSD + "string")
# What would steer a terminal, or show text in another order than it has.
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def render(result: QueryResult, fmt: str, file: TextIO) -> None:
    """Write a result.

    A graph (CONSTRUCT, DESCRIBE) is written as Turtle where a table is asked for, because that is how people read it.

    Args:
        result: Of :func:`kg.query.run`.
        fmt: One of :data:`FORMATS`.
        file: Text file, opened with ``newline=""`` where exact line ends matter.

    Raises:
        QueryError: If there is no such format, or the result can't be written in it.
    """
    if fmt not in FORMATS:
        raise QueryError(f"there is no format {fmt!r}", f"choose one of {', '.join(FORMATS)}")
    if result.triples is not None:
        _triples(result, fmt, file)
    elif fmt in ("ttl", "nt"):
        raise QueryError(f"{fmt} holds triples, and this query gives none", "choose table, csv, sheet, tsv or json")
    elif fmt == "table":
        _table(result, file)
    elif fmt == "json":
        _json(result, file)
    else:
        _separated(result, fmt, file)


def _triples(result: QueryResult, fmt: str, file: TextIO) -> None:
    if fmt not in ("table", "ttl", "nt"):
        raise QueryError(f"CONSTRUCT and DESCRIBE give triples, which {fmt} can't hold", "choose ttl or nt")
    form = RdfFormat.N_TRIPLES if fmt == "nt" else RdfFormat.TURTLE
    prefixes = dict(result.prefixes) if form == RdfFormat.TURTLE else None
    lines = (serialize(result.triples or (), format=form, prefixes=prefixes) or b"").decode().splitlines(keepends=True)
    # Oxigraph's order of prefixes changes from run to run.
    head = sum(line.startswith("@prefix ") for line in lines)
    file.writelines([*sorted(lines[:head]), *lines[head:]])


def _table(result: QueryResult, file: TextIO) -> None:
    # Costs more to load than all the rest.
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    columns, rows = result.table()
    # Text, not str: rich would read [brackets] as markup.
    texts = [[Text(_UNSEEN.sub("\ufffd", cell)) for cell in row] for row in rows]
    console = Console(file=file)
    table = Table()
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in texts:
        table.add_row(*row)
    cut = f"the first {len(rows)} rows" if result.truncated else ""
    each = (console.width - 1) // max(1, len(columns)) - _BORDER
    if rows and each < _NARROWEST and _width(columns, texts) > console.width:
        # Where only some letters of each value would fit on a line, rows are read one below the other.
        for number, row in enumerate(texts, 1):
            record = Table.grid(padding=(0, 2, 0, 0))
            for column, text in zip(columns, row, strict=True):
                record.add_row(Text(column, style="bold"), text)
            console.rule(str(number), style="dim")
            console.print(record)
        if cut:
            console.print(cut)
        return
    table.caption = cut or None
    console.print(table)


def _width(columns: Sequence[str], rows: Sequence[Sequence[Text]]) -> int:
    """Characters of a table whose values all stand on one line."""
    widest = [max(len(name), *(row[i].cell_len for row in rows)) for i, name in enumerate(columns)]
    return 1 + sum(_BORDER + width for width in widest)


def _json(result: QueryResult, file: TextIO) -> None:
    data: dict[str, object] = {"head": {}, "boolean": result.answer}
    if result.answer is None:
        bindings = [
            {name: _json_term(term) for name, term in zip(result.columns, row, strict=True) if term is not None}
            for row in result.rows
        ]
        data = {"head": {"vars": list(result.columns)}, "results": {"bindings": bindings}}
    json.dump(data, file, ensure_ascii=False)
    file.write("\n")


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, Literal):
        raise QueryError("a triple term has no place in this format", "choose tsv")
    out = {"type": "literal", "value": term.value}
    if term.language:
        out["xml:lang"] = term.language
    elif term.datatype != _STRING:
        out["datatype"] = term.datatype.value
    return out


def _separated(result: QueryResult, fmt: str, file: TextIO) -> None:
    """CSV with bare values, TSV with terms in Turtle's form, after the SPARQL 1.1 recommendation."""
    if result.answer is not None:
        columns: tuple[str, ...] = ("answer",)
        cells: list[tuple[str, ...]] = [("true" if result.answer else "false",)]
    else:
        columns = result.columns
        shown = {"csv": _bare, "sheet": _guarded, "tsv": _turtle}[fmt]
        cells = [tuple(shown(term) for term in row) for row in result.rows]
    if fmt != "tsv":
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(cells)
        return
    names = columns if result.answer is not None else tuple("?" + c for c in columns)
    file.writelines("\t".join(row) + "\n" for row in (names, *cells))


def _bare(term: Term | None) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _guarded(term: Term | None) -> str:
    return safe_cell(_bare(term))


def _turtle(term: Term | None) -> str:
    # N-Triples escapes line ends, tabs need not be: here they part the columns.
    return "" if term is None else str(term).replace("\t", "\\t")
