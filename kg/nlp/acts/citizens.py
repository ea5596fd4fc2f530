"""Whose people, and whose ships, an act is done to: *bắt một công dân* Pháp, *thả tàu dầu của* Hàn Quốc."""

from __future__ import annotations

from dataclasses import replace

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group, same_state
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.roles.objects import Objects
from kg.nlp.roles.slots import Slots

#: What is done to a state where it is done to its people.
_TO_PEOPLE = frozenset({EventType.COERCION, EventType.RETREAT, EventType.SANCTION})
#: What stands between a verb and those named after it.
_BEFORE = (Kind.DET, Kind.WORD, Kind.BLOCKED, Kind.RELATIVE)


def held(clause: Clause, frame: Frame, t: int, slots: Slots, *, passive: bool) -> list[Mention]:
    """Whom a state takes, sends away or lets go, by his name or else his state; nobody where it is told otherwise."""
    if frame.type not in _TO_PEOPLE or (slots.recipients and not passive):
        return []
    if passive:
        return _suffering(clause, t, slots)
    k = clause.skip_right(t + 1, Kind.PREP) if clause.prep(t + 1) == "for" else t + 1
    group = clause.group_of.get(clause.skip_right(k, *_BEFORE))
    if group is not None and clause.prep(group.first) is None and clause.kind(group.last + 1) is Kind.ADVERB:
        return []  # "bắt người Iran phải trả giá"
    if group is None:
        owner = clause.skip_right(k, *_BEFORE)
        group = clause.group_of.get(owner + 1) if clause.prep(owner) == "of" else None
    if group is None or not _of_held(clause, group):
        return []
    named = clause.group_of.get(group.last + 1)
    if named is not None and all(m.kind is MentionKind.PERSON for m in named.mentions):
        return list(named.mentions)  # "thả công dân Mỹ Marc Fogel"
    return _unless_own(clause, group, slots)


def _suffering(clause: Clause, t: int, slots: Slots) -> list[Mention]:
    """The state whose people a named agent does it to: *một công dân* Pháp *bị Iran bắt*."""
    agent = clause.group_of.get(clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE))
    if agent is None or clause.kind(agent.first - 1) is not Kind.PASSIVE:
        return []
    group = clause.group_of.get(clause.skip_left(agent.first - 2, Kind.ADVERB, Kind.DATE))
    return _unless_own(clause, group, slots) if group is not None and _of_held(clause, group) else []


def _unless_own(clause: Clause, group: Group, slots: Slots) -> list[Mention]:
    """Those named, unless they are of the state that acts."""
    own = any(same_state(group, g) for g in clause.groups if set(g.mentions) & set(slots.actors))
    return [] if own else list(group.mentions)


def _of_held(clause: Clause, group: Group) -> bool:
    """Whether people or ships that can be held stand before the state whose they are."""
    if not all(m.kind is MentionKind.COUNTRY for m in group.mentions):
        return False
    k = group.first - 1 - (clause.prep(group.first - 1) == "of")
    if clause.kind(k) not in _BEFORE:
        return False
    keys, lexicon = clause.syl.key, clause.lexicon
    if clause.words(k) in lexicon.folk:
        return clause.kind(group.first - 1) is not Kind.PREP  # "20 người Việt Nam"
    start, end = clause.start(clause.skip_left(k, *_BEFORE) + 1), clause.chunks[k].end
    return any(lexicon.captive.ends_at(keys, end - n, start) for n in (0, keys[end - 1] in lexicon.folk))


def without_visited_people(clause: Clause, frame: Frame, found: Objects) -> Objects:
    """The objects of a visit, without the state that those visited come from: *thăm hai công dân* Mỹ *tại Iran*."""
    if frame.type is not EventType.VISIT or not found.inside:
        return found
    states = [m for m in found.inside if m.kind is MentionKind.COUNTRY]
    of_people = [m for m in states if any(g.mentions[0] == m and _of_people(clause, g) for g in clause.groups)]
    return replace(found, inside=[m for m in found.inside if m not in of_people])


def _of_people(clause: Clause, group: Group) -> bool:
    """Whether private people stand right before a state."""
    k = group.first - 1
    if clause.kind(k) is not Kind.WORD:
        return False
    start, end = clause.chunks[k].start, clause.chunks[k].end
    return clause.lexicon.private.ends_at(clause.syl.key, end, start)
