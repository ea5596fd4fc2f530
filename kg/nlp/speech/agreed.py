"""What is agreed point by point: *nhất trí thúc đẩy A; đẩy mạnh hợp tác B* tells of a cooperation that is to be."""

from __future__ import annotations

from dataclasses import replace

from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import RawClaim
from kg.nlp.roles.reading import Reading

_SIGNS = frozenset(";,")


def as_agreed(reading: Reading, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """The claims of a sentence by chunk, those made plans that a further point of an agreement only names."""
    agreed = [k for k, c in told.items() if c.frame.type is EventType.AGREEMENT and not c.nominal]
    out = dict(told)
    for k, claim in told.items():
        over = max((a for a in agreed if a < k), default=None)
        if over is None or not _open(reading, claim) or not _is_point(reading, over, k):
            continue
        out[k] = replace(claim, factuality=Factuality.PLANNED, cue=told[over].trigger)
    return out


def _open(reading: Reading, claim: RawClaim) -> bool:
    """Whether a verb tells as a fact what can be agreed to be done."""
    plain = claim.factuality is Factuality.OCCURRED and not claim.nominal
    return plain and claim.frame.type in reading.rules.plannable


def _is_point(reading: Reading, agreed: int, k: int) -> bool:
    """Whether the chunk at ``k`` stands in a point that begins after a sign behind the agreement, with its own verb."""
    clause = reading.clause
    sign = next((j for j in range(k - 1, agreed, -1) if clause.syl.text[clause.chunks[j].start] in _SIGNS), None)
    if sign is None or any(_acts(clause, j) for j in range(agreed + 1, k)):
        return False
    first = clause.skip_right(sign + 1, Kind.ADVERB)
    points = reading.rules.topics.points
    return points.longest(clause.syl.key, clause.chunks[first].start, clause.chunks[-1].end) is not None


def _acts(clause: Clause, j: int) -> bool:
    """Whether a party begins a clause of its own after a sign: *nhất trí hợp tác; Nga cũng tăng cường …*."""
    group = clause.group_of.get(j)
    after = clause.syl.text[clause.chunks[j - 1].start] in _SIGNS
    return group is not None and group.first == j and after and clause.has_verb_after(group.last)
