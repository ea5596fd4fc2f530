"""Domain, seen from the acts: whether those told of an article are dealings of states at all.

:mod:`kg.nlp.domain` judges by the names of an article, before anything is read. News of a crime, a star or a company
can name other states as often; who acts in it tells it apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model import Entity, EntityType, Event, EventType

#: Where no more than such a share of the acts has a party of another state, the article is about something else,
_SHARE = 0.4
#: and where fewer acts have one for each sentence.
_PER_SENTENCE = 0.1
#: What companies of several states do with each other as states do.
_SHARED = frozenset({EventType.SIGNING, EventType.COOPERATION})


def of_states(events: Sequence[Event], entities: Iterable[Entity], home: str, *, foreign: int, sentences: int) -> bool:
    """Whether acts are dealings of states.

    They are where one is of several states, or where the article names other states in nearly every sentence.

    Args:
        events: The acts.
        entities: The entities of the article.
        home: Code of the home state.
        foreign: How often the article names other states and whoever speaks for them.
        sentences: How many sentences it has.
    """
    known = {e.key: e for e in entities}
    sides = [{_side(known[key], known) for key in (*e.actors, *e.recipients)} - {None} for e in events]
    if foreign >= sentences or any(len(several) > 1 for several in sides):
        return True
    abroad = [bool(side - {home}) or _shared(event) for event, side in zip(events, sides, strict=True)]
    return sum(abroad) >= max(1, _PER_SENTENCE * sentences) and sum(abroad) > _SHARE * len(abroad)


def _shared(event: Event) -> bool:
    return event.type in _SHARED and len(event.actors) > 1


def _side(entity: Entity, known: dict[str, Entity]) -> str | None:
    """The state or body between states that an entity is or speaks for, as a code or key; None for private ones."""
    if entity.type is EntityType.COUNTRY:
        return entity.code
    if entity.type is EntityType.INTERNATIONAL_ORGANIZATION:
        return entity.key
    if entity.type not in (EntityType.PERSON, EntityType.GOVERNMENT_BODY) or entity.represents is None:
        return None
    over = known.get(entity.represents)
    return entity.represents if over is None else _side(over, known)
