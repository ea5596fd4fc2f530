"""Confidence: how often events that are told like this one are right.

A logistic regression over what an event looks like (its type, parties, topics, place in the article, and the prior of
the pattern that found it), with no word of any article in it. ``benchmarks/confidence.py`` fits its weights, which
stand in ``confidence.toml``, on annotated articles.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from kg.lang.schema import Confidence
from kg.model import Claim, Event, Extraction, Factuality, ZoneKind

#: Log odds beyond which exp() would overflow and nothing changes any more.
_STEEP = 700.0
#: What any confidence lies between.
_LEAST, _MOST = 0.02, 0.98
#: A topic with no more words hardly says anything; one with more was cut too late.
_SHORT, _LONG = 2, 14
#: Characters of a sentence after which length no longer counts.
_LENGTH = 400
#: Parties and topics are counted up to so many.
_MANY = 3


def calibrated(extraction: Extraction, model: Confidence) -> Extraction:
    """The extraction with the confidence of every claim as the model has it."""
    return replace(extraction, events=tuple(_calibrated(e, extraction, model) for e in extraction.events))


def _calibrated(event: Event, extraction: Extraction, model: Confidence) -> Event:
    zones = _zones(event, extraction)
    claims = (replace(c, confidence=_probability(event, c, extraction, zones, model)) for c in event.claims)
    return replace(event, claims=tuple(claims))


def _zones(event: Event, extraction: Extraction) -> frozenset[ZoneKind]:
    return frozenset(extraction.sentences[c.sentence].zone for c in event.claims)


def features(event: Event, claim: Claim, extraction: Extraction) -> dict[str, float]:
    """What the model sees of a claim: values by name, those left out being 0.

    Args:
        event: The event, with its uncalibrated claims.
        claim: One of them; its confidence is the prior of the pattern.
        extraction: The article that it is of.
    """
    return _features(event, claim, extraction, _zones(event, extraction))


def _features(event: Event, claim: Claim, extraction: Extraction, zones: frozenset[ZoneKind]) -> dict[str, float]:
    own = extraction.sentences[claim.sentence]
    longest = max((len(t.text.split()) for t in event.topics), default=0)
    out = {
        "prior": _logit(claim.confidence),
        f"type {event.type.value}": 1.0,
        f"actors {min(len(event.actors), _MANY)}": 1.0,
        f"recipients {min(len(event.recipients), _MANY)}": 1.0,
        f"topics {min(len(event.topics), _MANY)}": 1.0,
        "unreal": float(event.factuality is not Factuality.OCCURRED),
        "caption only": float(zones == {ZoneKind.CAPTION}),
        "in headline or lead": float(bool(zones & {ZoneKind.HEADLINE, ZoneKind.LEAD})),
        "told again": float(len(event.claims) > 1),
        "dated": float(event.date is not None),
        "placed": float(event.place is not None),
        "attributed": float(claim.source is not None or claim.source_name is not None),
        "short topic": float(0 < longest <= _SHORT),
        "long topic": float(longest > _LONG),
        "long sentence": min(1.0, (own.end - own.start) / _LENGTH),
    }
    out.update((name, 1.0) for name in _parties(event, extraction))
    return out


def _parties(event: Event, extraction: Extraction) -> Iterator[str]:
    for slot, keys in (("actor", event.actors), ("recipient", event.recipients)):
        yield from (f"{slot} {extraction.entity(key).type.value}" for key in keys)


def _probability(
    event: Event, claim: Claim, extraction: Extraction, zones: frozenset[ZoneKind], model: Confidence
) -> float:
    weight = model.weight.get
    seen = _features(event, claim, extraction, zones)
    score = model.intercept + sum([weight(name, 0.0) * value for name, value in seen.items()])
    return round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(min(_STEEP, -score))))), 2)


def _logit(p: float) -> float:
    p = min(_MOST, max(_LEAST, p))
    return math.log(p / (1 - p))
