"""Verbs that are the subject of what is said, and so no act: *cho rằng* trừng phạt Nga *là sai lầm*.

said := (verb of speech | complementizer) ["việc"] verb object* predicate
"""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause

#: What ends a clause before it has a predicate.
_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.CONJ, Kind.SUB, Kind.RELATIVE})
#: What a negated predicate without a verb that is known stands behind.
_BEFORE = frozenset({Kind.MENTION, Kind.TRIGGER})


def is_subject(clause: Clause, t: int) -> bool:
    """Whether a bare verb opens what is said as its subject: *nói* trừng phạt Nga *sẽ không giải quyết được gì*."""
    k = t - 2 if clause.kind(t - 1) is Kind.NOMINAL else t - 1
    that = k >= 0 and clause.syl.key[clause.chunks[k].end - 1] in clause.lexicon.that
    opens = that if clause.kind(k) is Kind.COMP else k >= 0 and clause.reports(k)
    return opens and not clause.reports(t) and _has_predicate(clause, t, clearly=that)


def _has_predicate(clause: Clause, t: int, *, clearly: bool) -> bool:
    """Whether the verb at ``t`` has a predicate behind it in its clause; *là* anywhere where one clearly begins."""
    if clearly and any(clause.words(k) in clause.lexicon.copula for k in range(t + 1, len(clause.chunks))):
        return True
    for k in range(t + 1, len(clause.chunks)):
        kind, words = clause.kind(k), clause.words(k)
        if words in clause.lexicon.copula or (kind is Kind.ADVERB and words in clause.lexicon.predicative):
            return True
        if kind in (Kind.WORD, Kind.LIGHT) and clause.kind(k - 1) in _BEFORE and _negated(clause, k):
            return True
        if kind in _ENDS or kind is Kind.COMP or clause.is_verb(k):
            return False
    return False


def _negated(clause: Clause, k: int) -> bool:
    """Whether a chunk of plain words begins with a negation."""
    start = clause.chunks[k].start
    return clause.syl.key[start] in clause.lexicon.negator and clause.chunks[k].end - start > 1
