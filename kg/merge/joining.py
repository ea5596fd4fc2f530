"""Putting units together: proposals with reason and score, obeyed from the surest down unless a correction forbids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from kg.merge.names import Groups


class Proposal(NamedTuple):
    """Two things that are perhaps one, by which rule, how surely, and what the rule went by."""

    a: str
    b: str
    why: str
    score: float
    detail: str = ""


class Joiner:
    """Groups of units that are one thing, and what made them so."""

    def __init__(self, forbidden: Iterable[tuple[str, str]] = ()) -> None:
        self.groups = Groups()
        self.done: list[Proposal] = []
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        self._members: dict[str, set[str]] = {}
        for a, b in forbidden:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def root(self, key: str) -> str:
        """Name of the group that a unit is in."""
        return self.groups.root(key)

    def members(self, key: str) -> set[str]:
        """All units of its group."""
        root = self.root(key)
        return self._members.get(root, {root})

    def apply(self, proposals: Iterable[Proposal]) -> None:
        """Joins what is proposed, the surest first, and writes down what came of it."""
        for proposal in sorted(set(proposals), key=lambda p: (-p.score, p)):
            first, second = self.root(proposal.a), self.root(proposal.b)
            if first == second or self._kept_apart(first, second):
                continue
            members = self.members(first) | self.members(second)
            self.groups.join(first, second)
            self._members.pop(first, None)
            self._members.pop(second, None)
            self._members[self.root(first)] = members
            self.done.append(proposal)

    def _kept_apart(self, first: str, second: str) -> bool:
        if not self._apart:
            return False
        one, other = sorted((self.members(first), self.members(second)), key=len)
        return any(self._apart[m] & other for m in one if m in self._apart)
