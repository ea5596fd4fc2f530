"""Corrections of events: what rows say of them, obeyed after the rules have put them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import Problem
from kg.merge.cluster import Cluster
from kg.merge.corpus import Story
from kg.merge.corrections import Correction, Corrections, idle, local
from kg.merge.events import Join, cluster
from kg.merge.tellings import Telling
from kg.model import EventType


@dataclass(slots=True)
class Clustered:
    """Events with what corrections made of them.

    Attributes:
        clusters: The events.
        joins: How each telling came to its event.
        dropped: Ids of tellings whose event goes.
    """

    clusters: list[Cluster]
    joins: list[Join]
    dropped: set[str] = field(default_factory=set)


Meant = tuple[Correction, list[str]]
"""A row with the tellings that it is about."""


class Wanted:
    """Which tellings the rows about events name, by the event's name or that of one of its claims."""

    def __init__(self, corrections: Corrections) -> None:
        self._rows = [r for r in corrections.rows if local(r.a).startswith(("event-", "claim-"))]
        self._names = {local(name) for r in self._rows for name in (r.a, r.b) if name}
        self._event: dict[str, str] = {}
        self._type: dict[str, EventType] = {}

    def take(self, story: Story) -> None:
        """Looks for them in an article."""
        if not self._names:
            return
        for event, name, claims in zip(story.extraction.events, story.events, story.claims, strict=True):
            for called in self._names & {name, *claims}:
                self._event[called] = name
                self._type[name] = event.type

    def meant(self) -> tuple[list[tuple[EventType, Meant]], list[Problem]]:
        """The rows that can be obeyed, with the type of their events, and what is wrong with the others."""
        problems: list[Problem] = []
        found = [meant for row in self._rows if (meant := self._of(row, problems)) is not None]
        return [(self._type[events[0]], (row, events)) for row, events in found], problems

    def _of(self, row: Correction, problems: list[Problem]) -> Meant | None:
        if row.kind == "rename":
            problems.append(_bad(row, "an event has no name of its own; its label follows from its parties"))
            return None
        events = []
        for name in (row.a, row.b) if row.b else (row.a,):
            event = self._event.get(local(name))
            if event is None:
                problems.append(idle(row, name))
                return None
            events.append(event)
        if row.kind == "same" and self._type[events[0]] is not self._type[events[1]]:
            kinds = " and ".join(self._type[e].value for e in events)
            problems.append(_bad(row, f"events of two types cannot be one: {kinds}"))
            return None
        return row, events


def clustered(tellings: Sequence[Telling], repeats: Mapping[str, str], meant: Sequence[Meant]) -> Clustered:
    """Puts events together, as :func:`kg.merge.events.cluster` does, and obeys the rows about them."""
    clusters, joins = cluster(tellings, repeats)
    out = Clustered(clusters, joins)
    if not meant:
        return out
    known = {t.id: t for t in tellings}
    apart = _apart(meant, clusters)
    if apart:
        out.clusters, out.joins = cluster(tellings, repeats, apart)
    for row, events in meant:
        if row.kind == "same":
            _join(out, events, known)
        elif row.kind == "drop":
            out.dropped |= {t.id for c in _of(out.clusters, events[0]) for t in c.members}
    return out


def _bad(row: Correction, message: str) -> Problem:
    return Problem("bad-correction", row.where, message, "mend the row; docs/merging.md tells how", fatal=False)


def _of(clusters: Sequence[Cluster], event: str) -> list[Cluster]:
    return [c for c in clusters if any(t.id == event for t in c.members)]


def _apart(meant: Sequence[Meant], clusters: Sequence[Cluster]) -> Mapping[str, Collection[str]]:
    """From which tellings each must keep apart: all of the other's event, as the rules had it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row, events in meant:
        if row.kind != "different":
            continue
        a, b = events
        others = {t.id for c in _of(clusters, a) for t in c.members} - {b}
        for other in others:
            found[b].add(other)
            found[other].add(b)
    return found


def _join(out: Clustered, events: Sequence[str], known: Mapping[str, Telling]) -> None:
    first, second = (_of(out.clusters, e)[0] for e in events)
    if first is second:
        return
    for telling in second.members:
        first.take(telling)
    out.clusters.remove(second)
    out.joins.append(Join(known[events[1]], known[events[0]], 1.0, "correction"))
