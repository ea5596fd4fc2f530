"""Facts, one row a claim: ``facts.csv`` as a build writes it, and ``facts.parquet`` with types for pandas."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pyoxigraph import NamedNode

from kg.errors import InputError, Problem
from kg.export.reading import Claim, Event, Reading
from kg.export.times import span
from kg.graph import vocabulary as v
from kg.graph.facts import JOIN, Fact, write_rows
from kg.graph.serialise import replacing

CSV: Final = "facts.csv"
PARQUET: Final = "facts.parquet"


def statements(reading: Reading) -> list[tuple[Event, Claim]]:
    """Every claim with its event, by article and place in the text."""
    pairs = ((e, c) for e in reading.events for c in e.claims)
    return sorted(pairs, key=lambda p: (_article(p[1]), p[1].begin, p[1].node.value))


def fact(reading: Reading, event: Event, claim: Claim) -> Fact:
    """A claim as plain text."""
    article = claim.article
    return Fact(
        article=article.id if article else "",
        published=article.published if article else "",
        publisher=article.publisher if article else "",
        url=article.url if article else "",
        event=event.node.value,
        event_type=event.type.value,
        actors=JOIN.join(_names(reading, event.actors)),
        recipients=JOIN.join(_names(reading, event.recipients)),
        on_behalf_of=JOIN.join(_names(reading, event.on_behalf_of)),
        topics=JOIN.join(_names(reading, event.topics)),
        place=JOIN.join(_names(reading, event.places)),
        date=event.date,
        factuality=claim.factuality.value,
        trigger=claim.trigger,
        cue=claim.cue,
        attributed_to=JOIN.join(claim.attributed_to),
        confidence=reading.source.text(claim.node, v.CONFIDENCE),
        sentence=claim.sentence,
    )


def write_csv(reading: Reading, path: Path) -> None:
    """Write ``facts.csv``."""
    write_rows((fact(reading, e, c) for e, c in statements(reading)), path)


def check_parquet() -> None:
    """Raise what :func:`write_parquet` would, before any work is done.

    Raises:
        InputError: If pyarrow is not installed.
    """
    _arrow("pyarrow")


def write_parquet(reading: Reading, path: Path) -> None:
    """Write ``facts.parquet``: names and their IRIs as lists, days as dates, confidence as a number.

    ``date`` is the text of ``facts.csv``; ``first_day`` and ``last_day`` are empty where the year is not known.

    Raises:
        InputError: If pyarrow is not installed.
    """
    pa, parquet = _arrow("pyarrow"), _arrow("pyarrow.parquet")
    types = _types(pa)
    rows = list(_typed_rows(reading))
    columns = {name: pa.array([row[name] for row in rows], type=kind) for name, kind in types.items()}
    with replacing(path) as out:
        parquet.write_table(pa.table(columns), out, compression="zstd")


def _typed_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    for event, claim in statements(reading):
        plain = fact(reading, event, claim)._asdict()
        days = span(event.date)
        yield plain | {
            "claim": claim.node.value,
            **{role: _names(reading, nodes) for role, nodes in _roles(event)},
            **{f"{role}_iri": [n.value for n in nodes] for role, nodes in _roles(event)},
            "first_day": days.first if days else None,
            "last_day": days.last if days else None,
            "attributed_to": list(claim.attributed_to),
            "confidence": claim.confidence,
            "event_factuality": event.factuality.value,
            "disputed": event.disputed,
            "sources": event.sources,
        }


def _types(pa: Any) -> dict[str, Any]:
    text, names = pa.string(), pa.list_(pa.string())
    lists = ("actors", "recipients", "on_behalf_of", "topics", "place")
    return {
        **{name: names if name in (*lists, "attributed_to") else text for name in Fact._fields},
        "confidence": pa.float64(),
        "claim": text,
        "first_day": pa.date32(),
        "last_day": pa.date32(),
        **{f"{name}_iri": names for name in lists},
        "event_factuality": text,
        "disputed": pa.bool_(),
        "sources": pa.int32(),
    }


def _roles(event: Event) -> tuple[tuple[str, tuple[NamedNode, ...]], ...]:
    return (
        ("actors", event.actors),
        ("recipients", event.recipients),
        ("on_behalf_of", event.on_behalf_of),
        ("topics", event.topics),
        ("place", event.places),
    )


def _names(reading: Reading, nodes: tuple[NamedNode, ...]) -> list[str]:
    return sorted(reading.source.label(n) for n in nodes)


def _article(claim: Claim) -> str:
    return claim.article.node.value if claim.article else ""


def _arrow(module: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        problem = Problem(
            "missing-package",
            "--to parquet",
            "Parquet files are written by pyarrow, which is not installed",
            "pip install 'newskg[parquet]', or pyarrow alone",
        )
        raise InputError(problem) from error
