"""What one of two houses passes: *Thượng viện Mỹ thông qua khoản viện trợ cho Israel* gives nothing yet."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.subjects import subject

#: What has to become law first.
_BY_LAW = frozenset({EventType.SANCTION, EventType.AID, EventType.CONCESSION})


def passed(reading: Reading, frame: Frame, t: int) -> Judgement | None:
    """What the vote of a house makes of the act at chunk ``t``; None where none is told."""
    clause = reading.clause
    if frame.type not in _BY_LAW:
        return None
    vote = next((k for k in range(t, -1, -1) if _votes(clause, k) or (k < t and clause.kind(k) in PARTING)), -1)
    if vote < 0 or not _votes(clause, vote):
        return None
    party = subject(clause, vote).group
    if party is None or not _house(clause, party):
        return None
    return Judgement(Factuality.PLANNED, (clause.chunks[vote].start, clause.chunks[vote].end))


def _votes(clause: Clause, k: int) -> bool:
    """Whether a chunk begins with a verb of passing."""
    chunk, adopting = clause.chunks[k], clause.lexicon.adopting
    begins = adopting.longest(clause.syl.key, chunk.start, chunk.end) is not None
    return begins and (clause.is_verb(k) or chunk.kind is Kind.LIGHT)


def _house(clause: Clause, party: Group) -> bool:
    """Whether all who vote are houses of a parliament."""
    keys, chamber = clause.syl.key, clause.lexicon.chamber
    return all(chamber.longest(keys, m.start, m.end) is not None for m in party.mentions)
