"""What a pact, plan or proposal says is to be done: *Theo thỏa thuận, Hamas thả con tin* tells of no release yet."""

from __future__ import annotations

from kg.lang.lookup import Trie
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.roles.reading import Reading

#: What is done in fulfilment of such a thing.
_FULFILLED = frozenset(
    {
        EventType.AID,
        EventType.RETREAT,
        EventType.MOBILIZATION,
        EventType.CONCESSION,
        EventType.COOPERATION,
        EventType.JOINT_EXERCISE,
    }
)
_APART = (Kind.COMMA, Kind.BREAK)
_BEFORE_PACT = (Kind.DET, Kind.NOMINAL)


def in_draft(reading: Reading, t: int) -> Judgement | None:
    """What a draft makes of what it says: *Trong dự thảo nghị quyết, Hội đồng Bảo an lên án …* blames nobody yet."""
    clause = reading.clause
    if clause.kind(0) is not Kind.PREP:
        return None
    comma = clause.find_left(t - 1, *_APART)
    if clause.kind(comma) is not Kind.COMMA or clause.says_done(comma, t):
        return None
    return _opening(clause, comma, clause.lexicon.draft, Factuality.CONSIDERED)


def by_pact(reading: Reading, t: int) -> Judgement | None:
    """What the pact named before a comma makes of the act at ``t``; None where that is told as done or going on."""
    clause = reading.clause
    comma = clause.find_left(t - 1, *_APART)
    if reading.type_of(t) not in _FULFILLED or clause.kind(comma) is not Kind.COMMA:
        return None
    between = range(comma + 1, t)
    if clause.says_done(comma, t) or any(clause.words(k) in clause.lexicon.aspect for k in between):
        return None
    if any(clause.kind(k) in (Kind.DATE, Kind.SUB, Kind.COMP, Kind.RELATIVE) for k in between):
        return None
    if clause.words(comma + 1) in clause.lexicon.thereby:
        first = clause.chunks[clause.find_left(comma - 1, *_APART) + 1].start
        named = clause.lexicon.pact.anywhere(clause.syl.key, first, clause.chunks[comma].start)
        leading = clause.chunks[comma + 1]
        return Judgement(Factuality.PLANNED, (leading.start, leading.end)) if named else None
    return _opening(clause, comma, clause.lexicon.pact, Factuality.PLANNED)


def _opening(clause: Clause, comma: int, nouns: Trie[bool], value: Factuality) -> Judgement | None:
    """What the pact or draft by which a sentence begins makes of it: *Theo các điều khoản của thỏa thuận*, …."""
    opens = clause.kind(0) is Kind.PREP and clause.words(0) in clause.lexicon.following
    if not opens or any(clause.is_verb(k) or clause.kind(k) is Kind.COMMA for k in range(comma)):
        return None
    for k in range(1, comma):
        start = clause.chunks[k].start
        if nouns.longest(clause.syl.key, start, clause.chunks[comma].start) is not None:
            return Judgement(value, (clause.chunks[0].start, clause.chunks[k].end))
        if clause.kind(k) not in _BEFORE_PACT:
            return None
    return None
