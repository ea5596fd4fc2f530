"""A graph as lines of N-Triples, and the order in which files tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pyoxigraph import RdfFormat, Triple, parse, serialize

from kg.graph import vocabulary as v

#: What a line of N-Triples ends with.
END: Final = b" ."
_TYPE: Final = str(v.RDF_TYPE).encode()
_OWN: Final = b"<" + v.KG.encode()


def lines_of(triples: Iterable[Triple]) -> list[bytes]:
    """Each triple as a line, in their order."""
    data: bytes = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    return data.split(b"\n")[:-1]


def triples_of(lines: Sequence[bytes]) -> tuple[Triple, ...]:
    """The triples of some lines, in their order."""
    return tuple(q.triple for q in parse(b"\n".join(lines), RdfFormat.N_TRIPLES))


def by_subject(lines: Iterable[bytes]) -> dict[bytes, list[bytes]]:
    """Predicates with their objects by subject. No term but the last of a line holds a blank, and none a tab."""
    found: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for line in lines:
        subject, _, rest = line.removesuffix(END).partition(b" ")
        found[subject].append(rest)
    return found


def order(line: bytes) -> tuple[bytes, bool, bytes]:
    """Classes first, the ontology's own before those of others; then by predicate and object."""
    predicate, _, value = line.partition(b" ")
    if predicate == _TYPE:
        return (b"", not value.startswith(_OWN), value)
    return (predicate[1:-1], False, value)
