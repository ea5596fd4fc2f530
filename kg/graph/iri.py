"""IRIs of data nodes: a base that the user may choose, and the local names of :mod:`kg.ids`."""

from __future__ import annotations

import re

from kg.errors import InputError, Problem
from kg.graph.vocabulary import ID
from kg.ids import article, country, digest, hashed, named, normalised, slug

__all__ = ["article", "check_base", "country", "digest", "hashed", "named", "normalised", "slug"]

_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/([A-Za-z0-9._~/-]*[/#])?#?")


def check_base(base: str) -> str:
    """Return a base IRI that data IRIs may start with.

    Raises:
        InputError: If it is no absolute http(s) IRI of harmless characters that ends with ``/`` or ``#``.
    """
    if _BASE.fullmatch(base) and base[-1] in "/#" and base.count("#") <= 1:
        return base
    raise InputError(
        Problem(
            "bad-base-iri",
            "base IRI",
            f"{base!r} cannot be the start of IRIs",
            f"give an http(s) address that ends with / or #, such as {ID}",
        )
    )
