"""Offices: the post that somebody is given, takes or runs for."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.within import ends_with
from kg.nlp.layers import PERSONS, MentionKind
from kg.nlp.roles.objects import Objects
from kg.nlp.roles.slots import Slots


def take_named(clause: Clause, found: Objects, slots: Slots) -> None:
    """Fills who is given an office, and the office: *bổ nhiệm ông A làm Ngoại trưởng*, *bổ nhiệm ông A là …*."""
    named = found.direct
    if named is None or not all(m.kind in PERSONS for m in named.mentions):
        return
    k = clause.skip_right(_past_aside(clause, named.last + 1), Kind.ADVERB)
    verb = clause.verb(k)
    office = clause.mention(k + 1)
    to_office = verb is not None and verb.type is EventType.APPOINTMENT
    titled = office is not None and office.kind is MentionKind.OFFICE
    taken = (office.start, office.end) if office is not None and titled else post(clause, k + 1)
    if to_office and taken is not None:
        slots.put("actor", named.mentions)
        slots.topics.append(taken)


def office_voted(clause: Clause, t: int) -> list[tuple[int, int]]:
    """The office for which the vote is held that somebody wins: *thắng trong cuộc bầu cử* Tổng thống Pháp."""
    for k in range(t + 1, len(clause.chunks)):
        mention = clause.mention(k)
        if clause.kind(k) is Kind.COMMA or clause.is_verb(k):
            break
        if mention is not None and mention.kind is MentionKind.OFFICE and ends_with(clause, k - 1, clause.lexicon.vote):
            return [(mention.start, mention.end)]
    return []


def _past_aside(clause: Clause, k: int) -> int:
    """Past what is added between two commas: *bổ nhiệm ông A,* cựu nghị sĩ*, làm …*."""
    if clause.kind(k) is not Kind.COMMA:
        return k
    end = clause.skip_right(k + 1, Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.MENTION, Kind.PREP, Kind.ADVERB, Kind.DATE)
    return end + 1 if clause.kind(end) is Kind.COMMA else k


def post(clause: Clause, k: int) -> tuple[int, int] | None:
    """A post that is told by its noun, without a state or body: *làm* công tố viên đặc biệt, *làm* trưởng đoàn."""
    end = clause.skip_right(k, Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.ADVERB)
    if end == k or clause.lexicon.post.longest(clause.syl.key, clause.start(k), clause.start(end)) is None:
        return None
    return clause.start(k), clause.start(end)
