"""What the object of a verb makes of it: *phóng tên lửa* is a launch, *phóng tên lửa vào Kiev* an attack.

So *rút khỏi hiệp định* ends a treaty, and *rút khỏi thành phố Aleppo* is a retreat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.layers import MentionKind

if TYPE_CHECKING:
    from kg.nlp.grammar.tagging import TaggedChunks

#: What the way from the verb to whom or what it hits is made of.
_ON_THE_WAY = frozenset(
    {Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.PREP, Kind.CONJ, Kind.COMMA, Kind.COMPANION, Kind.ADVERB, Kind.NOMINAL}
)
#: So many syllables may stand between the preposition and the name of what is hit.
_TARGET_SYLLABLES = 8
#: What is named after these is no target, wherever it stands on the way.
_OTHERS = frozenset({"of", "from", "at"})
_HIT = frozenset(
    {
        MentionKind.COUNTRY,
        MentionKind.PLACE,
        MentionKind.BODY,
        MentionKind.ORG,
        MentionKind.REFERENCE,
        MentionKind.PERSON,
    }
)


def by_object(tagged: TaggedChunks, k: int) -> tuple[Frame, list[int]] | None:
    """The frame that the object of the verb at chunk ``k`` makes of it, with the commas within the object, if any."""
    retreat = _left(tagged, k)
    return (retreat, []) if retreat is not None else _aimed(tagged, k)


def _aimed(tagged: TaggedChunks, k: int) -> tuple[Frame, list[int]] | None:
    """The frame of an attack, where the verb at chunk ``k`` fires arms at a target; None where it only fires them.

    With it come the commas between the arms: *phóng 30 tên lửa*, *hàng trăm drone vào Kiev*.
    """
    frame = tagged.listed(k)
    attack = tagged.lexicon.aimed.get(frame.id) if frame is not None else None
    if frame is None or attack is None:
        return None
    arms, named = _before(tagged, frame, k), False
    commas: list[int] = []
    for j in range(k + 1, len(tagged.chunks)):
        kind = tagged.kind(j)
        if kind is Kind.MENTION:
            if arms and (named or tagged.prep(j - 1) not in _OTHERS):
                return None  # the subject of another clause
            named = True
            continue
        if kind not in _ON_THE_WAY:
            return None
        arms = arms or _holds(tagged, frame, j)
        if arms and tagged.words(j) in tagged.lexicon.aiming and _hits(tagged, j):
            return attack, commas
        if kind is Kind.COMMA:
            commas.append(j)
        named = False
    return None


def _left(tagged: TaggedChunks, k: int) -> Frame | None:
    """The frame of a retreat, where what the verb at chunk ``k`` says is left is a place."""
    frame = tagged.listed(k)
    retreat = tagged.lexicon.from_place.get(frame.id) if frame is not None else None
    j = tagged.skip_right(k + 1, Kind.DET)
    if retreat is None or j >= len(tagged.chunks):
        return None
    place = tagged.mention(j)
    if place is not None:
        pointed = place.kind is MentionKind.REFERENCE and place.ref == "country"
        return retreat if place.kind in (MentionKind.PLACE, MentionKind.COUNTRY) or pointed else None
    chunk = tagged.chunks[j]
    plain = chunk.kind in (Kind.WORD, Kind.BLOCKED, Kind.ADVERB, Kind.PREP)
    return retreat if plain and tagged.lexicon.area.longest(tagged.syl.key, chunk.start, chunk.end) else None


def strikes(tagged: TaggedChunks, k: int) -> bool:
    """Whether the verb at ``k`` only says with what the attack right after is made: *phóng tên lửa* tập kích *Nga*."""
    frame = tagged.listed(k)
    if frame is None or frame.id not in tagged.lexicon.aimed:
        return False
    arms = False
    for j in range(k + 1, len(tagged.chunks)):
        later = tagged.listed(j)
        if later is not None:
            return arms and later.type is EventType.ASSAULT
        if tagged.kind(j) not in (Kind.WORD, Kind.DET, Kind.CONJ, Kind.BLOCKED):
            return False
        arms = arms or _holds(tagged, frame, j)
    return False


def _before(tagged: TaggedChunks, frame: Frame, k: int) -> bool:
    """Whether the verb is told of arms before it: *60 drone* mà Nga *phóng sang Ukraine*."""
    j = tagged.skip_left(k - 1, Kind.ADVERB, Kind.MENTION)
    return (
        tagged.kind(j) is Kind.RELATIVE
        and tagged.words(j) in tagged.lexicon.object_relative
        and _holds(tagged, frame, j - 1)
    )


def _holds(tagged: TaggedChunks, frame: Frame, j: int) -> bool:
    """Whether a chunk names what the verb fires."""
    heads = tagged.lexicon.arms.get(frame.id)
    start, end = tagged.chunks[j].start, tagged.chunks[j].end
    return heads is not None and heads.anywhere(tagged.syl.key, start, end)


def _hits(tagged: TaggedChunks, j: int) -> bool:
    """Whether a target follows the preposition at chunk ``j``: what is hit, or the name of who or where it is."""
    k = tagged.skip_right(j + 1, Kind.DET, Kind.COMPANION)
    if k >= len(tagged.chunks):
        return False
    lexicon, keys = tagged.lexicon, tagged.syl.key
    start, end = tagged.chunks[k].start, tagged.chunks[k].end
    if lexicon.open_space.longest(keys, start, end) or tagged.kind(k) is Kind.DATE:
        return False
    words = 0
    while k < len(tagged.chunks) and words <= _TARGET_SYLLABLES:
        chunk = tagged.chunks[k]
        if chunk.mention is not None:
            return chunk.mention.kind in _HIT
        if lexicon.target.anywhere(keys, chunk.start, chunk.end):
            return True
        if chunk.kind not in (Kind.WORD, Kind.DET, Kind.COMPANION, Kind.BLOCKED) and chunk.prep != "of":
            return False
        words += chunk.end - chunk.start
        k += 1
    return False
