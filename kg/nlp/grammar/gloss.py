"""Names that a dash adds to a phrase: *gặp lãnh đạo đảng đối lập* - bà A, *với chủ nhà G20 năm nay* - Thủ tướng B."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import ORGANIZED, MentionKind

#: What the phrase is made of, names apart; and the words of its own that it needs.
_PHRASE = frozenset({Kind.WORD, Kind.BLOCKED, Kind.DET, Kind.DATE, Kind.ADVERB})
_WORDS = frozenset({Kind.WORD, Kind.BLOCKED})
#: It has at most so many chunks.
_LONGEST = 8
#: What can follow a name that was only added; else it is the subject of a clause.
_AFTER_NAME = frozenset(
    {None, Kind.COMMA, Kind.BREAK, Kind.HYPHEN, Kind.PREP, Kind.DATE, Kind.CONJ, Kind.SUB, Kind.QUOTE}
)
_SIDES = ORGANIZED | {MentionKind.COUNTRY}


def added_name(tagged: TaggedChunks, k: int) -> int | None:
    """The chunk of the name that a dash adds to the phrase from chunk ``k`` on, if any.

    To a phrase with a name in it only a person's is (not *quan hệ với Nga - Trung Quốc*).
    """
    if Kind.HYPHEN not in tagged.kinds:
        return None
    words = names = False
    for j in range(k, min(k + _LONGEST, len(tagged.chunks))):
        mention = tagged.mention(j)
        if tagged.kind(j) is Kind.HYPHEN and not tagged.syl.glued[tagged.chunks[j].start]:
            return j + 1 if words and _is_added(tagged, j + 1, person=names) else None
        if mention is not None:
            if mention.kind is MentionKind.PERSON:
                return None
            words = words or mention.kind in (MentionKind.OFFICE, MentionKind.REFERENCE)
            names = True
        elif tagged.kind(j) in _PHRASE or (tagged.prep(j) == "of" and words):
            words = words or tagged.kind(j) in _WORDS
        else:
            return None
    return None


def _is_added(tagged: TaggedChunks, k: int, *, person: bool) -> bool:
    """Whether a name that can be added stands at chunk ``k``, and nothing that makes it a subject after it."""
    name = tagged.mention(k)
    fits = name is not None and (name.kind is MentionKind.PERSON or (name.kind in _SIDES and not person))
    return fits and tagged.kind(k + 1) in _AFTER_NAME
