"""The cues of an act: before its verb, behind its noun, in what governs it, or where its clause opens."""

from __future__ import annotations

from kg.model import Factuality
from kg.nlp.cues.answered import meets_plan, suffers
from kg.nlp.cues.cue_places import (
    PlacedCue,
    bare_between,
    called_off,
    covered,
    only_concerns,
    opens_clause,
    parts_clause,
    vetoed,
)
from kg.nlp.cues.journey import called_off_later
from kg.nlp.cues.presupposed import adopted, carried_out, drafted, heeded, only_concerned
from kg.nlp.grammar.chunks import Chunk, Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.nouns import suffered

#: Among cues at one place the stronger one wins.
STRENGTH = {
    Factuality.CANCELLED: 5,
    Factuality.DENIED: 4,
    Factuality.HYPOTHETICAL: 3,
    Factuality.CONSIDERED: 2,
    Factuality.PLANNED: 1,
    Factuality.OCCURRED: 0,
}
#: Between a cue and its verb there are at most so many plain syllables.
_WORDS = 3
#: A governing noun or verb may stand so many syllables before the act.
_GOVERNOR_REACH = 6
#: Where cues stand that hold for a whole clause.
_WIDE = frozenset({"clause", "opening"})
#: Prepositions before the occasion of what a noun or verb of planning is about.
_CIRCUMSTANCE = frozenset({"at", "against", "other"})
#: … and before what was done that has to do with it.
_AROUND = frozenset({"by", "other"})
#: What joins the syllables of foreign names.
_HYPHEN = "-"
#: Where cues stand that come before what they hold for.
_AHEAD = frozenset({"before", "governor"})
#: What may stand between a cue and its verb.
_BETWEEN = frozenset({Kind.ADVERB, Kind.DATE, Kind.LIGHT, Kind.NOMINAL, Kind.BLOCKED, Kind.PASSIVE, Kind.DET})
#: What no noun or verb of planning governs across.
_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.CONJ, Kind.RELATIVE})
_OPEN = frozenset({Factuality.PLANNED, Factuality.CONSIDERED})
#: What is said of plans and threats.
_CARRIED_OUT = frozenset({Factuality.PLANNED, Factuality.HYPOTHETICAL})


def before_verb(clause: Clause, cues: list[PlacedCue], t: int, alternative: frozenset[str]) -> PlacedCue | None:
    """The strongest cue among the words between subject and verb.

    Args:
        clause: The sentence.
        cues: Its cues.
        t: Chunk index of the trigger.
        alternative: Words for *or*.
    """
    if not any(c.cue.where in _AHEAD for c in cues):
        return None
    best: PlacedCue | None = None
    k = t - 1
    start = limit = clause.chunks[t].start
    words = 0
    while k >= 0:
        chunk = clause.chunks[k]
        if suffers(clause, k, t):
            break  # "chuyến thăm dự kiến này vấp phải phản đối"
        if chunk.kind is Kind.WORD:
            words += chunk.end - chunk.start - _cued(cues, chunk)
            if words > _WORDS:
                break
        elif not _passed(clause, cues, k, t, alternative):
            k = bare_between(clause, k) if chunk.kind is Kind.MENTION else 0
            if not k:
                break
        limit = clause.chunks[k].start
        k -= 1
    for placed in cues:
        if placed.cue.where != "before" or placed.start < limit or placed.end > start:
            continue
        if placed.cue.factuality is Factuality.CANCELLED and _of_what_is_done_to(clause, placed, t):
            continue  # "lệnh ngừng bắn được Nga và Mỹ nhất trí": what they agree on ends the shooting
        if best is None or STRENGTH[placed.cue.factuality] >= STRENGTH[best.cue.factuality]:
            best = placed
    if best is not None:
        return best
    # One that opens the trigger itself (*sẽ thăm* as one phrase) counts as well.
    opens = (c for c in cues if c.cue.where in _AHEAD and c.end <= clause.chunks[t].end)
    return next((c for c in opens if c.start < start < c.end), None)


def _of_what_is_done_to(clause: Clause, placed: PlacedCue, t: int) -> bool:
    """Whether a cue stands before the passive with whose agent the act at chunk ``t`` is told."""
    agents = (k for k in range(1, t) if clause.kind(k - 1) is Kind.PASSIVE and clause.kind(k) is Kind.MENTION)
    return any(placed.end <= clause.chunks[k - 1].start for k in agents)


