"""Days of plans that their sentence leaves out: *Ngày 30/5 ông A sẽ thăm B. Ông cũng sẽ dự …*; *Trong chuyến thăm, …*.

A plan that goes on with the one before it is of the same day, and what is planned for a journey is of its days.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.link.references import Resolver
from kg.link.scene_words import SceneWords
from kg.link.sides import sides
from kg.model import EventType, Factuality
from kg.nlp.layers import RawClaim, has_day

#: A plan goes on with one of so many sentences before, and a journey is gone back to from so many.
_ON, _BACK = 1, 8


@dataclass(frozen=True, slots=True)
class _Plan:
    """A dated plan: sentence of its trigger, date, type, sides of those who act."""

    sentence: int
    date: str
    type: EventType
    sides: frozenset[str]


def plans_of(resolver: Resolver, claims: Iterable[RawClaim]) -> list[_Plan]:
    """The plans of an article that have days, in text order."""
    dated = (c for c in claims if c.factuality is Factuality.PLANNED and c.date and has_day(c.date))
    return [_Plan(c.sent, c.date or "", c.frame.type, _sides(resolver, c)) for c in dated]


def _sides(resolver: Resolver, claim: RawClaim) -> frozenset[str]:
    return sides(resolver, (key for m in claim.actors for key in resolver.resolve(m)))


def coming_day(
    resolver: Resolver, words: SceneWords, plans: Sequence[_Plan], actors: frozenset[str], places: Iterable[int]
) -> str | None:
    """The day of a plan that has none; None where nothing says it.

    Args:
        resolver: Says who is meant.
        words: Those that go on with a plan, or go back to a journey.
        plans: The plans that have days.
        actors: The sides that are to act.
        places: Where the text tells the plan, as syllables.
    """
    keys = resolver.layer.syllables.key
    for place in places:
        number = resolver.layer.sentence_at(place)
        start, end = resolver.layer.sents[number].start, resolver.layer.sents[number].end
        before = [p for p in reversed(plans) if p.sentence < number and actors & p.sides]
        on_journey = words.journey.anywhere(keys, place, end)
        if not on_journey and words.also.anywhere(keys, start, place):
            plan = next((p for p in before if number - p.sentence <= _ON and "/" not in p.date), None)
            if plan is not None:
                return plan.date
        if words.journey.longest(keys, start, place):
            visits = (p for p in before if p.type is EventType.VISIT and number - p.sentence <= _BACK)
            plan = next(visits, None)
            if plan is not None:
                return plan.date
    return None
