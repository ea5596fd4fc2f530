"""Words that say who somebody is, before his name: *người đồng cấp Đức là* bà B, *đảo quốc* Malta."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import Mention, MentionKind


def with_holder(tagged: TaggedChunks, k: int) -> int:
    """The last chunk of a name: *chính quyền Tổng thống Mỹ* Donald Trump means the state, not two parties."""
    state, holder = tagged.mention(k), tagged.mention(k + 1)
    told = state is not None and state.ref == "administration"
    return k + 1 if told and holder is not None and holder.kind is MentionKind.PERSON else k


def with_name(tagged: TaggedChunks, holder: int) -> tuple[int, Mention] | None:
    """Who somebody met by his office is, with the chunk: *gặp người đồng cấp Đức* là ông A *vào ngày 9/6*."""
    office, named = tagged.mention(holder), tagged.mention(holder + 2)
    if office is None or office.kind is not MentionKind.OFFICE or office.number != 1:
        return None
    if named is None or named.kind is not MentionKind.PERSON:
        return None
    if tagged.words(holder + 1) not in tagged.lexicon.copula or tagged.kind(holder + 1) is not Kind.COMP:
        return None
    over = tagged.verb(holder - 1)
    object_ = over is not None and over.content == "none"
    return (holder + 2, named) if object_ or tagged.prep(holder - 1) == "with" else None


def past_sort(tagged: TaggedChunks, at: int) -> int:
    """Past what says which sort of state comes next in a list: *Ai Cập và* đảo quốc *Malta*."""
    union = tagged.mention(at + 2) if tagged.kind(at) is Kind.DET else None
    if union is not None and union.kind is MentionKind.IO and tagged.words(at + 1) in tagged.lexicon.members:
        return at + 2  # "Việt Nam cùng các nước ASEAN"
    mention = tagged.mention(at + 1)
    state = mention is not None and mention.kind is MentionKind.COUNTRY
    return at + 1 if state and tagged.words(at) in tagged.lexicon.state_noun else at
