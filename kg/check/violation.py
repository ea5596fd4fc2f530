"""One place where a graph breaks the contract."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """What is wrong with a node.

    Attributes:
        check: Name of the shape or query that found it (``claim-confidence``, ``edge-unbacked``).
        node: IRI of the node.
        path: IRI of the property; empty where the node as a whole is wrong.
        value: What stands there, IRIs in full; empty where something is missing.
        expected: What was expected.
        articles: Ids of the articles whose graphs say it, in order; empty for a graph that knows no articles.
    """

    check: str
    node: str
    path: str
    value: str
    expected: str
    articles: tuple[str, ...] = ()
