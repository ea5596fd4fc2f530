"""Bodies, organisations, conferences, documents and places across articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from kg.ids import NATIONAL
from kg.lang import Language
from kg.lang.lookup import folded
from kg.merge.comparing import chained
from kg.merge.joining import Joiner, Proposal
from kg.merge.names import words
from kg.merge.units import Unit
from kg.model import EntityType

_ORGANIZED: Final = frozenset(
    {EntityType.GOVERNMENT_BODY, EntityType.INTERNATIONAL_ORGANIZATION, EntityType.ORGANIZATION}
)
#: Letters of an abbreviation to go by.
_ABBREVIATION: Final = 3
#: So many syllables in another order are the same name.
_LONG: Final = 4


def join_things(units: list[Unit], joiner: Joiner, lang: Language) -> None:
    """Joins the things of one class that are certainly one."""
    joiner.apply(_same_item(units, frozenset(c.wikidata for c in lang.countries.country if c.wikidata)))
    joiner.apply(_same_words(units, lang))
    joiner.apply(_aliases(units, lang))
    joiner.apply(_without_state(units, joiner))


def _same_item(units: list[Unit], states: frozenset[str]) -> Iterator[Proposal]:
    """One Wikidata item; that of its state says nothing of a capital."""
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for item in sorted({t.wikidata for t in unit.told if t.wikidata} - states):
            found[item].append(unit)
    for item, same in found.items():
        yield from chained(same, "wikidata", 0.99, item)


def _same_words(units: list[Unit], lang: Language) -> Iterator[Proposal]:
    """The same words but for signs and the state's own name; long names also in another order."""
    found: defaultdict[tuple[str | None, tuple[str, ...]], list[Unit]] = defaultdict(list)
    ordered: defaultdict[tuple[str | None, tuple[str, ...]], list[Unit]] = defaultdict(list)
    for unit in units:
        key = own_words(unit.name, unit.country, lang)
        if key:
            found[unit.country, key].append(unit)
        if len(key) >= _LONG:
            ordered[unit.country, tuple(sorted(key))].append(unit)
    for table, why, score in ((found, "same-words", 0.97), (ordered, "word-order", 0.9)):
        for same in table.values():
            yield from chained(same, why, score)


def own_words(name: str, country: str | None, lang: Language) -> tuple[str, ...]:
    """The words of a name without that of its state at the end (*Bộ Quốc phòng* Mỹ)."""
    key = words(name)
    state = lang.country_by_code.get((country or "").removeprefix("country-"))
    for form in () if state is None else sorted((state.label, *state.names, *state.short), key=len, reverse=True):
        tail = folded(form)
        if len(key) > len(tail) + 1 and key[-len(tail) :] == tail:
            return key[: -len(tail)]
    return key


def _without_state(units: list[Unit], joiner: Joiner) -> Iterator[Proposal]:
    """A long name of an organisation for which an article gives no state is that of the one state whose it is."""
    found: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.type is EntityType.ORGANIZATION and len(words(unit.name)) >= _LONG:
            found[words(unit.name)].append(unit)
    for same in found.values():
        known = {joiner.root(u.key): u for u in reversed(same) if u.country}
        for unit in same if len(known) == 1 else ():
            if unit.country is None:
                (other,) = known.values()
                yield Proposal(other.key, unit.key, "long-name", 0.9, unit.name)


def _aliases(units: list[Unit], lang: Language) -> Iterator[Proposal]:
    """An abbreviation that one article explains is the name of the thing that other articles call by it."""
    main: defaultdict[tuple[str | None, tuple[str, ...]], set[str]] = defaultdict(set)
    for unit in units:
        main[unit.country, own_words(unit.name, unit.country, lang)].add(unit.key)
    for unit in units:
        if unit.type in NATIONAL and unit.country is None:
            continue
        for name in sorted({n for t in unit.told for n in t.names}):
            key = words(name)
            if not (name.isupper() and len(name) >= _ABBREVIATION):
                continue
            others = main.get((unit.country, key), set()) - {unit.key}
            if len(others) == 1 and unit.type in _ORGANIZED:
                (other,) = others
                yield Proposal(other, unit.key, "alias", 0.9, f"{unit.name} = {name}")
