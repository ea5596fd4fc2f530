"""Hand-made extractions of several articles, in words of our own."""

from __future__ import annotations

from kg.model import (
    Article,
    BareOffice,
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

STATES = {
    "KR": "Hàn Quốc",
    "JP": "Nhật Bản",
    "US": "Mỹ",
    "RU": "Nga",
    "VN": "Việt Nam",
    "GB": "Anh",
    "CN": "Trung Quốc",
}


def person(key: str, name: str, country: str | None = None, office: str = "", former: bool = False) -> Entity:
    offices = (office,) if office else ()
    return Entity(
        key,
        EntityType.PERSON,
        name,
        (name,),
        None,
        country,
        offices,
        former,
        office_keys=tuple(o.casefold() for o in offices),
    )


def thing(key: str, kind: EntityType, name: str, country: str | None = None, *names: str) -> Entity:
    return Entity(key, kind, name, (name, *names), None, country)


def act(
    kind: EventType,
    actors: str,
    recipients: str = "",
    *,
    date: str | None = None,
    told: Factuality = Factuality.OCCURRED,
    about: str = "",
    place: str | None = None,
    at: int = 0,
    unheld: tuple[BareOffice, ...] = (),
) -> Event:
    """An act whose claim stands at the character ``at``."""
    topics = (Topic(about),) if about else ()
    claim = Claim(0, told, (at, at + 1), confidence=0.8)
    return Event(
        kind, tuple(actors.split()), tuple(recipients.split()), (), topics, place, date, (claim,), told, unheld
    )


def article(
    name: str,
    *found: Entity | Event,
    published: str | None = None,
    text: str = "",
    publisher: str | None = None,
) -> Extraction:
    """An article with some things and acts; the states it needs are added."""
    # No two articles share a sentence, unless a test wants them to.
    text = text or " ".join(f"{name}{i}" for i in range(12)) + "."
    entities = [f for f in found if isinstance(f, Entity)]
    used = {e.represents for e in entities} | {
        k for f in found if isinstance(f, Event) for k in (*f.actors, *f.recipients)
    }
    have = {e.key for e in entities}
    entities += [
        Entity(c, EntityType.COUNTRY, STATES[c], (STATES[c],), c) for c in sorted(STATES) if c in used and c not in have
    ]
    whole = (Zone(0, len(text), ZoneKind.BODY),)
    return Extraction(
        Article(name, text, whole, published, None, publisher),
        (Sentence(0, len(text), ZoneKind.BODY),),
        tuple(entities),
        tuple(f for f in found if isinstance(f, Event)),
    )
