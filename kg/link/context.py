"""What an article has said up to a place: who was named, in which sentence, and who took part in what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from kg.lang import Language
from kg.link.lists import StateLists
from kg.link.people import Person
from kg.link.things import Register, Thing, walk
from kg.model import EntityType
from kg.nlp.layers import DateMention, Layers, Mention, MentionKind, RawClaim

#: An act points back at one of so many acts before it at most. The longest articles tell thirty.
ACTS = 200
#: Of so few the last one named is looked up for each; of more it is soon found on the way back.
_FEW = 20
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
        apart: The parties of talks of which one claim tells several, by the last one named.
        able: Who can be meant by an office, by what is said of it: asked once.
    """

    layer: Layers
    lang: Language
    reg: Register
    mentions: list[Mention] = field(init=False)
    named: list[Named] = field(init=False)
    events: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    coming: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    apart: dict[str, tuple[str, ...]] = field(default_factory=dict)
    able: dict[Hashable, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.mentions = walk(self.layer.mentions)
        named: list[tuple[int, int, Named]] = []
        for m in self.mentions:
            key = self.reg.key_of(m)
            if key is not None and self.thing(key).type in _PARTY:
                named.append((m.start, -m.end, Named(m.start, self.layer.sentence_at(m.start), key)))
        self.named = [n for _, _, n in sorted(named, key=lambda n: n[:2])]
        self._starts = [n.start for n in self.named]
        self._numbers = [n.sentence for n in self.named]

    @cached_property
    def lists(self) -> StateLists:
        """The lists of states."""
        return StateLists(self.mentions, self.layer.syllables, self.lang)

    def note_event(self, start: int, parties: tuple[str, ...], *, coming: bool = False) -> None:
        """Remembers the parties of a symmetric act, one that is ``coming`` apart from the others."""
        (self.coming if coming else self.events).append((start, parties))

    def note_apart(self, parties: tuple[str, ...]) -> None:
        """Remembers the parties of one of several talks that a claim tells, the host first."""
        self.apart[parties[-1]] = parties

    def before(self, position: int) -> Iterator[Named]:
        """The parties named before a syllable, the last one first."""
        return (self.named[k] for k in range(bisect_left(self._starts, position) - 1, -1, -1))

    def between(self, sentence: int, last: int) -> list[Named]:
        """The parties named from one sentence to another, in text order."""
        return self.named[bisect_left(self._numbers, sentence) : bisect_right(self._numbers, last)]

    def last_of(self, keys: Collection[str], position: int) -> str | None:
        """That of some parties which is named last before a syllable."""
        if len(keys) > _FEW:
            return next((n.key for n in self.before(position) if n.key in keys), None)
        found = [(k, key) for key in keys if (k := bisect_left(self._places.get(key, ()), position)) > 0]
        return max(((self._ranks[key][k - 1], key) for k, key in found), default=(0, None))[1]

    @cached_property
    def conferences(self) -> list[str]:
        """Keys of the conferences that the article names."""
        return [key for key, thing in self.reg.things.items() if thing.type is EntityType.CONFERENCE]

    def first_place(self, key: str) -> int | None:
        """The syllable at which a party is named first."""
        places = self._places.get(key)
        return places[0] if places else None

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where each party is named."""
        out: dict[str, list[int]] = {}
        for n in self.named:
            out.setdefault(n.key, []).append(n.start)
        return out

    @cached_property
    def _ranks(self) -> dict[str, list[int]]:
        """The same as indices of :attr:`named`."""
        out: dict[str, list[int]] = {}
        for k, n in enumerate(self.named):
            out.setdefault(n.key, []).append(k)
        return out

    @cached_property
    def often(self) -> Counter[str]:
        """How often each party is named, in order of first naming."""
        return Counter(n.key for n in self.named)

    def last_events(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The symmetric acts told last, the very last first."""
        return islice(reversed(self.events), ACTS)

    @cached_property
    def _claims(self) -> dict[int, list[RawClaim]]:
        out: dict[int, list[RawClaim]] = {}
        for claim in self.layer.claims:
            out.setdefault(claim.sent, []).append(claim)
        return out

    def claims_of(self, sentence: int) -> Sequence[RawClaim]:
        """The claims of a sentence."""
        return self._claims.get(sentence, ())

    @cached_property
    def _mentions(self) -> dict[int, list[Mention]]:
        out: dict[int, list[Mention]] = {}
        for m in self.mentions:
            out.setdefault(m.start, []).append(m)
        return out

    def mentions_at(self, position: int) -> Sequence[Mention]:
        """The mentions that begin at a syllable, outer first."""
        return self._mentions.get(position, ())

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

    def last_country(self, position: int, but: str | None = None) -> str | None:
        """The country that *nước này* points at.

        It is the last one named before in the sentence, else the one that the nearest sentence with a country is about,
        which is the first it names.

        Args:
            position: The syllable where it is pointed at.
            but: A country that is not meant.
        """
        countries = self._countries
        k = bisect_left(countries, position, key=_start) - 1
        while k >= 0 and countries[k].key == but:
            k -= 1
        if k < 0:
            return None
        if countries[k].sentence == self.layer.sentence_at(position):
            return countries[k].key
        first = bisect_left(countries, countries[k].sentence, key=lambda n: n.sentence)
        return next(n.key for n in countries[first : k + 1] if n.key != but)

    @cached_property
    def _countries(self) -> list[Named]:
        return [n for n in self.named if self.thing(n.key).type is EntityType.COUNTRY]

    def last_organized(self, position: int) -> str | None:
        """The body or organisation named last before a syllable."""
        k = bisect_left(self._organized, position, key=_start) - 1
        return self._organized[k].key if k >= 0 else None

    @cached_property
    def _organized(self) -> list[Named]:
        neither = (EntityType.PERSON, EntityType.COUNTRY)
        return [n for n in self.named if self.thing(n.key).type not in neither]

    def last_conference(self, position: int) -> Mention | None:
        """The conference named last before a syllable."""
        k = bisect_left(self._conferences, position, key=_start) - 1
        return self._conferences[k] if k >= 0 else None

    @cached_property
    def _conferences(self) -> list[Mention]:
        return sorted((m for m in self.mentions if m.kind is MentionKind.CONFERENCE), key=_start)

    def last_office(self, position: int) -> Mention | None:
        """The mention before a syllable that says an office last."""
        k = bisect_left(self._offices, position, key=_start) - 1
        return self._offices[k] if k >= 0 else None

    @cached_property
    def _offices(self) -> list[Mention]:
        return sorted((m for m in self.mentions if m.office_key), key=_start)


def _start(place: Named | Mention | DateMention) -> int:
    return place.start
