"""SPARQL checks: files of queries that must find nothing.

Each selects ``?node``, ``?path`` and ``?value`` of what is wrong; its first line says what was expected. They run as
they stand with ``kg query OUT -f FILE`` too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Store

from kg.check.violation import Violation
from kg.graph import vocabulary as v
from kg.query import run_query
from kg.query.result import Term

ONTOLOGY: Final = NamedNode("https://w3id.org/newskg/ontology")
_EXPECTED: Final = "# expected: "


@cache
def queries() -> dict[str, str]:
    """The text of every check by its name, in the order of the names."""
    folder = resources.files("kg.check").joinpath("queries")
    files = {f.name.removesuffix(".rq"): f for f in folder.iterdir() if f.name.endswith(".rq")}
    return {name: files[name].read_text(encoding="utf-8") for name in sorted(files)}


def expected(text: str) -> str:
    """What the first line of a query says was expected."""
    return text.partition("\n")[0].removeprefix(_EXPECTED)


def query_violations(store: Store) -> Iterator[Violation]:
    """What the checks find in a store whose default graph is the union of all graphs, with no articles yet."""
    store.load(v.ontology_text().encode(), format=RdfFormat.TURTLE, to_graph=ONTOLOGY)
    for name, text in queries().items():
        for node, path, value in run_query(store, text).rows:
            yield Violation(name, _text(node), _text(path), _text(value), expected(text))


def _text(term: Term | None) -> str:
    if term is None:
        return ""
    return str(term) if not hasattr(term, "value") else str(term.value)
