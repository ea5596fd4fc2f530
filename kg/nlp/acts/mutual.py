"""Acts that several do to each other, or to what each has: *Nga và Ukraine tấn công (lãnh thổ của)* nhau."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.within import ends_with
from kg.nlp.roles.slots import Slots

#: So many at least act on each other.
_PAIR = 2


def each_other(clause: Clause, t: int, slots: Slots) -> bool:
    """Whether the actors of the verb at ``t`` do it to each other."""
    if len(slots.actors) < _PAIR or slots.recipients:
        return False
    return clause.words(t + 1) in clause.lexicon.reciprocal or _owned(clause, t)


def _owned(clause: Clause, t: int) -> bool:
    """Whether it is done to what each has; who works *với nhau* does so together."""
    frame = clause.verb(t)
    if frame is None or frame.type.symmetric:
        return False
    k = clause.skip_right(t + 1, Kind.PREP, Kind.DET, Kind.NOMINAL)
    while clause.kind(k + 1) is Kind.WORD or clause.prep(k + 1) == "of":
        k += 1  # "cơ sở năng lượng của nhau"
    return ends_with(clause, k, clause.lexicon.reciprocal)
