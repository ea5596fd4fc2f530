"""Delegations that somebody meets: whoever leads one stands for it (*tiếp đoàn đại biểu Lào do ông A dẫn đầu*)."""

from __future__ import annotations

from dataclasses import replace

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import MentionKind
from kg.nlp.roles.objects import Objects


def led(clause: Clause, t: int, found: Objects) -> Objects | None:
    """The objects of the verb at chunk ``t`` with the leader in the place of the delegation that it names.

    None where none with a leader is met. He may be told after all who belong to it: *đoàn Hội A, Hội B và doanh nhân
    do ông C dẫn đầu*.
    """
    for k in range(t + 1, len(clause.chunks)):
        if clause.is_verb(k) or clause.kind(k) is Kind.BREAK:
            return None
        leader = clause.group_of.get(k + 1)
        if clause.prep(k) == "by" and leader is not None and _leads(clause, leader):
            # "hội kiến với đoàn nghị sĩ Hàn Quốc do ông A dẫn đầu": not the state as well
            rest = [o for o in found.oblique if o.at != k and o.prep != "with"]
            return replace(found, direct=leader, inside=[], oblique=rest)
    return None


def _leads(clause: Clause, leader: Group) -> bool:
    """Whether a verb of leading stands behind a person, or behind the offices told after the name."""
    if not all(m.kind is MentionKind.PERSON for m in leader.mentions):
        return False
    k = clause.skip_right(leader.last + 1, Kind.COMMA, Kind.HYPHEN, Kind.MENTION)
    return k < len(clause.chunks) and clause.lexicon.heading.longest(clause.syl.key, clause.chunks[k].start) is not None
