"""Acts dated after the day on which the article came out: nobody can report them as done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kg.acts import VOICED
from kg.model import EventType, Factuality
from kg.nlp.layers import RawClaim, has_day

#: A paper in another time zone may be a day behind.
_SLACK: Final = timedelta(days=1)
#: What is said and willed is done now, whatever day its content has.
_NOW: Final = VOICED | {EventType.AGREEMENT}


def dated_ahead(raw: RawClaim, published: str | None) -> RawClaim:
    """The claim, told as a plan where its date lies after that of the article.

    Args:
        raw: What one place of the text says.
        published: ISO date of the article as precise as known, or None: then nothing is changed.
    """
    if raw.factuality is not Factuality.OCCURRED or raw.frame.type in _NOW or not raw.date or not published:
        return raw
    start = raw.date.partition("/")[0]
    return replace(raw, factuality=Factuality.PLANNED) if _after(start, published) else raw


def _after(value: str, published: str) -> bool:
    """Whether a date lies after another, as far as the less precise of the two says; one without a year never does."""
    if value.startswith("--"):
        return False
    if has_day(value) and has_day(published):
        return date.fromisoformat(value) > date.fromisoformat(published) + _SLACK
    shorter = min(len(value), len(published))
    return value[:shorter] > published[:shorter]
