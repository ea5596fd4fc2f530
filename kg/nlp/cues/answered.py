"""Plans as what an act is done to: *kế hoạch của Mỹ bị Ukraine bác bỏ* is no planned rejection."""

from __future__ import annotations

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.nouns import suffered

#: Acts with which a plan meets.
_ANSWERS = frozenset({EventType.AGREEMENT, EventType.CRITICISM, EventType.REJECTION, EventType.SUPPORT})


def meets_plan(clause: Clause, cues: list[PlacedCue], k: int, t: int) -> bool:
    """Whether chunk ``k`` is the passive marker after which the plan named before it meets with the act at ``t``.

    So too where it is a verb of suffering: *kế hoạch của Mỹ* vấp phải *sự phản đối của Ukraine*.
    """
    if suffers(clause, k, t):
        return True
    if clause.kind(k) is not Kind.PASSIVE:
        return False
    return _of_owner(clause, k) or _answered(clause, cues, k, t) or _proposed(clause, k, t)


def _proposed(clause: Clause, marker: int, t: int) -> bool:
    """Whether an agent has said or asked for what is named before: *bác bỏ kế hoạch* do *Mỹ đề xuất*."""
    frame = clause.verb(t)
    noun = clause.kind(marker - 1) in (Kind.WORD, Kind.BLOCKED, Kind.MENTION)
    return frame is not None and frame.type in VOICED and clause.prep(marker) == "by" and noun


def suffers(clause: Clause, k: int, t: int) -> bool:
    """Whether the plain verb at ``k`` has the noun at ``t`` as what its subject suffers."""
    plain = clause.kind(k) in (Kind.WORD, Kind.ADVERB, Kind.PREP)
    return plain and suffered(clause, t) and clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL) == k


def _of_owner(clause: Clause, marker: int) -> bool:
    """Whether the party before a passive marker is whose thing that is to which the act is done."""
    group = clause.group_of.get(clause.skip_left(marker - 1, Kind.ADVERB))
    return group is not None and clause.prep(group.first - 1) == "of"


def _answered(clause: Clause, cues: list[PlacedCue], marker: int, t: int) -> bool:
    """Whether somebody answers with the act after a passive marker: *đề xuất này bị Nga bác bỏ*.

    A noun right before the marker may be of what is to be feared: *khả năng bị Nga bác bỏ*.
    """
    frame = clause.verb(t)
    if frame is None or frame.type not in _ANSWERS or clause.kind(marker + 1) is not Kind.MENTION:
        return False
    return not any(c.end == clause.chunks[marker].start for c in cues)
