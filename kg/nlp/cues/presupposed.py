"""Acts that are there whatever the cue before them says: what it leaves open is something else.

*Iran đã thực hiện* kế hoạch *tấn công Israel* tells of the attack; *không trả đũa* bất kỳ *nước nào đã trừng phạt
Qatar* leaves the revenge open and not the sanctions; in *không loại trừ* khả năng *cuộc gặp đã bị ghi âm* they met.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import EventType
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause

#: What a noun and its parties are made of, up to its predicate.
_PHRASE = (Kind.MENTION, Kind.PREP, Kind.CONJ, Kind.DET, Kind.HYPHEN, Kind.DATE, Kind.COMPANION, Kind.NOMINAL)
_PREDICATE = frozenset({Kind.ADVERB, Kind.PASSIVE})


def as_noun(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue that may be a verb is a noun here: quyết định *này*, quyết định *của Nga*."""
    k = next((k for k, c in enumerate(clause.chunks) if c.start >= placed.end), None)
    if k is None:
        return False
    return clause.prep(k) == "of" or clause.syl.key[placed.end] in clause.lexicon.pointing


def carried_out(clause: Clause, cues: Sequence[PlacedCue], placed: PlacedCue, t: int) -> bool:
    """Whether the plan of the act at ``t`` is carried out, not only to be so: *đã thực hiện* kế hoạch *rút quân*."""
    if any(placed.end <= c.start and c.can(Kind.COMP) for c in clause.chunks[:t]):
        return False  # "thực hiện lời hứa là rút quân"
    keys = clause.syl.key
    start = clause.lexicon.fulfilling.begin_of(keys, placed.start)
    if start is None:
        return False
    k = next((k for k, c in enumerate(clause.chunks) if c.end > start), 0) - 1
    while k >= 0 and clause.kind(k) not in PARTING and not clause.opens_purpose(k):
        if clause.is_verb(k):
            return False  # "yêu cầu Mỹ thực hiện kế hoạch rút quân"
        k -= 1
    if clause.opens_purpose(k):
        return False
    first = clause.chunks[k].end if k >= 0 else clause.chunks[0].start
    return not any(first <= c.start and c.end <= start for c in cues)


def only_concerned(clause: Clause, placed: PlacedCue, t: int) -> bool:
    """Whether what *bất kỳ* leaves open has only to do with the act at ``t``, or this one is told as done."""
    first = next((k for k, c in enumerate(clause.chunks) if c.start >= placed.end), t)
    if clause.says_done(first, t):
        return True
    return any(clause.kind(k) is Kind.PREP and clause.prep(k) == "about" for k in range(first, t))


def spoken_of(clause: Clause, cues: Sequence[PlacedCue], t: int) -> bool:
    """Whether the noun at ``t`` is the subject of what is told as done: *khả năng* cuộc gặp *đã bị ghi âm*.

    Not where this says that it took place, or was called off.
    """
    k = clause.skip_right(t + 1, *_PHRASE)
    if clause.kind(k) not in _PREDICATE or clause.words(k) not in clause.lexicon.done:
        return False
    after = clause.skip_right(k, *_PREDICATE)
    if clause.words(after) in clause.lexicon.takes_place or clause.words(k) in clause.lexicon.takes_place:
        return False
    span = clause.chunks[k].start, clause.start(after)
    return not any(c.cue.where == "after" and span[0] <= c.start <= span[1] for c in cues)


def in_force(clause: Clause, placed: PlacedCue, t: int) -> bool:
    """Whether what is not called off is a decision already taken: *không hủy* quyết định *trục xuất*."""
    measure = any(f.type is EventType.SANCTION for f in clause.evoked(t))
    return measure and clause.lexicon.decree.longest(clause.syl.key, placed.end, clause.chunks[t].end) is not None
