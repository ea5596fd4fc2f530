"""Unions of states in the names of their conferences: *Hội nghị thượng đỉnh* G20."""

from __future__ import annotations

from functools import cache

from kg.lang import Language, load
from kg.lang.lookup import Trie, key_of, syllables
from kg.model import EntityType


def union_in(name: str, lang: Language) -> str | None:
    """Label of the union that the name of a conference holds; None where it holds none.

    Args:
        name: As the article or the language data has it.
        lang: The language data, which knows the unions.
    """
    unions = _of_code(lang.code) if lang is load(lang.code) else _unions(lang)
    keys = [key_of(s) for s in syllables(name)]
    found = (unions.longest(keys, k) for k in range(len(keys)))
    return next((label for match in found if match is not None for label in (match[1],)), None)


@cache
def _of_code(code: str) -> Trie[str]:
    return _unions(load(code))


def _unions(lang: Language) -> Trie[str]:
    """The names of all unions, each with the label of its union."""
    known = (o for o in lang.organizations.organization if o.type == EntityType.INTERNATIONAL_ORGANIZATION.value)
    return Trie((name, o.label) for o in known for name in (o.label, *o.names))
