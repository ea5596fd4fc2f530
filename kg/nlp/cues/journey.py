"""Journeys that are called off or not made, and what they were for: *chuyến đi tới Mỹ* gặp ông A *đã bị hoãn*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause

if TYPE_CHECKING:
    from kg.nlp.cues.cue_places import PlacedCue

#: What one travels for.
_PURPOSES = frozenset({EventType.MEETING, EventType.ATTENDANCE, EventType.SIGNING})
_NOT_MADE = frozenset({Factuality.DENIED, Factuality.CANCELLED})


def called_off_later(clause: Clause, cues: Iterable[PlacedCue], t: int, k: int) -> PlacedCue | None:
    """The cue that calls off the journey of the noun at chunk ``t``, behind the verb of its purpose at ``k``."""
    verb = clause.verb(k)
    return _cue_behind(clause, cues, k) if _journey(clause, t) and verb and verb.type in _PURPOSES else None


def called_off(clause: Clause, cues: Sequence[PlacedCue], t: int) -> PlacedCue | None:
    """The cue that calls off the journey whose purpose the verb at chunk ``t`` tells."""
    if not cues:
        return None
    k = t - 1
    while k >= 0 and not clause.is_noun(k) and not _ends(clause, k):
        k -= 1
    purpose = k >= 0 and _journey(clause, k) and not clause.verb_between(k, t)
    instead = any(clause.opens_purpose(j) for j in range(k + 1, t))  # "hủy chuyến thăm Na Uy" để chủ trì cuộc họp
    return (_cue_behind(clause, cues, t) or (None if instead else _cue_before(cues, clause, k))) if purpose else None


def not_gone(clause: Clause, cues: Iterable[PlacedCue], t: int) -> PlacedCue | None:
    """What says that nobody went where the verb at chunk ``t`` was to be done: không *sang Mỹ gặp ông A*."""
    there = clause.group_of.get(t - 1)
    way = there.first - 1 if there is not None else -1
    if way < 0 or clause.prep(way) != "to":
        return None
    start = clause.chunks[way].start
    return next((c for c in cues if c.end == start and c.cue.factuality in _NOT_MADE), None)


def _cue_before(cues: Iterable[PlacedCue], clause: Clause, k: int) -> PlacedCue | None:
    start = clause.chunks[clause.skip_left(k - 1, Kind.DET, Kind.NOMINAL) + 1].start
    return next((c for c in cues if c.end == start and c.cue.factuality is Factuality.CANCELLED), None)


def _journey(clause: Clause, k: int) -> bool:
    trigger = clause.chunks[k].trigger if clause.is_noun(k) else None
    return trigger is not None and trigger.noun is not None and trigger.noun.type is EventType.VISIT


def _ends(clause: Clause, k: int) -> bool:
    return clause.kind(k) in PARTING and not clause.opens_purpose(k)


def _cue_behind(clause: Clause, cues: Iterable[PlacedCue], t: int) -> PlacedCue | None:
    stop = next((j for j in range(t + 1, len(clause.chunks)) if _ends(clause, j)), len(clause.chunks) - 1)
    start, end = clause.chunks[t].end, clause.chunks[stop].end
    after = (c for c in cues if c.cue.where == "after" and start <= c.start < end)
    return next((c for c in after if c.cue.factuality is Factuality.CANCELLED), None)
