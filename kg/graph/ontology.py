"""``ontology.ttl`` as the code reads it: its labels, its fields of topics.

The ontology is the one place for the words that readers see; nothing is repeated in the code.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.graph import vocabulary as v
from kg.graph.vocabulary import ontology_text
from kg.text import fold


@cache
def _literals(predicate: NamedNode) -> dict[NamedNode, list[Literal]]:
    """All values of a predicate by subject, in the order of the file."""
    found: defaultdict[NamedNode, list[Literal]] = defaultdict(list)
    for quad in parse(ontology_text(), RdfFormat.TURTLE):
        if quad.predicate == predicate and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            found[quad.subject].append(quad.object)
    return dict(found)


@cache
def label_of(term: NamedNode, language: str) -> str:
    """Label of a term of the ontology; its local name where it has none in that language."""
    for literal in _literals(v.RDFS_LABEL).get(term, ()):
        if literal.language == language:
            return literal.value
    return term.value.rpartition("#")[2]


@cache
def _field_words() -> tuple[tuple[NamedNode, tuple[str, ...]], ...]:
    words = _literals(v.HIDDEN_LABEL)
    return tuple((field, tuple(f" {fold(w.value)} " for w in found)) for field, found in words.items())


@lru_cache(maxsize=65536)
def fields_of(topic: str) -> tuple[NamedNode, ...]:
    """The fields under which a topic falls, by the words in it, in the order of the ontology."""
    text = "".join(c if c.isalnum() else " " for c in fold(topic))
    text = f" {' '.join(text.split())} "
    return tuple(field for field, words in _field_words() if any(w in text for w in words))


def plover_contexts(field: NamedNode) -> tuple[str, ...]:
    """The general contexts of PLOVER that a field is aligned to."""
    return tuple(literal.value for literal in _literals(v.kg("ploverContext")).get(field, ()))
