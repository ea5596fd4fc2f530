"""Days of conferences: *Hội nghị thượng đỉnh G20 diễn ra trong hai ngày 7 và 8/7* says when those who attend it do."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lang.lookup import Trie, listed
from kg.link.references import Resolver
from kg.model import ZoneKind
from kg.nlp.layers import DateMention, Mention, MentionKind, Sent

#: An ISO date that is a year alone, and often that of an edition, has so many characters.
_YEAR = 4


def gathering_days(resolver: Resolver) -> dict[str, str]:
    """The time of each conference of which an article tells it, by its key; of several the most exact."""
    held = listed(resolver.lang.grammar.light_agentless)
    days: dict[str, str] = {}
    for sent in resolver.layer.sents:
        if sent.zone is ZoneKind.CAPTION:
            continue
        named = [(m, key) for m, key in _conferences(resolver, sent)]
        if len({key for _, key in named}) != 1:
            continue
        mention, key = named[0]
        value = next(
            (d.value for d in resolver.layer.dates_in(sent.start, sent.end) if _of(resolver, held, mention, d, sent)),
            None,
        )
        if value is not None and len(value) > len(days.get(key, "")):
            days[key] = value
    return days


def _conferences(resolver: Resolver, sent: Sent) -> Iterator[tuple[Mention, str]]:
    """The conferences that a sentence names or points at."""
    for m in resolver.layer.mentions_in(sent.start, sent.end):
        if m.kind is MentionKind.CONFERENCE or m.ref == "gathering":
            for key in resolver.resolve(m):
                if key in resolver.conferences:
                    yield m, key


def _of(resolver: Resolver, held: Trie[bool], mention: Mention, day: DateMention, sent: Sent) -> bool:
    """Whether a time is that of a conference: told behind it as an interval, or with a verb by which it takes place."""
    if day.value is None or len(day.value) == _YEAR:
        return False
    start, end = (mention.end, day.start) if mention.end <= day.start else (sent.start, day.start)
    if any(m.kind in (MentionKind.PERSON, MentionKind.OFFICE) for m in resolver.layer.mentions_in(start, end)):
        return False
    keys = resolver.layer.syllables.key
    takes_place = held.anywhere(keys, start, end)
    return takes_place or (start == mention.end and "/" in day.value)
