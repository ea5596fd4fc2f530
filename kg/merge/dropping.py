"""What is left of an article when things and events that a correction drops are taken out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from kg.merge.corpus import Story
from kg.model import Event, Extraction


def without_things(story: Story, dropped: Collection[str]) -> Story:
    """An article without some entities, and without the events that lose a party they need."""
    if not any(e.key in dropped for e in story.extraction.entities):
        return story
    told = story.extraction
    entities = tuple(
        replace(e, represents=None if e.represents in dropped else e.represents)
        for e in told.entities
        if e.key not in dropped
    )
    kept = [(i, _without(event, dropped)) for i, event in enumerate(told.events)]
    return _keeping(story, replace(told, entities=entities), [(i, e) for i, e in kept if e is not None])


def without_events(story: Story, dropped: Collection[str]) -> Story:
    """An article without some of its events."""
    if not any(name in dropped for name in story.events):
        return story
    told = story.extraction
    return _keeping(story, told, [(i, e) for i, e in enumerate(told.events) if story.events[i] not in dropped])


def _keeping(story: Story, told: Extraction, kept: list[tuple[int, Event]]) -> Story:
    return replace(
        story,
        extraction=replace(told, events=tuple(e for _, e in kept)),
        events=tuple(story.events[i] for i, _ in kept),
        claims=tuple(story.claims[i] for i, _ in kept),
    )


def _without(event: Event, dropped: Collection[str]) -> Event | None:
    actors = tuple(k for k in event.actors if k not in dropped)
    recipients = tuple(k for k in event.recipients if k not in dropped)
    if not actors or (event.recipients and not recipients):
        return None
    if event.type.symmetric and len(actors) < 2 <= len(event.actors):
        return None
    return replace(
        event,
        actors=actors,
        recipients=recipients,
        on_behalf_of=tuple(k for k in event.on_behalf_of if k not in dropped),
        topics=tuple(t for t in event.topics if t.entity not in dropped),
        place=None if event.place in dropped else event.place,
        claims=tuple(replace(c, source=None if c.source in dropped else c.source) for c in event.claims),
        unheld=tuple(b for b in event.unheld if b.key not in dropped),
    )
