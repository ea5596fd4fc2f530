"""Headlines: what a headline tells in its own words is an act that the body tells too.

A headline sums the article up. Where the body tells an act of the same type by the same side, the headline's is that
one, however differently it is worded; the body's words count.
"""

from __future__ import annotations

from kg.acts import VOICED
from kg.link.context import ACTS
from kg.link.drafts import Draft
from kg.link.merging import absorb
from kg.link.references import Resolver
from kg.link.same_act import in_headline, same_parties, shared_words
from kg.model import EventType, ZoneKind

#: Acts that a headline words differently than the body.
_WORDED = VOICED | {EventType.AGREEMENT, EventType.COOPERATION}
#: A body's lead has so many sentences.
_LEAD = 3


def join_headlines(drafts: list[Draft], resolver: Resolver) -> list[Draft]:
    """The drafts, those that only a headline tells joined to those of the body that they sum up."""
    lead = sum(s.zone is ZoneKind.HEADLINE for s in resolver.layer.sents) + _LEAD
    above = [d for d in drafts if in_headline(d, resolver)]
    headlines = {id(d) for d in above}
    bodies = [d for d in drafts if id(d) not in headlines][:ACTS]
    joined = set()
    for told in (d for d in above[:ACTS] if d.type in _WORDED):
        fitting = [d for d in bodies if same_parties(d, told, resolver)]
        body = max(fitting, key=lambda d: shared_words(d, told), default=None)
        alike = body is not None and shared_words(body, told) > 0
        if body is None or not (alike or any(c.sentence < lead for c in body.claims)):
            continue
        if alike:
            told.topics = []
        absorb(body, told, resolver)
        joined.add(id(told))
    return [d for d in drafts if id(d) not in joined]
