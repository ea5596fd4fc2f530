"""What an organisation decides by agreeing on it: *EU nhất trí gia hạn trừng phạt Nga* puts the measure in force.

Two states that agree on a measure have yet to take it; an organisation takes it by the agreement of its members.
"""

from __future__ import annotations

from dataclasses import replace

from kg.lang.lookup import listed
from kg.link.references import Resolver
from kg.model import EntityType, EventType, Factuality
from kg.nlp.layers import RawClaim


def decided(raw: RawClaim, resolver: Resolver) -> RawClaim:
    """The claim, told as done where an organisation is told to have agreed on the measure in the same breath."""
    if raw.frame.type is not EventType.SANCTION or raw.factuality is not Factuality.PLANNED:
        return raw
    keys = resolver.layer.syllables.key
    future = listed(resolver.lang.grammar.future)
    for claim in resolver.claims_of(raw.sent):
        start, end = claim.trigger[0], raw.trigger[0]
        agreed = claim.frame.type is EventType.AGREEMENT and claim.factuality is Factuality.OCCURRED
        if not agreed or not start < end or not _by_organization(claim, resolver):
            continue
        acts = sum(start < other.trigger[0] < end for other in resolver.claims_of(raw.sent))
        if not acts and not future.anywhere(keys, start, end):
            return replace(raw, factuality=Factuality.OCCURRED, cue=None)
    return raw


def _by_organization(claim: RawClaim, resolver: Resolver) -> bool:
    """Whether all that act are international organisations or parts of them."""
    actors = [key for m in claim.actors for key in resolver.resolve(m)]
    things = resolver.reg.things
    return bool(actors) and all(things[a].type is EntityType.INTERNATIONAL_ORGANIZATION for a in actors)
