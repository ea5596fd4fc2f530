"""Acts dated by the day of the article: nobody reports those after it as done, nor plans those before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kg.acts import OPEN, VOICED
from kg.lang.lookup import key_of
from kg.link.references import Resolver
from kg.model import EventType, Factuality
from kg.nlp.layers import RawClaim, has_day

#: A paper in another time zone may be a day behind.
_SLACK: Final = timedelta(days=1)
#: A day without its year that would lie so far behind is that of the next year, where what is to be then is told.
_FAR: Final = timedelta(days=120)
#: What is said and willed is done now, whatever day its content has.
_NOW: Final = VOICED | {EventType.AGREEMENT}
_YEAR: Final = 4


def dated_ahead(raw: RawClaim, resolver: Resolver) -> RawClaim:
    """The claim, told as a plan where its date lies after that of the article; a plan's date in the year to come.

    Nothing is changed where nobody knows when the article came out.
    """
    published = resolver.layer.article.published
    if not raw.date or not published:
        return raw
    start = raw.date.partition("/")[0]
    if raw.factuality in OPEN and _long_gone(start, published) and not _told_with_year(raw, resolver):
        return replace(raw, date="/".join(f"{int(day[:_YEAR]) + 1}{day[_YEAR:]}" for day in raw.date.split("/")))
    if raw.factuality is not Factuality.OCCURRED or raw.frame.type in _NOW:
        return raw
    return replace(raw, factuality=Factuality.PLANNED) if _after(start, published) else raw


def _after(value: str, published: str) -> bool:
    """Whether a date lies after another, as far as the less precise of the two says; one without a year never does."""
    if value.startswith("--"):
        return False
    if has_day(value) and has_day(published):
        return date.fromisoformat(value) > date.fromisoformat(published) + _SLACK
    shorter = min(len(value), len(published))
    return value[:shorter] > published[:shorter]


def _long_gone(value: str, published: str) -> bool:
    """Whether a day or month lies long before the day on which an article came out."""
    if value.startswith("--") or len(value) == _YEAR or not has_day(published):
        return False
    day = date.fromisoformat(value if has_day(value) else f"{value}-28")
    return day < date.fromisoformat(published) - _FAR


def _told_with_year(raw: RawClaim, resolver: Resolver) -> bool:
    """Whether the claim's date stands with its year (*năm nay*), or with a word for days gone by (hồi *tháng 11*)."""
    layer, dates = resolver.layer, resolver.lang.dates
    known = {key_of(s) for w in (*dates.gone, *dates.past, *dates.year) for s in w.split()}
    known.add((raw.date or "")[:_YEAR])
    sentence = layer.sents[raw.sent]
    told = [d for d in layer.dates_in(sentence.start, sentence.end) if d.value == raw.date]
    return not told or any(k in known for d in told for k in layer.syllables.key[max(0, d.start - 1) : d.end])
