"""Kinds of acts that the rules for days and subjects treat alike, and which kind the act at a chunk is of."""

from __future__ import annotations

from typing import Final

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.clause import Clause

SPOKEN: Final = VOICED | {EventType.CONCESSION}
"""Acts done by speaking: what is reported as said on a day was done on it."""

MEETINGS: Final = frozenset(
    {EventType.MEETING, EventType.PHONE_CALL, EventType.VISIT, EventType.ATTENDANCE, EventType.JOINT_EXERCISE}
)
"""Acts whose noun has a time of its own: *cuộc gặp giữa A và B tại Mỹ hồi tháng 4*."""


def type_of(clause: Clause, t: int) -> EventType | None:
    """Type of the act at chunk ``t``, as a verb or as a noun."""
    trigger = clause.chunks[t].trigger
    frame = (trigger.noun or trigger.verb) if trigger else None
    return frame.type if frame else None
