"""A scene: an act of speech or talk with a day of its own, whose day holds for what else was done then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.link.drafts import Draft
from kg.link.references import Resolver
from kg.link.sides import sides
from kg.model import EventType

#: Acts that last for days.
_LASTING = frozenset({EventType.VISIT, EventType.ATTENDANCE})


@dataclass(frozen=True, slots=True)
class Scene:
    """A dated act: first syllable and sentence of its trigger, date, type, who took part, the events that it became."""

    position: int
    sentence: int
    date: str
    type: EventType | None
    parties: tuple[str, ...]
    drafts: Sequence[Draft]

    def holds_for(self, draft: Draft) -> bool:
        """Whether an act can be of this day: the days that a visit or meeting lasts are only its own."""
        if "/" not in self.date:
            return True
        there = {key for d in self.drafts for key in d.recipients}
        return draft.type in _LASTING and draft.type is self.type and (there >= set(draft.recipients) or not there)

    def people(self) -> tuple[str, ...]:
        """Those who took part, those included that other places of the text tell."""
        return (*self.parties, *(key for d in self.drafts for key in (*d.actors, *d.recipients)))

    def sides(self, resolver: Resolver) -> frozenset[str]:
        """The sides that took part."""
        return sides(resolver, self.people())