def _cued(cues: list[PlacedCue], chunk: Chunk) -> int:
    """So many syllables of a chunk are cues that stand before acts."""
    over = ((max(c.start, chunk.start), min(c.end, chunk.end)) for c in cues if c.cue.where == "before")
    return sum(end - start for start, end in over if start < end)


def _passed(clause: Clause, cues: list[PlacedCue], k: int, t: int, alternative: frozenset[str]) -> bool:
    """Whether a chunk that is no plain word can stand between a cue and the verb at ``t``."""
    chunk = clause.chunks[k]
    if chunk.kind in _BETWEEN or _cued(cues, chunk):
        return True  # one cue over several chunks (*được cho là sẽ*), and *nên*, which may also subordinate
    if chunk.kind is Kind.CONJ and k and clause.words(k) in alternative:
        before = clause.chunks[k - 1]  # *không thể di dời hoặc dỡ bỏ*, *không xác nhận hay bác bỏ*
        return before.kind is Kind.WORD or (k == t - 1 and covered(cues, before))
    beside = (c for c in cues if c.cue.where == "before" and chunk.start in (c.end, c.start - 1))
    return chunk.kind is Kind.QUOTE and any(beside)  # *xin 'khất' trừng phạt*


def governing(clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
    """A noun or verb of planning, weighing or denying whose complement the act is."""
    if not any(c.cue.where == "governor" for c in cues):
        return None
    start = clause.chunks[t].start
    best: PlacedCue | None = None
    floor = start
    k = t - 1
    reach = 0
    while k >= 0 and reach <= _GOVERNOR_REACH:
        chunk = clause.chunks[k]
        governs = any(c.cue.where == "governor" and c.start < chunk.end and c.end > chunk.start for c in cues)
        if chunk.kind in _ENDS and not governs and not clause.in_group(k):
            break
        if meets_plan(clause, cues, k, t):
            break  # "kế hoạch của Mỹ bị Ukraine bác bỏ": the plan is what it is done to
        if chunk.prep == "about" and chunk.kind is Kind.PREP and only_concerns(clause, k):
            break
        if chunk.kind is Kind.PREP and chunk.prep in _CIRCUMSTANCE and clause.is_noun(t) and not governs:
            break  # "đề xuất được nêu trong cuộc gặp": the occasion is none
        if chunk.kind is Kind.TRIGGER and not clause.is_noun(k) and not governs:
            break
        if clause.words(k) in clause.lexicon.incident and clause.prep(k - 1) in _AROUND:
            break  # "đàm phán có bị ảnh hưởng bởi vụ Israel không kích Doha"
        if chunk.kind is not Kind.MENTION:
            reach += chunk.end - chunk.start
        floor = chunk.start
        k -= 1
    for placed in cues:
        near = floor <= placed.start or (reach > _GOVERNOR_REACH and floor < placed.end)  # it may be a long one
        if placed.cue.where == "governor" and near and placed.end <= start and not _of_name(clause, placed):
            kept = best is not None and best.cue.factuality is Factuality.DENIED and drafted(clause, placed)
            best = best if kept else placed  # the nearest, but "chặn dự thảo nghị quyết lên án Syria"
    if best is None:
        return None
    if best.cue.factuality in _OPEN and _done_between(clause, best.end, start):
        return None  # "phản đối việc Mỹ đã rút quân"
    if best.cue.factuality in _CARRIED_OUT and carried_out(clause, cues, best, t):
        return None
    if adopted(clause, best) or heeded(clause, best, t):
        return None
    return None if best.cue.indefinite and only_concerned(clause, best, t) else best


def _of_name(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue of one syllable is one of a name: *Mi-*lo*-sê-vích*."""
    text, start, end = clause.syl.text, placed.start, placed.end
    return end - start == 1 and _HYPHEN in (text[start - 1] if start else "", text[end] if end < len(text) else "")


def _done_between(clause: Clause, start: int, end: int) -> bool:
    """Whether an adverb between two syllables says of what follows that it is done."""
    return any(
        chunk.kind is Kind.ADVERB and start <= chunk.start < end and clause.words(k) in clause.lexicon.done
        for k, chunk in enumerate(clause.chunks)
    )


def opening(clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
    """A cue that opens the clause and holds for all of it."""
    start = clause.chunks[t].start
    k = clause.find_left(t - 1, Kind.COMMA, Kind.BREAK)
    floor = clause.chunks[k + 1].start
    planned = None
    for placed in cues:
        if placed.cue.where not in _WIDE or placed.start >= start:
            continue
        if placed.cue.where == "opening" and not opens_clause(clause, placed):
            continue
        if placed.cue.indefinite and only_concerned(clause, placed, t):
            continue
        if placed.start >= floor:
            return placed
        if k >= 0 and placed.cue.factuality is Factuality.HYPOTHETICAL and _alone(clause, placed, k):
            return placed  # "Theo tin đồn, ông A …"
        if placed.cue.factuality is not Factuality.PLANNED or k < 0:
            continue
        if placed.end >= clause.chunks[k].start - 1 or _before_occasion(clause, placed, k):
            planned = placed  # "Theo lịch trình, ông sẽ …", "Theo lịch trình, sau khi thăm Đức, ông …"
    return planned


def _alone(clause: Clause, placed: PlacedCue, comma: int) -> bool:
    """Whether a cue is all that a sentence has before a comma, but for a preposition: *Theo* tin đồn, *ông A …*."""
    first = clause.skip_right(0, Kind.PREP, Kind.DET, Kind.QUOTE)
    return placed.start in (clause.chunks[0].start, clause.start(first)) and placed.end == clause.chunks[comma].start


def _before_occasion(clause: Clause, placed: PlacedCue, comma: int) -> bool:
    """Whether only the occasion stands between a cue that opens the sentence and a comma."""
    first = next((j for j, c in enumerate(clause.chunks) if c.start >= placed.end), comma)
    first = clause.skip_right(first, Kind.COMMA)
    kinds = [clause.kind(j) for j in range(first, comma)]
    return opens_clause(clause, placed) and kinds[:1] in ([Kind.SUB], [Kind.PREP]) and Kind.COMMA not in kinds


def closing(clause: Clause, cues: list[PlacedCue], t: int) -> list[PlacedCue]:
    """A time ahead that ends the clause of an act not told as done: *Mỹ rút quân* trong thời gian tới."""
    ahead = [c for c in cues if c.cue.where == "opening" and c.cue.factuality is Factuality.PLANNED]
    if not ahead:
        return []
    end = next((k for k in range(t + 1, len(clause.chunks)) if parts_clause(clause, k)), len(clause.chunks) - 1)
    span = clause.chunks[t].end, clause.chunks[end].start
    ahead = [c for c in ahead if span[0] <= c.start <= span[1]]
    first = clause.skip_left(t - 1, Kind.ADVERB, Kind.WORD, Kind.LIGHT, Kind.DATE) + 1
    return [] if clause.says_done(first, t) else ahead[:1]


def after_noun(clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
    """A cue after the act and what belongs to it: *cuộc gặp … bị hoãn*. Verbs have none but *bị hoãn*-like ones."""
    if not clause.is_noun(t):
        return None
    end = clause.chunks[t].end
    k = t + 1
    ends = (Kind.COMMA, Kind.BREAK, Kind.SUB)
    while k < len(clause.chunks) and (clause.chunks[k].kind not in ends or clause.opens_purpose(k)):
        if (
            clause.chunks[k].kind is Kind.TRIGGER
            and not clause.is_noun(k)
            and not any(c.start <= clause.chunks[k].start < c.end for c in cues)
        ):
            late = called_off_later(clause, cues, t, k)
            if late is not None:
                return late
            break
        if clause.prep(k) == "about" and suffered(clause, t):
            break  # "nhận được cam kết về thỏa thuận sẽ diễn ra sớm"
        end = clause.chunks[k].end
        k += 1
    first = clause.chunks[t].end
    if clause.kind(k) is Kind.COMMA and k + 1 < len(clause.chunks):
        end = clause.chunks[k + 1].start + 1  # "cuộc họp với Đức, dự kiến diễn ra ngày 19/5"
    off = next((c for c in cues if first <= c.start < end and (called_off(clause, c) or vetoed(clause, c, t))), None)
    behind = [c for c in cues if c.cue.where == "after" and first <= c.start < end]
    shut = next((c for c in behind if c.cue.factuality is Factuality.CANCELLED), None)
    after = behind[0] if behind else None
    if shut is not None and after is not None and after.cue.factuality is Factuality.PLANNED:
        return shut  # "dự kiến diễn ra hôm 4/5 nhưng phút chót bị hủy"
    # "dự kiến diễn ra hôm nay đã bị Nga hủy bỏ"
    return off if off is not None and (after is None or after.cue.factuality is Factuality.PLANNED) else after
