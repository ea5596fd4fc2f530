"""Gold annotations (see the annotation guidelines) as the Extraction that a perfect extractor would hand over."""

from __future__ import annotations

from typing import Any

from kg.model import (
    Article,
    Claim,
    Entity,
    EntityType,
    Event,
    EventType,
    Extraction,
    Factuality,
    Sentence,
    Topic,
    Zone,
    ZoneKind,
)


def gold_extraction(gold: dict[str, Any]) -> Extraction:
    """One annotation file as an Extraction; all claims point to one made-up sentence."""
    text = "Một câu."
    article = Article(gold["article"], text, (Zone(0, len(text), ZoneKind.BODY),), gold.get("published"))
    entities = {e["id"]: _entity(e) for e in gold["entities"]}
    events = []
    for e in gold["events"]:
        place = e.get("place")
        if place and place not in entities:
            entities[place] = Entity(place, EntityType.PLACE, place, (place,))
        factuality = Factuality(e["factuality"].capitalize())
        source = e.get("source")
        known = source if source in entities else None
        claim = Claim(0, factuality, (0, 3), None, known, None if known else source, 0.9)
        topics = tuple(Topic(t if isinstance(t, str) else t[0]) for t in e.get("topics") or [])
        events.append(
            Event(
                EventType(e["type"]),
                tuple(e.get("actors") or ()),
                tuple(e.get("recipients") or ()),
                (),
                topics,
                place,
                e.get("date"),
                (claim,),
                factuality,
            )
        )
    sentences = (Sentence(0, len(text), ZoneKind.BODY),)
    return Extraction(article, sentences, tuple(entities.values()), tuple(events))


def _entity(e: dict[str, Any]) -> Entity:
    kind = EntityType(e["type"])
    names = tuple(e["names"])
    return Entity(
        e["id"],
        kind,
        names[0],
        names,
        e["id"] if kind is EntityType.COUNTRY else None,
        e.get("represents"),
        (e["office"],) if e.get("office") else (),
        bool(e.get("former")),
    )
