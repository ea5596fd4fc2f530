"""What an annotation says and what a graph says, in one form, and when two things count as the same.

Names are compared by their words, without case, hyphens and apostrophes, because annotators and extractors may stop a
name at different words. What speaks for a country counts as that country where the question is who did something.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.model import EventType, Factuality
from kg.text import nfc

TOPIC: Final = "Topic"
"""Kind of what is no entity: the phrase that an event is about, or an office."""

COUNTRY, PERSON, PLACE = "Country", "Person", "Place"

# How many of their words two names must share (Dice); phrases may differ more than names.
_NAME_SHARE: Final = 0.75
_PHRASE_SHARE: Final = 0.5

_JOINER = re.compile(r"[-‐–—'’.]")
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The words of a name, folded for comparison."""
    return tuple(_WORD.findall(_JOINER.sub(" ", nfc(text).casefold())))


def similarity(a: str, b: str) -> float:
    """Share of their words that two phrases have in common, from 0 to 1."""
    x, y = Counter(words(a)), Counter(words(b))
    if not x or not y:
        return 0.0
    return 2 * (x & y).total() / (x.total() + y.total())


def same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: the same words in any order, or one name within the other."""
    x, y = words(a), words(b)
    if not x or not y:
        return False
    if "".join(x) == "".join(y) or sorted(x) == sorted(y):
        return True
    few, many = sorted((set(x), set(y)), key=len)
    return few <= many and (len(few) > 1 or 1 in (len(x), len(y)))


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity, or a phrase.

    Attributes:
        kind: Class, or :data:`TOPIC`.
        names: All its names, the main one first.
        code: ISO 3166-1 alpha-2, countries only.
        country: Code of the state that it speaks for, at once or through a body.
    """

    kind: str
    names: tuple[str, ...]
    code: str | None = None
    country: str | None = None

    def same(self, other: Thing) -> bool:
        """Whether the two are one thing."""
        if self.code and other.code:
            return self.code == other.code
        kinds = (self.kind, other.kind)
        if (self.code or other.code) and COUNTRY in kinds and PLACE not in kinds:
            return False
        least = _PHRASE_SHARE if TOPIC in kinds else _NAME_SHARE
        person = PERSON in kinds
        return any(similarity(a, b) >= least or (person and same_person(a, b)) for a in self.names for b in other.names)

    def stands_for(self, other: Thing) -> bool:
        """Whether the two are one thing, or one is the country that the other speaks for."""
        if self.same(other):
            return True
        mine, theirs = self.code or self.country, other.code or other.country
        return mine is not None and mine == theirs and COUNTRY in (self.kind, other.kind)


@dataclass(frozen=True, slots=True)
class Act:
    """An event.

    Dates are ISO 8601 as precise as told, intervals as ``start/end``; ``confidence`` is that of the surest claim, in
    [0, 1], and None in annotations.
    """

    type: EventType
    actors: tuple[Thing, ...]
    recipients: tuple[Thing, ...]
    topics: tuple[Thing, ...]
    date: str | None
    place: Thing | None
    factuality: Factuality | None
    confidence: float | None = None

    @property
    def parties(self) -> tuple[tuple[Thing, ...], ...]:
        """Those who take part, slot by slot; the symmetric types have one slot for all."""
        if self.type.symmetric:
            return (self.actors + self.recipients,)
        return (self.actors, self.recipients)


@dataclass(frozen=True, slots=True)
class Link:
    """A direct triple; ``predicate`` is the property's local name."""

    subject: Thing
    predicate: str
    object: Thing

    def same(self, other: Link) -> bool:
        """Whether the two say the same: of a person or of the country for which it acts."""
        if self.predicate != other.predicate:
            return False
        if self.predicate == REPRESENTS:
            return self.subject.same(other.subject) and self.object.stands_for(other.object)
        return self.subject.stands_for(other.subject) and self.object.stands_for(other.object)


REPRESENTS: Final = "represents"


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is said of one article.

    Attributes:
        article: Its id.
        entities: Its entities.
        acts: Its events.
        links: Its direct triples; those that hold.
        unreal: Direct triples that would hold if a planned, denied … event had taken place. Annotations only.
    """

    article: str
    entities: tuple[Thing, ...] = ()
    acts: tuple[Act, ...] = ()
    links: tuple[Link, ...] = ()
    unreal: tuple[Link, ...] = ()
