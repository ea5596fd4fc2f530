"""Conditions and aims: an act done only where something else is, and one that is somebody's aim, is no fact.

*Mỹ chỉ rút quân khi Nga rút*, *Mỹ trừng phạt Nga nếu …*; *mục tiêu của Mỹ là trừng phạt Nga*. So is what is to
be done at the end of a journey that is only planned.
"""

from __future__ import annotations

from kg.acts import OPEN
from kg.model import Factuality
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading

#: What opens a clause inside the main one.
_WITHIN = frozenset({Kind.SUB, Kind.RELATIVE, Kind.COMP})
#: What parts an act from a condition that follows.
_APART = frozenset({Kind.BREAK, Kind.QUOTE, Kind.COMP, Kind.RELATIVE, Kind.HYPHEN})
_UNTOLD = frozenset({Factuality.DENIED, Factuality.PLANNED, Factuality.CONSIDERED})
_CLOSE = frozenset({Kind.BREAK, Kind.COMMA, Kind.SUB, Kind.COMP, Kind.TRIGGER})
_CLAUSE_END = frozenset({Kind.BREAK, Kind.COMMA, Kind.QUOTE})
#: What stands between *là* and its verb, and what a noun phrase before it is made of.
_BEFORE_VERB = (Kind.ADVERB, Kind.DATE)
_PHRASE = (Kind.MENTION, Kind.PREP, Kind.WORD, Kind.DET, Kind.NOMINAL, Kind.ADVERB, Kind.BLOCKED, Kind.CONJ, Kind.DATE)


def on_condition(reading: Reading, t: int) -> Judgement | None:
    """What a condition that follows makes of the act at chunk ``t``; None where none does, or it is told as done."""
    clause, rules = reading.clause, reading.rules.factuality
    if Kind.SUB not in clause.kinds:
        return None
    first = clause.skip_left(t - 1, Kind.ADVERB, Kind.WORD, Kind.LIGHT)
    before = [clause.words(k) for k in range(first + 1, t)]
    if any(words in clause.lexicon.done for words in before):
        return None
    only = any(words in rules.only for words in before)
    if not only and clause.kind(clause.skip_left(first, *_PHRASE)) is Kind.SUB:
        return None  # "ban hành sau khi Nga rút quân, nếu …"
    spoken = reading.type_of(t) in reading.rules.spoken
    for k in range(t + 1, len(clause.chunks)):
        kind = clause.kind(k)
        if kind is Kind.SUB:
            found = rules.condition.longest(clause.syl.key, clause.chunks[k].start) is not None
            if (found and (only or not spoken)) or (only and clause.words(k) in rules.simultaneous):
                return Judgement(Factuality.HYPOTHETICAL, (clause.chunks[k].start, clause.chunks[k].end))
            return None
        if kind in _APART or (kind is Kind.COMMA and clause.kind(k + 1) is not Kind.SUB) or clause.is_verb(k):
            return None
    return None


def as_aim(reading: Reading, t: int) -> Judgement | None:
    """What a noun of aim makes of the act that is its predicate: *mục tiêu của Mỹ là trừng phạt Nga*."""
    clause = reading.clause
    if clause.vocabulary.isdisjoint(clause.lexicon.copula):
        return None
    k = clause.skip_left(t - 1, *_BEFORE_VERB)
    if clause.kind(k) is Kind.MENTION:
        k = clause.skip_left(clause.group_of[k].first - 1, *_BEFORE_VERB)
    if clause.words(k) not in clause.lexicon.copula:
        return None
    aim = _aim_in(reading, clause, clause.skip_left(k - 1, *_PHRASE) + 1, k) or _aim_opening(reading, k)
    return Judgement(Factuality.CONSIDERED, aim) if aim else None


def _aim_opening(reading: Reading, k: int) -> tuple[int, int] | None:
    """The noun of aim that opens the clause before the copula at chunk ``k``: *Điều kiện để Nga ngừng bắn là …*."""
    clause = reading.clause
    first = clause.find_left(k - 1, *_CLAUSE_END) + 1
    start = clause.chunks[first].start
    found = reading.rules.factuality.aim.longest(clause.syl.key, start, clause.chunks[k].start)
    return (start, found[0]) if found is not None else None


def at_goal(reading: Reading, t: int) -> Judgement | None:
    """What holds for the way to a place holds for what is done there: *sẽ thăm Nga, nơi ông gặp A*."""
    clause, rules = reading.clause, reading.rules.factuality
    if clause.vocabulary.isdisjoint(rules.where):
        return None
    k = clause.skip_left(t - 1, Kind.MENTION, Kind.ADVERB, Kind.DATE, Kind.WORD, Kind.LIGHT)
    if clause.words(k) not in rules.where or clause.says_done(k, t):
        return None
    judged = reading.judged.get(clause.find_left(k - 1, Kind.TRIGGER, Kind.BREAK))
    return judged if judged is not None and judged.value in OPEN else None


