"""Reach: what a cue before a plain verb says of the acts further on in the same predicate.

*Nga sẽ cử một phái đoàn đến tham dự hội nghị*: the cue stands before *cử*, the act is told by *tham dự*. A cue between
a subject and its verbs holds for all of them, as long as no other clause begins and nothing is said to be done already.
"""

from __future__ import annotations

from kg.model import Factuality
from kg.nlp.chunks import Kind
from kg.nlp.clause import Clause
from kg.nlp.factuality import FactualityRules, Judgement, PlacedCue
from kg.nlp.subjects import Subject

_REACHING = frozenset({Factuality.PLANNED, Factuality.CONSIDERED, Factuality.HYPOTHETICAL})
#: Where another clause begins.
_STOPS = frozenset({Kind.SUB, Kind.COMP, Kind.RELATIVE, Kind.BREAK, Kind.QUOTE, Kind.HYPHEN})


def reaching(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], t: int, subj: Subject) -> Judgement | None:
    """The cue of the predicate that the verb at chunk ``t`` belongs to, where one stands before a plain verb."""
    first = max(_end(subj.group.last if subj.group else None, t), _end(subj.via, t))
    if first == 0:
        return None
    start = _unbroken(rules, clause, first, t)
    names = [(c.start, c.end) for c in clause.chunks[first:t] if c.kind is Kind.MENTION]
    within = [
        c
        for c in cues
        if c.cue.where == "before"
        and start <= c.start
        and c.end <= clause.chunks[t].start
        and not any(a <= c.start < b for a, b in names)
    ]
    if not within or any(c.cue.factuality not in _REACHING for c in within):
        return None
    nearest = within[-1]
    return Judgement(nearest.cue.factuality, (nearest.start, nearest.end))


def _end(k: int | None, t: int) -> int:
    """The chunk after ``k``, where that stands before ``t``; else 0."""
    return k + 1 if k is not None and k < t else 0


def _unbroken(rules: FactualityRules, clause: Clause, first: int, t: int) -> int:
    """First syllable, not before the chunk ``first``, from which on no other clause begins before ``t``."""
    for k in range(t - 1, first - 1, -1):
        if _begins_clause(rules, clause, k) or clause.words(k) in rules.done:
            return clause.chunks[k].end
    return clause.chunks[first].start


def _begins_clause(rules: FactualityRules, clause: Clause, k: int) -> bool:
    if clause.kind(k) is Kind.PREP and clause.prep(k) == "about":
        return True  # "sắp nói về việc …"
    if clause.kind(k) is Kind.CONJ and clause.words(k) in clause.lexicon.strong:
        return True
    return clause.kind(k) in _STOPS and not clause.opens_purpose(k) and clause.words(k) not in rules.means
