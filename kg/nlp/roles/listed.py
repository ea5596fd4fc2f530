"""Who acts, where the sentence names them only behind the verb: *Các lãnh đạo dự hội nghị gồm* ông A và bà B."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import MentionKind
from kg.nlp.roles.examples import named_after

#: Acts of which several are said to take part before they are named.
_OF_MANY = frozenset({EventType.ATTENDANCE, EventType.JOINT_EXERCISE, EventType.SIGNING, EventType.VISIT})
#: What stands, prepositions apart, between the verb and the word that opens the list.
_OBJECT = (Kind.WORD, Kind.NOMINAL, Kind.DET, Kind.BLOCKED, Kind.MENTION, Kind.DATE, Kind.ADVERB)
_UNNAMED = frozenset({MentionKind.OFFICE, MentionKind.REFERENCE})


def listed_behind(clause: Clause, kind: EventType, t: int) -> Group | None:
    """The parties that a list behind the verb at ``t`` names of the several who act; None where there is none."""
    if kind not in _OF_MANY or not _by_several(clause, t):
        return None
    k = clause.skip_right(t + 1, *_OBJECT)
    while clause.kind(k) is Kind.PREP and not clause.opens_list(k):
        k = clause.skip_right(k + 1, *_OBJECT)
    if clause.kind(k) is Kind.COMMA and (some := named_after(clause, k)):
        return _one(some)
    if clause.kind(k) is not Kind.PREP:
        return None
    group = clause.group_of.get(clause.skip_right(k + 1, Kind.LIGHT))
    return group if group is not None and group.party else None


def _one(groups: list[Group]) -> Group:
    """Several parties of a list as one."""
    return Group(groups[0].first, groups[-1].last, tuple(m for group in groups for m in group.mentions))


def _by_several(clause: Clause, t: int) -> bool:
    """Whether the subject before the verb at ``t`` is several people without a name: *Các đồng minh của Nga*."""
    first = clause.find_left(t - 1, *PARTING) + 1
    named = [m for k in range(first, t) if (m := clause.mention(k)) is not None]
    if any(m.kind is MentionKind.PERSON for m in named):
        return False
    return clause.kind(first) is Kind.DET or any(m.kind in _UNNAMED and m.number != 1 for m in named)
