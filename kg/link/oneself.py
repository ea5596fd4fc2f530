"""Nobody acts on himself: what becomes of a party that is found to do something and to have it done to it.

Nor does anybody act on *nước này* meaning his own country, ask his own country for something, or act on it along with
others.
"""

from __future__ import annotations

from kg.acts import HOSTILE, TALK, VOICED
from kg.link.references import Resolver
from kg.link.sides import sides
from kg.model import EntityType, EventType
from kg.nlp.acts.content import BOTH
from kg.nlp.layers import MentionKind, RawClaim

#: So many syllables may stand between who acts and the verb (*Nga* đã *phóng tên lửa vào nước này*).
_ADVERBS = 2
#: What nobody asks of, announces or denies to his own country, or backs in it.
_ASKING = frozenset({EventType.REQUEST, EventType.THREAT, EventType.REJECTION, EventType.SUPPORT})
#: What a ministry says of its own state is about somebody else.
_OF_OFFICES = frozenset({EventType.REJECTION, EventType.SUPPORT})


def parted(
    kind: EventType, actors: list[str], recipients: list[str], resolver: Resolver, *, named: bool = False
) -> tuple[list[str], list[str]]:
    """Actors and recipients without the parties that are both.

    What is hostile was suffered, where those who act are those it is done to (*các nước láng giềng phong tỏa nước
    này*); of a person that holds only where the verb itself names him (*ông A lo ngại về quan hệ của ông*). Of anything
    else they are the actors.

    Args:
        kind: What is done.
        actors: Keys of who does it.
        recipients: Keys of those it is done to.
        resolver: Knows who is a person.
        named: Whether a recipient stands right behind the verb (*những người phản đối ông*).
    """
    same = bool(actors) and set(actors) == set(recipients)
    if kind in HOSTILE and same and (named or not all(resolver.person(key) is not None for key in actors)):
        return [], recipients
    return actors, [key for key in recipients if key not in actors]


def against_another(raw: RawClaim, actors: list[str], recipients: list[str]) -> list[str]:
    """Those meant by *các nước* without the one they act on: *hành xử của* các nước *cắt quan hệ với Doha*."""
    pointed = all(m.kind is MentionKind.REFERENCE and m.ref in BOTH for m in raw.actors)
    if not pointed or len(recipients) >= len(actors) or not set(recipients) <= set(actors):
        return actors
    return [key for key in actors if key not in recipients]


def another(resolver: Resolver, raw: RawClaim, recipients: list[str], actors: list[str]) -> list[str]:
    """The recipients, *nước này* not being the country that acts on it: *Mỹ cáo buộc nước này …* is another."""
    begin, end = raw.trigger
    said = raw.frame.type in VOICED  # what is said may be about the speaker's own country
    pointed = any(
        (m.start == end or not said) and m.ref == "country" and m.kind is MentionKind.REFERENCE for m in raw.recipients
    )
    acts = any(0 <= begin - m.end <= _ADVERBS for m in raw.actors)
    if not (pointed and acts) or len(recipients) != 1 or resolver.side(recipients[0]) not in sides(resolver, actors):
        return recipients
    other = resolver.last_country(end, but=recipients[0])
    return [other] if other is not None else recipients


def met_again(resolver: Resolver, raw: RawClaim, actors: list[str]) -> list[str]:
    """Nobody meets himself: *ông A gặp bà B và sẽ gặp lại* bà means the one other person named shortly before."""
    him = next((m for m in raw.actors if m.ref == "person" and m.start >= raw.trigger[1]), None)
    if raw.frame.type not in TALK or him is None or len(actors) != 1:
        return actors
    here = resolver.layer.sentence_at(him.start)
    near = [n.key for n in resolver.between(here - 1, here) if n.start < him.start and n.key != actors[0]]
    others = list(dict.fromkeys(k for k in near if resolver.person(k) and resolver.fits_sex(k, him.female)))
    return [*actors, *others] if len(others) == 1 else actors


def without_home(kind: EventType, actors: list[str], recipients: list[str], resolver: Resolver) -> list[str]:
    """The recipients without the countries of those who act, where there are others or nobody does it to his own."""
    things = [resolver.reg.things[a] for a in actors]
    own = {t.code for t in things if t.person or (kind in _OF_OFFICES and t.type is EntityType.GOVERNMENT_BODY)}
    others = [r for r in recipients if r not in own]
    return others if others or kind in _ASKING else recipients
