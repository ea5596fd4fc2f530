"""PLOVER event records, one JSON object a line, for users of event data.

What the fields mean is told in ``docs/plover.md``. Statements and appointments, which PLOVER does not code, are left
out.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final

from kg.export.reading import Claim, Event, Reading, Thing
from kg.export.times import Span, span
from kg.graph import vocabulary as v
from kg.graph.ontology import plover_contexts
from kg.graph.serialise import replacing
from kg.graph.terms import one_line
from kg.model import EventType, Factuality

_MODE: Final = {EventType.VISIT: "visit", EventType.PHONE_CALL: "phone", EventType.ATTENDANCE: "multilateral"}
_MULTILATERAL: Final = 3
# PLOVER's own words for what did not, or not yet, take place.
_CONTEXT: Final = {
    Factuality.OCCURRED: (),
    Factuality.PLANNED: ("future",),
    Factuality.CONSIDERED: ("hypothetical",),
    Factuality.HYPOTHETICAL: ("hypothetical",),
    Factuality.DENIED: ("negation",),
    Factuality.CANCELLED: ("negation",),
}
_SECTOR: Final = {"Country": "GOV", "GovernmentBody": "GOV"}


def write_plover(reading: Reading, path: Path) -> None:
    """Write one record an event, dated ones first, by date."""
    records = [record(reading, e) for e in reading.events if v.PLOVER[e.type] is not None]
    records.sort(key=lambda r: (r["date"] is None, r["date"] or "", r["id"]))
    with replacing(path) as out:
        for each in records:
            out.write(json.dumps(each, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")


def record(reading: Reading, event: Event) -> dict[str, Any]:
    """An event that PLOVER codes, as a record."""
    code = v.PLOVER[event.type]
    assert code is not None  # only such events are asked for
    days = span(event.date)
    best = event.surest
    return {
        "id": event.id,
        "date": days.first.isoformat() if days else None,
        "enddate": days.last.isoformat() if days else None,
        "date_text": event.date or None,
        "date_precision": _precision(event.date, days),
        "actor": [_actor(reading.things[n]) for n in event.actors if n in reading.things],
        "recipient": [_actor(reading.things[n]) for n in event.recipients if n in reading.things],
        "on_behalf_of": [_actor(reading.things[n]) for n in event.on_behalf_of if n in reading.things],
        "event": code,
        "mode": _mode(reading, event),
        "quad_code": v.QUADS.index(v.QUAD[code]) + 1,
        "context": [*_contexts(reading, event), *_CONTEXT[event.factuality]],
        "event_type": event.type.value,
        "event_loc": next((_place(reading.things[n]) for n in event.places if n in reading.things), None),
        "event_text": [reading.things[n].label for n in event.topics if n in reading.things],
        "status": event.factuality.value,
        "disputed": event.disputed,
        "confidence": event.confidence,
        "text": one_line(best.sentence) if best else None,
        "articles": len(event.articles),
        "sources": event.sources,
        "realises": [reading.event_ids[n] for n in event.realises if n in reading.event_ids],
        "cancels": [reading.event_ids[n] for n in event.cancels if n in reading.event_ids],
        "cite_info": [_cite(c) for c in event.claims],
        "iri": event.node.value,
    }


def _actor(thing: Thing) -> dict[str, Any]:
    international = thing.type == "InternationalOrganization"
    return {
        "code": "IGO" if international else alpha3(thing.country),
        "country": thing.country or None,
        "sector": _SECTOR.get(thing.type) or ("GOV" if thing.type == "Person" and thing.offices else None),
        "actor_text": thing.label,
        "identifier_text": thing.label_en or thing.label,
        "identifier_id": thing.wikidata or None,
        "office": list(thing.offices),
        "type": thing.type,
        "iri": thing.node.value,
    }


def _place(thing: Thing) -> dict[str, Any]:
    return {"name": thing.label, "country_code": alpha3(thing.country), "iri": thing.node.value}


def _cite(claim: Claim) -> dict[str, Any]:
    article = claim.article
    return {
        "article": article.id if article else None,
        "published": (article.published or None) if article else None,
        "publisher": (article.publisher or None) if article else None,
        "url": (article.url or None) if article else None,
        "status": claim.factuality.value,
        "cue": claim.cue or None,
        "attributed_to": list(claim.attributed_to),
        "confidence": claim.confidence,
        "text": one_line(claim.sentence),
    }


def _mode(reading: Reading, event: Event) -> str | None:
    if event.type is EventType.MEETING:
        states = {reading.things[n].country for n in event.actors if n in reading.things} - {""}
        return "multilateral" if len(states) >= _MULTILATERAL else None
    return _MODE.get(event.type)


def _contexts(reading: Reading, event: Event) -> list[str]:
    fields = {f for topic in event.topics for f in reading.source.linked(topic, v.BROADER)}
    return sorted({c for f in fields for c in plover_contexts(f)})


def _precision(text: str, days: Span | None) -> str | None:
    """How much of the date is known; the year alone may be what is missing."""
    if days is None:
        return "no-year" if text else None
    if "/" in text:
        return "interval"
    return ("year", "month", "day")[text.count("-")]


@cache
def _alpha3() -> dict[str, str]:
    text = resources.files("kg.export").joinpath("iso3166.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return dict(lines)


def alpha3(code: str) -> str | None:
    """ISO 3166-1 alpha-3 code for an alpha-2 code; None where there is none."""
    return _alpha3().get(code)
