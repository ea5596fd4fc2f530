"""What the subject of a verb makes of it: *tàu chiến Mỹ* tới Doha is a deployment, *ông A* tới Doha a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lang.lookup import Trie
from kg.nlp.grammar.chunks import Kind, Trigger
from kg.nlp.layers import ORGANIZED, MentionKind

if TYPE_CHECKING:
    from kg.lang.event_schema import Frame
    from kg.nlp.grammar.tagging import TaggedChunks

#: Whose ships, aircraft and troops can be.
_OWNERS = ORGANIZED | {MentionKind.COUNTRY}
#: What stands between a subject and its verb.
_BETWEEN = (Kind.ADVERB, Kind.DATE, Kind.BLOCKED)
#: What arms are named with.
_NOUN = (Kind.WORD, Kind.DET, Kind.BLOCKED)
#: What a clause begins after.
_EDGE = frozenset({None, Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.CONJ, Kind.QUOTE, Kind.DATE, Kind.NOMINAL})


def by_subject(tagged: TaggedChunks, k: int) -> Trigger | None:
    """The frames of the trigger at chunk ``k`` as its subject makes them; None where it is no trigger with that one."""
    trigger, frame = tagged.chunks[k].trigger, tagged.listed(k)
    if frame is None:
        return trigger
    moved = tagged.lexicon.armed.get(frame.id)
    bearers = tagged.lexicon.bearers.get((moved or frame).id)
    if bearers is None:
        return trigger
    if _bearer(tagged, k, bearers) is not None:
        return Trigger(moved or frame)
    return trigger if moved is not None else None


def arms_before(tagged: TaggedChunks, k: int, frame: Frame) -> tuple[int, int] | None:
    """The syllables that name the arms that move by the verb at ``k``, without whose: hai tàu khu trục *của Mỹ*."""
    bearers = tagged.lexicon.bearers.get(frame.id)
    found = _bearer(tagged, k, bearers) if bearers is not None else None
    if found is None or found[0] == found[1]:
        return None
    first, owner = found
    last = owner - 1 if tagged.prep(owner - 1) in ("of", "from") else owner
    return (tagged.chunks[first].start, tagged.chunks[last].start) if first < last else None


def _bearer(tagged: TaggedChunks, k: int, bearers: Trie[bool]) -> tuple[int, int] | None:
    """The subject right before a verb, if it is arms of somebody's: *hai* tàu khu trục *của Mỹ*, Quân đội *Israel*.

    Returns:
        The first chunk of its phrase, and that of the owner.
    """
    j = tagged.skip_left(k - 1, *_BETWEEN)
    if tagged.kind(j) is Kind.WORD and (_all_capital(tagged, j) or tagged.words(j) in tagged.lexicon.negator):
        j = tagged.skip_left(j - 1, *_BETWEEN)  # "tàu khu trục Mỹ USS Higgins", "quân đội Mỹ sẽ không"
    owner = tagged.mention(j)
    if owner is None or owner.kind not in _OWNERS:
        return None
    first = j
    if tagged.prep(j - 1) in ("of", "from"):
        first = j - 1
    first = tagged.skip_left(first - 1, *_NOUN) + 1
    named = tagged.mention(first - 1)
    if named is not None and named.kind is MentionKind.PLACE and tagged.kind(first - 2) in _NOUN:
        first = tagged.skip_left(first - 2, *_NOUN) + 1  # "tàu sân bay Liêu Ninh của Trung Quốc"
    if first == j and owner.kind is MentionKind.COUNTRY:
        return None
    start, end = tagged.chunks[first].start, tagged.chunks[j].start if first < j else tagged.chunks[j].end
    if not bearers.anywhere(tagged.syl.key, start, end):
        return None
    before = tagged.listed(first - 1)
    said = before is not None and before.content == "report"
    seen = tagged.kind(first - 1) is Kind.MENTION  # "Nhật Bản phát hiện tàu chiến Nga đi qua …"
    return (first, j) if tagged.kind(first - 1) in _EDGE or said or seen or first == 0 else None


def _all_capital(tagged: TaggedChunks, k: int) -> bool:
    """Whether all words of a chunk are written as a name is."""
    chunk = tagged.chunks[k]
    return all(tagged.syl.cap[i] or tagged.syl.text[i].isdigit() for i in range(chunk.start, chunk.end))
