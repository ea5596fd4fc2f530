"""Claims and topics with offsets in the text instead of syllables, and the keys of what they name."""

from __future__ import annotations

from kg.link.references import Resolver
from kg.model import Claim, Topic
from kg.nlp.layers import Layers, Mention, MentionKind, RawClaim

#: Confidence that is left for what a headline says, and the most that any claim has.
_HEADLINE, _CERTAIN = 0.95, 0.99
#: A topic is a named document or conference if it has no more than so many other syllables.
_NAME_SLACK = 2


def first_key(resolver: Resolver, mention: Mention | None) -> str | None:
    """Key of the first thing that a mention names."""
    return next(iter(resolver.resolve(mention)), None) if mention is not None else None


def _offsets(layer: Layers, a: int, b: int) -> tuple[int, int]:
    """A syllable range as character offsets."""
    return layer.syllables.start[a], layer.syllables.end[b - 1]


def topic_at(resolver: Resolver, a: int, b: int) -> Topic:
    """The topic at a syllable range, with the document or conference whose name it is."""
    layer = resolver.layer
    span = _offsets(layer, a, b)
    named = (
        resolver.reg.key_of(m)
        for m in resolver.layer.mentions_in(a, b)
        if m.kind in (MentionKind.DOCUMENT, MentionKind.CONFERENCE)
        and m.end <= b
        and m.end - m.start >= b - a - _NAME_SLACK
    )
    return Topic(" ".join(layer.article.text[slice(*span)].split()), span, next(named, None))


def claim_at(raw: RawClaim, resolver: Resolver, *, headline: bool) -> Claim:
    """The claim with character offsets and entity keys."""
    medium = raw.source if raw.source is not None and raw.source.kind is MentionKind.MEDIA else None
    return Claim(
        sentence=raw.sent,
        factuality=raw.factuality,
        trigger=_offsets(resolver.layer, *raw.trigger),
        cue=_offsets(resolver.layer, *raw.cue) if raw.cue else None,
        source=first_key(resolver, raw.source) if medium is None else None,
        source_name=medium.label if medium is not None else raw.source_name,
        confidence=round(min(_CERTAIN, raw.confidence * (_HEADLINE if headline else 1.0)), 2),
    )
