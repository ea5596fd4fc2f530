"""Subordinate clauses of time: an act is as real as the main clause that it is the occasion of, or still to come."""

from __future__ import annotations

from kg.model import EventType, Factuality
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.cues.factuality import FactualityRules, Judgement
from kg.nlp.cues.of_act import before_verb
from kg.nlp.cues.presupposed import as_noun
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause

_AHEAD = frozenset({Factuality.PLANNED, Factuality.HYPOTHETICAL})
#: Acts whose content is to be done.
_OF_CONTENT = frozenset({EventType.SIGNING, EventType.AGREEMENT, EventType.REQUEST})
_CLOSES = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE})
_NOUN = (Kind.MENTION, Kind.DET, Kind.WORD, Kind.NOMINAL)
_WITHIN = (*_NOUN, Kind.ADVERB, Kind.PREP, Kind.DATE, Kind.PASSIVE, Kind.LIGHT)
#: Where the main clause before a subordinate one begins at the latest.
_STOPS = frozenset({Kind.SUB, Kind.COMP, Kind.RELATIVE, Kind.BREAK, Kind.QUOTE})
_GOES_ON = tuple(kind for kind in Kind if kind not in _STOPS)


def in_subordinate(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], t: int) -> Judgement | None:
    """What the main clause makes of an act in a clause of time without a cue of its own."""
    if Kind.SUB not in clause.kinds:
        return None
    sub = clause.skip_left(t - 1, *_WITHIN)
    if clause.prep(sub) == "to":
        sub = clause.skip_left(sub - 1, *_WITHIN)  # "khi quân đội Mỹ đến Philippines tập trận"
    if clause.kind(sub) is not Kind.SUB or clause.says_done(sub + 1, t):
        return None
    words = clause.words(sub)
    if words in rules.until and rules.even.ends_at(clause.syl.key, clause.chunks[sub].start):
        return None  # "ngay cả trước khi Mỹ trừng phạt Nga"
    if words in rules.until and not _past_main(clause, sub, t):
        return Judgement(Factuality.PLANNED, (clause.chunks[sub].start, clause.chunks[sub].end))
    if words in rules.after:
        if not _of_same(rules, clause, sub, t):
            return None
        if (content := _content_before(clause, sub)) is not None:
            return Judgement(Factuality.PLANNED, content)
        plan = _plan_before(clause, cues, sub)
        return Judgement(Factuality.PLANNED, plan.span) if plan else None
    if words not in rules.simultaneous and words not in rules.until:
        return None
    only = next((k for k in range(sub) if clause.words(k) in rules.only and clause.kind(k) is Kind.ADVERB), None)
    if only is not None and not any(clause.kind(k) in _STOPS for k in range(only, sub)):
        return Judgement(Factuality.HYPOTHETICAL, (clause.chunks[only].start, clause.chunks[only].end))
    plan = _plan_after(rules, clause, cues, t) or _plan_before(clause, cues, sub)
    return Judgement(Factuality.PLANNED, plan.span) if plan else None


def _of_same(rules: FactualityRules, clause: Clause, sub: int, t: int) -> bool:
    """Whether a clause of time has no subject of its own and is not counted from: *vài giờ sau khi đến nơi*."""
    own = clause.kind(sub + 1) is Kind.DET or any(clause.kind(k) is Kind.MENTION for k in range(sub + 1, t))
    counted = rules.lapses.begin_of(clause.syl.key, clause.chunks[sub].start, clause.chunks[0].start) is not None
    return not own and not counted and clause.kind(sub - 1) is not Kind.DATE


def _content_before(clause: Clause, sub: int) -> tuple[int, int] | None:
    """The noun of what is signed, agreed or asked for: *ký tuyên bố* về việc *rút quân sau khi đạt thỏa thuận*."""
    for k in range(sub - 1, -1, -1):
        if clause.kind(k) in _CLOSES:
            return None
        last = clause.syl.key[clause.chunks[k].end - 1]
        if clause.kind(k) in (Kind.PREP, Kind.NOMINAL) and last in clause.lexicon.clause_noun:
            at = clause.verb_before(k)
            over = clause.verb(at) if at is not None else None
            told = over is not None and over.type in _OF_CONTENT
            return (clause.chunks[k].start, clause.chunks[k].end) if told else None
    return None


def _plan_after(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
    """The plan of a main clause that follows: *Khi gặp ông A, ông B sẽ đề xuất …*."""
    end = len(clause.chunks)
    comma = next((j for j in range(t, end) if clause.kind(j) is Kind.COMMA), end)
    verb = next((j for j in range(comma, end) if clause.verb(j) is not None), None)
    plan = before_verb(clause, cues, verb, rules.alternative) if verb is not None else None
    plan = plan or _modal_after(clause, cues, comma + 1)
    return plan if plan and plan.cue.factuality in _AHEAD else None


def _modal_after(clause: Clause, cues: list[PlacedCue], first: int) -> PlacedCue | None:
    """The cue right after the subject that a clause begins with."""
    party = first + (clause.kind(first) is Kind.WORD)  # "…, họ có thể mang theo tên lửa"
    k = clause.skip_right(party, Kind.MENTION, Kind.ADVERB, Kind.PREP, Kind.DATE)
    if first >= len(clause.chunks) or k == first:
        return None
    span = clause.chunks[first].start, clause.chunks[k - 1].end
    return next((c for c in cues if c.cue.where == "before" and span[0] < c.start <= span[1]), None)


def _plan_before(clause: Clause, cues: list[PlacedCue], sub: int) -> PlacedCue | None:
    """The plan of a main clause that goes before: *Ông A sẽ nêu vấn đề này khi tới Mỹ*."""
    first = clause.skip_left(sub - 1, *_GOES_ON) + 1
    if clause.says_done(first, sub):
        return None
    span = clause.chunks[first].start, clause.chunks[sub].start
    within = [c for c in cues if c.cue.where == "before" and span[0] <= c.start and c.end <= span[1]]
    within = [c for c in within if not as_noun(clause, c)]  # "quyết định của Nga đến sau khi …"
    return within[0] if within and within[0].cue.factuality is Factuality.PLANNED else None


def _past_main(clause: Clause, sub: int, t: int) -> bool:
    """Whether the main clause of one at ``sub`` tells of the past."""
    first = clause.skip_left(sub - 1, *_GOES_ON) + 1
    last = clause.skip_right(t, *_GOES_ON)
    if any(c.date is not None and not c.date.coming for c in clause.chunks[sub:last]):
        return True
    return clause.says_done(first, sub) or clause.says_done(t, last)