def undated(reading: Reading, t: int) -> Judgement | None:
    """An act whose day or place is not told yet is to come: *Ngày ông A nhậm chức chưa được thông báo*."""
    clause = reading.clause
    if not reading.cues:
        return None
    first = clause.skip_left(t - 1, *_PHRASE) + 1
    if (
        first >= t
        or clause.kind(first) is Kind.DATE
        or reading.rules.factuality.when.longest(clause.syl.key, clause.chunks[first].start) is None
    ):
        return None
    stop = next((k for k in range(t + 1, len(clause.chunks)) if clause.kind(k) in _CLOSE), len(clause.chunks) - 1)
    span = clause.chunks[t].end, clause.chunks[stop].start
    open_ = (c for c in reading.cues if c.cue.where == "before" and span[0] <= c.start < span[1])
    found = next((c for c in open_ if c.cue.factuality in _UNTOLD), None)
    return Judgement(Factuality.PLANNED, found.span) if found else None


def on_occasion(reading: Reading, t: int, subj: Subject) -> Judgement | None:
    """What is done on an occasion that is still to come: *Trong chuyến thăm sắp tới, ông A gặp …*."""
    clause = reading.clause
    if subj.group is None or subj.relation != "own" or clause.kind(0) is not Kind.PREP:
        return None
    comma = clause.skip_left(subj.group.first - 1, Kind.ADVERB, Kind.DATE)
    nouns = [k for k in range(comma) if clause.kind(k) is Kind.TRIGGER]
    if clause.kind(comma) is not Kind.COMMA or len(nouns) != 1 or not clause.is_noun(nouns[0]):
        return None
    done = clause.says_done(comma, t)
    judged = reading.judge(nouns[0])
    return judged if not done and judged.value is Factuality.PLANNED else None


def asked(reading: Reading, t: int) -> Judgement | None:
    """An act that is only asked for, or may be or not: *có rút quân hay không*, *dù Mỹ có rút quân*."""
    clause, rules = reading.clause, reading.rules.factuality
    k = clause.skip_left(t - 1, Kind.ADVERB)
    if clause.words(k) not in clause.lexicon.existential:
        return None
    mark = clause.chunks[k].start, clause.chunks[k].end
    sub = clause.skip_left(k - 1, Kind.MENTION, Kind.ADVERB, Kind.DATE, Kind.WORD)
    if clause.words(sub) in rules.concessive:
        return Judgement(Factuality.HYPOTHETICAL, mark)
    stop = next((j for j in range(t + 1, len(clause.chunks)) if clause.kind(j) in _CLAUSE_END), len(clause.chunks) - 1)
    end = clause.chunks[stop].start if clause.kind(stop) in _CLAUSE_END else clause.chunks[stop].end
    if rules.whether.ends_at(clause.syl.key, end, clause.chunks[t].end):
        return Judgement(Factuality.HYPOTHETICAL, mark)
    return None


def _aim_in(reading: Reading, clause: Clause, first: int, stop: int) -> tuple[int, int] | None:
    """The noun of aim among some chunks, as syllables, where it is not the owner of another noun."""
    if first >= stop:
        return None
    start, end = clause.chunks[first].start, clause.chunks[stop].start
    owned = next((clause.chunks[k].start for k in range(first, stop) if clause.prep(k) is not None), end)
    found = reading.rules.factuality.aim.longest
    return next(((i, x[0]) for i in range(start, owned) if (x := found(clause.syl.key, i, end)) is not None), None)


def on_terms(reading: Reading, t: int) -> Judgement | None:
    """The condition that the sentence opens with, on which the act behind a comma is done: *Nếu …, Mỹ* áp thuế *…*.

    Not where years are set side by side (*Nếu như năm ngoái …, năm nay …*), nor of what is told as done.
    """
    clause = reading.clause
    first = clause.skip_right(0, Kind.QUOTE, Kind.CONJ, Kind.ADVERB)
    if first >= t or clause.kind(first) not in (Kind.SUB, Kind.PREP):
        return None
    span = (clause.chunks[first].start, clause.chunks[first].end)
    opening = any(c.start == span[0] and c.cue.where == "clause" and _conditional(c) for c in reading.cues)
    comma = clause.find_left(t - 1, Kind.COMMA)
    if not opening or comma < first or reading.type_of(t) in reading.rules.spoken or clause.says_done(comma, t):
        return None
    dated = any(clause.kind(k) is Kind.DATE for k in range(first, t))
    if any(clause.kind(k) in _WITHIN for k in range(clause.skip_right(comma + 1, Kind.SUB), t)):
        return None  # "…, đây là lần đầu hai ông gặp nhau kể từ khi Mỹ trừng phạt Nga"
    apart = any(clause.kind(k) in (Kind.BREAK, Kind.QUOTE) for k in range(first, t)) or _turns(clause, comma, t)
    return None if dated or apart else Judgement(Factuality.HYPOTHETICAL, span)


def _conditional(cue: PlacedCue) -> bool:
    return cue.cue.factuality is Factuality.HYPOTHETICAL and not cue.cue.indefinite


def _turns(clause: Clause, first: int, t: int) -> bool:
    """Whether the main clause is set against what is told before."""
    return any(clause.words(k) in clause.lexicon.adversative for k in range(first, t))
