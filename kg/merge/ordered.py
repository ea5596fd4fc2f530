"""Corrections of events: what rows say of them, obeyed after the rules have put them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import Problem
from kg.merge.cluster import Cluster
from kg.merge.corpus import Story
from kg.merge.corrections import Correction, Corrections, idle, local
from kg.merge.events import Join, cluster
from kg.merge.tellings import Telling


@dataclass(slots=True)
class Clustered:
    """Events with what corrections made of them.

    Attributes:
        clusters: The events.
        joins: How each telling came to its event.
        dropped: Ids of tellings whose event goes.
        problems: Rows that could not be obeyed.
    """

    clusters: list[Cluster]
    joins: list[Join]
    dropped: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def clustered(
    tellings: Sequence[Telling], repeats: Mapping[str, str], corrections: Corrections, stories: Iterable[Story]
) -> Clustered:
    """Puts events together, as :func:`kg.merge.events.cluster` does, and obeys the rows about them."""
    rows = [r for r in corrections.rows if local(r.a).startswith(("event-", "claim-"))]
    clusters, joins = cluster(tellings, repeats)
    out = Clustered(clusters, joins)
    if not rows:
        return out
    known = {t.id: t for t in tellings}
    of_claim = {c: e for s in stories for e, claims in zip(s.events, s.claims, strict=True) for c in claims}
    meant = [found for row in rows if (found := _meant(row, known, of_claim, out.problems)) is not None]
    apart = _apart(meant, clusters)
    if apart:
        out.clusters, out.joins = cluster(tellings, repeats, apart)
    for row, events in meant:
        if row.kind == "same":
            _join(out, events, known)
        elif row.kind == "drop":
            out.dropped |= {t.id for c in _of(out.clusters, events[0]) for t in c.members}
    return out


def _meant(
    row: Correction, known: Mapping[str, Telling], of_claim: Mapping[str, str], problems: list[Problem]
) -> tuple[Correction, list[str]] | None:
    """The tellings that a row is about, by the event's name or that of one of its claims."""
    if row.kind == "rename":
        problems.append(_bad(row, "an event has no name of its own; its label follows from its parties"))
        return None
    events = []
    for name in (row.a, row.b) if row.b else (row.a,):
        event = of_claim.get(local(name), local(name))
        if event not in known:
            problems.append(idle(row, name))
            return None
        events.append(event)
    if row.kind == "same" and known[events[0]].event.type is not known[events[1]].event.type:
        kinds = " and ".join(known[e].event.type.value for e in events)
        problems.append(_bad(row, f"events of two types cannot be one: {kinds}"))
        return None
    return row, events


def _bad(row: Correction, message: str) -> Problem:
    return Problem("bad-correction", row.where, message, "mend the row; docs/merging.md tells how", fatal=False)


def _of(clusters: Sequence[Cluster], event: str) -> list[Cluster]:
    return [c for c in clusters if any(t.id == event for t in c.members)]


def _apart(meant: Sequence[tuple[Correction, list[str]]], clusters: Sequence[Cluster]) -> Mapping[str, Collection[str]]:
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
