"""Acts of which it is only said that there are or will be some: *ông A nói* sẽ có *thêm không kích vào Kiev*.

Whoever says so does not do it.
"""

from __future__ import annotations

from dataclasses import replace

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import RawClaim
from kg.nlp.roles.reading import Reading

#: What others do; in talks and journeys that there will be whoever tells of them takes part.
_OTHERS = frozenset(
    {EventType.ASSAULT, EventType.COERCION, EventType.SANCTION, EventType.MOBILIZATION, EventType.PROTEST}
)
#: What stands between the verb and the act, and before the verb.
_AMOUNT, _BEFORE = (Kind.WORD, Kind.DET, Kind.NOMINAL), (Kind.ADVERB, Kind.BLOCKED)


def without_tellers(reading: Reading, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """The claims of a sentence by chunk, without those as actors who only say that there will be such an act."""
    out: dict[int, RawClaim] = {}
    for k, claim in told.items():
        if claim.frame.type in _OTHERS and claim.actors and _exists(reading.clause, k):
            behind = reading.clause.chunks[k].start
            owners = tuple(m for m in claim.actors if m.start > behind)  # "sẽ có cuộc tấn công của Nga"
            if claim.recipients:
                out[k] = replace(claim, actors=owners)
        else:
            out[k] = claim
    return out


def _exists(clause: Clause, k: int) -> bool:
    """Whether an act is what there is, told right behind a verb of saying or in quotation marks."""
    light = clause.skip_left(k - 1, *_AMOUNT)
    if clause.words(light) not in clause.lexicon.existential:
        return False
    over = clause.skip_left(light - 1, *_BEFORE)
    return over >= 0 and (clause.reports(over) or clause.kind(over) in (Kind.COMP, Kind.QUOTE))
