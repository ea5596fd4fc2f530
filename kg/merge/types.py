"""The events of one type, put together by whichever process has time: types never meet."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeAlias

from kg.merge.cluster import Cluster
from kg.merge.corpus import Decision, SharedEvent
from kg.merge.events import Join
from kg.merge.links import links
from kg.merge.ordered import Clustered, Meant, clustered
from kg.merge.sources import Sources
from kg.merge.spilling import Sharing, value_of
from kg.merge.tellings import Sides
from kg.merge.united import unite
from kg.model import Entity


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of all articles when their events are put together.

    Attributes:
        repeated: For each article that another nearly repeats, which text it is.
        sides: Which side an entity is on.
        entities: Everything named.
        sources: Whose each article is.
    """

    repeated: Mapping[str, str]
    sides: Sides
    entities: Mapping[str, Entity]
    sources: Sources


class Together(NamedTuple):
    """The events of a type.

    Attributes:
        dropped: Ids of tellings whose event goes.
        joins: How tellings came to their events.
        events: Those that follow from several articles.
        names: Id of a telling, of its event, and of its article, for each telling of those.
        links: Links between events.
    """

    dropped: set[str]
    joins: list[Decision]
    events: list[SharedEvent]
    names: list[tuple[str, str, str]]
    links: list[Decision]


Written: TypeAlias = tuple[Path, Sequence[Meant]]
"""A file of the tellings of a type, and the rows of corrections about them."""

Each: TypeAlias = Callable[[Callable[[Written], Together], Iterable[Written]], Iterator[Together]]
"""Does some work for each type, and gives the results in their order."""


def put_together(records: Iterable[bytes], meant: Sequence[Meant], known: Known) -> Together:
    """Puts the events of one type together.

    Args:
        records: The tellings, as merging keeps them.
        meant: Rows of corrections about them.
        known: What is known of all articles.
    """
    share = Sharing()
    found: Clustered = clustered([share.telling(value_of(r)) for r in records], known.repeated, meant)
    clusters = [c for c in found.clusters if c.members[0].id not in found.dropped]
    names = [min(c.members, key=lambda t: t.order).id for c in clusters]
    of = {t.id: name for c, name in zip(clusters, names, strict=True) for t in c.members}
    joins = [_decision(j, of[j.telling.id]) for j in found.joins if j.telling.id not in found.dropped]
    shared = [c for c in clusters if len(c.members) > 1 or any(t.resolved for t in c.members)]
    events = [_united(c, known) for c in shared]
    told = [(t.id, event.id, t.article) for c, event in zip(shared, events, strict=True) for t in c.members]
    return Together(found.dropped, joins, events, told, links(clusters, names))


def put_together_elsewhere(known: bytes, written: Written) -> Together:
    """The same, of a file and of what is known as :mod:`pickle` packs it: once, for all types."""
    path, meant = written
    with path.open("rb") as lines:
        return put_together((line[:-1] for line in lines), meant, pickle.loads(known))


def by_size(groups: Iterable[tuple[bytes, Iterator[bytes]]], folder: Path) -> list[tuple[bytes, Path]]:
    """Writes the records of each type into a file; the largest come first, lest all wait for one in the end."""
    found = []
    for kind, records in groups:
        path = folder / f"told-{kind.decode()}"
        with path.open("wb") as out:
            out.writelines(record + b"\n" for record in records)
        found.append((path.stat().st_size, kind, path))
    return [(kind, path) for _, kind, path in sorted(found, reverse=True)]


def _united(one: Cluster, known: Known) -> SharedEvent:
    credited: defaultdict[str, list[str]] = defaultdict(list)
    for telling in one.members:
        credited[telling.article] += [c.source_name for c in telling.event.claims if c.source_name]
    return unite(one, known.sides, known.entities, known.sources.count(one.articles, credited))


def _decision(join: Join, name: str) -> Decision:
    return Decision(
        "event",
        join.other.id,
        join.telling.id,
        name,
        join.why,
        join.score,
        join.telling.event.type.value,
        (join.other.article, join.telling.article),
    )
