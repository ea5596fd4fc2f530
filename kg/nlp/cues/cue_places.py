"""Cues at their places in a clause: what they stand for there, and what lies between them and an act."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

from kg.acts import TALK
from kg.lang.cue_schema import Cue
from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import PARTING, Chunk, Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import PLACES
from kg.values import frozen

_start = attrgetter("start")
_SIGNS = frozenset({Kind.COMMA, Kind.BREAK, Kind.QUOTE})
#: Between a cue and a noun that it makes a plan of there are at most so many syllables.
_PREDICATE_REACH = 2
#: What is put off and called off.
_SCHEDULED = TALK | {
    EventType.VISIT,
    EventType.ATTENDANCE,
    EventType.SIGNING,
    EventType.JOINT_EXERCISE,
    EventType.SANCTION,
}
_PLANS = frozenset({Factuality.PLANNED, Factuality.HYPOTHETICAL})


@frozen
class PlacedCue:
    """A cue at its place, in syllables."""

    start: int
    end: int
    cue: Cue

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.end

    def holds(self, other: PlacedCue) -> bool:
        """Whether another, shorter one stands inside."""
        return self.start <= other.start and other.end <= self.end and self.end - self.start > other.end - other.start


def goes_somewhere(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue that is a verb of going has a place behind it: *tiến gần tới* thủ đô Kiev *và tấn công*."""
    if not placed.cue.motion:
        return False
    k = next((k for k, c in enumerate(clause.chunks) if c.start >= placed.end), None)
    if k is None:
        return False
    area = clause.lexicon.area.longest(clause.syl.key, clause.chunks[k].start, clause.chunks[k].end)
    place = clause.mention(k) or (clause.mention(k + 1) if area else None)
    return place is not None and place.kind in PLACES


def in_brackets(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue stands in brackets with no act's noun before: *A (sinh ở B,* tránh *nêu tên) bị kết án*."""
    k = bisect_right(clause.chunks, placed.start, key=_start) - 1
    if k >= 0 and placed.start < clause.chunks[k].end:
        return False
    return not any(clause.is_noun(k) for k, c in enumerate(clause.chunks) if c.end <= placed.start)


def bare_between(clause: Clause, k: int) -> int:
    """First chunk of what stands between a cue and its verb; 0 where it is neither agent nor company.

    That is the agent of a passive (*sẽ được Hạ viện Mỹ thông qua*) or company (*sẽ cùng Thủ tướng Đức tham dự*).
    """
    first = clause.group_of[k].first if k in clause.group_of else k
    for j in range(k, max(first, 1) - 1, -1):
        before = clause.chunks[j - 1]
        if before.kind is Kind.PASSIVE or before.prep == "with" or clause.joins(j - 1):
            return j - 1
        if before.kind is Kind.WORD and j >= 2 and clause.chunks[j - 2].kind is Kind.PASSIVE:
            return j - 2
    return 0


def only_concerns(clause: Clause, k: int) -> bool:
    """Whether a word leads to the act that something is about: *ý định trả đũa liên quan đến việc Mỹ …*."""
    nouns = clause.lexicon.clause_noun
    return clause.words(k) not in nouns and clause.words(k + 1) in nouns


def predicated(clause: Clause, cues: list[PlacedCue], t: int) -> list[PlacedCue]:
    """A plan of which a noun is the predicate or the object: *đây sẽ là chuyến thăm*, *sắp đón cuộc gặp*."""
    if not clause.is_noun(t):
        return []
    start = clause.chunks[t].start
    k = t - 1
    outside = (Kind.MENTION, Kind.COMMA, Kind.BREAK, Kind.PREP, Kind.SUB, Kind.QUOTE)
    while k >= 0 and clause.kind(k) not in outside and clause.verb(k) is None:
        k -= 1
    floor = max(clause.chunks[k].end if k >= 0 else 0, start - _PREDICATE_REACH)
    near = (c for c in cues if c.cue.where == "before" and floor <= c.end <= start)
    return [c for c in near if c.cue.factuality in _PLANS][:1]


def parts_clause(clause: Clause, k: int) -> bool:
    """Whether another clause or act begins at a chunk."""
    return clause.kind(k) in PARTING or clause.is_verb(k) or clause.is_noun(k)


def opens_clause(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue stands at the beginning of the sentence or behind a sign."""
    before = [c for c in clause.chunks if c.end <= placed.start]
    return not before or before[-1].kind in _SIGNS


def called_off(clause: Clause, placed: PlacedCue) -> bool:
    """Whether a cue says who called something off: *cuộc đối thoại bị Nga hủy bỏ*."""
    if placed.cue.factuality is not Factuality.CANCELLED or placed.cue.where != "before":
        return False
    return _after_agent(clause, placed)


def _after_agent(clause: Clause, placed: PlacedCue) -> bool:
    agent = next((g for g in clause.groups if clause.chunks[g.last].end == placed.start), None)
    return agent is not None and clause.kind(agent.first - 1) is Kind.PASSIVE


def vetoed(clause: Clause, placed: PlacedCue, t: int) -> bool:
    """Whether a cue says who keeps a package from coming: *gói viện trợ bị Hungary* phủ quyết.

    A single measure that is blocked had been taken before.
    """
    if placed.cue.factuality is not Factuality.DENIED or not _after_agent(clause, placed):
        return False
    words = " ".join(clause.syl.key[placed.start : placed.end])
    return words in clause.lexicon.vetoing and clause.syl.key[clause.chunks[t].start] in clause.lexicon.package


def covered(cues: list[PlacedCue], chunk: Chunk) -> bool:
    """Whether a chunk is part of a cue that stands before acts (*không xác nhận*)."""
    return any(c.start <= chunk.start and c.end >= chunk.end and c.cue.where == "before" for c in cues)


def scheduled(clause: Clause, t: int) -> bool:
    """Whether the act at chunk ``t`` is of a kind that is put off or called off."""
    return any(f.type in _SCHEDULED for f in clause.evoked(t))
