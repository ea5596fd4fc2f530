"""CSV files with the headers that Neo4j's import reads, also good for Cytoscape and Gephi's spreadsheet import.

Things, events and articles are nodes; direct relations, roles in events and claims are edges. Text is on one line. No
cell reads as a spreadsheet's formula, and none holds a backslash, which some of Neo4j's readers take for an escape.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from kg.cells import safe_cell
from kg.export.network import Edge
from kg.export.reading import Article, Event, Reading, Thing
from kg.export.times import Span, span
from kg.graph.serialise import replacing
from kg.graph.terms import one_line

FILES: Final = (
    "nodes-things.csv",
    "nodes-events.csv",
    "nodes-articles.csv",
    "edges-relations.csv",
    "edges-roles.csv",
    "edges-claims.csv",
)

_LIST: Final = ";"
_DATE = re.compile(r"[0-9/-]*", re.ASCII)
_THING: Final = (
    "id:ID",
    ":LABEL",
    "name",
    "name_en",
    "names:string[]",
    "code",
    "country",
    "offices:string[]",
    "wikidata",
    "iri",
)
_EVENT: Final = (
    "id:ID",
    ":LABEL",
    "name",
    "name_en",
    "factuality",
    "disputed:boolean",
    "date",
    "first:date",
    "last:date",
    "confidence:double",
    "sources:int",
    "iri",
)
_ARTICLE: Final = ("id:ID", ":LABEL", "name", "article", "published", "publisher", "url", "iri")
_RELATION: Final = (
    ":START_ID",
    ":END_ID",
    ":TYPE",
    "id",
    "symmetric:boolean",
    "factuality",
    "events:int",
    "articles:int",
    "sources:int",
    "disputed:boolean",
    "confidence:double",
    "dates:string[]",
    "first:date",
    "last:date",
    "evidence",
    "article",
    "event_ids:string[]",
)
_ROLE: Final = (":START_ID", ":END_ID", ":TYPE")
_CLAIM: Final = (
    ":START_ID",
    ":END_ID",
    ":TYPE",
    "factuality",
    "confidence:double",
    "sentence",
    "trigger",
    "cue",
    "attributed_to:string[]",
    "iri",
)

_Row = Iterable[object]


def write_neo4j(reading: Reading, edges: Iterable[Edge], folder: Path) -> list[Path]:
    """Write the six files into a folder, which is made if need be; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    tables: tuple[tuple[tuple[str, ...], Iterator[_Row]], ...] = (
        (_THING, (_thing(t) for t in reading.things.values())),
        (_EVENT, (_event(e) for e in reading.events)),
        (_ARTICLE, (_article(a) for a in reading.articles.values())),
        (_RELATION, (_relation(e) for e in edges)),
        (_ROLE, _roles(reading)),
        (_CLAIM, _claims(reading)),
    )
    paths = [folder / name for name in FILES]
    for path, (header, rows) in zip(paths, tables, strict=True):
        _write(path, header, rows)
    return paths


def relation_type(kind: str) -> str:
    """How Neo4j writes types: ``SPOKE_WITH`` for ``spokeWith``."""
    return "".join(f"_{c}" if c.isupper() else c for c in kind).upper()


def _thing(thing: Thing) -> _Row:
    return (
        thing.id,
        f"Thing{_LIST}{thing.type}",
        thing.label,
        thing.label_en,
        thing.names,
        thing.code,
        thing.country,
        thing.offices,
        thing.wikidata,
        thing.node.value,
    )


def _event(event: Event) -> _Row:
    return (
        event.id,
        f"Event{_LIST}{event.type.value}",
        event.label,
        event.label_en,
        event.factuality.value,
        event.disputed,
        event.date,
        *_days(span(event.date)),
        event.confidence,
        event.sources,
        event.node.value,
    )


def _article(article: Article) -> _Row:
    name = article.headline or article.id
    return (
        article.short,
        "Article",
        name,
        article.id,
        article.published,
        article.publisher,
        article.url,
        article.node.value,
    )


def _relation(edge: Edge) -> _Row:
    spans = edge.spans
    return (
        edge.source.id,
        edge.target.id,
        relation_type(edge.kind),
        edge.id,
        edge.symmetric,
        edge.factuality.value,
        len(edge.events),
        len(edge.articles),
        edge.sources,
        any(e.disputed for e in edge.events),
        edge.confidence,
        edge.dates,
        *_days(Span(spans[0].first, spans[-1].last) if spans else None),
        *edge.evidence,
        tuple(e.id for e in edge.events),
    )


def _roles(reading: Reading) -> Iterator[_Row]:
    for event in reading.events:
        roles: tuple[tuple[str, tuple[NamedNode, ...]], ...] = (
            ("ACTOR", event.actors),
            ("RECIPIENT", event.recipients),
            ("ON_BEHALF_OF", event.on_behalf_of),
            ("TOPIC", event.topics),
            ("PLACE", event.places),
        )
        for kind, nodes in roles:
            yield from ((event.id, reading.things[n].id, kind) for n in nodes if n in reading.things)
        for kind, others in (("REALISES", event.realises), ("CANCELS", event.cancels)):
            yield from ((event.id, reading.event_ids[n], kind) for n in others if n in reading.event_ids)


def _claims(reading: Reading) -> Iterator[_Row]:
    for event in reading.events:
        for claim in event.claims:
            if claim.article is not None:
                yield (
                    claim.article.short,
                    event.id,
                    "CLAIMS",
                    claim.factuality.value,
                    claim.confidence,
                    claim.sentence,
                    claim.trigger,
                    claim.cue,
                    claim.attributed_to,
                    claim.node.value,
                )


def _days(days: Span | None) -> tuple[str, str]:
    return (days.first.isoformat(), days.last.isoformat()) if days else ("", "")


def _write(path: Path, header: tuple[str, ...], rows: Iterable[_Row]) -> None:
    with replacing(path) as out:
        text = io.TextIOWrapper(out, encoding="utf-8", newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(map(_cell, row) for row in rows)
        # The file below is not ours to close.
        text.detach()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return ""
    if isinstance(value, tuple):
        # A list has no escape for its separator.
        return _LIST.join(_plain(str(x)).replace(_LIST, ",") for x in value)
    return _plain(str(value))


def _plain(text: str) -> str:
    """Text on one line, without backslash; no formula, but dates without year (``--08-07``) stay what they are."""
    text = one_line(text).replace("\\", "\N{FULLWIDTH REVERSE SOLIDUS}")
    return text if _DATE.fullmatch(text) else safe_cell(text)
