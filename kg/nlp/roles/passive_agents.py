"""Agents of passives that are more than a name: nouns with their owner, several, and those without a name."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import ORGANIZED, MentionKind

#: The noun that an agent owns (*tiêm kích F/A-18 của Mỹ*) at most so many.
_AGENT_NOUN = 8
#: What an agent of several can be made of, between the passive marker and the verb.
_AGENT = frozenset({Kind.MENTION, Kind.CONJ, Kind.PREP, Kind.COMPANION, Kind.ADVERB, Kind.DATE})
#: Whose troops and arms can be.
OWNERS = ORGANIZED | {MentionKind.COUNTRY}


def past_noun(clause: Clause, agent: Group, k: int) -> int:
    """The passive marker before the noun that an agent owns: *bị* tiêm kích (của) *Mỹ bắn rơi*; else ``k``."""
    last = k - 1 if clause.prep(k) == "of" else k
    marker = clause.skip_left(last, Kind.WORD, Kind.DET)
    owned = all(m.kind in OWNERS for m in agent.mentions) and marker < last
    start, end = clause.start(marker + 1), clause.start(last + 1)
    near = owned and end - start <= _AGENT_NOUN and not _private(clause, start, end)
    return marker if near and clause.kind(marker) is Kind.PASSIVE and clause.prep(marker) != "by" else k


def _private(clause: Clause, start: int, end: int) -> bool:
    """Whether somebody private is named among some syllables: *bị* bố chồng *Hàn sát hại*."""
    words = (clause.lexicon.individual, clause.lexicon.private)
    return any(w.anywhere(clause.syl.key, start, end) for w in words)


def long_agent(clause: Clause, t: int) -> tuple[int, Group] | None:
    """The passive marker and the agent, where more than a name stands between: *được A và đại diện từ Qatar ký*."""
    k = t - 1
    while clause.kind(k) in _AGENT or _state_of_place(clause, k):
        k -= 1
    if clause.kind(k) is not Kind.PASSIVE or clause.prep(k) == "by":
        return None
    first = clause.skip_right(k + 1, Kind.ADVERB)
    return (k, clause.group_of[first]) if clause.kind(first) is Kind.MENTION and clause.group_of[first].party else None


def _state_of_place(clause: Clause, k: int) -> bool:
    """Whether a comma stands between a place and its state: *tại Washington, Mỹ*."""
    names = clause.mention(k - 1), clause.mention(k + 1)
    kinds = tuple(m.kind if m is not None else None for m in names)
    return clause.kind(k) is Kind.COMMA and kinds == (MentionKind.PLACE, MentionKind.COUNTRY)


def agent_of_many(clause: Clause, t: int) -> int | None:
    """The passive marker before a plural agent without a name: *bị các nước vùng Vịnh và Trung Đông cô lập*."""
    k = clause.skip_left(t - 1, Kind.WORD, Kind.DET, Kind.MENTION, Kind.CONJ, Kind.ADVERB, Kind.DATE)
    return k if clause.kind(k) is Kind.PASSIVE and clause.kind(k + 1) is Kind.DET else None
