"""Minting of IRIs from content: the same articles give the same IRIs, in whatever order they are read.

A local name is ASCII, holds no slash and opens with the kind of thing (``person-ahn-gyu-back-1f0c…``). What a reader
would recognise comes first; a hash of the exact content follows, because two names may lose their difference with
their diacritics (*Bảy*, *Bày*). Only country codes and plain article ids need no hash.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import Final

from kg.errors import InputError, Problem
from kg.graph.vocabulary import ID
from kg.text import fold
from kg.text import slug as full_slug

_BASE = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/([A-Za-z0-9._~/-]*[/#])?#?")
# No doubled separator, so that a plain id never equals the "slug--hash" of an odd one.
_PLAIN = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
_SEPARATORS = re.compile(r"[\s\-‐-―_]+")
_SLUG_LENGTH: Final = 40
_PLAIN_LENGTH: Final = 80
_HASH_LENGTH: Final = 12


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


@lru_cache(maxsize=65536)
def normalised(name: str) -> str:
    """A name without regard to case, hyphens, spacing and the place of tone marks: two spellings, one node."""
    return " ".join(_SEPARATORS.sub(" ", fold(name)).split())


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """The readable part of a local name: lower-case ASCII letters and digits joined by hyphens, perhaps empty."""
    return full_slug(text)[:_SLUG_LENGTH].strip("-")


def digest(*parts: str) -> str:
    """Short hash of several strings; the parts' borders count."""
    data = "\x1f".join(f"{len(p)}:{p}" for p in parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:_HASH_LENGTH]


@lru_cache(maxsize=65536)
def named(kind: str, name: str, *context: str) -> str:
    """Local name of a thing that is known by its name; ``context`` (a country) tells namesakes apart."""
    key = normalised(name)
    return "-".join(p for p in (kind, slug(key), digest(kind, key, *context)) if p)


def hashed(kind: str, *content: str) -> str:
    """Local name of a thing without a name of its own: event, claim, sentence, tenure."""
    return f"{kind}-{digest(kind, *content)}"


def country(code: str) -> str:
    """Local name of the state with that ISO 3166-1 alpha-2 code."""
    return f"country-{code}"


def article(identifier: str) -> str:
    """Local name of an article: its id where that is plain, else a readable part and a hash."""
    if len(identifier) <= _PLAIN_LENGTH and _PLAIN.fullmatch(identifier):
        return f"article-{identifier}"
    return f"article-{slug(identifier)}--{digest('article', identifier)}"
