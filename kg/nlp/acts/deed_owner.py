"""Whose deed is judged, where the owner is told behind what the deed is: *chỉ trích dự luật trừng phạt Nga của* Mỹ."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.another import ones_other
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.roles.objects import Objects, Oblique

_JUDGED = frozenset({EventType.CRITICISM, EventType.SUPPORT, EventType.REJECTION})
#: What leads from the verb to the noun of the deed.
_LEAD = (Kind.DET, Kind.ADVERB)
#: What the deed is told with.
_TOLD = frozenset({Kind.DET, Kind.NOMINAL, Kind.WORD, Kind.BLOCKED, Kind.MENTION, Kind.TRIGGER, Kind.LIGHT})
#: By what a name in it is tied to its verb.
_TIES = frozenset({"with", "to", "for", "at", "from"})
#: What follows the owner, with whom the phrase ends.
_ENDS = frozenset({None, Kind.COMMA, Kind.BREAK, Kind.CONJ, Kind.SUB, Kind.PREP, Kind.DATE, Kind.QUOTE})


def of_deed(clause: Clause, frame: Frame, t: int, found: Objects) -> Objects:
    """The objects of a verb, with nobody but the owner where it judges a deed that is told before its owner."""
    at = _owner_at(clause, t) if frame.type in _JUDGED and frame.object_inside == "recipient" else None
    return found if at is None else Objects(oblique=[Oblique("of", clause.group_of[at + 1], at)])


def _owner_at(clause: Clause, t: int) -> int | None:
    """The preposition before the owner, where a verb or name stands between it and the noun of the deed."""
    first = clause.skip_right(t + 2 if clause.prep(t + 1) == "about" else t + 1, *_LEAD)
    start = clause.start(first)
    if clause.kind(first) in (Kind.MENTION, None) or not clause.lexicon.owned_deed.longest(clause.syl.key, start):
        return None
    content = clause.kind(first) is Kind.TRIGGER
    for k in range(first, len(clause.chunks)):
        if content and clause.prep(k) == "of" and clause.kind(k) is Kind.PREP:
            return k if _owns(clause, clause.group_of.get(k + 1)) else None
        tie = clause.kind(k) is Kind.PREP and clause.prep(k) in _TIES
        if clause.kind(k) not in _TOLD and not tie:
            return None
        content = content or (k > first and clause.kind(k) in (Kind.TRIGGER, Kind.MENTION))
    return None


def _owns(clause: Clause, group: Group | None) -> bool:
    if group is None or not group.party or ones_other(clause, group) is not None:
        return False
    return clause.kind(group.last + 1) in _ENDS
