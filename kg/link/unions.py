"""Unions of states in the names of their conferences: *Hội nghị thượng đỉnh* G20."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of, syllables


def union_in(name: str, lang: Language) -> str | None:
    """Label of the union that the name of a conference holds; None where it holds none.

    Args:
        name: As the article or the language data has it.
        lang: The language data, which knows the unions.
    """
    keys = [key_of(s) for s in syllables(name)]
    found = (lang.unions.longest(keys, k) for k in range(len(keys)))
    return next((match[1] for match in found if match is not None), None)
