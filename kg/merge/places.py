"""In which state a place lies, as far as the language data knows: two places of two states are two."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from kg.ids import country
from kg.lang import Language
from kg.merge.names import words
from kg.model import Entity, EntityType


class Places:
    """Looks up the state of a place."""

    def __init__(self, entities: Mapping[str, Entity], lang: Language) -> None:
        self._entities = entities
        self._known: dict[tuple[str, ...], str] = {}
        for place in lang.places.place:
            for name in (place.label, *place.names) if place.country else ():
                self._known.setdefault(words(name), country(place.country or ""))
        for state in lang.countries.country:
            for name in chain.from_iterable(state.cities):
                self._known[words(name)] = country(state.code)

    def state(self, key: str | None) -> str | None:
        """Local name of the state in which a place lies, or that it is; None where that isn't known."""
        entity = self._entities.get(key or "")
        if entity is None or entity.type is EntityType.COUNTRY:
            return key if entity is not None else None
        names = (self._known.get(words(n)) for n in (entity.name, *entity.names))
        return next((n for n in names if n), None)
