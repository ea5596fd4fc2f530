"""What is in a built graph, in numbers: ``kg stats``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kg.graph import vocabulary as v
from kg.graph.files import BUILDING
from kg.model import EntityType, EventType, Factuality
from kg.query import open_graph, run_query
from kg.report import DIRECT

#: Publishers that are named; the others are counted together.
PUBLISHERS: Final = 20
_TYPES: Final = "SELECT ?t (COUNT(*) AS ?n) { ?x a ?t } GROUP BY ?t"
_STATUSES: Final = "SELECT ?f (COUNT(*) AS ?n) { ?e a kg:Event ; kg:factuality ?f } GROUP BY ?f"
_DIRECT: Final = "SELECT ?p (COUNT(*) AS ?n) { VALUES ?p { %s } ?a ?p ?b } GROUP BY ?p"
_PUBLISHERS: Final = """
SELECT ?p (COUNT(?a) AS ?n) { ?a a kg:Article OPTIONAL { ?a schema:publisher ?p } } GROUP BY ?p ORDER BY DESC(?n) ?p
"""
_SPAN: Final = (
    'SELECT (MIN(STR(?d)) AS ?first) (MAX(STR(?d)) AS ?last) { ?x a %s ; %s ?d FILTER(!STRSTARTS(STR(?d), "-")) }'
)
_DISPUTED: Final = "SELECT (COUNT(*) AS ?n) { ?e kg:disputed true }"
_SOURCES: Final = "SELECT ?k (COUNT(*) AS ?n) { ?e kg:independentSources ?k } GROUP BY ?k ORDER BY ?k"
_SIZE: Final = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@dataclass(frozen=True, slots=True)
class Stats:
    """The numbers.

    Attributes:
        articles: Articles.
        publishers: Articles by publisher, those with most first; the empty name stands for none.
        published: First and last date of publication, empty where none is known.
        entities: By class.
        events: By class.
        factuality: Events by status.
        dates: First and last date of events with a year.
        sources: Events by the number of independent sources that tell them.
        disputed: Events on which articles disagree.
        claims: Statements of events.
        direct: Direct triples by property.
        triples: Triples in all, each once.
        files: Bytes of each file and folder in the output folder.
    """

    articles: int
    publishers: dict[str, int]
    published: tuple[str, str]
    entities: dict[str, int]
    events: dict[str, int]
    factuality: dict[str, int]
    dates: tuple[str, str]
    sources: dict[str, int]
    disputed: int
    claims: int
    direct: dict[str, int]
    triples: int
    files: dict[str, int]


def gather(out: Path) -> tuple[Stats, str]:
    """The numbers of a built graph, and why it took long where it did: the store could not be used.

    Raises:
        InputError: If there is no graph, or it cannot be read.
    """
    opened = open_graph(out)

    def rows(query: str) -> list[tuple[Any, ...]]:
        return [tuple(getattr(x, "value", None) for x in row) for row in run_query(opened.store, query).rows]

    def counts(query: str) -> dict[str, int]:
        return {str(name or "").removeprefix(v.KG): int(n) for name, n in rows(query)}

    types, direct = counts(_TYPES), counts(_DIRECT % " ".join(str(p) for p in sorted(DIRECT, key=str)))
    statuses = counts(_STATUSES)
    publishers = counts(_PUBLISHERS)
    stats = Stats(
        articles=types.get("Article", 0),
        publishers=publishers,
        published=_span(rows(_SPAN % ("kg:Article", "schema:datePublished"))),
        entities={k.value: types.get(k.value, 0) for k in EntityType},
        events={k.value: types.get(k.value, 0) for k in EventType},
        factuality={k.value: statuses.get(k.value, 0) for k in Factuality},
        dates=_span(rows(_SPAN % ("kg:Event", "kg:date"))),
        sources=counts(_SOURCES),
        disputed=int(rows(_DISPUTED)[0][0]),
        claims=types.get("Claim", 0),
        direct=dict(sorted(direct.items())),
        triples=int(rows(_SIZE)[0][0]),
        files=_sizes(out) if out.is_dir() else {out.name: out.stat().st_size},
    )
    return stats, opened.note


def _span(rows: list[tuple[Any, ...]]) -> tuple[str, str]:
    first, last = rows[0] if rows else (None, None)
    return first or "", last or ""


def _sizes(out: Path) -> dict[str, int]:
    found = {}
    for path in sorted(out.iterdir()):
        if path.name != BUILDING:
            files = path.rglob("*") if path.is_dir() else [path]
            found[path.name] = sum(p.stat().st_size for p in files if p.is_file())
    return found


def to_text(stats: Stats) -> list[str]:
    """The numbers for people, one line each."""
    size = {"store": stats.files.get("store", 0), "all": sum(stats.files.values())}
    sources = ", ".join(f"{k}: {n:,}" for k, n in stats.sources.items())
    of_events = (
        ("", _parts(stats.factuality)),
        ("", f"disputed {stats.disputed:,}"),
        ("", f"independent sources: {sources}"),
    )
    lines = [
        ("articles", f"{stats.articles:,}" + _span_text(stats.published)),
        *(("", f"{n:,} {name or '(no publisher)'}") for name, n in list(stats.publishers.items())[:PUBLISHERS]),
        ("entities", _sum(stats.entities)),
        ("events", _sum(stats.events) + _span_text(stats.dates)),
        *(of_events if sum(stats.events.values()) else ()),
        ("claims", f"{stats.claims:,}"),
        ("direct triples", _sum(stats.direct)),
        ("triples", f"{stats.triples:,}"),
        ("megabytes", ", ".join(f"{name} {n / 1_000_000:,.1f}" for name, n in size.items())),
    ]
    if (more := len(stats.publishers) - PUBLISHERS) > 0:
        lines.insert(PUBLISHERS + 1, ("", f"… and {more:,} publishers more"))
    return [f"{name:15} {text}".rstrip() for name, text in lines]


def _span_text(span: tuple[str, str]) -> str:
    return f"  from {span[0]} to {span[1]}" if span[0] else ""


def _parts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {n:,}" for name, n in counts.items() if n)


def _sum(counts: dict[str, int]) -> str:
    parts = _parts(counts)
    return f"{sum(counts.values()):,}" + (f"  ({parts})" if parts else "")
