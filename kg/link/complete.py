"""Whether a claim tells an event, now that it is known who its parties are, and whom it leaves without a name."""

from __future__ import annotations

from kg.acts import HOSTILE, TALK
from kg.lang.lookup import listed
from kg.link.references import Resolver
from kg.link.sides import sides, with_union
from kg.model import EntityType, EventType, Topic
from kg.nlp.layers import Mention, MentionKind, RawClaim

_NAMELESS = frozenset({"kin", "people", "counterpart"})


def complete(raw: RawClaim, resolver: Resolver, actors: list[str], recipients: list[str], topics: list[Topic]) -> bool:
    """Whether all is there that the frame needs."""
    frame, parties = raw.frame, {*actors, *recipients}
    if not parties or ("recipient" in frame.needs and not recipients):
        return False
    if frame.sight and not recipients:
        return bool(actors and topics)
    if frame.type is EventType.VISIT and any(resolver.reg.things[k].type is EntityType.PLACE for k in recipients):
        return bool(actors)
    if frame.type is EventType.STATEMENT and not (topics and actors):
        return False
    if frame.parties <= 1 or (frame.type in HOSTILE and "actor" in frame.needs and not raw.actors):
        return True  # "Nga bị tố …": a passive does without who does it
    several = frame.collective or (frame.type in TALK and any(m.number != 1 for m in raw.actors))
    if several and with_union(resolver.reg, parties):
        return True
    if frame.type is EventType.JOINT_EXERCISE and any(m.ref == "countries" for m in raw.actors):
        return True  # "binh sĩ từ Estonia và 13 quốc gia khác"
    if frame.type in TALK and not frame.generic and (raw.unnamed or _meets_nameless(raw, resolver)):
        return True
    return len(parties if frame.type in TALK else sides(resolver, parties)) > 1


def _meets_nameless(raw: RawClaim, resolver: Resolver) -> bool:
    """Whether one who takes part in a talk is told by an office or kinship alone that leads to no entity."""
    return any(_is_nameless(m, resolver) for m in raw.actors)


def nameless(raw: RawClaim, resolver: Resolver) -> str:
    """The words for several people whom somebody meets and nothing names (*tiếp* lãnh đạo *một số tập đoàn*)."""
    if raw.frame.type not in TALK or raw.nominal:
        return ""
    keys, several = resolver.layer.syllables.key, listed(resolver.lang.grammar.plural)
    for m in raw.actors[1:]:
        plural = m.number != 1 or several.longest(keys, m.end) is not None
        if plural and _is_nameless(m, resolver):
            return " ".join(keys[m.start : m.end])
    return ""


def _is_nameless(m: Mention, resolver: Resolver) -> bool:
    return (m.kind is MentionKind.OFFICE or m.ref in _NAMELESS) and not resolver.resolve(m)
