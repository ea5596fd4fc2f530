"""Ceremonies of signing: those who look on attend them; who signs is named behind, or else their states do."""

from __future__ import annotations

from dataclasses import replace

from kg.lang.lookup import listed
from kg.link.drafts import Draft
from kg.link.placed import topic_at
from kg.link.references import Resolver
from kg.model import EventType
from kg.nlp.layers import RawClaim

#: So many syllables say that somebody looks on (*chứng kiến* lễ ký).
_LOOKING_ON = 2


def witnessed(raw: RawClaim, found: list[Draft], resolver: Resolver) -> list[Draft]:
    """The drafts of a claim, those of a signing that is only looked on as it and as the attendance."""
    if not raw.frame.witnessed:
        return found
    before = (m for m in raw.actors if m.start < raw.trigger[0])
    looking = dict.fromkeys(key for m in before for key in resolver.resolve(m))
    return [draft for told in found for draft in _both(raw, told, list(looking), resolver)]


def _both(raw: RawClaim, told: Draft, looking: list[str], resolver: Resolver) -> list[Draft]:
    """The signing, where it is known who signs, and the attendance of those who look on."""
    present = [k for k in told.actors if k in looking]
    signers = [k for k in told.actors if k not in looking]
    if not signers:
        states = dict.fromkeys(resolver.thing(k).code for k in present)
        signers = [resolver.country(code) for code in states if code] if len(states) > 1 else []
    out = [told.copy(actors=signers)] if signers else []
    first = raw.trigger[0] + _LOOKING_ON
    deed = listed(resolver.lang.grammar.clause_noun).longest(resolver.layer.syllables.key, first)
    if present and deed is None:  # "chứng kiến việc ký" tells of no ceremony
        ceremony = topic_at(resolver, first, raw.trigger[1])
        attended = replace(told.copy(actors=present), type=EventType.ATTENDANCE, topics=[ceremony])
        out.append(attended)
    return out
