"""What an article has said up to a place: who was named, in which sentence, and who took part in what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kg.lang import Language
from kg.link.entities import Register, Thing, walk
from kg.link.lists import StateLists
from kg.link.people import Person
from kg.model import EntityType
from kg.nlp.layers import Layers, Mention

_PARTY = frozenset(
    {
        EntityType.PERSON,
        EntityType.COUNTRY,
        EntityType.GOVERNMENT_BODY,
        EntityType.INTERNATIONAL_ORGANIZATION,
        EntityType.ORGANIZATION,
    }
)


class Named(NamedTuple):
    """A party named in the text: index of the first syllable and of the sentence, key of the entity."""

    start: int
    sentence: int
    key: str


@dataclass
class Context:
    """Who and what the text has named.

    Attributes:
        layer: The layers of the article.
        lang: The language data.
        reg: The entities.
        mentions: All mentions, those inside others too, in text order.
        named: Every naming of a party, in text order.
        events: Position and parties of the symmetric acts told so far.
        coming: The same of those that are planned.
    """

    layer: Layers
    lang: Language
    reg: Register
    mentions: list[Mention] = field(init=False)
    named: list[Named] = field(init=False)
    events: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    coming: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._sentences = [s.start for s in self.layer.sents]
        self.mentions = walk(self.layer.mentions)
        named: list[tuple[int, int, Named]] = []
        for m in self.mentions:
            key = self.reg.key_of(m)
            if key is not None and self.thing(key).type in _PARTY:
                named.append((m.start, -m.end, Named(m.start, self.sentence_at(m.start), key)))
        self.named = [n for _, _, n in sorted(named, key=lambda n: n[:2])]
        self._starts = [n.start for n in self.named]

    @cached_property
    def lists(self) -> StateLists:
        """The lists of states."""
        return StateLists(self.mentions, self.layer.syllables, self.lang)

    def note_event(self, start: int, parties: tuple[str, ...], *, coming: bool = False) -> None:
        """Remembers the parties of a symmetric act, one that is ``coming`` apart from the others."""
        (self.coming if coming else self.events).append((start, parties))

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that a syllable stands in."""
        return bisect_right(self._sentences, position) - 1

    def before(self, position: int) -> list[Named]:
        """The parties named before a syllable."""
        return self.named[: bisect_left(self._starts, position)]

    def thing(self, key: str) -> Thing:
        """The entity of a key."""
        return self.reg.things[key]

    def person(self, key: str) -> Person | None:
        """The person of a key; None for other entities."""
        return self.thing(key).person

    def persons(self) -> list[tuple[str, Person]]:
        """All persons of the article with their keys."""
        return [(key, t.person) for key, t in self.reg.things.items() if t.person is not None]

    def side(self, key: str) -> str:
        """The state that an entity is or speaks for, as its code; the key itself where there is none."""
        return self.thing(key).code or key

    def country(self, code: str) -> str:
        """Key of a country."""
        return self.reg.country(code, self.lang)

    def last_country(self, position: int) -> str | None:
        """The country that *nước này* points at.

        It is the last one named before in the sentence, else the one that the nearest sentence with a country is about,
        which is the first it names.
        """
        before = [n for n in self.before(position) if self.thing(n.key).type is EntityType.COUNTRY]
        if not before:
            return None
        if before[-1].sentence == self.sentence_at(position):
            return before[-1].key
        return next(n.key for n in before if n.sentence == before[-1].sentence)
