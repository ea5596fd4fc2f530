"""At whom a threat is that names nobody as its object: *cảnh báo rằng* Iran *sẽ trả giá*, *dọa … nếu* Iran *…*."""

from __future__ import annotations

from kg.acts import HOSTILE
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import PREDICATE
from kg.nlp.grammar.groups import Group, same_state
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import Mention
from kg.nlp.roles.reading import Reading

#: What leads in what is said, before the first name of it.
_LEAD = (Kind.COMP, Kind.ADVERB, Kind.QUOTE, Kind.DATE)
#: What the noun phrase that opens it is made of.
_NOUN = (Kind.DET, Kind.NOMINAL, Kind.WORD, Kind.BLOCKED, Kind.ADVERB)
#: By what a deed is aimed at somebody.
_AIMED = frozenset({"with", "to", "against"})


def threatened(reading: Reading, t: int, subj: Subject) -> list[Mention]:
    """The party that a threat by the verb at chunk ``t`` is at: in its condition, or in what it says is to come."""
    clause = reading.clause
    at = _of_condition(reading, t)
    if at is None:
        at = _told_of(clause, t)
    return [] if at is None or not at.party or same_state(at, subj.group) else list(at.mentions)


def _of_condition(reading: Reading, t: int) -> Group | None:
    """Who is threatened if he does something: *dọa đáp trả nếu (bị)* Iran *tấn công tàu*."""
    clause, condition = reading.clause, reading.rules.factuality.condition
    opens = (k for k in range(t + 1, len(clause.chunks)) if condition.longest(clause.syl.key, clause.chunks[k].start))
    k = clause.skip_right(next(opens, len(clause.chunks)) + 1, Kind.ADVERB, Kind.DATE)
    group = clause.group_of.get(k + (clause.kind(k) is Kind.PASSIVE))
    if group is None or clause.kind(clause.skip_right(group.last + 1, Kind.ADVERB)) is Kind.PASSIVE:
        return None  # "nếu nước này bị tấn công"
    return group


def _told_of(clause: Clause, t: int) -> Group | None:
    """Who does what is warned of, owns it, is its source, or is what the deed that is told of is aimed at."""
    first = clause.skip_right(t + 1, *_LEAD)
    if clause.prep(first) == "about":
        first = clause.skip_right(first + 1, *_LEAD)
    frame = clause.verb(first)
    if frame is not None and frame.type in HOSTILE:  # "cảnh báo sẽ trừng phạt Iran"
        hit = clause.group_of.get(first + 1)
        return hit if hit is not None and not _acts(clause, hit) else None  # not "cô lập Qatar có thể dẫn tới …"
    k = first + 1 if clause.words(first) in clause.lexicon.clause_noun else first
    doer = clause.group_of.get(k)
    if doer is not None:
        return doer if _acts(clause, doer) else None
    k = clause.skip_right(first, *_NOUN)
    led = clause.group_of.get(k + 1) if clause.kind(k) is Kind.PREP else None
    if led is None or k == first:
        return None
    prep = clause.prep(k)
    if prep in _AIMED:  # "cảnh báo sẽ dùng vũ lực với Iran"
        return led if clause.words(first - 1) in clause.lexicon.modal or clause.kind(first - 1) is Kind.ADVERB else None
    menaces = clause.lexicon.menace.ends_at(clause.syl.key, clause.start(k))
    if prep == "from":
        return led if menaces else None
    return led if prep == "of" and (menaces or _acts(clause, led)) else None


def _acts(clause: Clause, group: Group) -> bool:
    """Whether a party, or what it owns, is what a predicate behind it says something of, and suffers nothing."""
    k = clause.skip_right(group.last + 1, Kind.DATE)
    if any(clause.kind(j) is Kind.PASSIVE for j in range(k, clause.skip_right(k, *PREDICATE))):
        return False  # "cảnh báo Ukraine có thể bị tấn công"
    return clause.kind(k) in PREDICATE or clause.is_verb(k)
