"""What is compared across articles: all that articles call by one name, of one state, is one unit from the start."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kg import ids
from kg.merge.names import PersonName
from kg.model import Entity, EntityType, Extraction

#: Articles of a unit that are remembered by id, to be named where somebody asks why.
_FIRST: Final = 3


class Told(NamedTuple):
    """What an article says of a thing: the fields of :class:`~kg.model.Entity` that merging goes by."""

    name: str
    names: tuple[str, ...]
    code: str | None
    offices: tuple[str, ...]
    former: bool
    label_en: str | None
    wikidata: str | None
    office_keys: tuple[str, ...]


@dataclass(slots=True)
class Unit:
    """One name of one state in all articles; of a bare surname or one of many embassies, in one article.

    Attributes:
        key: Local name of its node in a graph of one article; where the name alone does not tell who or which,
            with the article's id after ``@``.
        id: That local name alone.
        type: Class.
        name: As the first article has it.
        country: Local name of the state that it belongs to or speaks for.
        house: Where that is no state, of the body or organisation.
        told: What articles say of it, with how many say so. Sums, lest memory hold every mention.
        represents: Keys of the units that it speaks for or belongs to, with how many articles say so.
        person: The name taken apart, for persons.
        weight: In how many articles it stands.
        articles: Ids of the first of its articles, in order.
    """

    key: str
    id: str
    type: EntityType
    name: str
    country: str | None
    told: dict[Told, int] = field(default_factory=dict)
    represents: dict[str, int] = field(default_factory=dict)
    person: PersonName | None = None
    house: str | None = None
    weight: int = 0
    articles: tuple[str, ...] = ()
    _last: str | None = None

    @property
    def home(self) -> str | None:
        """The state, else the body or organisation."""
        return self.country or self.house

    @property
    def offices(self) -> frozenset[str]:
        """Keys of the offices that articles give the person."""
        return frozenset(k for t in self.told for k in t.office_keys)

    @property
    def names(self) -> set[str]:
        """All forms of its name."""
        return {n for t in self.told for n in (t.name, *t.names)}

    def take(self, article: str, entity: Entity) -> None:
        """Adds what an article says; articles come in the order of their ids."""
        e = entity
        told = Told(e.name, e.names, e.code, e.offices, e.former, e.label_en, e.wikidata, e.office_keys)
        self.told[told] = self.told.get(told, 0) + 1
        if article != self._last:
            self._last = article
            self.weight += 1
            if len(self.articles) < _FIRST:
                self.articles += (article,)


Units = dict[str, Unit]
"""All units by key."""


class Keys:
    """Which unit each entity of an article is.

    Args:
        name_of: A person's name, given the state, taken apart.
        one_of_many: Whether the name of a thing, given its state, tells only what kind of thing it is (an embassy).
    """

    def __init__(
        self, name_of: Callable[[str, str | None], PersonName], one_of_many: Callable[[Entity, str | None], bool]
    ) -> None:
        self._name_of, self._one_of_many = name_of, one_of_many

    def units(self, extraction: Extraction) -> Iterator[tuple[Entity, Unit]]:
        """The entities of an article, each with a unit that it is the only one of so far, as yet empty."""
        by_key = {e.key: e for e in extraction.entities}
        for entity in extraction.entities:
            state = ids.country_of(entity, by_key)
            name = ids.entity(entity, state)
            country = ids.entity(state, None) if state is not None and entity is not state else None
            person = self._name_of(entity.name, country) if entity.type is EntityType.PERSON else None
            lone = person.bare if person is not None else self._one_of_many(entity, country)
            key = f"{name}@{extraction.article.id}" if lone else name
            over = by_key.get(entity.represents or "") if country is None else None
            house = ids.entity(over, None) if over is not None else None
            yield entity, Unit(key, name, entity.type, entity.name, country, person=person, house=house)


Seen = Callable[[Extraction, Mapping[str, str]], None]
"""Is told of an article and of the key of the unit that each of its entities is, by the entity's own key."""


def gather(extractions: Iterable[Extraction], keys: Keys, seen: Seen | None = None) -> Units:
    """Gathers the units of some articles, which come in the order of their ids."""
    units: Units = {}
    for extraction in extractions:
        of: dict[str, str] = {}
        for entity, new in keys.units(extraction):
            unit = units.setdefault(new.key, new)
            unit.take(extraction.article.id, entity)
            of[entity.key] = unit.key
        if seen is not None:
            seen(extraction, of)
        for entity in extraction.entities:
            over = of.get(entity.represents or "")
            if over is not None:
                votes = units[of[entity.key]].represents
                votes[over] = votes.get(over, 0) + 1
    return units


def own_name(unit: Unit) -> str:
    """Local name of a unit that is joined with no other; that of a bare surname is its own, not that of all."""
    if unit.key == unit.id:
        return unit.id
    return f"{unit.id.rpartition('-')[0]}-{ids.digest('bare', unit.key)}"


def preferred(names: Counter[str]) -> str:
    """The name that most articles prefer, then the longest, then the first by code point."""
    return min(names, key=lambda n: (-names[n], -len(n), n))


def by_type(units: Units) -> dict[EntityType, list[Unit]]:
    """The units of each class, by key."""
    found: defaultdict[EntityType, list[Unit]] = defaultdict(list)
    for key in sorted(units):
        found[units[key].type].append(units[key])
    return found
