"""What is compared across articles: all that articles call by one name, of one state, is one unit from the start."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg import ids
from kg.merge.names import PersonName
from kg.model import Entity, EntityType, Extraction


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
        entities: Every article's entity, with the article's id.
        person: The name taken apart, for persons.
    """

    key: str
    id: str
    type: EntityType
    name: str
    country: str | None
    entities: list[tuple[str, Entity]] = field(default_factory=list)
    person: PersonName | None = None
    house: str | None = None

    @property
    def home(self) -> str | None:
        """The state, else the body or organisation."""
        return self.country or self.house

    @property
    def weight(self) -> int:
        """In how many articles it stands."""
        return len({article for article, _ in self.entities})

    @property
    def offices(self) -> frozenset[str]:
        """Keys of the offices that articles give the person."""
        return frozenset(k for _, e in self.entities for k in e.office_keys)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of its articles, in order."""
        return tuple(sorted({article for article, _ in self.entities}))


@dataclass(frozen=True, slots=True)
class Units:
    """All units by key, and which unit each article's entity is: (article id, key in the article) → unit's key."""

    by_key: dict[str, Unit]
    of: dict[tuple[str, str], str]


def gather(
    extractions: Sequence[Extraction],
    name_of: Callable[[str, str | None], PersonName],
    one_of_many: Callable[[Entity, str | None], bool],
) -> Units:
    """Gathers the units of some articles.

    Args:
        extractions: In the order of their articles' ids.
        name_of: A person's name, given the state, taken apart.
        one_of_many: Whether the name of a thing, given its state, tells only what kind of thing it is (an embassy).
    """
    units: dict[str, Unit] = {}
    of: dict[tuple[str, str], str] = {}
    for extraction in extractions:
        article = extraction.article.id
        by_key = {e.key: e for e in extraction.entities}
        for entity in extraction.entities:
            state = ids.country_of(entity, by_key)
            name = ids.entity(entity, state)
            country = ids.entity(state, None) if state is not None and entity is not state else None
            person = name_of(entity.name, country) if entity.type is EntityType.PERSON else None
            lone = person.bare if person is not None else one_of_many(entity, country)
            key = f"{name}@{article}" if lone else name
            unit = units.get(key)
            if unit is None:
                unit = units[key] = Unit(key, name, entity.type, entity.name, country, [], person)
                over = by_key.get(entity.represents or "") if country is None else None
                unit.house = ids.entity(over, None) if over is not None else None
            unit.entities.append((article, entity))
            of[article, entity.key] = key
    return Units(units, of)


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
    for key in sorted(units.by_key):
        found[units.by_key[key].type].append(units.by_key[key])
    return found
