"""Extractions of many articles → one corpus: things and events that several articles tell are one.

:func:`merge` is a pure function of the articles; it goes by keys and never compares all with all, so that its time
grows with the number of articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg import ids
from kg.lang import load
from kg.merge.cluster import Cluster
from kg.merge.corpus import Corpus, Decision, SharedEvent, Story, claim_names, renamed
from kg.merge.corrections import Corrections
from kg.merge.dates import story_date
from kg.merge.dropping import without_events, without_things
from kg.merge.entities import Named, merge_entities, unique_offices
from kg.merge.events import Join
from kg.merge.links import links
from kg.merge.names import words
from kg.merge.offices import conflicts, holdings, resolve
from kg.merge.ordered import clustered
from kg.merge.places import Places
from kg.merge.sources import Sources
from kg.merge.tellings import Sides, tellings
from kg.merge.texts import repeats
from kg.merge.united import unite
from kg.model import Extraction

_NONE = Corrections()


def merge(extractions: Sequence[Extraction], language: str = "vi", corrections: Corrections = _NONE) -> Corpus:
    """Puts articles together.

    Args:
        extractions: What each article says; their order does not matter.
        language: Folder under ``kg/lang``, for the offices of which a state has one holder, and the news agencies.
        corrections: What the user says of merging; it wins over every rule.
    """
    lang = load(language)
    ordered = sorted(extractions, key=lambda e: e.article.id)
    named = merge_entities(ordered, lang, corrections)
    sides = Sides(named.entities)
    stories = [without_things(_story(e, named), named.dropped) for e in ordered]
    offices = holdings(stories, sides, unique_offices(lang))
    resolved = [resolve(s, offices, sides, named.entities) for s in stories]
    stories = [s for s, _ in resolved]
    repeated = repeats([e.article for e in ordered])
    places = Places(named.entities, lang)
    elected = [words(w) for w in lang.offices.elected]
    told = [t for s in stories for t in tellings(s, sides, places, elected)]
    events = clustered(told, repeated, corrections, stories)
    stories = [without_events(s, events.dropped) for s in stories]
    clusters = [c for c in events.clusters if c.members[0].id not in events.dropped]
    joins = [j for j in events.joins if j.telling.id not in events.dropped]
    shared = _shared(clusters, sides, named, Sources(ordered, repeated, lang))
    names = [min(c.members, key=lambda t: t.order).id for c in clusters]
    lives = links(clusters, names)
    return Corpus(
        stories=_with_shared(stories, clusters, shared),
        entities={k: e for k, e in named.entities.items() if k not in named.dropped},
        events=tuple(sorted(shared.values(), key=lambda e: e.id)),
        links=tuple((d.a, d.kind, d.b) for d in lives),
        editions=tuple(pair for pair in named.editions if not named.dropped & set(pair)),
        decisions=(
            *named.decisions,
            *(d for _, found in resolved for d in found if d.a not in events.dropped),
            *_joined(joins, clusters, names),
            *lives,
        ),
        problems=(*conflicts(offices, named.entities), *named.problems, *events.problems),
        named={s.id: tuple(e.key for e in s.extraction.entities) for s in stories},
    )


def _story(extraction: Extraction, named: Named) -> Story:
    told = renamed(extraction, named.names(extraction))
    told = replace(told, entities=tuple(named.as_told(e, e.key) for e in told.entities))
    events = ids.events(extraction)
    return Story(told, events, claim_names(told, events), date=story_date(extraction))


def _shared(clusters: Sequence[Cluster], sides: Sides, named: Named, sources: Sources) -> dict[int, SharedEvent]:
    """The events that follow from several articles, by the place of their cluster."""
    found: dict[int, SharedEvent] = {}
    for i, of in enumerate(clusters):
        if len(of.members) < 2 and not any(t.id in t.story.shared for t in of.members):
            continue
        credited: defaultdict[str, list[str]] = defaultdict(list)
        for telling in of.members:
            credited[telling.article] += [c.source_name for c in telling.event.claims if c.source_name]
        found[i] = unite(of, sides, named.entities, sources.count(of.articles, credited))
    return found


def _with_shared(
    stories: Sequence[Story], clusters: Sequence[Cluster], shared: Mapping[int, SharedEvent]
) -> tuple[Story, ...]:
    """The articles, each of their events under the name of the event that it is."""
    names = {t.id: shared[i].id for i in shared for t in clusters[i].members}
    together = frozenset(names.values())
    out = []
    for story in stories:
        events = tuple(names.get(name, name) for name in story.events)
        out.append(replace(story, events=events, shared=together & frozenset(events)))
    return tuple(out)


def _joined(joins: Sequence[Join], clusters: Sequence[Cluster], names: Sequence[str]) -> list[Decision]:
    of = {t.id: name for c, name in zip(clusters, names, strict=True) for t in c.members}
    found = (
        Decision(
            "event",
            join.other.id,
            join.telling.id,
            of[join.telling.id],
            join.why,
            join.score,
            join.telling.event.type.value,
            (join.other.article, join.telling.article),
        )
        for join in joins
    )
    return sorted(found, key=lambda d: (d.into, d.a, d.b))
