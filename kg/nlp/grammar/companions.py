"""Those who come along, between a name and what is joined to it: *Thủ tướng và* Phu nhân cùng *đoàn đại biểu Lào*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import Mention, MentionKind

#: What can stand after them.
_ACCOMPANIED = frozenset({MentionKind.COUNTRY, MentionKind.BODY, MentionKind.REFERENCE, MentionKind.IO})
#: So many plain syllables may stand among them.
_WORDS = 3


def come_along(tagged: TaggedChunks, link: int) -> bool:
    """Whether a word or comma joins those who come along to the name before."""
    return tagged.kind(link + 1) is Kind.COMPANION and (tagged.joins(link) or _lists(tagged, link))


def stand_by(tagged: TaggedChunks, k: int) -> int | None:
    """The name that those whose phrase ends at chunk ``k`` stand by, and who acts: *Thủ tướng và* Phu nhân *thăm Lào*.

    They may be any people: *Nga tố* Mỹ *và* các đồng minh *hỗ trợ Ukraine*.
    """
    first = k
    if tagged.kind(k) in (Kind.WORD, Kind.BLOCKED):
        chunk = tagged.chunks[k]
        people = tagged.lexicon.people.longest(tagged.syl.key, chunk.start, chunk.end)
        if people is None or people[0] != chunk.end:
            return None
        first = tagged.skip_left(k - 1, Kind.DET) + 1
    elif tagged.kind(k) is not Kind.COMPANION:
        return None
    joined = tagged.joins(first - 1) or tagged.prep(first - 1) == "with"
    return first - 2 if joined and tagged.kind(first - 2) is Kind.MENTION else None


def after_companions(tagged: TaggedChunks, k: int) -> tuple[int, Mention] | None:
    """The name that those who come along from chunk ``k`` on lead to, with its chunk index."""
    while _companion(tagged, k):
        k += 1
    mention = tagged.mention(k)
    return (k, mention) if mention is not None and mention.kind in _ACCOMPANIED else None


def _lists(tagged: TaggedChunks, comma: int) -> bool:
    """Whether a comma opens a list of those who come along: *Thủ tướng A, Phu nhân và đoàn đại biểu …*."""
    listed = tagged.kind(comma) is Kind.COMMA and tagged.joins(comma + 2)
    return listed and tagged.kind(comma + 3) in (Kind.COMPANION, Kind.MENTION)


def _companion(tagged: TaggedChunks, k: int) -> bool:
    kind = tagged.kind(k)
    if kind is Kind.WORD:
        return tagged.chunks[k].end - tagged.chunks[k].start <= _WORDS
    sent = tagged.prep(k) == "from" and tagged.kind(k - 1) is Kind.COMPANION  # "đại diện từ Qatar"
    return kind is Kind.COMPANION or sent or tagged.joins(k) or (kind is Kind.COMMA and tagged.joins(k + 1))
