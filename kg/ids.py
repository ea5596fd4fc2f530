"""Local names of nodes, minted from content: the same articles give the same names, in whatever order they are read.

A local name is ASCII, holds no slash and opens with the kind of thing (``person-ahn-gyu-back-1f0c…``). What a reader
would recognise comes first; a hash of the exact content follows, because two names may lose their difference with
their diacritics (*Bảy*, *Bày*). Only country codes and plain article ids need no hash.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from kg.model import Claim, Entity, EntityType, Extraction
from kg.text import fold, one_line
from kg.text import slug as full_slug

# No doubled separator, so that a plain id never equals the "slug--hash" of an odd one.
_PLAIN = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
_SEPARATORS = re.compile(r"[\s\-‐-―_]+")
_CODE = re.compile(r"[A-Z]{2}")
_SLUG_LENGTH: Final = 40
_PLAIN_LENGTH: Final = 80
_HASH_LENGTH: Final = 12
_KIND: Final[dict[EntityType, str]] = {
    EntityType.PERSON: "person",
    EntityType.COUNTRY: "country",
    EntityType.GOVERNMENT_BODY: "government-body",
    EntityType.INTERNATIONAL_ORGANIZATION: "international-organization",
    EntityType.ORGANIZATION: "organization",
    EntityType.CONFERENCE: "conference",
    EntityType.DOCUMENT: "document",
    EntityType.PLACE: "place",
}
# Types whose names are told apart by the state they belong to: each has its own ministry of defence.
NATIONAL: Final = frozenset({EntityType.PERSON, EntityType.GOVERNMENT_BODY, EntityType.ORGANIZATION})


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


def is_code(code: str | None) -> bool:
    """Whether a country's code has the form of ISO 3166-1 alpha-2."""
    return bool(code) and _CODE.fullmatch(code or "") is not None


# ---------------------------------------------------------------------------------------------------------------------
# What an article holds.


def country_of(entity: Entity, by_key: Mapping[str, Entity]) -> Entity | None:
    """The state that an entity is, or speaks for or belongs to, at once or through a body."""
    seen: set[str] = set()
    current: Entity | None = entity
    while current is not None and current.key not in seen:
        if current.type is EntityType.COUNTRY:
            return current
        seen.add(current.key)
        current = by_key.get(current.represents or "")
    return None


def entity(thing: Entity, state: Entity | None) -> str:
    """Local name of an entity: the code of a state; else type, name and, for what a state has, that state."""
    if thing.type is EntityType.COUNTRY and thing.code and is_code(thing.code):
        return country(thing.code)
    context: tuple[str, ...] = ()
    if thing.type in NATIONAL and state is not None:
        context = (state.code if state.code and is_code(state.code) else normalised(state.name),)
    return named(_KIND[thing.type], one_line(thing.name) or thing.key, *context)


def entities(extraction: Extraction) -> dict[str, str]:
    """Local names of an article's entities, by their keys."""
    by_key = {e.key: e for e in extraction.entities}
    return {e.key: entity(e, country_of(e, by_key)) for e in extraction.entities}


def events(extraction: Extraction) -> tuple[str, ...]:
    """Local names of an article's events, in their order.

    An event's name is where its article first tells it, so that it stays when more is understood of the event. Two
    events at one place stay two, lest a denied one share a node with an occurred one.
    """
    taken: dict[str, None] = {}
    for event in extraction.events:
        trigger = event.claims[0].trigger if event.claims else (0, 0)
        content = (extraction.article.id, event.type.value, f"{trigger[0]}-{trigger[1]}")
        name = hashed("event", *content)
        while name in taken:
            name = hashed("event", *content, name)
        taken[name] = None
    return tuple(taken)


def claim(article_id: str, event: str, said: Claim) -> str:
    """Local name of a claim, from its article, its event's own local name and where and what it says."""
    return hashed("claim", article_id, event, said.factuality.value, f"{said.sentence} {said.trigger} {said.cue}")
