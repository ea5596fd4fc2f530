"""Acts of which any may come: *sẽ coi* mọi *cuộc tấn công vào Qatar là mối đe dọa* tells of none."""

from __future__ import annotations

from kg.acts import HOSTILE, OPEN
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.roles.reading import Reading

_DEEDS = (HOSTILE | {EventType.MOBILIZATION}) - {EventType.CRITICISM}


def whichever(reading: Reading, frame: Frame, t: int) -> Judgement | None:
    """What the plan or readiness told before makes of a noun of which every one is meant; None where there is none."""
    clause = reading.clause
    first = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL) + 1
    every = clause.lexicon.whichever.longest(clause.syl.key, clause.chunks[first].start)
    if frame.type not in _DEEDS or first == t or every is None:
        return None
    k = first - 1
    while k >= 0 and clause.kind(k) not in PARTING:
        k -= 1
    if clause.says_done(k + 1, first):
        return None
    span = clause.start(k + 1), clause.chunks[first].start
    cues = (c for c in reading.cues if c.cue.where == "before" and span[0] <= c.start < span[1])
    found = next((c for c in cues if c.cue.factuality in OPEN), None)
    return Judgement(Factuality.HYPOTHETICAL, found.span) if found is not None else None
