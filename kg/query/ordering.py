"""Rows in the order that a query asks for at its very end, made once they are read.

Oxigraph reads both terms anew, from its disk's pages, for each comparison of a sort; here each term is read once. What
is not surely put in the same order here (blank nodes, floating numbers, days with a time zone, a variable that is
no column) is left to Oxigraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.graph import vocabulary as v
from kg.query.result import Term

Row: TypeAlias = tuple[Term | None, ...]
_Key: TypeAlias = tuple[int | str | Decimal, ...]

_VARIABLE: Final = r"[?$]\w+"
# Only variables, and nothing after them: no quote and no comment can begin in what this reads.
_END: Final = re.compile(
    rf"\}}(?:\s*GROUP\s+BY(?:\s+{_VARIABLE})+)?\s*(?P<order>\bORDER\s+BY"
    rf"(?P<by>(?:\s+(?:{_VARIABLE}|(?:ASC|DESC)\s*\(\s*{_VARIABLE}\s*\)))+))\s*\Z",
    re.IGNORECASE,
)
_BY: Final = re.compile(rf"(?P<down>DESC\s*\(\s*)?(?P<variable>{_VARIABLE})", re.IGNORECASE)
# After these values no order may stand, and Oxigraph is to say so.
_VALUES: Final = re.compile(rf"VALUES\s*(?:{_VARIABLE}|\([^()]*\))\s*\Z", re.IGNORECASE)
_VALUES_LENGTH: Final = 200

_NUMBERS: Final = {v.XSD + "integer", v.XSD + "decimal"}
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
#: Literals that stand in the order of their characters, and how long those are; a time zone would make days longer.
_WRITTEN: Final = {
    v.XSD + name: length
    for name, length in {"date": 10, "gYear": 4, "gYearMonth": 7, "gMonthDay": 7, "gMonth": 4, "string": 0}.items()
}
#: Digits of what is surely a number for Oxigraph too.
_DIGITS: Final = 18
#: So many rows more than asked for are held before those that come too late are dropped.
_SPARE: Final = 1000


@dataclass(frozen=True, slots=True)
class Ordered:
    """A query whose rows are to be put in order.

    Attributes:
        query: The query without its order.
        by: Variables, and whether from the last to the first.
    """

    query: str
    by: tuple[tuple[str, bool], ...]


class _UnsureError(Exception):
    """A term whose place Oxigraph is to find."""


def ordered(text: str) -> Ordered | None:
    """A query apart from its order, or None where it does not end in an order by variables alone."""
    found = _END.match(text, max(0, text.rfind("}")))
    if found is None:
        return None
    opened = text.rfind("{", 0, found.start())
    if "}" not in text[opened : found.start()] and _VALUES.search(text, max(0, opened - _VALUES_LENGTH), opened):
        return None
    by = tuple((m["variable"][1:], bool(m["down"])) for m in _BY.finditer(found["by"]))
    return Ordered(text[: found.start("order")], by)


def in_order(found: QuerySolutions, by: Sequence[tuple[str, bool]], max_rows: int | None) -> list[Row] | None:
    """The rows in order, one more than so many where there are more; None where Oxigraph is to order them."""
    places = {x.value: place for place, x in enumerate(found.variables)}
    if any(variable not in places for variable, _ in by):
        return None
    keys = [(places[variable], down) for variable, down in by]
    rows: list[Row] = []
    try:
        for solution in found:
            rows.append(tuple(solution))
            if len(rows) == 1:
                # What is unsure is so in the first row mostly, before much is read for nothing.
                for place, _ in keys:
                    _key(rows[0][place])
            if max_rows is not None and len(rows) > 2 * max_rows + _SPARE:
                rows = _sorted(rows, keys)[: max_rows + 1]
        return _sorted(rows, keys)[: None if max_rows is None else max_rows + 1]
    except (_UnsureError, TypeError):
        # Numbers and names in one column cannot be compared here.
        return None


def _sorted(rows: list[Row], keys: Sequence[tuple[int, bool]]) -> list[Row]:
    """Rows by their first key; those that are the same to it by the second, which is read of them alone."""
    if len(rows) < 2 or not keys:
        return rows
    (place, down), later = keys[0], keys[1:]
    same: dict[_Key, list[Row]] = {}
    for row in rows:
        same.setdefault(_key(row[place]), []).append(row)
    return [row for key in sorted(same, reverse=down) for row in _sorted(same[key], later)]


def _key(term: Term | None) -> _Key:
    """What orders a term: nothing before IRIs, IRIs before literals."""
    if isinstance(term, Literal):
        value, language = term.value, term.language
        if language is not None:
            return 2, value, "", language
        kind = term.datatype.value
        if (length := _WRITTEN.get(kind)) is not None and length in (0, len(value)):
            return 2, value, kind, ""
        if kind in _NUMBERS and len(value) <= _DIGITS and _NUMBER.fullmatch(value):
            return 2, Decimal(value)
    elif isinstance(term, NamedNode):
        return 1, term.value
    elif term is None:
        return (0,)
    raise _UnsureError
