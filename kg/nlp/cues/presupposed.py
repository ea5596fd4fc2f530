"""Acts that are there whatever the cue before them says: what it leaves open is something else.

*Iran đã thực hiện* kế hoạch *tấn công Israel* tells of the attack; *không trả đũa* bất kỳ *nước nào đã trừng phạt
Qatar* leaves the revenge open and not the sanctions; in *không loại trừ* khả năng *cuộc gặp đã bị ghi âm* they met.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause

#: What states confer on when another has done it.
_STRIKES = frozenset({EventType.ASSAULT, EventType.COERCION})
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
    before = clause.syl.key[placed.start - 1] if placed.start > clause.chunks[0].start else ""
    if clause.says_done(first, t) or before in clause.lexicon.done:
        return True  # "đã đẩy lùi mọi cuộc tấn công"
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


def known(clause: Clause, wide: PlacedCue, t: int) -> bool:
    """Whether the act at ``t`` is there whatever is asked or supposed about something else.

    *liệu cuộc gặp có bị ảnh hưởng bởi* vụ Israel không kích Doha, *nếu Nga chấp nhận kế hoạch* do Mỹ đề xuất, *chưa rõ*
    việc Mỹ đưa tàu tới Qatar *là tín hiệu gì*.
    """
    asked = clause.lexicon.whyever.longest(clause.syl.key, wide.end)
    if asked is not None and _one_clause(clause, asked[0], t):
        return True
    before = clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE)
    group = clause.group_of.get(before)
    k = clause.skip_left(group.first - 1 if group is not None else t - 1, Kind.PASSIVE, Kind.ADVERB, Kind.DATE)
    if k >= 0 and clause.chunks[k].start >= wide.end:
        if clause.words(k) in clause.lexicon.incident:
            return clause.kind(k - 1) is Kind.PREP
        if clause.words(k) in clause.lexicon.clause_noun and clause.chunks[k].start == wide.end:
            end = next((j for j in range(t + 1, len(clause.chunks)) if clause.kind(j) in PARTING), len(clause.chunks))
            return clause.words(end) in clause.lexicon.copula
    agent = group is not None and clause.kind(group.first - 1) is Kind.PASSIVE and clause.prep(group.first - 1) == "by"
    frame = clause.verb(t)
    if group is None or frame is None or not agent or frame.type not in VOICED:
        return False
    thing = group.first - 2
    named = clause.kind(thing) in (Kind.WORD, Kind.MENTION, Kind.BLOCKED, Kind.NOMINAL)
    return named and clause.chunks[thing].start >= wide.end


def _one_clause(clause: Clause, start: int, t: int) -> bool:
    """Whether no other verb stands from a syllable to the act at ``t``."""
    return not any(clause.is_verb(k) or c.kind in PARTING for k, c in enumerate(clause.chunks[:t]) if c.start >= start)


def drafted(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue speaks of a draft."""
    return clause.lexicon.draft.longest(clause.syl.key, placed.start, placed.end) is not None


def adopted(clause: Clause, placed: PlacedCue) -> bool:
    """Whether the draft of which a cue speaks is adopted: *thông qua* dự thảo nghị quyết *lên án Houthi*."""
    keys, start = clause.syl.key, placed.start
    if not drafted(clause, placed):
        return False
    k = next((k for k, c in enumerate(clause.chunks) if c.end > start), 0)
    first = clause.skip_left(k - 1, Kind.DET, Kind.NOMINAL, Kind.PASSIVE, Kind.ADVERB) + 1
    return any(clause.lexicon.adopting.ends_at(keys, end) for end in {start, clause.chunks[first].start})


def heeded(clause: Clause, placed: PlacedCue, t: int) -> bool:
    """Whether others' act is only watched: *quan tâm tới việc* Trung Quốc mời *ông A*."""
    keys = clause.syl.key
    words = " ".join(keys[placed.start : placed.end])
    strike = words in clause.lexicon.conferring and any(f.type in _STRIKES for f in clause.evoked(t))
    if words not in clause.lexicon.heeding and not strike:
        return False
    if clause.is_noun(t) and keys[clause.chunks[t].start] in clause.lexicon.incident:
        return True  # "quan tâm tới vụ tấn công của Mỹ"
    group = clause.group_of.get(clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE, Kind.WORD))
    return group is not None and clause.chunks[group.first].start >= placed.end


def in_force(clause: Clause, placed: PlacedCue, t: int) -> bool:
    """Whether what is not called off is a decision already taken: *không hủy* quyết định *trục xuất*."""
    measure = any(f.type is EventType.SANCTION for f in clause.evoked(t))
    return measure and clause.lexicon.decree.longest(clause.syl.key, placed.end, clause.chunks[t].end) is not None
