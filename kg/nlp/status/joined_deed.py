"""What is joined to a deed under a noun of will is as real as that: *từ bỏ kế hoạch trừng phạt Iran và* rút quân."""

from __future__ import annotations

from kg.model import Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.within import ends_with
from kg.nlp.roles.reading import Reading

#: What stands between the first deed and the conjunction.
_OBJECT = frozenset({Kind.MENTION, Kind.WORD, Kind.DET, Kind.PREP, Kind.BLOCKED})


def joined_deed(reading: Reading, t: int, own: Judgement) -> Judgement:
    """What the text says of the deed that the one at chunk ``t`` is joined to, where that is none yet; else its own."""
    first = _first_deed(reading.clause, t) if own.value is Factuality.OCCURRED else None
    return reading.judged.get(first, own) if first is not None else own


def _first_deed(clause: Clause, t: int) -> int | None:
    """The deed right behind a noun of will to which the one at ``t`` is joined, with no subject between."""
    if clause.kind(t - 1) is not Kind.CONJ or not clause.joins(t - 1):
        return None
    k = t - 2
    while clause.kind(k) in _OBJECT:
        k -= 1
    nouns = clause.lexicon.deed_noun | clause.lexicon.clause_noun
    return k if k > 0 and clause.chunks[k].trigger is not None and ends_with(clause, k - 1, nouns) else None
