"""Sides: a minister, his ministry and his country are one side of an act."""

from __future__ import annotations

from collections.abc import Iterable

from kg.link.references import Resolver
from kg.link.things import Register
from kg.model import EntityType


def sides(resolver: Resolver, keys: Iterable[str]) -> frozenset[str]:
    """The sides that entities are or speak for."""
    return frozenset(map(resolver.side, keys))


def fighters(resolver: Resolver, keys: Iterable[str]) -> frozenset[str]:
    """The sides in a fight, where an armed group is no side of the state that it is of (*Maute*, *Philippines*)."""
    things = resolver.reg.things
    return frozenset(k if things[k].type is EntityType.ORGANIZATION else resolver.side(k) for k in keys)


def without_represented(reg: Register, keys: list[str]) -> list[str]:
    """Without the countries for which a person among them speaks."""
    spoken = {reg.things[k].code for k in keys if reg.things[k].type is EntityType.PERSON}
    return [k for k in keys if reg.things[k].type is not EntityType.COUNTRY or k not in spoken]


def without_acting(reg: Register, keys: list[str]) -> list[str]:
    """Without the countries of which a body among them acts: told once of *Iran*, once of its foreign ministry."""
    bodies = {reg.things[k].code for k in keys if reg.things[k].type is EntityType.GOVERNMENT_BODY} - {None}
    return [k for k in keys if reg.things[k].type is not EntityType.COUNTRY or reg.things[k].code not in bodies]


def without_staff(reg: Register, keys: list[str]) -> list[str]:
    """Without the bodies of a state for which a person among them speaks: *ông A cùng các quan chức Bộ Ngoại giao*."""
    spoken = {reg.things[k].code for k in keys if reg.things[k].type is EntityType.PERSON} - {None}
    bodies = [k for k in keys if reg.things[k].type is EntityType.GOVERNMENT_BODY and reg.things[k].code in spoken]
    return [k for k in keys if k not in bodies] if len(keys) - len(bodies) > 1 else keys


def one_a_side(reg: Register, keys: list[str]) -> list[str]:
    """Without the states of which a body takes part: *Mỹ và Nhật tập trận* and *hải quân Mỹ* are two sides."""
    kept = without_acting(reg, keys)
    return kept if len(kept) > 1 else keys


def nested(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one set holds the other."""
    return a <= b or b <= a


def with_union(reg: Register, keys: Iterable[str]) -> bool:
    """Whether a union of states is among parties, and so several states with it."""
    return any(reg.things[k].type is EntityType.INTERNATIONAL_ORGANIZATION for k in keys)
