"""What nodes and terms are called on a page, and where a click on them leads."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.graph import vocabulary as v
from kg.graph.ontology import label_of
from kg.graph.terms import safe_url
from kg.text import shortened as cut
from kg.text import visible
from kg.view.reader import Reader

PATH: Final = "/id/"
"""Where the pages of nodes are: the local name of the node follows."""

_NAMES: Final = (v.PREF_LABEL, v.RDFS_LABEL, v.HEADLINE, v.ANCHOR_OF, v.TRIGGER, v.IDENTIFIER)
_LONGEST: Final = 140


class Naming:
    """Names and addresses for the pages of one graph in one language.

    Attributes:
        reader: The graph.
        base: Start of the graph's own IRIs.
        language: ``vi`` or ``en``.
    """

    def __init__(self, reader: Reader, base: str, language: str) -> None:
        self.reader = reader
        self.base = base
        self.language = language
        self._prefixes = {**v.PREFIXES, "id": base}

    def name(self, node: NamedNode) -> str:
        """The name of a node in the page's language, else in another, else its IRI with a prefix."""
        if not node.value.startswith(self.base):
            return self.term(node)
        for predicate in _NAMES:
            found = self.reader.text(node, predicate, self.language) or self.reader.text(node, predicate)
            if found:
                return shortened(found)
        # A tenure has no name of its own.
        ends = (*self.reader.linked(node, v.ORG_MEMBER), *self.reader.linked(node, v.OFFICE))
        return shortened(" – ".join(map(self.name, ends))) if ends else self.compact(node)

    def term(self, node: NamedNode) -> str:
        """The label of a term of the ontology, else its IRI with a prefix."""
        if node.value.startswith(v.KG):
            return label_of(node, self.language)
        return self.compact(node)

    def compact(self, node: NamedNode) -> str:
        """The IRI with a prefix where there is one."""
        for prefix, namespace in self._prefixes.items():
            local = node.value.removeprefix(namespace)
            if local != node.value and "/" not in local:
                return visible(f"{prefix}:{local}")
        return visible(node.value)

    def address(self, node: NamedNode) -> str | None:
        """Where a click leads: the node's own page, its address elsewhere, or nowhere."""
        local = node.value.removeprefix(self.base)
        if local != node.value:
            return PATH + quote(local, safe="")
        # The terms of vocabularies open as files or not at all.
        foreign = node.value.startswith(v.WIKIDATA) or not node.value.startswith(tuple(v.PREFIXES.values()))
        return node.value if foreign and safe_url(node.value) else None

    def literal(self, value: Literal) -> tuple[str, str]:
        """The text of a literal, and its language or the name of its type."""
        kind = value.datatype.value.rpartition("#")[2]
        return visible(value.value), value.language or ("" if kind == "string" else kind)


def shortened(text: str) -> str:
    """The text on one line, cut where it is too long for a name."""
    line = " ".join(text.split())
    return cut(line, _LONGEST)
