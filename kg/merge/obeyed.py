"""Corrections turned into what the rules for entities understand: units that are one, that are not, that go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from kg.errors import Problem
from kg.ids import normalised
from kg.merge.corrections import Correction, Corrections, idle, local
from kg.merge.joining import Joiner, Proposal
from kg.merge.units import Unit, Units, own_name

#: Ends a new name that is English.
_ENGLISH = "@en"


@dataclass(slots=True)
class Orders:
    """What the rows say of entities.

    Attributes:
        same: Units that are one.
        different: Rows as pairs of sets of units.
        names: New names: units, the name, its language.
        dropped: Units that go.
        problems: Rows that are about nothing, or nothing clear.
        taken: Rows that are about entities.
    """

    same: list[Proposal] = field(default_factory=list)
    different: list[tuple[frozenset[str], frozenset[str]]] = field(default_factory=list)
    names: list[tuple[str, str, str]] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


class _Finder:
    """Units by everything that a user may call them."""

    def __init__(self, units: Units) -> None:
        self._by: defaultdict[str, list[Unit]] = defaultdict(list)
        self._by_name: defaultdict[str, list[Unit]] = defaultdict(list)
        for key in sorted(units):
            unit = units[key]
            for name in dict.fromkeys((unit.key, unit.id, own_name(unit))):
                self._by[name].append(unit)
            self._by_name[normalised(unit.name)].append(unit)

    def find(self, name: str) -> tuple[list[Unit], list[str]]:
        """The units meant, or the names among which it isn't clear which is meant."""
        found = self._by.get(name) or self._by.get(local(name))
        if found:
            return found, []
        found = self._by_name.get(normalised(name), [])
        several = sorted({u.id for u in found})
        return (found, []) if len(several) == 1 else ([], several)


def orders(corrections: Corrections, units: Units) -> Orders:
    """What the rows say of entities; rows about events are left to those who put events together."""
    out, finder = Orders(), _Finder(units)
    for row in corrections.rows:
        if not local(row.a).startswith(("event-", "claim-")):
            _obey(row, finder, out)
    return out


def _obey(row: Correction, finder: _Finder, out: Orders) -> None:
    names = (row.a,) if row.kind in ("drop", "rename") else (row.a, row.b)
    meant = []
    for name in names:
        found, several = finder.find(name)
        if not found:
            out.problems.append(idle(row, name, several))
            return
        meant.append(found)
    if row.kind == "drop":
        out.dropped |= {u.key for u in meant[0]}
    elif row.kind == "rename":
        language = "en" if row.b.endswith(_ENGLISH) else "vi"
        out.names.append((meant[0][0].key, row.b.removesuffix(_ENGLISH).strip(), language))
    elif meant[0][0].type is not meant[1][0].type:
        kinds = " and ".join(f"{of[0].name!r} is a {of[0].type.value}" for of in meant)
        out.problems.append(
            Problem("bad-correction", row.where, f"they cannot be compared: {kinds}", "name two of a kind", fatal=False)
        )
    elif row.kind == "same":
        out.same += _together([*meant[0], *meant[1]], row)
    else:
        first, second = (frozenset(u.key for u in of) for of in meant)
        out.different.append((first, second - first))


def _together(units: list[Unit], row: Correction) -> Iterator[Proposal]:
    for a, b in pairwise(units):
        yield Proposal(a.key, b.key, "correction", 1.0, row.where.rpartition("/")[2])


def forbidden(found: Orders, before: Joiner) -> list[tuple[str, str]]:
    """Pairs of units that must not become one: what is called different, and all that the rules made of the first."""
    pairs = []
    for first, second in found.different:
        one = {m for key in first for m in before.members(key)} - second
        other = {m for key in second for m in before.members(key)} - first
        # Where the rules had made them one, it is the second that leaves.
        other = other if not one & other else set(second)
        pairs += [(a, b) for a in sorted(one) for b in sorted(other) if a != b]
    return pairs
