"""Which things of a graph bear a name: exactly, else without diacritics and case, else by the code of a state."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode, Store

from kg.graph import vocabulary as v
from kg.query.guard import QueryError
from kg.text import bare

_NAMED: Final = (v.PREF_LABEL, v.ALT_LABEL, v.NOTATION)
_LANGUAGES: Final = ("vi", "en", None)
_NEAR: Final = 5


class UnknownNameError(QueryError):
    """Nothing bears a name.

    Attributes:
        name: The name.
        near: Names that come near, the nearest first.
    """

    def __init__(self, name: str, classes: Sequence[str], near: Sequence[str], *, any_other: bool = True) -> None:
        shown = "names are those of column who, or of the page's search"
        if near:
            shown = f"near: {'; '.join(near)}"
        elif not any_other:
            shown = "this graph holds nothing of the kind at all; kg stats tells what it holds"
        super().__init__(f"nothing is called {name!r} ({', '.join(classes)})", shown)
        self.name, self.near = name, tuple(near)


def things(store: Store, name: str, classes: Sequence[str]) -> tuple[str, ...]:
    """IRIs of the things of some classes that are called so; an IRI of the graph is taken as it is.

    Args:
        store: The graph.
        name: A name in any spelling of its letters' case and diacritics, the code of a state, or an IRI.
        classes: Local names of classes.

    Raises:
        UnknownNameError: If nothing is; with the names that come near.
        QueryError: If it is an IRI of something else, or none.
    """
    wanted = [v.kg(c) for c in classes]
    if name.startswith(("http://", "https://")):
        try:
            node = NamedNode(name)
        except ValueError:
            raise QueryError(f"{name!r} is no IRI") from None
        if any(_is(store, node, c) for c in wanted):
            return (node.value,)
        raise QueryError(f"{name} is no {' or '.join(classes)} of this graph")
    exact = _called(store, [Literal(name), *(Literal(name, language=x) for x in _LANGUAGES if x)], wanted)
    if exact:
        return exact
    labels = _labels(store, wanted)
    found = labels.get(bare(name))
    if found:
        return tuple(sorted(found))
    near = difflib.get_close_matches(bare(name), labels, n=_NEAR, cutoff=0.6)
    raise UnknownNameError(
        name, classes, [*dict.fromkeys(_written(store, labels[n], n) for n in near)], any_other=bool(labels)
    )


def _called(store: Store, literals: Iterable[Literal], wanted: Sequence[NamedNode]) -> tuple[str, ...]:
    nodes = {
        q.subject
        for literal in literals
        for p in _NAMED
        for q in store.quads_for_pattern(None, p, literal, None)
        if isinstance(q.subject, NamedNode)
    }
    return tuple(sorted(n.value for n in nodes if any(_is(store, n, c) for c in wanted)))


def _is(store: Store, node: NamedNode, cls: NamedNode) -> bool:
    return next(store.quads_for_pattern(node, v.RDF_TYPE, cls, None), None) is not None


def _labels(store: Store, wanted: Sequence[NamedNode]) -> dict[str, set[str]]:
    out: defaultdict[str, set[str]] = defaultdict(set)
    for cls in wanted:
        for node in {q.subject for q in store.quads_for_pattern(None, v.RDF_TYPE, cls, None)}:
            if isinstance(node, NamedNode):
                for p in _NAMED:
                    for q in store.quads_for_pattern(node, p, None, None):
                        if isinstance(q.object, Literal):
                            out[bare(q.object.value)].add(node.value)
    return dict(out)


def _written(store: Store, iris: Iterable[str], like: str) -> str:
    """How the graph writes the name that is so without diacritics and case."""
    labels = (
        q.object.value
        for iri in sorted(iris)
        for p in _NAMED
        for q in store.quads_for_pattern(NamedNode(iri), p, None, None)
        if isinstance(q.object, Literal)
    )
    return next((label for label in labels if bare(label) == like), like)
